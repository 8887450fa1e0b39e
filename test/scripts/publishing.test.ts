import { readFileSync, writeFileSync } from "node:fs";
import { cp, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import build from "../../scripts/build.ts";
import deploy from "../../scripts/deploy.ts";
import freeze from "../../scripts/freeze.ts";
import launch from "../../scripts/launch.ts";
import mint from "../../scripts/mint.ts";
import { noteDeployment } from "../../scripts/noteDeployment.ts";
import { openJournal } from "../../scripts/openContract.ts";
import { collectionPlaces, readManifest } from "../../scripts/openCollection.ts";
import { assertHeld, assertPinsElsewhere } from "../../scripts/openPublishing.ts";
import pin from "../../scripts/pin.ts";
import revise from "../../scripts/revise.ts";
import sale from "../../scripts/sale.ts";
import type { Session } from "../../scripts/session.ts";
import voucherCreate from "../../scripts/voucherCreate.ts";
import { parseDeployment } from "../../src/chain/deployment.ts";
import { parseJournal } from "../../src/chain/journalEntry.ts";
import type { Manifest } from "../../src/editions/manifest.ts";
import { KronikaError } from "../../src/errors.ts";
import { readCar } from "../../src/ipfs/readCar.ts";
import { parseAllowed } from "../../src/records/lint/allowedErrors.ts";
import { CHECK_RULES } from "../../src/records/lint/checkRules.ts";
import { FIVE, replaceIn } from "../records/copyFive.ts";
import { EVIDENCE } from "../records/evidence/copyEvidence.ts";
import { readTree } from "./project.ts";
import { type InProcessOutcome, offlineRuntime, runInProcess, runtimeAt } from "./runInProcess.ts";

const CAMP = "records/003-camp-david.md";

const RECIPIENT = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";

/** Every command that publishes, with options that say nothing. */
const COMMANDS: Record<
  string,
  (
    collection: string,
    allow: string,
    hre: HardhatRuntimeEnvironment,
    number: string,
  ) => Promise<InProcessOutcome>
> = Object.fromEntries(
  (
    [
      ["pin", pin, { to: "local" }],
      ["deploy", deploy, { reset: false }],
      ["mint", mint, { numbers: "", all: true, to: "", csv: "" }],
      ["sale", sale, { from: "now", until: "" }],
      ["revise", revise, { reason: "a false date" }],
      ["freeze", freeze, { incomplete: true }],
      ["voucher create", voucherCreate, { recipient: RECIPIENT, price: "0", until: "1d" }],
      ["launch", launch, { mint: "none", pinTo: "local", reset: false }],
    ] as const
  ).map(([name, command, options]) => [
    name,
    (collection: string, allow: string, hre: HardhatRuntimeEnvironment, number: string) =>
      runInProcess(
        command as Parameters<typeof runInProcess>[0],
        {
          ...{ collection, allow, number, yes: false, dryRun: false, maxCost: "" },
          ...{ gateway: "", unpinned: false, from: "", out: "", ...options },
        },
        hre,
      ),
  ]),
);

/** What the records are like when a command meets them, and how it ends; undefined: the gate is passed. */
interface Situation {
  readonly title: string;
  readonly from?: string;
  /** Before the manifest is built. */
  readonly spoil?: (folder: string) => Promise<unknown>;
  /** After the manifest was built. */
  readonly change?: (folder: string) => Promise<unknown>;
  readonly allow?: string;
  readonly refused?: { readonly exit: 1 | 2; readonly codes: readonly string[] };
  /** `launch` builds anew. */
  readonly launches?: true;
}

const foreign = (folder: string) =>
  replaceIn(join(folder, CAMP), "country: [Egypt, Israel]", "country: [Egypt, Isreal]");
const unwritten = (folder: string) =>
  replaceIn(join(folder, CAMP), /For thirteen days[^]*$/, "TODO: write this.\n");
const check = (...rules: string[]) => ["CHECK_FAILED", ...rules];

const SITUATIONS: readonly Situation[] = [
  { title: "records with warnings alone" },
  {
    title: "a lint error that was built",
    spoil: foreign,
    refused: { exit: 2, codes: check("COUNTRY_UNKNOWN") },
  },
  {
    title: "a lint error that came after the build",
    change: unwritten,
    refused: { exit: 2, codes: check("TEXT_PLACEHOLDER") },
  },
  {
    title: "two lint errors, one of them allowed",
    spoil: async (folder) => {
      await foreign(folder);
      await unwritten(folder);
    },
    allow: "TEXT_PLACEHOLDER",
    refused: { exit: 2, codes: check("COUNTRY_UNKNOWN") },
  },
  { title: "a lint error that is allowed", spoil: foreign, allow: "COUNTRY_UNKNOWN" },
  { title: "a lint error that is allowed there", spoil: foreign, allow: " COUNTRY_UNKNOWN@3 ," },
  {
    title: "a lint error that is allowed elsewhere",
    spoil: foreign,
    allow: "COUNTRY_UNKNOWN@1",
    refused: { exit: 2, codes: check("COUNTRY_UNKNOWN") },
  },
  {
    title: "a code that is none",
    spoil: foreign,
    allow: "COUNTRY_UNKNWON",
    refused: { exit: 1, codes: ["OPTION_INVALID"] },
  },
  {
    title: "an attempt to allow everything",
    spoil: foreign,
    allow: "*,all",
    refused: { exit: 1, codes: ["OPTION_INVALID", "OPTION_INVALID"] },
  },
  {
    title: "a date that the archived sources contradict",
    from: EVIDENCE,
    refused: { exit: 2, codes: check("EVIDENCE_CONTRADICTED") },
  },
  {
    title: "the same, where evidence.json stands in for the sources",
    from: EVIDENCE,
    change: async (folder) => {
      const { default: check_ } = await import("../../scripts/check.ts");
      const args = { collection: folder, fix: false, dryRun: false, rule: "", quiet: true };
      await runInProcess(check_, args, offlineRuntime(folder));
      await rm(join(folder, "sources"), { recursive: true });
    },
    refused: { exit: 2, codes: check("EVIDENCE_CONTRADICTED") },
  },
  {
    title: "a corrected record that was not built",
    change: (folder) => replaceIn(join(folder, CAMP), "price: 1.25 ETH", "price: 1.5 ETH"),
    refused: { exit: 2, codes: ["MANIFEST_STALE"] },
    launches: true,
  },
  {
    title: "a manifest changed by hand",
    change: (folder) => replaceIn(join(folder, "manifest.json"), "Camp David", "Camp Davis"),
    refused: { exit: 2, codes: ["MANIFEST_STALE"] },
    launches: true,
  },
  {
    title: "a manifest of other spacing",
    change: async (folder) => {
      const path = join(folder, "manifest.json");
      await writeFile(path, JSON.stringify(JSON.parse(await readFile(path, "utf8"))));
    },
    refused: { exit: 2, codes: ["MANIFEST_STALE"] },
    launches: true,
  },
  {
    title: "a record that breaks the schema",
    change: (folder) => replaceIn(join(folder, CAMP), "impact: 8", "impact: 11"),
    refused: { exit: 1, codes: ["IMPACT_INVALID"] },
  },
  {
    title: "records that cannot be read, which nothing allows",
    change: (folder) => replaceIn(join(folder, CAMP), "impact: 8", "impact: 11"),
    allow: "COUNTRY_UNKNOWN",
    refused: { exit: 1, codes: ["IMPACT_INVALID"] },
  },
];

describe("the gate before everything that publishes", function () {
  this.timeout(60_000);
  let root: string;
  let hre: HardhatRuntimeEnvironment;

  before(async () => {
    root = await realpath(await mkdtemp(join(tmpdir(), "kronika-publishing-")));
    hre = offlineRuntime(root);
  });

  after(() => rm(root, { recursive: true, force: true }));

  const rulesOf = ({ document }: InProcessOutcome): string[] =>
    (document.issues ?? []).map(({ code, rule }) => rule ?? code);

  for (const [index, situation] of SITUATIONS.entries()) {
    const { title, from = FIVE, spoil, change, allow = "", refused } = situation;
    it(`${refused === undefined ? "lets pass" : "refuses"} ${title}, in every command`, async () => {
      const folder = join(root, `metadata/gate-${index}`);
      await cp(from, folder, { recursive: true });
      await spoil?.(folder);
      const built = await runInProcess(build, { collection: folder }, hre);
      await change?.(folder);
      if (spoil !== undefined) {
        // It is built all the same, to be looked at.
        expect(built.code).to.equal(2);
        expect(built.document["publishable"]).to.equal(false);
        expect((await readManifest(collectionPlaces(root, folder))).editions).to.not.be.empty;
      }
      for (const [name, run] of Object.entries(COMMANDS)) {
        const outcome = await run(folder, allow, hre, from === EVIDENCE ? "74" : "3");
        if (refused === undefined || (name === "launch" && situation.launches === true)) {
          // Past the gate there is a network that does not answer; pin asks for none.
          const end = name === "pin" ? [] : ["RPC_UNREACHABLE"];
          expect(rulesOf(outcome), `${name}: ${outcome.stderr}`).to.deep.equal(end);
          if (allow !== "") expect(outcome.stderr).to.include("Isreal");
        } else {
          expect(rulesOf(outcome), name).to.deep.equal(refused.codes);
          expect(outcome.code, name).to.equal(refused.exit);
          for (const { fix } of outcome.document.issues ?? []) expect(fix).to.not.equal("");
        }
      }
    });
  }

  it("names the record, and the way past it", async () => {
    const folder = join(root, "metadata/named");
    await cp(FIVE, folder, { recursive: true });
    await foreign(folder);
    await runInProcess(build, { collection: folder }, hre);
    const { document, stderr } = await runInProcess(
      pin,
      { collection: folder, to: "local", dryRun: true, allow: "" },
      hre,
    );
    const [summary, error] = document.issues ?? [];
    expect(summary?.message).to.include("1 error in edition 3");
    expect(summary?.fix).to.include("--allow COUNTRY_UNKNOWN");
    expect(error?.record).to.equal(3);
    expect(stderr).to.include("003-camp-david.md").and.include("Isreal");
    const passed = await runInProcess(
      pin,
      { collection: folder, to: "local", dryRun: true, allow: "COUNTRY_UNKNOWN@3" },
      hre,
    );
    expect(passed.document["overridden"]).to.deep.include.members([
      {
        code: "COUNTRY_UNKNOWN",
        record: 3,
        message: (passed.document["overridden"] as { message: string }[])[0]?.message,
      },
    ]);
  });

  it("never keeps a sale from being closed", async () => {
    const folder = join(root, "metadata/closing");
    await cp(FIVE, folder, { recursive: true });
    await runInProcess(build, { collection: folder }, hre);
    await foreign(folder);
    const args = { collection: folder, from: "now", until: "now", allow: "", gateway: "" };
    const spending = { unpinned: false, yes: false, dryRun: false, maxCost: "" };
    expect(rulesOf(await runInProcess(sale, { ...args, ...spending }, hre))).to.deep.equal([
      "RPC_UNREACHABLE",
    ]);
  });

  it("knows every code that check can show", async () => {
    const sources = ["findEvidence", "describeVerdict", "readArchives", "readEvidence"]
      .concat("findRepeatedText", "evidenceFile")
      .map((name) => new URL(`../../src/records/evidence/${name}.ts`, import.meta.url));
    const texts = await Promise.all(sources.map((source) => readFile(source, "utf8")));
    const codes = texts.join("").match(/\b(?:EVIDENCE|SOURCE)_[A-Z]+(?=")/g) ?? [];
    expect(codes.length).to.be.greaterThan(5);
    // An archived copy that is not here is no finding of its own.
    const shown = codes.filter((code) => code !== "SOURCE_ABSENT");
    expect(CHECK_RULES.map(({ code }) => code)).to.include.members(shown);
    expect(parseAllowed("")).to.deep.equal([]);
  });
});

describe("what --allow let pass", () => {
  it("stays in the deployment file and in the journal, each once", async () => {
    const folder = await mkdtemp(join(tmpdir(), "kronika-overridden-"));
    try {
      const hash = `0x${"12".repeat(32)}`;
      const account = `0x${"ab".repeat(20)}`;
      const session = {
        places: { folder, id: "five" },
        network: { inProcess: false, chainId: 7 },
        manifest: { editionsRoot: "", metadataRoot: "" },
        overridden: [{ code: "TEXT_PLACEHOLDER", record: 3, message: "is a placeholder" }],
      } as unknown as Session;
      const path = join(folder, "deployments/five-7.json");
      const deployment = {
        format: "kronika-deployment-v1",
        ...{ chainId: 7, genesisHash: hash, address: account, blockNumber: 1 },
        ...{ owner: account, payee: account, size: 5, editionsRoot: hash, metadataRoot: hash },
        ...{ royaltyBps: 250, revision: 0, frozen: false },
      } as const;
      await noteDeployment(session, deployment);
      const noted = parseDeployment(await readFile(path, "utf8"), path);
      expect(noted.overridden).to.deep.equal(session.overridden);
      await noteDeployment({ ...session, overridden: [] }, noted);
      await noteDeployment(session, noted);
      const again = parseDeployment(await readFile(path, "utf8"), path);
      expect(again.overridden).to.deep.equal(session.overridden);

      await openJournal(session)({ event: "sending", label: "mint" });
      const journal = await readFile(join(folder, "deployments/five-7.journal.jsonl"), "utf8");
      expect(parseJournal(journal)[0]?.overridden).to.deep.equal(["TEXT_PLACEHOLDER@3"]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe("launch, in this process", function () {
  this.timeout(120_000);
  let root: string;
  let at: HardhatRuntimeEnvironment;

  before(async () => {
    root = await realpath(await mkdtemp(join(tmpdir(), "kronika-launching-")));
    at = runtimeAt(root, (await import("hardhat")).default);
  });

  after(() => rm(root, { recursive: true, force: true }));

  const options = (collection: string) => ({
    ...{ collection, mint: "all", pinTo: "local", reset: false, maxCost: "" },
    ...{ yes: false, dryRun: false, allow: "", unpinned: false },
  });

  async function collectionOf(from: string, name: string): Promise<string> {
    const folder = join(root, "metadata", name);
    await cp(from, folder, { recursive: true });
    return folder;
  }

  it("writes nothing in a dry run, nor where it refuses, not even what the sources say", async () => {
    const folder = await collectionOf(EVIDENCE, "dry");
    const readAll = async () => [
      await readTree(join(root, "metadata")),
      await readTree(join(root, "build")).catch(() => "absent"),
    ];
    const before = await readAll();
    const refused = await runInProcess(launch, options(folder), at);
    expect(refused.code).to.equal(2);
    expect(await readAll()).to.deep.equal(before);
    const allowed = { ...options(folder), allow: "EVIDENCE_CONTRADICTED" };
    const dry = await runInProcess(launch, { ...allowed, dryRun: true }, at);
    expect(dry.code, dry.stderr).to.equal(0);
    expect(await readAll()).to.deep.equal(before);
    const dear = await runInProcess(launch, { ...allowed, maxCost: "0.000000001" }, at);
    expect(dear.document.issues?.map(({ code }) => code)).to.deep.equal(["COST_TOO_HIGH"]);
    expect(await readAll()).to.deep.equal(before);
    // And once it is approved, it notes them.
    const done = await runInProcess(launch, allowed, at);
    expect(done.code, done.stderr).to.equal(0);
    expect(await readFile(join(folder, "evidence.json"), "utf8")).to.include("kronika-evidence");
  });

  it("compares at its end what is on the disk then, not what it holds in memory", async () => {
    const folder = await collectionOf(FIVE, "tampered");
    const built = join(root, "build/tampered");
    const tampered = (path: string, from: string, to: string) => {
      const text = readFileSync(path, "latin1");
      expect(text).to.include(from);
      writeFileSync(path, text.replace(from, to), "latin1");
    };
    const changes: [string, () => void][] = [
      ["PRICE", () => tampered(join(folder, CAMP), "price: 1.25 ETH", "price: 1.5 ETH")],
      ["PRICE", () => tampered(join(folder, "manifest.json"), "1.25 ETH", "1.26 ETH")],
      ["BUILT_FILE", () => tampered(join(built, "tokens/3.json"), "Camp David", "Camp Davis")],
      ["IPFS_FILE", () => tampered(join(built, "collection.car"), "Camp David", "Camp Davis")],
      ["MANIFEST_DERIVED", () => tampered(join(folder, "manifest.json"), "{", "{ ")],
    ];
    const record = readFileSync(join(folder, CAMP));
    for (const [code, change] of changes) {
      writeFileSync(join(folder, CAMP), record);
      let isDone = false;
      const { document, code: exit } = await runInProcess(launch, options(folder), at, (line) => {
        if (isDone || !line.startsWith("open the sale")) return;
        isDone = true;
        change();
      });
      expect(exit, code).to.equal(2);
      const { findings } = document["verification"] as {
        findings: { code: string; status: string }[];
      };
      const wrong = findings.filter(({ status }) => status === "mismatch");
      expect(wrong.map((finding) => finding.code)).to.include(code);
    }
  });
});

describe("metadata that nobody else holds", function () {
  this.timeout(60_000);
  let root: string;
  let manifest: Manifest;
  let server: Server;
  let url: string;
  let asked: number;
  let serve: (cid: string, bytes: Uint8Array) => Uint8Array | undefined;
  const notes: string[] = [];
  let stop: () => Promise<void>;

  before(async () => {
    root = await realpath(await mkdtemp(join(tmpdir(), "kronika-held-")));
    const folder = join(root, "metadata/held");
    await cp(FIVE, folder, { recursive: true });
    await runInProcess(build, { collection: folder }, offlineRuntime(root));
    const places = collectionPlaces(root, folder);
    manifest = await readManifest(places);
    const car = await readCar(join(places.build, "collection.car"));
    const blocks = new Map<string, Uint8Array>();
    for (const cid of car.cids) blocks.set(cid.toString(), await car.get(cid));
    await car.close();
    server = createServer((request, response) => {
      asked += 1;
      const [, cid = ""] = /^\/ipfs\/([a-z0-9]+)\?/.exec(request.url ?? "") ?? [];
      const block = blocks.get(cid);
      const bytes = block && serve(cid, block);
      response.writeHead(bytes === undefined ? 404 : 200).end(bytes);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    stop = async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(root, { recursive: true });
    };
  });

  beforeEach(() => {
    asked = 0;
    notes.length = 0;
    serve = (_cid, bytes) => bytes;
  });

  after(() => stop());

  function session(isPublic: boolean, rpc = "http://127.0.0.1:9"): Session {
    return {
      hre: offlineRuntime(root, { url: rpc }),
      progress: {
        during: (_line: string, work: (update: () => void) => unknown) => work(() => {}),
        note: (line: string) => notes.push(line),
      },
      network: { isPublic, name: "sepolia" },
      manifest,
    } as unknown as Session;
  }

  const look = (one: Session, options: object) =>
    assertHeld(one, { gateway: url, unpinned: false, dryRun: false, ...options }).then(
      (passed) => ({ passed, exit: 0, codes: [] as string[] }),
      (error: unknown) => {
        if (!(error instanceof KronikaError)) throw error;
        return {
          passed: undefined,
          exit: error.exitCode,
          codes: error.issues.map(({ code }) => code),
        };
      },
    );

  it("is not looked for on a development chain", async () => {
    expect((await look(session(false), {})).exit).to.equal(0);
    expect(asked).to.equal(0);
  });

  it("is looked for on a public network, block by block", async () => {
    expect((await look(session(true), {})).exit).to.equal(0);
    expect(asked).to.be.greaterThan(8);
    expect(notes.join()).to.include("on this machine");
  });

  it("is refused where the gateway lacks it, spoils it, or is not there", async () => {
    const [edition] = manifest.editions;
    const lacking = [manifest.rootCID, manifest.files.editions.cid, edition?.image.cid];
    for (const missing of lacking) {
      serve = (cid, bytes) => (cid === missing ? undefined : bytes);
      const { exit, codes } = await look(session(true), {});
      expect([exit, ...codes], missing).to.deep.equal([3, "METADATA_UNHELD", "IPFS_UNREACHABLE"]);
    }
    serve = (_cid, bytes) => Uint8Array.from(bytes, (byte) => byte ^ 1);
    const spoiled = await look(session(true), {});
    expect([spoiled.exit, ...spoiled.codes]).to.deep.equal([
      ...[2, "METADATA_UNHELD", "BLOCK_TAMPERED"],
    ]);
    // Without --gateway it is the IPFS node's turn; nobody listens on the port.
    const nowhere = await look(session(true), { gateway: "" });
    expect(nowhere.exit).to.equal(3);
    expect(nowhere.codes[0]).to.equal("METADATA_UNHELD");
  });

  it("is told of in a dry run, which refuses nothing", async () => {
    serve = () => undefined;
    expect((await look(session(true), { dryRun: true })).exit).to.equal(0);
    expect(notes.join()).to.include("would be refused");
  });

  it("may be gone past on purpose, and that stays on record", async () => {
    serve = () => undefined;
    const { exit, passed } = await look(session(true), { unpinned: true });
    expect(exit).to.equal(0);
    expect(passed?.overridden?.map(({ code }) => code)).to.deep.equal(["METADATA_UNHELD"]);
  });

  it("is refused by launch unless a service beside this disk is named", () => {
    const codesOf = (isPublic: boolean, services: string[], unpinned: boolean): string[] => {
      try {
        const { network } = session(isPublic);
        return assertPinsElsewhere(network, services, unpinned).map(({ code }) => `past ${code}`);
      } catch (error) {
        if (!(error instanceof KronikaError)) throw error;
        return error.issues.map(({ code }) => code);
      }
    };
    expect(codesOf(false, ["local"], false)).to.deep.equal([]);
    expect(codesOf(true, ["local", "rpc"], false)).to.deep.equal([]);
    expect(codesOf(true, ["rpc"], false)).to.deep.equal([]);
    expect(codesOf(true, ["local"], false)).to.deep.equal(["METADATA_UNHELD"]);
    expect(codesOf(true, ["local"], true)).to.deep.equal(["past METADATA_UNHELD"]);
  });
});
