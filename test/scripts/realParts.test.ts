import { createHash } from "node:crypto";
import { join } from "node:path";
import { expect } from "chai";
import { fetchRpcBlocks } from "../../src/ipfs/fetchRpcBlocks.ts";
import { readCar } from "../../src/ipfs/readCar.ts";
import { parseRpcSettings } from "../../src/ipfs/rpcSettings.ts";
import { rpcNode } from "../../src/ipfs/sendRpc.ts";
import { type IpfsNode, startIpfsNode } from "../ipfs/startIpfsNode.ts";
import {
  findingProblems,
  type Gateway,
  type Project,
  readTree,
  sharedProject,
  startGateway,
} from "./project.ts";
import { readVerified } from "./readVerified.ts";
import { type Anvil, startAnvil } from "./startAnvil.ts";

const BUYER = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";

describe("Genesis, through an IPFS node, a gateway and a chain that are not ours", function () {
  this.timeout(240_000);
  let project: Project;
  let node: IpfsNode;
  let anvil: Anvil;
  let gateway: Gateway;
  const stops: (() => Promise<unknown>)[] = [];

  before(async () => {
    project = await sharedProject();
    node = await startIpfsNode();
    stops.push(() => node.stop());
    anvil = await startAnvil();
    stops.push(() => anvil.stop());
  });

  after(async () => {
    for (const stop of stops.toReversed()) await stop();
  });

  const run = (account: 0 | 1, ...args: string[]) =>
    project.json([...args, "--network", "sepolia"], {
      ...anvil.env(account),
      IPFS_RPC_URL: node.rpc,
    });

  it("asks before it spends on a chain with a public id, and sends nothing unasked", async () => {
    const unpinned = await run(0, "launch", "--mint", "none", "--yes");
    expect(unpinned.code).to.equal(1);
    expect(unpinned.document.issues?.map((issue) => issue.code)).to.deep.equal(["METADATA_UNHELD"]);
    const args = ["launch", "--mint", "none", "--pin-to", "local,rpc"];
    const { code, document, stderr } = await run(0, ...args);
    expect(code).to.equal(1);
    expect(document.issues?.map((issue) => issue.code)).to.deep.equal(["NOT_CONFIRMED"]);
    expect(stderr).to.include("deploy KronikaEditions").and.include("11155111");
  });

  it("publishes, deploys and opens the sale", async () => {
    const args = [
      "launch",
      "--mint",
      "none",
      "--pin-to",
      "local,rpc",
      "--max-cost",
      "0.05",
      "--yes",
    ];
    const { code, document, stderr } = await run(0, ...args);
    expect(code, stderr).to.equal(0);
    const pins = document["pins"] as { service: string; rootCID: string }[];
    expect(pins.map(({ service }) => service)).to.deep.equal(["local", "rpc"]);
    for (const { rootCID } of pins) expect(rootCID).to.equal(document["rootCID"]);
    const verification = document["verification"] as { status: string; readFrom: object };
    expect(verification.status).to.equal("match");
    expect(verification.readFrom).to.deep.equal({ kind: "IPFS", name: node.rpc });
  });

  it("sells edition 68 to another account, for its price", async () => {
    const { code, document, stderr } = await run(1, "purchase", "--number", "68", "--yes");
    expect(code, stderr).to.equal(0);
    expect(document["to"]).to.equal(BUYER);
    expect((document["sent"] as { gasUsed: string }).gasUsed).to.match(/^\d+$/);
  });

  it("is verified from the records, with IPFS read through the node and through the gateway", async () => {
    gateway = await startGateway(project, "metadata/genesis");
    stops.push(() => gateway.stop());
    for (const source of ["rpc", gateway.url]) {
      const { code, document, stderr } = await run(0, "verify", "--gateway", source);
      expect(code, stderr).to.equal(0);
      expect(findingProblems(document.findings)).to.deep.equal([]);
      const minted = document.findings?.find(
        ({ code: found, edition }) => found === "MINTED" && edition === 68,
      );
      expect((minted as { actual?: string }).actual).to.equal(`owned by ${BUYER}`);
    }
  });

  it("is verified from outside, with the address and the gateway alone and no key", async () => {
    const launched = await run(0, "deploy");
    const { address } = launched.document["deployment"] as { address: string };
    const args = ["verify", "--address", address, "--gateway", gateway.url, "--network", "sepolia"];
    const { code, document, stderr } = await project.json(args, { SEPOLIA_RPC_URL: anvil.url });
    expect(code, stderr).to.equal(0);
    expect(findingProblems(document.findings)).to.deep.equal([]);
  });

  it("comes back from the node block for block, and from a client that is not ours byte for byte", async () => {
    const build = join(project.folder, "build/genesis");
    const car = await readCar(join(build, "collection.car"));
    const settings = parseRpcSettings({ url: node.rpc, authorization: "", timeout: "" });
    const blocks = fetchRpcBlocks(rpcNode(settings));
    expect(car.cids.length).to.be.greaterThan(6);
    for (const cid of car.cids) {
      expect(Buffer.from(await blocks.get(cid)).equals(Buffer.from(await car.get(cid)))).to.equal(
        true,
      );
    }
    await car.close();
    const files = await readTree(build);
    const paths = ["tokens/68.json", "images/68/68.png", "collection.json", "editions.json"];
    for (const { path, sha256 } of await readVerified(gateway.url, gateway.rootCID, paths)) {
      const file = files.get(path.slice(path.indexOf("/") + 1)) ?? Buffer.of();
      expect(sha256, path).to.equal(createHash("sha256").update(file).digest("hex"));
    }
  });
});
