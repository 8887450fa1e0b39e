import { expect } from "chai";
import { MAX_SALE_END, parseSaleTimes } from "../../src/chain/saleTimes.ts";
import { KronikaError } from "../../src/errors.ts";

const NOW = 1_800_000_000n;

describe("parseSaleTimes", () => {
  it("opens from now until further notice", () => {
    expect(parseSaleTimes("now", "", NOW)).to.deep.equal({ start: NOW, end: MAX_SALE_END });
  });

  it("reads days and moments in UTC", () => {
    expect(parseSaleTimes("2027-01-31", "2027-02-01T18:00Z", NOW)).to.deep.equal({
      start: 1_801_353_600n,
      end: 1_801_504_800n,
    });
    expect(parseSaleTimes("2027-01-31T00:00:01", "", NOW).start).to.equal(1_801_353_601n);
  });

  it("closes when the end is now or past", () => {
    const closed = { start: 0n, end: 0n };
    expect(parseSaleTimes("now", "now", NOW)).to.deep.equal(closed);
    expect(parseSaleTimes("now", "2020-01-01", NOW)).to.deep.equal(closed);
  });

  for (const [from, until] of [
    ["tomorrow", ""],
    ["2027-02-30", ""],
    ["2027-13-01", ""],
    ["2027-01-01T25:00", ""],
    ["now", "1e9"],
    ["", ""],
    ["2027-02-02", "2027-02-01"],
  ] as const) {
    it(`refuses ${JSON.stringify(from)} until ${JSON.stringify(until)}`, () => {
      expect(() => parseSaleTimes(from, until, NOW))
        .to.throw(KronikaError)
        .with.nested.property("issues[0].code", "OPTION_INVALID");
    });
  }
});
