import { expect } from "chai";
import { BLOCKS, NUMBER_SIGNS, renderTraitStats } from "../../src/metadata/renderTraitStats.ts";
import { tallyTraits } from "../../src/metadata/tallyTraits.ts";

/** Renders editions from 1 on, each with one trait of that type. */
function render(values: readonly string[], titleOf = (number: number) => `Event ${number}`) {
  const tally = tallyTraits();
  values.forEach((value, index) => tally.add(index + 1, [{ trait_type: "Type", value }]));
  return renderTraitStats(tally.finish(), values.length, titleOf, NUMBER_SIGNS);
}

/** Columns that a terminal takes for a line: an ideograph has two. */
function columns(line: string): number {
  return line.length + (line.match(/字/g) ?? []).length;
}

describe("renderTraitStats", () => {
  it("draws a bar for each value, in proportion to the most frequent one", () => {
    const text = render(["War", "War", "War", "War", "Art"]);
    expect(text).to.match(/^ {2}War +4 +80\.0 % +#{24}$/m);
    expect(text).to.match(/^ {2}Art +1 +20\.0 % +#{6}$/m);
  });

  it("draws eighths of a cell with block elements", () => {
    const tally = tallyTraits();
    for (let number = 1; number <= 40; number++) {
      tally.add(number, [
        { trait_type: "Type", value: number <= 32 ? "War" : `Art ${number % 8}` },
      ]);
    }
    const text = renderTraitStats(tally.finish(), 40, () => "", BLOCKS);
    expect(text)
      .to.match(/War .* █{24}$/m)
      .and.to.match(/Art 1 .* ▊$/m);
  });

  it("stays within 80 columns and on its lines, whatever the values are", () => {
    const hostile = [
      "\u001b[31mred\u001b[0m",
      "a\nb",
      "\u202etxet",
      "字".repeat(200),
      "x".repeat(200),
    ];
    const text = render([...hostile, ...hostile, "x"], (number) => hostile[number % 5] ?? "");
    expect(text).to.not.include("\u001b").and.to.not.include("\u202e");
    expect(Math.max(...text.split("\n").map((line) => columns(line)))).to.be.at.most(80);
    // A heading, five values and their frame; thirteen editions and theirs.
    expect(text.split("\n").length).to.be.below(40);
  });

  it("shows the head of long lists, and says so", () => {
    const values = Array.from({ length: 200 }, (_, index) => `value ${index % 50}`);
    const text = render(values);
    expect(text).to.include("and 38 more with 4 or fewer each");
    expect(text).to.include("and 170 more");
    expect(text.split("\n").length).to.be.below(60);
  });

  it("puts what all editions share, or no two, in a line each", () => {
    expect(render(["War", "War"])).to.include("The same for all editions:\n  Type: War");
    expect(render(["War", "Art"])).to.include("No two editions share a value:\n  Type");
  });
});
