import { parseEdtfPart, type EdtfPart } from "./parseEdtfPart.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** ISO 8601-2, 4.8: the divisions of a year that take the place of a month, from 21. */
const DIVISIONS = [
  ...["spring", "summer", "autumn", "winter"],
  ...["northern spring", "northern summer", "northern autumn", "northern winter"],
  ...["southern spring", "southern summer", "southern autumn", "southern winter"],
  ...["first quarter of", "second quarter of", "third quarter of", "fourth quarter of"],
  ...["first third of", "second third of", "last third of"],
  ...["first half of", "second half of"],
];

/**
 * An EDTF date (ISO 8601-2) as a reader expects it, in English and without a clock or a locale:
 * `5 January – 21 August 1968`, `c. 1450`, `1968?`, `15 March 44 BCE`, `from 1990`. Text that is
 * not understood comes back as it is.
 */
export function formatEdtf(edtf: string): string {
  return formatWith(edtf, fullDate, fullRange);
}

/** Only the years of an EDTF date, for display: `1968`, `1914–1918`, `c. 1450`, `44 BCE`. */
export function formatYears(edtf: string): string {
  return formatWith(edtf, (part) => marked(part, part.year.text + era(part)), yearRange);
}

function yearRange(from: EdtfPart, to: EdtfPart): string {
  const last = to.year.text + era(to);
  if (isSameYear(from, to)) return marked(to, last);
  const first = isSameEra(from, to) ? from.year.text : from.year.text + era(from);
  const dash = first.includes(" ") ? " – " : "–";
  if (from.approximate && to.approximate && !from.uncertain) {
    return marked(to, `${first}${dash}${last}`);
  }
  return `${marked(from, first)}${dash}${marked(to, last)}`;
}

function formatWith(
  edtf: string,
  one: (part: EdtfPart) => string,
  range: (from: EdtfPart, to: EdtfPart) => string,
): string {
  const set = /^([[{])(.+)[\]}]$/.exec(edtf);
  if (set !== null) {
    const items = (set[2] ?? "").split(",").map((item) => {
      const [from, to] = item.split("..");
      return to === undefined ? item.trim() : `${from?.trim() || ".."}/${to.trim() || ".."}`;
    });
    const texts = items.map((item) => formatWith(item, one, range));
    return [...new Set(texts)].join(set[1] === "[" ? " or " : ", ");
  }
  const [start, end] = edtf.split("/");
  if (start === undefined) return edtf;
  if (end === undefined) {
    const part = parseEdtfPart(start);
    return part === undefined ? edtf : one(part);
  }
  const from = parseEdtfPart(start);
  const to = parseEdtfPart(end);
  if (from !== undefined && to !== undefined) return range(from, to);
  if (from !== undefined) return `from ${one(from)}`;
  if (to !== undefined) return `until ${one(to)}`;
  return edtf;
}

function fullDate(part: EdtfPart): string {
  return marked(part, [dayAndMonth(part), part.year.text + era(part)].filter(Boolean).join(" "));
}

function fullRange(from: EdtfPart, to: EdtfPart): string {
  const sameMarks = from.approximate === to.approximate && from.uncertain === to.uncertain;
  const start = { day: from.day, month: dayAndMonth(from) };
  const end = dayAndMonth(to);
  if (sameMarks && isSameYear(from, to) && start.month !== "" && end !== "") {
    const year = to.year.text + era(to);
    if (from.month === to.month && start.day !== undefined && to.day !== undefined) {
      return marked(to, start.day === to.day ? `${end} ${year}` : `${start.day}–${end} ${year}`);
    }
    return marked(to, start.month === end ? `${end} ${year}` : `${start.month} – ${end} ${year}`);
  }
  if (start.month === "" && end === "") return yearRange(from, to);
  return `${fullDate(from)} – ${fullDate(to)}`;
}

function dayAndMonth({ day, month }: EdtfPart): string {
  if (month === undefined) return "";
  const name = (month > 20 ? DIVISIONS[month - 21] : MONTHS[month - 1]) ?? "";
  return day === undefined || month > 12 ? name : `${day} ${name}`;
}

/** CE is said only where a bare number would not read as a year. */
function era({ year }: EdtfPart): string {
  if (year.bce) return " BCE";
  return year.text.length < 4 && /^\d+$/.test(year.text) ? " CE" : "";
}

function isSameYear(from: EdtfPart, to: EdtfPart): boolean {
  return from.year.text === to.year.text && from.year.bce === to.year.bce;
}

function isSameEra(from: EdtfPart, to: EdtfPart): boolean {
  return from.year.bce === to.year.bce && (from.year.bce || era(to) === " CE" || era(from) === "");
}

function marked({ approximate, uncertain }: EdtfPart, text: string): string {
  return `${approximate ? "c. " : ""}${text}${uncertain ? "?" : ""}`;
}
