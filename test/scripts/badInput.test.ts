import { rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { FIVE, replaceIn } from "../records/copyFive.ts";
import { executeJson, openRuntime } from "./executeCommand.ts";
import { type Project, readTree, sharedProject } from "./project.ts";

const ONE = "records/001-first-flight.md";
const THREE = "records/003-camp-david.md";

/** What is spoilt in the good collection, and the first issue that must come of it. */
interface Row {
  readonly title: string;
  readonly spoil: (folder: string) => Promise<void>;
  readonly code: string;
  readonly file?: string;
  readonly line?: number;
  readonly field?: string;
}

const edit = (file: string, from: string, to: string) => (folder: string) =>
  replaceIn(join(folder, file), from, to);

const ROWS: readonly Row[] = [
  {
    title: "number 0",
    spoil: edit(ONE, "number: 1\n", "number: 0\n"),
    ...{ code: "NUMBER_OUT_OF_RANGE", file: ONE, line: 8, field: "number" },
  },
  {
    title: "number 101",
    spoil: edit(ONE, "number: 1\n", "number: 101\n"),
    ...{ code: "NUMBER_OUT_OF_RANGE", file: ONE, line: 8, field: "number" },
  },
  {
    title: "a double",
    spoil: edit(ONE, "number: 1\n", "number: 3\n"),
    ...{ code: "NUMBER_DUPLICATE", field: "number" },
  },
  {
    title: "a number of another size",
    spoil: edit(ONE, "number: 1\n", "number: 1/99\n"),
    ...{ code: "NUMBER_SIZE_MISMATCH", file: ONE, line: 8, field: "number" },
  },
  {
    title: "a decade that is not the year's",
    spoil: edit(ONE, "impact: 9\n", "impact: 9\ndecade: 1910s\n"),
    ...{ code: "DECADE_MISMATCH", file: ONE, line: 8, field: "decade" },
  },
  ...["0,7 ETH", "-1 ETH", "0.0000000000000000001 ETH"].map((price) => ({
    title: `the price ${price}`,
    spoil: edit(ONE, "price: 0.5 ETH", `price: ${price}`),
    ...{ code: "PRICE_INVALID", file: ONE, line: 9, field: "price" },
  })),
  {
    title: "impact 11",
    spoil: edit(ONE, "impact: 9", "impact: 11"),
    ...{ code: "IMPACT_INVALID", file: ONE, line: 7, field: "impact" },
  },
  {
    title: "an unknown key",
    spoil: edit(ONE, "impact: 9", "impakt: 9"),
    ...{ code: "KEY_UNKNOWN", file: ONE, line: 7, field: "impakt" },
  },
  {
    title: "YAML that does not parse",
    spoil: edit(ONE, "title: 1903", 'title: "1903'),
    ...{ code: "YAML_SYNTAX", file: ONE },
  },
  {
    title: "an image path that leads out of the folder",
    spoil: edit(ONE, "images/001.png", "../../../etc/passwd"),
    ...{ code: "IMAGE_OUTSIDE_COLLECTION", file: ONE, line: 10, field: "image" },
  },
  {
    title: "an image that is a link out of the folder",
    spoil: async (folder) => {
      await rm(join(folder, "images/001.png"));
      await symlink("/etc/hostname", join(folder, "images/001.png"));
    },
    ...{ code: "IMAGE_OUTSIDE_COLLECTION", file: ONE, line: 10, field: "image" },
  },
  {
    title: "a file that calls itself .png and is none",
    spoil: (folder) => writeFile(join(folder, "images/001.png"), "not a picture"),
    ...{ code: "IMAGE_INVALID", file: ONE, line: 10, field: "image" },
  },
  {
    title: "a record that is not UTF-8",
    spoil: (folder) =>
      writeFile(join(folder, THREE), Buffer.from("---\ntitle: caf\xe9\n---\nx", "latin1")),
    ...{ code: "FILE_NOT_UTF8", file: THREE, line: 2 },
  },
  {
    title: "a collection without records",
    spoil: (folder) => rm(join(folder, "records"), { recursive: true }),
    ...{ code: "COLLECTION_EMPTY" },
  },
  {
    title: "no collection at all",
    spoil: (folder) => rm(folder, { recursive: true }),
    ...{ code: "COLLECTION_NOT_FOUND" },
  },
];

describe("bad input", function () {
  this.timeout(120_000);
  let project: Project;

  before(async () => {
    project = await sharedProject();
  });

  const run = async (command: string, collection: string): ReturnType<typeof executeJson> =>
    executeJson(await openRuntime(project), ["collection", command], { collection });

  for (const [index, row] of ROWS.entries()) {
    it(`${row.title}: exit 1, what and where and how to mend it, and nothing written`, async () => {
      const name = `bad-${index}`;
      const collection = await project.add(FIVE, name);
      const folder = join(project.folder, collection);
      await row.spoil(folder);
      const before = await readTree(folder).catch(() => undefined);
      const { exitCode, document, stderr } = await run("launch", folder);
      expect(exitCode, stderr).to.equal(1);
      const issues = (document.issues ?? []) as readonly {
        code: string;
        file?: string;
        line?: number;
        field?: string;
        message: string;
        fix: string;
      }[];
      const issue = issues.find((one) => one.code === row.code);
      expect(issue, JSON.stringify(issues)).to.not.equal(undefined);
      if (row.file !== undefined) expect(issue?.file).to.equal(join(folder, row.file));
      if (row.line !== undefined) expect(issue?.line).to.equal(row.line);
      if (row.field !== undefined) expect(issue?.field).to.equal(row.field);
      expect(issue?.message).to.not.equal("");
      expect(issue?.fix).to.not.equal("");
      // A person reads the same on stderr.
      expect(stderr).to.include(row.code).and.include(issue?.fix);
      expect(await readTree(folder).catch(() => undefined)).to.deep.equal(before);
      expect(await readTree(join(project.folder, "build", name)).catch(() => "absent")).to.equal(
        "absent",
      );
    });
  }

  it("reports all problems of all files at once", async () => {
    const collection = await project.add(FIVE, "bad-all");
    const folder = join(project.folder, collection);
    await replaceIn(join(folder, ONE), "impact: 9", "impact: 11");
    await replaceIn(join(folder, ONE), "price: 0.5 ETH", "price: 0,5 ETH");
    await replaceIn(join(folder, THREE), "number: 3", "number: 7");
    const { exitCode, document } = await run("check", folder);
    expect(exitCode).to.equal(1);
    expect(document.issues?.map((issue) => issue.code).toSorted()).to.deep.equal([
      "IMPACT_INVALID",
      "NUMBER_OUT_OF_RANGE",
      "PRICE_INVALID",
    ]);
  });

  it("refuses a folder whose name cannot be a collection's", async () => {
    for (const folder of ["metadata/..", ".", "metadata/with space", "metadata/1st"]) {
      const { exitCode, document } = await run("build", folder);
      expect(exitCode).to.equal(1);
      expect(document.issues?.map((issue) => issue.code)).to.not.include("UNEXPECTED");
    }
  });
});
