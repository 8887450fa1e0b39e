// Changes the contract in one place at a time and shows which tests notice:
//   node bench/mutation.ts [--workers 2] [--only <pattern>] [--list] [--write]
// Each change is made in a copy of the project. --only takes the changes that match, --list runs nothing,
// --write writes docs/mutation.md. Ends with 2 when a change is noticed by no test.
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { format } from "prettier";
import { z } from "zod";
import { contractMutants } from "./contractMutants.ts";
import type { Mutant } from "./contractMutants.ts";
import { EQUIVALENTS } from "./equivalentMutants.ts";

const PROJECT = fileURLToPath(new URL("../", import.meta.url));
const FILES = ["KronikaEditions.sol", "libraries/EditionsTree.sol", "libraries/DirectoryCid.sol"];

/** Which promise a test contract is about. */
const PROMISES: Readonly<Record<string, string>> = {
  NumberAndSizeTest: "1 number and size",
  FactsTest: "2 facts",
  EditionsTreeTest: "2 facts",
  CorrectionsTest: "3 corrections",
  DirectoryCidTest: "3 corrections",
  MoneyTest: "4 money",
  VouchersTest: "4 money",
  OwnerTest: "the owner",
  TokenTest: "ERC-721",
  EditionsInvariants: "all, in any order",
};

const VARIABLE = "KRONIKA_MUTANT";

/** Few runs and no optimizer: the code means the same, and is compiled in a tenth of the time. */
const SETTINGS = { evmVersion: "cancun", metadata: { bytecodeHash: "none" } };
const CONFIG = `
import hardhatToolboxMochaEthers from "@nomicfoundation/hardhat-toolbox-mocha-ethers";
import { fileURLToPath } from "node:url";
import { defineConfig } from "hardhat/config";

export default defineConfig({
  plugins: [hardhatToolboxMochaEthers],
  solidity: {
    version: "0.8.37",
    path: fileURLToPath(import.meta.resolve("solc/soljson.js")),
    settings: ${JSON.stringify(SETTINGS)},
  },
  typechain: { dontOverrideCompile: true },
  networks: { default: { type: "edr-simulated", allowUnlimitedContractSize: true } },
  test: {
    solidity: {
      fuzz: { runs: 24, seed: "0x6b726f6e696b61" },
      invariant: { runs: 4, depth: 48, failOnRevert: true },
    },
  },
});
`;

/**
 * Where the tests create the contract, they create what the environment gives them: compiled once, they serve for
 * every change.
 */
const CREATE_MUTANT = `// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

interface Environment {
    function envBytes(string calldata name) external view returns (bytes memory);
}

function createMutant(bytes memory values) returns (address created) {
    bytes memory code = bytes.concat(
        Environment(0x7109709ECfa91a80626fF3989D68f67F5b1DD12D).envBytes("${VARIABLE}"),
        values
    );
    assembly ("memory-safe") {
        created := create(0, add(code, 0x20), mload(code))
        if iszero(created) {
            returndatacopy(0, 0, returndatasize())
            revert(0, returndatasize())
        }
    }
}
`;

// npm's solc has no types.
const solc: { compile(input: string, callbacks: object): string } = createRequire(import.meta.url)(
  "solc",
);
const OUTPUT = z.object({
  contracts: z
    .record(
      z.string(),
      z.record(
        z.string(),
        z.object({ evm: z.object({ bytecode: z.object({ object: z.string() }) }) }),
      ),
    )
    .optional(),
});

interface Outcome {
  readonly mutant: Mutant;
  /** \`Contract.test\`; empty: nothing noticed it. */
  readonly killers: readonly string[];
  readonly compiles: boolean;
}

const { values } = parseArgs({
  options: {
    workers: { type: "string", default: "2" },
    only: { type: "string", default: "" },
    list: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});

const mutants: Mutant[] = [];
for (const file of FILES) {
  const source = await readFile(join(PROJECT, "contracts", file), "utf8");
  mutants.push(...contractMutants(file, source));
}
const wanted = mutants.filter((mutant) =>
  new RegExp(values.only).test(`${mutant.before} -> ${mutant.after}`),
);
if (values.list) {
  for (const { file, line, before, after } of wanted) {
    process.stdout.write(`${file}:${line}  ${before}  ->  ${after}\n`);
  }
  process.stdout.write(`${wanted.length} mutants\n`);
} else {
  const outcomes = await runAll(wanted);
  const table = report(outcomes);
  process.stdout.write(table);
  if (values.write) {
    const path = join(PROJECT, "docs/mutation.md");
    await writeFile(path, await format(table, { parser: "markdown", printWidth: 100 }));
  }
  if (outcomes.some((outcome) => isSurvivor(outcome) && reasonFor(outcome) === undefined)) {
    process.exitCode = 2;
  }
}

async function runAll(list: readonly Mutant[]): Promise<Outcome[]> {
  const queue = [...list.entries()];
  const outcomes: Outcome[] = [];
  const work = async (): Promise<void> => {
    const folder = await copyProject();
    try {
      await requirePassing(folder);
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const [index, mutant] = next;
        const outcome = await run(folder, mutant);
        outcomes[index] = outcome;
        const what = outcome.compiles ? (outcome.killers[0] ?? "SURVIVED") : "does not compile";
        process.stderr.write(`${index + 1}/${list.length} ${mutant.file}:${mutant.line} ${what}\n`);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  };
  await Promise.all(Array.from({ length: Number(values.workers) }, work));
  return outcomes;
}

async function copyProject(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "kronika-mutation-"));
  await mkdir(join(folder, "test"));
  await cp(join(PROJECT, "contracts"), join(folder, "contracts"), { recursive: true });
  await cp(join(PROJECT, "test/contracts"), join(folder, "test/contracts"), { recursive: true });
  // Every change costs or saves gas; that tells nothing about a promise.
  await rm(join(folder, "test/contracts/gas.test.ts"));
  for (const name of ["package.json", "tsconfig.json"])
    await cp(join(PROJECT, name), join(folder, name));
  for (const name of await readdir(join(folder, "test/contracts"))) {
    if (!name.endsWith(".sol")) continue;
    const path = join(folder, "test/contracts", name);
    await writeFile(path, createFromEnvironment(await readFile(path, "utf8")));
  }
  await writeFile(join(folder, "test/contracts/CreateMutant.sol"), CREATE_MUTANT);
  await symlink(join(PROJECT, "node_modules"), join(folder, "node_modules"));
  await writeFile(join(folder, "hardhat.config.ts"), CONFIG);
  return folder;
}

function createFromEnvironment(source: string): string {
  const creations = source.split("new KronikaEditions(");
  if (creations.length === 1) return source;
  const [before = "", ...after] = creations;
  const changed = after.map((text) => {
    let depth = 1;
    let end = 0;
    for (; depth > 0; ++end) {
      if (text[end] === "(") ++depth;
      if (text[end] === ")") --depth;
    }
    const given = text.slice(0, end - 1);
    return `KronikaEditions(createMutant(abi.encode(${given})))${text.slice(end)}`;
  });
  const start = before.indexOf("import ");
  return [
    before.slice(0, start),
    'import {createMutant} from "./CreateMutant.sol";\n',
    before.slice(start),
    ...changed,
  ].join("");
}

/** The contract's creation code in hexadecimal, with one file of it changed; nothing when it does not compile. */
async function compile(changed: string, source: string): Promise<string | undefined> {
  const content: Record<string, { content: string }> = {};
  for (const file of [...FILES, "interfaces/IKronikaEditions.sol"]) {
    const original = await readFile(join(PROJECT, "contracts", file), "utf8");
    content[`contracts/${file}`] = { content: file === changed ? source : original };
  }
  const input = {
    language: "Solidity",
    sources: content,
    settings: {
      ...SETTINGS,
      outputSelection: { "contracts/KronikaEditions.sol": { "*": ["evm.bytecode.object"] } },
    },
  };
  const readImport = (path: string): { contents: string } => ({
    contents: readFileSync(join(PROJECT, "node_modules", path), "utf8"),
  });
  const output: unknown = JSON.parse(solc.compile(JSON.stringify(input), { import: readImport }));
  return OUTPUT.parse(output).contracts?.["contracts/KronikaEditions.sol"]?.["KronikaEditions"]?.evm
    .bytecode.object;
}

/** Tests that fail anyhow would kill every mutant. */
async function requirePassing(folder: string): Promise<void> {
  const [file = ""] = FILES;
  const code = await compile(file, await readFile(join(PROJECT, "contracts", file), "utf8"));
  const { failed, output } = await test(folder, "solidity", code ?? "");
  if (failed) throw new Error(`the tests fail without a change:\n${output}`);
}

async function run(folder: string, mutant: Mutant): Promise<Outcome> {
  const code = await compile(mutant.file, mutant.source);
  if (code === undefined) return { mutant, compiles: false, killers: [] };
  const killers = killersIn(await test(folder, "solidity", code));
  if (killers.length > 0) return { mutant, compiles: true, killers };
  const path = join(folder, "contracts", mutant.file);
  const original = await readFile(path, "utf8");
  try {
    await writeFile(path, mutant.source);
    // The tests of a library hold it themselves.
    const direct = mutant.file.startsWith("libraries/")
      ? await test(folder, "solidity", code)
      : null;
    if (direct?.failed) return { mutant, compiles: true, killers: killersIn(direct) };
    const mocha = await test(folder, "mocha", code);
    const [, suite, title] = /^ {2}1\) (.*)\n +(.*)$/m.exec(mocha.output) ?? [];
    return { mutant, compiles: true, killers: mocha.failed ? [`mocha.${suite}, ${title}`] : [] };
  } finally {
    await writeFile(path, original);
  }
}

function killersIn({ failed, output }: { failed: boolean; output: string }): string[] {
  if (!failed) return [];
  const names = [...output.matchAll(/^ +\d+\) (\w+)#(\w+)\(/gm)].map(
    ([, contract, name]) => `${contract}.${name}`,
  );
  return names.length > 0 ? names : [`${/(\w+)#/.exec(output)?.[1] ?? "all"}.setUp`];
}

async function test(
  folder: string,
  runner: "solidity" | "mocha",
  creationCode: string,
): Promise<{ failed: boolean; output: string }> {
  const hardhat = join(folder, "node_modules/hardhat/dist/src/cli.js");
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [hardhat, "test", runner],
      {
        cwd: folder,
        maxBuffer: 2 ** 26,
        timeout: 600_000,
        env: { ...process.env, NO_COLOR: "1", [VARIABLE]: `0x${creationCode}` },
      },
      (error, stdout, stderr) => resolve({ failed: error !== null, output: stdout + stderr }),
    );
  });
}

function isSurvivor({ compiles, killers }: Outcome): boolean {
  return compiles && killers.length === 0;
}

function reasonFor({ mutant }: Outcome): string | undefined {
  return EQUIVALENTS.find(({ before, after }) => before === mutant.before && after === mutant.after)
    ?.reason;
}

function report(outcomes: readonly Outcome[]): string {
  const killed = outcomes.filter(({ killers }) => killers.length > 0).length;
  const refused = outcomes.filter(({ compiles }) => !compiles).length;
  const survivors = outcomes.filter(isSurvivor);
  const equivalent = survivors.filter((outcome) => reasonFor(outcome) !== undefined).length;
  const lines = [
    "# Mutations of the contract",
    "",
    "Written by `node bench/mutation.ts --write`: the contract is changed in one place at a time, and all of its tests are",
    "run. A change that no test notices is a promise that nobody keeps.",
    "",
    `${outcomes.length} changes: ${killed} noticed by a test, ${refused} refused by the compiler, ${equivalent} without`,
    `any effect, **${survivors.length - equivalent} not noticed**.`,
    "",
    "| Line | Was | Became | Noticed by | Promise |",
    "| --- | --- | --- | --- | --- |",
  ];
  for (const outcome of outcomes) {
    const { mutant, killers, compiles } = outcome;
    const names = killers.map((name) => name.split(".")[0] ?? name);
    const promises = [...new Set(names.map((name) => PROMISES[name] ?? name))].toSorted();
    // Unit tests say more than the runs of random calls.
    const first = killers.find((name) => !name.startsWith("EditionsInvariants")) ?? killers[0];
    const more = killers.length > 1 ? ` and ${killers.length - 1} more` : "";
    const noticed = compiles
      ? first === undefined
        ? (reasonFor(outcome) ?? "**nothing**")
        : `${first}${more}`
      : "the compiler";
    const cells = [
      `${mutant.file}:${mutant.line}`,
      quoted(mutant.before),
      mutant.after === "" ? "(removed)" : quoted(mutant.after),
      noticed,
      promises.join(", "),
    ];
    lines.push(`| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`);
  }
  return `${lines.join("\n")}\n`;
}

function quoted(text: string): string {
  return `\`${text}\``;
}
