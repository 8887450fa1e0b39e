import { expect } from "chai";
import fc from "fast-check";
import { parseCollection } from "../../src/records/parseCollection.ts";

const LEAST = "name: Test\nsymbol: T\ngroup: Test\nsize: 3\ndescription: A test.";

function parse(text: string) {
  return parseCollection(new TextEncoder().encode(text));
}

describe("parseCollection", () => {
  it("has defaults for all that may be left out", () => {
    const { collection, issues } = parse(LEAST);
    expect(issues).to.deep.equal([]);
    expect(collection).to.deep.include({
      symbol: "T",
      size: 3,
      vocabularies: {},
      royalty: { bps: 0 },
      launchMint: "all",
    });
    expect(collection?.payout).to.equal(undefined);
    expect(collection?.traitOrder).to.equal(undefined);
  });

  it("reads payout, royalty, order of traits and launch", () => {
    const payout = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
    const { collection, issues } = parse(
      `${LEAST}\npayout: ${payout}\nroyalty: {percent: 0.05}\ntraits: [Price, Year]\nlaunch: {mint: none}`,
    );
    expect(issues).to.deep.equal([]);
    expect(collection).to.deep.include({
      payout,
      royalty: { bps: 5 },
      traitOrder: ["Price", "Year"],
      launchMint: "none",
    });
  });

  it("takes an extra trait into the order, but no slip of a standard one", () => {
    const { collection } = parse(`${LEAST}\ntraits: [Mood, Year]`);
    expect(collection?.traitOrder).to.deep.equal(["Mood", "Year"]);
    for (const slip of ["Regoin", "year"]) {
      const { issues } = parse(`${LEAST}\ntraits: [${slip}]`);
      expect(issues.map(({ code }) => code)).to.deep.equal(["FIELD_INVALID"]);
    }
  });

  it("keeps the paragraphs of the description", () => {
    const { collection } = parse(LEAST.replace("A test.", "|\n  One.\n\n  Two."));
    expect(collection?.description).to.equal("One.\n\nTwo.");
  });

  it("reads a royalty in basis points, exactly", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (bps) => {
        const percent = `${Math.floor(bps / 100)}.${`${bps % 100}`.padStart(2, "0")}`;
        const { collection } = parse(`${LEAST}\nroyalty:\n  percent: ${percent}`);
        expect(collection?.royalty.bps).to.equal(bps);
      }),
    );
  });

  it("refuses a second document", () => {
    expect(
      parse(`${LEAST}\n---\nname: Other`).issues.map(({ code, line }) => [code, line]),
    ).to.deep.equal([["YAML_SYNTAX", 6]]);
  });

  it("answers for arbitrary bytes with issues alone", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const { collection, issues } = parseCollection(bytes);
        expect(collection === undefined).to.equal(issues.length > 0);
      }),
    );
  });
});
