import { expect } from "chai";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inspectImage } from "../../src/records/inspectImage.ts";
import { FIVE } from "./copyFive.ts";

const PNG = new Uint8Array(readFileSync(join(FIVE, "images/001.png")));
const GIF = latin("GIF89a\x03\0\x02\0\0\0\0,\0\0\0\0\x03\0\x02\0\0;");
const JPEG = jpeg("");
const WEBP = latin("RIFF\x16\0\0\0WEBPVP8 \x0a\0\0\0\x10\0\0\x9d\x01\x2a\x05\0\x04\0");
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20">';

describe("inspectImage", () => {
  it("finds type and dimensions by content", () => {
    const found = (bytes: Uint8Array, file: string) => {
      const { type, width, height } = inspectImage(bytes, file).image ?? {};
      return [type, width, height];
    };
    expect(found(PNG, "a.png")).to.deep.equal(["png", 96, 96]);
    expect(found(GIF, "a.GIF")).to.deep.equal(["gif", 3, 2]);
    expect(found(JPEG, "a.jpg")).to.deep.equal(["jpg", 7, 9]);
    expect(found(JPEG, "a.jpeg")).to.deep.equal(["jpg", 7, 9]);
    expect(found(WEBP, "a.webp")).to.deep.equal(["webp", 5, 4]);
    expect(found(svg("<rect/>"), "a.svg")).to.deep.equal(["svg", 30, 20]);
  });

  it("gives the dimensions of a turned photograph as it is shown", () => {
    const exif = "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
    const turned = jpeg(`\xff\xe1\0${String.fromCharCode(exif.length + 2)}${exif}`, "");
    const { width, height } = inspectImage(turned, "a.jpg").image ?? {};
    expect([width, height]).to.deep.equal([9, 7]);
  });

  it("reports an extension that says another type", () => {
    for (const file of ["a.jpg", "a.svg", "a", "a.png.txt"]) {
      expect(codes(PNG, file), file).to.deep.equal(["IMAGE_TYPE_MISMATCH"]);
    }
  });

  it("refuses what is cut off, empty or no image", () => {
    expect(codes(PNG.subarray(0, -20), "a.png")).to.deep.equal(["IMAGE_INVALID"]);
    expect(codes(JPEG.subarray(0, -2), "a.jpg")).to.deep.equal(["IMAGE_INVALID"]);
    expect(codes(WEBP.subarray(0, -2), "a.webp")).to.deep.equal(["IMAGE_INVALID"]);
    expect(codes(GIF.subarray(0, -1), "a.gif")).to.deep.equal(["IMAGE_INVALID"]);
    expect(codes(new Uint8Array(), "a.png")).to.deep.equal(["IMAGE_INVALID"]);
    expect(codes(latin("<!DOCTYPE html><html></html>"), "a.png")).to.deep.equal(["IMAGE_INVALID"]);
    expect(codes(latin("BM".padEnd(60)), "a.bmp")).to.deep.equal(["IMAGE_INVALID"]);
  });

  it("refuses an image without area or with absurd sides", () => {
    const sized = (width: number) => {
      const bytes = PNG.slice();
      new DataView(bytes.buffer).setUint32(16, width);
      return codes(bytes, "a.png");
    };
    expect(sized(0)).to.deep.equal(["IMAGE_INVALID"]);
    expect(sized(0x7fffffff)).to.deep.equal(["IMAGE_INVALID"]);
  });

  it("refuses an image of more than 64 MiB", () => {
    expect(codes(new Uint8Array(64 * 1024 * 1024 + 1), "a.png")).to.deep.equal(["IMAGE_INVALID"]);
  });

  it("answers for damaged images without throwing", () => {
    const files = fc.constantFrom(PNG, GIF, JPEG, WEBP, svg("<path d='M0 0'/>"));
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 });
    fc.assert(
      fc.property(files, edits, fc.nat(), (file, changes, length) => {
        const bytes = file.slice(0, (length % file.length) + 1);
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        const { image, issues } = inspectImage(bytes, "a.png");
        expect(image === undefined).to.equal(issues.length > 0);
      }),
    );
  });
});

describe("inspectImage of an SVG", () => {
  it("accepts drawings with references inside the file", () => {
    for (const inner of [
      '<defs><linearGradient id="g"/></defs><rect fill="url(#g)"/>',
      '<a href="#x"/><use xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="#x"/>',
      '<image href="data:image/png;base64,AAAA"/>',
      "<style>/* plain */ .a { fill: url(#g) }</style><title>online &amp; on</title>",
      '<g xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:export-filename="C:\\a.png"/>',
    ]) {
      expect(codes(svg(inner), "a.svg"), inner).to.deep.equal([]);
    }
  });

  it("refuses everything that could run, fetch or expand", () => {
    for (const inner of [
      "<script>1</script>",
      '<s:script xmlns:s="http://www.w3.org/2000/svg"/>',
      "<SCRIPT/>",
      '<rect onload="x()"/>',
      '<rect ONCLICK="x()"/>',
      "<foreignObject/>",
      '<h:p xmlns:h="http://www.w3.org/1999/xhtml"/>',
      '<image href="https://example.org/a.png"/>',
      '<image href="//example.org/a.png"/>',
      '<image href="a.png"/>',
      '<image href="data:image/svg+xml,&lt;svg/>"/>',
      '<image href="data:text/html,x"/>',
      '<a href="java&#10;script:x()"/>',
      '<x:a xmlns:x="http://www.w3.org/1999/xlink" x:href="javascript:x()"/>',
      '<set attributeName="href" to="#a"/>',
      '<animate attributeName="onload" values="x"/>',
      '<animate attributeName="x" values="javascript:x()"/>',
      '<rect style="fill: url(https://example.org/a)"/>',
      "<rect fill=\"url('https://example.org/a')\"/>",
      '<rect style="fill: u\\72l(https://example.org/a)"/>',
      '<rect style="fill: url(#a/*); stroke: url(https://example.org/a) /**/"/>',
      "<style>a { background: image-set('https://example.org/a' 1x) }</style>",
      "<style>@import 'https://example.org/a.css';</style>",
      "<style><![CDATA[a { background: URL( 'https://example.org/a' ) }]]></style>",
      "<style>a { fill: u<!-- -->rl(https://example.org/a) }</style>",
      '<g xml:base="https://example.org/"/>',
      "<?xml-stylesheet href='a.css'?>",
      "<g>",
      "&unknown;",
      "<g>".repeat(300) + "</g>".repeat(300),
    ]) {
      expect(codes(svg(inner), "a.svg"), inner).to.deep.equal(["IMAGE_INVALID"]);
    }
  });

  it("refuses document types and entities, other roots, and bytes that are not UTF-8", () => {
    const entity = `<!DOCTYPE svg [<!ENTITY a "b">]>${SVG}&a;</svg>`;
    expect(codes(latin(entity), "a.svg")).to.deep.equal(["IMAGE_INVALID"]);
    expect(codes(latin("<html><svg /></html>"), "a.svg")).to.deep.equal(["IMAGE_INVALID"]);
    expect(codes(latin('<svg viewBox="0 0 1 1"/>'), "a.svg")).to.deep.equal(["IMAGE_INVALID"]);
    expect(codes(latin(`${SVG}\xe9</svg>`), "a.svg")).to.deep.equal(["IMAGE_INVALID"]);
  });

  it("measures width and height before the view box, and refuses to guess", () => {
    const size = (attributes: string) => {
      const text = `<?xml version="1.0"?><!-- c --><svg xmlns="http://www.w3.org/2000/svg" ${attributes}/>`;
      const { width, height } = inspectImage(latin(text), "a.svg").image ?? {};
      return [width, height];
    };
    expect(size('width="40" height="50px" viewBox="0 0 1 1"')).to.deep.equal([40, 50]);
    expect(size('width="100%" height="100%" viewBox="0,0 3 4"')).to.deep.equal([3, 4]);
    expect(size('width="100%"')).to.deep.equal([undefined, undefined]);
    expect(size('width="0" height="9"')).to.deep.equal([undefined, undefined]);
  });
});

function codes(bytes: Uint8Array, file: string): readonly string[] {
  return inspectImage(bytes, file).issues.map(({ code }) => code);
}

function svg(inner: string): Uint8Array {
  return latin(`${SVG}${inner}</svg>`);
}

function latin(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, "latin1"));
}

/** A JPEG of 7 x 9 pixels: its frame header without image data. */
function jpeg(
  segments: string,
  jfif = "\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0",
): Uint8Array {
  const frame = "\xff\xc0\0\x11\x08\0\x09\0\x07\x03\x01\x22\0\x02\x11\x01\x03\x11\x01";
  return latin(`\xff\xd8${jfif}${segments}${frame}\xff\xd9`);
}
