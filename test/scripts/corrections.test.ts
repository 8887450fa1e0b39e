import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { FIVE, replaceIn } from "../records/copyFive.ts";
import {
  findingProblems,
  finish,
  freePort,
  type JsonOutcome,
  type LocalNode,
  type Project,
  sharedProject,
  startGateway,
  startNode,
} from "./project.ts";
import { type ProxyAnswer, startRpcProxy } from "./rpcProxy.ts";

const OWNER = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266";
const BUYER = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";

describe("vouchers, corrections and the freeze, on a node", function () {
  this.timeout(240_000);
  let project: Project;
  let node: LocalNode;
  let collection: string;
  let folder: string;

  before(async () => {
    project = await sharedProject();
    node = await startNode(project, await freePort());
    collection = await project.add(FIVE, "correct-five");
    folder = join(project.folder, collection);
    expect((await run("launch")).code).to.equal(0);
  });

  after(() => node.stop());

  const run = (...args: string[]): Promise<JsonOutcome> =>
    project.json([...args, "--collection", collection, "--network", "localhost"], node.env);

  const codesOf = ({ document }: JsonOutcome): string[] =>
    (document.issues ?? []).map(({ code }) => code);

  /** Runs what must be refused, and gives exit code and issue codes. */
  async function refused(...args: string[]): Promise<[number | null, ...string[]]> {
    const outcome = await run(...args);
    return [outcome.code, ...codesOf(outcome)];
  }

  async function done(...args: string[]): Promise<JsonOutcome["document"]> {
    const { code, document, stderr } = await run(...args);
    expect(code, stderr).to.equal(0);
    return document;
  }

  async function verified(): Promise<{ code: number | null; problems: string[] }> {
    const { code, document } = await run("verify");
    return { code, problems: findingProblems(document.findings) };
  }

  const build = async (): Promise<void> => {
    const { code, stderr } = await project.collection(["build", "--collection", collection]);
    expect(code, stderr).to.equal(0);
  };

  const record = (name: string): string => join(folder, "records", name);
  const inProject = (name: string): string => join(project.folder, name);

  describe("a voucher", () => {
    const terms = ["--number", "5", "--recipient", BUYER, "--until", "30d"];
    const create = (...args: string[]) => ["voucher", "create", ...args];
    const file = "voucher.json";

    /** The failing checks of a voucher whose file is changed. */
    async function inspect(
      change: object,
    ): Promise<{ code: number | null; failing: string[]; codes: string[] }> {
      const good = JSON.parse(await readFile(inProject(file), "utf8")) as object;
      await writeFile(inProject("other.json"), JSON.stringify({ ...good, ...change }));
      const outcome = await run("voucher", "inspect", "--file", "other.json");
      const checks = (outcome.document["checks"] ?? []) as { subject: string; holds: boolean }[];
      return {
        code: outcome.code,
        failing: checks.filter(({ holds }) => !holds).map(({ subject }) => subject),
        codes: codesOf(outcome),
      };
    }

    it("is signed only by the account that the contract knows, for what is recorded and free", async () => {
      expect(await refused(...create(...terms))).to.deep.equal([1, "VOUCHER_SIGNER_DIFFERS"]);
      expect((await done("voucher", "signer"))["epoch"]).to.equal("1");
      expect((await done("voucher", "signer"))["sent"]).to.equal(null);
      const numbered = (number: string) =>
        create("--number", number, "--recipient", BUYER, "--until", "1h");
      expect(await refused(...numbered("1"))).to.deep.equal([1, "EDITION_SOLD"]);
    });

    it("is revoked with all others", async () => {
      expect((await done(...create(...terms, "--dry-run")))["signer"]).to.equal(OWNER);
      const written = await done(...create(...terms, "--out", file));
      expect(JSON.parse(await readFile(inProject(file), "utf8"))).to.deep.equal(written);
      expect(written["price"]).to.equal("80000000000000000");
      expect(await refused(...create(...terms, "--out", file))).to.deep.equal([
        1,
        "OPTION_INVALID",
      ]);
      expect(await inspect({})).to.deep.include({ code: 0, failing: [] });
      await done("voucher", "revoke");
      expect(await inspect({})).to.deep.include({ code: 2, failing: ["epoch"] });
    });

    it("of another chain or contract, altered or hostile, is seen through", async () => {
      await rm(inProject(file));
      await done(...create(...terms, "--price", "0.01 ETH", "--out", file));
      const elsewhere = { chainId: "1", contract: OWNER };
      expect((await inspect(elsewhere)).failing).to.include.members(["chain", "contract"]);
      expect(await inspect({ price: "9".repeat(90) })).to.deep.include({
        code: 1,
        codes: ["VOUCHER_INVALID"],
      });
      await writeFile(inProject("other.json"), '{"\u001b[31mformat\u202e": ');
      const broken = await run("voucher", "inspect", "--file", "other.json");
      expect([broken.code, ...codesOf(broken)]).to.deep.equal([1, "VOUCHER_INVALID"]);
      expect(broken.stderr + broken.stdout).to.not.include("\u001b");
      const gone = await refused("voucher", "inspect", "--file", "no.json");
      expect(gone).to.deep.equal([3, "VOUCHER_UNREADABLE"]);
    });

    it("is redeemed by whoever pays, once, and the proceeds go to the payee", async () => {
      const redeem = ["voucher", "redeem", "--file", file, "--from", BUYER];
      const { plan } = (await done(...redeem, "--dry-run")) as unknown as {
        plan: { steps: { value: string }[] };
      };
      expect(plan.steps.map(({ value }) => value)).to.deep.equal(["10000000000000000"]);
      expect((await done(...redeem))["to"]).to.equal(BUYER);
      expect((await done(...redeem))["sent"]).to.equal(null);
      expect((await done("withdraw"))["payee"]).to.equal(OWNER);
      expect((await done("withdraw"))["sent"]).to.equal(null);
    });
  });

  describe("a revision", () => {
    const revise = (...args: string[]) => ["revise", "--reason", "a false figure", ...args];
    const changesOf = (document: JsonOutcome["document"]) =>
      (document["changes"] as { editions: { number: number; kind: string; fields: object[] }[] })
        .editions;

    it("is refused without a reason, and with nothing to correct", async () => {
      expect(await refused("revise")).to.deep.equal([1, "REASON_INVALID"]);
      expect(await refused(...revise())).to.deep.equal([1, "REVISION_EMPTY"]);
    });

    it("is refused where it would take an issued edition away, or change name or size", async () => {
      const kept = await readFile(record("003-camp-david.md"));
      await rm(record("003-camp-david.md"));
      const yaml = await readFile(join(folder, "collection.yaml"));
      await replaceIn(join(folder, "collection.yaml"), "size: 5", "size: 6");
      await replaceIn(join(folder, "collection.yaml"), 'mint: "1,3"', 'mint: "1"');
      await build();
      const { code, document } = await run(...revise());
      expect(code).to.equal(1);
      expect(document.issues?.map((issue) => (issue as { field?: string }).field)).to.deep.equal([
        "size",
        "number",
      ]);
      await writeFile(record("003-camp-david.md"), kept);
      await writeFile(join(folder, "collection.yaml"), yaml);
    });

    it("is refused where royalty or payee differ, which it would leave as they are", async () => {
      const yaml = await readFile(join(folder, "collection.yaml"));
      const changed = `percent: 5\npayout: "${BUYER}"`;
      await replaceIn(join(folder, "collection.yaml"), "percent: 2.5", changed);
      await build();
      const both = [1, "REVISION_IMMUTABLE", "REVISION_IMMUTABLE"];
      expect(await refused(...revise())).to.deep.equal(both);
      await writeFile(join(folder, "collection.yaml"), yaml);
      await build();
    });

    it("fills the group over time: a record is added, and its edition minted", async () => {
      const car = join(project.folder, "build/correct-five/collection.car");
      const oldCar = await readFile(car);
      await cp(record("005-gdansk.md"), record("004.md"));
      await replaceIn(record("004.md"), "number: 5", "number: 4");
      await replaceIn(record("004.md"), "Sierpień w Gdańsku", "Strajk w Gdańsku");
      await replaceIn(record("001-first-flight.md"), "price: 0.5 ETH", "price: 0.6 ETH");
      await build();
      const early = await run("mint", "--numbers", "4");
      expect(codesOf(early)).to.deep.equal(["CONTRACT_DIFFERS"]);
      expect(early.document.issues?.[0]?.fix).to.include("collection revise");

      const newCar = await readFile(car);
      await writeFile(car, oldCar);
      expect(await refused(...revise())).to.deep.equal([2, "PIN_ROOT_MISMATCH"]);
      await writeFile(car, newCar);

      const shown = await done(...revise("--dry-run"));
      const changes = changesOf(shown);
      expect(changes.map(({ number, kind }) => `${number} ${kind}`)).to.deep.equal([
        "1 changed",
        "4 added",
      ]);
      expect(changes[0]?.fields.slice(0, 1)).to.deep.equal([
        { field: "price", before: "0.5 ETH", after: "0.6 ETH" },
      ]);
      expect((shown["changes"] as { issued: number[] }).issued).to.deep.equal([1]);
      expect((await done(...revise()))["revision"]).to.equal("1");
      expect((await done(...revise()))["sent"]).to.equal(null);
      expect(await refused("revise", "--reason", "another one")).to.deep.equal([
        1,
        "REVISION_EMPTY",
      ]);
      await done("mint", "--numbers", "4");
    });

    it("leaves a contract that is found again where the deployment file was lost", async () => {
      const path = join(folder, "deployments/correct-five-31337.json");
      const whole = await readFile(path, "utf8");
      await rm(path);
      await done("deploy");
      expect(await readFile(path, "utf8")).to.equal(whole);
    });

    it("that was cut off after it was sent is recognised, and carried on", async () => {
      await cp(record("005-gdansk.md"), record("002.md"));
      await replaceIn(record("002.md"), "number: 5", "number: 2");
      await replaceIn(record("002.md"), "Sierpień w Gdańsku", "Postulaty w Gdańsku");
      await build();
      const args = ["--collection", collection, "--network", "localhost"];
      const proxy = await startRpcProxy(node.url);
      try {
        const swallowed = new Promise<void>((resolve) => {
          proxy.answer = (method) => {
            if (method !== "eth_sendTransaction") return "forward";
            setTimeout(resolve, 500);
            return "swallow";
          };
        });
        const env = { LOCALHOST_RPC_URL: proxy.url };
        const child = project.start(["collection", ...revise(), ...args], env);
        const ended = finish(child);
        await swallowed;
        child.kill("SIGKILL");
        await ended;
      } finally {
        await proxy.stop();
      }
      expect(await verified()).to.deep.equal({
        code: 2,
        problems: ["mismatch REVISION revision"],
      });
      const mended = await done(...revise());
      expect([mended["revision"], mended["sent"]]).to.deep.equal(["2", null]);
      expect(await verified()).to.deep.equal({ code: 0, problems: [] });
      // launch sees the revision as well, and has nothing to do.
      expect((await done("launch"))["sent"]).to.deep.equal([]);
    });

    it("is refused where an edition that it takes away is sold before it is sent", async () => {
      const rpc = async (method: string, ...params: string[]): Promise<string> => {
        const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method, params });
        const headers = { "content-type": "application/json" };
        const answer = await fetch(node.url, { method: "POST", headers, body });
        return ((await answer.json()) as { result: string }).result;
      };
      const unsold = await rpc("evm_snapshot");
      const taken = await readFile(record("002.md"));
      await rm(record("002.md"));
      await build();
      const proxy = await startRpcProxy(node.url);
      try {
        const published = join(folder, "deployments/correct-five-31337.manifest.json");
        const buy = async (): Promise<void> => {
          await cp(published, join(folder, "manifest.json"));
          await done("purchase", "--number", "2");
        };
        let sale: Promise<void> | undefined;
        proxy.answer = async (method): Promise<ProxyAnswer> => {
          if (method === "eth_estimateGas") await (sale ??= buy());
          return "forward";
        };
        const args = [...revise(), "--collection", collection, "--network", "localhost"];
        const { code, document } = await project.json(args, { LOCALHOST_RPC_URL: proxy.url });
        expect(document.issues?.map((issue) => issue.code)).to.deep.equal(["REVISION_IMMUTABLE"]);
        expect(code).to.equal(1);
      } finally {
        await proxy.stop();
        await rpc("evm_revert", unsold);
        await writeFile(record("002.md"), taken);
        await build();
      }
    });

    it("shows what a text said where a gateway has it, also without the manifest of then or with a broken one", async () => {
      const published = await project.add(folder, "as-published");
      const built = await project.collection(["build", "--collection", published]);
      expect(built.code, built.stderr).to.equal(0);
      const gateway = await startGateway(project, published);
      const before = await readFile(record("003-camp-david.md"));
      try {
        await replaceIn(record("003-camp-david.md"), "thirteen days", "fourteen days");
        await build();
        const kept = join(folder, "deployments/correct-five-31337.manifest.json");
        const manifest = await readFile(kept);
        for (const spoil of [async () => {}, () => writeFile(kept, "{"), () => rm(kept)]) {
          await spoil();
          const shown = await done(...revise("--dry-run", "--gateway", gateway.url));
          const fields = changesOf(shown).flatMap((change) => change.fields) as {
            field: string;
            before: string;
          }[];
          expect(fields.map(({ field }) => field)).to.deep.equal(["text", "metadataDigest"]);
          expect(fields[0]?.before).to.include("thirteen days");
        }
        await writeFile(kept, manifest);
      } finally {
        await gateway.stop();
        await writeFile(record("003-camp-david.md"), before);
      }
    });
  });

  describe("the freeze", () => {
    it("makes what is published final, once it is shown", async () => {
      const gone = await readFile(record("002.md"));
      await rm(record("002.md"));
      await build();
      await done("revise", "--reason", "the second record was premature");
      expect(await refused("freeze")).to.deep.equal([1, "GROUP_INCOMPLETE"]);
      const { permanent } = (await done("freeze", "--incomplete")) as unknown as {
        permanent: { missing: string; reasons: string[]; minted: number };
      };
      expect(permanent).to.deep.include({ missing: "2", minted: 4 });
      expect(permanent.reasons).to.have.length(3);
      expect((await done("freeze"))["sent"]).to.equal(null);
      expect(await verified()).to.deep.equal({ code: 0, problems: [] });

      const gateway = await startGateway(project, collection);
      try {
        const deployment = await readFile(
          join(folder, "deployments/correct-five-31337.json"),
          "utf8",
        );
        const { address } = JSON.parse(deployment) as { address: string };
        const outside = await run("verify", "--address", address, "--gateway", gateway.url);
        expect(outside.code, outside.stderr).to.equal(0);
        const reasons = outside.document.findings?.filter(({ code }) => code === "REVISED");
        expect(reasons).to.have.length(3);
      } finally {
        await gateway.stop();
      }
      await writeFile(record("002.md"), gone);
      await build();
      expect(await refused("revise", "--reason", "too late")).to.deep.equal([1, "CONTRACT_FROZEN"]);
    });
  });
});
