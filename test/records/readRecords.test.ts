import { expect } from "chai";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readAhead } from "../../src/records/readAhead.ts";
import { readCollection } from "../../src/records/readCollection.ts";
import { readCollectionHead } from "../../src/records/readCollectionHead.ts";
import { readRecords, type RecordFile } from "../../src/records/readRecords.ts";
import { FIVE, replaceIn, withFive } from "./copyFive.ts";

async function readAll(folder: string, options?: { images?: boolean }): Promise<RecordFile[]> {
  const files: RecordFile[] = [];
  for await (const file of readRecords(await readCollectionHead(folder), options)) files.push(file);
  return files;
}

describe("readRecords", () => {
  it("yields the files in order, each with what readCollection has and the text behind it", async () => {
    const files = await readAll(FIVE);
    const whole = await readCollection(FIVE);
    expect(files.map(({ record }) => record)).to.deep.equal(whole.records);
    expect(files.map(({ picture }) => picture)).to.deep.equal(
      [1, 3, 5].map((number) => whole.images.get(number)),
    );
    for (const { file, bytes, written } of files) {
      expect(bytes).to.deep.equal(new Uint8Array(await readFile(join(FIVE, file))));
      const lines = Buffer.from(bytes ?? [])
        .toString()
        .split("\n");
      expect(lines[(written?.lineOf(["number"]) ?? 0) - 1]).to.match(/^number:/);
      expect(written?.body).to.equal(lines.slice((written?.bodyLine ?? 0) - 1).join("\n"));
    }
  });

  it("says what is wrong with one record and still yields the others", async () => {
    await withFive(async (folder) => {
      await replaceIn(join(folder, "records/001-first-flight.md"), "impact: 9", "impact: 90");
      await rm(join(folder, "images/001.png"));
      await writeFile(join(folder, "records/002.md"), "no record");
      const files = await readAll(folder);
      expect(files.map(({ issues }) => issues.map(({ code, line }) => [code, line]))).to.deep.equal(
        [
          [
            ["IMPACT_INVALID", 7],
            ["IMAGE_NOT_FOUND", 10],
          ],
          [["FRONT_MATTER_MISSING", 1]],
          [],
          [],
        ],
      );
    });
  });

  it("leaves the images unread when they are not wanted", async () => {
    await withFive(async (folder) => {
      await rm(join(folder, "images/001.png"));
      const files = await readAll(folder, { images: false });
      expect(files.flatMap(({ issues }) => issues)).to.deep.equal([]);
    });
  });

  it("reads many records in order, and the rest after an early end is nobody's error", async () => {
    await withFive(async (folder) => {
      const one = join(folder, "records/005-gdansk.md");
      for (let index = 10; index < 60; index += 1) {
        await cp(one, join(folder, `records/${index}.md`));
      }
      const names = (await readAll(folder)).map(({ file }) => file);
      expect(names).to.have.length(53);
      expect(names).to.deep.equal(names.toSorted());
      const head = await readCollectionHead(folder);
      for await (const { file } of readRecords(head)) {
        expect(file).to.equal(names[0]);
        break;
      }
    });
  });
});

describe("readAhead", () => {
  it("keeps the order and never has more than its width under way", async () => {
    let open = 0;
    let most = 0;
    const reads = readAhead([30, 1, 20, 2, 10, 3, 0], 3, async (wait) => {
      open += 1;
      most = Math.max(most, open);
      await new Promise((resolve) => setTimeout(resolve, wait));
      open -= 1;
      return wait;
    });
    const got: number[] = [];
    for await (const each of reads) got.push(each);
    expect(got).to.deep.equal([30, 1, 20, 2, 10, 3, 0]);
    expect(most).to.equal(3);
  });
});
