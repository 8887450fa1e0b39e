import type { Manifest, ManifestEdition } from "../editions/manifest.ts";
import { renderCanonicalJson } from "../metadata/canonicalJson.ts";
import { sha256Hex } from "../metadata/sha256.ts";
import { COLLECTION_IMAGES } from "../records/collectionImages.ts";
import { type Compared, compareText, type Finding } from "./finding.ts";

/**
 * Sets the committed manifest against one rebuilt from the records. Where something that an editor
 * wrote differs (a trait, a price, a text), that is the finding; the hashes and CIDs that follow
 * from it are compared only when nothing of that kind differs.
 *
 * @param rebuilt what the records give now
 * @param published each published token JSON by number, as far as it could be read, to name the
 * field in which a token JSON differs
 */
export function compareRecords(
  rebuilt: Manifest,
  manifest: Manifest,
  tokens: ReadonlyMap<
    number,
    { readonly rebuilt: string; readonly published?: string | undefined }
  >,
): Finding[] {
  const findings = [
    ...compareCollectionFields(rebuilt, manifest),
    ...compareEditionLists(rebuilt, manifest),
  ];
  const listedOf = new Map(manifest.editions.map((edition) => [edition.number, edition]));
  for (const edition of rebuilt.editions) {
    const listed = listedOf.get(edition.number);
    if (listed !== undefined)
      findings.push(...compareEdition(edition, listed, tokens.get(edition.number)));
  }
  if (findings.every((finding) => finding.status === "match")) {
    findings.push(...compareDerived(rebuilt, manifest));
  }
  return findings;
}

/** Whether the manifest's file is, to the byte, the one that the records give. */
export function compareManifestBytes(rebuilt: Manifest, bytes: Uint8Array): Finding {
  return compareText(
    { code: "MANIFEST_DERIVED", subject: "manifest.json" },
    `sha256 ${sha256Hex(renderCanonicalJson(rebuilt))}`,
    `sha256 ${sha256Hex(bytes)}`,
  );
}

function compareCollectionFields(rebuilt: Manifest, manifest: Manifest): Finding[] {
  const fields = ["id", "name", "symbol", "group", "size", "royaltyBps", "payout"] as const;
  return fields.map((field) =>
    compareText(
      { code: "COLLECTION_FIELD", subject: `collection ${field}` },
      String(rebuilt.collection[field]),
      String(manifest.collection[field]),
    ),
  );
}

function compareEditionLists(rebuilt: Manifest, manifest: Manifest): Finding[] {
  const recorded = new Set(rebuilt.editions.map(({ number }) => number));
  const listed = new Set(manifest.editions.map(({ number }) => number));
  return [...new Set([...recorded, ...listed])]
    .sort((left, right) => left - right)
    .map((number) =>
      compareText(
        { code: "EDITION_LISTED", edition: number, subject: "listed" },
        recorded.has(number) ? "recorded" : "no record",
        listed.has(number) ? "recorded" : "no record",
      ),
    );
}

function compareEdition(
  rebuilt: ManifestEdition,
  listed: ManifestEdition,
  token: { readonly rebuilt: string; readonly published?: string | undefined } | undefined,
): Finding[] {
  const about = (code: Compared["code"], subject: string): Compared => ({
    code,
    edition: rebuilt.number,
    subject,
  });
  const priceText = (edition: ManifestEdition): string =>
    edition.price === null ? "not for sale" : `${edition.price.display} (${edition.price.wei} wei)`;
  const price = compareText(about("PRICE", "price"), priceText(rebuilt), priceText(listed));
  const traits = compareTraits(rebuilt, listed, price.status === "mismatch");
  const findings = [
    compareText(about("TITLE", "title"), rebuilt.title, listed.title),
    price,
    ...traits,
    compareText(about("IMAGE", "image"), rebuilt.image.sha256, listed.image.sha256),
  ];
  if (findings.some((finding) => finding.status === "mismatch")) return findings;
  const digest = compareText(
    about("TOKEN_JSON", "token JSON"),
    rebuilt.metadataDigest,
    listed.metadataDigest,
  );
  if (digest.status === "match") {
    return [...findings, digest, compareEntry(rebuilt, listed)];
  }
  return [...findings, { ...digest, detail: describeTokenChange(token) }];
}

/** One finding a trait type that differs, or one for all. */
function compareTraits(
  rebuilt: ManifestEdition,
  listed: ManifestEdition,
  priceDiffers: boolean,
): Finding[] {
  const types = new Set([...rebuilt.traits, ...listed.traits].map((trait) => trait.trait_type));
  if (priceDiffers) types.delete("Price");
  const differing = [...types]
    .map((type) =>
      compareText(
        { code: "TRAITS", edition: rebuilt.number, subject: `trait ${type}` },
        valueOf(rebuilt, type),
        valueOf(listed, type),
      ),
    )
    .filter((finding) => finding.status === "mismatch");
  if (differing.length > 0) return differing;
  const list = (edition: ManifestEdition): string =>
    edition.traits
      .filter((trait) => types.has(trait.trait_type))
      .map((trait) => `${trait.trait_type} ${trait.value}`)
      .join(", ");
  return [
    compareText(
      { code: "TRAITS", edition: rebuilt.number, subject: "traits" },
      list(rebuilt),
      list(listed),
    ),
  ];
}

/** All values of a trait type, with what a marketplace is told about showing them. */
function valueOf(edition: ManifestEdition, type: string): string {
  return edition.traits
    .filter((trait) => trait.trait_type === type)
    .map(({ value, display_type, max_value }) =>
      [
        value,
        ...(display_type === undefined ? [] : [`display_type ${display_type}`]),
        ...(max_value === undefined ? [] : [`max_value ${max_value}`]),
      ].join(", "),
    )
    .join(" + ");
}

function compareDerived(rebuilt: Manifest, manifest: Manifest): Finding[] {
  const whole = (value: Manifest): Record<string, string> => ({
    profile: value.profile,
    rootCID: value.rootCID,
    metadataRoot: value.metadataRoot,
    editionsRoot: value.editionsRoot,
    car: Object.values(value.car).join(" "),
    "collection.json": Object.values(value.files.collection).join(" "),
    "editions.json": Object.values(value.files.editions).join(" "),
    ...Object.fromEntries(
      COLLECTION_IMAGES.filter((key) => rebuilt.files[key] ?? manifest.files[key]).map((key) => [
        key,
        Object.values(value.files[key] ?? {}).join(" "),
      ]),
    ),
  });
  const actual = whole(manifest);
  return Object.entries(whole(rebuilt)).map(([subject, expected]) =>
    compareText({ code: "MANIFEST_DERIVED", subject }, expected, actual[subject] ?? ""),
  );
}

/** The rest of an edition's entry: paths, CIDs, leaf. */
function compareEntry(rebuilt: ManifestEdition, listed: ManifestEdition): Finding {
  const fields = differingFields(rebuilt, listed);
  const compared = { code: "MANIFEST_DERIVED", edition: rebuilt.number } as const;
  if (fields.length === 0) return { ...compared, status: "match", subject: "manifest entry" };
  const pick = (entry: ManifestEdition): string =>
    fields.map((field) => JSON.stringify(entry[field as keyof ManifestEdition])).join(", ");
  return {
    ...compared,
    status: "mismatch",
    subject: `manifest ${fields.join(", ")}`,
    expected: pick(rebuilt),
    actual: pick(listed),
  };
}

/** Names the fields in which the published token JSON differs from the rebuilt one. */
function describeTokenChange(
  token: { readonly rebuilt: string; readonly published?: string | undefined } | undefined,
): string | undefined {
  if (token?.published === undefined) return undefined;
  try {
    const fields = differingFields(
      JSON.parse(token.rebuilt) as object,
      JSON.parse(token.published) as object,
    );
    return `changed since the build: ${fields.join(", ")}`;
  } catch {
    return undefined;
  }
}

function differingFields(left: object, right: object): string[] {
  const [before, now] = [new Map(Object.entries(left)), new Map(Object.entries(right))];
  return [...new Set([...before.keys(), ...now.keys()])].filter(
    (field) => JSON.stringify(before.get(field)) !== JSON.stringify(now.get(field)),
  );
}
