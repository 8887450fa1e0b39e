import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { FIVE } from "../records/copyFive.ts";
import {
  finish,
  type Gateway,
  type Project,
  readTree,
  sharedProject,
  startGateway,
} from "./project.ts";
import { readVerified } from "./readVerified.ts";

const FILES = /^(?:collection|editions|tokens\/\d+)\.json$|^images\//;

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Addresses at which other machines reach this one, and the loopback address of IPv6. */
function otherAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  const outer = all.filter(({ internal, family }) => !internal && family === "IPv4");
  return ["[::1]", ...outer.map(({ address }) => address)];
}

describe("serve", function () {
  this.timeout(120_000);
  let project: Project;
  let collection: string;
  let build: string;
  let gateway: Gateway | undefined;

  before(async () => {
    project = await sharedProject();
    collection = await project.add(FIVE, "serve-five");
    build = join(project.folder, "build/serve-five");
    const { code, stderr } = await project.collection(["build", "--collection", collection]);
    expect(code, stderr).to.equal(0);
  });

  afterEach(async () => {
    await gateway?.stop("SIGKILL");
    gateway = undefined;
  });

  it("gives a client that is not ours every file, byte for byte", async () => {
    gateway = await startGateway(project, collection);
    const tree = [...(await readTree(build))].filter(([path]) => FILES.test(path));
    expect(tree.length).to.equal(8);
    const paths = tree.map(([path]) => path);
    const read = await readVerified(gateway.url, gateway.rootCID, paths);
    expect(read.map((one) => [one.path, one.status, one.sha256])).to.deep.equal(
      tree.map(([path, bytes]) => [`${gateway?.rootCID}/${path}`, 200, sha256(bytes)]),
    );
    const types = new Set(read.map(({ type }) => type));
    expect([...types].toSorted()).to.deep.equal(["application/json", "image/png"]);
  });

  it("ends at Ctrl-C and at kill, with nothing left open and exit code 0", async () => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      const running = await startGateway(project, collection);
      // A connection that is kept alive must not hold it up.
      expect((await fetch(`${running.url}/ipfs/${running.rootCID}/`)).status).to.equal(200);
      const { code, stdout, stderr } = await running.stop(signal);
      expect(code, stderr).to.equal(0);
      const { url, rootCID } = running;
      expect(JSON.parse(stdout)).to.deep.equal({ format: "kronika-serve-v1", url, rootCID });
      expect(await fetch(running.url).catch(() => "closed")).to.equal("closed");
    }
  });

  it("listens on this machine's own address alone, and says where in one line", async () => {
    const child = project.start(["collection", "serve", "--collection", collection, "--port", "0"]);
    const ended = finish(child);
    const line = await new Promise<string>((resolve) => {
      child.stdout?.once("data", (text: string) => resolve(text));
    });
    const { port } = new URL(/http:\S+/.exec(line)?.[0] ?? "");
    for (const address of otherAddresses()) {
      const answer = await fetch(`http://${address}:${port}/`).catch(() => "refused");
      expect(answer, address).to.equal("refused");
    }
    child.kill();
    expect((await ended).stdout).to.equal(line);
    expect(line).to.match(/^Serving http:\/\/127\.0\.0\.1:\d+\/ipfs\/bafy\w+\/ until Ctrl-C\.\n$/);
  });

  it("says which port is taken, and which is none", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const port = String((other.address() as AddressInfo).port);
    const serve = (value: string) =>
      project.json(["serve", "--collection", collection, "--port", value]);
    const taken = await serve(port);
    await new Promise((resolve) => other.close(resolve));
    expect(taken.code).to.equal(1);
    expect(taken.document.issues?.map(({ code }) => code)).to.deep.equal(["PORT_UNAVAILABLE"]);
    const none = await serve("70000");
    expect(none.code).to.equal(1);
    expect(none.document.issues?.map(({ code }) => code)).to.deep.equal(["OPTION_INVALID"]);
  });

  it("serves nothing that has not been built, or not from this manifest", async () => {
    const unbuilt = await project.add(FIVE, "serve-unbuilt");
    const serve = (...args: string[]) => project.json(["serve", "--port", "0", ...args]);
    const absent = await serve("--collection", unbuilt);
    expect(absent.code).to.equal(1);
    expect(absent.document.issues?.[0]?.code).to.equal("MANIFEST_ABSENT");
    const path = join(project.folder, unbuilt, "manifest.json");
    await writeFile(path, await readFile(join(project.folder, collection, "manifest.json")));
    const unread = await serve("--collection", unbuilt);
    expect(unread.code).to.equal(3);
    expect(unread.document.issues?.[0]?.code).to.equal("CAR_UNREADABLE");
  });

  describe("with a byte of a token changed in the CAR", () => {
    let car: Buffer;
    const carPath = () => join(build, "collection.car");

    beforeEach(async () => {
      car = await readFile(carPath());
      const broken = Buffer.from(car);
      const at = broken.indexOf("Kitty Hawk");
      expect(at).to.be.greaterThan(0);
      broken[at] = "k".charCodeAt(0);
      await writeFile(carPath(), broken);
      gateway = await startGateway(project, collection);
    });

    afterEach(() => writeFile(carPath(), car));

    it("gives status 500 and nothing of it, and the rest as ever", async () => {
      const below = (path: string) => fetch(`${gateway?.url}/ipfs/${gateway?.rootCID}/${path}`);
      const token = await below("tokens/1.json");
      expect(token.status).to.equal(500);
      expect(await token.text()).to.not.include("kitty");
      expect((await below("tokens/3.json")).status).to.equal(200);
      const { stderr } = (await gateway?.stop()) ?? { stderr: "" };
      expect(stderr).to.include("BLOCK_TAMPERED");
    });
  });

  it("stands up to a client that is not ours, which a gateway that lies does not", async () => {
    gateway = await startGateway(project, collection);
    const { url, rootCID } = gateway;
    let lies = 0;
    const lie = async (path: string): Promise<Uint8Array> => {
      const bytes = Buffer.from(await (await fetch(`${url}${path}`)).arrayBuffer());
      const at = bytes.indexOf("Kitty Hawk");
      if (at < 0) return bytes;
      lies += 1;
      bytes[at] = "k".charCodeAt(0);
      return bytes;
    };
    const liar = createServer((request, response) => {
      void lie(request.url ?? "").then((bytes) => response.end(bytes));
    });
    await new Promise<void>((resolve) => liar.listen(0, "127.0.0.1", resolve));
    const liarURL = `http://127.0.0.1:${(liar.address() as AddressInfo).port}`;
    // It asks again and again for better bytes, until its time is up.
    const [token] = await readVerified(liarURL, rootCID, ["tokens/1.json"], 3);
    const [other] = await readVerified(liarURL, rootCID, ["tokens/3.json"]);
    liar.closeAllConnections();
    liar.close();
    expect(lies).to.be.greaterThan(0);
    expect(token?.status).to.equal(0);
    expect(token?.sha256).to.equal(undefined);
    expect(other?.status).to.equal(200);
  });
});
