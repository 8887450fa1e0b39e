import { expect } from "chai";
import fc from "fast-check";
import { formatPrice } from "../../src/records/formatPrice.ts";
import { MAX_PRICE_WEI, parsePrice } from "../../src/records/parsePrice.ts";

describe("parsePrice", () => {
  it("reads ETH as wei, exactly", () => {
    expect(parsePrice("0.7 ETH").value).to.deep.equal({ wei: 7n * 10n ** 17n, display: "0.7 ETH" });
    expect(parsePrice("0.000000000000000001 ETH").value?.wei).to.equal(1n);
    expect(parsePrice("123456.123456789012345678 ETH").value?.wei).to.equal(
      123456123456789012345678n,
    );
  });

  it("shows the canonical text", () => {
    const display = (text: string) => parsePrice(text).value?.display;
    for (const text of ["0.7eth", "Ξ0.7", ".7 ether", "700000000 gwei"]) {
      expect(display(text), text).to.equal("0.7 ETH");
    }
    expect(display("0.70 ETH")).to.equal("0.7 ETH");
    expect(display("007 ETH")).to.equal("7 ETH");
    expect(display("1.000000000000000000000 ETH")).to.equal("1 ETH");
  });

  it("round-trips every price through its text", () => {
    const prices = fc.bigInt({ min: 1n, max: MAX_PRICE_WEI });
    fc.assert(
      fc.property(prices, (wei) => {
        expect(parsePrice(formatPrice(wei)).value).to.deep.equal({
          wei,
          display: formatPrice(wei),
        });
      }),
    );
  });

  it("refuses everything else with a reason and a fix", () => {
    const others = [
      "0.7",
      "0.7 USD",
      "+1 ETH",
      "-1 ETH",
      "1. ETH",
      "1_000 ETH",
      "٣ ETH",
      "1e3 ETH",
    ];
    for (const text of others) {
      const { problem } = parsePrice(text);
      expect(problem?.code, text).to.equal("PRICE_INVALID");
      expect(problem?.fix, text).to.include("ETH");
    }
  });

  it("does not guess whether a comma parts thousands", () => {
    expect(parsePrice("1,000 ETH").problem?.fix)
      .to.include("`1.000 ETH`")
      .and.to.include("`1000 ETH`");
    expect(parsePrice("0,7 ETH").problem?.fix).to.equal("write `0.7 ETH` with a point");
  });

  it("answers for any text without throwing", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { value, problem } = parsePrice(text);
        expect(problem?.code).to.equal(value ? undefined : "PRICE_INVALID");
      }),
    );
  });
});
