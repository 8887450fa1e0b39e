import { expect } from "chai";
import fc from "fast-check";
import { formatPrice } from "../../src/records/formatPrice.ts";
import { amountReadings, type AmountUnit, parseAmount } from "../../src/records/parseAmount.ts";

const weiOf = (text: string, unit?: AmountUnit) => parseAmount(text, { unit }).value;

describe("parseAmount", () => {
  it("reads every spelling of one amount", () => {
    for (const text of [
      ...[
        "0.7 ETH",
        "0.7ETH",
        "0.7 eth",
        "0.70 eth",
        "0.7 Eth",
        "0.7 ether",
        "0.7 ETHER",
        ".7 ETH",
      ],
      ...[
        "Ξ0.7",
        "Ξ 0.7",
        "0.7Ξ",
        "0.7 Ξ",
        "ξ0.7",
        "ETH 0.7",
        "Ξ0.7 ETH",
        "  0.7\u00a0ETH ",
        "０.７ ETH",
      ],
      ...["700000000 gwei", "700000000gwei", "700000000 Gwei", "700000000000000000 wei"],
      ...["700000000000000000WEI", "700000000.0 gwei", "0.700000000000000000000 ETH", "000.7 ETH"],
    ]) {
      expect(weiOf(text), text).to.equal(7n * 10n ** 17n);
    }
    expect(weiOf("1 wei")).to.equal(1n);
    expect(weiOf("0 ETH")).to.equal(0n);
    expect(weiOf("1 gwei")).to.equal(10n ** 9n);
  });

  it("takes a number alone only where its unit is known", () => {
    expect(weiOf("0.7", "ETH")).to.equal(7n * 10n ** 17n);
    expect(weiOf("7", "gwei")).to.equal(7n * 10n ** 9n);
    expect(weiOf("7", "wei")).to.equal(7n);
    expect(weiOf("0.7 ETH", "wei")).to.equal(7n * 10n ** 17n);
    expect(parseAmount("0.7").problem).to.deep.equal({
      code: "PRICE_INVALID",
      message: "`0.7` has no unit",
      fix: "write `0.7 ETH`",
    });
  });

  it("refuses what has two meanings and names both", () => {
    for (const [text, ...readings] of [
      ["1,000 ETH", "1.000 ETH", "1000 ETH"],
      ["12,345", "12.345 ETH", "12345 ETH"],
      ["1,000 gwei", "1.000 gwei", "1000 gwei"],
    ] as const) {
      const { problem } = parseAmount(text, { unit: "ETH" });
      for (const reading of readings) {
        expect(problem?.message, text).to.include(`\`${reading}\``);
        expect(problem?.fix, text).to.include(`\`${reading}\``);
      }
      expect(amountReadings(text, { unit: "ETH" }), text).to.deep.equal(readings);
    }
  });

  it("refuses another sign than a point, and spells the one reading", () => {
    for (const [text, reading] of [
      ["0,7 ETH", "0.7 ETH"],
      ["0,7", "0.7 ETH"],
      ["12,5 eth", "12.5 ETH"],
      ["0,123 ETH", "0.123 ETH"],
      ["1,2345 ETH", "1.2345 ETH"],
      ["1.234,5 ETH", "1234.5 ETH"],
      ["1,234.5 ETH", "1234.5 ETH"],
      ["1,234,567 wei", "1234567 wei"],
      ["1.234.567 wei", "1234567 wei"],
      ["1 000 ETH", "1000 ETH"],
      ["1'000 ETH", "1000 ETH"],
      ["1_000 ETH", "1000 ETH"],
    ] as const) {
      expect(parseAmount(text, { unit: "ETH" }).problem?.fix, text).to.include(`\`${reading}\``);
      expect(amountReadings(text, { unit: "ETH" }), text).to.deep.equal([reading]);
    }
  });

  it("refuses everything else with a reason and a fix", () => {
    for (const [text, reason] of [
      ["0.7 USD", "not in ETH"],
      ["$0.7", "not in ETH"],
      ["0.7 €", "not in ETH"],
      ["0.7 WETH", "not in ETH"],
      ["-1 ETH", "negative"],
      ["1e3 ETH", "scientific"],
      ["5E-05", "scientific"],
      ["0.5 wei", "a part of a wei"],
      ["0.0000000001 gwei", "decimals"],
      ["0.0000000000000000001 ETH", "decimals"],
      ["+1 ETH", "not an amount"],
      ["1. ETH", "not an amount"],
      ["1.2.3 ETH", "not an amount"],
      ["1,2,3 ETH", "not an amount"],
      ["٣ ETH", "not an amount"],
      ["0x10 ETH", "not"],
      ["", "not an amount"],
      ["ETH", "not an amount"],
      ["Ξ1 gwei", "not"],
      ["1 ETH 2", "not an amount"],
      ["9".repeat(400), "not an amount"],
    ] as const) {
      const { problem } = parseAmount(text, { unit: "ETH" });
      expect(problem?.code, text).to.equal("PRICE_INVALID");
      expect(problem?.message, text).to.include(reason);
      expect(problem?.fix, text).to.not.equal("");
    }
  });

  it("gives every amount back from its own text", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), (wei) => {
        expect(weiOf(formatPrice(wei))).to.equal(wei);
        expect(weiOf(`${wei} wei`)).to.equal(wei);
      }),
    );
  });

  it("answers for any text without throwing, and reads again what it proposes", () => {
    const piece = fc.constantFrom(..."0123456789.,' ", "ETH", "gwei", "wei", "Ξ", "-", "€", "e");
    const text = fc.oneof(
      fc.string(),
      fc.array(piece).map((pieces) => pieces.join("")),
    );
    fc.assert(
      fc.property(text, (written) => {
        const { value, problem } = parseAmount(written, { unit: "ETH" });
        expect(problem?.code).to.equal(value === undefined ? "PRICE_INVALID" : undefined);
        for (const reading of amountReadings(written, { unit: "ETH" })) {
          const again = parseAmount(reading);
          expect(
            again.value !== undefined ||
              /decimals|part of a wei/.test(again.problem?.message ?? ""),
          ).to.equal(true);
        }
      }),
    );
  });
});
