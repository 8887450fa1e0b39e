import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { countedPatience } from "../transfer/patience.ts";
import { CID } from "multiformats/cid";
import type { Manifest } from "../../src/editions/manifest.ts";
import { type Issue, KronikaError } from "../../src/errors.ts";
import { buildRelease } from "../../src/ipfs/buildRelease.ts";
import { pinRpc } from "../../src/ipfs/pinRpc.ts";
import type { PinReceipt } from "../../src/ipfs/pinner.ts";
import { type CarFile, readCar } from "../../src/ipfs/readCar.ts";
import { parseRpcSettings, type RpcSettings } from "../../src/ipfs/rpcSettings.ts";
import { fetchRpcBlocks } from "../../src/ipfs/fetchRpcBlocks.ts";
import { rpcNode } from "../../src/ipfs/sendRpc.ts";
import { writeRelease } from "../../src/ipfs/writeRelease.ts";
import { readCollection } from "../../src/records/readCollection.ts";
import { FIVE } from "../records/copyFive.ts";
import {
  answerError,
  answerImport,
  importAnswer,
  refsAnswer,
  type RpcServer,
  startRpcServer,
} from "./rpcServer.ts";
import { type IpfsNode, startIpfsNode } from "./startIpfsNode.ts";

const OTHER_ROOT = "bafybeiczsscdsbs7ffqz55asqdf3smv6klcw3gofszvwlyarci47bgf354";

describe("pinRpc", function () {
  this.timeout(60_000);
  let folder: string;
  let carPath: string;
  let manifest: Manifest;
  let car: CarFile;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "kronika-pin-"));
    // As large as a small picture, so that the CAR needs several batches of 100 kB.
    const drawPlate = ({ number }: { number: number }): Uint8Array =>
      new Uint8Array(150_000).fill(number);
    const release = await buildRelease(await readCollection(FIVE), drawPlate);
    await writeRelease(release, folder, join(folder, "manifest.json"));
    ({ manifest } = release);
    carPath = join(folder, "collection.car");
    car = await readCar(carPath);
  });

  after(async () => {
    await car.close();
    await rm(folder, { recursive: true, force: true });
  });

  const settingsFor = (url: string, authorization = "", timeout = ""): RpcSettings =>
    parseRpcSettings({ url, authorization, timeout });

  async function pin(
    settings: RpcSettings,
    path = carPath,
  ): Promise<{ receipt?: PinReceipt; issues: readonly Issue[]; exitCode: number }> {
    try {
      const receipt = await pinRpc(rpcNode(settings, countedPatience()), 100_000).pin(
        path,
        manifest,
        () => {},
      );
      return { receipt, issues: [], exitCode: 0 };
    } catch (error) {
      if (error instanceof KronikaError) return { issues: error.issues, exitCode: error.exitCode };
      throw error;
    }
  }

  describe("with a real node", () => {
    let node: IpfsNode;

    before(async () => {
      node = await startIpfsNode();
    });

    after(() => node.stop());

    it("imports in batches, and gives every block back byte for byte", async () => {
      const { receipt, issues } = await pin(settingsFor(node.rpc));
      expect(issues).to.deep.equal([]);
      expect(receipt).to.deep.equal({
        service: "rpc",
        rootCID: manifest.rootCID,
        blocksVerified: manifest.car.blocks,
      });
      const rpc = rpcNode(settingsFor(node.rpc));
      const pins: string[] = [];
      for await (const { cid, type } of rpc.client.pin.ls()) {
        if (type === "recursive") pins.push(cid.toString());
      }
      expect(pins).to.include(manifest.rootCID);
      const source = fetchRpcBlocks(rpc);
      for (const cid of car.cids) {
        expect(Buffer.from(await source.get(cid)).equals(await car.get(cid))).to.equal(true);
      }
    });

    it("can be run again", async () => {
      expect((await pin(settingsFor(node.rpc))).exitCode).to.equal(0);
    });
  });

  describe("with a server that fails", () => {
    let server: RpcServer;

    beforeEach(async () => {
      server = await startRpcServer(car);
    });

    afterEach(() => server.stop());

    async function codesOf(
      answers: RpcServer["answers"],
      settings = settingsFor(server.url),
    ): Promise<[number, ...string[]]> {
      server.answers = answers;
      const { exitCode, issues } = await pin(settings);
      return [exitCode, ...issues.map(({ code }) => code)];
    }

    it("asks in order, and sends nothing a second time", async () => {
      expect((await pin(settingsFor(server.url))).exitCode).to.equal(0);
      const asked = server.asked.filter((endpoint) => endpoint !== "block/get");
      const batches = asked.filter((endpoint) => endpoint === "dag/import");
      expect(batches.length).to.be.greaterThan(1);
      expect(asked).to.deep.equal(["pin/ls", ...batches, "pin/ls", "refs"]);
      server.asked.length = 0;
      expect((await pin(settingsFor(server.url))).exitCode).to.equal(0);
      expect(server.asked.filter((endpoint) => endpoint !== "block/get")).to.deep.equal([
        "pin/ls",
        "refs",
      ]);
    });

    it("knows nothing when nobody listens", async () => {
      await server.stop();
      expect(await codesOf({})).to.deep.equal([3, "IPFS_UNREACHABLE"]);
    });

    it("knows nothing when the server fails, or is no IPFS node", async () => {
      for (const endpoint of ["pin/ls", "dag/import", "block/get", "refs"]) {
        const codes = await codesOf({ [endpoint]: answerError(500, "disk full") });
        expect(codes, endpoint).to.deep.equal([3, "IPFS_UNREACHABLE"]);
      }
      expect(await codesOf({ "*": answerError(404, "") })).to.deep.equal([3, "IPFS_UNREACHABLE"]);
      expect(await codesOf({ "*": (_request, response) => response.end("<html>") })).to.deep.equal([
        3,
        "IPFS_UNREACHABLE",
      ]);
    });

    it("gives up on a server that does not answer", async () => {
      const settings = settingsFor(server.url, "", "1");
      for (const endpoint of ["pin/ls", "dag/import", "block/get", "refs"]) {
        const codes = await codesOf({ [endpoint]: () => {} }, settings);
        expect(codes[0], endpoint).to.equal(3);
        expect(new Set(codes.slice(1))).to.deep.equal(new Set(["IPFS_UNREACHABLE"]));
      }
    });

    it("asks for authorization, sends it, and never shows it", async () => {
      const secret = "c2VjcmV0OnRva2Vu";
      const echo = `Bearer ${secret} and ${secret} are wrong, see ${server.url}/${secret}`;
      for (const status of [401, 403]) {
        expect(await codesOf({ "*": answerError(status, echo) })).to.deep.equal([
          1,
          "PIN_UNAUTHORIZED",
        ]);
      }
      const settings = settingsFor(`${server.url}/`, `Bearer ${secret}`);
      for (const status of [401, 500]) {
        server.answers = { "*": answerError(status, echo) };
        expect(JSON.stringify((await pin(settings)).issues)).to.not.contain(secret);
      }
      server.answers = { "dag/import": answerImport(importAnswer(manifest.rootCID, echo)) };
      expect(JSON.stringify((await pin(settings)).issues)).to.not.contain(secret);
      server.authorizations.clear();
      server.answers = {};
      expect((await pin(settings)).exitCode).to.equal(0);
      expect([...server.authorizations]).to.deep.equal([`Bearer ${secret}`]);
    });

    it("stops reading an answer that does not end", async () => {
      let written = 0;
      const codes = await codesOf({
        refs: (_request, response) => {
          const piece = Buffer.alloc(1024 * 1024);
          const write = (): void => {
            while (!response.destroyed && written < 500) {
              written += 1;
              if (!response.write(piece)) {
                response.once("drain", write);
                return;
              }
            }
            response.end();
          };
          write();
        },
      });
      expect(codes).to.deep.equal([3, "IPFS_UNREACHABLE"]);
      expect(written).to.be.below(200);
    });

    it("is no pin when the root is another one", async () => {
      const answers = { "dag/import": answerImport(importAnswer(OTHER_ROOT)) };
      expect(await codesOf(answers)).to.deep.equal([2, "PIN_ROOT_MISMATCH"]);
    });

    it("is no pin when the server says 200, but not that it pinned", async () => {
      const bodies = [importAnswer(manifest.rootCID, "merkledag: not found"), "", "{}\n"];
      for (const body of bodies) {
        const codes = await codesOf({ "dag/import": answerImport(body) });
        expect(codes, body).to.deep.equal([3, "PIN_FAILED"]);
      }
    });

    it("is no pin when the root is not listed, or not with its blocks", async () => {
      const notListed = answerError(500, "path '/ipfs/x' is not pinned");
      expect(await codesOf({ "pin/ls": notListed })).to.deep.equal([3, "PIN_FAILED"]);
      expect(await codesOf({ "pin/ls": (_request, response) => response.end() })).to.deep.equal([
        3,
        "PIN_FAILED",
      ]);
      const fewer = refsAnswer(car.cids.slice(0, -2));
      expect(await codesOf({ refs: (_request, response) => response.end(fewer) })).to.deep.equal([
        3,
        "PIN_FAILED",
      ]);
    });

    it("does without the list of blocks where a service does not offer it", async () => {
      for (const status of [403, 404, 501]) {
        expect(await codesOf({ refs: answerError(status, "") })).to.deep.equal([0]);
      }
    });

    it("names each block that comes back with other bytes", async () => {
      const wrong = manifest.editions.map(({ token }) => token);
      const usual = (cid: string) => car.get(CID.parse(cid));
      server.answers = {
        "block/get": async (request, response) => {
          const cid = new URL(request.url ?? "", "http://x").searchParams.get("arg") ?? "";
          const bytes = Buffer.from(await usual(cid));
          if (wrong.some((file) => file.cid === cid)) bytes[7] = 0;
          response.end(bytes);
        },
      };
      const { exitCode, issues } = await pin(settingsFor(server.url));
      expect(exitCode).to.equal(2);
      expect(new Set(issues.map(({ code }) => code))).to.deep.equal(new Set(["BLOCK_TAMPERED"]));
      expect(issues).to.have.length(wrong.length);
      for (const { cid, path } of wrong) {
        const issue = issues.find(({ message }) => message.includes(cid));
        expect(issue?.file).to.match(new RegExp(` ${path}$`));
      }
    });

    it("sends nothing of a CAR that is broken, or not the manifest's", async () => {
      const broken = join(folder, "broken.car");
      await cp(carPath, broken);
      const bytes = await readFile(broken);
      bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
      await writeFile(broken, bytes);
      server.answers = { "dag/import": answerImport(importAnswer(manifest.rootCID)) };
      const { exitCode, issues } = await pin(settingsFor(server.url), broken);
      expect([exitCode, issues[0]?.code]).to.deep.equal([2, "BLOCK_TAMPERED"]);
      manifest = { ...manifest, car: { ...manifest.car, blocks: manifest.car.blocks + 1 } };
      try {
        server.asked.length = 0;
        expect((await pin(settingsFor(server.url))).issues[0]?.code).to.equal("CAR_INVALID");
        expect(server.asked).to.deep.equal([]);
      } finally {
        manifest = { ...manifest, car: { ...manifest.car, blocks: manifest.car.blocks - 1 } };
      }
    });
  });
});
