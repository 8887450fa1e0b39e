import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { Contract, id, JsonRpcProvider } from "ethers";
import { FIVE } from "../records/copyFive.ts";
import {
  findingProblems,
  freePort,
  type LocalNode,
  type Project,
  sharedProject,
  startNode,
} from "./project.ts";
import { type ProxyAnswer, rpcResult, startRpcProxy } from "./rpcProxy.ts";

const BUYER = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";

describe("three records in a group of five, on a node", function () {
  this.timeout(180_000);
  let project: Project;
  let node: LocalNode;
  let port: number;
  let collection: string;
  let folder: string;

  before(async () => {
    project = await sharedProject();
    port = await freePort();
    node = await startNode(project, port);
    collection = await project.add(FIVE, "node-five");
    folder = join(project.folder, collection);
  });

  after(() => node.stop());

  const run = (...args: string[]) =>
    project.json([...args, "--collection", collection, "--network", "localhost"], node.env);

  async function verifyProblems(): Promise<{ code: number | null; problems: string[] }> {
    const { code, document } = await run("verify");
    return { code, problems: findingProblems(document.findings) };
  }

  /** Runs `work` with a file changed, and puts the file back. */
  async function withChange(
    path: string,
    change: (bytes: Buffer) => Buffer,
    work: () => Promise<void>,
  ): Promise<void> {
    const whole = await readFile(path);
    const changed = change(Buffer.from(whole));
    expect(changed.equals(whole), `${path} is changed`).to.equal(false);
    await writeFile(path, changed);
    try {
      await work();
    } finally {
      await writeFile(path, whole);
    }
  }

  const replaceText = (from: string, to: string) => (bytes: Buffer) =>
    Buffer.from(bytes.toString().replace(from, to));

  it("launches: two are minted, the third is not, and all matches", async () => {
    const { code, document, stderr } = await run("launch");
    expect(code, stderr).to.equal(0);
    const { status } = document["verification"] as { status: string };
    expect(status).to.equal("match");
    const { findings } = (await run("verify")).document;
    const owners = (findings ?? []).filter((finding) => finding.code === "MINTED");
    expect(owners.map((finding) => (finding as { actual?: string }).actual)).to.satisfy(
      ([one, three, five]: string[]) =>
        one?.startsWith("owned by") && three?.startsWith("owned by") && five === "not minted yet",
    );
  });

  it("does nothing the second time", async () => {
    const { code, document } = await run("launch");
    expect(code).to.equal(0);
    expect(document["sent"]).to.deep.equal([]);
    expect((await run("deploy")).document["isNew"]).to.equal(false);
    expect((await run("mint", "--numbers", "1,3")).document["sent"]).to.deep.equal([]);
  });

  it("shows what a purchase would send, and sends nothing", async () => {
    const { code, document } = await run("purchase", "--number", "5", "--dry-run");
    expect(code).to.equal(0);
    const { steps } = document["plan"] as { steps: { label: string; value: string }[] };
    expect(steps).to.have.length(1);
    expect(steps[0]?.value).to.equal("80000000000000000");
    const again = await run("purchase", "--number", "5", "--dry-run");
    expect(again.code).to.equal(0);
  });

  it("refuses a purchase over --max-cost", async () => {
    const { code, document } = await run("purchase", "--number", "5", "--max-cost", "0.05");
    expect(code).to.equal(1);
    expect(document.issues?.map((issue) => issue.code)).to.deep.equal(["COST_TOO_HIGH"]);
  });

  it("sells the third to another account, once", async () => {
    const bought = await run("purchase", "--number", "5", "--from", BUYER);
    expect(bought.code, bought.stderr).to.equal(0);
    expect(bought.document["to"]).to.equal(BUYER);
    const again = await run("purchase", "--number", "5");
    expect(again.code).to.equal(1);
    expect(again.document.issues?.map((issue) => issue.code)).to.deep.equal(["EDITION_SOLD"]);
    expect(await verifyProblems()).to.deep.equal({ code: 0, problems: [] });
  });

  it("closes and opens the sale", async () => {
    expect((await run("sale", "--until", "now")).code).to.equal(0);
    const document = (await run("sale", "--from", "2099-01-01")).document;
    expect(document["start"]).to.equal("4070908800");
    expect((await run("sale", "--from", "2099-01-02", "--until", "2099-01-01")).code).to.equal(1);
  });

  it("names one letter changed in one token JSON", async () => {
    const path = join(project.folder, "build/node-five/tokens/3.json");
    await withChange(path, replaceText("Carter", "Karter"), async () => {
      expect(await verifyProblems()).to.deep.equal({
        code: 2,
        problems: ["mismatch BUILT_FILE 3 built tokens/3.json"],
      });
    });
  });

  it("names one trait changed in the manifest", async () => {
    const path = join(folder, "manifest.json");
    await withChange(path, replaceText('"value": "Middle East"', '"value": "Asia"'), async () => {
      expect(await verifyProblems()).to.deep.equal({
        code: 2,
        problems: ["mismatch TRAITS 3 trait Region"],
      });
    });
  });

  it("names a price that changed in a record after the mint", async () => {
    const path = join(folder, "records/001-first-flight.md");
    await withChange(path, replaceText("price: 0.5 ETH", "price: 0.6 ETH"), async () => {
      expect(await verifyProblems()).to.deep.equal({
        code: 2,
        problems: ["mismatch PRICE 1 price"],
      });
    });
  });

  it("names the about text that changed in a record after the mint", async () => {
    const path = join(folder, "records/001-first-flight.md");
    await withChange(path, replaceText("twelve seconds", "twenty seconds"), async () => {
      const { code, document } = await run("verify");
      expect(code).to.equal(2);
      expect(findingProblems(document.findings)).to.deep.equal([
        "mismatch TOKEN_JSON 1 token JSON",
      ]);
      const finding = document.findings?.find(({ status }) => status === "mismatch");
      expect((finding as { detail?: string }).detail).to.include("description");
    });
  });

  it("names the file in which one byte of the CAR changed", async () => {
    const path = join(project.folder, "build/node-five/collection.car");
    const flip = (bytes: Buffer): Buffer => {
      const index = bytes.indexOf("Kitty Hawk");
      bytes[index] = (bytes[index] ?? 0) ^ 1;
      return bytes;
    };
    await withChange(path, flip, async () => {
      const { code, problems } = await verifyProblems();
      expect(code).to.equal(2);
      expect(problems).to.deep.equal([
        "mismatch IPFS_FILE 1 tokens/1.json",
        "mismatch WALLET_TOKEN 1 tokenURI's JSON",
      ]);
      expect((await run("pin")).code).to.equal(2);
    });
  });

  it("calls a CAR that is cut off broken, and one that is gone unknown", async () => {
    const path = join(project.folder, "build/node-five/collection.car");
    await withChange(
      path,
      (bytes) => bytes.subarray(0, 1000),
      async () => {
        const { code, problems } = await verifyProblems();
        expect(code).to.equal(2);
        expect(problems).to.include("mismatch IPFS_CAR collection.car");
        expect(problems.filter((problem) => problem.startsWith("mismatch"))).to.have.length(1);
      },
    );
    const whole = await readFile(path);
    await rm(path);
    const { code, problems } = await verifyProblems();
    expect(code).to.equal(3);
    expect(problems.every((problem) => problem.startsWith("unknown"))).to.equal(true);
    await writeFile(path, whole);
  });

  it("leaves a sale alone that is to open later", async () => {
    expect((await run("sale", "--from", "2099-01-01")).code).to.equal(0);
    expect((await run("launch")).document["sent"]).to.deep.equal([]);
  });

  it("names the owner's changes to the contract that the manifest does not know", async () => {
    const provider = new JsonRpcProvider(node.url, undefined, { cacheTimeout: -1 });
    try {
      const deployment = JSON.parse(
        await readFile(join(folder, "deployments/node-five-31337.json"), "utf8"),
      ) as { address: string };
      const contract = new Contract(
        deployment.address,
        ["function setRoyalty(address,uint96)", "function setPayee(address)"],
        await provider.getSigner(0),
      );
      await (await contract.getFunction("setRoyalty").send(BUYER, 777)).wait();
      await (await contract.getFunction("setPayee").send(BUYER)).wait();
      expect(await verifyProblems()).to.deep.equal({
        code: 2,
        problems: [
          "mismatch ROYALTY royalty",
          "mismatch PAYEE payee",
          "mismatch ROYALTY_RECEIVER royalty receiver",
        ],
      });
    } finally {
      provider.destroy();
    }
  });

  describe("and the wrong chain", () => {
    const deploymentPath = () => join(folder, "deployments/node-five-31337.json");

    it("of another id is a mismatch", async () => {
      const { code, document } = await project.json(
        ["verify", "--collection", collection, "--network", "sepolia"],
        { SEPOLIA_RPC_URL: node.url },
      );
      expect(code).to.equal(2);
      expect(findingProblems(document.findings)).to.deep.equal(["mismatch CHAIN_ID chain id"]);
    });

    it("that does not answer is unknown", async () => {
      const { code, document } = await project.json(
        ["verify", "--collection", collection, "--network", "localhost"],
        { LOCALHOST_RPC_URL: `http://127.0.0.1:${await freePort()}` },
      );
      expect(code).to.equal(3);
      expect(findingProblems(document.findings)).to.deep.equal(["unknown CHAIN_READ chain"]);
    });

    it("on which the address has no code is a mismatch", async () => {
      const change = (bytes: Buffer): Buffer =>
        Buffer.from(bytes.toString().replace(/"address": "0x.{40}"/, `"address": "${BUYER}"`));
      await withChange(deploymentPath(), change, async () => {
        expect(await verifyProblems()).to.deep.equal({ code: 2, problems: ["mismatch CODE code"] });
        expect((await run("mint", "--all")).code).to.equal(2);
        expect((await run("deploy")).code).to.equal(2);
      });
    });

    it("on which the contract is another's is a mismatch", async () => {
      const provider = new JsonRpcProvider(node.url, undefined, { cacheTimeout: -1 });
      try {
        const signer = await provider.getSigner(0);
        // A contract whose runtime code is the single byte STOP.
        const sent = await signer.sendTransaction({ data: "0x6001600c60003960016000f300" });
        const address = (await sent.wait())?.contractAddress ?? "";
        const change = (bytes: Buffer): Buffer =>
          Buffer.from(bytes.toString().replace(/"address": "0x.{40}"/, `"address": "${address}"`));
        await withChange(deploymentPath(), change, async () => {
          const { code, problems } = await verifyProblems();
          expect({ code, problems }).to.deep.equal({ code: 2, problems: ["mismatch CODE code"] });
          expect((await run("purchase", "--number", "5")).code).to.equal(2);
        });
      } finally {
        provider.destroy();
      }
    });

    it("on which our code stands over forged storage is a mismatch", async () => {
      const provider = new JsonRpcProvider(node.url, undefined, { cacheTimeout: -1 });
      try {
        const signer = await provider.getSigner(0);
        const deployment = JSON.parse(await readFile(deploymentPath(), "utf8")) as {
          address: string;
        };
        const runtime = (await provider.getCode(deployment.address)).slice(2);
        const word = (hex: string): string => hex.replace(/^0x/, "").padStart(64, "0");
        const length = (runtime.length / 2).toString(16).padStart(4, "0");
        // Logs OwnershipTransferred(0, owner) as our constructor does, then returns our runtime code.
        const announce = [
          `7f${word(await signer.getAddress())}7f${word("0")}`,
          `7f${word(id("OwnershipTransferred(address,address)"))}60006000a3`,
        ].join("");
        const init = `${announce}61${length}80607460003960 00f3`.replace(" ", "");
        const sent = await signer.sendTransaction({ data: `0x${init}${runtime}` });
        const address = (await sent.wait())?.contractAddress ?? "";
        expect((await provider.getCode(address)).slice(2)).to.equal(runtime);
        const change = (bytes: Buffer): Buffer =>
          Buffer.from(bytes.toString().replace(/"address": "0x.{40}"/, `"address": "${address}"`));
        await withChange(deploymentPath(), change, async () => {
          const { code, problems } = await verifyProblems();
          expect(code).to.equal(2);
          expect(problems).to.include("mismatch CREATION creation");
        });
      } finally {
        provider.destroy();
      }
    });

    it("that answers nonsense is unknown", async () => {
      const proxy = await startRpcProxy(node.url);
      try {
        const misbehave: [string, ProxyAnswer][] = [
          ["eth_chainId", rpcResult(null)],
          ["eth_chainId", rpcResult("0xzz")],
          ["eth_blockNumber", { status: 200, body: "<html>Sign in to the network</html>" }],
          ["eth_getCode", { status: 500, body: "" }],
          ["eth_getLogs", rpcResult(null)],
        ];
        for (const [spoilt, answer] of misbehave) {
          proxy.answer = (method) => (method === spoilt ? answer : "forward");
          const { code, document } = await project.json(
            ["verify", "--collection", collection, "--network", "localhost"],
            { LOCALHOST_RPC_URL: proxy.url },
          );
          const problems = findingProblems(document.findings);
          expect({ code, problems }, spoilt).to.deep.equal({
            code: 3,
            problems: ["unknown CHAIN_READ chain"],
          });
        }
      } finally {
        await proxy.stop();
      }
    });

    it("that was restarted is recognised, and --reset starts anew", async () => {
      await node.stop();
      node = await startNode(project, port);
      expect(await verifyProblems()).to.deep.equal({
        code: 2,
        problems: ["mismatch CHAIN_GENESIS genesis block"],
      });
      const refused = await run("deploy");
      expect(refused.code).to.equal(2);
      expect(refused.document.issues?.map((issue) => issue.code)).to.deep.equal([
        "CHAIN_RESTARTED",
      ]);
      expect((await run("deploy", "--reset")).document["isNew"]).to.equal(true);
      expect(await verifyProblems()).to.deep.equal({ code: 0, problems: [] });
    });

    it("whose deployment file was lost is carried on from the journals, with all events", async () => {
      const path = deploymentPath();
      const before = await readFile(path, "utf8");
      expect((await run("mint", "--numbers", "1,3")).code).to.equal(0);
      await rm(path);
      expect((await run("deploy")).code).to.equal(0);
      expect(await readFile(path, "utf8")).to.equal(before);
      expect(await verifyProblems()).to.deep.equal({ code: 0, problems: [] });
      await rm(path);
      await rm(path.replace(/json$/, "journal.jsonl"));
      expect((await run("deploy")).code).to.equal(0);
      expect(await verifyProblems()).to.deep.equal({ code: 0, problems: [] });
    });
  });

  it("refuses to go on when the records changed after the deployment", async () => {
    const other = await project.add(folder, "changed/node-five");
    await cp(join(folder, "deployments"), join(project.folder, other, "deployments"), {
      recursive: true,
    });
    const path = join(project.folder, other, "records/001-first-flight.md");
    await writeFile(path, replaceText("price: 0.5 ETH", "price: 0.6 ETH")(await readFile(path)));
    const args = ["--collection", other, "--network", "localhost"];
    const { code, document } = await project.json(["launch", ...args], node.env);
    expect(code).to.equal(2);
    expect(document.issues?.map((issue) => issue.code)).to.deep.equal(["CONTRACT_DIFFERS"]);
  });
});
