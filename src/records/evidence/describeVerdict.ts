import type { LintFinding, Quote } from "../lint/lintFinding.ts";
import type { DaySpan } from "./daySpan.ts";
import {
  aboutLine,
  atAbout,
  atField,
  type EvidenceMessage,
  pathOfPart,
  type RecordText,
} from "./evidenceFinding.ts";
import { formatDaySpan } from "./formatDaySpan.ts";
import { quoteSentence } from "./quoteSentence.ts";
import type { Sighting, Statement, Verdict } from "./verdict.ts";

/**
 * Words a verdict for an editor: EVIDENCE_CONTRADICTED (error) with both sides quoted, or
 * EVIDENCE_UNSUPPORTED (warning).
 *
 * @param compared Ids of the sources that were compared.
 * @returns undefined for what is supported, and for what is too weak to tell: months, seasons and
 *   years that the text only implies (`that summer`), and dates that call themselves vague.
 */
export function describeVerdict(
  text: RecordText,
  { statement, outcome, sightings }: Verdict,
  compared: readonly string[],
): LintFinding | undefined {
  const date = nameDate(statement);
  if (outcome === "contradicted") {
    const ids = [...new Set(sightings.map(({ source }) => source))];
    return atStatement(text, statement, {
      code: "EVIDENCE_CONTRADICTED",
      severity: "error",
      message: `${date} stands in no source; ${nameList(ids)} ${ids.length === 1 ? "has" : "have"} ${nameSpan(sightings)}`,
      fix: "correct the date; or, if the sources are wrong or mean another event, cite a source that has it",
      quotes: [quoteRecord(text, statement), ...sightings.map((sighting) => quoteSource(sighting))],
    });
  }
  if (outcome === "supported" || isWeak(statement)) return undefined;
  const asked = (statement.sources ?? compared).filter((id) => compared.includes(id));
  const where = asked.length === 1 ? `not in ${asked[0]}` : `in none of ${nameList(asked)}`;
  return atStatement(text, statement, {
    code: "EVIDENCE_UNSUPPORTED",
    severity: "warning",
    message: `${date} stands ${where}`,
    fix: "check the date; cite a source that has it, or leave it out",
  });
}

/** Whether a date is too weak to tell of when no source has it. */
export function isWeak({ isVague, inferred, precision }: Statement): boolean {
  return isVague || (inferred && precision !== "day");
}

/** Places a message at the date that it is about. */
export function atStatement(
  text: RecordText,
  { part, line = 1 }: Statement,
  message: EvidenceMessage,
) {
  return part === "about" ? atAbout(text, line, message) : atField(text, pathOfPart(part), message);
}

/** `28 August 1968 (“Aug. 28, 1968”)`, or only one where they are the same. */
export function nameDate({ text, readings, precision, part, inferred }: Statement): string {
  const meant = readings.map((span) => formatDaySpan(span, precision));
  const [name] = meant;
  if (meant.length > 1 && !inferred) return `“${text}” (${meant.join(" or ")})`;
  return part === "about" && text !== name ? `${name} (“${text}”)` : `${name}`;
}

/** All dates of one event in one: `20–21 August 1968`. */
function nameSpan(sightings: readonly Sighting[]): string {
  const [{ precision } = { precision: "day" as const }] = sightings;
  const spans = sightings.map(({ readings }) => readings[0]);
  const whole: DaySpan = {
    first: Math.min(...spans.map(({ first }) => first)),
    last: Math.max(...spans.map(({ last }) => last)),
  };
  const isOne = sightings.every((sighting) => sighting.precision === precision);
  if (isOne) return formatDaySpan(whole, precision);
  const names = sightings.map((each) => formatDaySpan(each.readings[0], each.precision));
  return nameList([...new Set(names)]);
}

function quoteRecord({ record, written }: RecordText, statement: Statement): Quote {
  const { part, line = 1, sentence, text } = statement;
  const isAbout = part === "about";
  return {
    file: record.file,
    line: isAbout ? aboutLine(written, line) : written.lineOf(pathOfPart(part)),
    text: isAbout ? quoteSentence(sentence, text) : `${text}: ${quoteSentence(sentence, "")}`,
  };
}

function quoteSource({ file, line, sentence, text }: Sighting): Quote {
  return sentence === undefined
    ? { file, line }
    : { file, line, text: quoteSentence(sentence, text) };
}

/** `a, b and c`. */
export function nameList(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
