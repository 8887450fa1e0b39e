import { expect } from "chai";
import fc from "fast-check";
import { parseByteRange } from "../../src/ipfs/byteRange.ts";

const size = fc.nat(1000);

describe("parseByteRange", () => {
  it("gives the bytes that it names, cut at the end", () => {
    fc.assert(
      fc.property(size, fc.nat(1200), fc.nat(1200), (bytes, one, other) => {
        const [first, last] = one < other ? [one, other] : [other, one];
        const range = parseByteRange(`bytes=${first}-${last}`, bytes);
        if (first >= bytes) expect(range).to.equal("unsatisfiable");
        else expect(range).to.deep.equal({ first, last: Math.min(last, bytes - 1) });
      }),
    );
  });

  it("knows a range without an end, and the last so many bytes", () => {
    expect(parseByteRange("bytes=7-", 10)).to.deep.equal({ first: 7, last: 9 });
    expect(parseByteRange("bytes=-3", 10)).to.deep.equal({ first: 7, last: 9 });
    expect(parseByteRange("bytes=-30", 10)).to.deep.equal({ first: 0, last: 9 });
  });

  it("finds no byte where there is none", () => {
    for (const header of ["bytes=0-", "bytes=0-0", "bytes=-1"]) {
      expect(parseByteRange(header, 0), header).to.equal("unsatisfiable");
    }
    expect(parseByteRange("bytes=-0", 10)).to.equal("unsatisfiable");
  });

  it("ignores what it does not understand", () => {
    for (const header of [
      ...[undefined, "", "bytes", "bytes=", "bytes=-", "bytes=a-b", "bytes=1", "bytes=3-2"],
      ...["items=0-1", "bytes=0-1,3-4", "bytes=0x1-2", "bytes=1.5-2", "bytes=--1", "0-1"],
    ]) {
      expect(parseByteRange(header, 10), header).to.equal(undefined);
    }
  });

  it("stays within the body, whatever it is given", () => {
    fc.assert(
      fc.property(size, fc.stringMatching(/^bytes=[0-9-, ]{0,40}$/), (bytes, header) => {
        const range = parseByteRange(header, bytes);
        if (range === undefined || range === "unsatisfiable") return;
        expect(range.first).to.be.within(0, bytes - 1);
        expect(range.last).to.be.within(range.first, bytes - 1);
      }),
    );
  });
});
