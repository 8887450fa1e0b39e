// Changes the contract in one place at a time and shows which tests notice:
//   node bench/mutation.ts [--workers 2] [--kind <kind>] [--only <pattern>] [--list] [--write | --add]
// Each change is made in a copy of the project. --kind and --only take the changes that match, --list runs nothing.
// --write writes docs/mutation.md. --add runs only what the page has no row for, or a row that says that nothing noticed
// it, and writes each row into the page as it comes; rows of changes that there are no longer are left out.
// Ends with 2 when a change is noticed by no test.
import { execFile, fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
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
import type { Kind, Mutant } from "./contractMutants.ts";
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
  RolesTest: "who may act",
  WidthsTest: "every number in full",
  OrderTest: "the order of errors and events",
  ExactnessTest: "nothing else",
  MultiproofTest: "2 facts",
};

/** The tests that are about a kind. They are run first, and all others only when they notice nothing. */
const TESTS_OF: Readonly<Record<Kind, readonly string[]>> = {
  "a step": [],
  "who may act": ["Roles"],
  widths: ["Widths"],
  order: ["Order"],
  exactness: ["Exactness", "Order"],
  "the multiproof": ["Facts"],
};
/** These hold the libraries themselves, and are compiled anew for a change of one. */
const TESTS_OF_LIBRARIES = ["Multiproof", "EditionsTree", "DirectoryCid"];

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

/** A row of the page, from a run of now or of before. */
interface Row {
  readonly mutant: Mutant;
  readonly noticed: string;
  readonly promise: string;
}

const PAGE = join(PROJECT, "docs/mutation.md");
const NOTHING = "**nothing**";
const NO_EFFECT = "no effect: ";
const COMPILER = "the compiler";
/** All files of Solidity tests, by the name before `.t.sol`. */
const TESTS = (await readdir(join(PROJECT, "test/contracts"))).flatMap(
  (name) => /^(.*)\.t\.sol$/.exec(name)?.[1] ?? [],
);
const ANSWER = z.object({ failed: z.array(z.string()), passed: z.number() });

const { values } = parseArgs({
  options: {
    workers: { type: "string", default: "2" },
    only: { type: "string", default: "" },
    kind: { type: "string", default: "" },
    list: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
    add: { type: "boolean", default: false },
  },
});

const mutants: Mutant[] = [];
for (const file of FILES) {
  const source = await readFile(join(PROJECT, "contracts", file), "utf8");
  mutants.push(...contractMutants(file, source));
}
const known = values.add ? readPage(await readFile(PAGE, "utf8")) : [];
const rows = new Map(known.map((row) => [row.mutant, row]));
const wanted = mutants.filter(
  (mutant) =>
    mutant.kind.includes(values.kind) &&
    new RegExp(values.only).test(`${mutant.before} -> ${mutant.after}`) &&
    !rows.has(mutant),
);
if (values.list) {
  for (const { kind, file, line, before, after } of wanted) {
    process.stdout.write(`${kind}  ${file}:${line}  ${before}  ->  ${after}\n`);
  }
  process.stdout.write(`${wanted.length} mutants\n`);
} else {
  await runAll(wanted);
  if (values.write) await writePage();
  if (!values.add) process.stdout.write(report());
  if ([...rows.values()].some(({ noticed }) => noticed === NOTHING)) process.exitCode = 2;
}

async function writePage(): Promise<void> {
  await writeFile(PAGE, await format(report(), { parser: "markdown", printWidth: 100 }));
}

/** The page's rows of changes that there still are, but for those that nothing noticed: tests may do so now. */
function readPage(page: string): Row[] {
  const found: Row[] = [];
  for (const line of page.split("\n")) {
    const cells = line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll("\\|", "|"));
    const [place, before = "", after = "", noticed = "", promise = ""] = cells;
    const mutant = mutants.find(
      (candidate) =>
        `${candidate.file}:${candidate.line}` === place &&
        quoted(candidate.before) === before &&
        (candidate.after === "" ? "(removed)" : quoted(candidate.after)) === after,
    );
    if (mutant === undefined || noticed === NOTHING) continue;
    const hasReason = reasonFor({ mutant, compiles: true, killers: [] }) !== undefined;
    if (noticed.startsWith(NO_EFFECT) && !hasReason) continue;
    found.push({ mutant, noticed, promise });
  }
  return found;
}

async function runAll(list: readonly Mutant[]): Promise<void> {
  const queue = [...list.entries()];
  const work = async (): Promise<void> => {
    // Two, since the one that runs on is compiled once, and the other anew for each change that is tried there.
    const compiled = await copyProject();
    const folder = await copyProject();
    const tests = await startTests(compiled);
    try {
      await requirePassing(tests, folder);
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const [index, mutant] = next;
        const outcome = await run(folder, tests, mutant);
        rows.set(mutant, rowOf(outcome));
        if (values.add) await writePage();
        const what = outcome.compiles ? (outcome.killers[0] ?? "SURVIVED") : "does not compile";
        const change = `${mutant.file}:${mutant.line} ${mutant.after}`;
        process.stderr.write(`${index + 1}/${list.length} ${what} | ${change}\n`);
      }
    } finally {
      tests.kill();
      for (const path of [compiled, folder]) await rm(path, { recursive: true });
    }
  };
  await Promise.all(Array.from({ length: Math.min(Number(values.workers), list.length) }, work));
}

async function startTests(folder: string): Promise<ChildProcess> {
  const child = fork(join(PROJECT, "bench/testMutant.ts"), [folder], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: { ...process.env, NO_COLOR: "1" },
  });
  await once(child, "message");
  return child;
}

/** The tests that fail when the contract is created from this code: of these files, or of all. */
async function failing(
  tests: ChildProcess,
  creationCode: string,
  names: readonly string[],
): Promise<string[]> {
  const files = (names.length > 0 ? names : TESTS).map((name) => `test/contracts/${name}.t.sol`);
  tests.send({ variable: VARIABLE, code: `0x${creationCode}`, files });
  const [message]: unknown[] = await once(tests, "message");
  const { failed, passed } = ANSWER.parse(message);
  return failed.length === 0 && passed === 0 ? ["all.setUp"] : failed;
}

async function copyProject(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "kronika-mutation-"));
  await mkdir(join(folder, "test"));
  await cp(join(PROJECT, "contracts"), join(folder, "contracts"), { recursive: true });
  await cp(join(PROJECT, "test/contracts"), join(folder, "test/contracts"), { recursive: true });
  // Every change costs or saves gas; that tells nothing about a promise.
  await writeFile(join(folder, "test/contracts/gas.test.ts"), "");
  for (const name of ["package.json", "tsconfig.json"])
    await cp(join(PROJECT, name), join(folder, name));
  for (const name of await readdir(join(folder, "test/contracts"))) {
    if (!name.endsWith(".sol")) continue;
    const path = join(folder, "test/contracts", name);
    await writeFile(path, createFromEnvironment(await readFile(path, "utf8")));
  }
  await writeFile(join(folder, "test/contracts/CreateMutant.sol"), CREATE_MUTANT);
  // What the tests read besides.
  for (const name of ["node_modules", "src", "docs"])
    await symlink(join(PROJECT, name), join(folder, name));
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
async function requirePassing(tests: ChildProcess, folder: string): Promise<void> {
  const [file = ""] = FILES;
  const code = await compile(file, await readFile(join(PROJECT, "contracts", file), "utf8"));
  const failed = await failing(tests, code ?? "", []);
  if (failed.length > 0) throw new Error(`tests fail without a change: ${failed.join(", ")}`);
  const mocha = await test(folder, ["mocha"], code ?? "");
  if (mocha.failed) throw new Error(`tests fail without a change:\n${mocha.output}`);
}

async function run(folder: string, tests: ChildProcess, mutant: Mutant): Promise<Outcome> {
  const code = await compile(mutant.file, mutant.source);
  if (code === undefined) return { mutant, compiles: false, killers: [] };
  const own = TESTS_OF[mutant.kind];
  for (const names of own.length > 0 ? [own, []] : [[]]) {
    const killers = await failing(tests, code, names);
    if (killers.length > 0) return { mutant, compiles: true, killers };
  }
  const path = join(folder, "contracts", mutant.file);
  const original = await readFile(path, "utf8");
  try {
    await writeFile(path, mutant.source);
    const direct = mutant.file.startsWith("libraries/")
      ? await test(
          folder,
          ["solidity", ...TESTS_OF_LIBRARIES.map((name) => `test/contracts/${name}.t.sol`)],
          code,
        )
      : null;
    if (direct?.failed) return { mutant, compiles: true, killers: killersIn(direct) };
    const mocha = await test(folder, ["mocha"], code);
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
  selection: readonly string[],
  creationCode: string,
): Promise<{ failed: boolean; output: string }> {
  const hardhat = join(folder, "node_modules/hardhat/dist/src/cli.js");
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [hardhat, "test", ...selection],
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

function reasonFor({ mutant }: Outcome): string | undefined {
  return EQUIVALENTS.find(({ before, after }) => before === mutant.before && after === mutant.after)
    ?.reason;
}

function rowOf(outcome: Outcome): Row {
  const { mutant, killers, compiles } = outcome;
  const names = killers.map((name) => name.split(".")[0] ?? name);
  const promises = [...new Set(names.map((name) => PROMISES[name] ?? name))].toSorted();
  // Unit tests say more than the runs of random calls.
  const first = killers.find((name) => !name.startsWith("EditionsInvariants")) ?? killers[0];
  const more = killers.length > 1 ? ` and ${killers.length - 1} more` : "";
  const noticed = compiles
    ? first === undefined
      ? (reasonFor(outcome) ?? NOTHING)
      : `${first}${more}`
    : COMPILER;
  return { mutant, noticed, promise: promises.join(", ") };
}

function report(): string {
  const list = mutants.flatMap((mutant) => rows.get(mutant) ?? []);
  const count = (noticed: (text: string) => boolean, kind?: Kind): number =>
    list.filter((row) => noticed(row.noticed) && (kind ?? row.mutant.kind) === row.mutant.kind)
      .length;
  const refused = (text: string): boolean => text === COMPILER;
  const without = (text: string): boolean => text.startsWith(NO_EFFECT);
  const survived = (text: string): boolean => text === NOTHING;
  const killed = (text: string): boolean => !refused(text) && !without(text) && !survived(text);
  const notRun = mutants.length - list.length;
  const lines = [
    "# Mutations of the contract",
    "",
    "Written by `node bench/mutation.ts`: the contract is changed in one place at a time, and its tests are run. A change",
    "that no test notices is a promise that nobody keeps. `--write` runs all changes, `--add` those that the page has no row",
    "for yet, so that rows may be of different runs. The tests that are about a kind of change are run first, and all others",
    'only when these notice nothing: "and 2 more" counts among the tests that were run.',
    "",
    `${list.length} changes: ${count(killed)} noticed by a test, ${count(refused)} refused by the compiler, ${count(without)} without`,
    `any effect, **${count(survived)} not noticed**.`,
    ...(notRun > 0 ? ["", `${notRun} further changes have not been run.`] : []),
    "",
    "| Kind | Changes | Noticed | By the compiler | Without effect | Not noticed |",
    "| --- | --: | --: | --: | --: | --: |",
    ...[...new Set(mutants.map(({ kind }) => kind))].map(
      (kind) =>
        `| ${kind} | ${count(() => true, kind)} | ${count(killed, kind)} | ${count(refused, kind)} | ${count(without, kind)} | ${count(survived, kind)} |`,
    ),
    "",
    "| Line | Was | Became | Noticed by | Promise |",
    "| --- | --- | --- | --- | --- |",
  ];
  for (const { mutant, noticed, promise } of list) {
    const cells = [
      `${mutant.file}:${mutant.line}`,
      quoted(mutant.before),
      mutant.after === "" ? "(removed)" : quoted(mutant.after),
      noticed,
      promise,
    ];
    lines.push(`| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`);
  }
  return `${lines.join("\n")}\n`;
}

function quoted(text: string): string {
  return `\`${text}\``;
}
