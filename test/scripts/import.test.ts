import { mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { FIVE, replaceIn } from "../records/copyFive.ts";
import { type Project, readTree, sharedProject } from "./project.ts";

const FIXTURES = fileURLToPath(new URL("../fixtures/import", import.meta.url));
const PAGE = join(FIXTURES, "page.txt");
const RECORD = "records/004-budapest-autumn.md";

interface ImportDocument {
  readonly record: {
    readonly file: string;
    readonly outcome?: string;
    readonly lost?: string;
    readonly line?: number;
  };
  readonly source?: { readonly id: string; readonly archive: string; readonly sha256: string };
  readonly outcome?: string;
  readonly taken?: readonly unknown[];
  readonly unplaced?: readonly { readonly line: number }[];
}

describe("collection import, as a process", function () {
  this.timeout(120_000);
  let project: Project;

  before(async () => {
    project = await sharedProject();
  });

  async function setUp(name: string) {
    const collection = await project.add(FIVE, name);
    const folder = join(project.folder, collection);
    const run = async (...args: string[]) => {
      const outcome = await project.json(["import", "--collection", collection, ...args]);
      const { issues = [] } = outcome.document;
      return {
        ...outcome,
        document: outcome.document as unknown as ImportDocument,
        codes: issues.map(({ code }) => code),
      };
    };
    const tree = () => readTree(folder);
    return { collection, folder, run, tree };
  }

  it("imports a page, cites a document in it, and the collection is sound", async () => {
    const { collection, folder, run, tree } = await setUp("import-page");
    const dry = await run("--page", PAGE, "--dry-run");
    expect([dry.code, (await tree()).has(RECORD)]).to.deep.equal([0, false]);

    const page = await run("--page", PAGE);
    expect(page.code, page.stderr).to.equal(0);
    expect(page.document.record).to.include({ file: RECORD, outcome: "new", written: true });
    expect(page.document.taken).to.have.length(14);
    expect(page.document.unplaced?.map(({ line }) => line)).to.deep.equal([5]);
    expect((await run("--page", PAGE)).document.record.outcome).to.equal("unchanged");

    const cite = ["--source", join(FIXTURES, "source-entry.txt"), "--record", "4/5"];
    const source = await run(...cite);
    expect(source.code, source.stderr).to.equal(0);
    expect(source.document.source).to.include({ id: "researchportal" });
    const archive = join(folder, "sources/researchportal.txt");
    expect(await readFile(archive)).to.deep.equal(
      await readFile(join(FIXTURES, "source-entry.txt")),
    );
    const cited = await tree();
    const again = await run(...cite);
    expect([again.code, again.document.outcome]).to.deep.equal([0, "known"]);
    expect(await tree()).to.deep.equal(cited);

    // A clone has no copies; the record stays as it is.
    await rm(join(folder, "sources"), { recursive: true });
    await run(...cite);
    expect(await tree()).to.deep.equal(cited);

    const check = await project.json(["check", "--collection", collection]);
    expect(check.code, check.stdout).to.equal(0);
  });

  it("never overwrites a record without --force, and then that record alone", async () => {
    const { folder, run, tree } = await setUp("import-force");
    const own = join(folder, "records/my-own-name.md");
    await run("--page", PAGE);
    await writeFile(own, (await readFile(join(folder, RECORD), "utf8")).replace("Ada", "Ida"));
    await rm(join(folder, RECORD));
    const before = await tree();
    const refused = await run("--page", PAGE);
    expect([refused.code, refused.codes]).to.deep.equal([1, ["RECORD_EXISTS"]]);
    expect(refused.stderr).to.include("my-own-name.md").and.include("--force");
    expect(await tree()).to.deep.equal(before);
    await replaceIn(own, "number: 4/5", "number: 4/5 # as agreed\nsample: true");
    const forced = await run("--page", PAGE, "--force");
    expect(forced.document.record.lost).to.equal("the mark `sample: true` and 1 comment");
    expect(forced.document.record).to.include({ file: "records/my-own-name.md" });
    expect(await readFile(own, "utf8")).to.include("artist: Ada Example");
    expect([...(await tree()).keys()]).to.have.members([...before.keys()]);

    // A file of the name with another number is someone else's record.
    await replaceIn(own, "number: 4/5", "number: 2/5");
    await writeFile(join(folder, RECORD), await readFile(own));
    await rm(own);
    expect((await run("--page", PAGE, "--force")).codes).to.deep.equal(["RECORD_EXISTS"]);
  });

  it("keeps a source's copy apart from another document's, and the record's other bytes", async () => {
    const { folder, run } = await setUp("import-source");
    const record = join(folder, "records/001-first-flight.md");
    const before = await readFile(record, "utf8");
    await mkdir(join(folder, "sources"));
    await writeFile(join(folder, "sources/autumnblog.txt"), "another document");
    const source = join(FIXTURES, "source-blog.txt");
    const { document, code, stderr } = await run("--source", source, "--record", "1");
    expect(code, stderr).to.equal(0);
    expect(document.source).to.include({ id: "autumnblog-2", archive: "sources/autumnblog-2.txt" });
    const lines = (await readFile(record, "utf8")).split("\n");
    const line = document.record.line ?? 0;
    expect(lines[line - 1]).to.equal("  - id: autumnblog-2");
    const length = lines.length - before.split("\n").length;
    expect(lines[line - 2]).to.equal("sources:");
    expect(lines.toSpliced(line - 2, length).join("\n")).to.equal(before);
    const missing = await run("--source", source, "--record", "2");
    expect([missing.code, missing.codes]).to.deep.equal([1, ["EDITION_UNKNOWN"]]);
  });

  it("writes nothing through a link", async () => {
    const { folder, run, tree } = await setUp("import-link");
    const outside = join(project.folder, "outside");
    await mkdir(outside);
    await symlink(outside, join(folder, "sources"));
    const source = join(FIXTURES, "source-blog.txt");
    const linked = await run("--source", source, "--record", "1");
    expect([linked.code, linked.codes]).to.deep.equal([1, ["FOLDER_OUTSIDE_COLLECTION"]]);
    await rm(join(folder, "sources"));
    await rm(join(folder, "records"), { recursive: true });
    await symlink(outside, join(folder, "records"));
    expect((await run("--page", PAGE)).codes).to.deep.equal(["FOLDER_OUTSIDE_COLLECTION"]);
    expect((await readTree(outside)).size).to.equal(0);
    expect((await tree()).size).to.equal(2);
  });

  it("reports everything that is wrong with a page at once, and writes nothing", async () => {
    const { folder, run, tree } = await setUp("import-wrong");
    const page = join(project.folder, "wrong.txt");
    const text = await readFile(PAGE, "utf8");
    await writeFile(page, text.replace("Region:", "Regoin:").replace("Group: Five", "Group: Six"));
    const before = await tree();
    const { code, codes, stderr } = await run("--page", page);
    expect([code, codes]).to.deep.equal([1, ["FIELD_MISSING", "GROUP_MISMATCH"]]);
    expect(stderr).to.include("Regoin").and.include("wrong.txt:39");
    expect(await tree()).to.deep.equal(before);
    expect((await run("--page", join(folder, "no such file"))).codes).to.deep.equal([
      "FILE_UNREADABLE",
    ]);
    expect((await run("--page", folder)).codes).to.deep.equal(["FILE_UNREADABLE"]);
  });

  it("says how a wrong use is meant", async () => {
    const { run } = await setUp("import-use");
    for (const args of [
      [],
      ["--page", PAGE, "--source", PAGE],
      ["--source", PAGE],
      ["--source", PAGE, "--record", "six"],
      ["--page", PAGE, "--record", "4"],
    ]) {
      const { code, codes, stderr } = await run(...args);
      expect([code, codes], args.join(" ")).to.deep.equal([1, ["OPTION_INVALID"]]);
      expect(stderr).to.include("fix: ");
    }
  });
});
