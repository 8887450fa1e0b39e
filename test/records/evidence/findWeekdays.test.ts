import { expect } from "chai";
import { findEvidence } from "../../../src/records/evidence/findEvidence.ts";
import type { EventRecord } from "../../../src/records/record.ts";
import { eventRecord } from "./eventRecord.ts";

const WRITTEN = { lineOf: () => 7, body: "", bodyLine: 20 };

function told(changes: Partial<EventRecord>): string[] {
  const record = eventRecord({ date: { edtf: "1972", year: 1972, decade: "1970s" }, ...changes });
  const reading = { archives: [], absent: [], problems: [] };
  return findEvidence({ record, written: WRITTEN }, reading, undefined).findings.map(
    ({ code, severity, message }) => `${code} ${severity} ${message}`,
  );
}

const WRONG: readonly [about: string, says: string][] = [
  ["Sunday, 31 January 1972", "31 January 1972 was a Monday"],
  ["Sunday 31 January 1972", "31 January 1972 was a Monday"],
  ["Sun., Jan. 31, 1972", "31 January 1972 was a Monday"],
  ["on Sunday the 31st of January 1972", "31 January 1972 was a Monday"],
  ["SUNDAY, JANUARY 31, 1972", "31 January 1972 was a Monday"],
  ["31 January 1972 (a Sunday)", "31 January 1972 was a Monday"],
  ["31 January 1972, a Sunday,", "31 January 1972 was a Monday"],
  ["**Sunday**, 31&nbsp;January 1972", "31 January 1972 was a Monday"],
  ["In 1972 they came on Friday, 31 January", "31 January 1972 was a Monday"],
  ["Tuesday 20–Thursday 21 August 1968", "21 August 1968 was a Wednesday"],
  [
    "Monday 20–Thursday 21 August 1968",
    "20 August 1968 was a Tuesday, and 21 August 1968 was a We",
  ],
  ["Sunday 4 and Monday 6 May 1969", "6 May 1969 was a Tuesday"],
];

const RIGHT: readonly string[] = [
  "Sunday, 30 January 1972",
  "Bloody Sunday was on 30 January 1972",
  "Tuesday 20–Wednesday 21 August 1968",
  "Tuesday, August 20, and Wednesday, August 21, 1968",
  // Julian: the October revolution began on a Wednesday.
  "Wednesday, 25 October 1917",
  "Wednesday, 7 November 1917",
  "Saturday, 14 October 1066",
  "Friday, October the 13th, 1307",
  // Neither year is written.
  "In 1971 it began. The next winter, on Sunday, 30 January, it came",
  "31 January 1972. Sunday was quiet",
  "Monday, 7/8/1972",
];

describe("findWeekdays", () => {
  for (const [about, message] of WRONG) {
    it(`tells of "${about}"`, () => {
      const [finding, ...others] = told({ about });
      expect(others).to.deep.equal([]);
      expect(finding)
        .to.match(/^EVIDENCE_WEEKDAY warning /)
        .and.include(message);
    });
  }
  for (const about of RIGHT) {
    it(`says nothing of "${about}"`, () => expect(told({ about })).to.deep.equal([]));
  }

  it("looks at claims, too", () => {
    const claim = (says: string, edtf: string) => {
      const date = { edtf, year: Number(edtf.slice(0, 4)), decade: "" };
      return told({ claims: [{ says, date, sources: ["a"] }] });
    };
    expect(claim("On a Sunday soldiers fire", "1972-01-31")).to.have.lengthOf(1);
    expect(claim("On Sunday, 31 January 1972, soldiers fire", "1972-01-31")).to.have.lengthOf(1);
    expect(claim("On a Sunday soldiers fire", "1972-01-30")).to.deep.equal([]);
    expect(claim("On the night of Tuesday tanks come", "1968-08-20/1968-08-21")).to.deep.equal([]);
    expect(claim("An inquiry on Bloody Sunday begins", "1998-04-03")).to.deep.equal([]);
    expect(claim("On Good Friday a pact is made", "1998-04-10")).to.deep.equal([]);
    expect(claim("On a Sunday soldiers fire", "1972-01")).to.deep.equal([]);
    expect(claim("On a Sunday soldiers fire", "1972-01-31?")).to.deep.equal([]);
  });
});
