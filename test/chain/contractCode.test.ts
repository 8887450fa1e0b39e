import { expect } from "chai";
import { isCodeOf } from "../../src/chain/contractCode.ts";
import { parseDeployment } from "../../src/chain/deployment.ts";
import { KronikaError } from "../../src/errors.ts";

const ARTIFACT = {
  abi: [],
  bytecode: "0x",
  deployedBytecode: "0x60000000aabb0000",
  immutableReferences: {
    "12": [
      { start: 1, length: 2 },
      { start: 6, length: 2 },
    ],
  },
};

describe("isCodeOf", () => {
  it("overlooks immutables and nothing else", () => {
    expect(isCodeOf(ARTIFACT, "0x60006400aabb0064")).to.equal(true);
    expect(isCodeOf(ARTIFACT, "0x60ffff00aabbffff")).to.equal(true);
    expect(isCodeOf(ARTIFACT, "0x61000000aabb0000")).to.equal(false);
    expect(isCodeOf(ARTIFACT, "0x60000001aabb0000")).to.equal(false);
    expect(isCodeOf(ARTIFACT, "0x60000000aabb0000cc")).to.equal(false);
    expect(isCodeOf(ARTIFACT, "0x60000000aabb00")).to.equal(false);
    expect(isCodeOf(ARTIFACT, "0x")).to.equal(false);
  });
});

describe("isCodeOf with an immutable in two places", () => {
  it("wants the same value in both", () => {
    expect(isCodeOf(ARTIFACT, "0x60006400aabb0065")).to.equal(false);
  });
});

describe("parseDeployment", () => {
  const first = {
    format: "kronika-deployment-v1",
    chainId: 11155111,
    genesisHash: `0x${"25".repeat(32)}`,
    address: "0x5FbDB2315678afecb367f032d93F642f64180aa3",
    blockNumber: 7,
    owner: "0x70997970C51812dc3A010C7d01b50e0d17dc79C8",
    payee: "0x70997970C51812dc3A010C7d01b50e0d17dc79C8",
    size: 100,
    editionsRoot: `0x${"ab".repeat(32)}`,
    metadataRoot: `0x${"cd".repeat(32)}`,
    royaltyBps: 500,
  };

  it("loads what the first version wrote", () => {
    expect(parseDeployment(JSON.stringify(first), "x.json")).to.deep.equal(first);
  });

  it("refuses anything else", () => {
    for (const broken of ["", "[]", JSON.stringify({ ...first, address: "0x12" })]) {
      expect(() => parseDeployment(broken, "x.json"))
        .to.throw(KronikaError)
        .with.nested.property("issues[0].code", "DEPLOYMENT_INVALID");
    }
  });
});
