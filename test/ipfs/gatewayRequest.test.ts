import { expect } from "chai";
import fc from "fast-check";
import {
  type GatewayRequest,
  type GatewayRefusal,
  parseGatewayRequest,
} from "../../src/ipfs/gatewayRequest.ts";

const V1 = "bafybeiczsscdsbs7ffqz55asqdf3smv6klcw3gofszvwlyarci47bgf354";
const V0 = "QmUNLLsPACCz1vLxQVkXqqLX5R1X345qqfHbsf67hvA3Nn";

function accepted(target: string, headers: Record<string, string> = {}): GatewayRequest {
  const request = parseGatewayRequest("GET", target, headers);
  if ("status" in request) throw new Error(`${target}: ${request.status} ${request.message}`);
  return request;
}

function refused(
  target: string,
  headers: Record<string, string> = {},
  method = "GET",
): GatewayRefusal["status"] | undefined {
  const request = parseGatewayRequest(method, target, headers);
  return "status" in request ? request.status : undefined;
}

describe("parseGatewayRequest", () => {
  it("finds root and names, and writes the path in one way", () => {
    const request = accepted(`/ipfs/${V1}//tokens/a%20b%3F.json?download=true#part`);
    expect(request.root.toString()).to.equal(V1);
    expect(request.names).to.deep.equal(["tokens", "a b?.json"]);
    expect(request.contentPath).to.equal(`/ipfs/${V1}/tokens/a%20b%3F.json`);
    expect(request.trailingSlash).to.equal(false);
    expect(accepted(`/ipfs/${V1}/tokens/`).trailingSlash).to.equal(true);
    expect(accepted(`http://127.0.0.1:8080/ipfs/${V1}/x`).names).to.deep.equal(["x"]);
  });

  it("takes a CID of version 0, in the version that the blocks have", () => {
    expect(accepted(`/ipfs/${V0}`).root.toString()).to.match(/^bafybei/);
  });

  it("does not leave the root's path", () => {
    expect(accepted(`/ipfs/${V1}/a/../b`).names).to.deep.equal(["b"]);
    expect(accepted(`/ipfs/${V1}/a/%2e%2e/b`).names).to.deep.equal(["b"]);
    expect(refused(`/ipfs/${V1}/../../etc/passwd`)).to.equal(404);
    expect(refused(`/ipfs/${V1}/a%2Fb`)).to.equal(404);
    expect(refused(`/ipfs/${V1}/a%5C`)).to.equal(404);
  });

  it("refuses other methods, other paths, and what is no CID", () => {
    for (const method of ["POST", "PUT", "DELETE", "TRACE", "get", ""]) {
      expect(refused(`/ipfs/${V1}`, {}, method), method).to.equal(405);
    }
    for (const target of [
      "/",
      "/ipfs",
      "/ipfs/",
      `/ipns/${V1}`,
      "/api/v0/id",
      "/favicon.ico",
      "*",
    ]) {
      expect(refused(target), target).to.equal(404);
    }
    for (const target of ["/ipfs/x", "/ipfs/Qm", "//", `//ipfs/${V1}`, `/ipfs/${V1}/%ff`]) {
      expect(refused(target), target).to.equal(400);
    }
    expect(refused(`/ipfs/${V1}/x`, { "service-worker": "script" })).to.equal(400);
  });

  it("chooses the form by format, and else by Accept", () => {
    const form = (query: string, accept?: string): string => {
      const { format } = accepted(`/ipfs/${V1}${query}`, accept === undefined ? {} : { accept });
      return format.kind;
    };
    expect(form("")).to.equal("file");
    expect(form("", "*/*")).to.equal("file");
    expect(form("", "application/json")).to.equal("file");
    expect(form("", "text/html,image/avif,*/*;q=0.8")).to.equal("file");
    expect(form("?format=raw", "text/html")).to.equal("raw");
    expect(form("?format=car", "application/vnd.ipld.raw")).to.equal("car");
    expect(form("", "application/vnd.ipld.raw")).to.equal("raw");
    expect(form("", "Application/vnd.ipld.car; version=1; order=dfs; dups=n")).to.equal("car");
    expect(form("", "application/vnd.ipld.raw;q=0.5, application/vnd.ipld.car")).to.equal("car");
    expect(form("", "application/vnd.ipld.raw;q=0, */*")).to.equal("file");
    expect(form("", "application/vnd.ipfs.ipns-record, */*;q=0.1")).to.equal("file");
    expect(form("", "application/vnd.ipld.car;order=foo, application/vnd.ipld.raw;q=0.5")).to.equal(
      "raw",
    );
  });

  it("has no other form", () => {
    for (const query of [
      ...["format=tar", "format=dag-json", "format=ipns-record", "format=", "format=RAW"],
      ...["format=car&car-version=2", "format=car&car-order=bfs", "format=car&car-dups=maybe"],
    ]) {
      expect(refused(`/ipfs/${V1}?${query}`), query).to.equal(406);
    }
    for (const accept of [
      ...["application/x-tar", "application/vnd.ipld.dag-cbor"],
      ...["application/vnd.ipld.car; version=2", "application/vnd.ipld.car;q=0.1;dups=x"],
    ]) {
      expect(refused(`/ipfs/${V1}`, { accept }), accept).to.equal(406);
    }
  });

  it("lets the query outrank the parameters of Accept", () => {
    const accept = "application/vnd.ipld.car; order=foo; dups=y";
    const duplicates = (query: string): unknown =>
      accepted(`/ipfs/${V1}?${query}`, { accept }).format;
    expect(duplicates("format=car&car-order=dfs")).to.deep.equal({ kind: "car", duplicates: true });
    expect(duplicates("car-order=dfs&car-dups=n")).to.deep.equal({
      kind: "car",
      duplicates: false,
    });
  });

  it("knows the scopes of a CAR", () => {
    const scope = (query: string): string => accepted(`/ipfs/${V1}?format=car&${query}`).scope;
    expect(scope("")).to.equal("all");
    for (const one of ["block", "entity", "all"]) expect(scope(`dag-scope=${one}`)).to.equal(one);
    for (const bytes of ["0:*", "-1024:*", "0:1023", "499:-1000"]) {
      expect(scope(`dag-scope=all&entity-bytes=${bytes}`)).to.equal("entity");
    }
    for (const query of ["dag-scope=some", "dag-scope=", "entity-bytes=1", "entity-bytes=*:1"]) {
      expect(refused(`/ipfs/${V1}?format=car&${query}`), query).to.equal(400);
    }
  });

  it("names the URL of an answer that Accept chose", () => {
    const accept = "application/vnd.ipld.car";
    const path = `/ipfs/${V1}/tokens`;
    expect(accepted(`${path}?dag-scope=block`, { accept }).contentLocation).to.equal(
      `${path}?dag-scope=block&format=car`,
    );
    expect(accepted(`${path}?format=car`, { accept }).contentLocation).to.equal(undefined);
    expect(accepted(path).contentLocation).to.equal(undefined);
  });

  it("throws at nothing, and writes headers in printable ASCII", () => {
    const part = fc.oneof(
      fc.constantFrom(
        "/ipfs/",
        V1,
        V0,
        "bafkqaaa",
        "/",
        "..",
        "%",
        "%00",
        "%0d%0a",
        "?format=car&",
      ),
      fc.string({ unit: "binary", maxLength: 8 }),
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 8 }),
        fc.string({ maxLength: 40 }),
        (parts, accept) => {
          const request = parseGatewayRequest("GET", parts.join(""), { accept });
          if ("status" in request) return;
          const headers = `${request.contentPath}${request.contentLocation ?? ""}`;
          expect(headers).to.match(/^[\x21-\x7e]+$/);
          expect(request.contentPath.startsWith("/ipfs/b")).to.equal(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
