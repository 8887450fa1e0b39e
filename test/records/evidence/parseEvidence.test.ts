import { expect } from "chai";
import fc from "fast-check";
import { parseEvidence, type Evidence } from "../../../src/records/evidence/evidenceFile.ts";
import { tallyEvidence } from "../../../src/records/evidence/tallyEvidence.ts";
import { judge, withEvidence } from "./copyEvidence.ts";

async function written(): Promise<{ value: Evidence; text: string }> {
  const { entry } = await withEvidence((root) => judge(root));
  if (entry === undefined) throw new Error("nothing to record");
  const value: Evidence = { format: "kronika-evidence-v1", records: [entry] };
  return { value, text: JSON.stringify(value, null, 2) };
}

describe("parseEvidence", () => {
  it("reads back what is recorded", async () => {
    const { value, text } = await written();
    expect(parseEvidence(text)).to.deep.equal({ value });
  });

  it("names the line of what a hand has broken", async () => {
    const { text } = await written();
    const lines = text.split("\n");
    const broken: readonly [from: string, to: string][] = [
      ['"number": 74', '"number": "74"'],
      ['"number": 74', '"number": 74,,'],
      ['"outcome": "contradicted"', '"outcome": "fine"'],
      ['"part": "about"', '"part": "abuot"'],
      ['"line": 19', '"line": -19'],
      ['"format": "kronika-evidence-v1"', '"format": "kronika-evidence-v9"'],
    ];
    for (const [from, to] of broken) {
      const line = lines.findIndex((each) => each.includes(from)) + 1;
      const { value, finding } = parseEvidence(text.replace(from, to));
      expect(value, to).to.equal(undefined);
      expect(finding, to).to.deep.include({ code: "EVIDENCE_INVALID", severity: "error", line });
    }
  });

  it("refuses an edition that stands twice, and what is no JSON", async () => {
    const { value } = await written();
    const twice = { ...value, records: [...value.records, ...value.records] };
    for (const text of [JSON.stringify(twice), "", "{", "[]", "null", "\u0000", "[".repeat(100)]) {
      expect(parseEvidence(text).finding?.code).to.equal("EVIDENCE_INVALID");
    }
  });

  it("never throws", () => {
    const mayBe = fc.oneof(fc.string(), fc.json());
    fc.assert(
      fc.property(mayBe, (text) => {
        expect(parseEvidence(text).finding?.code).to.equal("EVIDENCE_INVALID");
      }),
    );
  });
});

describe("tallyEvidence", () => {
  it("changes nothing when every entry is as it was", async () => {
    const { value } = await written();
    const tally = tallyEvidence(value);
    tally.add(structuredClone(value.records[0]));
    expect(tally.changed()).to.equal(undefined);
    expect(tally.recorded(74)).to.equal(value.records[0]);
  });

  it("puts entries in the order of their numbers, and drops those that are gone", async () => {
    const { value } = await written();
    const [entry] = value.records;
    if (entry === undefined) throw new Error("no entry");
    const tally = tallyEvidence(value);
    tally.add({ ...entry, number: 9 });
    tally.add(undefined);
    tally.add({ ...entry, number: 3 });
    expect(tally.changed()?.records.map(({ number }) => number)).to.deep.equal([3, 9]);
    expect(tallyEvidence(value).changed()?.records).to.deep.equal([]);
    expect(tallyEvidence(undefined).changed()).to.equal(undefined);
  });
});
