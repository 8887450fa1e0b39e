import { expect } from "chai";
import { findDates } from "../../../src/records/evidence/findDates.ts";
import { formatEdtfSpan } from "../../../src/records/evidence/formatDaySpan.ts";

// The texts are made from numbers, and what they mean is written down from the same numbers: the
// reference shares nothing with the finder.

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );
type Day = readonly [year: number, month: number, day: number];

/** How one text writes its days. */
interface Style {
  readonly monthFirst: boolean;
  readonly month: (name: string) => string;
  readonly day: (day: number) => string;
  readonly weekday: (day: Day) => string;
  readonly comma: string;
}

const suffix = (day: number) =>
  day > 3 && day < 21 ? "th" : (["th", "st", "nd", "rd"][day % 10] ?? "th");
const WEEKDAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const weekdayOf = ([year, month, day]: Day) =>
  WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? "";

const STYLES: readonly Style[] = [true, false].flatMap((monthFirst) =>
  [
    (name: string) => name,
    (name: string) => (name.length > 4 ? `${name.slice(0, 3)}.` : name),
    (name: string) => name.slice(0, 3),
    (name: string) => name.toUpperCase(),
  ].flatMap((month) =>
    [String, (day: number) => `${day}${suffix(day)}`].flatMap((day) =>
      [
        () => "",
        (at: Day) => `${weekdayOf(at)} `,
        (at: Day) => `${weekdayOf(at).slice(0, 3)}., `,
      ].flatMap((weekday) =>
        ["", ","].map((comma) => ({ monthFirst, month, day, weekday, comma })),
      ),
    ),
  ),
);

const iso = ([year, month, day]: Day) =>
  [
    String(year).padStart(4, "0"),
    String(month).padStart(2, "0"),
    String(day).padStart(2, "0"),
  ].join("-");

/** The first and last days of all dates of a text, and whatever else is no day. */
function endsFound(text: string): string[] {
  return findDates(text)
    .filter(({ precision }) => precision !== "year")
    .flatMap(({ readings: [first], precision }) => formatEdtfSpan(first, precision).split("/"))
    .sort();
}

function writeDay(style: Style, [year, month, day]: Day, parts: { month: boolean; year: boolean }) {
  const name = style.month(MONTHS[month - 1] ?? "");
  const weekday = style.weekday([year, month, day]);
  const number = style.day(day);
  const named = !parts.month
    ? number
    : style.monthFirst
      ? `${name} ${number}`
      : `${number} ${name}`;
  return `${weekday}${named}${parts.year ? `${style.comma} ${year}` : ""}`;
}

const RANGES: readonly (readonly [Day, Day])[] = [
  [
    [1919, 5, 4],
    [1919, 6, 28],
  ],
  [
    [1919, 4, 28],
    [1919, 5, 2],
  ],
  [
    [1968, 7, 29],
    [1968, 8, 1],
  ],
  [
    [1944, 12, 28],
    [1945, 1, 3],
  ],
  [
    [1919, 5, 4],
    [1919, 5, 6],
  ],
  [
    [1874, 3, 19],
    [1874, 3, 31],
  ],
  [
    [1815, 9, 9],
    [1815, 9, 30],
  ],
];

const SIGNS = ["-", "–", "—"].flatMap((sign) => [sign, ` ${sign} `]);
const WORDS = ["to", "through", "until", "till", "up to", "through to"].map((word) => ` ${word} `);
const JOINS: readonly (readonly [before: string, join: string])[] = [
  ...[...SIGNS, ...WORDS].map((join) => ["", join] as const),
  ...WORDS.map((join) => ["from ", join] as const),
  ["between ", " and "],
  ["from the ", " to the "],
  ["between the ", " and the "],
];

function rangeTexts(style: Style, [from, to]: readonly [Day, Day], join: string): string[] {
  const isOneMonth = from[1] === to[1];
  const isOneYear = from[0] === to[0];
  const whole = { month: true, year: true };
  const shared = { month: !isOneMonth || style.monthFirst, year: false };
  const last = { month: !isOneMonth || !style.monthFirst, year: true };
  const texts = [
    writeDay(style, from, shared) + join + writeDay(style, to, last),
    writeDay(style, from, whole) + join + writeDay(style, to, whole),
  ];
  const start = `In ${from[0]}, it ran `;
  const yearless =
    writeDay(style, from, shared) + join + writeDay(style, to, { ...last, year: false });
  return isOneYear ? [...texts, start + yearless] : texts;
}

describe("the forms of dates", () => {
  for (const [before, join] of JOINS) {
    it(`reads both ends of a range with "${before}…${join}…"`, () => {
      for (const style of STYLES) {
        for (const range of RANGES) {
          // "from the May 4" is nobody's.
          if (before.endsWith("the ") && style.monthFirst) continue;
          for (const text of rangeTexts(style, range, join)) {
            const [start, rest] = text.startsWith("In ")
              ? [text.slice(0, 16), text.slice(16)]
              : ["It ran ", text];
            const said = `${start}${before}${rest}.`;
            expect(endsFound(said), said).to.deep.equal(range.map((day) => iso(day)));
          }
        }
      }
    });
  }

  for (const join of ["/", " / "]) {
    it(`reads both days of a night with "${join}"`, () => {
      for (const style of STYLES) {
        const night: readonly [Day, Day] = [
          [1968, 8, 20],
          [1968, 8, 21],
        ];
        const [text = ""] = rangeTexts(style, night, join);
        expect(endsFound(text), text).to.deep.equal(night.map((day) => iso(day)));
        const turn: readonly [Day, Day] = [
          [1968, 7, 31],
          [1968, 8, 1],
        ];
        const [over = ""] = rangeTexts(style, turn, join);
        expect(endsFound(over), over).to.deep.equal(turn.map((day) => iso(day)));
      }
    });
  }

  const LISTS: readonly (readonly number[])[] = [
    [4, 6],
    [4, 5, 6],
    [1, 9, 19, 30],
  ];
  for (const [comma, last] of [
    [", ", " and "],
    [", ", ", and "],
    [", ", " or "],
    [", ", " & "],
    [", ", ", as well as "],
    [" and ", " and "],
    [", the ", " and the "],
  ] as const) {
    it(`reads every day of a list with "${comma}" and "${last}"`, () => {
      for (const style of STYLES) {
        for (const days of LISTS) {
          const at = (day: number): Day => [1919, 5, day];
          const write = (day: number, index: number) => {
            const isEdge = style.monthFirst ? index === 0 : index === days.length - 1;
            return writeDay(style, at(day), { month: isEdge, year: index === days.length - 1 });
          };
          const written = days.map((day, index) => write(day, index));
          const text = `On ${written.slice(0, -1).join(comma)}${last}${written.at(-1)} they met.`;
          expect(endsFound(text), text).to.deep.equal(days.map((day) => iso(at(day))));
          // Each day with its own month: 4 May and 6 June.
          const full = days.map((day, index) =>
            writeDay(style, [1919, 5 + index, day], {
              month: true,
              year: index === days.length - 1,
            }),
          );
          const apart = `On ${full.slice(0, -1).join(comma)}${last}${full.at(-1)} they met.`;
          expect(endsFound(apart), apart).to.deep.equal(
            days.map((day, index) => iso([1919, 5 + index, day])),
          );
        }
      }
    });
  }

  it("reads months joined in every way, over New Year in the year before", () => {
    for (const join of [...SIGNS, ...WORDS, " and ", " or ", "/", ", "]) {
      for (const part of ["", "early ", "late ", "mid-"]) {
        for (const tail of [" 1919", ", 1919", " of 1919"]) {
          const text = `It rained in ${part}May${join}${part}June${tail}.`;
          expect(endsFound(text), text).to.deep.equal(["1919-05", "1919-06"]);
        }
      }
    }
    for (const join of [...SIGNS, ...WORDS]) {
      const text = `It rained from December${join}February 1915.`;
      expect(endsFound(text), text).to.deep.equal(["1914-12", "1915-02"]);
      const seasons = `It rained from autumn${join}spring 1915.`;
      expect(endsFound(seasons), seasons).to.deep.equal(["1914-23", "1915-21"]);
    }
  });

  const DRESSES: readonly (readonly [kind: string, dress: (text: string) => string])[] = [
    ["plain", (text) => text],
    ...["_", "__", "*", "**", "***", "`", "~~"].map(
      (mark) => [mark, (text: string) => `${mark}${text}${mark}`] as const,
    ),
    ...["b", "i", "em", "strong", "time", "span", "code", "u"].map(
      (tag) => [`<${tag}>`, (text: string) => `<${tag} class="x">${text}</${tag}>`] as const,
    ),
    ["a link", (text) => `[${text}](https://example.org/a_(b)/1999-01-02)`],
    ["a link with a title", (text) => `[${text}](https://example.org "On 1 January 1999")`],
    ["a link by reference", (text) => `[${text}][3]`],
    ["a wiki link", (text) => `[[${text}]]`],
    ["a bold link", (text) => `**[${text}](https://example.org/)**`],
    ["an emphasised day", (text) => text.replace(/\w+ \w+/, "_$&_")],
    ["a bold year", (text) => text.replace(/\d{4}/, "**$&**")],
    ["quotation marks", (text) => `“${text}”`],
    ["parentheses", (text) => `(${text})`],
    ...[
      "&nbsp;",
      "&#160;",
      "&#xA0;",
      "&thinsp;",
      "\u00a0",
      "\u202f",
      "\u2009",
      "  ",
      "\n",
      " \u200b",
    ].map(
      (space) => [JSON.stringify(space), (text: string) => text.replaceAll(" ", space)] as const,
    ),
    ["soft hyphens", (text) => text.replace("gust", "\u00adgust").replace("196", "19\u20606")],
    ["an entity in a word", (text) => text.replace("gust", "&shy;gust")],
  ];
  for (const [kind, dress] of DRESSES) {
    it(`sees a date in ${kind}, at its place`, () => {
      for (const date of ["28 August 1968", "August 28, 1968", "28–30 August 1968"]) {
        const dressed = dress(date);
        const text = `Before. They came on ${dressed}, and stayed.`;
        const [found, ...others] = findDates(text);
        expect(others, text).to.deep.equal([]);
        expect(found?.precision, text).to.equal("day");
        expect(
          formatEdtfSpan(found?.readings[0] ?? { first: 0, last: 0 }, "day").slice(0, 10),
        ).to.equal("1968-08-28");
        const start = found?.offset ?? 0;
        expect(text.slice(start)).to.match(/^(?:28|Au)/);
        expect(text.slice(0, start)).to.match(/^Before\. They came on [^\p{L}]*(?:[^\d]*)$/u);
      }
    });
  }

  it("sees the day of a time stamp", () => {
    for (const day of ["1919-05-04", "2016-12-31"]) {
      for (const time of [
        "T10:00Z",
        "T10:00",
        "T10:00:00.000+02:00",
        "T1000Z",
        "T23:59:59-0500",
        " 10:00",
      ]) {
        for (const mark of ["", ",", ".", ")", "]"]) {
          expect(endsFound(`at ${day}${time}${mark} it came`), day + time + mark).to.deep.equal([
            day,
          ]);
        }
      }
    }
  });
});
