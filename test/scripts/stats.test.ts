import { expect } from "chai";
import { FIVE } from "../records/copyFive.ts";
import { sharedProject } from "./project.ts";

describe("stats", function () {
  this.timeout(60_000);

  it("prints one JSON document with counts, rarity and gaps", async () => {
    const project = await sharedProject();
    const collection = await project.add(FIVE, "five");
    const { code, document } = await project.json(["stats", "--collection", collection]);
    expect(code).to.equal(0);
    expect(document).to.deep.include({
      format: "kronika-stats-v1",
      group: "Five",
      size: 5,
      editions: 3,
      gaps: [2, 4],
    });
    const traits = document["traits"] as readonly { type: string; values: readonly unknown[] }[];
    expect(traits.find(({ type }) => type === "Type")?.values).to.deep.equal([
      { value: "Historical Event", count: 2, frequency: 2 / 3 },
      { value: "Invention", count: 1, frequency: 1 / 3 },
    ]);
    const rarity = document["rarity"] as readonly { number: number; rank: number }[];
    expect(rarity.map(({ number, rank }) => [rank, number])).to.deep.equal([
      [1, 1],
      [2, 5],
      [3, 3],
    ]);
  });

  it("draws a chart with what the terminal can show", async () => {
    const project = await sharedProject();
    const collection = await project.add(FIVE, "five");
    const inLocale = async (locale: string) =>
      (await project.collection(["stats", "--collection", collection], { LC_ALL: locale })).stdout;
    expect(await inLocale("C.UTF-8")).to.match(/Invention +1 +33\.3 % +█+$/m);
    const ascii = await inLocale("C");
    expect(ascii)
      .to.match(/Invention +1 +33\.3 % +#+$/m)
      .and.to.not.include("█");
    expect(ascii).to.include("3 of 5 editions of Five are recorded.\nStill open: 2,4.");
  });
});
