import { parseLine } from "../parseText.ts";
import { type LabelledValue, isAtEdge, type SourceLabel } from "./findSourceLabels.ts";
import type { SourceLine } from "./sourceLines.ts";
import type { SourceProposal } from "./sourceProposal.ts";

// A name, whose words begin with capitals, then what publishers say of themselves on their pages.
const NAME = String.raw`(\p{Lu}[\p{Ll}\p{N}’'-]+(?: (?:of |the )?\p{Lu}[\p{L}\p{N}’'-]{0,30}){0,4})`;
const SELF = new RegExp(
  `${NAME} is (?:(?:developed|published|produced|edited|run|maintained|operated|owned|funded|supported) by|(?:an? )?(?:100% |fully )?(?:independent|non-?profit))`,
  "u",
);

/**
 * Finds who publishes a document: labelled, what a site says of itself at its ends, or else the
 * host of its address.
 */
export function findSourcePublisher(
  lines: readonly SourceLine[],
  labels: ReadonlyMap<SourceLabel, LabelledValue>,
  url: string | undefined,
): SourceProposal {
  const labelled = labels.get("publisher");
  const name = labelled && nameOf(labelled.value);
  if (name !== undefined) return { proposed: { value: name, line: labelled?.line }, notes: [] };
  for (const [at, { text, line }] of lines.entries()) {
    const self = isAtEdge(at, lines.length) ? SELF.exec(text)?.[1] : undefined;
    const value = self && nameOf(afterJoint(self));
    if (value) {
      return {
        proposed: { value, line },
        notes: [`Line ${line} names \`${value}\`; is it the publisher?`],
      };
    }
  }
  const host = url === undefined ? undefined : new URL(url).hostname.replace(/^www\./, "");
  if (host !== undefined && host !== "") {
    return { proposed: { value: host }, notes: ["The publisher is taken from the address."] };
  }
  return { notes: ["No line names the publisher."] };
}

/** Where two words were joined when the page was saved (`ProgrammeHistoriana`), the second one. */
function afterJoint(name: string): string {
  return /\p{Ll}{4}(\p{Lu}\p{Ll}{3,60})$/u.exec(name)?.[1] ?? name;
}

const LONGEST_NAME = 100;

/** Without the address that some sites put there, and without the full stop of a single name. */
function nameOf(value: string): string | undefined {
  if (value.length > LONGEST_NAME || /https?:/i.test(value)) return undefined;
  const isAbbreviated = /\b(?:inc|ltd|co|corp|st|dr|jr|[a-z])\.$/i.test(value);
  return parseLine(isAbbreviated ? value : value.replace(/\.$/, "")).value;
}
