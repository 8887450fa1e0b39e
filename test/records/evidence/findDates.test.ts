import { expect } from "chai";
import fc from "fast-check";
import { findDates } from "../../../src/records/evidence/findDates.ts";
import { formatEdtfSpan } from "../../../src/records/evidence/formatDaySpan.ts";

/** What is found, as `text = reading or reading`; `~` marks a year that was inferred. */
function found(text: string, years: readonly number[] = []): string[] {
  return findDates(text, { years }).map((date) => {
    const readings = date.readings.map((span) => formatEdtfSpan(span, date.precision));
    return `${date.inferred ? "~" : ""}${date.text} = ${readings.join(" or ")}`;
  });
}

const STATED: readonly [text: string, ...dates: string[]][] = [
  // days
  ["The order came on 28 August 1968.", "28 August 1968 = 1968-08-28"],
  ["The order came on Aug. 28, 1968, at noon.", "Aug. 28, 1968 = 1968-08-28"],
  ["28 August, 1968", "28 August, 1968 = 1968-08-28"],
  ["the 28th of August 1968", "28th of August 1968 = 1968-08-28"],
  ["the 28th of August, 1968", "28th of August, 1968 = 1968-08-28"],
  ["August 28th, 1968", "August 28th, 1968 = 1968-08-28"],
  ["August 28 1968", "August 28 1968 = 1968-08-28"],
  ["Sept. 1, 1939", "Sept. 1, 1939 = 1939-09-01"],
  ["21 AUGUST 1968", "21 AUGUST 1968 = 1968-08-21"],
  ["AUGUST 21, 1968", "AUGUST 21, 1968 = 1968-08-21"],
  ["Tuesday, August 20, 1968", "Tuesday, August 20, 1968 = 1968-08-20"],
  ["the twenty-first of August 1968", "twenty-first of August 1968 = 1968-08-21"],
  ["At 17:43 on 20 August 1968 a line went dead.", "20 August 1968 = 1968-08-20"],
  ["20\nAugust\n1968", "20 August 1968 = 1968-08-20"],
  ["20\u00a0August\u00a01968", "20 August 1968 = 1968-08-20"],
  ["29 February 1968", "29 February 1968 = 1968-02-29"],
  ["on 15 March 44 BC", "15 March 44 BC = -0043-03-15"],
  ["**6 June 1944** was D-Day", "6 June 1944 = 1944-06-06"],
  ["(7 December 1941)", "7 December 1941 = 1941-12-07"],
  ["On 25 April 1974 troops came.", "25 April 1974 = 1974-04-25"],
  ["from 9 am on 5 May 1950 to 6 pm", "5 May 1950 = 1950-05-05"],
  ["at 11 o'clock on 11 November 1918", "11 November 1918 = 1918-11-11"],
  ["two days after 20 August 1968", "20 August 1968 = 1968-08-20"],
  // nights and spans of days
  ["the night of August 20/21, 1968", "August 20/21, 1968 = 1968-08-20/1968-08-21"],
  ["the night of 20/21 August 1968", "20/21 August 1968 = 1968-08-20/1968-08-21"],
  ["night of 20-21 August 1968", "20-21 August 1968 = 1968-08-20/1968-08-21"],
  ["20–21 August 1968", "20–21 August 1968 = 1968-08-20/1968-08-21"],
  ["August 20—21, 1968", "August 20—21, 1968 = 1968-08-20/1968-08-21"],
  ["August 20 to 21, 1968", "August 20 to 21, 1968 = 1968-08-20/1968-08-21"],
  ["31 July – 3 August 1968", "31 July – 3 August 1968 = 1968-07-31/1968-08-03"],
  ["30 December to 2 January 1969", "30 December to 2 January 1969 = 1968-12-30/1969-01-02"],
  ["28 June 1914 to 11 November 1918", "28 June 1914 to 11 November 1918 = 1914-06-28/1918-11-11"],
  ["July 29–August 1, 1968", "July 29–August 1, 1968 = 1968-07-29/1968-08-01"],
  ["20 and 21 August 1968", "20 and 21 August 1968 = 1968-08-20", "21 August 1968 = 1968-08-21"],
  [
    "May 4, 5 and 6, 1919",
    "May 4 = 1919-05-04",
    "May 4, 5 = 1919-05-05",
    "May 4, 5 and 6, 1919 = 1919-05-06",
  ],
  // digits
  ["1968-08-28", "1968-08-28 = 1968-08-28"],
  ["1968/08/28", "1968/08/28 = 1968-08-28"],
  ["8/28/1968", "8/28/1968 = 1968-08-28"],
  ["28/8/1968", "28/8/1968 = 1968-08-28"],
  ["28.8.1968", "28.8.1968 = 1968-08-28"],
  ["7.8.1968", "7.8.1968 = 1968-08-07"],
  ["7/8/1968", "7/8/1968 = 1968-08-07 or 1968-07-08"],
  ["07/07/2016", "07/07/2016 = 2016-07-07"],
  // months
  ["in January 1968", "January 1968 = 1968-01"],
  ["after January, 1968, was", "January, 1968 = 1968-01"],
  ["the January of 1968", "January of 1968 = 1968-01"],
  ["Jan. 1968", "Jan. 1968 = 1968-01"],
  ["In May 1968 students", "May 1968 = 1968-05"],
  ["early August 1968", "early August 1968 = 1968-08"],
  ["mid-August 1968", "mid-August 1968 = 1968-08"],
  [
    "October and November 2015",
    "October and November 2015 = 2015-10",
    "October and November 2015 = 2015-11",
  ],
  ["1968-08", "1968-08 = 1968-08"],
  ["March 44 BC", "March 44 BC = -0043-03"],
  // seasons
  ["the spring of 1968", "spring of 1968 = 1968-21"],
  ["Spring 1968", "Spring 1968 = 1968-21"],
  ["in the late summer of 1968", "late summer of 1968 = 1968-22"],
  ["the fall of 1989", "fall of 1989 = 1989-23"],
  ["autumn 1956", "autumn 1956 = 1956-23"],
  ["the winter of 1941", "winter of 1941 = 1941-24 or 1940-24"],
  ["the winter of 1941–42", "winter of 1941–42 = 1941-24"],
  // years
  ["in 1968", "1968 = 1968"],
  ["the 1968 invasion", "1968 = 1968"],
  ["(1989)", "1989 = 1989"],
  ["post-1989 governments", "1989 = 1989"],
  ["From 1914 to 1918", "1914 = 1914", "1918 = 1918"],
  ["the 1968 elections", "1968 = 1968"],
  ["In 1968 people spoke again", "1968 = 1968"],
  ["the class struggle, 1945-8: a book", "1945-8 = 1945/1948"],
  ["the trial of 1951-2", "1951-2 = 1951/1952"],
  ["1914–1918", "1914–1918 = 1914/1918"],
  ["1938/39", "1938/39 = 1938/1939"],
  ["44 BC", "44 BC = -0043"],
  ["44 B.C.E. was", "44 B.C.E. = -0043"],
  ["AD 79", "AD 79 = 0079"],
  ["79 CE", "79 CE = 0079"],
  ["480-479 BC", "480-479 BC = -0479", "480-479 BC = -0478"],
  ["the year 843", "843 = 0843"],
  ["the Prague Spring of 1968", "1968 = 1968"],
  ["the Long March of 1934", "1934 = 1934"],
  ["the march of 1963", "1963 = 1963"],
  // decades and centuries
  ["the 1960s", "1960s = 196X"],
  ["the 1960’s", "1960’s = 196X"],
  ["the early 1950s", "early 1950s = 1950/1954"],
  ["the mid-1950s", "mid-1950s = 1953/1957"],
  ["the late 1950s", "late 1950s = 1955/1959"],
  ["the 1900s", "1900s = 190X or 1900/1999"],
  ["the twentieth century", "twentieth century = 1900/2000"],
  ["19th-century Europe", "19th-century = 1800/1900"],
  [
    "the 19th and 20th centuries",
    "19th and 20th centuries = 1800/1900",
    "19th and 20th centuries = 1900/2000",
  ],
  ["the fifth century BC", "fifth century BC = -0500/-0400"],
];

const INFERRED: readonly [text: string, years: number[], ...dates: string[]][] = [
  ["On 20–21 August troops came.", [1968], "~20–21 August = 1968-08-20/1968-08-21"],
  ["In 1968 much began. On August 20 it ended.", [], "1968 = 1968", "~August 20 = 1968-08-20"],
  [
    "In 1948 there was a strike, on February 24.",
    [1968],
    "1948 = 1948",
    "~February 24 = 1948-02-24 or 1968-02-24",
  ],
  ["On August 20 it ended.", []],
  ["It ended that August.", [1968], "~that August = 1968-08"],
  ["It went on until late July.", [1968], "~until late July = 1968-07"],
  ["That spring was loud.", [1968], "~That spring = 1968-21"],
  [
    "He fell in August 1968. The following spring he went.",
    [],
    "August 1968 = 1968-08",
    "~The following spring = 1969-21",
  ],
  ["It began in 1968; the next year it was over.", [], "1968 = 1968", "~the next year = 1969"],
  ["In 1968 it broke. That same year others left.", [], "1968 = 1968", "~That same year = 1968"],
  ["On August 20, 25,000 troops came.", [1968], "~August 20 = 1968-08-20"],
  ["On August 20, 60 tanks came.", [1968], "~August 20 = 1968-08-20"],
  ["On August 20, 2000 tanks came.", [1968], "~August 20 = 1968-08-20"],
  ["28 August 68", [1968], "~28 August = 1968-08-28"],
  ["since January of this year", [1968], "~since January = 1968-01"],
];

const NONE: readonly string[] = [
  "1,963 views",
  "2,000 tanks and 250,000 men",
  "some 2000 tanks",
  "more than 1968 people",
  "1968 people were there",
  "1500 km away",
  "1200 armed men",
  "page 1968",
  "p. 1968",
  "Resolution 1441",
  "a Boeing 747",
  "Windows 2000",
  "at 17:43",
  "at 1743 hours",
  "call 1800 634 206",
  "0.09% and 9.69%",
  "$1968",
  "€ 1968.50",
  "https://example.org/2016/07/07/1968-08-28",
  "www.example.org/1968",
  "see [the page](http://example.org/on-28-august-1968)",
  "write to 1968@example.org",
  "1968 Prague Spring_min.JPG".replace("1968 ", "1968_"),
  "4a1968bd0f2e19681968aa",
  "84f97124-4466-47d7-b9d2-b1d6c44a4deb",
  "protesters may 20 times",
  "They may crush the flowers",
  "the march on Washington",
  "an august assembly of 12",
  "Second, the party split",
  "the second time",
  "five days ago",
  "two weeks later",
  "9/11",
  "a 50-50 split",
  "a score of 3-2",
  "68/100",
  "Prague Spring",
  "the spring of a watch",
  "the fall of the wall",
  "May Day",
  "by August Bebel",
  "Jan Palach and Jan Zajic",
  "April 31",
  "no number 5000",
  "3000 years",
  "<time datetime='1968-08-20'>then</time>",
  "ISBN 978-0-521-12345-6",
  "No. 1968",
  "12345 1968-1 9999",
];

describe("findDates", () => {
  for (const [text, ...dates] of STATED) {
    it(`reads "${text}"`, () => expect(found(text)).to.deep.equal(dates));
  }
  for (const [text, years, ...dates] of INFERRED) {
    it(`infers the year of "${text}" from [${years.join()}]`, () => {
      expect(found(text, years)).to.deep.equal(dates);
    });
  }
  for (const text of NONE) {
    it(`finds no date in "${text}"`, () => expect(found(text)).to.deep.equal([]));
  }

  it("says line, place and sentence of a date", () => {
    const text = "Nothing here.\n\nA note. On 5 May\n1950 it came. More.\n";
    const [date, ...others] = findDates(text);
    expect(others).to.deep.equal([]);
    expect(date).to.include({ text: "5 May 1950", line: 3, offset: text.indexOf("5 May") });
    expect(text.slice(date?.sentence.start, date?.sentence.end)).to.equal(
      "On 5 May\n1950 it came.",
    );
  });

  it("never throws, and finds only what stands in the text, in order", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ..."On 28 August 1968 20/21 , . - – the of in spring May BC 1960s '".split(" "),
      ),
      fc.string({ unit: "binary" }),
      fc.nat(3000).map(String),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(3000), (pieces, year) => {
        const text = pieces.join(" ");
        const dates = findDates(text, { years: [year] });
        for (const [index, date] of dates.entries()) {
          expect(date.offset).to.be.at.least(date.sentence.start);
          expect(date.offset + date.text.length).to.be.at.most(text.length);
          expect(date.line).to.equal(text.slice(0, date.offset).split("\n").length);
          expect(date.offset).to.be.at.least(dates[index - 1]?.offset ?? 0);
          for (const { first, last } of date.readings) expect(first).to.be.at.most(last);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("finds any day again in the forms in which people write it", () => {
    const day = fc.record({
      year: fc.integer({ min: 1000, max: 2099 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(day, ({ year, month, day: number }) => {
        const name = MONTH_NAMES[month - 1] ?? "";
        const iso = [year, month, number].map((part) => String(part).padStart(2, "0")).join("-");
        const forms = [
          `On ${number} ${name} ${year} it came.`,
          `On ${name} ${number}, ${year}, it came.`,
          `On ${name.slice(0, 3)}. ${number}, ${year}, it came.`.replace("May.", "May"),
          `It came on ${iso}.`,
        ];
        for (const form of forms) {
          const [date] = findDates(form);
          expect(date && formatEdtfSpan(date.readings[0], date.precision), form).to.equal(iso);
        }
      }),
      { numRuns: 200 },
    );
  });

  for (const unit of [
    "1234567890",
    "May ",
    "August 20/",
    "August 20, ",
    "in May ",
    "(",
    " ",
    "a",
  ]) {
    it(`takes half a million characters of "${unit}"`, () => {
      const text = unit.repeat(Math.ceil(500_000 / unit.length));
      expect(() => findDates(text, { years: [1968] })).not.to.throw();
    });
  }
});

const MONTH_NAMES =
  "January February March April May June July August September October November December".split(
    " ",
  );
