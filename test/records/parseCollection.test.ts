import { expect } from "chai";
import fc from "fast-check";
import { collectionSchema } from "../../src/records/collectionSchema.ts";
import { parseCollection } from "../../src/records/parseCollection.ts";

const LEAST = "name: Test\nsymbol: T\ngroup: Test\nsize: 3\ndescription: A test.";

const INNER = {
  vocabularies: collectionSchema.shape.vocabularies.unwrap().shape,
  royalty: collectionSchema.shape.royalty.unwrap().shape,
  launch: collectionSchema.shape.launch.unwrap().shape,
};

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

  const WRONG: readonly [lines: string, field: string, code: string, fix: RegExp][] = [
    ["name_format: '{titel}'", "name_format", "FIELD_INVALID", /`\{title\}`/],
    ["name_format: '{title} {'", "name_format", "FIELD_INVALID", /write/],
    ["name_format: '{{title}}'", "name_format", "FIELD_INVALID", /write/],
    ["name_format: '{group} {size}'", "name_format", "FIELD_INVALID", /\{number\}/],
    ["name_format: '{decade} {title}'", "name_format", "FIELD_INVALID", /\{group\}/],
    ["name_format: '{}'", "name_format", "FIELD_INVALID", /\{title\}/],
    ["license: http://user:secret@example.org/", "license", "FIELD_INVALID", /https/],
    ["license: ftp://example.org/", "license", "FIELD_INVALID", /https/],
    ["licence: CC0-1.0", "licence", "KEY_UNKNOWN", /`license`/],
    ["banner: images/banner.png", "banner", "KEY_UNKNOWN", /known keys are .*banner_image/],
    ["baner_image: images/banner.png", "baner_image", "KEY_UNKNOWN", /`banner_image`/],
    ["image: ../out.png", "image", "IMAGE_OUTSIDE_COLLECTION", /inside/],
    ["featured_image: ipfs://a/b.png", "featured_image", "IMAGE_OUTSIDE_COLLECTION", /inside/],
    ["collaborators: me", "collaborators", "FIELD_INVALID", /list/],
    ["collaborators: [vitalik.eth]", "collaborators", "FIELD_INVALID", /ENS/],
    ["rights: [a]", "rights", "FIELD_INVALID", /one text/],
  ];
  for (const [lines, field, code, fix] of WRONG) {
    it(`refuses ${lines}`, () => {
      const { issues } = parse(`${LEAST}\n${lines}`);
      expect(issues.map((issue) => [issue.code, issue.field, issue.line])).to.deep.equal([
        [code, field, 6],
      ]);
      expect(issues[0]?.fix).to.match(fix);
    });
  }

  it("reads names, licence, rights, images and collaborators", () => {
    for (const license of ["CC-BY-4.0", "https://example.org/terms", "ipfs://bafy/terms.txt"]) {
      expect(parse(`${LEAST}\nlicense: ${license}`).collection?.license).to.equal(license);
    }
    const account = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
    const lines = [
      ...["image: images/logo.png", "banner_image: ./images//banner.png", "rights: (c) 2026 A"],
      ...["name_format: '{title} #{number}'", `collaborators: [${account}]`],
    ];
    const { collection, issues } = parse(`${LEAST}\n${lines.join("\n")}`);
    expect(issues).to.deep.equal([]);
    expect(collection).to.deep.include({
      images: { image: "images/logo.png", banner_image: "images/banner.png" },
      ...{ rights: "(c) 2026 A", nameFormat: "{title} #{number}", collaborators: [account] },
    });
  });

  it("describes every key, for the docs", () => {
    for (const shape of [collectionSchema.shape, ...Object.values(INNER)]) {
      for (const [key, schema] of Object.entries(shape)) {
        expect(schema.description, key).to.match(/^[A-Z].*\.$/);
      }
    }
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
