import { expect } from "chai";
import { findDeployingBlock, parseJournal } from "../../src/chain/journalEntry.ts";

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
});
