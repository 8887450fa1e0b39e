import { expect } from "chai";
import { isCodeOf } from "../../src/chain/contractCode.ts";

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
