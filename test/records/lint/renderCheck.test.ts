import { expect } from "chai";
import type { LintFinding } from "../../../src/records/lint/lintFinding.ts";
import {
  countProblems,
  renderFindings,
  renderMends,
  renderNumbers,
} from "../../../src/records/lint/renderCheck.ts";

const finding = (line: number, severity: LintFinding["severity"] = "error"): LintFinding => ({
  code: "TERM_UNKNOWN",
  severity,
  message: "`Eruope\u202e` is not in the vocabulary",
  file: "five/records/001.md",
  line,
  record: 1,
  field: "region",
  fix: "write `Europe`",
  fixable: line === 4,
});

describe("the report of check", () => {
  it("places bad input and findings by file and line, and hides nothing that reorders text", () => {
    const issue = {
      code: "IMPACT_INVALID",
      message: "11",
      fix: "write 10",
      field: "impact",
    } as const;
    const text = renderFindings({
      issues: [{ ...issue, file: "five/records/001.md", line: 3 }],
      findings: [finding(4), finding(5, "warning")],
    });
    expect(text.split("\n")).to.deep.equal([
      "five/records/001.md:3 impact: bad input: 11 [IMPACT_INVALID]",
      "  fix: write 10",
      "five/records/001.md:4 region: error: `Eruope\\u{202e}` is not in the vocabulary [TERM_UNKNOWN]",
      "  fix: write `Europe`",
      "five/records/001.md:5 region: warning: `Eruope\\u{202e}` is not in the vocabulary [TERM_UNKNOWN]",
      "  fix: write `Europe`",
    ]);
  });

  it("shows two hundred and counts the rest", () => {
    const findings = Array.from({ length: 1234 }, (_, index) => finding(index + 1));
    const text = renderFindings({ issues: [], findings });
    expect(text.match(/fix: /g)).to.have.length(200);
    expect(text).to.include("1034 more").and.include("all 1234");
    expect(renderFindings({ issues: [], findings: [] })).to.equal("");
  });

  it("tells many warnings of one rule once, and all of them where the rule is asked for", () => {
    const warnings = Array.from({ length: 1000 }, (_, index) => ({
      ...finding(index + 1, "warning"),
      code: "PRICE_ABSENT",
      record: index + 1,
    }));
    const report = { issues: [], findings: [finding(4), ...warnings, finding(5, "warning")] };
    const text = renderFindings(report);
    expect(text.match(/\[PRICE_ABSENT\]/g)).to.have.length(2);
    expect(text.match(/\[TERM_UNKNOWN\]/g)).to.have.length(2);
    expect(text)
      .to.include("1000 warnings [PRICE_ABSENT], such as:")
      .and.include("editions 1-1000");
    expect(text).to.include("`check --rule PRICE_ABSENT`");
    expect(renderFindings(report, { rules: ["PRICE_ABSENT"] }).match(/fix: /g)).to.have.length(200);
    expect(renderFindings(report, { rules: ["TERM_UNKNOWN"] })).not.to.include("PRICE_ABSENT");
    expect(renderFindings(report, { quiet: true }).match(/fix: /g)).to.have.length(1);
    expect(renderFindings({ issues: [], findings: warnings }, { quiet: true })).to.equal("");
  });

  it("counts in words that agree with their numbers", () => {
    expect(countProblems({ issues: [], findings: [] })).to.equal("No problem was found.");
    expect(countProblems({ issues: [], findings: [finding(4)] })).to.equal(
      "1 error and 0 warnings in 1 file; `check --fix` mends 1 of them.",
    );
    const issue = { code: "FIELD_INVALID", message: "x", fix: "y", file: "a" } as const;
    const findings = [finding(1), finding(2), finding(3, "warning")];
    expect(countProblems({ issues: [issue, issue], findings })).to.equal(
      "2 cases of bad input, 2 errors and 1 warning in 2 files.",
    );
  });

  it("tells numbers, gaps and plates", () => {
    const numbers = { recorded: [68], gaps: [1, 2, 3], plates: [] };
    expect(renderNumbers({ group: "Genesis", size: 100 }, numbers)).to.equal(
      "1 of 100 editions of Genesis is recorded: 68.\nStill open: 1-3.",
    );
  });

  it("shows each mended line before and after, with what was invisible", () => {
    const mends = [
      { code: "LINE_ENDS", line: 1 },
      { code: "INVISIBLE_CHARACTER", line: 4, field: "region", was: "a\u200bb", becomes: "ab" },
    ];
    const files = [
      { file: "a.md", mends },
      { file: "b.md", mends, left: "it is a link to another file" },
    ];
    expect(renderMends(files, true).split("\n")).to.deep.equal([
      "With `check --fix`, these lines would change:",
      "",
      "a.md",
      "  whole file [LINE_ENDS]",
      "  line 4, region [INVISIBLE_CHARACTER]",
      "    - a\\u{200b}b",
      "    + ab",
      "",
      "b.md: left as it is, since it is a link to another file",
      "",
      "1 file would be mended.",
    ]);
  });
});
