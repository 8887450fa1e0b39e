import { expect } from "chai";
import { PLATE_MARGIN } from "../../../src/metadata/plate/plateFrame.ts";
import { readPlateRenderer } from "../../../src/metadata/plate/readPlateRenderer.ts";
import type { PlateRenderer } from "../../../src/metadata/plate/readPlateRenderer.ts";
import { samplePlate } from "./samplePlate.ts";

/** Where capitals of 0.65 em are 9 pixels high on a plate of 200 pixels. */
const THUMBNAIL_SIZE = 208;
/** Where capitals are 9 pixels high on a plate of 600 pixels, or nearly. */
const SMALL_PRINT = 60;
const LEAST_YEARS = 480;

/** Words without a place to break, by kind; each is repeated up to a length. */
const WORDS = {
  Latin: "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk",
  capitals: "WMQWMQ",
  Greek: "Λοπαδοτεμαχοσελαχογαλεοκρανιολειψανο",
  Cyrillic: "рентгеноэлектрокардиографический",
  Arabic: "الثورةالإيرانية",
  Hebrew: "הכרזתהעצמאות",
  Devanagari: "भारतछोड़ोआन्दोलन",
  Chinese: "五四运动臺灣国史",
  Japanese: "オリンピックがはじまる",
  Korean: "한국전쟁",
  Ethiopic: "የአድዋጦርነት",
  digits: "1234567890",
  address: "https://example.org/a-b_c/",
  hyphens: "Austro-Hungarian–",
};
const LENGTHS = [30, 60, 85, 150];

interface Line {
  readonly text: string;
  readonly size: number;
  readonly baseline: number;
  readonly fill: string;
}

/** The lines of text of a plate, in order. */
function linesOf(svg: string): Line[] {
  const lines = svg.matchAll(/<text[^>]* y="([\d.]+)"[^>]*fill="(#\w+)">(.*?)<\/text>/g);
  return [...lines].map(([, baseline = "", fill = "", content = ""]) => ({
    text: content.replace(/<[^>]*>/g, "").replace(/[\u202a-\u202e]/gu, ""),
    size: Math.max(
      ...[...content.matchAll(/font-size="([\d.]+)"/g)].map((match) => Number(match[1])),
    ),
    baseline: Number(baseline),
    fill,
  }));
}

/** The lines after the years; the title comes first, in the first size. */
function titleOf(svg: string): Line[] {
  const lines = linesOf(svg);
  return lines.slice(lines.findIndex(({ text }) => text === "1968") + 1);
}

function panelFoot(svg: string): number {
  const [, top, height] = /<rect x="240" y="(\d+)" width="2520" height="(\d{3,})"/.exec(svg) ?? [];
  return Number(top) + Number(height);
}

describe("layoutPlate", function () {
  // Every line is measured by the engine that draws it.
  this.timeout(60_000);

  let renderer: PlateRenderer;

  before(async () => {
    renderer = await readPlateRenderer();
  });

  function sizeOf(svg: string, text: string): number {
    const line = linesOf(svg).find((each) => each.text === text);
    if (line === undefined) throw new Error(`no line ${text}`);
    return line.size;
  }

  for (const [kind, unit] of Object.entries(WORDS)) {
    it(`keeps the years large beside a long word: ${kind}`, () => {
      for (const length of LENGTHS) {
        const word = [...unit.repeat(length)].slice(0, length).join("");
        const country: [string] = [word];
        const facts = { country, region: word, conflict: word, artist: word };
        const svg = renderer.drawPlate(samplePlate({ title: word, ...facts }, { group: word }));
        expect(sizeOf(svg, "1968")).to.be.at.least(LEAST_YEARS);
        expect(sizeOf(svg, "68/100")).to.equal(THUMBNAIL_SIZE);
        for (const { size, text } of linesOf(svg)) {
          // Fonts of other scripts are set smaller, to look as large.
          expect(size, text).to.be.at.least(SMALL_PRINT * 0.8);
        }
        const [title] = titleOf(svg);
        expect(title?.size).to.be.at.least(120 * 0.8);
        expect((title?.baseline ?? 0) - (title?.size ?? 0) * 0.65).to.be.above(panelFoot(svg));
      }
    });
  }

  it("breaks a Latin word with a hyphen, evenly, and loses no letter", () => {
    for (const length of [60, 85]) {
      const word = WORDS.Latin.repeat(3).slice(0, length);
      const lines = linesOf(renderer.drawPlate(samplePlate({ title: word })))
        .map(({ text }) => text)
        .filter((text) => word.includes(text.replace(/-$/, "")) && text.length > 3);
      expect(lines.length).to.be.within(2, 4);
      expect(lines.map((line) => line.replace(/-$/, "")).join("")).to.equal(word);
      expect(lines.slice(0, -1).every((line) => line.endsWith("-"))).to.equal(true);
      const lengths = lines.map((line) => line.length);
      expect(Math.max(...lengths) - Math.min(...lengths)).to.be.at.most(4);
    }
  });

  it("breaks after a mark of the word where one is near, and scripts without hyphens without one", () => {
    const textsOf = (title: string) =>
      titleOf(renderer.drawPlate(samplePlate({ title }))).map(({ text }) => text);
    expect(textsOf("Kommunikations-Elektrizitätswirtschaft")[0]).to.equal("Kommunikations-");
    for (const unit of [WORDS.Chinese, WORDS.Arabic, WORDS.Korean, WORDS.digits]) {
      const [first = ""] = textsOf([...unit.repeat(60)].slice(0, 60).join(""));
      expect(first).to.match(/[^-]$/u);
    }
  });

  it("keeps a word whole that has room on a line of a readable size", () => {
    for (const title of ["Donaudampfschifffahrt", WORDS.Latin.slice(0, 30)]) {
      const svg = renderer.drawPlate(samplePlate({ title }));
      expect(sizeOf(svg, title)).to.be.at.least(170);
      expect(sizeOf(svg, "1968")).to.be.at.least(620);
    }
  });

  it("sets year, title and edition so that a thumbnail of 200 pixels tells them", () => {
    const titles = [
      "Armistice",
      "Opening of the Panama Canal",
      "Universal Declaration of Human Rights",
      "Independence of India and Pakistan and the Partition of Bengal",
      "五四运动",
    ];
    const numbers = [
      [1, 1],
      [68, 100],
      [10_000, 10_000],
      [100_000, 100_000],
    ] as const;
    for (const title of titles) {
      for (const [number, size] of numbers) {
        const svg = renderer.drawPlate(samplePlate({ title, number }, { size }));
        expect(sizeOf(svg, `${number}/${size}`)).to.equal(THUMBNAIL_SIZE);
        expect(sizeOf(svg, "1968")).to.be.at.least(LEAST_YEARS);
        const line = linesOf(svg).find(({ text }) => title.startsWith(text));
        // Chinese characters are set at nine tenths.
        expect(line?.size, title).to.be.at.least(THUMBNAIL_SIZE * 0.9);
      }
    }
  });

  it("keeps years of every form legible, on two lines if need be", () => {
    const dates = [
      ["1914-07-28/1918-11-11", 1914],
      ["1450~", 1450],
      ["-0043-03-15", -43],
      ["-0500~/-0480~", -500],
      ["0079-10", 79],
      ["1968?", 1968],
      ["196X", undefined],
      ["../1968", undefined],
      ["1990/..", 1990],
      ["[1667-01,1668,1670..1672]", 1667],
      ["{1941,1943,1945,1947,1949,1951,1953}", 1941],
      ["Y-10000", undefined],
    ] as const;
    for (const [edtf, year] of dates) {
      const date = { edtf, decade: "", ...(year === undefined ? {} : { year }) };
      const svg = renderer.drawPlate(samplePlate({ date: date as never, title: "Siege" }));
      const [, , , years] = linesOf(svg);
      expect(years?.size, edtf).to.be.at.least(THUMBNAIL_SIZE);
      expect((years?.baseline ?? 0) - (years?.size ?? 0), edtf).to.be.above(PLATE_MARGIN);
    }
  });

  it("gives every other fact a size for a plate of 600 pixels", () => {
    for (const { size, text } of linesOf(renderer.drawPlate(samplePlate()))) {
      expect(size, text).to.be.at.least(72);
    }
  });

  it("keeps title and years apart where the facts take much room", () => {
    const country = Array.from({ length: 12 }, () => "United Kingdom") as [string, ...string[]];
    for (const title of [
      "First World War",
      "Assassination of Archduke Franz Ferdinand",
      "भारत छोड़ो",
    ]) {
      const svg = renderer.drawPlate(samplePlate({ title, country }));
      const [line] = titleOf(svg);
      expect((line?.baseline ?? 0) - (line?.size ?? 0) * 0.65).to.be.above(panelFoot(svg) + 40);
    }
  });
});
