import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { Resvg } from "@resvg/resvg-wasm";
import { expect } from "chai";
import fc from "fast-check";
import { decode } from "fast-png";
import { imageSize } from "image-size";
import { SaxesParser } from "saxes";
import { KronikaError } from "../../../src/errors.ts";
import { PLATE_MARGIN, PLATE_SIZE } from "../../../src/metadata/plate/plateFrame.ts";
import { readPlateRenderer } from "../../../src/metadata/plate/readPlateRenderer.ts";
import type { PlateRenderer } from "../../../src/metadata/plate/readPlateRenderer.ts";
import { LATIN_FILES, SCRIPT_FONTS } from "../../../src/metadata/plate/plateFonts.ts";
import { drawLine } from "../../../src/metadata/plate/textLine.ts";
import { samplePlate } from "./samplePlate.ts";

const HOSTILE = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(..."<>&\"';/ a]-!?=\u0000\u000b\ud800\udc00\ufffe\u202e") }),
  fc.constantFrom(
    "</text><script>alert(1)</script>",
    "]]><image href='https://example.org/a.png'/>",
    "&amp;&#0;&lol;",
    '" onload="x',
    "<!DOCTYPE a [<!ENTITY b 'c'>]>",
  ),
);

const TITLES = {
  Arabic: "الثورة الإيرانية (1979)",
  Persian: "انقلاب مشروطه، پیروزی گل",
  Hebrew: "הכרזת העצמאות שָׁלוֹם",
  Devanagari: "भारत छोड़ो आन्दोलन क्षत्रिय।",
  Bengali: "ভাষা আন্দোলন ও মুক্তিযুদ্ধ",
  Tamil: "இந்திய விடுதலைப் போராட்டம்",
  Armenian: "Հայոց ցեղասպանություն",
  Georgian: "თბილისის ტრაგედია",
  Ethiopic: "የአድዋ ጦርነት",
  Chinese: "五四运动，臺灣“国”《史》",
  Japanese: "明治維新、オリンピック がはじまる",
  Korean: "한국 전쟁",
  mixed: "1979 – انقلاب Iran 伊朗 שלום",
};

describe("readPlateRenderer", function () {
  // Drawing and decoding nine million pixels takes a second or more, and a loaded machine is slower.
  this.timeout(60_000);

  let renderer: PlateRenderer;
  let fonts: ReadonlyMap<string, Uint8Array>;

  before(async () => {
    renderer = await readPlateRenderer();
    const folder = new URL("../../../src/metadata/plate/fonts/", import.meta.url);
    const files = [...LATIN_FILES, ...SCRIPT_FONTS.flatMap((font) => font.files)];
    const read = async (file: string) => [file, await readFile(new URL(file, folder))] as const;
    fonts = new Map(await Promise.all(files.map(read)));
  });

  /** The fonts that a plate names. */
  function fontBuffersFor(svg: string): Uint8Array[] {
    const named = SCRIPT_FONTS.filter(({ family }) => svg.includes(`"${family}"`));
    const files = new Set([...LATIN_FILES, ...named.flatMap((font) => font.files)]);
    return [...files].map((file) => fonts.get(file) ?? new Uint8Array());
  }

  /** Ink on a plate, its paper aside, in pixels. */
  function inkBox(svg: string): { left: number; top: number; right: number; bottom: number } {
    const [paper] = /<rect width="3000" height="3000"[^>]*>/.exec(svg) ?? [""];
    const engine = new Resvg(svg.replace(paper, ""), {
      font: { fontBuffers: fontBuffersFor(svg) },
    });
    const box = engine.getBBox();
    engine.free();
    if (box === undefined) throw new Error("the plate is empty");
    return { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
  }

  function expectInside(svg: string): void {
    const { left, top, right, bottom } = inkBox(svg);
    // The engine keeps coordinates as 32-bit floats.
    expect(left).to.be.at.least(PLATE_MARGIN - 0.5);
    expect(top).to.be.at.least(PLATE_MARGIN - 0.5);
    expect(right).to.be.at.most(PLATE_SIZE - PLATE_MARGIN + 0.5);
    expect(bottom).to.be.at.most(PLATE_SIZE - PLATE_MARGIN + 0.5);
  }

  /** Names of the elements of a document; fails unless it is well-formed. */
  function elementsOf(svg: string): string[] {
    const names = new Set<string>();
    const parser = new SaxesParser({ xmlns: true });
    parser.on("opentag", (tag) => names.add(tag.name));
    parser.on("error", (error) => {
      throw error;
    });
    parser.write(svg).close();
    return [...names].sort();
  }

  it("draws a PNG of 3000 x 3000 pixels with a palette, under 150 kB", () => {
    const png = renderer.renderPlate(samplePlate());
    expect(imageSize(png)).to.include({ type: "png", width: 3000, height: 3000 });
    expect(decode(png).palette?.length).to.be.within(5, 256);
    expect(png.length).to.be.below(150_000);
  });

  it("stays under 220 kB where every field is long", () => {
    const text = "Universal Declaration of Human Rights ".repeat(8);
    const country = Array.from({ length: 12 }, () => "Yugoslavia") as [string, ...string[]];
    const png = renderer.renderPlate(
      samplePlate({ title: text, country, region: text, conflict: text, artist: text }),
    );
    expect(decode(png).palette).to.not.equal(undefined);
    expect(png.length).to.be.below(220_000);
  });

  it("draws the same bytes every time, and the bytes that CIDs were built on", async () => {
    const hash = (png: Uint8Array) => createHash("sha256").update(png).digest("hex");
    const again = await readPlateRenderer();
    const first = hash(renderer.renderPlate(samplePlate()));
    expect(hash(again.renderPlate(samplePlate()))).to.equal(first);
    // Another hash here moves the CID of every drawn plate: a matter for the changelog.
    expect(first).to.equal("8ea32aa2d5aff87edcb29f3918425423c48de6246c3be8cdff1575f83f1b531c");
  });

  it("writes well-formed SVG of known elements for any text", () => {
    fc.assert(
      fc.property(HOSTILE, HOSTILE, HOSTILE, (title, country, group) => {
        const svg = renderer.drawPlate(samplePlate({ title, country: [country] }, { group }));
        expect(["path", "rect", "svg", "text", "tspan"]).to.include.members(elementsOf(svg));
      }),
      { numRuns: 60 },
    );
  });

  it("keeps every text inside the margins, however long", () => {
    const words = fc
      .array(fc.string({ unit: fc.constantFrom(..."aegjlmprWÁQfčŁΩж–,"), minLength: 1 }), {
        maxLength: 60,
      })
      .map((list) => list.join(" "));
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 9 }), words, (title, countries, text) => {
        const [first = "", ...rest] = countries;
        const place = { title, country: [first, ...rest] as [string, ...string[]] };
        const facts = { region: text, conflict: text, artist: text, number: 10_000, impact: 10 };
        expectInside(
          renderer.drawPlate(samplePlate({ ...place, ...facts }, { group: text, size: 10_000 })),
        );
      }),
      { numRuns: 25 },
    );
  });

  it("breaks a word that is wider than the plate, and cuts what does not fit", () => {
    const svg = renderer.drawPlate(samplePlate({ title: "Donaudampfschifffahrt".repeat(40) }));
    expectInside(svg);
    expect(svg)
      .to.match(/Donau[^<]*</)
      .and.to.contain("…</tspan>");
  });

  it("leaves no text and no gap for what a record does not say", () => {
    const date = { edtf: "1968", year: 1968, decade: "1960s" };
    const bare = {
      ...samplePlate({ date, conflict: undefined }),
      countries: [],
      region: undefined,
    };
    const svg = renderer.drawPlate({ ...bare, type: undefined, artist: undefined });
    const texts = [...svg.matchAll(/<tspan[^>]*>([^<]*)</g)].map((match) => match[1]);
    expect(texts).to.deep.equal(["Genesis", "68/100", "sample", "1968", "Prague Spring", "impact"]);
    const titleLine = (plate: string) =>
      Number(/y="(\d+)"[^\n]*Prague Spring/.exec(plate)?.[1] ?? Number.NaN);
    expect(titleLine(svg)).to.be.above(titleLine(renderer.drawPlate(samplePlate())));
  });

  it("marks the impact on a scale of ten", () => {
    for (const impact of [1, 7, 10]) {
      const svg = renderer.drawPlate(samplePlate({ impact }));
      expect(svg.match(/width="12"/g)?.length ?? 0).to.equal(impact);
      expect(svg.match(/<rect x="\d+" y="\d+" width="(12|4)"/g)).to.have.length(10);
    }
  });

  it("has the letters of many scripts and names the characters it lacks", () => {
    const known = [
      "Dubček Łódź Gdańsk Tōkyō Þingvellir Άνοιξη Ἅλωσις Весна їжак “–—…·” & €",
      ...Object.values(TITLES),
    ];
    expect(renderer.missingGlyphs(known.join(" "))).to.deep.equal([]);
    expect(renderer.missingGlyphs("a ไ b ខ ไ 😀\u200d\n")).to.deep.equal(["ไ", "ខ", "😀"]);
  });

  it("refuses a plate with a character that it cannot draw", () => {
    let caught: unknown;
    try {
      renderer.renderPlate(samplePlate({ title: "สงคราม" }));
    } catch (error) {
      caught = error;
    }
    expect(caught).to.be.instanceOf(KronikaError);
    const [issue] = (caught as KronikaError).issues;
    expect(issue).to.include({ code: "PLATE_GLYPH_MISSING", record: 68 });
  });

  it("uses no font but its own", () => {
    const thai = [{ text: "ไ", style: "roman" }] as const;
    const box = [{ text: "ខ", style: "roman" }] as const;
    // Both are the primary font's box for a missing glyph, so no other font has been found.
    expect(renderer.measure(thai)).to.deep.equal(renderer.measure(box));
  });

  for (const [script, title] of Object.entries(TITLES)) {
    it(`sets ${script} inside the margins in every field, short and long`, () => {
      for (const text of [title, `${title} `.repeat(12).trim(), title.replaceAll(" ", "")]) {
        const facts = { region: text, conflict: text, artist: text, country: [text] as [string] };
        const svg = renderer.drawPlate(samplePlate({ title: text, ...facts }, { group: text }));
        expectInside(svg);
        expect(elementsOf(svg)).to.deep.equal(["path", "rect", "svg", "text", "tspan"]);
      }
    });
  }

  it("draws a plate of another script in the same bytes every time", async () => {
    const again = await readPlateRenderer();
    for (const title of [TITLES.Arabic, TITLES.Devanagari]) {
      const png = renderer.renderPlate(samplePlate({ title }));
      expect(Buffer.compare(png, again.renderPlate(samplePlate({ title })))).to.equal(0);
      expect(png.length).to.be.below(150_000);
    }
  });

  it("sets a title that runs from right to left against the right edge, line by line", () => {
    for (const title of [TITLES.Arabic, TITLES.Hebrew, "1980 – انقلاب"]) {
      const plate = renderer.drawPlate(samplePlate({ title: `${title} ${title} ${title}` }));
      const lines = plate.split("\n").filter((line) => line.includes("\u202b"));
      expect(lines.length).to.be.at.least(2);
      for (const line of lines) {
        const box = inkBox(`<svg xmlns="http://www.w3.org/2000/svg">${line}</svg>`);
        expect(Math.abs(box.right - (PLATE_SIZE - PLATE_MARGIN))).to.be.below(1);
      }
    }
    expect(renderer.drawPlate(samplePlate({ title: "Nakba النكبة" }))).to.not.contain("\u202b");
  });

  it("joins Arabic letters", () => {
    const right = (text: string) => renderer.measure([{ text, style: "roman" }]).right;
    const apart = [..."سلام"].reduce((sum, letter) => sum + right(letter), 0);
    expect(right("سلام")).to.be.below(apart * 0.85);
  });

  it("gives every syllable of an Indic script its width", () => {
    for (const syllable of ["भा", "ভো", "கை"]) {
      const right = (count: number) =>
        renderer.measure([{ text: syllable.repeat(count), style: "roman" }]).right;
      const step = right(3) - right(2);
      expect(Math.abs(right(2) - right(1) - step)).to.be.below(3);
      expect(step).to.be.above(700);
    }
  });

  it("draws Chinese characters as Japan writes them only on a plate of Japan's", () => {
    const family = (title: string, country: [string, ...string[]]) =>
      /Noto Serif CJK \w\w/.exec(renderer.drawPlate(samplePlate({ title, country })))?.[0];
    expect(family("明治維新", ["Japan"])).to.equal("Noto Serif CJK JP");
    expect(family("明治維新のはじまり", ["Japan", "China"])).to.equal("Noto Serif CJK JP");
    expect(family("甲午战争", ["Japan", "China"])).to.equal("Noto Serif CJK SC");
  });

  it("makes the years smaller before it cuts a title, and cuts between words", () => {
    const yearsSize = (svg: string) => Number(/font-size="(\d+)"[^>]*>1968</.exec(svg)?.[1]);
    const long = "The declaration is adopted by the general assembly after a long debate ";
    const some = renderer.drawPlate(samplePlate({ title: long.repeat(4).trim() }));
    expect(yearsSize(renderer.drawPlate(samplePlate()))).to.equal(820);
    expect(yearsSize(some)).to.be.below(820);
    expect(some).to.not.contain("…");
    const most = renderer.drawPlate(samplePlate({ title: long.repeat(12).trim() }));
    const [, word = ""] = /(\p{L}+)…</u.exec(most) ?? [];
    expect(long.split(" ")).to.include(word);
  });

  it("says on the plate that a record is a sample", () => {
    expect(renderer.drawPlate(samplePlate({ sample: true }))).to.contain(">sample<");
    expect(renderer.drawPlate(samplePlate({ sample: false }))).to.not.contain(">sample<");
  });

  it("measures what it draws", () => {
    const line = [{ text: "Prague Spring", style: "roman" }] as const;
    const { left, right } = renderer.measure(line);
    const scripts = { japanese: false, letterGaps: () => new Map<number, number>() };
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="3000">${drawLine(line, 300, 600, 200, "#000", scripts)}</svg>`;
    const ink = inkBox(svg);
    // Hardhat's matchers take whole numbers only, so the distances are compared in thousandths.
    const distance = (one: number, other: number): number =>
      Math.round(Math.abs(one - other) * 1000);
    expect(distance(ink.left, 300 + left * 0.2)).to.be.at.most(500);
    expect(distance(ink.right, 300 + right * 0.2)).to.be.at.most(500);
  });
});
