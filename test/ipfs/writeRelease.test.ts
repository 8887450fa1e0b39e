import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { buildRelease } from "../../src/ipfs/buildRelease.ts";
import { writeRelease } from "../../src/ipfs/writeRelease.ts";
import { readCollection } from "../../src/records/readCollection.ts";
import { FIVE } from "../records/copyFive.ts";

describe("writeRelease", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "kronika-release-"));
  });
  afterEach(async () => rm(folder, { recursive: true }));

  it("leaves the files of the release and no others, be they of an older version", async () => {
    const { images, ...source } = await readCollection(FIVE);
    const [picture] = images.values();
    if (picture === undefined) throw new Error("the fixture has an image");
    const drawPlate = ({ number }: { number: number }): Uint8Array => Uint8Array.of(number);
    const build = join(folder, "build");
    const stale = ["images/1.png", "images/2/2.png", "images/1/1.gif", "images/image/image.gif"];
    for (const path of [...stale, "tokens/2.json"]) {
      await mkdir(join(build, path, ".."), { recursive: true });
      await writeFile(join(build, path), "old");
    }
    const collectionImages = new Map([["banner_image", picture]] as const);
    const whole = { ...source, images, collectionImages };
    const release = await buildRelease(whole, drawPlate);
    await writeRelease(release, build, join(folder, "manifest.json"));
    const left = async () =>
      (await readdir(build, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(build.length + 1))
        .toSorted();
    const expected = (of: typeof release) =>
      ["collection.car", ...of.files.map(({ path }) => path)].toSorted();
    expect(await left()).to.deep.equal(expected(release));
    expect(await left()).to.include("images/banner_image/banner_image.png");

    const fewer = { ...source, images, records: source.records.slice(0, 1) };
    const less = await buildRelease(fewer, drawPlate);
    await writeRelease(less, build, join(folder, "manifest.json"));
    expect(await left()).to.deep.equal(expected(less));
    expect(await readdir(join(build, "images"))).to.deep.equal(["1"]);
    expect(await readFile(join(folder, "manifest.json"), "utf8")).to.include("manifest-v2");
  });
});
