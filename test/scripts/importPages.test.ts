import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { importPage } from "../../scripts/importPage.ts";
import { KronikaError } from "../../src/errors.ts";
import { FIVE } from "../records/copyFive.ts";
import { readTree } from "./project.ts";

const GIVEN = {
  ...{ collection: "", json: true, csv: "", source: "", record: "", columns: "", labels: "" },
  ...{ extra: false, force: false, dryRun: false },
};

const text = (number: number, name = "Palm Fruit") =>
  [
    `Title: 1956 – ${name}`,
    "About: The palm fruit is scarce.",
    "Year: 1956",
    "Region: Europe",
    "Country: Hungary",
    "Type: Historical Event",
    "Impact: 4",
    `Number: ${number}/5`,
  ].join("\n\n");
const html = (number: number) =>
  `<!doctype html><p>${text(number, "Oil").replaceAll("\n\n", "</p><p>")}</p>`;

describe("collection import --page, of several pages", () => {
  let root: string;
  let collection: string;
  let pages: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), "kronika-pages-"));
    collection = join(root, "five");
    pages = join(root, "pages");
    await cp(FIVE, collection, { recursive: true });
    for (const file of await readdir(join(collection, "records"))) {
      if (/00[345]/.test(file)) await rm(join(collection, "records", file));
    }
    await mkdir(pages);
  });

  afterEach(() => rm(root, { recursive: true, force: true }));

  const put = (name: string, content: string | Uint8Array) => writeFile(join(pages, name), content);
  const run = (page: string, given: Partial<typeof GIVEN> = {}) =>
    importPage({ ...GIVEN, page, ...given }, collection);
  async function refused(page: string, given: Partial<typeof GIVEN> = {}) {
    const before = await readTree(collection);
    try {
      await run(page, given);
    } catch (error) {
      if (!(error instanceof KronikaError)) throw error;
      expect(await readTree(collection)).to.deep.equal(before);
      return error.issues;
    }
    throw new Error("nothing was refused");
  }

  it("imports a folder, and says what it ignores", async () => {
    await put("a.txt", text(3));
    await put("b.page", html(4));
    await put("c.pdf", "%PDF-1.7");
    await put("d.mhtml", "MIME-Version: 1.0\nContent-Type: multipart/related\n\nx");
    await put("notes.md", "A note on the pages.");
    await put("e.png", Uint8Array.of(0x89, 0x50, 0x4e, 0x47));
    await put(".hidden.txt", text(5));
    await mkdir(join(pages, "b_files"));
    const before = await readTree(collection);
    const dry = await run(pages, { dryRun: true });
    expect(dry.text).to.include("Would import 2 pages");
    expect(await readTree(collection)).to.deep.equal(before);

    const { document, text: shown } = await run(pages);
    expect(document).to.include({ kind: "pages", written: true });
    expect(document["pages"]).to.have.length(2);
    const ignored = document["ignored"] as { file: string; why: string }[];
    expect(ignored.map(({ file }) => file.replace(/.*\//, "")).toSorted()).to.deep.equal([
      ...[".hidden.txt", "b_files", "c.pdf", "d.mhtml", "e.png", "notes.md"],
    ]);
    expect(ignored.map(({ why }) => why).join()).to.match(/PDF.*MHTML.*PNG.*labels/s);
    expect(shown).to.include("Imported 2 pages").and.include("2 new").and.include("notes.md");
    const files = await readdir(join(collection, "records"));
    expect(files).to.include("003-palm-fruit.md").and.include("004-oil.md");
    const again = await run(`${join(pages, "a.txt")}, ${join(pages, "b.page")}`);
    expect(again.text).to.include("2 there already");
  });

  it("writes all or none, and tells every problem of every page", async () => {
    await put("a.txt", text(3));
    await put("b.txt", text(4).replace("Impact: 4", "Impact: 11"));
    await put("c, d.html", html(1).replace("Region: Europe", ""));
    await put("e.txt", Uint8Array.of(...new TextEncoder().encode(text(5)), 0xff));
    const issues = await refused(pages);
    expect(
      issues.map(({ code, file }) => `${code} ${file?.replace(/.*\//, "") ?? ""}`),
    ).to.deep.equal(["IMPACT_INVALID b.txt", "FIELD_MISSING c, d.html", "FILE_NOT_UTF8 e.txt"]);
    const named = await refused(`${join(pages, "a.txt")},${join(pages, "x.txt")}`);
    expect(named.map(({ code }) => code)).to.deep.equal(["FILE_UNREADABLE"]);
    // A name with a comma is one file.
    expect((await refused(join(pages, "c, d.html"))).map(({ code }) => code)).to.deep.equal([
      "FIELD_MISSING",
    ]);
    expect((await refused(collection)).map(({ code }) => code)).to.deep.equal(["FILE_UNREADABLE"]);
    expect((await refused(" , ")).map(({ code }) => code)).to.deep.equal(["OPTION_INVALID"]);
    expect((await refused(pages, { labels: "Titel=titel,x" })).length).to.equal(2);
  });

  it("tells of two pages with one number, and of records that are there", async () => {
    await put("a.txt", text(3));
    await put("b.html", html(3));
    await put("c.txt", text(1));
    const issues = await refused(pages);
    expect(issues.map(({ code, record }) => [code, record])).to.deep.equal([
      ["NUMBER_DUPLICATE", 3],
      ["RECORD_EXISTS", 1],
    ]);
    await rm(join(pages, "b.html"));
    const { document } = await run(pages, { force: true });
    const outcomes = (document["pages"] as { record: { outcome: string } }[]).map(
      ({ record }) => record.outcome,
    );
    expect(outcomes).to.deep.equal(["new", "replaced"]);
  });

  it("takes back what it wrote when a record cannot be written", async () => {
    await put("a.txt", text(3));
    await put("b.txt", text(1));
    const records = await readTree(join(collection, "records"));
    await run(join(pages, "a.txt"), { dryRun: true });
    const { writeImportedRecords } =
      await import("../../src/records/import/writeImportedRecord.ts");
    const { readImportTarget } = await import("../../src/records/import/readImportTarget.ts");
    const { parsePage } = await import("../../src/records/import/parsePage.ts");
    const target = await readImportTarget(collection);
    const recordOf = (page: string) => {
      const { record } = parsePage(new TextEncoder().encode(page), "p", {
        ...target,
        extra: false,
      });
      if (record === undefined) throw new Error("no record");
      return { from: page, record };
    };
    const last = recordOf(text(4));
    // The name of a file that is too long for every disk.
    const far = { ...last, record: { ...last.record, file: `records/${"x".repeat(300)}.md` } };
    const options = { force: true, dryRun: false, shownFolder: collection };
    let code: string | undefined;
    try {
      await writeImportedRecords(target, [recordOf(text(3)), recordOf(text(1)), far], options);
    } catch (error) {
      code = error instanceof KronikaError ? error.issues[0].code : String(error);
    }
    expect(code).to.equal("FILE_UNWRITABLE");
    expect(await readTree(join(collection, "records"))).to.deep.equal(records);
    expect(await readFile(join(collection, "collection.yaml"), "utf8")).to.include("size: 5");
  });
});
