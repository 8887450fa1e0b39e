/** What a file is that is neither text nor HTML, and what to do about it. */
export interface ForeignFile {
  /** In words: `a PDF`. */
  readonly what: string;
  readonly fix: string;
  /** The usual ending of its name, without the point. */
  readonly extension: string;
}

const SAVE = "open the page in a browser and save it as “Web Page, HTML only” or as text";
const EXPORT = "open it and save it as plain text (UTF-8) or as HTML";
const COPY = "copy its text into a text file, saved as UTF-8";

const MAGIC: readonly (readonly [start: string, file: ForeignFile])[] = [
  ["%PDF", { what: "a PDF", fix: COPY, extension: "pdf" }],
  ["\x89PNG", { what: "a PNG image", fix: COPY, extension: "png" }],
  ["\xff\xd8\xff", { what: "a JPEG image", fix: COPY, extension: "jpg" }],
  ["GIF8", { what: "a GIF image", fix: COPY, extension: "gif" }],
  ["{\\rtf", { what: "an RTF document", fix: EXPORT, extension: "rtf" }],
  [
    "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    { what: "an old Office document (.doc or .xls)", fix: EXPORT, extension: "doc" },
  ],
  ["bplist00", { what: "a Safari web archive", fix: SAVE, extension: "webarchive" }],
  ["\x1f\x8b", { what: "a gzip archive", fix: "unpack it first", extension: "gz" }],
  ["7z\xbc\xaf\x27\x1c", { what: "a 7z archive", fix: "unpack it first", extension: "7z" }],
];

const HEAD = 8192;

/** Tells by its first bytes what a file is that holds a page in a form that is not read. */
export function describeForeignFile(bytes: Uint8Array): ForeignFile | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD));
  // Windows-1252, which this is, gives other letters for some bytes.
  const start = String.fromCodePoint(...bytes.subarray(0, 16));
  const known = MAGIC.find(([magic]) => start.startsWith(magic))?.[1];
  if (known !== undefined) return known;
  if (start.startsWith("PK\x03\x04")) return describeZip(head);
  return isMhtml(head)
    ? { what: "a web archive (MHTML)", fix: SAVE, extension: "mhtml" }
    : undefined;
}

function describeZip(head: string): ForeignFile {
  if (head.includes("word/")) return { what: "a Word document", fix: EXPORT, extension: "docx" };
  if (head.includes("xl/")) {
    const fix = "save the sheet as CSV, and import it with `import --csv`";
    return { what: "a workbook", fix, extension: "xlsx" };
  }
  if (head.includes("opendocument.text")) {
    return { what: "an OpenDocument text", fix: EXPORT, extension: "odt" };
  }
  if (head.includes("epub+zip")) return { what: "an e-book", fix: COPY, extension: "epub" };
  const isOffice = head.includes("[Content_Types].xml");
  return isOffice
    ? { what: "an Office document", fix: EXPORT, extension: "docx" }
    : { what: "a zip archive", fix: "unpack it first", extension: "zip" };
}

/** A saved page as a mail with its parts: head lines, of which some are always there. */
function isMhtml(head: string): boolean {
  const top = head.replace(/^\ufeff?\s{0,99}/, "").split(/\r?\n\r?\n/, 1)[0] ?? "";
  if (!/^[\w-]{1,40}:/.test(top)) return false;
  return (
    /^content-type:\s{0,9}multipart\/related/im.test(top) &&
    /^(?:mime-version|from|snapshot-content-location):/im.test(top)
  );
}
