import type { ImageType } from "./record.ts";

/**
 * Whether an image file has its end: a download that broke off is the usual damage, and headers
 * alone do not show it. Bytes after the end are tolerated, since viewers do.
 */
export function isCompleteImage(bytes: Uint8Array, type: Exclude<ImageType, "svg">): boolean {
  switch (type) {
    case "png":
      return hasPngChunks(bytes);
    case "jpg":
      return endOfImage(bytes) > 0;
    case "gif":
      return bytes.lastIndexOf(0x3b) > 13;
    case "webp":
      return bytes.length >= 20 && uint32(bytes, 4, true) + 8 <= bytes.length;
  }
}

// PNG (W3C, third edition), section 5: IHDR first, image data, IEND last.
function hasPngChunks(bytes: Uint8Array): boolean {
  let hasData = false;
  for (let offset = 8; offset + 12 <= bytes.length;) {
    const name = String.fromCharCode(...bytes.subarray(offset + 4, offset + 8));
    if (offset === 8 && name !== "IHDR") return false;
    if (name === "IEND") return hasData;
    if (name === "IDAT") hasData = true;
    offset += uint32(bytes, offset, false) + 12;
  }
  return false;
}

function endOfImage(bytes: Uint8Array): number {
  for (let offset = bytes.length - 2; offset > 2; offset--) {
    if (bytes[offset] === 0xff && bytes[offset + 1] === 0xd9) return offset;
  }
  return -1;
}

function uint32(bytes: Uint8Array, offset: number, littleEndian: boolean): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(offset, littleEndian);
}
