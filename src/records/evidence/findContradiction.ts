import { contentWords } from "./contentWords.ts";
import { type DaySpan, overlaps } from "./daySpan.ts";
import { nearDate } from "./nearDate.ts";
import type { Dated } from "./supports.ts";
import type { Sighting, Statement } from "./verdict.ts";
import type { IsTelling } from "./wordsOf.ts";

// How many telling words two sentences share at least before one date can be a slip of the other.
// What a claim says is short, and it names the sources that should have it.
const FEWEST_SHARED = 2;
const FEWEST_SHARED_BY_CLAIM = 1;

/**
 * Finds the dates of the sources that a statement, which no source has, contradicts: near ones, in
 * sentences about the same thing. A near date that the record gives to something else is passed
 * over, and the more near events the sources have, the more words must be shared: in a chronicle
 * of a fortnight every day is near every other.
 *
 * @param heard All dates of the sources that the statement is compared with.
 * @param statements All dates of the record.
 * @returns The sources' dates for the one event, in the order of `heard`, or none.
 */
export function findContradiction(
  statement: Statement,
  heard: readonly Sighting[],
  statements: readonly Statement[],
  isTelling: IsTelling,
): readonly Sighting[] {
  if (statement.isVague) return [];
  const near = heard.filter((sighting) => !sighting.hold && isNear(statement, sighting));
  if (near.length === 0) return [];
  if (statement.part === "date") {
    const event = findSlipOfField(statement, near, statements, isTelling);
    return near.filter((sighting) => event.includes(sighting));
  }
  const isTold = ({ part }: Statement) => part === "about";
  const others = statements.filter((other) => {
    return other !== statement && other.part !== "date" && isTold(other) === isTold(statement);
  });
  const open = near.filter((sighting) => !others.some((other) => isSame(other, sighting)));
  const fewest = statement.part === "about" ? FEWEST_SHARED : FEWEST_SHARED_BY_CLAIM;
  const event = chooseEvent(statement, open, fewest, isTelling);
  return near.filter((sighting) => event.includes(sighting));
}

/**
 * The field `date` has no sentence. Where the text or a claim has the same date, that is judged
 * there. Where it stands nowhere else in the record, and the text and the sources agree on a near
 * date, it is a slip of that; of the ends of a range neither need stand in the text.
 */
function findSlipOfField(
  statement: Statement,
  near: readonly Sighting[],
  statements: readonly Statement[],
  isTelling: IsTelling,
): readonly Sighting[] {
  const told = statements.filter(({ part }) => part !== "date");
  if (told.some((other) => isSame(other, statement))) return [];
  const agreed = near.filter((sighting) => told.some((other) => isSame(other, sighting)));
  const isOneDate = statements.length - told.length === 1;
  if (agreed.length > 0) return isOneDate ? largest(groupByEvent(agreed)) : [];
  return chooseEvent(statement, near, FEWEST_SHARED, isTelling);
}

/** The event whose sentences share the most telling words with the statement's, if enough. */
function chooseEvent(
  statement: Statement,
  near: readonly Sighting[],
  fewest: number,
  isTelling: IsTelling,
): readonly Sighting[] {
  const own = [...contentWords(statement.sentence)].filter(isTelling);
  const events = groupByEvent(near);
  const needed = fewest + events.length - 1;
  if (needed > own.length) return [];
  const shares = events.map((event) => {
    const words = new Set(event.flatMap(({ sentence = "" }) => [...contentWords(sentence)]));
    return own.filter((stem) => words.has(stem)).length;
  });
  const most = Math.max(0, ...shares);
  return most >= needed ? (events[shares.indexOf(most)] ?? []) : [];
}

function isNear({ readings, precision }: Statement, sighting: Sighting): boolean {
  return readings.some((reading) => nearDate(reading, precision, sighting) !== undefined);
}

function isSame(a: Dated, b: Dated): boolean {
  if (a.precision !== b.precision) return false;
  return a.readings.some((one) => b.readings.some((other) => overlaps(one, other)));
}

/** Dates that overlap or follow each other are of one event. */
function groupByEvent(near: readonly Sighting[]): readonly (readonly Sighting[])[] {
  const spanOf = ({ readings }: Sighting): DaySpan => readings[0];
  const groups: { last: number; members: Sighting[] }[] = [];
  for (const each of near.toSorted((a, b) => spanOf(a).first - spanOf(b).first)) {
    const group = groups.at(-1);
    if (group !== undefined && spanOf(each).first <= group.last + 1) {
      group.members.push(each);
      group.last = Math.max(group.last, spanOf(each).last);
    } else {
      groups.push({ last: spanOf(each).last, members: [each] });
    }
  }
  return groups.map(({ members }) => members);
}

function largest(events: readonly (readonly Sighting[])[]): readonly Sighting[] {
  return events.toSorted((a, b) => b.length - a.length)[0] ?? [];
}
