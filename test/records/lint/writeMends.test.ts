import { expect } from "chai";
import { chmod, mkdir, readFile, rename, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeMends } from "../../../src/records/lint/writeMends.ts";
import { readCollectionHead } from "../../../src/records/readCollectionHead.ts";
import { replaceIn, withFive } from "../copyFive.ts";

const FLIGHT = "records/001-first-flight.md";

async function mend(folder: string, dryRun = false) {
  const head = await readCollectionHead(folder);
  const mended = await writeMends(head, { dryRun });
  return mended.map(({ file, mends, left }) => [file, mends.map(({ code }) => code), left ?? "-"]);
}

describe("writeMends", () => {
  it("mends a file where it is, keeps its permissions, and changes nothing the second time", async () => {
    await withFive(async (folder) => {
      const path = join(folder, FLIGHT);
      const before = await readFile(path, "utf8");
      await replaceIn(path, "United States", "United  States # as  it is");
      await chmod(path, 0o640);
      expect(await mend(folder)).to.deep.equal([[FLIGHT, ["SPACES_STRAY"], "-"]]);
      expect(await readFile(path, "utf8")).to.equal(
        before.replace("United States", "United States # as  it is"),
      );
      expect((await stat(path)).mode & 0o777).to.equal(0o640);
      expect(await mend(folder)).to.deep.equal([]);
    });
  });

  it("writes nothing in a dry run", async () => {
    await withFive(async (folder) => {
      const path = join(folder, FLIGHT);
      await replaceIn(path, "number: 1", "number: 01");
      const spoilt = await readFile(path);
      expect(await mend(folder, true)).to.deep.equal([[FLIGHT, ["NUMBER_SPELLING"], "-"]]);
      expect(await readFile(path)).to.deep.equal(spoilt);
    });
  });

  it("leaves a link, and what lies beyond one", async () => {
    await withFive(async (folder) => {
      const kept = join(folder, "kept.md");
      await rename(join(folder, FLIGHT), kept);
      await replaceIn(kept, "number: 1", "number: 01");
      await symlink("../kept.md", join(folder, FLIGHT));
      const outside = join(folder, "../outside");
      await mkdir(outside);
      await writeFile(join(outside, "x.md"), "\ufeff---\na: b\n---\nx\n");
      await symlink(join(outside, "x.md"), join(folder, "records/009.md"));
      const before = await readFile(kept);
      expect(await mend(folder)).to.deep.equal([
        [FLIGHT, ["NUMBER_SPELLING"], "it is a link to another file"],
      ]);
      expect(await readFile(kept)).to.deep.equal(before);

      await rename(join(folder, "records"), join(outside, "records"));
      await symlink(join(outside, "records"), join(folder, "records"));
      const far = join(outside, "records/003-camp-david.md");
      await replaceIn(far, "number: 3/5", "number: 03/5");
      expect(await mend(folder)).to.deep.equal([]);
      expect(await readFile(far, "utf8")).to.include("number: 03/5");
    });
  });
});
