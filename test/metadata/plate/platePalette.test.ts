import { expect } from "chai";
import { PALETTE_COUNT, platePalette } from "../../../src/metadata/plate/platePalette.ts";

/** Relative luminance of `#rrggbb` (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((index) => {
    const value = Number.parseInt(colour.slice(index, index + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe("platePalette", () => {
  const palettes = Array.from({ length: PALETTE_COUNT }, (_, index) => platePalette(index * 10));

  it("sets all text with a contrast of 4.5 to 1 or more to whatever lies behind it", () => {
    for (const { paper, ink, quiet, accent, strong, faint } of palettes) {
      for (const behind of [accent, strong, faint]) {
        expect(contrast(paper, behind), `${paper} on ${behind}`).to.be.at.least(4.5);
      }
      for (const text of [ink, quiet]) {
        expect(contrast(text, paper), `${text} on ${paper}`).to.be.at.least(4.5);
      }
    }
  });

  it("lets the elements of a motif that count stand out from those that do not", () => {
    for (const { accent, strong, faint } of palettes) {
      expect(contrast(strong, accent)).to.be.at.least(1.5);
      expect(contrast(strong, faint)).to.be.at.least(1.25);
      expect(contrast(faint, accent)).to.be.at.least(1.1);
    }
  });

  it("gives neighbouring decades different palettes, before our era too", () => {
    for (let year = -100; year < 100; year += 10) {
      expect(platePalette(year)).to.not.deep.equal(platePalette(year + 10));
      expect(platePalette(year)).to.deep.equal(platePalette(year + 9));
    }
  });
});
