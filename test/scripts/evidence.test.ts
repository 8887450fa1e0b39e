import { expect } from "chai";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { replaceIn } from "../records/copyFive.ts";
import { EVIDENCE, RECORD } from "../records/evidence/copyEvidence.ts";
import { type Project, readTree, sharedProject } from "./project.ts";

interface Told {
  readonly code: string;
  readonly line: number;
}

describe("check of a record with archived sources, as a process", function () {
  this.timeout(120_000);
  let project: Project;

  before(async () => {
    project = await sharedProject();
  });

  async function page(name: string): Promise<{ collection: string; folder: string }> {
    const collection = await project.add(EVIDENCE, name);
    return { collection, folder: join(project.folder, collection) };
  }

  const isEvidence = ({ code }: Told) => /^(?:EVIDENCE|SOURCE)_/.test(code);

  async function evidenceOf(collection: string) {
    const { code, document } = await project.json(["check", "--collection", collection]);
    const findings = document.findings as unknown as readonly Told[];
    return {
      code,
      report: document["evidence"],
      found: findings.filter(isEvidence).map((each) => `${each.code}:${each.line}`),
    };
  }

  it("exits 2, and quotes the text and all four sources", async () => {
    const { collection, folder } = await page("evidence-text");
    const { code, stdout, stderr } = await project.collection([
      "check",
      "--collection",
      collection,
    ]);
    expect(code, stderr).to.equal(2);
    expect(stdout).to.include("18 April 1974").and.include("24–25 April 1974");
    for (const place of [
      `${RECORD}:36  The captains`,
      "sources/diary.txt:9  On the night",
      "sources/lexicon.txt:19  On 25 April",
      "sources/weekly.txt:7  During",
      "sources/archive.txt:3  It culminated",
    ]) {
      expect(stdout).to.include(`| ${collection}/${place}`);
    }
    expect(stdout).to.include("evidence.json was brought up to date");
    const written = await readFile(join(folder, "evidence.json"), "utf8");
    expect(written).to.match(/^{\n {2}"format": "kronika-evidence-v1",\n/);
    expect(written).not.to.match(/soldiers|Lisbon/);
  });

  it("writes evidence.json once, and judges by it where the sources are not", async () => {
    const { collection, folder } = await page("evidence-clone");
    const there = await evidenceOf(collection);
    expect(there.report).to.deep.equal({ compared: [74], notCompared: [], isWritten: true });
    const before = await readTree(folder);
    expect((await evidenceOf(collection)).report).to.deep.include({ isWritten: false });
    expect(await readTree(folder)).to.deep.equal(before);

    await rm(join(folder, "sources"), { recursive: true });
    const away = await evidenceOf(collection);
    expect(away).to.deep.include({ code: 2, found: there.found });
    expect(away.report).to.deep.equal({ compared: [], notCompared: [74], isWritten: false });

    await replaceIn(join(folder, RECORD), "florists gave away", "florists sold");
    expect((await evidenceOf(collection)).found).to.deep.equal([
      "EVIDENCE_STALE:9",
      ...there.found,
    ]);
  });

  it("writes nothing in a dry run, nor where there is bad input", async () => {
    const { collection, folder } = await page("evidence-dry");
    await project.collection(["check", "--collection", collection, "--fix", "--dry-run"]);
    await cp(join(folder, RECORD), join(folder, "records/075.md"));
    expect((await project.collection(["check", "--collection", collection])).code).to.equal(1);
    expect([...(await readTree(folder)).keys()]).not.to.include("evidence.json");
  });

  it("says where a broken evidence.json is broken, and leaves it", async () => {
    const { collection, folder } = await page("evidence-broken");
    const broken = '{\n  "format": "kronika-evidence-v1",\n  "records": {}\n}\n';
    await writeFile(join(folder, "evidence.json"), broken);
    const { code, found } = await evidenceOf(collection);
    expect(code).to.equal(2);
    expect(found).to.include("EVIDENCE_INVALID:3");
    expect(await readFile(join(folder, "evidence.json"), "utf8")).to.equal(broken);
  });
});
