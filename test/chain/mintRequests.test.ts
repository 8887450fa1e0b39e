import { expect } from "chai";
import { parseMintTable } from "../../src/chain/mintRequests.ts";
import { KronikaError } from "../../src/errors.ts";

const ALICE = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
const BOB = "0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC";

describe("parseMintTable", () => {
  it("reads numbers and addresses, with or without a header, however the lines end", () => {
    const expected = [
      { number: 68, to: ALICE },
      { number: 1, to: BOB },
    ];
    for (const text of [
      `68,${ALICE}\n1,${BOB}\n`,
      `number,address\r\n68,${ALICE}\r\n1,${BOB}`,
      `\uFEFFNumber,Address\n\n 68 , ${ALICE.toLowerCase()} \n"1","${BOB}"\n`,
      `Edition;Wallet\n68;${ALICE}\n1;${BOB}\n`,
      `\uFEFF\r\ntoken id\towner\r\n68\t${ALICE}\r\n1\t${BOB}`,
    ]) {
      expect(parseMintTable(text, "to.csv", 100)).to.deep.equal(expected);
    }
  });

  it("names every wrong line at once", () => {
    const text = [
      "number,address",
      `0,${ALICE}`,
      `101,${ALICE}`,
      `68,${ALICE}`,
      `68,${BOB}`,
      `2,${ALICE.replace("C8", "c8")}`,
      "3",
      `4,${ALICE},x`,
    ].join("\n");
    try {
      parseMintTable(text, "to.csv", 100);
      expect.fail("must not pass");
    } catch (error) {
      expect(error).to.be.instanceOf(KronikaError);
      const issues = (error as KronikaError).issues.map(({ code, line, field, file }) => [
        code,
        file,
        line,
        field,
      ]);
      expect(issues).to.deep.equal(
        [
          [2, "number"],
          [3, "number"],
          [5, "number"],
          [6, "address"],
          [7, "address"],
          [8, "address"],
        ].map(([line, field]) => ["CSV_INVALID", "to.csv", line, field]),
      );
    }
  });
});
