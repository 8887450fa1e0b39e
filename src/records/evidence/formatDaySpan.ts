import { civilDay, type CivilDay } from "./dayNumber.ts";
import type { DaySpan, Precision } from "./daySpan.ts";

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** Writes a date in EDTF: `1968-08-20/1968-08-21`, `1968-08`, `1968-21` (spring), `196X`, `-0043`. */
export function formatEdtfSpan(span: DaySpan, precision: Precision): string {
  const [first, last] = [civilDay(span.first), civilDay(span.last)];
  if (precision === "season") return `${edtfYear(first.year)}-${20 + first.month / 3}`;
  if (isWholeDecade(first, last, precision)) return `${edtfYear(first.year).slice(0, -1)}X`;
  const write = ({ year, month, day }: CivilDay) => {
    const parts = precision === "day" ? [month, day] : precision === "month" ? [month] : [];
    return [edtfYear(year), ...parts.map((part) => String(part).padStart(2, "0"))].join("-");
  };
  const [start, end] = [write(first), write(last)];
  return start === end ? start : `${start}/${end}`;
}

/** Writes a date for a reader: `20–21 August 1968`, `spring 1968`, `the 1960s`, `44 BCE`. */
export function formatDaySpan(span: DaySpan, precision: Precision): string {
  const [first, last] = [civilDay(span.first), civilDay(span.last)];
  const monthOf = ({ month }: CivilDay) => MONTHS[month - 1] ?? "";
  if (isWholeDecade(first, last, precision)) return `the ${first.year}s`;
  if (precision === "season") {
    const name = ["winter", "spring", "summer", "autumn"][(first.month / 3) % 4];
    return `${name} ${writtenYear(first.year)}`;
  }
  const parts = (civil: CivilDay) => [
    ...(precision === "day" ? [String(civil.day)] : []),
    ...(precision === "day" || precision === "month" ? [monthOf(civil)] : []),
    writtenYear(civil.year),
  ];
  const [start, end] = [parts(first), parts(last)];
  while (start.length > 0 && start.at(-1) === end[start.length - 1]) start.pop();
  const range = [start.join(" "), end.join(" ")].filter((text) => text !== "");
  return range.join("–");
}

function isWholeDecade(first: CivilDay, last: CivilDay, precision: Precision): boolean {
  const { year } = first;
  const isCoarse = precision === "decade" || precision === "century";
  return isCoarse && year > 0 && year % 10 === 0 && last.year === year + 9;
}

function edtfYear(year: number): string {
  if (Math.abs(year) > 9999) return `Y${year}`;
  return (year < 0 ? "-" : "") + String(Math.abs(year)).padStart(4, "0");
}

function writtenYear(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BCE`;
}
