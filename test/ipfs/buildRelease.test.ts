import { readFile } from "node:fs/promises";
import { expect } from "chai";
import { CID } from "multiformats/cid";
import { buildEditionsTree } from "../../src/editions/editionsTree.ts";
import {
  imageURI,
  manifestFiles,
  manifestLeaf,
  parseManifest,
} from "../../src/editions/manifest.ts";
import { KronikaError } from "../../src/errors.ts";
import { buildRelease } from "../../src/ipfs/buildRelease.ts";
import type { BlockSource } from "../../src/ipfs/blockSource.ts";
import { cidDigest } from "../../src/ipfs/cid.ts";
import { readPath } from "../../src/ipfs/readPath.ts";
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

  it("gives each image a directory of its own, which can be reached from the root", async () => {
    const release = await buildRelease(await readCollection(FIVE), drawPlate);
    const { manifest, files, blocks, root } = release;
    const source: BlockSource = {
      name: "the release",
      get: async (cid) => {
        const block = blocks.find((each) => each.cid.equals(cid));
        if (block === undefined) throw new Error(`no block ${cid}`);
        return block.bytes;
      },
    };
    for (const { number, image, token } of manifest.editions) {
      const bytes = files.find(({ path }) => path === token.path)?.bytes;
      const json = JSON.parse(new TextDecoder().decode(bytes)) as { image: string };
      expect(image.path).to.equal(`images/${number}/${number}.png`);
      expect(json.image)
        .to.equal(`ipfs://${image.directoryCID}/${number}.png`)
        .and.equal(imageURI(image));
      const own = await readPath(source, CID.parse(image.directoryCID), `${number}.png`);
      const fromRoot = await readPath(source, root, image.path);
      expect([own.cid.toString(), fromRoot.cid.toString()]).to.deep.equal([image.cid, image.cid]);
    }
  });

  it("publishes the images, the licence and the names that the collection wishes", async () => {
    const source = await readCollection(FIVE);
    const [picture] = source.images.values();
    if (picture === undefined) throw new Error("the fixture has an image");
    const collection = {
      ...source.collection,
      nameFormat: "{number}/{size} {title}",
      license: "CC-BY-4.0",
      rights: "(c) 2026 The artists",
      collaborators: ["0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"],
    };
    const collectionImages = new Map([
      ["image", picture],
      ["banner_image", { ...picture, type: "svg" as const, bytes: Uint8Array.of(9) }],
    ] as const);
    const release = await buildRelease({ ...source, collection, collectionImages }, drawPlate);
    const { manifest, files } = release;
    const jsonOf = (wanted: string): unknown =>
      JSON.parse(new TextDecoder().decode(files.find(({ path }) => path === wanted)?.bytes));
    const { image, banner_image: banner } = manifest.files;
    if (image === undefined || banner === undefined) throw new Error("both are in the manifest");
    expect(jsonOf("collection.json")).to.deep.include({
      image: `ipfs://${image.directoryCID}/image.png`,
      banner_image: `ipfs://${banner.directoryCID}/banner_image.svg`,
      collaborators: collection.collaborators,
      properties: {
        ...{ group: "Five", size: 5 },
        ...{ license: "CC-BY-4.0", rights: "(c) 2026 The artists" },
      },
    });
    expect(files.map(({ path }) => path)).to.include.members([image.path, banner.path]);
    expect(manifestFiles(manifest).map(({ entry }) => entry.path)).to.include(banner.path);
    const token = jsonOf("tokens/3.json") as { name: string; properties: object };
    expect(token.name).to.equal("3/5 1978 – Camp David Accords");
    expect(token.properties).to.include({ license: "CC-BY-4.0", rights: "(c) 2026 The artists" });
    const text = new TextDecoder().decode(renderCanonicalJson(manifest));
    expect(parseManifest(text, "manifest.json")).to.deep.equal(JSON.parse(text));
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

  it("loads a manifest of version 1 in the shape of today's", async () => {
    const text = await readFile(new URL("../fixtures/manifest-v1.json", import.meta.url), "utf8");
    const v1 = JSON.parse(text) as { imagesCID: string; rootCID: string; editions: object[] };
    const manifest = parseManifest(text, "manifest.json");
    expect(manifest).to.include({ format: "kronika-manifest-v2", rootCID: v1.rootCID });
    expect(manifest).not.to.have.property("imagesCID");
    expect(manifest.editions).to.have.length(v1.editions.length);
    for (const { title, name, image, number } of manifest.editions) {
      expect(name).to.equal(title);
      expect(imageURI(image)).to.equal(`ipfs://${v1.imagesCID}/${number}.png`);
    }
    const leaves = manifest.editions.map((edition) => manifestLeaf(manifest, edition));
    expect(buildEditionsTree(leaves).root).to.equal(manifest.editionsRoot);
    // What is written of it again is a manifest of today's version.
    const again = new TextDecoder().decode(renderCanonicalJson(manifest));
    expect(parseManifest(again, "manifest.json")).to.deep.equal(manifest);
    const broken = text.replace(v1.imagesCID, "QmOld");
    expect(() => parseManifest(broken, "manifest.json"))
      .to.throw(KronikaError)
      .with.nested.property("issues[0].field", "imagesCID");
  });

  for (const text of ["", "{", "null", '{"format":"kronika-manifest-v3"}']) {
    it(`refuses ${JSON.stringify(text)}`, () => {
      expect(() => parseManifest(text, "manifest.json"))
        .to.throw(KronikaError)
        .with.nested.property("issues[0].code", "MANIFEST_INVALID");
    });
  }
});
