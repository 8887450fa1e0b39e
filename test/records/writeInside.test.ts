import { expect } from "chai";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { KronikaError } from "../../src/errors.ts";
import { writeInside } from "../../src/records/writeInside.ts";

describe("writeInside", () => {
  it("says which file cannot be written, as the caller named it, and leaves nothing behind", async () => {
    const root = await mkdtemp(join(tmpdir(), "kronika-write-"));
    try {
      // A file where a folder should be stops every user, root included.
      await writeFile(join(root, "records"), "");
      const error = await writeInside(root, "records/001.md", new Uint8Array(1), "my/events").catch(
        (thrown: unknown) => thrown,
      );
      expect(error).to.be.instanceOf(KronikaError);
      const [issue] = (error as KronikaError).issues;
      expect([issue?.code, issue?.file]).to.deep.equal([
        "FILE_UNWRITABLE",
        "my/events/records/001.md",
      ]);
      expect(await readdir(root)).to.deep.equal(["records"]);
    } finally {
      await rm(root, { recursive: true });
    }
  });
});
