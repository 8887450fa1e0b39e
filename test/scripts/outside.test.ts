import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect } from "chai";
import { CID } from "multiformats/cid";
import { type CarFile, readCar } from "../../src/ipfs/readCar.ts";
import { FIVE } from "../records/copyFive.ts";
import {
  findingProblems,
  freePort,
  type LocalNode,
  type Project,
  sharedProject,
  startNode,
} from "./project.ts";

describe("a collection seen from outside", function () {
  this.timeout(180_000);
  let project: Project;
  let node: LocalNode;
  let car: CarFile;
  /** What is running, to be stopped in any case. */
  const stops: (() => unknown)[] = [];
  let server: Server;
  let gateway: string;
  let address: string;
  /** What the gateway does with a block before it sends it; undefined: 404. */
  let serve: (cid: string, bytes: Uint8Array) => Uint8Array | undefined;

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
    car = await readCar(join(project.folder, "build/outside-five/collection.car"));
    stops.push(() => car.close());
    server = createServer((request, response) => {
      void answer(request.url ?? "").then(
        (bytes) => response.writeHead(bytes === undefined ? 404 : 200).end(bytes),
        () => response.writeHead(404).end(),
      );
    });
    stops.push(
      () => server.close(),
      () => server.closeAllConnections(),
    );
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    gateway = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  beforeEach(() => {
    serve = (_cid, bytes) => bytes;
  });

  after(async () => {
    for (const stop of stops) await stop();
  });

  async function answer(url: string): Promise<Uint8Array | undefined> {
    const [, cid = ""] = /^\/ipfs\/([a-z0-9]+)\?format=raw$/.exec(url) ?? [];
    return serve(cid, await car.get(CID.parse(cid)));
  }

  const verify = (...args: string[]) =>
    project.json(["verify", "--network", "localhost", ...args], node.env);

  it("matches, with the contract's address and a gateway alone", async () => {
    const { code, document, stderr } = await verify("--address", address, "--gateway", gateway);
    expect(code, stderr).to.equal(0);
    expect(findingProblems(document.findings)).to.deep.equal([]);
    const editions = new Set(document.findings?.flatMap(({ edition }) => edition ?? []));
    expect([...editions].toSorted()).to.deep.equal([1, 3, 5]);
    expect(document["size"]).to.equal(5);
  });

  it("names what a gateway tampered with", async () => {
    serve = (cid, bytes) => {
      if (!new TextDecoder().decode(bytes).includes("Kitty Hawk")) return bytes;
      expect(cid).to.match(/^bafkrei/);
      return Buffer.from(new TextDecoder().decode(bytes).replace("Kitty", "Kilty"));
    };
    const { code, document } = await verify("--address", address, "--gateway", gateway);
    expect(code).to.equal(2);
    expect(findingProblems(document.findings)).to.deep.equal([
      "mismatch WALLET_TOKEN 1 tokenURI's JSON",
    ]);
  });

  it("knows nothing of what a gateway does not serve", async () => {
    serve = (_cid, bytes) =>
      new TextDecoder().decode(bytes).includes("Kitty Hawk") ? undefined : bytes;
    const { code, document } = await verify("--address", address, "--gateway", gateway);
    expect(code).to.equal(3);
    expect(findingProblems(document.findings)).to.deep.equal([
      "unknown WALLET_TOKEN 1 tokenURI's JSON",
    ]);
    serve = () => undefined;
    const nothing = await verify("--address", address, "--gateway", gateway);
    expect(nothing.code).to.equal(3);
    expect(findingProblems(nothing.document.findings)).to.include(
      "unknown WALLET_EDITIONS editions.json",
    );
  });

  it("is no match where there is no contract of ours", async () => {
    const { code, document } = await verify(
      ...["--address", "0x70997970C51812dc3A010C7d01b50e0d17dc79C8", "--gateway", gateway],
    );
    expect(code).to.equal(2);
    expect(findingProblems(document.findings)).to.deep.equal(["mismatch CODE code"]);
  });

  it("asks for a gateway, and for an address that is one", async () => {
    expect((await verify("--address", address)).code).to.equal(1);
    expect((await verify("--address", "0x12", "--gateway", gateway)).code).to.equal(1);
    expect((await verify("--address", address, "--gateway", "ipfs.example")).code).to.equal(1);
  });
});
