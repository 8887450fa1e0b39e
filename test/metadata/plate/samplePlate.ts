import { plateFields, type PlateFields } from "../../../src/metadata/plate/plate.ts";
import type { Collection, EventRecord } from "../../../src/records/record.ts";

const RECORD: EventRecord = {
  file: "records/068.md",
  title: "1968 – Prague Spring",
  about: "",
  date: { edtf: "1968-01-05/1968-08-21", year: 1968, decade: "1960s" },
  region: "Europe",
  country: ["Czechoslovakia", "Soviet Union"],
  conflict: "Cold War",
  type: "Historical Event",
  impact: 7,
  number: 68,
  sample: true,
  sources: [],
  claims: [],
};

const COLLECTION: Collection = {
  name: "Genesis",
  symbol: "GEN",
  group: "Genesis",
  size: 100,
  description: "",
  artist: "Bryan Willian",
  vocabularies: {},
  royalty: { bps: 0 },
  launchMint: "none",
};

/** The fields of one plate, with a record and a collection that differ from the sample's. */
export function samplePlate(
  record: Partial<EventRecord> = {},
  collection: Partial<Collection> = {},
): PlateFields {
  return plateFields({ ...RECORD, ...record }, { ...COLLECTION, ...collection });
}
