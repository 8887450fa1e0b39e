import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { FIVE, replaceIn } from "../records/copyFive.ts";
import {
  BAD_INPUT,
  BROKEN_RULES,
  writeBroken,
  writeBrokenRules,
} from "../records/lint/brokenCollection.ts";
import { type Project, readTree, sharedProject } from "./project.ts";

const CAMP = "records/003-camp-david.md";

interface Told {
  readonly code: string;
  readonly file: string;
  readonly severity?: string;
}

describe("check, as a process", function () {
  this.timeout(120_000);
  let project: Project;

  before(async () => {
    project = await sharedProject();
  });

  async function broken(name: string, write: (folder: string) => Promise<void>): Promise<string> {
    await mkdir(join(project.folder, "metadata", name), { recursive: true });
    await write(join(project.folder, "metadata", name));
    return `metadata/${name}`;
  }

  it("reports all findings at once and exits 2, and writes nothing", async () => {
    const collection = await broken("broken-rules", writeBrokenRules);
    const before = await readTree(join(project.folder, collection));
    const { code, document } = await project.json(["check", "--collection", collection]);
    expect(code).to.equal(2);
    expect(document).to.deep.include({ format: "kronika-check-v1", status: "mismatch" });
    expect(document.issues).to.deep.equal([]);
    const told = document.findings as unknown as readonly Told[];
    // Of a source whose copy is not there, the evidence has its own to say.
    const findings = told.filter(({ code: rule }) => rule !== "EVIDENCE_ABSENT");
    expect(findings.map((each) => `${each.code} ${each.file}`)).to.have.members(
      BROKEN_RULES.map((each) => `${each.code} ${collection}/${each.file}`),
    );
    expect(await readTree(join(project.folder, collection))).to.deep.equal(before);
  });

  it("exits 1 when a record is bad input, and still lints the others", async () => {
    const collection = await broken("broken-all", writeBroken);
    const { code, stdout, stderr } = await project.collection([
      "check",
      "--collection",
      collection,
    ]);
    expect(code, stderr).to.equal(1);
    for (const each of [...BAD_INPUT, ...BROKEN_RULES]) {
      expect(stdout).to.include(`[${each.code}]`);
    }
    expect(stdout).to.include(`${BAD_INPUT.length} cases of bad input`);
    expect(stderr).to.equal("");
  });

  it("lets warnings pass", async () => {
    const collection = await project.add(FIVE, "check-warnings");
    const { code, document } = await project.json(["check", "--collection", collection]);
    expect(code).to.equal(0);
    expect(document).to.deep.include({ status: "match", recorded: [1, 3, 5], gaps: [2, 4] });
    expect(document.findings).to.not.deep.equal([]);
  });

  it("mends with --fix, shows the same with --dry-run before, and has nothing to mend after", async () => {
    const collection = await project.add(FIVE, "check-fix");
    const folder = join(project.folder, collection);
    const sound = await readTree(folder);
    await replaceIn(join(folder, CAMP), "Middle East", "Middle\u200b  East");
    await replaceIn(join(folder, CAMP), "number: 3/5", "number: 03/5");
    const spoilt = await readTree(folder);
    const run = (...args: string[]) =>
      project.json(["check", "--collection", collection, "--fix", ...args]);

    const dry = await run("--dry-run");
    expect(dry.code).to.equal(1);
    expect(await readTree(folder)).to.deep.equal(spoilt);

    const done = await run();
    expect(done.code).to.equal(0);
    expect(done.document["mended"]).to.deep.equal(dry.document["mended"]);
    expect(await readTree(folder)).to.deep.equal(sound);
    expect((await run()).document["mended"]).to.deep.equal([]);
    expect((await project.json(["check", "--dry-run"])).code).to.equal(1);
  });

  it("stops launch at an error, with exit 2, before anything is built", async () => {
    const collection = await project.add(FIVE, "check-launch");
    const folder = join(project.folder, collection);
    await replaceIn(join(folder, CAMP), "country: [Egypt, Israel]", "country: [Egypt, Isreal]");
    const before = await readTree(folder);
    const { code, stderr } = await project.collection(["launch", "--collection", collection]);
    expect(code).to.equal(2);
    expect(stderr).to.include("COUNTRY_UNKNOWN").and.include("`Israel`");
    expect(await readTree(folder)).to.deep.equal(before);
    expect(
      await readTree(join(project.folder, "build/check-launch")).catch(() => "absent"),
    ).to.equal("absent");
  });
});
