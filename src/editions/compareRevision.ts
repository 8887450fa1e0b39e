import { attributeText } from "../metadata/attributes.ts";
import { formatPrice } from "../records/formatPrice.ts";
import { type EditionFacts, isFields, type TokenFields } from "./editionFacts.ts";

/** One field that is published otherwise; undefined: it was not there, or is not to be. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What a revision does to one edition. */
export interface EditionChange {
  readonly number: number;
  readonly kind: "added" | "removed" | "changed";
  readonly title: string | undefined;
  readonly fields: readonly FieldChange[];
}

/** The field of an edition whose image is the same at another address: one that an older version built. */
export const IMAGE_ADDRESS = "image address";
/** The field that stands for all that a manifest does not tell. */
export const UNKNOWN_FIELDS = "text, date, sources or rights";

/** Sets what is published against what is to be, edition by edition, in the order of their numbers. */
export function compareRevision(
  before: readonly EditionFacts[],
  after: readonly EditionFacts[],
): EditionChange[] {
  const [old, now] = [before, after].map(
    (list) => new Map(list.map((edition) => [edition.number, edition])),
  );
  const numbers = new Set([...before, ...after].map(({ number }) => number));
  return [...numbers]
    .sort((left, right) => left - right)
    .flatMap((number): EditionChange[] => {
      const [from, to] = [old?.get(number), now?.get(number)];
      if (to === undefined) return [{ number, kind: "removed", title: from?.title, fields: [] }];
      if (from === undefined) return [{ number, kind: "added", title: to.title, fields: [] }];
      const fields = compareEdition(from, to);
      return fields.length === 0 ? [] : [{ number, kind: "changed", title: to.title, fields }];
    });
}

function compareEdition(from: EditionFacts, to: EditionFacts): FieldChange[] {
  const price = change("price", priceText(from.price), priceText(to.price));
  const known = [
    ...(from.title === undefined ? [] : change("title", from.title, to.title)),
    ...price,
    ...compareTraits(from, to, price.length > 0),
    ...(from.imageSha256 === undefined ? [] : change("image", from.imageSha256, to.imageSha256)),
  ];
  if (from.metadataDigest === to.metadataDigest) return known;
  const digest = change("metadataDigest", from.metadataDigest, to.metadataDigest);
  return [...known, ...compareTokens(from, to, known), ...digest];
}

/** The fields of the token JSON that are not compared already. */
function compareTokens(
  from: EditionFacts,
  to: EditionFacts,
  known: readonly FieldChange[],
): FieldChange[] {
  if (from.token === undefined || to.token === undefined) {
    const field = from.title === undefined ? "token JSON" : UNKNOWN_FIELDS;
    return [{ field, before: undefined, after: undefined }];
  }
  const [before, after] = [flatten(from.token), flatten(to.token)];
  const isImageKnown = known.some(({ field }) => field === "image");
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) => {
    const name = FIELD_NAMES[field] ?? field;
    if (COMPARED.has(field) || (field === "image" && isImageKnown)) return [];
    return change(name, before[field], after[field]);
  });
}

const FIELD_NAMES: Readonly<Record<string, string>> = {
  description: "text",
  image: IMAGE_ADDRESS,
  date: "date",
  dateText: "date in words",
  sources: "sources",
};

/** Fields of a token JSON that the leaf or the manifest tells. */
const COMPARED = new Set(["name", "attributes", "price", "country", "edition", "imageSha256"]);

/** The token's fields and those of its `properties` side by side, as text. */
function flatten({ properties, ...fields }: TokenFields): Record<string, string> {
  const all = { ...fields, ...(isFields(properties) ? properties : {}) };
  return Object.fromEntries(
    Object.entries(all)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]) => [field, typeof value === "string" ? value : JSON.stringify(value)]),
  );
}

function compareTraits(from: EditionFacts, to: EditionFacts, priceDiffers: boolean): FieldChange[] {
  if (from.attributes === undefined || to.attributes === undefined) {
    return change("traitsRoot", from.traitsRoot, to.traitsRoot);
  }
  const types = new Set([...from.attributes, ...to.attributes].map((trait) => trait.trait_type));
  // The trait follows from the price.
  if (priceDiffers) types.delete("Price");
  return [...types].flatMap((type) =>
    change(`trait ${type}`, traitText(from, type), traitText(to, type)),
  );
}

/** All values of a trait type, with what a marketplace is told about showing them. */
function traitText({ attributes }: EditionFacts, type: string): string | undefined {
  const values = (attributes ?? [])
    .filter((attribute) => attribute.trait_type === type)
    .map((attribute) => {
      const { display_type, max_value } = attribute;
      const of = max_value === undefined ? "" : ` of ${max_value}`;
      return `${attributeText(attribute)}${of}${display_type === undefined ? "" : ` (${display_type})`}`;
    });
  return values.length === 0 ? undefined : values.join(" + ");
}

function priceText(wei: bigint): string {
  return wei === 0n ? "not for public sale" : formatPrice(wei);
}

function change(
  field: string,
  before: string | undefined,
  after: string | undefined,
): FieldChange[] {
  return before === after ? [] : [{ field, before, after }];
}
