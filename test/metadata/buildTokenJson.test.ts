import { expect } from "chai";
import { buildAttributes } from "../../src/metadata/attributes.ts";
import { renderCanonicalJson } from "../../src/metadata/canonicalJson.ts";
import { buildCollectionJson } from "../../src/metadata/collectionJson.ts";
import { buildTokenJson, PRICE_MEANING } from "../../src/metadata/tokenJson.ts";
import { buildTraitsTree } from "../../src/editions/traitsTree.ts";
import { readCollection } from "../../src/records/readCollection.ts";
import { FIVE } from "../records/copyFive.ts";

const IMAGE = { uri: "ipfs://bafybeigdyr/3.png", sha256: "00" };

describe("token JSON", () => {
  async function campDavid() {
    const { collection, records } = await readCollection(FIVE);
    const record = records.find(({ number }) => number === 3);
    if (record === undefined) throw new Error("the fixture has an edition 3");
    return { collection, record };
  }

  it("lists the attributes in the standard order, one entry a country", async () => {
    const { collection, record } = await campDavid();
    expect(buildAttributes(record, collection)).to.deep.equal([
      { trait_type: "Decade", value: "1970s" },
      { trait_type: "Year", value: 1978, display_type: "number" },
      { trait_type: "Region", value: "Middle East" },
      { trait_type: "Country", value: "Egypt" },
      { trait_type: "Country", value: "Israel" },
      { trait_type: "Conflict", value: "Arab–Israeli Conflict" },
      { trait_type: "Politics", value: "Diplomacy" },
      { trait_type: "Type", value: "Historical Event" },
      { trait_type: "Impact", value: record.impact, max_value: 10 },
      { trait_type: "Artist", value: "Kronika" },
      { trait_type: "Group", value: "Five" },
      { trait_type: "Edition", value: "3/5" },
      { trait_type: "Price", value: "1.25 ETH" },
    ]);
  });

  it("takes the collection's own order of traits", async () => {
    const { collection, record } = await campDavid();
    const types = buildAttributes(record, { ...collection, traitOrder: ["Edition", "Year"] }).map(
      ({ trait_type }) => trait_type,
    );
    expect(types.slice(0, 3)).to.deep.equal(["Edition", "Year", "Decade"]);
    expect(types).to.have.length(13);
  });

  it("adds extra traits after the standard ones, or where the collection puts them", async () => {
    const { collection, record } = await campDavid();
    const traits = [
      { name: "Mood", values: ["Hope", "Doubt"] },
      { name: "Aim", values: ["Peace"] },
    ] as const;
    const typesOf = (traitOrder?: readonly string[]) =>
      buildAttributes({ ...record, traits }, { ...collection, traitOrder }).map(
        ({ trait_type, value }) => `${trait_type} ${value}`,
      );
    const standard = buildAttributes(record, collection).map(
      ({ trait_type, value }) => `${trait_type} ${value}`,
    );
    expect(typesOf()).to.deep.equal([...standard, "Mood Hope", "Mood Doubt", "Aim Peace"]);
    expect(typesOf(["Aim", "Year"]).slice(0, 2)).to.deep.equal(["Aim Peace", "Year 1978"]);
    expect(typesOf(["Aim", "Year"]).slice(-2)).to.deep.equal(["Mood Hope", "Mood Doubt"]);
  });

  it("names all countries in one list as well, for readers that keep one value of a type", async () => {
    const { collection, record } = await campDavid();
    const { properties, attributes } = buildTokenJson(record, collection, IMAGE);
    const countries = attributes.filter(({ trait_type }) => trait_type === "Country");
    expect(properties.country).to.deep.equal(countries.map(({ value }) => value));
    const proof = buildTraitsTree(attributes);
    for (const { value } of countries) {
      expect(proof.getProof(["Country", String(value)])).to.have.length.above(0);
    }
  });

  it("makes the name as the collection wishes", async () => {
    const { collection, record } = await campDavid();
    const nameWith = (nameFormat: string, date = record.date) =>
      buildTokenJson(
        { ...record, date, title: "{year} $& A" },
        { ...collection, nameFormat },
        IMAGE,
      ).name;
    expect(buildTokenJson(record, collection, IMAGE).name).to.equal(record.title);
    // What stands in a title is no placeholder.
    expect(nameWith("{title} #{number}")).to.equal("{year} $& A #3");
    expect(nameWith("{group} {number}/{size}")).to.equal("Five 3/5");
    expect(nameWith("{number} ({year})")).to.equal("3 (1978)");
    expect(nameWith("{number} ({year})", { edtf: "-0048", year: -48 })).to.equal("3 (49 BCE)");
    expect(nameWith("{number} ({year})", { edtf: "[1667,1668]" })).to.equal("3 (1667 or 1668)");
  });

  it("puts each paragraph of the text on one line, of the edition and of the collection", async () => {
    const { collection, record } = await campDavid();
    const about = "One\ntwo.\n\n- a\n- b";
    expect(buildTokenJson({ ...record, about }, collection, IMAGE).description).to.equal(
      "One two.\n\n- a\n- b",
    );
    const head = { ...collection, description: about };
    expect(buildCollectionJson(head, { image: IMAGE.uri }).description).to.equal(
      "One two.\n\n- a\n- b",
    );
  });

  it("leaves out what the record does not say", async () => {
    const { collection, record } = await campDavid();
    const bare = { ...record, conflict: undefined, price: undefined };
    const token = buildTokenJson(bare, collection, IMAGE);
    const types = token.attributes.map(({ trait_type }) => trait_type);
    expect(types).to.not.include("Conflict").and.not.include("Price");
    expect(token.properties.price).to.equal(null);
  });

  it("keeps wei exact and never embeds where a source is archived", async () => {
    const { collection, record } = await campDavid();
    const source = {
      id: "a",
      title: "A book",
      publisher: "A press",
      rights: "all rights reserved",
      archive: "sources/private.txt",
      sha256: "ab".repeat(32),
    };
    const token = buildTokenJson({ ...record, sources: [source] }, collection, IMAGE);
    expect(token.properties.price).to.deep.equal({
      wei: "1250000000000000000",
      display: "1.25 ETH",
      meaning: PRICE_MEANING,
    });
    const text = new TextDecoder().decode(renderCanonicalJson(token));
    expect(text).to.include("all rights reserved").and.not.include("private.txt");
    expect(text.endsWith("}\n")).to.equal(true);
  });

  it("marks a sample as one", async () => {
    const { collection, record } = await campDavid();
    const { properties } = buildTokenJson({ ...record, sample: true }, collection, IMAGE);
    expect(properties.sample).to.equal(true);
    const real = buildTokenJson({ ...record, sample: false }, collection, IMAGE);
    expect(real.properties.sample).to.equal(undefined);
  });
});
