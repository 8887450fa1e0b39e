import { expect } from "chai";
import fc from "fast-check";
import { mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { KronikaError } from "../../src/errors.ts";
import { readExistingRecords } from "../../src/records/csv/readExistingRecords.ts";
import { readTableHead } from "../../src/records/csv/readTableHead.ts";
import { readTablePlan } from "../../src/records/csv/readTablePlan.ts";
import { writeRecordTable } from "../../src/records/csv/writeRecordTable.ts";
import { writeTableRecords } from "../../src/records/csv/writeTableRecords.ts";
import { readCollection } from "../../src/records/readCollection.ts";
import type { Progress } from "../../scripts/commandOutput.ts";
import { importTable } from "../../scripts/importCsv.ts";
import { FIVE, replaceIn, withFive } from "../records/copyFive.ts";
import { HEADER, row } from "../records/csv/withTable.ts";
import { readTree, sharedProject } from "./project.ts";

const GIVEN = { json: false, page: "", source: "", record: "", columns: "", labels: "" };
const SILENT: Progress = { during: (_line, work) => work(() => undefined), note: () => undefined };
const FLAGS = { extra: false, force: false, dryRun: false };

/** Imports a table into a folder, in this process; the codes of what is wrong instead, if any. */
async function importText(
  folder: string,
  content: string,
  flags: Partial<
    typeof FLAGS & { columns: string; set: string; sheet: string; encoding: string }
  > = {},
) {
  const csv = join(folder, "..", "events.csv");
  await writeFile(csv, content);
  try {
    const given = { ...GIVEN, ...FLAGS, ...flags, csv, collection: folder };
    const { document, text } = await importTable(given, folder, SILENT);
    const records = document["records"] as readonly { file: string; outcome: string }[];
    return { codes: [], text, outcomes: records.map(({ file, outcome }) => `${outcome} ${file}`) };
  } catch (error) {
    if (!(error instanceof KronikaError)) throw error;
    const { issues } = error;
    return { codes: issues.map(({ code }) => code), issues, outcomes: [], text: "" };
  }
}

const lines = (...rows: readonly string[]) => `${rows.join("\n")}\n`;
const VOCABULARY = { Region: "Europe", Type: "Invention" };
const TWO = lines(HEADER, row(2, VOCABULARY), row(4, VOCABULARY));
const NEW = ["new records/002-event-2.md", "new records/004-event-4.md"];

describe("import --csv", function () {
  this.timeout(60_000);

  it("writes a record for each row, and nothing more when it is run again", async () => {
    await withFive(async (folder) => {
      expect((await importText(folder, TWO)).outcomes).to.deep.equal(NEW);
      const before = await readTree(folder);
      const again = await importText(folder, TWO);
      expect(again.outcomes).to.deep.equal(NEW.map((each) => each.replace("new", "unchanged")));
      expect(await readTree(folder)).to.deep.equal(before);
      expect((await readCollection(folder)).records).to.have.length(5);
    });
  });

  it("writes nothing with --dry-run, nor when one row is wrong", async () => {
    await withFive(async (folder) => {
      const before = await readTree(folder);
      expect((await importText(folder, TWO, { dryRun: true })).outcomes).to.deep.equal(NEW);
      const wrong = lines(HEADER, row(2, VOCABULARY), row(4, { ...VOCABULARY, Impact: "11" }));
      expect((await importText(folder, wrong)).codes).to.deep.equal(["IMPACT_INVALID"]);
      expect(await readTree(folder)).to.deep.equal(before);
    });
  });

  it("replaces a record of the same number only with --force, and in its own file", async () => {
    await withFive(async (folder) => {
      const table = lines(HEADER, row(3, VOCABULARY));
      const refused = await importText(folder, table);
      expect(refused.codes).to.deep.equal(["RECORD_EXISTS"]);
      expect(refused.issues?.[0]?.fix).to.include(
        "1 source, 1 claim, the price and the mark `sample: true` would be gone",
      );
      const { outcomes } = await importText(folder, table, { force: true });
      expect(outcomes).to.deep.equal(["replaced records/003-camp-david.md"]);
      const { records } = await readCollection(folder);
      expect(records.map(({ title }) => title))
        .to.include("Event 3")
        .and.to.have.length(3);
    });
  });

  it("leaves a record alone that says the same in another spelling, comments and all", async () => {
    await withFive(async (folder) => {
      const record = join(folder, "records/001-first-flight.md");
      await replaceIn(record, "impact: 9", "impact: 9 # as agreed in May");
      await replaceIn(record, "title: 1903 – First", "title: >-\n  1903 – First\n ");
      const before = await readTree(folder);
      const table = join(folder, "..", "table.csv");
      await writeRecordTable(folder, table, () => undefined);
      const text = await readFile(table, "utf8");
      for (const force of [false, true]) {
        const { outcomes } = await importText(folder, text, { force });
        expect(outcomes.map((each) => each.split(" ")[0])).to.deep.equal(
          Array.from({ length: 3 }, () => "unchanged"),
        );
        expect(await readTree(folder)).to.deep.equal(before);
      }
    });
  });

  it("tells what is gone with a record that it replaced", async () => {
    await withFive(async (folder) => {
      const record = join(folder, "records/003-camp-david.md");
      await replaceIn(record, "impact: 8", "impact: 8 # as agreed in May");
      const { text } = await importText(folder, lines(HEADER, row(3, VOCABULARY)), { force: true });
      expect(text).to.include(
        "lost: 1 source, 1 claim, the price, the mark `sample: true` and 1 comment",
      );
    });
  });

  it("shows which fields change with --force, also in a dry run", async () => {
    await withFive(async (folder) => {
      const table = join(folder, "..", "table.csv");
      await writeRecordTable(folder, table, () => undefined);
      const text = (await readFile(table, "utf8"))
        .replace("Camp David Accords", "Camp  David")
        .replace("1.25 ETH", "1.5 ETH");
      const before = await readTree(folder);
      const { text: shown } = await importText(folder, text, { force: true, dryRun: true });
      expect(shown).to.include("title: `1978 – Camp David Accords` -> `1978 – Camp David`");
      expect(shown).to.include("price: `1.25 ETH` -> `1.5 ETH`");
      expect(shown).to.not.include("region:");
      expect(await readTree(folder)).to.deep.equal(before);
    });
  });

  it("sets what the table lacks, and says where", async () => {
    await withFive(async (folder) => {
      const header = HEADER.replace(",Impact", "");
      const bare = (number: number) => row(number, VOCABULARY).replace(",7,", ",");
      const table = lines(header, bare(2), bare(4));
      expect((await importText(folder, table)).codes).to.deep.equal(["CSV_INVALID"]);
      expect((await importText(folder, table, { set: "impct=5" })).codes).to.deep.equal([
        "OPTION_INVALID",
      ]);
      const { text } = await importText(folder, table, { set: "impact=5,artist=Ada" });
      expect(text).to.include("impact = 5, in 2 records").and.to.include("artist = Ada, in 2");
      const { records } = await readCollection(folder);
      expect(records.find(({ number }) => number === 2)).to.deep.include({
        impact: 5,
        artist: "Ada",
      });
    });
  });

  it("finds images by name, and tells what it changed and left out", async () => {
    await withFive(async (folder) => {
      await mkdir(join(folder, "images"), { recursive: true });
      await writeFile(join(folder, "images/002.jpg"), "");
      const table = lines(
        `${HEADER},Image,external_url,Notes`,
        `${row(2, { ...VOCABULARY, Date: "20 August 1968" })},002.JPG,https://a.example,x`,
      );
      const { text } = await importText(folder, table, { dryRun: true });
      expect(text).to.include("row 2, I (Image): `002.JPG` -> `images/002.jpg` (as on the disk)");
      expect(text).to.include("row 2, C (Date): `20 August 1968` -> `1968-08-20`");
      expect(text).to.include("J (external_url): an address").and.to.include("K (Notes)");
      expect(text).to.not.include("not there yet");
    });
  });

  it("refuses a number that two rows have, and a file that another record has", async () => {
    await withFive(async (folder) => {
      const twice = lines(HEADER, row(2, { ...VOCABULARY, Impact: "0" }), row(2, VOCABULARY));
      expect((await importText(folder, twice)).codes).to.deep.equal([
        "IMPACT_INVALID",
        "NUMBER_DUPLICATE",
        "CSV_INVALID",
      ]);
      await writeFile(join(folder, "records/002-event-2.md"), "no record");
      expect((await importText(folder, TWO, { force: true })).codes).to.deep.equal([
        "RECORD_EXISTS",
      ]);
    });
  });

  it("carries on where it was interrupted", async () => {
    await withFive(async (folder) => {
      await importText(folder, lines(HEADER, row(2, VOCABULARY)));
      await writeFile(join(folder, "records/.left-behind.tmp"), "half a rec");
      expect((await importText(folder, TWO)).outcomes).to.deep.equal([
        "unchanged records/002-event-2.md",
        "new records/004-event-4.md",
      ]);
    });
  });

  it("shows a hundred problems and names how many there are", async () => {
    await withFive(async (folder) => {
      const rows = Array.from({ length: 150 }, () => row(2, { Impact: "0", Date: "?" }));
      const { issues } = await importText(folder, lines(HEADER, ...rows));
      expect(issues).to.have.length(101);
      expect(issues?.at(-1)?.message).to.include("in 150 of 150 rows");
    });
  });

  it("writes nothing of a table that is changed between reading and writing", async () => {
    await withFive(async (folder) => {
      const path = join(folder, "..", "events.csv");
      await writeFile(path, TWO);
      const { collection } = await readCollection(folder);
      const head = await readTableHead(path, path, { choices: "", extra: false });
      const table = { ...head, collection };
      const existing = await readExistingRecords(folder, collection);
      const { rows } = await readTablePlan(table, existing, false, () => undefined);
      expect(rows).to.have.length(2);
      for (const changed of [
        lines(HEADER, row(2, { ...VOCABULARY, Title: "Changed" }), row(4, VOCABULARY)),
        lines(HEADER, row(4, VOCABULARY), row(2, VOCABULARY)),
        lines(HEADER, "x"),
        lines(HEADER),
      ]) {
        await writeFile(path, changed);
        const outcome = await writeTableRecords(table, folder, rows, () => undefined).catch(
          (error: unknown) => error,
        );
        expect(outcome).to.have.nested.property("issues[0].code", "FILE_CHANGED");
      }
      expect(await readdir(join(folder, "records"))).to.have.length(3);
    });
  });

  it("writes through no link that leads out of the folder", async () => {
    await withFive(async (folder) => {
      const outside = join(folder, "..", "outside");
      await mkdir(outside);
      const linked = join(folder, "..", "linked");
      await mkdir(linked);
      await writeFile(
        join(linked, "collection.yaml"),
        await readFile(join(folder, "collection.yaml")),
      );
      await symlink(outside, join(linked, "records"));
      expect((await importText(linked, TWO)).codes).to.deep.equal(["FOLDER_OUTSIDE_COLLECTION"]);

      const victim = join(outside, "victim.md");
      await writeFile(victim, "untouched");
      await symlink(victim, join(folder, "records/002-event-2.md"));
      expect((await importText(folder, TWO, { force: true })).codes).to.deep.equal([
        "RECORD_EXISTS",
      ]);
      expect(await readFile(victim, "utf8")).to.equal("untouched");
      expect(await readdir(outside)).to.deep.equal(["victim.md"]);
    });
  });

  it("writes nothing but records, whatever the cells say", async () => {
    await withFive(async (folder) => {
      const before = (await readdir(join(folder, ".."))).toSorted();
      const hostile = fc.constantFrom(
        "../../x",
        "/etc/x",
        "C:\\x",
        "a/b",
        "\0",
        "..",
        "CON",
        ".md",
      );
      await fc.assert(
        fc.asyncProperty(hostile, hostile, async (title, image) => {
          const cells = { ...VOCABULARY, Title: title };
          await importText(folder, lines(`${HEADER},Image`, `${row(2, cells)},${image}`), {
            force: true,
          });
        }),
        { numRuns: 40 },
      );
      const after = (await readdir(join(folder, ".."))).filter((name) => name !== "events.csv");
      expect(after.toSorted()).to.deep.equal(before);
      for (const name of await readdir(join(folder, "records"))) {
        expect(name).to.match(/^[a-z0-9-]+\.md$/);
      }
    });
  });
});

describe("export --csv", function () {
  this.timeout(60_000);

  it("gives a table that imports to the same records", async () => {
    await withFive(async (folder) => {
      const table = join(folder, "..", "table.csv");
      await writeRecordTable(FIVE, table, () => undefined);
      const text = await readFile(table, "utf8");
      expect(text.startsWith("\ufeffNumber,Title,")).to.equal(true);
      expect(text.endsWith("\r\n")).to.equal(true);
      for (const { file } of (await readCollection(folder)).records) await rm(join(folder, file));
      await importText(folder, text);
      const withoutFiles = async (from: string) =>
        (await readCollection(from)).records.map((record) => ({ ...record, file: "" }));
      expect(await withoutFiles(folder)).to.deep.equal(await withoutFiles(FIVE));
      // Before and after, a row says exactly what its record says.
      const { outcomes } = await importText(folder, text);
      expect(outcomes.every((outcome) => outcome.startsWith("unchanged"))).to.equal(true);
    });
  });

  it("gives a table whose import leaves the records as they are, in their own spelling", async () => {
    await withFive(async (folder) => {
      const path = join(folder, "records/003-camp-david.md");
      await replaceIn(path, "region: Middle East", '"region":   Middle East # a note');
      const before = await readTree(folder);
      const table = join(folder, "..", "table.csv");
      await writeRecordTable(folder, table, () => undefined);
      const text = await readFile(table, "utf8");
      const { outcomes } = await importText(folder, text, { force: true });
      expect(outcomes.map((outcome) => outcome.split(" ")[0])).to.deep.equal([
        "unchanged",
        "unchanged",
        "unchanged",
      ]);
      expect(await readTree(folder)).to.deep.equal(before);
    });
  });

  it("exports and imports from the command line", async () => {
    const project = await sharedProject();
    const collection = await project.add(FIVE, "five");
    const exported = await project.json(["export", "--collection", collection, "--csv", "t.csv"]);
    expect(exported.code, exported.stderr).to.equal(0);
    expect(exported.document).to.deep.include({
      format: "kronika-export-v1",
      file: "t.csv",
      records: [1, 3, 5],
    });
    const again = await project.json(["export", "--collection", collection, "--csv", "t.csv"]);
    expect(again.code).to.equal(1);
    expect(again.document.issues?.map(({ code }) => code)).to.deep.equal(["FILE_EXISTS"]);

    const args = ["import", "--collection", collection, "--csv", "t.csv"];
    const imported = await project.collection([...args, "--force"]);
    expect(imported.code, imported.stderr).to.equal(0);
    expect(imported.stdout).to.include("Imported 3 records from t.csv");
    expect(imported.stderr).to.match(/^t\.csv: 16 columns, parted by commas, UTF-8\n {2}A +Number/);
    const unchanged = await project.json(args);
    expect(unchanged.document).to.deep.include({ format: "kronika-import-v1", kind: "csv" });
    expect(unchanged.document["records"]).to.deep.include({
      row: 2,
      number: 1,
      file: "records/001-first-flight.md",
      outcome: "unchanged",
    });
  });

  it("names row and column of what is wrong, and exits 1", async () => {
    const project = await sharedProject();
    await writeFile(join(project.folder, "bad.csv"), lines(HEADER, row(99, { Impact: "11" })));
    const { code, stdout, stderr } = await project.collection(["import", "--csv", "bad.csv"]);
    expect(code).to.equal(1);
    expect(stdout).to.equal("");
    expect(stderr).to.include("bad.csv row 2, column G (Impact): `11`");
  });
});
