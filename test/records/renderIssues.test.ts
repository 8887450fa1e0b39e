import { expect } from "chai";
import type { Issue } from "../../src/errors.ts";
import { renderIssues } from "../../src/records/renderIssues.ts";

const ISSUE: Issue = {
  code: "PRICE_INVALID",
  message: "`0,7 ETH` has a comma",
  fix: "write `0.7 ETH`",
  file: "records/068.md",
  line: 12,
  field: "price",
};

describe("renderIssues", () => {
  it("says where, what and how to mend it", () => {
    expect(renderIssues([ISSUE])).to.equal(
      "records/068.md:12 price: `0,7 ETH` has a comma [PRICE_INVALID]\n  fix: write `0.7 ETH`",
    );
  });

  it("keeps the issues of a file together", () => {
    const other = { ...ISSUE, file: "records/001.md" };
    const files = renderIssues([ISSUE, other, ISSUE])
      .split("\n")
      .flatMap((line) => /records\/\d+/.exec(line)?.[0] ?? []);
    expect(files).to.deep.equal(["records/068", "records/068", "records/001"]);
  });

  it("shows control characters, terminal escapes and overrides instead of printing them", () => {
    const hostile = "a\u001b[31m\u202e\r\nb\u0007\u2028\u{e0041}";
    const text = renderIssues([
      { ...ISSUE, message: hostile, fix: hostile, file: hostile, field: hostile },
    ]);
    expect(text.replace("\n", "")).not.to.match(/[\p{Cc}\p{Cf}\p{Zl}]/u);
    expect(text.split("\n")).to.have.length(2);
    expect(text).to.include("\\u{1b}[31m");
  });

  it("places an issue without a file by its edition", () => {
    const { code, message, fix } = ISSUE;
    expect(renderIssues([{ code, message, fix, record: 68 }])).to.match(/^edition 68: /);
    expect(renderIssues([{ code, message, fix }])).to.match(/^`0,7 ETH`/);
  });
});
