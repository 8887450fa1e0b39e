import { encode } from "fast-png";

/** The most colours that a PNG's palette holds. */
const MOST_COLOURS = 256;

/**
 * PNG of opaque RGBA pixels, without loss: indexed where they have at most 256 colours, as a plate
 * of eight flat inks does, else RGB. Written in JavaScript throughout, so that the bytes do not
 * depend on the zlib of a Node version (https://www.w3.org/TR/png-3/).
 */
export function encodePng(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const count = width * height;
  if (pixels.length !== count * 4) throw new RangeError(`not ${width} x ${height} RGBA pixels`);
  const indexed = indexColours(pixels, count);
  // Level 9 takes a third longer for two hundredths of the size.
  const zlib = { level: 8 } as const;
  if (indexed !== undefined) {
    const { data, palette } = indexed;
    return encode({ width, height, depth: 8, channels: 1, data, palette }, { zlib });
  }
  const data = new Uint8Array(count * 3);
  for (let pixel = 0; pixel < count; pixel++) {
    data.set(pixels.subarray(pixel * 4, pixel * 4 + 3), pixel * 3);
  }
  return encode({ width, height, depth: 8, channels: 3, data }, { zlib });
}

/** Colours in the order in which they first appear; undefined: too many for a palette. */
function indexColours(
  pixels: Uint8Array,
  count: number,
): { data: Uint8Array; palette: number[][] } | undefined {
  const data = new Uint8Array(count);
  const indices = new Map<number, number>();
  const palette: number[][] = [];
  let previous = -1;
  let index = 0;
  for (let pixel = 0; pixel < count; pixel++) {
    const red = pixels[pixel * 4] ?? 0;
    const green = pixels[pixel * 4 + 1] ?? 0;
    const blue = pixels[pixel * 4 + 2] ?? 0;
    const colour = (red << 16) | (green << 8) | blue;
    if (colour !== previous) {
      previous = colour;
      const known = indices.get(colour);
      if (known === undefined) {
        if (palette.length === MOST_COLOURS) return undefined;
        index = palette.length;
        indices.set(colour, index);
        palette.push([red, green, blue]);
      } else {
        index = known;
      }
    }
    data[pixel] = index;
  }
  return { data, palette };
}
