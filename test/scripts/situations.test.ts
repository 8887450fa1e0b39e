import { execFile } from "node:child_process";
import { cp, mkdir, open, rename, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { expect } from "chai";
import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import type { JsonRpcServer } from "hardhat/types/network";
import { FIVE, replaceIn } from "../records/copyFive.ts";
import {
  type ExecutedCommand,
  executeJson,
  openRuntime,
  withEnvironment,
} from "./executeCommand.ts";
import { finish, ownEnvironment, type Project, sharedProject } from "./project.ts";

const KEY = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";
const OWNER = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266";
const BUYER = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";

type Arguments = Readonly<Record<string, string | boolean | number>>;
type Undo = () => Promise<void>;

/** What a disk, a key, a network or a user does, and what a command then says. */
interface Situation {
  readonly situation: string;
  /** Gives what puts everything back. */
  readonly arrange?: (at: Places) => Promise<Undo | void>;
  readonly command: string;
  readonly args?: (at: Places) => Arguments;
  readonly network?: "localhost" | "sepolia";
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly exitCode: number;
  readonly codes: readonly string[];
  /** Must stand in the output. */
  readonly says?: string;
  /** Must not. */
  readonly hides?: string;
}

interface Places {
  readonly root: string;
  readonly folder: string;
  readonly build: string;
  readonly scratch: string;
}

/** A path's place taken by something else, for the time of a situation. */
async function instead(path: string, put: (path: string) => Promise<unknown>): Promise<Undo> {
  const aside = `${path}.aside`;
  const isThere = await rename(path, aside).then(
    () => true,
    () => false,
  );
  await mkdir(dirname(path), { recursive: true });
  const undo = await put(path);
  return async () => {
    if (typeof undo === "function") await (undo as Undo)();
    await rm(path, { recursive: true, force: true });
    if (isThere) await rename(aside, path);
  };
}

const aFile = (path: string) => writeFile(path, "in the way\n");
const aFolder = (path: string) => mkdir(join(path, "inside"), { recursive: true });
const aPipe = (path: string) => promisify(execFile)("mkfifo", [path]);
const aLoop = (path: string) => symlink(path, path);
const aDevice = (path: string) => symlink("/dev/zero", path);
const anEmptyFile = (path: string) => writeFile(path, "");
const notUtf8 = (path: string) => writeFile(path, Buffer.from([0xff, 0xfe, 0x00, 0x80]));
const notJson = (path: string) => writeFile(path, '{"format":');
const anotherJson = (path: string) => writeFile(path, "[null]");
const aDeepOne = (path: string) => writeFile(path, "[".repeat(50_000));
const aSocket = async (path: string): Promise<Undo> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(path, resolve));
  return () => new Promise((resolve) => server.close(() => resolve()));
};
/** A file that only says that it is large. */
const ofBytes = (bytes: number) => async (path: string) => {
  const file = await open(path, "w");
  await file.truncate(bytes);
  await file.close();
};

const ARTIFACT = "artifacts/contracts/KronikaEditions.sol/KronikaEditions.json";
const TOO_LONG = `${"n".repeat(300)}.json`;
const manifest = ({ folder }: Places) => join(folder, "manifest.json");
const deployment = ({ folder }: Places) => join(folder, "deployments/live-five-31337.json");
const journal = ({ folder }: Places) => join(folder, "deployments/live-five-31337.journal.jsonl");
const voucher = (to: Arguments) => ({ number: "5", recipient: BUYER, until: "1h", ...to });

const UNWRITABLE: readonly Situation[] = [
  {
    situation: "a file in place of build/",
    arrange: ({ root }) => instead(join(root, "build"), aFile),
    command: "build",
    exitCode: 1,
    codes: ["FILE_UNWRITABLE"],
  },
  {
    situation: "a file in place of the collection's build folder",
    arrange: ({ build }) => instead(build, aFile),
    command: "build",
    exitCode: 1,
    codes: ["FILE_UNWRITABLE"],
  },
  {
    situation: "a file in place of build/<collection>/images",
    arrange: ({ build }) => instead(join(build, "images"), aFile),
    command: "build",
    exitCode: 1,
    codes: ["FILE_UNWRITABLE"],
  },
  {
    situation: "a folder in place of the CAR",
    arrange: ({ build }) => instead(join(build, "collection.car"), aFolder),
    command: "build",
    exitCode: 1,
    codes: ["FILE_UNWRITABLE"],
  },
  {
    situation: "a folder in place of manifest.json",
    arrange: (at) => instead(manifest(at), aFolder),
    command: "build",
    exitCode: 1,
    codes: ["FILE_UNWRITABLE"],
  },
  {
    situation: "a folder in place of the build's lock",
    arrange: ({ root }) => instead(join(root, "build/.live-five.lock"), aFolder),
    command: "build",
    exitCode: 0,
    codes: [],
  },
  {
    situation: "a pipe in place of the build's lock",
    arrange: ({ root }) => instead(join(root, "build/.live-five.lock"), aPipe),
    command: "build",
    exitCode: 0,
    codes: [],
  },
  {
    situation: "a folder in place of what remembers whose build folder it is",
    arrange: ({ root }) => instead(join(root, "build/.live-five.folder"), aFolder),
    command: "build",
    exitCode: 1,
    codes: ["FILE_UNREADABLE"],
  },
  {
    situation: "a file in place of the plates' cache, which can be done without",
    arrange: ({ root }) => instead(join(root, "cache/plates"), aFile),
    command: "build",
    exitCode: 0,
    codes: [],
  },
  {
    situation: "a file in place of Hardhat's cache",
    arrange: ({ root }) => instead(join(root, "cache"), aFile),
    command: "plan",
    exitCode: 1,
    codes: ["FILE_UNWRITABLE"],
  },
  {
    situation: "a file in place of Hardhat's artifacts",
    arrange: ({ root }) => instead(join(root, "artifacts"), aFile),
    command: "plan",
    exitCode: 1,
    codes: ["FILE_UNWRITABLE"],
  },
  {
    situation: "a contract's artifact that was cut off",
    arrange: ({ root }) => instead(join(root, ARTIFACT), notJson),
    command: "plan",
    exitCode: 1,
    codes: ["FILE_UNREADABLE"],
  },
  {
    situation: "a table for an export in a folder that is a file",
    command: "export",
    args: ({ folder }) => ({ csv: join(folder, "collection.yaml/events.csv") }),
    exitCode: 1,
    codes: ["FILE_UNWRITABLE"],
  },
  {
    situation: "a table for an export with a name that is too long",
    command: "export",
    args: ({ scratch }) => ({ csv: join(scratch, TOO_LONG) }),
    exitCode: 1,
    codes: ["FILE_UNWRITABLE"],
  },
  {
    situation: "a voucher that is to go into a folder that is a file",
    command: "voucher create",
    args: ({ folder }) => voucher({ out: join(folder, "collection.yaml/v.json") }),
    network: "localhost",
    exitCode: 1,
    codes: ["FILE_UNWRITABLE"],
  },
  {
    situation: "a voucher with a name that is too long",
    command: "voucher create",
    args: ({ scratch }) => voucher({ out: join(scratch, TOO_LONG) }),
    network: "localhost",
    exitCode: 1,
    codes: ["FILE_UNWRITABLE"],
  },
  {
    situation: "a folder in place of the journal",
    arrange: (at) => instead(journal(at), aFolder),
    command: "mint",
    args: () => ({ numbers: "5" }),
    network: "localhost",
    exitCode: 1,
    codes: ["FILE_UNWRITABLE"],
  },
  {
    situation: "a pipe in place of the journal",
    arrange: (at) => instead(journal(at), aPipe),
    command: "mint",
    args: () => ({ numbers: "5" }),
    network: "localhost",
    exitCode: 1,
    codes: ["FILE_UNWRITABLE"],
  },
  {
    situation: "a file in place of deployments/",
    arrange: ({ folder }) => instead(join(folder, "deployments"), aFile),
    command: "deploy",
    network: "localhost",
    exitCode: 1,
    codes: ["FILE_UNREADABLE"],
  },
  {
    situation: "a file in place of Ignition's folder",
    arrange: async ({ folder }) => {
      const undo = await instead(join(folder, "deployments"), (path) => mkdir(path));
      await writeFile(join(folder, "deployments/live-five-31337"), "in the way\n");
      return undo;
    },
    command: "deploy",
    network: "localhost",
    exitCode: 1,
    codes: ["FILE_UNREADABLE"],
  },
  {
    situation: "a pipe in place of Ignition's journal",
    arrange: async ({ folder }) => {
      const undo = await instead(join(folder, "deployments"), (path) => mkdir(path));
      await mkdir(join(folder, "deployments/live-five-31337"));
      await aPipe(join(folder, "deployments/live-five-31337/journal.jsonl"));
      return undo;
    },
    command: "deploy",
    network: "localhost",
    exitCode: 1,
    codes: ["FILE_UNREADABLE"],
  },
];

/** Something else in place of what is read. */
const IN_PLACE = { aFolder, aPipe, aSocket, aLoop, aDevice } as const;
const ODD = { anEmptyFile, notUtf8, notJson, anotherJson, aDeepOne } as const;

function oddFiles(
  name: string,
  path: (at: Places) => string,
  row: Pick<Situation, "command" | "args" | "network">,
  expected: {
    readonly unreadable: readonly [number, string];
    readonly odd: Readonly<Partial<Record<keyof typeof ODD, readonly [number, string]>>>;
    readonly tooLarge?: readonly [number, readonly [number, string]];
  },
): readonly Situation[] {
  const make = (
    what: string,
    put: (path: string) => Promise<unknown>,
    [exitCode, code]: readonly [number, string],
  ): Situation => ({
    ...row,
    situation: `${what} in place of ${name}`,
    arrange: (at) => instead(path(at), put),
    exitCode,
    codes: exitCode === 0 ? [] : [code],
  });
  const { tooLarge } = expected;
  return [
    ...Object.entries(IN_PLACE).map(([what, put]) => make(what, put, expected.unreadable)),
    ...Object.entries(ODD).flatMap(([what, put]) => {
      const told = expected.odd[what as keyof typeof ODD];
      return told === undefined ? [] : [make(what, put, told)];
    }),
    ...(tooLarge ? [make("aHugeFile", ofBytes(tooLarge[0]), tooLarge[1])] : []),
  ];
}

const all = (told: readonly [number, string]) => ({
  ...{ anEmptyFile: told, notJson: told, anotherJson: told, aDeepOne: told },
});

const UNREADABLE: readonly Situation[] = [
  ...oddFiles(
    "manifest.json",
    manifest,
    { command: "pin" },
    {
      unreadable: [1, "FILE_UNREADABLE"],
      odd: { ...all([1, "MANIFEST_INVALID"]), notUtf8: [1, "FILE_NOT_UTF8"] },
      tooLarge: [300 * 1024 ** 2, [1, "FILE_TOO_LARGE"]],
    },
  ),
  ...oddFiles(
    "the deployment file",
    deployment,
    { command: "withdraw", network: "localhost" },
    {
      unreadable: [1, "FILE_UNREADABLE"],
      odd: { ...all([1, "DEPLOYMENT_INVALID"]), notUtf8: [1, "FILE_NOT_UTF8"] },
      tooLarge: [1024 ** 2, [1, "FILE_TOO_LARGE"]],
    },
  ),
  ...oddFiles(
    "the CAR",
    ({ build }) => join(build, "collection.car"),
    { command: "pin" },
    { unreadable: [3, "CAR_UNREADABLE"], odd: all([2, "CAR_INVALID"]) },
  ),
  ...oddFiles(
    "collection.yaml",
    ({ folder }) => join(folder, "collection.yaml"),
    { command: "check" },
    {
      unreadable: [1, "FILE_UNREADABLE"],
      odd: { anEmptyFile: [1, "YAML_SYNTAX"], notUtf8: [1, "FILE_NOT_UTF8"] },
      tooLarge: [1024 ** 3, [1, "FILE_TOO_LARGE"]],
    },
  ),
  ...oddFiles(
    "a record",
    ({ folder }) => join(folder, "records/001-first-flight.md"),
    { command: "stats" },
    {
      unreadable: [1, "FILE_UNREADABLE"],
      odd: { anEmptyFile: [1, "FRONT_MATTER_MISSING"], notUtf8: [1, "FILE_NOT_UTF8"] },
      tooLarge: [1024 ** 3, [1, "FILE_TOO_LARGE"]],
    },
  ).filter(({ situation }) => !situation.startsWith("aFolder")),
  ...oddFiles(
    "the table of a mint",
    ({ scratch }) => join(scratch, "mint.csv"),
    {
      command: "mint",
      args: ({ scratch }) => ({ csv: join(scratch, "mint.csv") }),
      network: "localhost",
    },
    {
      unreadable: [1, "FILE_UNREADABLE"],
      odd: { notUtf8: [1, "FILE_NOT_UTF8"], notJson: [1, "CSV_INVALID"] },
      tooLarge: [1024 ** 3, [1, "FILE_TOO_LARGE"]],
    },
  ),
  ...oddFiles(
    "a voucher",
    ({ scratch }) => join(scratch, "voucher.json"),
    {
      command: "voucher inspect",
      args: ({ scratch }) => ({ file: join(scratch, "voucher.json") }),
      network: "localhost",
    },
    {
      unreadable: [3, "VOUCHER_UNREADABLE"],
      odd: { ...all([1, "VOUCHER_INVALID"]), notUtf8: [1, "VOUCHER_INVALID"] },
    },
  ).filter(({ situation }) => !/^(aPipe|aDevice)/.test(situation)),
];

const key = (value: string | undefined) => ({
  SEPOLIA_RPC_URL: "http://127.0.0.1:1",
  SEPOLIA_PRIVATE_KEY: value,
});
const url = (value: string | undefined) => ({ SEPOLIA_RPC_URL: value, SEPOLIA_PRIVATE_KEY: KEY });

const KEYS: readonly Situation[] = [
  ...Object.entries({
    "a key that is too short": KEY.slice(0, -1),
    "a key that is too long": `${KEY}0`,
    "a key that is not hexadecimal": `${KEY.slice(0, -4)}xyz!`,
    "a key in quotes": `"${KEY}"`,
    "a key in single quotes": `'${KEY}'`,
    "a key with a space in it": `${KEY.slice(0, 20)} ${KEY.slice(20)}`,
    "a key with a line feed in it": `${KEY.slice(0, 20)}\n${KEY.slice(20)}`,
    "a mnemonic for a key": "test test test test test test test test test test test junk",
    "an address for a key": OWNER,
    "an empty key": "",
    "the key 0": `0x${"0".repeat(64)}`,
    "a key above the curve's order": `0x${"f".repeat(64)}`,
    "0x for a key": "0x",
    "no key": undefined,
  }).map(([situation, value]): Situation => ({
    situation,
    command: "deploy",
    network: "sepolia",
    env: key(value),
    exitCode: 1,
    codes: ["NETWORK_UNCONFIGURED"],
    says: "SEPOLIA_PRIVATE_KEY",
    ...(value === undefined || value.length < 4 ? {} : { hides: value }),
  })),
  ...Object.entries({
    "a URL without a scheme": "rpc.example/hush-hush",
    "a URL of a host and port": "localhost:8545/hush-hush",
    "a web socket's URL": "ws://127.0.0.1:1/hush-hush",
    "a file's URL": "file:///hush-hush",
    "a URL with a space": "http://127.0.0.1:1/hush hush-hush",
    "a URL in quotes": '"http://127.0.0.1:1/hush-hush"',
    "a URL with a line feed": "http://127.0.0.1:1/\nhush-hush",
    "a URL with a port that is none": "http://127.0.0.1:99999/hush-hush",
    "an empty URL": "",
    "no URL": undefined,
  }).flatMap(([situation, value]): readonly Situation[] =>
    ["deploy", "verify"].map((command) => ({
      situation: `${situation}, for ${command}`,
      command,
      network: "sepolia",
      env: url(value),
      exitCode: 1,
      codes: ["NETWORK_UNCONFIGURED"],
      says: "SEPOLIA_RPC_URL",
      hides: "hush-hush",
    })),
  ),
  {
    situation: "no key and no URL, both told at once",
    command: "deploy",
    network: "sepolia",
    env: { SEPOLIA_RPC_URL: undefined, SEPOLIA_PRIVATE_KEY: undefined },
    exitCode: 1,
    codes: ["NETWORK_UNCONFIGURED", "NETWORK_UNCONFIGURED"],
  },
  {
    situation: "a key without 0x and with a line end, which is taken, on a network that is away",
    command: "deploy",
    network: "sepolia",
    env: key(`${KEY.slice(2)}\n`),
    exitCode: 3,
    codes: ["RPC_UNREACHABLE"],
    hides: KEY.slice(2),
  },
  {
    situation: "a network that is away, with user and password in its URL",
    command: "deploy",
    network: "sepolia",
    env: url("http://me:hush-hush@127.0.0.1:1"),
    exitCode: 3,
    codes: ["RPC_UNREACHABLE"],
    hides: "hush-hush",
  },
];

/** Wrong options are looked at before the network, which is away here, and all at once. */
const WRONG_OPTIONS: readonly (readonly [string, Arguments, readonly string[]])[] = [
  [
    "mint",
    { numbers: "2,x", to: "0x1", maxCost: "much" },
    ["OPTION_INVALID", "NUMBER_INVALID", "OPTION_INVALID"],
  ],
  ["mint", { numbers: "1", all: true, maxCost: "1,5" }, ["OPTION_INVALID", "OPTION_INVALID"]],
  ["mint", { maxCost: "-1" }, ["OPTION_INVALID", "OPTION_INVALID"]],
  ["mint", { numbers: "2" }, ["EDITION_UNKNOWN"]],
  ["mint", { numbers: "2,1-3" }, ["EDITION_UNKNOWN"]],
  ["mint", { numbers: "2-2" }, ["EDITION_UNKNOWN"]],
  ["mint", { numbers: "1-6" }, ["NUMBER_OUT_OF_RANGE"]],
  [
    "plan",
    { numbers: "9", to: "me", maxCost: "1 EUR" },
    ["OPTION_INVALID", "NUMBER_OUT_OF_RANGE", "OPTION_INVALID"],
  ],
  [
    "purchase",
    { number: "2", from: "me", to: "you", maxCost: "x" },
    ["EDITION_UNKNOWN", "OPTION_INVALID", "OPTION_INVALID", "OPTION_INVALID"],
  ],
  ["purchase", {}, ["OPTION_INVALID"]],
  [
    "sale",
    { from: "soon", until: "later", maxCost: "x" },
    ["OPTION_INVALID", "OPTION_INVALID", "OPTION_INVALID"],
  ],
  ["sale", { from: "2030-01-02", until: "2030-01-01" }, ["OPTION_INVALID"]],
  [
    "voucher create",
    { number: "9", recipient: "0x0", until: "soon", from: "me", price: "1 USD" },
    ["EDITION_UNKNOWN", ...Array<string>(4).fill("OPTION_INVALID")],
  ],
  ["voucher create", {}, ["OPTION_INVALID", "OPTION_INVALID", "OPTION_INVALID"]],
  ["voucher inspect", {}, ["OPTION_INVALID"]],
  [
    "voucher redeem",
    { file: "/no/such/file", from: "me", maxCost: "x" },
    ["VOUCHER_UNREADABLE", "OPTION_INVALID", "OPTION_INVALID"],
  ],
  ["voucher signer", { signer: "me", maxCost: "x" }, ["OPTION_INVALID", "OPTION_INVALID"]],
  ["voucher revoke", { maxCost: "x" }, ["OPTION_INVALID"]],
  [
    "revise",
    { gateway: "nowhere", maxCost: "x" },
    ["REASON_INVALID", "OPTION_INVALID", "OPTION_INVALID"],
  ],
  ["freeze", { maxCost: "x" }, ["OPTION_INVALID"]],
  [
    "freeze",
    { maxCost: "x", gateway: "ftp://gateway.example", allow: "NOTHING" },
    ["OPTION_INVALID", "OPTION_INVALID", "OPTION_INVALID"],
  ],
  [
    "launch",
    { mint: "0-3", pinTo: "local,foo", maxCost: "5gw", allow: "NOTHING" },
    ["OPTION_INVALID", "OPTION_INVALID", "NUMBER_OUT_OF_RANGE", "PIN_UNKNOWN_SERVICE"],
  ],
  [
    "verify",
    { address: "0x1", gateway: "ftp://gateway.example", number: "x" },
    ["OPTION_INVALID", "OPTION_INVALID", "NUMBER_INVALID"],
  ],
  [
    "verify",
    { gateway: "ftp://gateway.example", number: "4", fromBlock: 3 },
    ["OPTION_INVALID", "OPTION_INVALID", "OPTION_INVALID"],
  ],
  ["deploy", { maxCost: "1 2" }, ["OPTION_INVALID"]],
  ["withdraw", { from: "me", maxCost: "0x1" }, ["OPTION_INVALID", "OPTION_INVALID"]],
];

const OPTIONS: readonly Situation[] = [
  ...WRONG_OPTIONS.map(([command, args, codes]): Situation => ({
    situation: `${command} with ${JSON.stringify(args)}`,
    command,
    args: () => args,
    network: "sepolia",
    env: key(KEY),
    exitCode: codes.includes("VOUCHER_UNREADABLE") ? 3 : 1,
    codes,
  })),
  {
    situation: "wrong options beside a manifest that is not there",
    arrange: async (at) => instead(manifest(at), async () => {}),
    command: "purchase",
    args: () => ({ number: "x", from: "me" }),
    network: "sepolia",
    env: key(KEY),
    exitCode: 1,
    codes: ["MANIFEST_ABSENT", "OPTION_INVALID", "OPTION_INVALID"],
  },
  {
    situation: "a voucher for a file that is there",
    command: "voucher create",
    args: ({ folder }) => voucher({ out: join(folder, "collection.yaml") }),
    network: "sepolia",
    env: key(KEY),
    exitCode: 1,
    codes: ["OPTION_INVALID"],
  },
];

const SITUATIONS = [...UNWRITABLE, ...UNREADABLE, ...KEYS, ...OPTIONS];

function assertPlain({ exitCode, stdout, stderr }: ExecutedCommand): void {
  expect(exitCode).to.not.equal(undefined);
  for (const text of [stdout, stderr]) {
    expect(text)
      .to.not.match(/^ {4}at /m)
      .and.not.include("bug in Hardhat")
      .and.not.include("UNEXPECTED");
  }
}

describe("what a disk, a key, a network or a user can do", function () {
  this.timeout(180_000);
  let project: Project;
  let at: Places;
  let server: JsonRpcServer;
  let address: string;

  const runtime = (network?: string): Promise<HardhatRuntimeEnvironment> =>
    openRuntime(project, { ...(network && { network }), url: address });

  const run = async (
    command: string,
    args: Arguments = {},
    network?: string,
  ): ReturnType<typeof executeJson> =>
    executeJson(await runtime(network), ["collection", ...command.split(" ")], {
      collection: at.folder,
      ...args,
    });

  before(async () => {
    project = await sharedProject();
    const folder = join(project.folder, await project.add(FIVE, "live-five"));
    const scratch = join(project.folder, "scratch");
    await mkdir(scratch);
    const build = join(project.folder, "build/live-five");
    at = { root: project.folder, folder, build, scratch };
    server = await (await openRuntime(project)).network.createServer("default", "127.0.0.1", 0);
    const listening = await server.listen();
    address = `http://127.0.0.1:${listening.port}`;
    expect((await run("build")).exitCode).to.equal(0);
    expect((await run("deploy", {}, "localhost")).exitCode).to.equal(0);
    expect((await run("voucher signer", {}, "localhost")).exitCode).to.equal(0);
  });

  after(async () => {
    await server.close();
    await rm(at.scratch, { recursive: true, force: true });
  });

  it("is more than forty situations", () => {
    expect(SITUATIONS.length).to.be.greaterThan(100);
  });

  for (const { situation, arrange, command, args, network, env = {}, ...expected } of SITUATIONS) {
    it(`${command}: ${situation}`, async () => {
      const undo = await arrange?.(at);
      try {
        const outcome = await withEnvironment(env, () => run(command, args?.(at), network));
        assertPlain(outcome);
        const { exitCode, document, stdout, stderr } = outcome;
        const codes = document.issues?.map(({ code }) => code) ?? [];
        expect({ exitCode, codes }, stderr).to.deep.equal({
          exitCode: expected.exitCode,
          codes: expected.codes,
        });
        for (const { fix } of document.issues ?? []) expect(fix).to.not.equal("");
        if (expected.says !== undefined) expect(stderr).to.include(expected.says);
        if (expected.hides !== undefined) expect(stdout + stderr).to.not.include(expected.hides);
      } finally {
        await undo?.();
      }
    });
  }

  it("leaves everything as it was", async () => {
    expect((await run("pin")).exitCode).to.equal(0);
    expect((await run("verify", {}, "localhost")).exitCode).to.equal(0);
  });

  describe("run twice", () => {
    const twice = async (command: string, args: Arguments = {}): Promise<readonly unknown[]> => {
      const sent: unknown[] = [];
      for (let time = 0; time < 2; time++) {
        const { exitCode, document, stderr } = await run(command, args, "localhost");
        expect(exitCode, stderr).to.equal(0);
        const each = document["sent"] as readonly unknown[] | object | null;
        sent.push(each === null || (Array.isArray(each) && each.length === 0) ? "nothing" : "sent");
      }
      return sent;
    };
    const once = ["sent", "nothing"];

    it("mint, of a range the recorded ones, names the gaps", async () => {
      const { document, stderr } = await run("mint", { numbers: "1-3", dryRun: true }, "localhost");
      expect(document["gaps"]).to.deep.equal([2]);
      expect(stderr).to.include("left out: 2.");
      expect(await twice("mint", { numbers: "1-3" })).to.deep.equal(once);
      const other = await run("mint", { numbers: "1", to: BUYER }, "localhost");
      expect(other.exitCode, other.stderr).to.equal(2);
      expect(other.document["held"]).to.have.length(1);
    });

    it("sale, opened, planned and closed", async () => {
      expect(await twice("sale", { until: "now" })).to.deep.equal(["nothing", "nothing"]);
      expect(await twice("sale", { from: "2099-01-01", until: "2099-02-01" })).to.deep.equal(once);
      expect(await twice("sale", { until: "now" })).to.deep.equal(once);
      expect(await twice("sale", { until: "2099-01-01" })).to.deep.equal(once);
      expect(await twice("sale")).to.deep.equal(once);
    });

    it("purchase, a voucher's redemption and a withdrawal", async () => {
      const buyer = { from: BUYER };
      const out = join(at.scratch, "gift.json");
      const terms = { number: "3", recipient: BUYER, until: "1h", price: "0.5", out };
      expect((await run("voucher create", terms, "localhost")).document.issues?.[0]?.code).to.equal(
        "EDITION_SOLD",
      );
      expect(await twice("purchase", { number: "5", ...buyer })).to.deep.equal(once);
      const other = await run("purchase", { number: "5" }, "localhost");
      expect(other.document.issues?.map(({ code }) => code)).to.deep.equal(["EDITION_SOLD"]);
      expect(await twice("withdraw", buyer)).to.deep.equal(once);
    });

    it("revise, for the same reason; another one finds nothing to correct", async () => {
      const record = join(at.folder, "records/001-first-flight.md");
      await replaceIn(record, "price: 0.5 ETH", "price: 0.6 ETH");
      expect((await run("build")).exitCode).to.equal(0);
      expect(await twice("revise", { reason: "a false price" })).to.deep.equal(once);
      const other = await run("revise", { reason: "another one" }, "localhost");
      expect(other.document.issues?.map(({ code }) => code)).to.deep.equal(["REVISION_EMPTY"]);
    });

    it("voucher signer and freeze; a revocation is sent every time", async () => {
      expect(await twice("voucher signer", { signer: BUYER })).to.deep.equal(once);
      expect(await twice("voucher revoke")).to.deep.equal(["sent", "sent"]);
      expect(await twice("voucher signer", { signer: "none" })).to.deep.equal(once);
      expect(await twice("freeze", { incomplete: true })).to.deep.equal(once);
    });
  });

  describe("two at once", () => {
    it("two builds of one collection both end well", async () => {
      const outcomes = await Promise.all([run("build"), run("build"), run("build")]);
      for (const { exitCode, stderr } of outcomes) expect(exitCode, stderr).to.equal(0);
      expect((await run("pin")).exitCode).to.equal(0);
    });

    it("a collection whose folder has another one's name is refused, until that one moves", async () => {
      const [one, two] = ["a/same-five", "b/same-five"].map((name) => join(at.root, name));
      if (one === undefined || two === undefined) throw new RangeError("two folders");
      for (const folder of [one, two]) await cp(FIVE, folder, { recursive: true });
      expect((await run("build", { collection: one })).exitCode).to.equal(0);
      const refused = await run("build", { collection: two });
      expect(refused.exitCode).to.equal(1);
      expect(refused.document.issues?.map(({ code }) => code)).to.deep.equal(["BUILD_FOREIGN"]);
      expect((await run("pin", { collection: one })).exitCode).to.equal(0);
      await rename(one, join(at.root, "a/moved-five"));
      expect((await run("build", { collection: two })).exitCode).to.equal(0);
    });
  });

  describe("a disk that is full or can only be read", () => {
    /** Mounts a disk over a folder, in a name space of its own, and runs commands there. */
    async function onDisk(folder: string, options: string, command: string): Promise<string> {
      const script = `mount -t tmpfs -o ${options} tmpfs "$1" && cd "$2" && exec "$3" "$4" ${command}`;
      const hardhat = join(project.folder, "node_modules/hardhat/dist/src/cli.js");
      const { stdout } = await promisify(execFile)(
        "unshare",
        [
          ...["-rm", "bash", "-c", `${script} || true`, "bash"],
          ...[folder, project.folder, process.execPath, hardhat],
        ],
        { env: ownEnvironment() },
      ).catch((error: unknown) => error as { readonly stdout: string });
      return stdout;
    }

    for (const [name, options, says] of [
      ["full", "size=64k", "the disk is full"],
      ["read-only", "ro", "can only be read"],
    ] as const) {
      it(`${name}: the build says so`, async function () {
        const isAble = await promisify(execFile)("unshare", ["-rm", "true"]).then(
          () => true,
          () => false,
        );
        if (!isAble) this.skip();
        const args = "collection build --collection metadata/live-five --json";
        const stdout = await onDisk(join(project.folder, "build"), options, args);
        const document = JSON.parse(stdout) as { issues: { code: string; message: string }[] };
        expect(document.issues.map(({ code }) => code)).to.deep.equal(["FILE_UNWRITABLE"]);
        expect(document.issues[0]?.message).to.include(says);
      });
    }

    it("behind the output: said on stderr; a reader that has gone is no fault", async function () {
      if (process.platform !== "linux") this.skip();
      const hardhat = join(project.folder, "node_modules/hardhat/dist/src/cli.js");
      const command = `"$1" "$2" collection stats --collection metadata/live-five`;
      const full = await promisify(execFile)(
        "bash",
        ["-c", `${command} > /dev/full`, "bash", process.execPath, hardhat],
        { cwd: project.folder, env: ownEnvironment() },
      ).catch((error: unknown) => error as { readonly code: number; readonly stderr: string });
      expect(full.stderr)
        .to.include("the disk is full")
        .and.not.match(/^ {4}at /m);
      expect("code" in full && full.code).to.equal(1);
      const gone = await promisify(execFile)(
        "bash",
        ["-c", `${command} | true`, "bash", process.execPath, hardhat],
        { cwd: project.folder, env: ownEnvironment() },
      );
      expect(gone.stderr).to.not.match(/^ {4}at /m);
    });
  });

  it("an unknown command or option is refused by name, with one document under --json", async () => {
    const rows: readonly (readonly [readonly string[], string, string])[] = [
      [["collection", "mnt", "--json"], "COMMAND_UNKNOWN", "collection mint"],
      [["collection", "mint", "--nubmers", "1", "--json"], "OPTION_UNKNOWN", "--numbers"],
      [["collection", "serve", "--port", "x", "--json"], "OPTION_INVALID", "--port"],
    ];
    await Promise.all(
      rows.map(async ([args, code, near]) => {
        const outcome = await finish(project.start(args));
        const document = JSON.parse(outcome.stdout) as { issues: { code: string; fix: string }[] };
        expect([outcome.code, document.issues[0]?.code]).to.deep.equal([1, code]);
        expect(document.issues[0]?.fix).to.include(near);
        expect(outcome.stderr).to.not.match(/^ {4}at /m);
      }),
    );
  });
});
