import { expect } from "chai";
import {
  findDeployingBlock,
  findDeployingNonce,
  parseJournal,
} from "../../src/chain/journalEntry.ts";

describe("journal", () => {
  const lines = [
    '{"format":"kronika-journal-v1","event":"deploying","label":"deploy","blockNumber":7}',
    '{"format":"kronika-journal-v1","event":"deployed","label":"deploy","address":"0x00"}',
    '{"format":"kronika-journal-v1","event":"deploying","label":"deploy","blockNumber":9}',
    '{"format":"kronika-journal-v1","event":"mi',
  ];

  it("is read up to where it was cut off", () => {
    const entries = parseJournal(lines.join("\n"));
    expect(entries.map(({ event }) => event)).to.deep.equal(["deploying", "deployed", "deploying"]);
  });

  it("says where a search for the contract's events begins", () => {
    expect(findDeployingBlock(parseJournal(lines.join("\n")))).to.equal(7);
    expect(findDeployingBlock(parseJournal(""))).to.equal(undefined);
  });

  it("says with which nonce a deployment that stands open was begun", () => {
    const open = (nonce: number) => ({ event: "deploying", label: "deploy", nonce }) as const;
    const done = { event: "deployed", label: "deploy" } as const;
    expect(findDeployingNonce([open(3), open(4)])).to.equal(3);
    expect(findDeployingNonce([open(3), done, open(9)])).to.equal(9);
    expect(findDeployingNonce([open(3), done])).to.equal(undefined);
    expect(findDeployingNonce([])).to.equal(undefined);
  });
});
