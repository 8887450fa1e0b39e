import { expect } from "chai";
import fc from "fast-check";
import type { Attribute } from "../../src/metadata/attributes.ts";
import { tallyTraits, type TraitStats } from "../../src/metadata/tallyTraits.ts";

type Edition = Readonly<Record<string, string | number | readonly string[]>>;

/** Tallies editions numbered from 1, each written as a map of its traits. */
function tally(editions: readonly Edition[], order?: readonly string[]): TraitStats {
  const traits = tallyTraits(order);
  editions.forEach((edition, index) => traits.add(index + 1, attributesOf(edition)));
  return traits.finish();
}

function attributesOf(edition: Edition): Attribute[] {
  return Object.entries(edition).flatMap(([trait_type, value]) =>
    typeof value === "object"
      ? value.map((each) => ({ trait_type, value: each }))
      : [{ trait_type, value }],
  );
}

/** The bits of every edition by the definition, one trait type after the other. */
function bitsByDefinition(editions: readonly Edition[]): number[] {
  const types = new Set(editions.flatMap((edition) => Object.keys(edition)));
  const keyOf = (edition: Edition, type: string) =>
    JSON.stringify([edition[type] ?? null].flat().toSorted());
  return editions.map((edition) =>
    [...types].reduce((bits, type) => {
      const alike = editions.filter((other) => keyOf(other, type) === keyOf(edition, type));
      return bits - Math.log2(alike.length / editions.length);
    }, 0),
  );
}

/** Chai's closeTo takes no fractions once Hardhat's matchers are there. */
function expectClose(actual: number | undefined, expected: number, tolerance: number): void {
  const difference = Math.abs((actual ?? Number.NaN) - expected);
  expect(difference <= tolerance, `${actual} is not ${expected}`).to.equal(true);
}

describe("tallyTraits", () => {
  it("counts values, the most frequent first, and editions without the trait", () => {
    const { traits } = tally([{ Type: "War" }, { Type: "Art" }, { Type: "War" }, {}]);
    expect(traits).to.have.length(1);
    expect(traits[0]).to.deep.include({
      type: "Type",
      none: 1,
      values: [
        { value: "War", count: 2, frequency: 0.5 },
        { value: "Art", count: 1, frequency: 0.25 },
      ],
    });
    expectClose(traits[0]?.entropy, 1.5, 1e-12);
  });

  it("rates by information content over the collection's entropy, as OpenRarity does", () => {
    // Worked by hand: Hat is red 3 times and blue once, Bag is there once.
    const { entropy, rarity } = tally([
      { Hat: "red" },
      { Hat: "red" },
      { Hat: "red", Bag: "yes" },
      { Hat: "blue" },
    ]);
    const [quarter, threeQuarters] = [2, Math.log2(4 / 3)];
    expectClose(entropy, 2 * (0.25 * quarter + 0.75 * threeQuarters), 1e-12);
    expect(rarity.map(({ number, rank }) => [rank, number])).to.deep.equal([
      [1, 3],
      [1, 4],
      [3, 1],
      [3, 2],
    ]);
    expectClose(rarity[0]?.bits, quarter + threeQuarters, 1e-12);
    expectClose(rarity[0]?.score, (quarter + threeQuarters) / entropy, 1e-12);
  });

  it("takes several values of a type for one combination, whatever their order", () => {
    const { traits, rarity } = tally([
      { Country: ["A", "B"] },
      { Country: ["B", "A"] },
      { Country: "A" },
      { Country: "B" },
    ]);
    expect(traits[0]?.values.map(({ count }) => count)).to.deep.equal([3, 3]);
    expect(rarity.map(({ number, bits }) => [number, bits])).to.deep.equal([
      [3, 2],
      [4, 2],
      [1, 1],
      [2, 1],
    ]);
  });

  it("leaves what tells editions apart out of the rarity, and still counts it", () => {
    const edition = (number: number) => ({
      Type: "War",
      Year: 1900 + number,
      Edition: `${number}/9`,
      Price: `${number} ETH`,
    });
    const { traits, entropy, rarity } = tally([edition(1), edition(2)]);
    expect(traits.filter(({ ranked }) => !ranked).map(({ type }) => type)).to.have.members([
      "Year",
      "Edition",
      "Price",
    ]);
    expect(entropy).to.equal(0);
    expect(rarity).to.deep.equal([
      { number: 1, bits: 0, score: 0, rank: 1 },
      { number: 2, bits: 0, score: 0, rank: 1 },
    ]);
  });

  it("keeps the order of the trait types asked for, and the others after them", () => {
    const editions = [{ Medium: "Oil", Type: "War" }, { Region: "Asia" }];
    const types = (order?: readonly string[]) =>
      tally(editions, order).traits.map(({ type }) => type);
    expect(types()).to.deep.equal(["Region", "Type", "Medium"]);
    expect(types(["Medium", "Type"])).to.deep.equal(["Medium", "Type", "Region"]);
  });

  it("says nothing of an empty collection", () => {
    expect(tally([])).to.deep.equal({ editions: 0, traits: [], entropy: 0, rarity: [] });
  });

  it("gives the bits of the definition, and scores whose mean is 1", () => {
    const value = fc.constantFrom("a", "b", "none", "__proto__");
    const edition = fc.dictionary(
      fc.constantFrom("Type", "Country", "constructor", "Impact"),
      fc.oneof(value, fc.uniqueArray(value, { minLength: 1 })),
    );
    fc.assert(
      fc.property(fc.array(edition, { minLength: 1, maxLength: 12 }), (editions) => {
        const { entropy, rarity } = tally(editions);
        const expected = bitsByDefinition(editions);
        for (const { number, bits } of rarity) {
          expectClose(bits, expected[number - 1] ?? Number.NaN, 1e-9);
        }
        const scores = rarity.map(({ score }) => score);
        const mean = scores.reduce((total, score) => total + score, 0) / editions.length;
        expectClose(mean, entropy === 0 ? 0 : 1, 1e-9);
      }),
    );
  });
});
