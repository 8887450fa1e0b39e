import { expect } from "chai";
import { decode } from "fast-png";
import fc from "fast-check";
import { encodePng } from "../../../src/metadata/plate/encodePng.ts";

describe("encodePng", () => {
  /** RGB of every pixel, whatever the colour type. */
  function colours(png: Uint8Array): number[] {
    const { data, palette } = decode(png, { checkCrc: true });
    return palette === undefined ? [...data] : [...data].flatMap((index) => palette[index] ?? []);
  }

  it("gives every pixel back", () => {
    const image = fc
      .tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }))
      .chain(([width, height]) => {
        const length = { minLength: width * height * 3, maxLength: width * height * 3 };
        const levels = fc.constantFrom(0, 17, 128, 255);
        return fc.tuple(fc.constant(width), fc.constant(height), fc.array(levels, length));
      });
    fc.assert(
      fc.property(image, ([width, height, rgb]) => {
        const pixels = rgb.flatMap((level, index) => (index % 3 === 2 ? [level, 255] : [level]));
        const png = encodePng(Uint8Array.from(pixels), width, height);
        expect(colours(png)).to.deep.equal(rgb);
      }),
    );
  });

  it("keeps more than 256 colours, without a palette", () => {
    const pixels = Uint8Array.from({ length: 300 * 4 }, (_, index) =>
      index % 4 === 3 ? 255 : index % 4 === 0 ? (index / 4) % 256 : index > 1023 ? 9 : 0,
    );
    const png = encodePng(pixels, 300, 1);
    expect(decode(png).channels).to.equal(3);
    expect(colours(png)).to.deep.equal([...pixels].filter((_, index) => index % 4 !== 3));
  });

  it("refuses pixels of another size", () => {
    expect(() => encodePng(new Uint8Array(12), 2, 2)).to.throw(RangeError);
  });
});
