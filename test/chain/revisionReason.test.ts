import { expect } from "chai";
import { MAX_REASON_LENGTH, parseReason } from "../../src/chain/revisionReason.ts";
import { KronikaError } from "../../src/errors.ts";

describe("parseReason", () => {
  it("takes a line of plain text, without the space around it", () => {
    expect(parseReason("  The invasion began on 20 August. ")).to.equal(
      "The invasion began on 20 August.",
    );
    expect(parseReason("Gdan\u0301sk")).to.equal("Gdańsk");
    expect(parseReason("𝔘".repeat(MAX_REASON_LENGTH))).to.have.length(2 * MAX_REASON_LENGTH);
  });

  it("refuses none, one that is too long, and one that hides something", () => {
    const refused = ["", " \n ", "a\nb", "\u001b[31mred", "a\u202eb", "a\u200bb", "\ud800"];
    for (const reason of [...refused, "a".repeat(MAX_REASON_LENGTH + 1)]) {
      expect(() => parseReason(reason), JSON.stringify(reason))
        .to.throw(KronikaError)
        .with.nested.property("issues[0].code", "REASON_INVALID");
    }
  });
});
