import { parseUrl } from "../parseUrl.ts";
import { type LabelledValue, isAtEdge, type SourceLabel } from "./findSourceLabels.ts";
import type { SourceLine } from "./sourceLines.ts";
import type { SourceProposal } from "./sourceProposal.ts";

/** Finds a document's address: labelled, or on a line of its own at one of its ends. */
export function findSourceUrl(
  lines: readonly SourceLine[],
  labels: ReadonlyMap<SourceLabel, LabelledValue>,
): SourceProposal {
  const labelled = labels.get("url");
  const url = labelled && urlIn(labelled.raw);
  if (url !== undefined) return { proposed: { value: url, line: labelled?.line }, notes: [] };
  for (const [at, { raw, line }] of lines.entries()) {
    const isAlone = isAtEdge(at, lines.length) && /^[<[(]?https?:\/\/\S+$/i.test(raw);
    const alone = isAlone ? urlIn(raw) : undefined;
    if (alone !== undefined) return { proposed: { value: alone, line }, notes: [] };
  }
  return { notes: ["No line looks like the document's address."] };
}

/** Where a Markdown link leads to, or else the first address; without Markdown's backslashes. */
function urlIn(text: string): string | undefined {
  const link = text.indexOf("](");
  const from = text.slice(link === -1 ? 0 : link + 2);
  const start = from.search(/https?:\/\//i);
  if (start === -1) return undefined;
  const rest = from.slice(start);
  const stop = rest.search(link === -1 ? /[\s<>"\]]/ : /[\s<>"]/);
  const written = (stop === -1 ? rest : rest.slice(0, stop)).replaceAll(/\\+(?=[_*~#&.()-])/g, "");
  const closed = link === -1 ? written : written.slice(0, lastParenthesis(written));
  return parseUrl(trimEnd(closed)).value;
}

function lastParenthesis(written: string): number {
  const at = written.lastIndexOf(")");
  return at === -1 ? written.length : at;
}

/** Without the full stop or the closing bracket of the sentence around it. */
function trimEnd(url: string): string {
  let end = url.length;
  while (end > 0 && ".,;:!?*'”’>".includes(url.charAt(end - 1))) end--;
  const kept = url.slice(0, end);
  return kept.endsWith(")") && !kept.includes("(") ? kept.slice(0, -1) : kept;
}
