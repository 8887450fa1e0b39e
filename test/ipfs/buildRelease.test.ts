import { expect } from "chai";
import { CID } from "multiformats/cid";
import { parseManifest } from "../../src/editions/manifest.ts";
import { KronikaError } from "../../src/errors.ts";
import { buildRelease } from "../../src/ipfs/buildRelease.ts";
import { cidDigest } from "../../src/ipfs/cid.ts";
import { renderCanonicalJson } from "../../src/metadata/canonicalJson.ts";
import { sha256Hex } from "../../src/metadata/sha256.ts";
import { readCollection } from "../../src/records/readCollection.ts";
import { FIVE } from "../records/copyFive.ts";

/** Stands in for the plate's renderer: any bytes do. */
const drawPlate = ({ number }: { number: number }): Uint8Array => Uint8Array.of(number);

describe("buildRelease", () => {
  it("gives the same manifest and blocks every time", async () => {
    const source = await readCollection(FIVE);
    const one = await buildRelease(source, drawPlate);
    const other = await buildRelease({ ...source, records: [...source.records] }, drawPlate);
    expect(renderCanonicalJson(other.manifest)).to.deep.equal(renderCanonicalJson(one.manifest));
    expect(other.blocks.map(({ cid }) => cid.toString())).to.deep.equal(
      one.blocks.map(({ cid }) => cid.toString()),
    );
  });

  it("lists every file with its hash, and a token's digest is the digest in its CID", async () => {
    const { manifest, files } = await buildRelease(await readCollection(FIVE), drawPlate);
    const byPath = new Map(files.map(({ path, bytes }) => [path, bytes]));
    for (const edition of manifest.editions) {
      for (const { path, sha256, bytes } of [edition.token, edition.image]) {
        expect(sha256).to.equal(sha256Hex(byPath.get(path) ?? new Uint8Array()));
        expect(bytes).to.equal(byPath.get(path)?.length);
      }
      expect(cidDigest(CID.parse(edition.token.cid))).to.equal(edition.metadataDigest);
    }
    expect(cidDigest(CID.parse(manifest.rootCID))).to.equal(manifest.metadataRoot);
  });

  it("names each image below the images' own directory", async () => {
    const { manifest, files } = await buildRelease(await readCollection(FIVE), drawPlate);
    const token = files.find(({ path }) => path === "tokens/1.json");
    const json = JSON.parse(new TextDecoder().decode(token?.bytes)) as { image: string };
    expect(json.image).to.equal(`ipfs://${manifest.imagesCID}/1.png`);
  });

  it("writes a manifest that it can read again", async () => {
    const { manifest } = await buildRelease(await readCollection(FIVE), drawPlate);
    const text = new TextDecoder().decode(renderCanonicalJson(manifest));
    expect(parseManifest(text, "manifest.json")).to.deep.equal(JSON.parse(text));
  });

  it("refuses a token JSON over one chunk, and says which record", async () => {
    const source = await readCollection(FIVE);
    const [first, ...rest] = source.records;
    if (first === undefined) throw new Error("the fixture has records");
    const records = [{ ...first, about: "x".repeat(1024 * 1024) }, ...rest];
    const error = await buildRelease({ ...source, records }, drawPlate).catch(
      (caught: unknown) => caught,
    );
    expect(error).to.be.instanceOf(KronikaError);
    expect((error as KronikaError).issues[0]).to.include({ code: "TOKEN_TOO_LARGE", record: 1 });
  });

  it("reports every record whose plate cannot be drawn", async () => {
    const error = await buildRelease(await readCollection(FIVE), ({ number }) => {
      throw new KronikaError({
        code: "PLATE_GLYPH_MISSING",
        message: "no glyph",
        record: number,
        fix: "give an image",
      });
    }).catch((caught: unknown) => caught);
    const issues = (error as KronikaError).issues.map(({ record, file }) => [record, file]);
    expect(issues).to.deep.equal([
      [3, "records/003-camp-david.md"],
      [5, "records/005-gdansk.md"],
    ]);
  });
});

describe("parseManifest", () => {
  it("names the field that is wrong", async () => {
    const { manifest } = await buildRelease(await readCollection(FIVE), drawPlate);
    const text = JSON.stringify({ ...manifest, rootCID: "QmOld" });
    const parse = (): unknown => parseManifest(text, "manifest.json");
    expect(parse).to.throw(KronikaError).with.nested.property("issues[0].field", "rootCID");
  });

  it("names a price that is no number", async () => {
    const { manifest } = await buildRelease(await readCollection(FIVE), drawPlate);
    const editions = manifest.editions.map((edition) => ({
      ...edition,
      price: { wei: "1e18", display: "1 ETH" },
    }));
    expect(() => parseManifest(JSON.stringify({ ...manifest, editions }), "manifest.json"))
      .to.throw(KronikaError)
      .with.nested.property("issues[0].field", "editions.0.price.wei");
  });

  it("refuses an edition that stands twice, or out of order", async () => {
    const { manifest } = await buildRelease(await readCollection(FIVE), drawPlate);
    const [one, three, five] = manifest.editions;
    for (const editions of [[one, one, three, five], [three, one, five], []]) {
      const text = JSON.stringify({ ...manifest, editions });
      expect(() => parseManifest(text, "manifest.json"))
        .to.throw(KronikaError)
        .with.nested.property("issues[0].field", "editions");
    }
  });

  for (const text of ["", "{", "null", '{"format":"kronika-manifest-v2"}']) {
    it(`refuses ${JSON.stringify(text)}`, () => {
      expect(() => parseManifest(text, "manifest.json"))
        .to.throw(KronikaError)
        .with.nested.property("issues[0].code", "MANIFEST_INVALID");
    });
  }
});
