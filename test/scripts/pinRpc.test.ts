import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { CID } from "multiformats/cid";
import { parseManifest, type Manifest } from "../../src/editions/manifest.ts";
import { fetchRpcBlocks } from "../../src/ipfs/fetchRpcBlocks.ts";
import { readCar } from "../../src/ipfs/readCar.ts";
import { parseRpcSettings } from "../../src/ipfs/rpcSettings.ts";
import { type RpcNode, rpcNode } from "../../src/ipfs/sendRpc.ts";
import { type IpfsNode, startIpfsNode } from "../ipfs/startIpfsNode.ts";
import { FIVE, replaceIn } from "../records/copyFive.ts";
import {
  findingProblems,
  finish,
  type JsonOutcome,
  type Project,
  sharedProject,
} from "./project.ts";

const SECRET = "c2VjcmV0OnRva2Vu";

describe("pin --to rpc, with a real IPFS node", function () {
  this.timeout(120_000);
  let project: Project;
  let node: IpfsNode;
  let rpc: RpcNode;
  let collection: string;

  before(async () => {
    project = await sharedProject();
    node = await startIpfsNode();
    rpc = rpcNode(parseRpcSettings({ url: node.rpc, authorization: "", timeout: "" }));
    collection = await project.add(FIVE, "rpc-five");
    await build(collection);
  });

  after(() => node.stop());

  async function build(path: string): Promise<void> {
    const { code, stderr } = await project.collection(["build", "--collection", path]);
    expect(code, stderr).to.equal(0);
  }

  const pin = (args: readonly string[], env: Record<string, string> = {}, path = collection) =>
    project.json(["pin", "--collection", path, ...args], { IPFS_RPC_URL: node.rpc, ...env });

  async function readManifest(path: string): Promise<Manifest> {
    const file = join(project.folder, path, "manifest.json");
    return parseManifest(await readFile(file, "utf8"), file);
  }

  async function recursivePins(): Promise<string[]> {
    const pins: string[] = [];
    for await (const { cid, type } of rpc.client.pin.ls({ type: "recursive" })) {
      if (type === "recursive") pins.push(cid.toString());
    }
    return pins;
  }

  const codes = ({ document }: JsonOutcome): string[] | undefined =>
    document.issues?.map(({ code }) => code);

  it("says what it would do, and does nothing", async () => {
    const { rootCID } = await readManifest(collection);
    const { code, stdout } = await project.collection(
      ["pin", "--collection", collection, "--to", "local,rpc", "--dry-run"],
      { IPFS_RPC_URL: node.rpc },
    );
    expect(code).to.equal(0);
    expect(stdout).to.include(rootCID).and.include(node.rpc);
    expect(await recursivePins()).to.not.include(rootCID);
  });

  it("gives one root everywhere, and every block back byte for byte", async () => {
    const manifest = await readManifest(collection);
    const { code, document, stderr } = await pin(["--to", "local,rpc"]);
    expect(code, stderr).to.equal(0);
    const {
      rootCID,
      car: { blocks: blocksVerified },
    } = manifest;
    expect(document["receipts"]).to.deep.equal([
      { service: "local", rootCID, blocksVerified },
      { service: "rpc", rootCID, blocksVerified },
    ]);
    expect(await recursivePins()).to.include(rootCID);
    const car = await readCar(join(project.folder, "build/rpc-five/collection.car"));
    try {
      const source = fetchRpcBlocks(rpc);
      for (const cid of car.cids) {
        expect(Buffer.from(await source.get(cid)).equals(await car.get(cid))).to.equal(true);
      }
    } finally {
      await car.close();
    }
    expect((await pin(["--to", "rpc"])).code, "a second time").to.equal(0);
  });

  it("names the block that the node has with other bytes", async () => {
    const tampered = await project.add(FIVE, "rpc-tampered");
    // Another token than the good collection's: js-ipfs keeps a block that it has.
    await replaceIn(
      join(project.folder, tampered, "records/001-first-flight.md"),
      /$/,
      "\nOnce more, with other bytes.\n",
    );
    await build(tampered);
    const { rootCID, editions } = await readManifest(tampered);
    const [edition] = editions;
    const bytes = await readFile(join(project.folder, "build/rpc-tampered/collection.car"));
    const token = await readFile(
      join(project.folder, "build/rpc-tampered", edition?.token.path ?? ""),
    );
    const at = bytes.indexOf(token);
    expect(at).to.be.greaterThan(0);
    bytes.write("TAMPERED", at + token.indexOf("Once more"));
    const { code, issues } = await importAsItIs(bytes);
    if (node.kind === "kubo") {
      expect([code, issues], "Kubo rehashes what it imports").to.not.deep.equal([0, []]);
      return;
    }
    expect(await recursivePins(), "js-ipfs believes what it imports").to.include(rootCID);
    const outcome = await pin(["--to", "rpc"], {}, tampered);
    expect(outcome.code).to.equal(2);
    expect(codes(outcome)).to.deep.equal(["BLOCK_TAMPERED"]);
    expect(outcome.stderr).to.include(edition?.token.cid).and.include(edition?.token.path);
    const seen = await project.json(["verify", "--collection", tampered, "--gateway", "rpc"], {
      IPFS_RPC_URL: node.rpc,
    });
    expect(seen.code).to.equal(2);
    expect(findingProblems(seen.document.findings)).to.include(
      "mismatch IPFS_FILE 1 tokens/1.json",
    );
    expect(seen.stdout).to.include(edition?.token.cid);
    // What the fix says.
    await rpc.client.pin.rm(CID.parse(rootCID));
    for await (const { error } of rpc.client.block.rm(CID.parse(edition?.token.cid ?? ""))) {
      expect(error ?? null).to.equal(null);
    }
    expect((await pin(["--to", "rpc"], {}, tampered)).code).to.equal(0);
  });

  async function importAsItIs(bytes: Uint8Array): Promise<{ code: number; issues: string[] }> {
    async function* pieces(): AsyncGenerator<Uint8Array> {
      yield bytes;
    }
    try {
      const issues: string[] = [];
      for await (const { root } of rpc.client.dag.import([pieces()])) {
        if ((root.pinErrorMsg ?? "") !== "") issues.push(root.pinErrorMsg ?? "");
      }
      return { code: 0, issues };
    } catch (error) {
      return { code: 1, issues: [String(error)] };
    }
  }

  describe("and one that fails", () => {
    let server: Server;
    let url: string;
    let status: number | undefined;

    beforeEach(async () => {
      server = createServer((request, response) => {
        // Without a status it hangs; with one, it repeats what it was sent, as a careless one might.
        if (status === undefined) return;
        response.writeHead(status, { "content-type": "application/json" });
        response.end(JSON.stringify({ Message: `no: ${request.headers.authorization}` }));
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    });

    afterEach(() => {
      server.closeAllConnections();
      server.close();
    });

    it("tells apart who must act: the user, or the server", async () => {
      const env = { IPFS_RPC_URL: url, IPFS_RPC_AUTHORIZATION: `Bearer ${SECRET}` };
      status = 401;
      const refused = await pin(["--to", "rpc"], env);
      expect([refused.code, codes(refused)]).to.deep.equal([1, ["PIN_UNAUTHORIZED"]]);
      expect(refused.stderr).to.include("keystore set IPFS_RPC_AUTHORIZATION");
      status = 500;
      const failed = await pin(["--to", "rpc"], env);
      expect([failed.code, codes(failed)]).to.deep.equal([3, ["IPFS_UNREACHABLE"]]);
      expect(failed.stderr).to.include("no: (secret)");
      status = undefined;
      const hanging = await pin(["--to", "rpc"], { ...env, IPFS_RPC_TIMEOUT: "1" });
      expect([hanging.code, codes(hanging)]).to.deep.equal([3, ["IPFS_UNREACHABLE"]]);
      for (const { stdout, stderr } of [refused, failed, hanging]) {
        expect(stdout + stderr).to.not.include(SECRET);
      }
    });

    it("shows no password of a URL, and refuses it before anything is sent", async () => {
      const outcome = await pin(["--to", "rpc"], {
        IPFS_RPC_URL: url.replace("//", `//user:${SECRET}@`),
      });
      expect([outcome.code, codes(outcome)]).to.deep.equal([1, ["OPTION_INVALID"]]);
      expect(outcome.stdout + outcome.stderr).to.not.include(SECRET);
    });

    it("can be interrupted, and run again", async () => {
      status = undefined;
      const child = project.start(
        ["collection", "pin", "--collection", collection, "--to", "rpc"],
        {
          IPFS_RPC_URL: url,
        },
      );
      server.once("request", () => child.kill("SIGINT"));
      const { code } = await finish(child);
      expect(code).to.not.equal(0);
      expect((await pin(["--to", "local,rpc"])).code).to.equal(0);
    });
  });

  it("refuses a service that there is not", async () => {
    const outcome = await pin(["--to", "local,toString"]);
    expect([outcome.code, codes(outcome)]).to.deep.equal([1, ["PIN_UNKNOWN_SERVICE"]]);
  });
});
