import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, request as sendRequest, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CarReader } from "@ipld/car";
import { expect } from "chai";
import fc from "fast-check";
import { CID } from "multiformats/cid";
import { buildDag, type Dag } from "../../src/ipfs/buildDag.ts";
import { encodeCar } from "../../src/ipfs/encodeCar.ts";
import { fetchBlocks } from "../../src/ipfs/fetchBlocks.ts";
import { type CarFile, readCar } from "../../src/ipfs/readCar.ts";
import { readPath } from "../../src/ipfs/readPath.ts";
import { sendGatewayResponse } from "../../src/ipfs/sendGatewayResponse.ts";
import { verifyBlock } from "../../src/ipfs/verifyBlock.ts";
import { writeFileWhole } from "../../src/writeFileWhole.ts";

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const picture = Uint8Array.from({ length: 2_500_000 }, (_, index) => (index * 7919) % 251);

const FILES = [
  { path: "collection.json", bytes: text('{"name":"Five"}\n') },
  { path: "images/1.png", bytes: picture },
  { path: "images/2.svg", bytes: text("<svg xmlns='http://www.w3.org/2000/svg'/>") },
  { path: "images/<b>.html", bytes: text("<script>alert(1)</script>") },
  { path: "tokens/1.json", bytes: text('{"name":"one"}\n') },
  { path: "tokens/2.json", bytes: text('{"name":"one"}\n') },
];

describe("the gateway", () => {
  let folder: string;
  let carPath: string;
  let dag: Dag;
  let car: CarFile;
  let server: Server;
  let base: string;
  let failures: string[];

  before(async () => {
    dag = await buildDag(FILES);
    folder = await mkdtemp(join(tmpdir(), "kronika-gateway-"));
    carPath = join(folder, "collection.car");
  });

  beforeEach(async () => {
    failures = [];
    await writeFileWhole(carPath, encodeCar(dag.root, dag.blocks));
    car = await readCar(carPath);
    server = createServer((message, response) => {
      void sendGatewayResponse(car, message, response, (line) => failures.push(line));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await car.close();
  });

  after(() => rm(folder, { recursive: true, force: true }));

  const cid = (path: string): string => String(dag.cids.get(path));
  const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    fetch(`${base}${path}`, { headers, method, redirect: "manual" });
  const below = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    get(`/ipfs/${dag.root}/${path}`, headers, method);
  const bytesOf = async (response: Response): Promise<Buffer> =>
    Buffer.from(await response.arrayBuffer());

  async function carOf(response: Response): Promise<string[]> {
    const reader = await CarReader.fromBytes(await bytesOf(response));
    const cids: string[] = [];
    for await (const block of reader.blocks()) {
      verifyBlock(block.cid as CID, block.bytes, "answer");
      cids.push(block.cid.toString());
    }
    return cids;
  }

  it("gives every file whole, with its type and its CID as entity tag", async () => {
    const types = [
      ...["application/json", "image/png", "image/svg+xml", "application/octet-stream"],
      ...["application/json", "application/json"],
    ];
    for (const [index, { path, bytes }] of FILES.entries()) {
      const response = await below(path.split("/").map(encodeURIComponent).join("/"));
      expect(response.status, path).to.equal(200);
      expect(await bytesOf(response)).to.deep.equal(Buffer.from(bytes));
      const { headers } = response;
      expect(headers.get("content-type"), path).to.equal(types[index]);
      expect(headers.get("etag")).to.equal(`"${cid(path)}"`);
      expect(headers.get("content-length")).to.equal(String(bytes.length));
      expect(headers.get("cache-control")).to.match(/^public, max-age=\d+, immutable$/);
      expect(headers.get("x-content-type-options")).to.equal("nosniff");
      expect(headers.get("content-security-policy")).to.include("sandbox");
      expect(headers.get("access-control-allow-origin")).to.equal("*");
      expect(headers.get("x-ipfs-roots")?.split(",").at(-1)).to.equal(cid(path));
      expect(headers.get("x-ipfs-roots")?.split(",")).to.have.lengthOf(path.split("/").length + 1);
    }
  });

  it("gives a file by its own CID", async () => {
    const response = await get(`/ipfs/${cid("images/1.png")}`);
    expect(await bytesOf(response)).to.deep.equal(Buffer.from(picture));
    expect(response.headers.get("content-type")).to.equal("application/octet-stream");
  });

  it("gives any range of a file", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(picture.length - 1), fc.nat(9000), async (first, length) => {
        const last = Math.min(first + length, picture.length - 1);
        const response = await below("images/1.png", { range: `bytes=${first}-${first + length}` });
        expect(response.status).to.equal(206);
        expect(response.headers.get("content-range")).to.equal(
          `bytes ${first}-${last}/${picture.length}`,
        );
        const bytes = await bytesOf(response);
        expect(bytes.equals(picture.subarray(first, last + 1))).to.equal(true);
      }),
      { numRuns: 30 },
    );
    const past = await below("images/1.png", { range: `bytes=${picture.length}-` });
    expect(past.status).to.equal(416);
    expect(past.headers.get("content-range")).to.equal(`bytes */${picture.length}`);
    const etag = `"${cid("images/1.png")}"`;
    const range = "bytes=0-9";
    expect((await below("images/1.png", { range, "if-range": etag })).status).to.equal(206);
    expect((await below("images/1.png", { range, "if-range": '"other"' })).status).to.equal(200);
  });

  it("sends nothing again that the client has", async () => {
    for (const query of ["", "?format=raw", "?format=car", "?format=car&dag-scope=block"]) {
      const path = `tokens/1.json${query}`;
      const etag = (await below(path)).headers.get("etag") ?? "";
      for (const known of [etag, `W/${etag}`, `"x", ${etag}`, "*"]) {
        const response = await below(path, { "if-none-match": known });
        expect(response.status, known).to.equal(304);
        expect((await bytesOf(response)).length).to.equal(0);
        expect(response.headers.get("etag")).to.equal(etag);
      }
      expect((await below(path, { "if-none-match": '"x"' })).status).to.equal(200);
    }
  });

  it("tells each form of the same content apart", async () => {
    const tags = new Set<string>();
    const queries = [
      ...[
        "",
        "?format=raw",
        "?format=car",
        "?format=car&dag-scope=block",
        "?format=car&car-dups=y",
      ],
      ...["?format=car&dag-scope=entity", "?format=car&entity-bytes=0:3"],
    ];
    for (const query of queries) {
      const response = await below(`tokens/1.json${query}`);
      expect(response.status).to.equal(200);
      expect(response.headers.get("vary")).to.equal("Accept");
      tags.add(response.headers.get("etag") ?? "");
    }
    expect(tags.size).to.equal(queries.length);
  });

  it("answers HEAD like GET, without the body", async () => {
    for (const path of ["images/1.png", "tokens/", "tokens/1.json?format=raw", "?format=car"]) {
      const head = await below(path, {}, "HEAD");
      const whole = await below(path);
      expect(head.status, path).to.equal(200);
      expect(await head.text()).to.equal("");
      for (const name of ["etag", "content-type", "x-ipfs-roots"]) {
        expect(head.headers.get(name), name).to.equal(whole.headers.get(name));
      }
      if (path !== "?format=car") {
        expect(head.headers.get("content-length")).to.equal(whole.headers.get("content-length"));
      }
    }
  });

  it("lists a directory as plain text", async () => {
    const moved = await below("images");
    expect(moved.status).to.equal(301);
    expect(moved.headers.get("location")).to.equal(`/ipfs/${dag.root}/images/`);
    const response = await below("images/");
    expect(response.headers.get("content-type")).to.equal("text/plain; charset=utf-8");
    expect(await response.text()).to.equal("1.png\n2.svg\n%3Cb%3E.html\n");
    expect(response.headers.get("cache-control")).to.not.include("immutable");
  });

  it("gives every block, raw, to a client that verifies", async () => {
    const blocks = fetchBlocks(new URL(base));
    for (const block of dag.blocks) {
      expect(Buffer.from(await blocks.get(block.cid)).equals(block.bytes)).to.equal(true);
    }
    for (const { path, bytes } of FILES) {
      const file = await readPath(blocks, dag.root, path);
      expect(Buffer.from(file.bytes).equals(bytes), path).to.equal(true);
    }
    const response = await get(`/ipfs/${dag.root}`, { accept: "application/vnd.ipld.raw" });
    expect(response.headers.get("content-type")).to.equal("application/vnd.ipld.raw");
    expect(response.headers.get("content-location")).to.equal(`/ipfs/${dag.root}?format=raw`);
    expect(response.headers.get("content-disposition")).to.match(
      /^attachment; filename="b.*\.bin"$/,
    );
  });

  it("gives the whole DAG as a CAR, depth first", async () => {
    const response = await get(`/ipfs/${dag.root}?format=car`);
    expect(response.headers.get("content-type")).to.equal(
      "application/vnd.ipld.car; version=1; order=dfs; dups=n",
    );
    expect(response.headers.get("content-disposition")).to.match(
      /^attachment; filename="b.*\.car"$/,
    );
    const cids = await carOf(response);
    expect(cids[0]).to.equal(dag.root.toString());
    expect(cids.toSorted()).to.deep.equal(dag.blocks.map((block) => String(block.cid)).toSorted());
    const twice = await carOf(await get(`/ipfs/${dag.root}?format=car&car-dups=y`));
    // Two tokens have the same bytes.
    expect(twice.length).to.equal(cids.length + 1);
  });

  it("gives a path as a CAR: the blocks on the way, and then the content", async () => {
    const way = ["", "images"].map(cid);
    const blocks = (query: string) => below(`images/1.png?format=car${query}`).then(carOf);
    const whole = await blocks("");
    expect(whole.slice(0, 3)).to.deep.equal([...way, cid("images/1.png")]);
    expect(whole.length).to.equal(6);
    expect(await blocks("&dag-scope=block")).to.deep.equal([...way, cid("images/1.png")]);
    expect(await blocks("&entity-bytes=0:10")).to.deep.equal(whole);
    expect(await below("images?format=car&dag-scope=entity").then(carOf)).to.deep.equal(way);
  });

  it("says that it is a trustless gateway", async () => {
    for (const method of ["GET", "HEAD"]) {
      for (const format of ["raw", "car"]) {
        const response = await get(`/ipfs/bafkqaaa?format=${format}`, {}, method);
        expect(response.status, format).to.equal(200);
        if (method === "GET" && format === "raw") expect(await response.text()).to.equal("");
        if (method === "GET" && format === "car") {
          const reader = await CarReader.fromBytes(await bytesOf(response));
          expect((await reader.getRoots()).map(String)).to.deep.equal(["bafkqaaa"]);
        }
      }
    }
  });

  it("lets any page read it, and change nothing", async () => {
    const preflight = await below("tokens/1.json", { origin: "https://example.org" }, "OPTIONS");
    expect(preflight.status).to.equal(204);
    expect(preflight.headers.get("access-control-allow-origin")).to.equal("*");
    expect(preflight.headers.get("access-control-allow-methods")).to.equal("GET, HEAD, OPTIONS");
    expect(preflight.headers.get("access-control-allow-headers")).to.include("Range");
    const post = await below("tokens/1.json", {}, "POST");
    expect(post.status).to.equal(405);
    expect(post.headers.get("allow")).to.equal("GET, HEAD, OPTIONS");
  });

  it("has a status for everything that it does not have", async () => {
    const absent = "bafkreifjjcie6lypi6ny7amxnfftagclbuxndqonfipmb64f2km2devei4";
    const statuses: [string, number][] = [
      ...(["", "/", "/ipfs/", `/ipns/${dag.root}`] as const).map((path): [string, number] => [
        path,
        404,
      ]),
      ["/ipfs/nonsense", 400],
      [`/ipfs/${dag.root}/%ff`, 400],
      [`/ipfs/${dag.root}?format=car&dag-scope=x`, 400],
      [`/ipfs/${absent}`, 404],
      [`/ipfs/${absent}?format=raw`, 404],
      [`/ipfs/${absent}?format=car`, 404],
      [`/ipfs/${dag.root}/tokens/3.json`, 404],
      [`/ipfs/${dag.root}/tokens/1.json/x`, 404],
      [`/ipfs/${dag.root}/images/1.png/x`, 404],
      [`/ipfs/${dag.root}?format=tar`, 406],
    ];
    for (const [path, status] of statuses) {
      for (const method of ["GET", "HEAD"]) {
        const response = await get(path, {}, method);
        expect(response.status, `${method} ${path}`).to.equal(status);
        expect(response.headers.get("content-type")).to.equal("text/plain; charset=utf-8");
        expect(response.headers.get("cache-control")).to.equal("no-store");
      }
    }
    const cached = { "cache-control": "only-if-cached" };
    expect((await get(`/ipfs/${absent}`, cached)).status).to.equal(412);
    expect((await below("tokens/1.json", cached)).status).to.equal(200);
    expect(failures).to.deep.equal([]);
  });

  it("survives what no client of good will sends", async () => {
    for (const path of ["//", "/ipfs/%", `/ipfs/${dag.root}/..%2f..%2f`, `/ipfs/${dag.root}\\x`]) {
      const status = await new Promise<number | undefined>((resolve, reject) => {
        sendRequest(base, { path }, (response) => resolve(response.resume().statusCode))
          .on("error", reject)
          .end();
      });
      expect(status, path).to.be.within(400, 404);
    }
    expect((await below("tokens/1.json")).status).to.equal(200);
  });

  it("gives no byte of a block that was changed in the CAR", async () => {
    const whole = await readFile(carPath);
    const content = new Map(FILES.map(({ path, bytes }) => [path, Buffer.from(bytes)]));
    for (const [path, bytes] of content) {
      const broken = Buffer.from(whole);
      // In the middle: of a file of several blocks neither the first nor the last one.
      const middle = bytes.subarray(bytes.length >> 1, (bytes.length >> 1) + 12);
      const at = broken.indexOf(middle);
      broken[at] = (broken[at] ?? 0) ^ 0x01;
      await writeFile(carPath, broken);
      const url = path.split("/").map(encodeURIComponent).join("/");
      const answers = await Promise.all([
        below(url),
        below(`${url}?format=car`),
        get(`/ipfs/${dag.root}?format=car`),
        get(`/ipfs/${cid(path)}`),
        ...(bytes.length < 1024 ? [get(`/ipfs/${cid(path)}?format=raw`)] : []),
      ]);
      for (const response of answers) {
        expect(response.status, `${path} ${response.url}`).to.equal(500);
        expect(await response.text()).to.match(/^BLOCK_TAMPERED: block \w+ has other bytes/);
        expect(response.headers.get("etag")).to.equal(null);
      }
      expect(failures.length).to.equal(answers.length);
      expect(failures[0]).to.include("BLOCK_TAMPERED");
      failures = [];
    }
    await writeFile(carPath, whole);
    expect((await below("tokens/1.json")).status).to.equal(200);
  });
});
