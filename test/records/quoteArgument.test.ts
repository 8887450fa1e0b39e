import { expect } from "chai";
import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { printable } from "../../src/records/printable.ts";
import { quoteArgument } from "../../src/records/quoteArgument.ts";

describe("quoteArgument", () => {
  for (const [text, written] of [
    ["metadata/genesis", "metadata/genesis"],
    ["my folder/genesis", '"my folder/genesis"'],
    ["a;b", '"a;b"'],
    ["$HOME", "'$HOME'"],
    [`it's "$1"`, `'it'\\''s "$1"'`],
    ["", '""'],
    ["\u001b[31m", "'\\u{1b}[31m'"],
  ] as const) {
    it(`writes ${JSON.stringify(text)} as ${written}`, () => {
      expect(quoteArgument(text)).to.equal(written);
    });
  }

  it("is one argument to a shell, whatever the text", function () {
    this.timeout(60_000);
    if (process.platform === "win32") this.skip();
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" }), { maxLength: 20 }), (texts) => {
        const args = texts.map(quoteArgument).join(" ");
        const out = execFileSync(
          "sh",
          ["-c", `for each in ${args}; do printf '%s\\n' "$each"; done`],
          {
            encoding: "utf8",
          },
        );
        expect(out).to.equal(texts.map((text) => `${printable(text)}\n`).join(""));
      }),
      { numRuns: 50 },
    );
  });
});
