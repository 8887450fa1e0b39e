import { expect } from "chai";
import { buildAttributes } from "../../src/metadata/attributes.ts";
import { plateFields } from "../../src/metadata/plate/plate.ts";
import { buildTokenJson } from "../../src/metadata/tokenJson.ts";
import { parseRecord } from "../../src/records/parseRecord.ts";
import { ANY_COLLECTION } from "../records/arbitraryRecord.ts";

/** What a reader is shown of each date: Year and Decade as traits, the date in words, the plate. */
const FORMS: readonly {
  readonly date: string;
  readonly year: number | string | undefined;
  readonly decade: string | undefined;
  readonly text: string;
  readonly plate?: string;
}[] = [
  { date: "0000", year: "1 BCE", decade: "0s BCE", text: "1 BCE" },
  { date: "-0001", year: "2 BCE", decade: "0s BCE", text: "2 BCE" },
  {
    date: "-0043-03-15",
    year: "44 BCE",
    decade: "40s BCE",
    text: "15 March 44 BCE",
    plate: "44 BCE",
  },
  { date: "-0048", year: "49 BCE", decade: "40s BCE", text: "49 BCE" },
  { date: "-0049/-0043", year: "50 BCE", decade: "50s BCE", text: "50–44 BCE" },
  { date: "-0043~", year: "c. 44 BCE", decade: "40s BCE", text: "c. 44 BCE" },
  { date: "Y-66000000", year: "66,000,001 BCE", decade: "66000000s BCE", text: "66,000,001 BCE" },
  { date: "0001", year: 1, decade: "0s", text: "1 CE" },
  { date: "0044", year: 44, decade: "40s", text: "44 CE" },
  { date: "0079~", year: "c. 79 CE", decade: "70s", text: "c. 79 CE" },
  { date: "0878", year: 878, decade: "870s", text: "878 CE" },
  { date: "1000", year: 1000, decade: "1000s", text: "1000" },
  { date: "1968", year: 1968, decade: "1960s", text: "1968" },
  { date: "1968-21", year: 1968, decade: "1960s", text: "spring 1968", plate: "1968" },
  { date: "1968/1970", year: 1968, decade: "1960s", text: "1968–1970" },
  { date: "1968/..", year: 1968, decade: "1960s", text: "from 1968" },
  { date: "1968?", year: "1968?", decade: "1960s", text: "1968?" },
  { date: "1450~", year: "c. 1450", decade: "1450s", text: "c. 1450" },
  { date: "1450%", year: "c. 1450?", decade: "1450s", text: "c. 1450?" },
  { date: "{1667..1670}", year: 1667, decade: "1660s", text: "1667–1670" },
  { date: "196X", year: undefined, decade: "1960s", text: "1960s" },
  { date: "[1667,1668]", year: undefined, decade: "1660s", text: "1667 or 1668" },
  { date: "[1669,1670]", year: undefined, decade: undefined, text: "1669 or 1670" },
  { date: "19XX", year: undefined, decade: undefined, text: "20th century" },
  { date: "../1968", year: undefined, decade: undefined, text: "until 1968" },
];

describe("the year as a reader is shown it", () => {
  for (const { date, year, decade, text, plate = text } of FORMS) {
    it(`${date}: Year ${year ?? "absent"}, Decade ${decade ?? "absent"}, ${text}`, () => {
      const file = `---
title: An event
date: "${date}"
region: Asia
country: China
type: Historical Event
impact: 5
number: 1
---
Text.`;
      const { record, issues } = parseRecord(new TextEncoder().encode(file), "records/1.md");
      if (record === undefined) throw new Error(JSON.stringify(issues));
      const attributes = buildAttributes(record, ANY_COLLECTION);
      const of = (type: string) => attributes.filter(({ trait_type }) => trait_type === type);
      const expectedYear =
        typeof year === "number"
          ? [{ trait_type: "Year", value: year, display_type: "number" }]
          : year === undefined
            ? []
            : [{ trait_type: "Year", value: year }];
      expect(of("Year")).to.deep.equal(expectedYear);
      expect(of("Decade").map(({ value }) => value)).to.deep.equal(decade ? [decade] : []);
      const token = buildTokenJson(record, ANY_COLLECTION, { uri: "ipfs://a/1.png", sha256: "" });
      expect(token.properties).to.deep.include({ date, dateText: text });
      expect(plateFields(record, ANY_COLLECTION).years).to.equal(plate);
    });
  }

  const parse = (lines: string) =>
    parseRecord(
      new TextEncoder().encode(
        `---\n${lines}\nregion: Asia\ncountry: China\ntype: Culture\nimpact: 5\nnumber: 1\n---\nText.`,
      ),
      "records/1.md",
    ).issues.map(({ code, message, fix }) => `${code}: ${message}; ${fix}`);

  for (const [lines, problem] of [
    ['title: A\ndate: "-0048"\nyear: 49 BCE', undefined],
    ['title: A\ndate: "-0048"\nyear: -48', undefined],
    ['title: A\ndate: "-0048"\nyear: 48 BCE', /YEAR_MISMATCH.*gives 49 BCE/],
    ["title: A\ndate: 1450~\nyear: c. 1450", undefined],
    ["title: A\ndate: 1450~\nyear: 1450", undefined],
    ["title: A\ndate: 196X\nyear: 1960", /YEAR_MISMATCH.*names no year; take the line out/],
    ["title: A\ndate: 196X\ndecade: 1960s", undefined],
    ["title: A\ndate: 19XX\ndecade: 1960s", /DECADE_MISMATCH.*names no decade/],
    ['title: "1667 – A"\ndate: "[1667,1668]"', undefined],
    ['title: "1669 – A"\ndate: "[1667,1668]"', /YEAR_MISMATCH.*names no year; take the year out/],
    ['title: "1968 – A"\ndate: ../1968', undefined],
    ['title: "48 BCE – A"\ndate: "-0048"', /YEAR_MISMATCH.*the year 48 BCE.*gives 49 BCE/],
  ] as const) {
    it(`compares ${lines.replaceAll("\n", ", ")}`, () => {
      const found = parse(lines);
      if (problem === undefined) expect(found).to.deep.equal([]);
      else expect(found.join()).to.match(problem);
    });
  }
});
