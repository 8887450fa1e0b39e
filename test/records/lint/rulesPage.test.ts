import { expect } from "chai";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { CHECK_RULES } from "../../../src/records/lint/checkRules.ts";
import { renderRules } from "../../../src/records/lint/renderRules.ts";

const PAGE = fileURLToPath(new URL("../../../docs/rules.md", import.meta.url));
const SECTION = /(?<=<!-- rules -->\n)[^]*(?=<!-- \/rules -->)/;

describe("docs/rules.md", () => {
  it("says of every rule what the rule says of itself", async () => {
    const page = await readFile(PAGE, "utf8");
    const written = page.replace(SECTION, () => `\n${renderRules(CHECK_RULES)}\n`);
    if (process.env["KRONIKA_WRITE_DOCS"] === "1") await writeFile(PAGE, written);
    else expect(page).to.equal(written);
  });

  it("lets every rule have a code of its own, a reason, an example and a fix", () => {
    const codes = CHECK_RULES.map(({ code }) => code);
    expect(new Set(codes).size).to.equal(codes.length);
    for (const { code, reason, example, fix } of CHECK_RULES) {
      expect(code).to.match(/^[A-Z]+(?:_[A-Z]+)+$/);
      for (const text of [reason, example, fix]) expect(text, code).to.match(/\w{3}/);
      expect(reason, code).to.match(/^[A-Z].*\.$/s);
      expect(example, code).to.not.match(/\.$/);
      expect(fix, code).to.match(/^[a-z].*[^.]$/s);
    }
  });
});
