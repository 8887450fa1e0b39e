import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "chai";
import { FIVE } from "../records/copyFive.ts";
import {
  findingProblems,
  freePort,
  type Gateway,
  type LocalNode,
  type Project,
  sharedProject,
  startGateway,
  startNode,
} from "./project.ts";

describe("a collection seen from outside", function () {
  this.timeout(180_000);
  let project: Project;
  let node: LocalNode;
  /** What is running, to be stopped in any case. */
  const stops: (() => unknown)[] = [];
  let gateway: Gateway;
  /** Stands before the gateway and spoils what it gives. */
  let spoiler: Server;
  let spoiled: string;
  let address: string;
  /** What the spoiler does with a block; undefined: 404. */
  let spoil: (cid: string, bytes: Uint8Array) => Uint8Array | undefined;

  before(async () => {
    project = await sharedProject();
    node = await startNode(project, await freePort());
    stops.push(() => node.stop());
    const collection = await project.add(FIVE, "outside-five");
    const { document, code, stderr } = await project.json(
      ["launch", "--collection", collection, "--network", "localhost"],
      node.env,
    );
    expect(code, stderr).to.equal(0);
    ({ address } = document["deployment"] as { address: string });
    gateway = await startGateway(project, collection);
    stops.push(() => gateway.stop());
    spoiler = createServer((request, response) => {
      void answer(request.url ?? "").then((bytes) =>
        response.writeHead(bytes === undefined ? 404 : 200).end(bytes),
      );
    });
    stops.push(
      () => spoiler.close(),
      () => spoiler.closeAllConnections(),
    );
    await new Promise<void>((resolve) => spoiler.listen(0, "127.0.0.1", resolve));
    spoiled = `http://127.0.0.1:${(spoiler.address() as AddressInfo).port}`;
  });

  after(async () => {
    for (const stop of stops) await stop();
  });

  async function answer(url: string): Promise<Uint8Array | undefined> {
    const [, cid = ""] = /^\/ipfs\/([a-z0-9]+)\?format=raw$/.exec(url) ?? [];
    const response = await fetch(`${gateway.url}${url}`);
    const bytes = Buffer.from(await response.arrayBuffer());
    return response.ok ? spoil(cid, bytes) : undefined;
  }

  const verify = (...args: string[]) =>
    project.json(["verify", "--network", "localhost", ...args], node.env);

  it("matches, with the contract's address and a gateway alone", async () => {
    const outcome = await verify("--address", address, "--gateway", gateway.url);
    const { code, document, stderr } = outcome;
    expect(code, stderr).to.equal(0);
    expect(findingProblems(document.findings)).to.deep.equal([]);
    const editions = new Set(document.findings?.flatMap(({ edition }) => edition ?? []));
    expect([...editions].toSorted()).to.deep.equal([1, 3, 5]);
    expect(document["size"]).to.equal(5);
    const seen = document["collection"] as {
      owner: string;
      payee: string;
      editions: { number: number; title: string; holder: string; price: string | null }[];
    };
    expect(seen.editions.map(({ number }) => number)).to.deep.equal([1, 3, 5]);
    expect(seen.editions[1]).to.deep.include({
      ...{ title: "1978 – Camp David Accords", price: "1250000000000000000" },
      ...{ holder: seen.owner, minted: true },
    });
  });

  it("asks for chosen editions alone", async () => {
    const outside = ["--address", address, "--gateway", gateway.url];
    const { code, document, stderr } = await verify(...outside, "--number", "1-2,5");
    expect(code, stderr).to.equal(1);
    expect(document.issues?.map((issue) => issue.code)).to.deep.equal(["EDITION_UNKNOWN"]);
    const chosen = await project.collection(
      ["verify", "--network", "localhost", ...outside, "--number", "3"],
      node.env,
    );
    expect(chosen.code, chosen.stderr).to.equal(0);
    expect(chosen.stdout).to.include("Camp David").and.include("1.25 ETH").and.include("payee");
    expect(chosen.stdout).to.not.include("Gda").and.not.include("Edition 1/5");
    expect((await verify("--number", "3")).code).to.equal(1);
  });

  it("names what a gateway tampered with", async () => {
    spoil = (cid, bytes) => {
      if (!new TextDecoder().decode(bytes).includes("Kitty Hawk")) return bytes;
      expect(cid).to.match(/^bafkrei/);
      return Buffer.from(new TextDecoder().decode(bytes).replace("Kitty", "Kilty"));
    };
    const { code, document } = await verify("--address", address, "--gateway", spoiled);
    expect(code).to.equal(2);
    expect(findingProblems(document.findings)).to.deep.equal([
      "mismatch WALLET_TOKEN 1 tokenURI's JSON",
    ]);
  });

  it("knows nothing of what a gateway does not serve", async () => {
    spoil = (_cid, bytes) =>
      new TextDecoder().decode(bytes).includes("Kitty Hawk") ? undefined : bytes;
    const { code, document } = await verify("--address", address, "--gateway", spoiled);
    expect(code).to.equal(3);
    expect(findingProblems(document.findings)).to.deep.equal([
      "unknown WALLET_TOKEN 1 tokenURI's JSON",
    ]);
    spoil = () => undefined;
    const nothing = await verify("--address", address, "--gateway", spoiled);
    expect(nothing.code).to.equal(3);
    expect(findingProblems(nothing.document.findings)).to.include(
      "unknown WALLET_EDITIONS editions.json",
    );
  });

  it("is no match where there is no contract of ours", async () => {
    const { code, document } = await verify(
      ...["--address", "0x70997970C51812dc3A010C7d01b50e0d17dc79C8", "--gateway", gateway.url],
    );
    expect(code).to.equal(2);
    expect(findingProblems(document.findings)).to.deep.equal(["mismatch CODE code"]);
  });

  it("accuses nobody when the search begins too late", async () => {
    const args = ["--address", address, "--gateway", gateway.url, "--from-block", "1000000"];
    const { code, document } = await verify(...args);
    expect(code).to.equal(3);
    expect(findingProblems(document.findings)).to.deep.equal([
      "unknown CREATION creation",
      "unknown SUPPLY supply",
    ]);
  });

  it("asks which chain is meant", async () => {
    const args = ["verify", "--address", address, "--gateway", gateway.url];
    const { code, document } = await project.json(args);
    expect(code).to.equal(1);
    expect(document.issues?.map((issue) => issue.code)).to.deep.equal(["OPTION_INVALID"]);
  });

  it("asks for a gateway, and for an address that is one", async () => {
    expect((await verify("--address", address)).code).to.equal(1);
    expect((await verify("--address", "0x12", "--gateway", gateway.url)).code).to.equal(1);
    expect((await verify("--address", address, "--gateway", "ipfs.example")).code).to.equal(1);
  });
});
