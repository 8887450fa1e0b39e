import { expect } from "chai";
import { parseDeployment } from "../../src/chain/deployment.ts";
import { findDeployedAddress } from "../../src/chain/journalEntry.ts";
import { KronikaError } from "../../src/errors.ts";

const ROOT = `0x${"ab".repeat(32)}`;
const ADDRESS = "0x5FbDB2315678afecb367f032d93F642f64180aa3";
const OLD = {
  format: "kronika-deployment-v1",
  chainId: 1,
  genesisHash: ROOT,
  address: ADDRESS,
  blockNumber: 7,
  owner: ADDRESS,
  payee: ADDRESS,
  size: 100,
  editionsRoot: ROOT,
  metadataRoot: ROOT,
  royaltyBps: 250,
} as const;

describe("parseDeployment", () => {
  it("loads what the first version wrote, from before there were revisions", () => {
    const deployment = parseDeployment(JSON.stringify(OLD), "genesis-1.json");
    expect(deployment).to.deep.equal({ ...OLD, revision: 0, frozen: false });
  });

  it("keeps what a later one says", () => {
    const later = { ...OLD, revision: 2, frozen: true };
    expect(parseDeployment(JSON.stringify(later), "genesis-1.json")).to.deep.equal(later);
  });

  it("refuses anything else", () => {
    const changes = [
      { revision: -1 },
      { frozen: "no" },
      { editionsRoot: "0x" },
      { address: "0x1" },
    ];
    const texts = changes.map((change) => JSON.stringify({ ...OLD, ...change }));
    for (const text of ["", "[]", ...texts]) {
      expect(() => parseDeployment(text, "genesis-1.json"))
        .to.throw(KronikaError)
        .with.nested.property("issues[0].code", "DEPLOYMENT_INVALID");
    }
  });
});

describe("findDeployedAddress", () => {
  it("is what the journal noted last", () => {
    const label = "deploy";
    expect(findDeployedAddress([{ event: "deploying", label }])).to.equal(undefined);
    expect(
      findDeployedAddress([
        { event: "deployed", label, address: ROOT },
        { event: "deployed", label, address: ADDRESS },
        { event: "sent", label },
      ]),
    ).to.equal(ADDRESS);
  });
});
