import { LONGEST_LINE, parseLine } from "../parseText.ts";
import { type LabelledValue, isAtEdge, type SourceLabel } from "./findSourceLabels.ts";
import type { SourceLine } from "./sourceLines.ts";
import type { SourceProposal } from "./sourceProposal.ts";

const RESERVED = /\ball rights\b[^.]{0,300}\breserved\b/i;
const NOTICE = /^(?:©|\(c\) ?\S|copyright (?:©|\(c\)|\d{4}))/i;
const LICENCE =
  /\bCC0\b|\bCC[ -]BY(?:-(?:NC|ND|SA)){0,2}(?: \d\.\d)?|\bCreative Commons Attribution[\w -]{0,60}|\b(?:in the )?public domain\b/i;
/** Rights that are reserved in words stand next to the notice. */
const BESIDE = 4;

/** Finds a document's rights: labelled, a notice that begins with ©, a licence, or the reservation. */
export function findSourceRights(
  lines: readonly SourceLine[],
  labels: ReadonlyMap<SourceLabel, LabelledValue>,
): SourceProposal {
  const edges = lines
    .map((line, at) => ({ ...line, at }))
    .filter(({ at }) => isAtEdge(at, lines.length));
  const labelled = labels.get("rights");
  const notice = edges.find(({ text }) => NOTICE.test(text));
  for (const found of [labelled, notice]) {
    if (found === undefined) continue;
    const text = "value" in found ? found.value : found.text;
    const value = shortNotice(text);
    if (value === undefined) continue;
    const beside = lines
      .slice(found.at, found.at + BESIDE)
      .some((each) => RESERVED.test(each.text));
    const reserves = beside && !RESERVED.test(value);
    const whole = parseLine(reserves ? `${value}, all rights reserved` : value).value ?? value;
    return { proposed: { value: whole, line: found.line }, notes: [] };
  }
  const licence = edges.find(({ text }) => LICENCE.test(text));
  if (licence !== undefined) {
    const value = LICENCE.exec(licence.text)?.[0].trim() ?? "";
    return {
      proposed: { value, line: licence.line },
      notes: [`Line ${licence.line} names a licence; is it that of the whole document?`],
    };
  }
  const reserved = edges.find(({ text }) => RESERVED.test(text));
  if (reserved !== undefined) {
    return { proposed: { value: "all rights reserved", line: reserved.line }, notes: [] };
  }
  const spoken = edges.find(({ text }) => /copyright|licen[cs]e/i.test(text));
  const where = spoken === undefined ? "" : `, but line ${spoken.line} speaks of them`;
  return {
    notes: [`No notice of rights was found${where}. Until you know, take them as reserved.`],
  };
}

const LONGEST_NOTICE = 160;

/** The notice's first sentence at most: it is quoted in public. */
function shortNotice(text: string): string | undefined {
  const line = parseLine(text.slice(0, LONGEST_LINE)).value;
  if (line === undefined || line.length <= LONGEST_NOTICE) return line?.replace(/\.$/, "");
  const sentence = line.slice(0, LONGEST_NOTICE).lastIndexOf(". ");
  return sentence === -1 ? undefined : line.slice(0, sentence);
}
