import { formatYear } from "../records/formatYear.ts";
import { STANDARD_TRAITS } from "../records/standardTraits.ts";
import type { Collection, EventDate, EventRecord } from "../records/record.ts";

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
 * The attributes of a record (docs/metadata.md has each with its reason), in the collection's trait order, which extra traits follow in written
 * order unless it names them; a trait without a value is absent.
 */
export function buildAttributes(record: EventRecord, collection: Collection): Attribute[] {
  const attributes: Attribute[] = [
    ...optionalAttribute("Decade", record.date.decade),
    ...yearAttribute(record.date),
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

/**
 * A year of our era that the record is sure of is a number, which marketplaces sort and filter by
 * range. A year before it would read as a negative number, and a mark would be lost: those are text.
 */
function yearAttribute(date: EventDate): Attribute[] {
  const { year = 0, approximate, uncertain } = date;
  if (year > 0 && !approximate && !uncertain) {
    return [{ trait_type: "Year", value: year, display_type: "number" }];
  }
  return optionalAttribute("Year", formatYear(date));
}

function optionalAttribute(traitType: string, value: string | undefined): Attribute[] {
  return value === undefined ? [] : [{ trait_type: traitType, value }];
}
