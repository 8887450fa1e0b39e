import { expect } from "chai";
import { describePicture } from "../../../src/records/lint/describePicture.ts";

const svg = (root: string, content: string) =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" ${root}>${content}</svg>`);
const SIZED = 'width="10" height="10"';

describe("describePicture", () => {
  const UNSIZED: readonly [root: string, isUnsized: boolean][] = [
    [SIZED, false],
    ['width="10px" height="20.5px"', false],
    ['width="10cm" height="3in"', false],
    ['viewBox="0 0 10 10"', true],
    ['width="100%" height="100%" viewBox="0 0 10 10"', true],
    ['width="10" viewBox="0 0 10 10"', true],
    ['width="10em" height="10em"', true],
    ['width="auto" height="auto"', true],
  ];
  for (const [root, isUnsized] of UNSIZED) {
    it(`says whether an SVG has a size: ${root}`, () => {
      expect(describePicture(svg(root, ""), "svg").isUnsized).to.equal(isUnsized);
    });
  }

  const FONTS: readonly [content: string, fonts: readonly string[]][] = [
    ["<path d='M0 0h9'/>", []],
    ["<text></text>", []],
    ["<text>1968</text>", ["unnamed"]],
    ['<text font-family="Futura, serif">1968</text>', ["Futura"]],
    ["<text style=\"fill:red;font-family:'Gill Sans'\">1968</text>", ["Gill Sans"]],
    ['<g font-family="Futura"><text><tspan>1968</tspan></text></g>', ["Futura"]],
    ['<text><tspan font-family="A">1</tspan><tspan font-family="B">2</tspan></text>', ["A", "B"]],
    ["<style>text { font-family: Bodoni, serif }</style><text>1968</text>", ["Bodoni"]],
    ["<style>text { font: italic 12px/30px Georgia, serif }</style><text>1968</text>", ["Georgia"]],
    ["<title>1968</title><desc>text</desc>", []],
  ];
  for (const [content, fonts] of FONTS) {
    it(`names the fonts of ${content}`, () => {
      expect(describePicture(svg(SIZED, content), "svg").fonts).to.deep.equal(fonts);
    });
  }

  const jpeg = (...parts: readonly (readonly number[])[]) =>
    Uint8Array.of(0xff, 0xd8, ...parts.flat(), 0xff, 0xd9);
  const frame = (marker: number, colours: number) => [
    ...[0xff, marker, 0, 8 + 3 * colours, 8, 0, 1, 0, 1, colours],
    ...Array.from({ length: colours }, (_, id) => [id + 1, 0x11, 0]).flat(),
  ];
  const comment = [0xff, 0xfe, 0, 4, 0xff, 0xc0];
  const JPEGS: readonly [what: string, bytes: Uint8Array, isPrintColour: boolean][] = [
    ["grey", jpeg(frame(0xc0, 1)), false],
    ["RGB", jpeg(frame(0xc0, 3)), false],
    ["CMYK", jpeg(frame(0xc0, 4)), true],
    ["progressive CMYK", jpeg(frame(0xc2, 4)), true],
    ["CMYK behind a comment that looks like a frame", jpeg(comment, frame(0xc0, 4)), true],
    ["CMYK behind a table", jpeg([0xff, 0xc4, 0, 3, 0], frame(0xc1, 4)), true],
    ["CMYK behind fill bytes", jpeg([0xff, 0xff], frame(0xc0, 4)), true],
    ["no frame", jpeg(), false],
  ];
  for (const [what, bytes, isPrintColour] of JPEGS) {
    it(`says whether a JPEG is made for print: ${what}`, () => {
      expect(describePicture(bytes, "jpg").isPrintColour).to.equal(isPrintColour);
    });
  }
});
