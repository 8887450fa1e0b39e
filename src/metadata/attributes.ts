import { STANDARD_TRAITS } from "../records/standardTraits.ts";
import type { Collection, EventRecord } from "../records/record.ts";

/**
 * One entry of a token JSON's `attributes`, as OpenSea's metadata standard spells it. A trait type
 * may recur (two countries); a pair of type and value may not.
 */
export interface Attribute {
  readonly trait_type: string;
  readonly value: string | number;
  readonly display_type?: "number" | undefined;
  readonly max_value?: number | undefined;
}

/**
 * The attributes of a record, in the collection's trait order, which extra traits follow in written
 * order unless it names them; a trait without a value is absent.
 */
export function buildAttributes(record: EventRecord, collection: Collection): Attribute[] {
  const attributes: Attribute[] = [
    { trait_type: "Decade", value: record.date.decade },
    { trait_type: "Year", value: record.date.year, display_type: "number" },
    { trait_type: "Region", value: record.region },
    ...record.country.map((country) => ({ trait_type: "Country", value: country })),
    ...optionalAttribute("Conflict", record.conflict),
    ...optionalAttribute("Politics", record.politics),
    { trait_type: "Type", value: record.type },
    { trait_type: "Impact", value: record.impact, max_value: 10 },
    ...optionalAttribute("Artist", record.artist),
    { trait_type: "Group", value: collection.group },
    { trait_type: "Edition", value: `${record.number}/${collection.size}` },
    ...optionalAttribute("Price", record.price?.display),
    ...(record.traits ?? []).flatMap(({ name, values }) =>
      values.map((value) => ({ trait_type: name, value })),
    ),
  ];
  const order: readonly string[] = collection.traitOrder ?? STANDARD_TRAITS;
  const rank = (attribute: Attribute): number => {
    const index = order.indexOf(attribute.trait_type);
    return index === -1 ? order.length : index;
  };
  return attributes.sort((left, right) => rank(left) - rank(right));
}

/** The value as text, numbers in decimal: the form under which a trait is proved. */
export function attributeText(attribute: Pick<Attribute, "value">): string {
  return String(attribute.value);
}

function optionalAttribute(traitType: string, value: string | undefined): Attribute[] {
  return value === undefined ? [] : [{ trait_type: traitType, value }];
}
