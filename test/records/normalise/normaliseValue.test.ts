import { expect } from "chai";
import fc from "fast-check";
import {
  type NormaliseContext,
  normaliseValue,
  type NormalisedField,
} from "../../../src/records/normalise/normaliseValue.ts";
import { recordSchema } from "../../../src/records/recordSchema.ts";
import { ANY_COLLECTION, arbitraryLine, arbitraryRecord } from "../arbitraryRecord.ts";

const COLLECTION = {
  ...ANY_COLLECTION,
  vocabularies: { region: ["Middle East"], conflict: ["Arab–Israeli Conflict"] },
  countries: new Map([["Ruritania, Upper", ["Europe"]]]),
};
const CONTEXT: NormaliseContext = { collection: COLLECTION };
const valueOf = (field: NormalisedField, written: string, context = CONTEXT) =>
  normaliseValue(field, written, context).value;

/** A field, what its spellings become, and the spellings. */
const TAKEN: readonly (readonly [NormalisedField, string | readonly string[], ...string[]])[] = [
  [
    "title",
    "1968 – Prague Spring",
    "1968 - Prague Spring",
    "1968—Prague Spring",
    "1968–Prague Spring",
    ...["1968 -- Prague Spring", "1968--Prague Spring", "1968 --- Prague Spring"],
    ...["1968 – - Prague Spring", "1968 —— Prague Spring", "1968 - – - Prague Spring"],
  ],
  ["region", "Middle East", "middle east", "MIDDLE EAST", "“Middle East”", '"Middle East"'],
  ["conflict", "Arab–Israeli Conflict", "Arab-Israeli conflict", "Arab—Israeli Conflict"],
  ["group", "Any", "any", "ANY"],
  ["decade", "1960s", "the 1960s", "1960's", "1960’s", "1960S"],
  ["decade", "40s BCE", "40s BC", "the 40s BCE"],
  ["impact", "7", "7/10", "7 of 10", "7 out of 10", "7.0", "7,0", "07", "7.0/10", "7 / 10", "７"],
  [
    "number",
    "2",
    "#2",
    "No. 2",
    "no 2",
    "Nr. 2",
    "№ 2",
    "002",
    "2.0",
    "Number 2",
    "Edition #2",
    "n° 2",
  ],
  [
    "number",
    "2/100",
    "2 of 100",
    "2 / 100",
    "#2 of 100",
    "2 out of 100",
    "2⁄100",
    "No. 2/100",
    "002/100",
  ],
  [
    "price",
    "0.7 ETH",
    "0.70 eth",
    "0.7ETH",
    "Ξ0.7",
    "0,7 ETH",
    "0,70 eth",
    "700000000 gwei",
    ".7 ether",
  ],
  ["price", "1234.5 ETH", "1,234.5 ETH", "1.234,5 ETH"],
  [
    "country",
    ["Poland", "Russia"],
    "Poland; Russia",
    "Poland, Russia",
    "Poland / Russia",
    "Poland/Russia",
  ],
  [
    "country",
    ["Poland", "Russia"],
    "Poland + Russia",
    "Poland and Russia",
    "Poland & Russia",
    "Poland+Russia",
  ],
  [
    "country",
    ["Poland", "Russia"],
    "Poland\nRussia",
    "[Poland, Russia]",
    '["Poland", "Russia"]',
    "Poland | Russia",
  ],
  [
    "country",
    ["Poland", "Russia"],
    "Poland, Russia,",
    "Poland; Russia; Poland",
    "+ Poland + Russia",
  ],
  [
    "country",
    ["Poland", "Hungary", "Russia"],
    "Poland, Hungary and Russia",
    "Poland, Hungary, and Russia",
  ],
  ["country", "South Korea", "Korea, South"],
  ["country", ["South Korea", "Japan"], "Korea, South, Japan", "Korea, South; Japan"],
  [
    "country",
    ["Japan", "Congo, Democratic Republic of the"],
    "Japan, Congo, Democratic Republic of the",
  ],
  ["country", ["Bosnia and Herzegovina", "Serbia"], "Bosnia and Herzegovina, Serbia"],
  ["country", ["Bosnia and Herzegovina", "Serbia"], "Bosnia and Herzegovina and Serbia"],
  ["country", "Poland", "Poland;", "[Poland]"],
  ["date", "1917-03-08", "8 March 1917"],
  ["year", "1917~", "c. 1917"],
];

const SAME: readonly (readonly [NormalisedField, string])[] = [
  ["title", "747-a"],
  ["title", "“Hope”"],
  ["region", "Europe"],
  ["impact", "11"],
  ["impact", "7/5"],
  ["impact", "7.5"],
  ["number", "two"],
  ["number", "2.5"],
  ["price", "0.7"],
  ["price", "0.7 USD"],
  ["country", "Bosnia and Herzegovina"],
  ["country", "Trinidad and Tobago"],
  ["country", "Ruritania, Upper"],
  ["country", "Korea, Republic of"],
  ["country", "Austria-Hungary"],
  ["country", "Saxony and the Rhine"],
];

describe("normaliseValue", () => {
  it("brings every spelling with one reading into that of a record, and says so", () => {
    for (const [field, value, ...forms] of TAKEN) {
      for (const form of forms) {
        const normal = normaliseValue(field, form, CONTEXT);
        expect([form, normal.value]).to.deep.equal([form, value]);
        expect(normal.why, form).to.not.deep.equal([]);
        const once = Array.isArray(value) ? value.join("; ") : String(value);
        expect(valueOf(field, once), once).to.deep.equal(value);
      }
    }
  });

  it("leaves everything else to be judged as it stands", () => {
    for (const [field, form] of SAME) {
      const expected = { value: form, why: [] };
      expect(normaliseValue(field, form, CONTEXT), form).to.deep.equal(expected);
    }
  });

  it("takes what programs write where there is nothing for nothing, in every field", () => {
    const fields = [...new Set(TAKEN.map(([field]) => field)), "artist", "politics"] as const;
    for (const field of fields) {
      for (const form of ["NaN", "None", "#REF!", "n/a", "?", "—", "TBD", "[object Object]"]) {
        const { value, why } = normaliseValue(field, form, CONTEXT);
        expect([field, form, value, why.length]).to.deep.equal([field, form, undefined, 1]);
      }
    }
    for (const form of ["Not for sale", "not on sale", "NFS", "-"]) {
      expect(normaliseValue("price", form, CONTEXT).why).to.deep.equal(["not for public sale"]);
    }
  });

  it("takes a price's unit from where it stands, and refuses what has two meanings", () => {
    const inUnit = (priceUnit: NormaliseContext["priceUnit"]) => ({ ...CONTEXT, priceUnit });
    expect(valueOf("price", "0.7", inUnit("ETH"))).to.equal("0.7 ETH");
    expect(valueOf("price", "0,7", inUnit("ETH"))).to.equal("0.7 ETH");
    expect(valueOf("price", "700000000", inUnit("gwei"))).to.equal("0.7 ETH");
    expect(valueOf("price", "1", inUnit("wei"))).to.equal("0.000000000000000001 ETH");
    expect(valueOf("price", "0.7 ETH", inUnit("wei"))).to.equal("0.7 ETH");
    const { problem } = normaliseValue("price", "1,234", inUnit("ETH"));
    expect(problem?.message).to.include("`1.234 ETH` or `1234 ETH`");
  });

  it("takes a list of states for a list, whatever they are called", () => {
    for (const list of [
      "United States, Soviet Union",
      "United Kingdom, France",
      "Kingdom of Italy, United States",
      "Austria, Hungary",
      "Sweden/Norway",
      "Norway, Sweden",
    ]) {
      const parts = list.split(/, |\//u);
      expect(normaliseValue("country", list, {}).value, list).to.deep.equal(parts);
    }
  });

  it("leaves the values of every valid record as they are", () => {
    fc.assert(
      fc.property(arbitraryRecord, (record) => {
        const context = { collection: ANY_COLLECTION };
        expect(valueOf("number", String(record.number), context)).to.equal(String(record.number));
        expect(valueOf("impact", String(record.impact), context)).to.equal(String(record.impact));
        const { decade } = record.date;
        if (decade) expect(valueOf("decade", decade, context)).to.equal(decade);
        if (record.price) {
          expect(valueOf("price", record.price.display, context)).to.equal(record.price.display);
        }
      }),
    );
  });

  it("writes only what a record may have, and leaves what it wrote as it is", () => {
    const parts = fc.array(
      fc.oneof(
        arbitraryLine,
        fc.constantFrom(..."#/.,+;0123456789 ", "ETH", "of", "and", "10", "“", "”", " - ", "gwei"),
      ),
      { maxLength: 6 },
    );
    const fields = fc.constantFrom("title", "impact", "number", "price", "country" as const);
    fc.assert(
      fc.property(fields, parts, fc.boolean(), (field, pieces, isSpaced) => {
        const written = pieces.join(isSpaced ? " " : "").trim();
        const { value, why, problem } = normaliseValue(field, written, CONTEXT);
        if (value === undefined || why.length === 0 || problem) return;
        const schema = recordSchema.shape[field];
        const isRange = /10$|^\d+$/.test(written) && field === "impact";
        if (field === "number" || field === "country" || isRange) {
          const { success, error } = schema.safeParse(value);
          const codes = JSON.stringify(error?.issues ?? []);
          expect(success || /IMPACT_INVALID|FIELD_INVALID|TRAIT_DUPLICATE/.test(codes)).to.equal(
            true,
          );
        }
        if (typeof value !== "string") return;
        const again = normaliseValue(field, value, CONTEXT);
        if (again.problem === undefined && field !== "country") expect(again.value).to.equal(value);
      }),
      { numRuns: 500 },
    );
  });
});
