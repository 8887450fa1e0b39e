import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "chai";
import { parseManifest } from "../../src/editions/manifest.ts";
import { readCar } from "../../src/ipfs/readCar.ts";
import { FIVE } from "../records/copyFive.ts";
import {
  findingProblems,
  finish,
  freePort,
  type LocalNode,
  type Project,
  sharedProject,
  startNode,
} from "./project.ts";
import { startRpcProxy } from "./rpcProxy.ts";

describe("a command that is cut off", function () {
  this.timeout(240_000);
  let project: Project;
  let node: LocalNode;

  before(async () => {
    project = await sharedProject();
    node = await startNode(project, await freePort());
  });

  after(() => node.stop());

  /** How many transactions the deploying account has sent. */
  async function countSent(): Promise<number> {
    const body = JSON.stringify({
      ...{ jsonrpc: "2.0", id: 1, method: "eth_getTransactionCount" },
      params: ["0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266", "latest"],
    });
    const headers = { "content-type": "application/json" };
    const response = await fetch(node.url, { method: "POST", headers, body });
    return Number(((await response.json()) as { result: string }).result);
  }

  it("leaves files whole, and the next run carries on without sending anything twice", async () => {
    const sentBefore = await countSent();
    const collection = await project.add(FIVE, "cut-five");
    const args = ["collection", "launch", "--collection", collection, "--network", "localhost"];
    for (const [index, milliseconds] of [700, 1500, 2500, 3500, 4500, 6000].entries()) {
      const child = project.start(args, node.env);
      const ended = finish(child);
      await Promise.race([sleep(milliseconds), ended]);
      child.kill(index % 2 === 0 ? "SIGINT" : "SIGKILL");
      await ended;
      const manifest = await readFile(
        join(project.folder, collection, "manifest.json"),
        "utf8",
      ).catch(() => undefined);
      if (manifest !== undefined) {
        const { car } = parseManifest(manifest, "manifest.json");
        const file = await readCar(join(project.folder, "build/cut-five", car.path));
        expect(file.cids).to.have.length(car.blocks);
        for (const cid of file.cids) await file.get(cid);
        await file.close();
      }
    }
    const { code, document, stderr } = await project.json(args.slice(1), node.env);
    expect(code, stderr).to.equal(0);
    const { findings } = document["verification"] as { findings: [] };
    expect(findingProblems(findings)).to.deep.equal([]);
    // One deployment, one mint, one opening of the sale.
    expect((await countSent()) - sentBefore).to.equal(3);
  });

  it("after it had sent the deployment, and before it could note so, finds the contract again", async () => {
    const collection = await project.add(FIVE, "lost-five");
    const args = ["launch", "--collection", collection, "--network", "localhost"];
    const proxy = await startRpcProxy(node.url);
    const sentBefore = await countSent();
    try {
      const swallowed = new Promise<void>((resolve) => {
        proxy.answer = (method) => {
          if (method !== "eth_sendTransaction") return "forward";
          setTimeout(resolve, 1000);
          return "swallow";
        };
      });
      const child = project.start(["collection", ...args], { LOCALHOST_RPC_URL: proxy.url });
      const ended = finish(child);
      await swallowed;
      child.kill("SIGKILL");
      await ended;
    } finally {
      await proxy.stop();
    }
    expect((await countSent()) - sentBefore).to.equal(1);
    const { code, stderr } = await project.json(args, node.env);
    expect(code, stderr).to.equal(0);
    expect((await countSent()) - sentBefore).to.equal(3);
    const again = await project.json(["verify", ...args.slice(1)], node.env);
    expect(findingProblems(again.document.findings)).to.deep.equal([]);
  });

  it("and started twice at once, deploys one contract", async () => {
    const collection = await project.add(FIVE, "twice-five");
    const args = ["deploy", "--collection", collection, "--network", "localhost"];
    expect((await project.collection(["build", "--collection", collection])).code).to.equal(0);
    const sentBefore = await countSent();
    const outcomes = await Promise.all([
      project.json(args, node.env),
      project.json(args, node.env),
    ]);
    expect((await countSent()) - sentBefore).to.equal(1);
    for (const { code, document } of outcomes) {
      if (code === 0) continue;
      expect(document.issues?.map((issue) => issue.code)).to.deep.equal(["COMMAND_RUNNING"]);
    }
    expect(outcomes.map(({ code }) => code)).to.include(0);
  });

  it("and started three times at once with nothing compiled, compiles without a clash", async () => {
    const collection = await project.add(FIVE, "three-times-five");
    expect((await project.collection(["build", "--collection", collection])).code).to.equal(0);
    for (const made of ["artifacts", "cache"])
      await rm(join(project.folder, made), { recursive: true, force: true });
    const outcomes = await Promise.all(
      Array.from({ length: 3 }, () => project.json(["plan", "--collection", collection])),
    );
    expect(outcomes.map(({ code, stdout }) => (code === 0 ? "" : stdout)).join("")).to.equal("");
  });
});
