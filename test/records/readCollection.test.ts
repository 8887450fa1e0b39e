import { expect } from "chai";
import { cp, mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Issue } from "../../src/errors.ts";
import { readLint } from "../../src/records/lint/readLint.ts";
import { readCollection } from "../../src/records/readCollection.ts";
import { readCollectionHead } from "../../src/records/readCollectionHead.ts";
import { FIVE, issuesOf, replaceIn, withFive } from "./copyFive.ts";

describe("readCollection", () => {
  it("reads a collection sorted by number, with its images", async () => {
    const source = await readCollection(FIVE);
    expect(source.id).to.equal("five");
    expect(source.folder).to.equal(FIVE);
    expect(source.records.map(({ number }) => number)).to.deep.equal([1, 3, 5]);
    expect(source.collection).to.deep.include({
      size: 5,
      launchMint: [1, 3],
      royalty: { bps: 250 },
    });
    const bytes = new Uint8Array(await readFile(join(FIVE, "images/001.png")));
    expect(source.images).to.deep.equal(
      new Map([[1, { bytes, type: "png", width: 96, height: 96 }]]),
    );
  });

  it("reads the images of the collection itself as it reads those of records", async () => {
    const withHead = (lines: string, work: (folder: string) => Promise<void>) =>
      withFive(async (folder) => {
        const head = join(folder, "collection.yaml");
        await writeFile(head, `${lines}\n${await readFile(head, "utf8")}`);
        await work(folder);
      });
    const lines = "image: images/001.png\nbanner_image: images/b.png\nfeatured_image: images/f.svg";
    await withHead(lines, async (folder) => {
      await cp(join(folder, "images/001.png"), join(folder, "images/b.png"));
      await writeFile(join(folder, "images/f.svg"), "<svg onload='alert(1)'/>");
      const wrong = [["IMAGE_INVALID", "featured_image", 3]];
      const placed = (issues: readonly Issue[]) =>
        issues.map(({ code, field, line }) => [code, field, line]);
      expect(placed(await issuesOf(folder))).to.deep.equal(wrong);
      const { issues } = await readLint(await readCollectionHead(folder));
      expect(placed(issues)).to.deep.equal(wrong);
      expect(issues[0]).to.include({ file: "collection.yaml" });
      await replaceIn(join(folder, "collection.yaml"), "featured_image: images/f.svg\n", "");
      const { collectionImages } = await readCollection(folder);
      expect([...(collectionImages?.keys() ?? [])]).to.deep.equal(["image", "banner_image"]);
      expect(collectionImages?.get("image")).to.include({ type: "png", width: 96, height: 96 });
      await rm(join(folder, "images/b.png"));
      expect(placed(await issuesOf(folder))).to.deep.equal([
        ["IMAGE_NOT_FOUND", "banner_image", 2],
      ]);
    });
  });

  it("reads the Genesis record as its sources date it", async () => {
    const { collection, records } = await readCollection("metadata/genesis");
    expect(collection).to.deep.include({ group: "Genesis", size: 100, royalty: { bps: 500 } });
    const spring = records.find(({ number }) => number === 68);
    expect(spring?.title).to.equal("1968 – Prague Spring");
    expect(spring?.date).to.deep.include({ year: 1968, decade: "1960s" });
    expect(spring?.price?.wei).to.equal(700_000_000_000_000_000n);
    expect(spring?.sources.length).to.be.at.least(4);
    expect(spring?.claims.map(({ date }) => date?.edtf)).to.include("1968-08-20/1968-08-21");
  });

  it("passes over dotfiles, subfolders and other files in records/", async () => {
    await withFive(async (folder) => {
      await mkdir(join(folder, "records/drafts.md"));
      await writeFile(join(folder, "records/.hidden.md"), "no record");
      await writeFile(join(folder, "records/notes.txt"), "no record");
      expect((await readCollection(folder)).records).to.have.length(3);
    });
  });

  it("reads a record whose extension is in capitals", async () => {
    await withFive(async (folder) => {
      await cp(join(folder, "records/005-gdansk.md"), join(folder, "records/004.MD"));
      await replaceIn(join(folder, "records/004.MD"), "number: 5", "number: 4");
      expect((await readCollection(folder)).records).to.have.length(4);
    });
  });

  it("follows links that stay in the folder", async () => {
    await withFive(async (folder) => {
      await symlink("001.png", join(folder, "images/link.png"));
      await replaceIn(
        join(folder, "records/005-gdansk.md"),
        "number: 5",
        "number: 5\nimage: images/link.png",
      );
      expect([...(await readCollection(folder)).images.keys()]).to.deep.equal([1, 5]);
    });
  });

  it("checks the records even when collection.yaml is wrong", async () => {
    await withFive(async (folder) => {
      await replaceIn(join(folder, "collection.yaml"), "size: 5", "size: five");
      await replaceIn(join(folder, "records/001-first-flight.md"), "impact: 9", "impact: 90");
      expect((await issuesOf(folder)).map(({ code }) => code)).to.deep.equal([
        "FIELD_INVALID",
        "IMPACT_INVALID",
      ]);
    });
  });

  it("names both files of a double number", async () => {
    await withFive(async (folder) => {
      await replaceIn(join(folder, "records/003-camp-david.md"), "number: 3/5", "number: 1");
      const [issue] = await issuesOf(folder);
      expect(issue?.message)
        .to.include("records/001-first-flight.md")
        .and.to.include("records/003-camp-david.md");
      expect(issue?.record).to.equal(1);
    });
  });

  it("names the nearest known key", async () => {
    await withFive(async (folder) => {
      await replaceIn(join(folder, "records/001-first-flight.md"), "region:", "regoin: x\nregion:");
      const [issue] = await issuesOf(folder);
      expect(issue?.fix).to.include("`region`");
    });
  });

  it("spells out the mended price", async () => {
    await withFive(async (folder) => {
      await replaceIn(join(folder, "records/001-first-flight.md"), "0.5 ETH", "0,7 ETH");
      const [issue] = await issuesOf(folder);
      expect(issue?.fix).to.include("`0.7 ETH`");
    });
  });
});
