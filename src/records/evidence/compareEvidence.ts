import type { EventRecord } from "../record.ts";
import { endsOf } from "./daySpan.ts";
import { findContradiction } from "./findContradiction.ts";
import { findDates } from "./findDates.ts";
import { statementsOf } from "./statementsOf.ts";
import { supportsPart } from "./supports.ts";
import type { Archive, Sighting, Statement, Verdict } from "./verdict.ts";
import { wordsOf } from "./wordsOf.ts";

// More dates than a book of a million words has; what comes after them is not compared.
const MOST_SIGHTINGS = 10_000;
// How often one date of one source is heard: what it is about is clear by then.
const MOST_OF_ONE = 20;

/**
 * Compares every date of a record with the dates of its archived sources: those of the field
 * `date`, of the about text, and of each claim with the sources that the claim names.
 *
 * @param archives The sources that are at hand; those without text have no say.
 * @returns One verdict a date, in the order of the record. A claim of whose sources none is at hand
 *   gets none.
 */
export function compareEvidence(
  record: EventRecord,
  archives: readonly Archive[],
): readonly Verdict[] {
  const statements = statementsOf(record);
  const years = [...new Set(yearsOf(record))];
  const sightings = new Map(archives.map((archive) => [archive.id, findSightings(archive, years)]));
  const judged = statements.flatMap((statement): Judged[] => {
    const asked = (statement.sources ?? [...sightings.keys()]).filter((id) => sightings.has(id));
    if (asked.length === 0) return [];
    const heard = asked.flatMap((id) => sightings.get(id) ?? []);
    return [{ statement, heard, agreeing: findSupport(statement, heard) }];
  });
  const words = wordsOf(archives);
  return judged.map(({ statement, heard, agreeing }): Verdict => {
    if (agreeing !== undefined) return { statement, outcome: "supported", sightings: agreeing };
    const near = findContradiction(statement, heard, statements, words);
    if (near.length > 0) return { statement, outcome: "contradicted", sightings: near };
    return { statement, outcome: "unsupported", sightings: [] };
  });
}

// A sentence that counts from its date to another day.
const POINTER =
  /\b(?:(?:next|following|previous|preceding) (?:day|morning|evening|night)|(?:days?|nights?|weeks?) (?:later|earlier|after|before|previously)|anniversary)\b/i;

interface Judged {
  readonly statement: Statement;
  readonly heard: readonly Sighting[];
  readonly agreeing: readonly Sighting[] | undefined;
}

function findSightings({ id, file, text }: Archive, years: readonly number[]): Sighting[] {
  if (text === undefined) return [];
  const heard = new Map<string, number>();
  const sightings: Sighting[] = [];
  for (const date of findDates(text, { years })) {
    const { line, text: written, precision, readings, sentence, hold } = date;
    const key = `${readings[0].first} ${readings[0].last}`;
    const times = (heard.get(key) ?? 0) + 1;
    heard.set(key, times);
    if (times > MOST_OF_ONE) continue;
    const place = { source: id, file, line, text: written };
    const said = text.slice(sentence.start, sentence.end);
    const held = hold ?? (POINTER.test(said) ? "part" : undefined);
    sightings.push({ ...place, precision, readings, sentence: said, ...(held && { hold: held }) });
    if (sightings.length === MOST_SIGHTINGS) break;
  }
  return sightings;
}

/** One sighting of each source that agrees; undefined unless every end of the date has one. */
function findSupport(
  { precision, readings }: Statement,
  heard: readonly Sighting[],
): readonly Sighting[] | undefined {
  for (const reading of readings) {
    const found = endsOf(reading, precision).map((part) => {
      return heard.filter((sighting) => supportsPart(sighting, precision, part));
    });
    if (found.some((each) => each.length === 0)) continue;
    const sources = new Map<string, Sighting>();
    for (const sighting of found.flat()) {
      if (!sources.has(sighting.source)) sources.set(sighting.source, sighting);
    }
    return [...sources.values()];
  }
  return undefined;
}

function yearsOf(record: EventRecord): readonly number[] {
  const dates = [record.date, ...record.claims.flatMap(({ date }) => date ?? [])];
  return dates.flatMap(({ year }) => year ?? []);
}
