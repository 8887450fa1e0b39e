import { parseZipDirectory } from "./zipDirectory.ts";

/** What a file is that is no plain text, in words, and what to do with it. */
export interface FileKind {
  readonly kind: "xlsx" | "other";
  /** With its article: `a PDF`. */
  readonly what: string;
  readonly fix: string;
}

const AS_TABLE = "save it as .xlsx, or as `CSV UTF-8`, in the spreadsheet";

const STARTS: readonly (readonly [start: string, what: string, fix: string])[] = [
  ["%PDF-", "a PDF", "copy its text, or its table, into a file of its own"],
  [
    "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "an old Excel workbook (.xls), or one with a password",
    `${AS_TABLE}, without a password`,
  ],
  ["{\\rtf", "a text with formatting (RTF)", "save it as plain text"],
  ["\x1f\x8b", "a gzip archive", "unpack it first"],
  ["7z\xbc\xaf", "a 7-Zip archive", "unpack it first"],
  ["Rar!", "a RAR archive", "unpack it first"],
  ["SQLite format 3\0", "an SQLite database", "export the table as CSV"],
  ["\x89PNG", "a PNG image", "name the table or the text, not the picture"],
  ["\xff\xd8\xff", "a JPEG image", "name the table or the text, not the picture"],
  ["GIF8", "a GIF image", "name the table or the text, not the picture"],
  ["bplist", "a property list", "save it as plain text"],
];

const INSIDE: readonly (readonly [file: RegExp, what: string, fix: string])[] = [
  [/^xl\/workbook\.bin$/, "a binary Excel workbook (.xlsb)", AS_TABLE],
  [/\.iwa$|^Index(?:\.zip|\/)/, "a Numbers document", "export it as Excel, or as CSV in UTF-8"],
  [/^word\//, "a Word document", "save it as plain text"],
  [/^ppt\//, "a PowerPoint document", "copy its text into a file"],
  [/^content\.xml$/, "an OpenDocument file (.ods or .odt)", AS_TABLE],
];

/**
 * Tells by its content what a file is, where it is no plain text.
 *
 * @param bytes Its beginning; of a ZIP archive, all of it.
 * @returns Undefined for what may be text.
 */
export function fileKindOf(bytes: Uint8Array): FileKind | undefined {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 64));
  // The label latin1 stands for windows-1252, which moves some of these bytes.
  const raw = [...bytes.subarray(0, 64)].map((byte) => String.fromCharCode(byte)).join("");
  const found = STARTS.find(([sign]) => raw.startsWith(sign));
  if (found) return { kind: "other", what: found[1], fix: found[2] };
  if (raw.startsWith("PK\x03\x04") || raw.startsWith("PK\x05\x06")) return kindOfZip(bytes);
  if (/^(?:ï»¿)?\s*<(?:!doctype html|html|table|head|body)\b/i.test(start)) {
    return {
      kind: "other",
      what: "a web page (HTML)",
      fix: `open it in a spreadsheet, and ${AS_TABLE}`,
    };
  }
  if (/^(?:ï»¿)?\s*<\?xml/i.test(start))
    return { kind: "other", what: "an XML file", fix: AS_TABLE };
  if (/^(?:ï»¿)?\s*\[\s*\{/.test(start)) {
    return { kind: "other", what: "JSON", fix: "convert it to CSV, a row for each record" };
  }
  return undefined;
}

function kindOfZip(bytes: Uint8Array): FileKind {
  const names = (parseZipDirectory(bytes) ?? []).map(({ name }) => name);
  if (names.includes("xl/workbook.xml"))
    return { kind: "xlsx", what: "an Excel workbook", fix: AS_TABLE };
  const inside = INSIDE.find(([file]) => names.some((name) => file.test(name)));
  if (inside) return { kind: "other", what: inside[1], fix: inside[2] };
  return { kind: "other", what: "a ZIP archive", fix: "unpack it first" };
}
