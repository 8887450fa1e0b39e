import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { Resvg } from "@resvg/resvg-wasm";
import { expect } from "chai";
import fc from "fast-check";
import { imageSize } from "image-size";
import { SaxesParser } from "saxes";
import { KronikaError } from "../../../src/errors.ts";
import { PLATE_MARGIN, PLATE_SIZE } from "../../../src/metadata/plate/layoutPlate.ts";
import { readPlateRenderer } from "../../../src/metadata/plate/readPlateRenderer.ts";
import type { PlateRenderer } from "../../../src/metadata/plate/readPlateRenderer.ts";
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

describe("readPlateRenderer", () => {
  let renderer: PlateRenderer;
  let fontBuffers: Uint8Array[];

  before(async () => {
    renderer = await readPlateRenderer();
    const fonts = new URL("../../../src/metadata/plate/fonts/", import.meta.url);
    const names = ["EBGaramond-Regular.ttf", "EBGaramond-Italic.ttf"];
    fontBuffers = await Promise.all(names.map((name) => readFile(new URL(name, fonts))));
  });

  /** Ink on a plate, its paper aside, in pixels. */
  function inkBox(svg: string): { left: number; top: number; right: number; bottom: number } {
    const [paper] = /<rect width="3000" height="3000"[^>]*>/.exec(svg) ?? [""];
    const engine = new Resvg(svg.replace(paper, ""), { font: { fontBuffers } });
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

  it("draws a PNG of 3000 x 3000 pixels under 400 kB", () => {
    const png = renderer.renderPlate(samplePlate());
    expect(imageSize(png)).to.include({ type: "png", width: 3000, height: 3000 });
    expect(png.length).to.be.below(400_000);
  });

  it("draws the same bytes every time, and the bytes that CIDs were built on", async () => {
    const hash = (png: Uint8Array) => createHash("sha256").update(png).digest("hex");
    const again = await readPlateRenderer();
    const first = hash(renderer.renderPlate(samplePlate()));
    expect(hash(again.renderPlate(samplePlate()))).to.equal(first);
    // Another hash here moves the CID of every drawn plate: a matter for the changelog.
    expect(first).to.equal("b29ec5e45424caf062e3b6d27e042365eac9473ff21ea1577af05cfe2aa1e216");
  });

  it("writes well-formed SVG of known elements for any text", () => {
    fc.assert(
      fc.property(HOSTILE, HOSTILE, HOSTILE, (title, country, group) => {
        const svg = renderer.drawPlate(samplePlate({ title, country: [country] }, { group }));
        expect(["rect", "svg", "text", "tspan"]).to.include.members(elementsOf(svg));
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
    expect(texts).to.deep.equal(["Genesis", "68/100", "1968", "Prague Spring", "impact"]);
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

  it("has Latin, Greek and Cyrillic letters and names the characters it lacks", () => {
    const known = "Dubček Łódź Gdańsk Tōkyō Þingvellir Άνοιξη Ἅλωσις Весна їжак “–—…·” & €";
    expect(renderer.missingGlyphs(known)).to.deep.equal([]);
    expect(renderer.missingGlyphs("a ع b 中 ع 😀\u200d\n")).to.deep.equal(["ع", "中", "😀"]);
  });

  it("refuses a plate with a character that it cannot draw", () => {
    let caught: unknown;
    try {
      renderer.renderPlate(samplePlate({ title: "ربيع براغ" }));
    } catch (error) {
      caught = error;
    }
    expect(caught).to.be.instanceOf(KronikaError);
    const [issue] = (caught as KronikaError).issues;
    expect(issue).to.include({ code: "PLATE_GLYPH_MISSING", record: 68 });
  });

  it("uses no font but its own", () => {
    const arabic = [{ text: "ع", style: "roman" }] as const;
    const box = [{ text: "中", style: "roman" }] as const;
    // Both are the primary font's box for a missing glyph, so no other font has been found.
    expect(renderer.measure(arabic)).to.deep.equal(renderer.measure(box));
  });

  it("measures what it draws", () => {
    const line = [{ text: "Prague Spring", style: "roman" }] as const;
    const { left, right } = renderer.measure(line);
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="3000">${drawLine(line, 300, 600, 200, "#000")}</svg>`;
    const ink = inkBox(svg);
    // Hardhat's matchers take whole numbers only, so the distances are compared in thousandths.
    const distance = (one: number, other: number): number =>
      Math.round(Math.abs(one - other) * 1000);
    expect(distance(ink.left, 300 + left * 0.2)).to.be.at.most(500);
    expect(distance(ink.right, 300 + right * 0.2)).to.be.at.most(500);
  });
});
