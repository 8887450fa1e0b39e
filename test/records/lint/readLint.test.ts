import { expect } from "chai";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ERROR_CODES, type Place } from "../../../src/errors.ts";
import { LINT_RULES } from "../../../src/records/lint/lintRules.ts";
import { readLint } from "../../../src/records/lint/readLint.ts";
import { readCollectionHead } from "../../../src/records/readCollectionHead.ts";
import { FIVE } from "../copyFive.ts";
import { change, CLEAN, OTHER } from "./lintTexts.ts";
import { BAD_INPUT, BROKEN_RULES, writeBroken, writeBrokenRules } from "./brokenCollection.ts";

// What is wrong with a folder as a whole, and so cannot stand beside anything else.
const OF_THE_FOLDER = new Set(["COLLECTION_NOT_FOUND", "COLLECTION_EMPTY"]);

describe("readLint", () => {
  let folder: string;

  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), "kronika-lint-")), "broken");
  });
  afterEach(() => rm(join(folder, ".."), { recursive: true }));

  const lint = async () => readLint(await readCollectionHead(folder));

  it("reports of a collection with every rule broken every rule, once each, on its line", async () => {
    await writeBrokenRules(folder);
    const { issues, findings } = await lint();
    expect(issues).to.deep.equal([]);
    expect(findings.map(placeOf).toSorted()).to.deep.equal(BROKEN_RULES.map(placeOf).toSorted());
    expect(BROKEN_RULES.map(({ code }) => code)).to.have.members(
      LINT_RULES.map(({ code }) => code),
    );
  });

  it("reports bad input of every kind beside them, once each, on its line", async () => {
    await writeBroken(folder);
    const { issues, findings } = await lint();
    expect(issues.map(placeOf).toSorted()).to.deep.equal(BAD_INPUT.map(placeOf).toSorted());
    expect(findings.map(placeOf).toSorted()).to.deep.equal(BROKEN_RULES.map(placeOf).toSorted());
    const kinds = Object.keys(ERROR_CODES);
    const ofRecords = kinds.slice(0, kinds.indexOf("PLATE_GLYPH_MISSING"));
    expect(BAD_INPUT.map(({ code }) => code)).to.have.members(
      ofRecords.filter((code) => !OF_THE_FOLDER.has(code)),
    );
  });

  it("gives codes and severities as the rules have them, and the numbers", async () => {
    await writeBrokenRules(folder);
    const { findings, recorded, plates } = await lint();
    for (const { code, severity, fixable } of findings) {
      const rule = LINT_RULES.find((each) => each.code === code);
      expect([severity, fixable]).to.deep.equal([rule?.severity, rule?.mend !== undefined]);
    }
    const records = BROKEN_RULES.filter(({ file }) => file.endsWith(".md"));
    expect(recorded).to.have.length(records.length + 2);
    expect(recorded).to.deep.equal(recorded.toSorted((a, b) => a - b));
    expect(recorded.length - plates.length).to.equal(8);
  });

  it("says of texts beside a field that is bad input what there is to say", async () => {
    await mkdir(join(folder, "records"), { recursive: true });
    await writeFile(
      join(folder, "collection.yaml"),
      "name: A\nsymbol: A\ngroup: A\nsize: 9\ndescription: A\n",
    );
    const wrong = change(CLEAN, "impact: 7", "impact: 70").replace("number: 68", "number: 8");
    await writeFile(
      join(folder, "records/a.md"),
      change(wrong, "Cold War", "N/A").replace("had begun", "had <b>begun</b>"),
    );
    await writeFile(
      join(folder, "records/b.md"),
      change(change(OTHER, "1969 – Moon", "1970 – Moon"), "number: 69", "number: 9").replace(
        "  - id: press\n    title: The press kit\n",
        "",
      ),
    );
    const { issues, findings } = await lint();
    expect(issues.map(placeOf)).to.deep.equal([
      "IMPACT_INVALID records/a.md:9",
      "YEAR_MISMATCH records/b.md:2",
    ]);
    expect(findings.map(placeOf)).to.deep.equal([
      "TEXT_PLACEHOLDER records/a.md:6",
      "TEXT_MARKUP records/a.md:24",
      "SOURCE_SINGLE records/b.md:11",
    ]);
    expect(findings.map(({ record }) => record)).to.deep.equal([8, 8, 9]);
  });

  it("finds no error in the example collections", async () => {
    for (const example of [FIVE, "metadata/genesis"]) {
      const { issues, findings } = await readLint(await readCollectionHead(example));
      expect(issues).to.deep.equal([]);
      expect(findings.filter(({ severity }) => severity === "error")).to.deep.equal([]);
    }
  });
});

function placeOf({ code, file, line }: Place & { readonly code: string }): string {
  return `${code} ${file}:${line}`;
}
