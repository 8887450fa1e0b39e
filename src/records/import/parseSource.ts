import { decodeHtml } from "../html/decodeHtml.ts";
import { headOf, isHtml } from "../html/isHtml.ts";
import { parseHtml } from "../html/parseHtml.ts";
import { decodeText } from "../decodeText.ts";
import { parseLine } from "../parseText.ts";
import { describeForeignFile, type ForeignFile } from "./describeForeignFile.ts";
import { findHtmlFacts } from "./findHtmlFacts.ts";
import { findSourceDate } from "./findSourceDate.ts";
import { findSourceLabels } from "./findSourceLabels.ts";
import { findSourcePublisher } from "./findSourcePublisher.ts";
import { findSourceRights } from "./findSourceRights.ts";
import { findSourceTitle } from "./findSourceTitle.ts";
import { findSourceUrl } from "./findSourceUrl.ts";
import { parseSourceFrontMatter } from "./parseSourceFrontMatter.ts";
import type { SourceFacts } from "./sourceFacts.ts";
import type { ProposedValue, SourceProposal } from "./sourceProposal.ts";
import { slugOf } from "./slugOf.ts";
import { htmlSourceLines, type SourceLine, sourceLines } from "./sourceLines.ts";

/** A document as a source that a record may cite. */
export interface ParsedSource {
  /** At most one a field; always a title. */
  readonly proposed: readonly ProposedValue[];
  /** A valid source id, from the publisher or the title. */
  readonly id: string;
  /** For the archived copy, without the point: `txt`. */
  readonly extension: string;
  readonly notes: readonly string[];
}

const LONGEST_ID = 32;
/** So many characters are looked at: whatever is proposed stands in a document, not in a library. */
const LONGEST_READ = 2_000_000;

/**
 * Proposes how to cite a document: from its front matter or the head of its HTML, from labels such
 * as `Source:`, a heading, the first and the last lines. A value that is ambiguous is left out, with a note that says so. It never
 * throws on what the document holds.
 *
 * @param fileName The document's name, for want of a title.
 */
export function parseSource(bytes: Uint8Array, fileName: string): ParsedSource {
  const foreign = describeForeignFile(bytes);
  if (foreign !== undefined) {
    return untitled(fileName, foreign.extension, foreignNote(foreign));
  }
  if (isHtml(headOf(bytes))) return parseHtmlSource(bytes, fileName);
  const text = decodeText(bytes);
  if (text.value === undefined || text.value.includes("\0")) {
    return untitled(fileName, safeExtension(fileName), BINARY);
  }
  const matter = parseSourceFrontMatter(text.value);
  if (matter === undefined || "problem" in matter) {
    const lines = sourceLines(text.value.slice(0, LONGEST_READ));
    const before = matter === undefined ? [] : [matter.problem];
    return propose(lines, { values: {}, notes: before }, fileName, "txt");
  }
  const { body, bodyLine } = matter;
  return propose(sourceLines(body.slice(0, LONGEST_READ), bodyLine), matter, fileName, "txt");
}

function parseHtmlSource(bytes: Uint8Array, fileName: string): ParsedSource {
  const html = decodeHtml(bytes);
  if (html.problem) {
    const { message, fix } = html.problem;
    return untitled(fileName, "html", `This is HTML, but ${message}; ${fix}. Nothing is proposed.`);
  }
  const document = parseHtml(html.value, { isLabel: () => false, longest: LONGEST_READ });
  const facts = findHtmlFacts(document);
  const notes =
    document.stopped === undefined
      ? []
      : ["The page is too long or nests too deeply, so only its beginning was read."];
  return propose(htmlSourceLines(document.lines), { ...facts, notes }, fileName, "html");
}

/** What a document says of itself comes first, then what its lines look like. */
function propose(
  lines: readonly SourceLine[],
  facts: SourceFacts,
  fileName: string,
  extension: string,
): ParsedSource {
  const labels = findSourceLabels(lines);
  const given = (field: ProposedValue["field"]): SourceProposal | undefined => {
    const value = facts.values[field];
    return value && { proposed: value, notes: [] };
  };
  const url = given("url") ?? findSourceUrl(lines, labels);
  const found = {
    title: given("title") ?? findSourceTitle(lines, labels),
    publisher: given("publisher") ?? findSourcePublisher(lines, labels, url.proposed?.value),
    url,
    updated: given("updated") ?? findSourceDate(lines, labels),
    rights: given("rights") ?? findSourceRights(lines, labels),
  };
  const proposed = Object.entries(found).flatMap(([field, { proposed: each }]): ProposedValue[] =>
    each === undefined ? [] : [{ field: field as ProposedValue["field"], ...each }],
  );
  const notes = [...facts.notes, ...Object.values(found).flatMap((each) => each.notes)];
  if (found.title.proposed !== undefined) {
    return { proposed, id: idOf(proposed, fileName), extension, notes };
  }
  const named = untitled(
    fileName,
    extension,
    "No line looks like a title, so the file's name stands for it.",
  );
  return {
    ...named,
    proposed: [...named.proposed, ...proposed],
    id: idOf(proposed, fileName),
    notes: [...named.notes, ...notes],
  };
}

const BINARY =
  "This is no text in UTF-8, so nothing is proposed but the file's name. To have its dates compared, save its text as UTF-8 and cite that.";

/** A picture or a PDF is what it is; of a web archive or a text with markup there is a better form. */
function foreignNote({ what, fix }: ForeignFile): string {
  return `This is ${what}, so nothing is proposed but the file's name. To have its dates compared, ${fix}, and cite that.`;
}

function untitled(fileName: string, extension: string, note: string): ParsedSource {
  const title = parseLine(fileName.slice(0, 200)).value ?? "Untitled document";
  return {
    proposed: [{ field: "title", value: title }],
    id: idOf([], fileName),
    extension,
    notes: [note],
  };
}

function idOf(proposed: readonly ProposedValue[], fileName: string): string {
  const valueOf = (name: ProposedValue["field"]) =>
    proposed.find(({ field }) => field === name)?.value ?? "";
  const stem = fileName.replace(/\.[^.]*$/, "");
  const names = [valueOf("publisher"), valueOf("title"), stem];
  return names.map((name) => slugOf(name, LONGEST_ID)).find((slug) => slug !== "") ?? "source";
}

function safeExtension(fileName: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase() ?? "bin";
}
