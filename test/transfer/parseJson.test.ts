import { expect } from "chai";
import fc from "fast-check";
import { parseJson } from "../../src/transfer/parseJson.ts";

const BOUNDS = { bytes: 100_000, depth: 8, values: 1_000 };

describe("parseJson", () => {
  const REFUSED: [string, string | Uint8Array, RegExp][] = [
    ["brackets", "[".repeat(50_000), /nested/],
    ["braces", '{"a":'.repeat(50_000 / 5), /nested/],
    ["both", '[{"a":'.repeat(9), /nested/],
    ["many small lists", `[${"[],".repeat(5_000)}[]]`, /values/],
    ["many keys", `{${'"a":1,'.repeat(5_000)}"b":1}`, /values/],
    ["too many bytes", `"${"x".repeat(200_000)}"`, /longer/],
    ["a string without an end", '"abc\\', /not JSON/],
    ["no JSON", "<html>", /not JSON/],
    ["bytes that are no text", Uint8Array.of(0x22, 0xff, 0x22), /UTF-8/],
  ];

  for (const [name, text, reason] of REFUSED) {
    it(`refuses ${name} without quoting it`, () => {
      const bytes = typeof text === "string" ? Buffer.from(text) : text;
      expect(() => parseJson(bytes, BOUNDS))
        .to.throw(reason)
        .with.property("message")
        .with.length.below(60);
    });
  }

  it("takes brackets and commas in a string for what they are", () => {
    const text = `${"[{,:".repeat(2_000)}\\"\u202e`;
    expect(parseJson(Buffer.from(JSON.stringify([text])), BOUNDS)).to.deep.equal([text]);
  });

  it("gives what JSON.parse gives", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const text = JSON.stringify(value);
        const loose = { bytes: 1e6, depth: 20, values: 1e6 };
        expect(parseJson(Buffer.from(text), loose)).to.deep.equal(JSON.parse(text));
      }),
    );
  });
});
