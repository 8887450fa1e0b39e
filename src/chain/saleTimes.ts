import type { SaleTimes } from "./observeSale.ts";
import { type Issue, KronikaError } from "../errors.ts";

/** The largest uint40: a sale that stays open. */
export const MAX_SALE_END = 2n ** 40n - 1n;

const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2}))?Z?)?$/;

/**
 * When the sale starts and ends, in Unix seconds; both 0: closed, which is what an end at or before
 * now means.
 * @param from `now` or an ISO 8601 moment in UTC
 * @param until the same, or empty: until further notice
 * @param now Unix seconds of the chain's latest block
 * @throws KronikaError OPTION_INVALID
 */
export function parseSaleTimes(
  from: string,
  until: string,
  now: bigint,
): { start: bigint; end: bigint } {
  const start = parseMoment(from, "--from", now);
  const end = until === "" ? MAX_SALE_END : parseMoment(until, "--until", now);
  if (end <= now) return { start: 0n, end: 0n };
  if (start < end) return { start, end };
  throw invalid("--until", `the sale would end (${until}) before it starts (${from})`);
}

/**
 * Looks at the two options of a sale before the chain's time is known.
 * @returns all that is wrong with them
 */
export function findSaleTimeIssues(from: string, until: string): readonly Issue[] {
  const read = (text: string, field: string): bigint | readonly Issue[] => {
    try {
      return parseMoment(text, field, -1n);
    } catch (error) {
      if (error instanceof KronikaError) return error.issues;
      throw error;
    }
  };
  const start = read(from, "--from");
  const end = until === "" ? MAX_SALE_END : read(until, "--until");
  if (typeof start === "bigint" && typeof end === "bigint") {
    // `now` is known later on.
    if (start === -1n || end === -1n || start < end) return [];
    return invalid("--until", `the sale would end (${until}) before it starts (${from})`).issues;
  }
  return [start, end].flatMap((each) => (typeof each === "bigint" ? [] : each));
}

/**
 * Whether a sale stands as it is wanted: an opening that is past is as good as any other that is.
 * @param now Unix seconds
 */
export function isSameSale(observed: SaleTimes, wanted: SaleTimes, now: bigint): boolean {
  const isOver = ({ end }: SaleTimes): boolean => end <= now;
  if (isOver(observed) || isOver(wanted)) return isOver(observed) && isOver(wanted);
  const hasBegun = ({ start }: SaleTimes): boolean => start <= now;
  const isSameStart = observed.start === wanted.start || (hasBegun(observed) && hasBegun(wanted));
  return isSameStart && observed.end === wanted.end;
}

/** Unix seconds as an ISO 8601 moment in UTC. */
export function formatMoment(seconds: bigint): string {
  if (seconds >= MAX_SALE_END) return "further notice";
  // oxlint-disable-next-line no-restricted-globals -- a given moment, not the clock
  return new Date(Number(seconds) * 1000).toISOString();
}

/**
 * Unix seconds of `now` or of an ISO 8601 moment in UTC.
 * @throws KronikaError OPTION_INVALID
 */
export function parseMoment(text: string, field: string, now: bigint): bigint {
  if (text === "now") return now;
  const [, day, minute = "00:00", second = "00"] = MOMENT.exec(text) ?? [];
  const iso = `${day}T${minute}:${second}.000Z`;
  const milliseconds = day === undefined ? NaN : parseIso(iso);
  if (Number.isNaN(milliseconds)) throw invalid(field, `"${text}" is not a moment`);
  return BigInt(milliseconds / 1000);
}

/** Milliseconds since 1970; NaN for a moment that is in no calendar (30 February). */
function parseIso(iso: string): number {
  // oxlint-disable-next-line no-restricted-globals -- a given moment, not the clock
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) || date.toISOString() !== iso ? NaN : date.getTime();
}

function invalid(field: string, message: string): KronikaError {
  return new KronikaError({
    code: "OPTION_INVALID",
    message,
    field,
    fix: "write `now`, a day like 2027-01-31, or a moment like 2027-01-31T18:00Z (UTC)",
  });
}
