import { decodeText } from "../decodeText.ts";
import { parseLine } from "../parseText.ts";
import { findSourceDate } from "./findSourceDate.ts";
import { findSourceLabels } from "./findSourceLabels.ts";
import { findSourcePublisher } from "./findSourcePublisher.ts";
import { findSourceRights } from "./findSourceRights.ts";
import { findSourceTitle } from "./findSourceTitle.ts";
import { findSourceUrl } from "./findSourceUrl.ts";
import type { ProposedValue } from "./sourceProposal.ts";
import { slugOf } from "./slugOf.ts";
import { sourceLines } from "./sourceLines.ts";

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
 * Proposes how to cite a document, from labels such as `Source:`, a Markdown heading, the first
 * and the last lines. A value that is ambiguous is left out, with a note that says so. It never
 * throws on what the document holds.
 *
 * @param fileName The document's name, for want of a title.
 */
export function parseSource(bytes: Uint8Array, fileName: string): ParsedSource {
  const text = decodeText(bytes);
  const known = knownBinary(bytes);
  if (known !== undefined || text.value === undefined || text.value.includes("\0")) {
    return untitled(fileName, known ?? safeExtension(fileName), BINARY);
  }
  if (/^\s{0,100}<(?:!doctype html|html)\b/i.test(text.value.slice(0, 200))) {
    return untitled(fileName, "html", HTML);
  }
  const lines = sourceLines(text.value.slice(0, LONGEST_READ));
  const labels = findSourceLabels(lines);
  const url = findSourceUrl(lines, labels);
  const found = {
    title: findSourceTitle(lines, labels),
    publisher: findSourcePublisher(lines, labels, url.proposed?.value),
    url,
    updated: findSourceDate(lines, labels),
    rights: findSourceRights(lines, labels),
  };
  const proposed = Object.entries(found).flatMap(([field, { proposed: each }]): ProposedValue[] =>
    each === undefined ? [] : [{ field: field as ProposedValue["field"], ...each }],
  );
  const notes = Object.values(found).flatMap((each) => each.notes);
  if (found.title.proposed !== undefined) {
    return { proposed, id: idOf(proposed, fileName), extension: "txt", notes };
  }
  const named = untitled(
    fileName,
    "txt",
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
const HTML =
  "This is HTML, so nothing is proposed but the file's name. Save the page as text to have it read.";

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

const MAGIC = [
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["png", [0x89, 0x50, 0x4e, 0x47]],
  ["jpg", [0xff, 0xd8, 0xff]],
  ["gif", [0x47, 0x49, 0x46, 0x38]],
] as const;

function knownBinary(bytes: Uint8Array): string | undefined {
  return MAGIC.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte))?.[0];
}

function safeExtension(fileName: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase() ?? "bin";
}
