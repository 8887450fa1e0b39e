import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "chai";
import { FIVE } from "../records/copyFive.ts";
import { freePort, type Project, sharedProject } from "./project.ts";

const KEY = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";

describe("secrets", function () {
  this.timeout(240_000);
  let project: Project;
  let collection: string;
  let server: Server;
  let url: string;

  before(async () => {
    project = await sharedProject();
    collection = await project.add(FIVE, "secret-five");
    await project.collection(["build", "--collection", collection]);
    // An RPC service that refuses, and repeats in its answer what it was asked.
    server = createServer((request, response) => {
      response.writeHead(401).end(`no such key: ${request.url}`);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  after(() => {
    server.closeAllConnections();
    server.close();
  });

  it("stand in no message, whatever goes wrong", async () => {
    const closed = `http://127.0.0.1:${await freePort()}`;
    const environments = [
      { SEPOLIA_RPC_URL: `${closed}/v3/hush-hush`, SEPOLIA_PRIVATE_KEY: KEY },
      { SEPOLIA_RPC_URL: `${url}/v3/hush-hush`, SEPOLIA_PRIVATE_KEY: KEY },
      { SEPOLIA_RPC_URL: closed.replace("//", "//me:hush-hush@"), SEPOLIA_PRIVATE_KEY: KEY },
      { SEPOLIA_RPC_URL: closed, SEPOLIA_PRIVATE_KEY: "0xhush-hush" },
      { SEPOLIA_RPC_URL: "hush-hush", SEPOLIA_PRIVATE_KEY: KEY },
    ];
    // What a running node can say is tried on every command in hostileNode.test.ts.
    for (const [index, environment] of environments.entries()) {
      for (const command of index === 0 ? ["deploy", "verify"] : ["deploy"]) {
        const { code, stdout, stderr } = await project.json(
          [command, "--collection", collection, "--network", "sepolia"],
          environment,
        );
        expect(code, stderr).to.be.oneOf([1, 3]);
        expect(stdout + stderr)
          .to.not.include("hush-hush")
          .and.not.include(KEY.slice(2));
      }
    }
  });

  it("that are missing are named, with the way to store them", async () => {
    const args = ["deploy", "--collection", collection, "--network", "sepolia"];
    const { code, document } = await project.json(args, { SEPOLIA_RPC_URL: url });
    expect(code).to.equal(1);
    expect(document.issues?.map((issue) => issue.code)).to.deep.equal(["NETWORK_UNCONFIGURED"]);
    expect(document.issues?.[0]?.fix).to.include("npx hardhat keystore set SEPOLIA_PRIVATE_KEY");
  });

  it("are not needed to verify", async () => {
    const args = ["verify", "--collection", collection, "--network", "sepolia"];
    const { code } = await project.json(args, { SEPOLIA_RPC_URL: url });
    expect(code).to.equal(3);
  });
});
