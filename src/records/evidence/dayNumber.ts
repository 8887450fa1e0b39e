import { isInCalendar } from "../isInCalendar.ts";

const DAYS_OF_ERA = 146_097;

/** A day of the proleptic Gregorian calendar: astronomical year, month and day from 1. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * Counts the days from 0000-03-01 (day 0) in the proleptic Gregorian calendar of ISO 8601.
 * The year is counted from March, so that the leap day comes last in it.
 */
export function dayNumber({ year, month, day }: CivilDay): number {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * DAYS_OF_ERA + yearOfEra * 365 + leapDays + dayOfYear;
}

/** Counts as `dayNumber` does the day that is written so in the Julian calendar. */
export function julianDayNumber({ year, month, day }: CivilDay): number {
  const marchYear = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  // Its 1 March of the year 0 is 28 February in the Gregorian calendar.
  return marchYear * 365 + Math.floor(marchYear / 4) + dayOfYear - 2;
}

/** The day that `dayNumber` counted. */
export function civilDay(number: number): CivilDay {
  const era = Math.floor(number / DAYS_OF_ERA);
  const dayOfEra = number - era * DAYS_OF_ERA;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** The last day of a month: 28 to 31. */
export function lastDayOf(year: number, month: number): number {
  return [31, 30, 29].find((day) => isInCalendar(year, month, day)) ?? 28;
}
