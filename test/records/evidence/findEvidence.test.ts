import { expect } from "chai";
import { mkdir, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { EvidenceEntry } from "../../../src/records/evidence/evidenceFile.ts";
import type { LintFinding } from "../../../src/records/lint/lintFinding.ts";
import { LARGEST_ARCHIVE } from "../../../src/records/evidence/readArchives.ts";
import { replaceIn } from "../copyFive.ts";
import { citeAnew, judge, RECORD, withEvidence } from "./copyEvidence.ts";

const SOURCES = ["diary", "lexicon", "weekly", "archive"];

function codes(findings: readonly LintFinding[]): string[] {
  return findings.map(({ code, line }) => `${code}:${line}`);
}

async function entryOf(root: string): Promise<EvidenceEntry> {
  const { entry } = await judge(root);
  if (entry === undefined) throw new Error("nothing to record");
  return entry;
}

describe("findEvidence", () => {
  it("finds the page's wrong day, with all four sources, and nothing false", async () => {
    await withEvidence(async (root) => {
      const { findings, isCompared } = await judge(root);
      expect(isCompared).to.equal(true);
      expect(codes(findings)).to.deep.equal([
        "EVIDENCE_CONTRADICTED:36",
        "EVIDENCE_UNSUPPORTED:43",
      ]);
      const [wrong, unknown] = findings;
      expect(wrong).to.include({ severity: "error", field: "about", record: 74 });
      expect(wrong?.message).to.include("18 April 1974").and.include("24–25 April 1974");
      for (const id of SOURCES) expect(wrong?.message).to.include(id);
      expect(wrong?.quotes?.map(({ file, line }) => `${file}:${line}`)).to.deep.equal([
        `${RECORD}:36`,
        "sources/diary.txt:9",
        "sources/lexicon.txt:19",
        "sources/weekly.txt:7",
        "sources/archive.txt:3",
      ]);
      expect(wrong?.quotes?.[1]?.text).to.match(/^On the night of April 24, 1974, .*Lisbon\.$/);
      expect(unknown).to.include({ severity: "warning" });
      expect(unknown?.message).to.include("July 1976");
    });
  });

  it("is silent once the date is right", async () => {
    await withEvidence(async (root) => {
      await replaceIn(join(root, RECORD), "Apr. 18, 1974", "Apr. 25, 1974");
      await replaceIn(join(root, RECORD), "By July 1976", "By the end");
      expect((await judge(root)).findings).to.deep.equal([]);
    });
  });

  it("records dates and lines, and not a word of the sources", async () => {
    await withEvidence(async (root) => {
      const entry = await entryOf(root);
      expect(entry.sources.map(({ id }) => id)).to.deep.equal(SOURCES);
      expect(entry.dates).to.deep.include({
        part: "about",
        line: 8,
        text: "Apr. 18, 1974",
        date: "1974-04-18",
        outcome: "contradicted",
        sources: [
          { id: "diary", line: 9, date: "1974-04-24" },
          { id: "lexicon", line: 19, date: "1974-04-25" },
          { id: "weekly", line: 7, date: "1974-04-24/1974-04-25" },
          { id: "archive", line: 3, date: "1974-04-25" },
        ],
      });
      expect(JSON.stringify(entry)).not.to.match(/soldiers|Lisbon|captains/);
    });
  });

  describe("without the archived sources", () => {
    it("tells what was recorded, at the same places", async () => {
      await withEvidence(async (root) => {
        const { findings, entry } = await judge(root);
        await rm(join(root, "sources"), { recursive: true });
        const told = await judge(root, entry);
        expect(told.isCompared).to.equal(false);
        expect(codes(told.findings)).to.deep.equal(codes(findings));
        expect(told.findings.map(({ message }) => message)).to.deep.equal(
          findings.map(({ message }) => message),
        );
        expect(told.entry).to.equal(entry);
      });
    });

    it("tells it at the right line when the front matter has grown", async () => {
      await withEvidence(async (root) => {
        const entry = await entryOf(root);
        await rm(join(root, "sources"), { recursive: true });
        await replaceIn(join(root, RECORD), "impact: 7", "impact: 7\nprice: 0.7 ETH");
        expect(codes((await judge(root, entry)).findings)).to.deep.equal([
          "EVIDENCE_CONTRADICTED:37",
          "EVIDENCE_UNSUPPORTED:44",
        ]);
      });
    });

    it("tells the same when only one of them is gone, and checks the others", async () => {
      await withEvidence(async (root) => {
        const entry = await entryOf(root);
        await rm(join(root, "sources/diary.txt"));
        await writeFile(join(root, "sources/weekly.txt"), "On 18 April 1974 it came.");
        expect(codes((await judge(root, entry)).findings)).to.deep.equal([
          "SOURCE_CHANGED:22",
          "EVIDENCE_CONTRADICTED:36",
          "EVIDENCE_UNSUPPORTED:43",
        ]);
      });
    });

    it("warns when nothing is recorded", async () => {
      await withEvidence(async (root) => {
        await rm(join(root, "sources"), { recursive: true });
        const { findings, entry } = await judge(root);
        expect(codes(findings)).to.deep.equal(["EVIDENCE_ABSENT:9"]);
        expect(findings[0]?.severity).to.equal("warning");
        expect(entry).to.equal(undefined);
      });
    });

    /** What is found in the unchanged record. */
    const BEFORE = ["EVIDENCE_CONTRADICTED:36 error", "EVIDENCE_UNSUPPORTED:43 warning"];

    const CHANGED: readonly [what: string, from: string, to: string, found: readonly string[]][] = [
      ["a word", "florists gave away", "florists sold", ["EVIDENCE_STALE:9 warning", ...BEFORE]],
      ["the title", "Carnation Revolution", "Carnations", ["EVIDENCE_STALE:9 warning", ...BEFORE]],
      [
        "a date of the text",
        "Apr. 18, 1974",
        "Apr. 26, 1974",
        ["EVIDENCE_STALE:36 error", "EVIDENCE_UNSUPPORTED:43 warning"],
      ],
      [
        "a date of the text that another source has",
        "Apr. 18, 1974",
        "February 1974",
        ["EVIDENCE_STALE:9 warning", "EVIDENCE_UNSUPPORTED:43 warning"],
      ],
      ["the date", "date: 1974", "date: 1974-04-02", ["EVIDENCE_STALE:3 error", ...BEFORE]],
      ["the digest of a source", "sha256: 4", "sha256: 5", ["EVIDENCE_STALE:9 error"]],
      [
        "the sources",
        "    archive: sources/diary.txt\n",
        "",
        [
          "EVIDENCE_CONTRADICTED:35 error",
          "EVIDENCE_STALE:9 warning",
          "EVIDENCE_UNSUPPORTED:42 warning",
        ],
      ],
    ];
    for (const [what, from, to, expected] of CHANGED) {
      it(`tells of ${what} that changed where the sources are not`, async () => {
        await withEvidence(async (root) => {
          const entry = await entryOf(root);
          await rm(join(root, "sources"), { recursive: true });
          await replaceIn(join(root, RECORD), from, to);
          const { findings } = await judge(root, entry);
          expect(
            findings.map(({ severity, code, line }) => `${code}:${line} ${severity}`).toSorted(),
          ).to.deep.equal(expected.toSorted());
          await replaceIn(join(root, RECORD), "\nimpact:", "\nsample: true\nimpact:");
          const ofSample = (await judge(root, entry)).findings;
          const stale = ofSample.filter(({ code }) => code === "EVIDENCE_STALE");
          expect(stale.map(({ severity }) => severity)).to.deep.equal(stale.map(() => "warning"));
        });
      });
    }
  });

  describe("with hostile archives", () => {
    it("reports a copy that is not the one that was cited", async () => {
      await withEvidence(async (root) => {
        await writeFile(join(root, "sources/diary.txt"), "On 18 April 1974 it came.");
        const { findings } = await judge(root, undefined);
        expect(codes(findings)).to.include("SOURCE_CHANGED:13");
        expect(codes(findings)).not.to.include("EVIDENCE_CONTRADICTED:36");
      });
    });

    it("refuses links out of the folder, folders, and what is too large", async () => {
      await withEvidence(async (root) => {
        await rm(join(root, "sources/diary.txt"));
        await symlink("/etc/hostname", join(root, "sources/diary.txt"));
        await rm(join(root, "sources/lexicon.txt"));
        await mkdir(join(root, "sources/lexicon.txt"));
        await truncate(join(root, "sources/weekly.txt"), LARGEST_ARCHIVE + 1);
        const { findings } = await judge(root);
        expect(codes(findings).slice(0, 3)).to.deep.equal([
          "SOURCE_UNREADABLE:12",
          "SOURCE_UNREADABLE:17",
          "SOURCE_UNREADABLE:21",
        ]);
      });
    });

    it("takes text in another encoding, and passes over what is no text", async () => {
      await withEvidence(async (root) => {
        const said = "On 25 April 1974 the soldiers with tanks occupied Évora and Lisbon.";
        await citeAnew(root, "diary", Buffer.from(said, "latin1"));
        await citeAnew(root, "lexicon", Buffer.from(`\ufeff${said}`, "utf16le"));
        await citeAnew(root, "weekly", Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 3]));
        const { findings } = await judge(root);
        expect(codes(findings)).to.deep.equal([
          "SOURCE_NOT_TEXT:19",
          // February 1974 stood in the weekly.
          "EVIDENCE_UNSUPPORTED:29",
          "EVIDENCE_CONTRADICTED:33",
          "EVIDENCE_UNSUPPORTED:40",
        ]);
        const wrong = findings.find(({ code }) => code === "EVIDENCE_CONTRADICTED");
        expect(wrong?.message).to.include("diary, lexicon and archive");
      });
    });
  });

  it("says nothing of a record without archived sources", async () => {
    await withEvidence(async (root) => {
      await replaceIn(join(root, RECORD), /\nsources:[^]*?\n---/, "\n---");
      expect(await judge(root)).to.deep.equal({ findings: [], isCompared: false });
    });
  });

  describe("of words that are a source's", () => {
    const TAKEN =
      "On that day troops of the Armed Forces Movement, led by captains, occupied Lisbon with hardly a shot.";

    it("reports an error when its rights are reserved, with both lines", async () => {
      await withEvidence(async (root) => {
        await replaceIn(join(root, RECORD), "Soon the squares", `${TAKEN} Soon the squares`);
        const found = (await judge(root)).findings.find(({ code }) => code === "SOURCE_REPEATED");
        expect(found).to.include({ severity: "error", line: 40, field: "about" });
        expect(found?.quotes?.map(({ line }) => line)).to.deep.equal([40, 19]);
        expect(found?.quotes?.[1]?.text).to.match(/^troops of the .* hardly a shot$/);
      });
    });

    it("warns when its rights are unknown, and is silent when they are open", async () => {
      await withEvidence(async (root) => {
        await replaceIn(join(root, RECORD), "Soon the squares", `${TAKEN} Soon the squares`);
        const rights = "(c) Lexicon of Iberia, all rights reserved";
        await replaceIn(join(root, RECORD), rights, "see the imprint");
        const found = (await judge(root)).findings.find(({ code }) => code === "SOURCE_REPEATED");
        expect(found).to.include({ severity: "warning" });
        await replaceIn(join(root, RECORD), "see the imprint", "CC BY-SA 4.0");
        expect(codes((await judge(root)).findings)).not.to.include("SOURCE_REPEATED:40");
      });
    });
  });
});
