import { expect } from "chai";
import fc from "fast-check";
import { decadeOf } from "../../src/records/decadeOf.ts";
import { startYears } from "../../src/records/parseEdtf.ts";
import { parseEventDate } from "../../src/records/parseEventDate.ts";
import type { EventDate } from "../../src/records/record.ts";

const GOOD: readonly [edtf: string, year: number, decade: string][] = [
  ["1968", 1968, "1960s"],
  ["1968-08-20", 1968, "1960s"],
  ["1968-01-05/1968-08-21", 1968, "1960s"],
  ["1968-08/1968", 1968, "1960s"],
  ["1968-08-20/1968-08-20", 1968, "1960s"],
  ["1968/..", 1968, "1960s"],
  ["1968-08-XX", 1968, "1960s"],
  ["1968-21", 1968, "1960s"],
  ["{1971,1969..1970}", 1969, "1960s"],
  ["{1667..1670}", 1667, "1660s"],
  ["[1968-05,1968-08]", 1968, "1960s"],
  ["1968-~08", 1968, "1960s"],
  ["{1968,1970}", 1968, "1960s"],
  ["1968-02-29", 1968, "1960s"],
  ["2000-02-29", 2000, "2000s"],
  ["0079-10-24", 79, "70s"],
  ["0009", 9, "0s"],
  ["0000", 0, "0s BCE"],
  ["-0043", -43, "40s BCE"],
  ["-0043-03-15", -43, "40s BCE"],
  ["-0048/-0043", -48, "40s BCE"],
  ["Y-66E6", -66_000_000, "66000000s BCE"],
];

/** Dates that name no year to begin in, with the decade where all that are possible share one. */
const YEARLESS: readonly [edtf: string, decade: string | undefined][] = [
  ["196X", "1960s"],
  ["196X/1962", "1960s"],
  ["196X-08", "1960s"],
  ["[1667,1668]", "1660s"],
  ["[1667..1669]", "1660s"],
  ["[1971,1969..1970]", undefined],
  ["[1669,1670]", undefined],
  ["{196X,1975}", "1960s"],
  ["19XX", undefined],
  ["1XXX", undefined],
  ["19XX/1968", undefined],
  ["196X/..", "1960s"],
  ["../1968", undefined],
  ["/1968", undefined],
  ["[..1968]", undefined],
  ["{..1968}", undefined],
  ["[1968..]", undefined],
];

/** Dates whose year is marked. */
const MARKED: readonly [edtf: string, marks: Partial<EventDate>, decade: string | undefined][] = [
  ["1968?", { uncertain: true }, "1960s"],
  ["1968~", { approximate: true }, "1960s"],
  ["1968%", { approximate: true, uncertain: true }, "1960s"],
  ["1968-08~", { approximate: true }, "1960s"],
  ["1968~-08", { approximate: true }, "1960s"],
  ["?1968-08", { uncertain: true }, "1960s"],
  ["1968~/1970", { approximate: true }, "1960s"],
  ["1968S2", { approximate: true }, undefined],
];

const BAD: readonly string[] = [
  "1968-02-30",
  "1900-02-29",
  "1968-04-31",
  "1968-13",
  "1968-00",
  "1968-08-21/1968-08-20",
  "1969/1968",
  "197X/196X",
  "[1968,1970..1969]",
  "../..",
  "XXXX",
  "/..",
  "XXXX/1968",
  "19X8",
  "196u",
  "X968",
  "196",
  "19",
  "-43",
  "-004X",
  "-000X",
  "1968-8-20",
  "20.8.1968",
  "1960s",
  "44 BCE",
  "1968–1969",
  "Y10E400",
  "Y99999999999999999999",
];

describe("parseEventDate", () => {
  for (const [edtf, year, decade] of GOOD) {
    it(`reads ${edtf} as ${year} in the ${decade}`, () => {
      expect(parseEventDate(edtf).value).to.deep.equal({ edtf, year, decade });
    });
  }

  for (const [edtf, decade] of YEARLESS) {
    it(`reads no year from ${edtf}, and ${decade ?? "no decade"}`, () => {
      const expected = decade === undefined ? { edtf } : { edtf, decade };
      expect(parseEventDate(edtf).value).to.deep.equal(expected);
    });
  }

  for (const [edtf, marks, decade] of MARKED) {
    it(`keeps the marks on the year of ${edtf}`, () => {
      const decades = decade === undefined ? {} : { decade };
      const expected = { edtf, year: 1968, ...decades, ...marks };
      expect(parseEventDate(edtf).value).to.deep.equal(expected);
    });
  }

  it("says how to write a digit that is not known", () => {
    expect(parseEventDate("156u").problem?.fix).to.include("`156X`");
    expect(parseEventDate("19uu").problem?.fix).to.include("`19XX`");
  });

  for (const text of BAD) {
    it(`refuses ${text}`, () => {
      const { problem } = parseEventDate(text);
      expect(problem?.code).to.equal("DATE_INVALID");
      expect(problem?.fix).to.match(/\w{3}/);
    });
  }

  it("accepts exactly the days of the calendar", () => {
    const fields = fc.tuple(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
    );
    fc.assert(
      fc.property(fields, ([year, month, day]) => {
        const text = [year, month, day].map((part, i) => `${part}`.padStart(i ? 2 : 4, "0"));
        const date = new Date(0);
        date.setUTCFullYear(year, month - 1, day);
        const exists = date.getUTCMonth() === month - 1;
        expect(parseEventDate(text.join("-")).value !== undefined).to.equal(exists);
      }),
      { examples: [[[1900, 2, 29]], [[2000, 2, 29]], [[1968, 2, 29]]] },
    );
  });

  it("accepts a range exactly when it does not end before it starts", () => {
    const years = fc.integer({ min: 1000, max: 2999 });
    fc.assert(
      fc.property(years, years, (start, end) => {
        expect(parseEventDate(`${start}/${end}`).value !== undefined).to.equal(start <= end);
      }),
    );
  });

  it("answers for any text without throwing", () => {
    const likely = fc.string({
      unit: fc.constantFrom(..."0123456789X-/.[]{}~?%YESTZ:, "),
      maxLength: 90,
    });
    fc.assert(
      fc.property(fc.oneof(likely, fc.string()), (text) => {
        const { value, problem } = parseEventDate(text);
        expect(problem?.code).to.equal(value ? undefined : "DATE_INVALID");
        if (value?.year !== undefined) expect(Number.isSafeInteger(value.year)).to.equal(true);
        if (value) expect(startYears(value.edtf).from).to.be.at.most(value.year ?? Infinity);
      }),
    );
  });
});

describe("decadeOf", () => {
  it("puts every year in one decade of its era", () => {
    fc.assert(
      fc.property(fc.integer({ min: -5000, max: 5000 }), (year) => {
        const [, decade, era] = /^(\d+)s( BCE)?$/.exec(decadeOf(year)) ?? [];
        const counted = era ? 1 - year : year;
        expect(counted - Number(decade)).to.be.within(0, 9);
        expect(Number(decade) % 10).to.equal(0);
      }),
    );
  });
});
