import { expect } from "chai";
import fc from "fast-check";
import { isWithinEdits } from "../../../src/records/lint/isWithinEdits.ts";
import { nearPairs } from "../../../src/records/lint/nearPairs.ts";

/** The optimal string alignment distance, by its definition. */
function distance(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const cost = a.at(-1) === b.at(-1) ? 0 : 1;
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)];
  const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return Math.min(
    distance(x, y) + cost,
    distance(x, b) + 1,
    distance(a, y) + 1,
    ...(swapped ? [distance(a.slice(0, -2), b.slice(0, -2)) + 1] : []),
  );
}

describe("isWithinEdits", () => {
  it("agrees with the distance that counts inserts, deletes, replacements and swaps", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 2 }), (a, b, most) => {
        expect(isWithinEdits(a, b, most)).to.equal(distance(a, b) <= most);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("nearPairs", () => {
  it("finds among thousands of values the pairs a letter apart, each once", () => {
    const values = Array.from({ length: 2000 }, (_, index) => wordOf(index));
    const slip = `${wordOf(7).slice(0, 4)}x${wordOf(7).slice(5)}`;
    expect(nearPairs([...values, slip])).to.deep.equal([[wordOf(7), slip]]);
  });

  it("leaves words alone that are too short to tell a slip", () => {
    expect(nearPairs(["Coup", "Soup", "War", "Warp", "Iran", "Iraq"])).to.deep.equal([]);
  });
});

// Words far from each other: five letters apart wherever the number differs.
function wordOf(index: number): string {
  return [...String(index).padStart(4, "0")]
    .map(
      (digit) =>
        ["abcde", "fghij", "klmno", "pqrst", "uvwxy", "edcba", "jihgf", "onmlk", "tsrqp", "yxwvu"][
          Number(digit)
        ],
    )
    .join("");
}
