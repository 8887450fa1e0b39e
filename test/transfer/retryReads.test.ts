import { expect } from "chai";
import { readRetryAfter } from "../../src/transfer/readRetryAfter.ts";
import { retryReads } from "../../src/transfer/retryReads.ts";
import { countedPatience } from "./patience.ts";

describe("retryReads", () => {
  it("waits longer each time, and gives the last outcome after five", async () => {
    const patience = countedPatience();
    let tried = 0;
    const outcome = await retryReads(
      async () => ({ done: false, value: (tried += 1) }),
      patience,
      60_000,
    );
    expect(outcome).to.equal(5);
    expect(patience.waits).to.deep.equal([250, 500, 1_000, 2_000]);
  });

  it("waits as long as it is asked to, within its limit", async () => {
    for (const [retryAfter, waits] of [
      [3_000, [3_250, 3_500, 4_000, 5_000]],
      [9_000, [9_250, 9_500]],
      [30_000, []],
    ] as const) {
      const patience = countedPatience();
      await retryReads(async () => ({ done: false, value: 0, retryAfter }), patience, 20_000);
      expect(patience.waits).to.deep.equal(waits);
    }
  });

  it("is done at the first answer", async () => {
    const patience = countedPatience();
    expect(await retryReads(async () => ({ done: true, value: "x" }), patience, 1)).to.equal("x");
    expect(patience.waits).to.deep.equal([]);
  });
});

describe("readRetryAfter", () => {
  const now = Date.UTC(2026, 0, 1, 12, 0, 0);
  const TABLE: [string | undefined, number | undefined][] = [
    ["0", 0],
    ["120", 120_000],
    [" 5 ", 5_000],
    ["Thu, 01 Jan 2026 12:00:30 GMT", 30_000],
    ["Thursday, 01-Jan-26 12:00:30 GMT", 30_000],
    ["Thu Jan  1 12:00:30 2026", 30_000],
    ["Thu, 01 Jan 2026 11:00:00 GMT", 0],
    [undefined, undefined],
    ...["", "-1", "1.5", "soon", "1e9", "99999999999", "Thu, 99 Foo 2026", "2026-01-01"].map(
      (text): [string, undefined] => [text, undefined],
    ),
  ];

  for (const [header, expected] of TABLE) {
    it(`reads ${JSON.stringify(header)}`, () => {
      expect(readRetryAfter(header, now)).to.equal(expected);
    });
  }
});
