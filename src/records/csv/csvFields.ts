/** A field of a record that has a column of its own. */
export type CsvField = (typeof CSV_FIELDS)[number]["field"];

/** Headers over the names of files, which say more than an address does. */
export const IMAGE_FILE_HEADERS = [
  ...(["file name", "filename", "file", "image file", "image filename", "media file"] as const),
] as const;

/**
 * The columns of an exported table, in their order, with other headers that mean the same. Decade,
 * Year and Group follow from the date and the collection: they are not exported, but a table may have
 * them, and they must then agree.
 */
export const CSV_FIELDS = [
  {
    field: "number",
    header: "Number",
    required: true,
    also: [
      "no",
      "nr",
      "edition",
      "edition number",
      "token id",
      "tokenid",
      "token number",
      "nft id",
    ],
  },
  { field: "title", header: "Title", required: true, also: ["name", "event", "event name"] },
  { field: "date", header: "Date", required: true, also: ["dates", "when", "event date"] },
  { field: "decade", header: "Decade", required: false, also: [] },
  { field: "year", header: "Year", required: false, also: [] },
  { field: "region", header: "Region", required: true, also: ["continent"] },
  { field: "country", header: "Country", required: true, also: ["countries", "nation"] },
  { field: "conflict", header: "Conflict", required: false, also: [] },
  { field: "politics", header: "Politics", required: false, also: [] },
  { field: "type", header: "Type", required: true, also: ["event type", "kind"] },
  { field: "impact", header: "Impact", required: true, also: ["importance"] },
  { field: "artist", header: "Artist", required: false, also: ["artwork by", "creator"] },
  { field: "price", header: "Price", required: false, also: [] },
  {
    field: "image",
    header: "Image",
    required: false,
    also: ["artwork", "picture", "image url", "media", ...IMAGE_FILE_HEADERS],
  },
  { field: "sample", header: "Sample", required: false, also: [] },
  {
    field: "about",
    header: "About",
    required: true,
    also: ["about text", "description", "text", "story"],
  },
  { field: "sources", header: "Sources", required: false, also: ["source", "references"] },
  { field: "claims", header: "Claims", required: false, also: ["claim"] },
  { field: "group", header: "Group", required: false, also: [] },
] as const;

/** What stands before the name of an extra trait in its header: `Trait: Medium`. */
export const TRAIT_PREFIX = "Trait: ";
/** The header over the order of a record's extra traits, where it is not that of the columns. */
export const TRAIT_ORDER = "Trait order";

/** Of headers that differ only in case, spaces and signs, all give the same text. */
export function headerKey(header: string): string {
  return header
    .slice(0, 300)
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "")
    .join(" ");
}

/** The letters over a column in a spreadsheet: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}
