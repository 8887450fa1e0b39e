import { spawn } from "node:child_process";
import { cp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { finish, type Project, sharedProject } from "./project.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** A file that must not pass, by where it stands and what it says. */
const FORBIDDEN: readonly [title: string, file: string, source: string][] = [
  [
    "an import that goes up",
    "src/records/planted.ts",
    'export { buildDag as planted } from "../ipfs/buildDag.ts";\n',
  ],
  [
    "an import from a neighbour in the same layer",
    "src/chain/planted.ts",
    'export { buildDag as planted } from "../ipfs/buildDag.ts";\n',
  ],
  [
    "an import of the commands",
    "src/verify/planted.ts",
    'export { parseNumbers as planted } from "../../scripts/mint.ts";\n',
  ],
  ["the clock in a pure file", "src/records/planted.ts", "export const planted = Date.now();\n"],
  ["chance in a pure file", "src/records/planted.ts", "export const planted = Math.random();\n"],
  [
    "the disk in a pure file",
    "src/editions/planted.ts",
    'export { readFile as planted } from "node:fs/promises";\n',
  ],
  [
    "an I/O file in a pure one",
    "src/records/planted.ts",
    'import { readCollection } from "./readCollection.ts";\nexport const planted = readCollection;\n',
  ],
  [
    "Hardhat below the commands",
    "src/chain/readPlanted.ts",
    'export { configVariable as planted } from "hardhat/config";\n',
  ],
  ["the console in a pure file", "src/verify/planted.ts", 'console.log("x");\nexport {};\n'],
];

describe("lint", function () {
  this.timeout(60_000);
  let project: Project;

  before(async () => {
    project = await sharedProject();
    await cp(join(ROOT, "oxlint.config.ts"), join(project.folder, "oxlint.config.ts"));
  });

  const lint = () =>
    finish(
      spawn(
        process.execPath,
        [join(ROOT, "node_modules/oxlint/bin/oxlint"), "--deny-warnings", "src", "scripts"],
        { cwd: project.folder },
      ),
    );

  it("passes the house as it stands", async () => {
    const { code, stdout } = await lint();
    expect(code, stdout).to.equal(0);
  });

  for (const [title, file, source] of FORBIDDEN) {
    it(`refuses ${title}`, async () => {
      const path = join(project.folder, file);
      await writeFile(path, source);
      try {
        const { code, stdout } = await lint();
        expect(code, stdout).to.equal(1);
        expect(stdout).to.include(file);
      } finally {
        await rm(path);
      }
    });
  }

  it("refuses imports in a circle", async () => {
    const [one, two] = ["one", "two"].map((name) => join(project.folder, `src/records/${name}.ts`));
    if (one === undefined || two === undefined) throw new Error("two paths");
    await writeFile(
      one,
      'import { two } from "./two.ts";\nexport const one = (): number => two();\n',
    );
    await writeFile(
      two,
      'import { one } from "./one.ts";\nexport const two = (): number => one();\n',
    );
    try {
      const { code, stdout } = await lint();
      expect(code, stdout).to.equal(1);
      expect(stdout).to.include("no-cycle");
    } finally {
      await rm(one);
      await rm(two);
    }
  });
});
