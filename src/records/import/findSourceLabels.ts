import type { SourceLine } from "./sourceLines.ts";

/** What a label of a document tells. */
export type SourceLabel = "title" | "publisher" | "url" | "updated" | "published" | "rights";

/** A labelled value of a document. */
export interface LabelledValue {
  readonly label: SourceLabel;
  readonly value: string;
  /** The line of the value, without the label. */
  readonly raw: string;
  readonly line: number;
  /** Place in the list of lines. */
  readonly at: number;
}

const LABELS: ReadonlyMap<string, SourceLabel> = new Map([
  ...["title", "headline"].map((name) => [name, "title"] as const),
  ...["source", "publisher", "published by", "publication", "site", "website", "newspaper"].map(
    (name) => [name, "publisher"] as const,
  ),
  ...["url", "link", "address", "permalink", "web address", "retrieved from", "available at"].map(
    (name) => [name, "url"] as const,
  ),
  ...["updated", "last updated", "last update", "updated on", "last modified", "modified"].map(
    (name) => [name, "updated"] as const,
  ),
  ...["published", "published on", "publication date", "date", "posted", "posted on"].map(
    (name) => [name, "published"] as const,
  ),
  ...["copyright", "rights", "license", "licence"].map((name) => [name, "rights"] as const),
]);

/** Labels stand at the head or at the foot of a document; between them is its text. */
const EDGE = 40;

/** Finds the labelled values at both ends of a document, the first of each label. */
export function findSourceLabels(
  lines: readonly SourceLine[],
): ReadonlyMap<SourceLabel, LabelledValue> {
  const found = new Map<SourceLabel, LabelledValue>();
  for (const [at, { text, raw, line }] of lines.entries()) {
    if (!isAtEdge(at, lines.length)) continue;
    const match = /^([a-z][a-z ]{1,20}?) ?[:：] ?(.*)$/i.exec(text);
    const label = LABELS.get(match?.[1]?.toLowerCase() ?? "");
    if (match === null || label === undefined || found.has(label)) continue;
    const value = match[2] ?? "";
    const below = lines[at + 1];
    if (value !== "") {
      found.set(label, { label, value, raw: raw.slice(raw.search(/[:：]/) + 1), line, at });
    } else if (below !== undefined) {
      found.set(label, { label, value: below.text, raw: below.raw, line: below.line, at: at + 1 });
    }
  }
  return found;
}

/** Whether a line is among the first or the last of a document. */
export function isAtEdge(at: number, length: number): boolean {
  return at < EDGE || at >= length - EDGE;
}
