import { parseLine } from "../parseText.ts";
import { isDateLine } from "./findSourceDate.ts";
import type { LabelledValue, SourceLabel } from "./findSourceLabels.ts";
import { isImageName } from "./isImageName.ts";
import type { SourceLine } from "./sourceLines.ts";
import type { SourceProposal } from "./sourceProposal.ts";

/** A title is among the first lines. */
const HEAD = 20;

/** Finds a document's title: labelled, the first heading, or the first line that could be one. */
export function findSourceTitle(
  lines: readonly SourceLine[],
  labels: ReadonlyMap<SourceLabel, LabelledValue>,
): SourceProposal {
  const labelled = new Set([...labels.values()].map(({ at }) => at));
  const head = lines.slice(0, HEAD).filter((_, at) => !labelled.has(at));
  const candidates = [
    labels.get("title"),
    head.find(({ isHeading }) => isHeading),
    head.find(({ text }) => !isDateLine(text) && !isImageName(text) && !/^https?:/i.test(text)),
  ];
  for (const candidate of candidates) {
    if (candidate === undefined) continue;
    const text = "value" in candidate ? candidate.value : candidate.text;
    const title = parseLine(text).value;
    const isName = title !== undefined && /\p{L}{2}/u.test(title);
    if (isName) return { proposed: { value: title, line: candidate.line }, notes: [] };
  }
  return { notes: [] };
}
