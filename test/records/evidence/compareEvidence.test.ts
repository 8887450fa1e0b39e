import { expect } from "chai";
import { compareEvidence } from "../../../src/records/evidence/compareEvidence.ts";
import type { EventRecord } from "../../../src/records/record.ts";
import { archivesOf, eventRecord } from "./eventRecord.ts";

const RISING = "On 25 April 1974 rebel soldiers with tanks occupied Lisbon.";

/** `outcome part text <- source:date …` of every date but the field's. */
function verdicts(record: Partial<EventRecord>, ...sources: readonly string[]): string[] {
  return compareEvidence(eventRecord(record), archivesOf(...sources))
    .filter(({ statement }) => record.date !== undefined || statement.part !== "date")
    .map(({ statement, outcome, sightings }) => {
      const found = sightings.map(({ source, text }) => `${source}:${text}`);
      return [outcome, statement.part, statement.text, ...found].join(" ");
    });
}

function about(text: string, ...sources: readonly string[]): string[] {
  return verdicts({ about: text }, ...sources);
}

function day(edtf: string): EventRecord["date"] {
  return { edtf, year: 1974, decade: "1970s" };
}

describe("compareEvidence", () => {
  describe("supports", () => {
    const CASES: readonly [says: string, source: string][] = [
      ["On 25 April 1974 it came.", "25 April 1974"],
      ["On 25 April 1974 it came.", "Apr. 25, 1974"],
      ["On 25 April 1974 it came.", "the night of April 24/25, 1974"],
      ["In the night of 24–25 April 1974 it came.", "on April 24, 1974"],
      ["In April 1974 it came.", "on 25 April 1974"],
      ["In the spring of 1974 it came.", "on 25 April 1974"],
      ["In 1974 it came.", "in April 1974"],
      ["It came in the 1970s.", "in April 1974"],
      ["It came in the twentieth century.", "in April 1974"],
      ["It lasted from 1961 to 1974.", "the wars of 1961-74"],
      ["The wars of 1961–74 went on.", "in 1961 it began; in 1974 it ended"],
      ["On 25 April it came.", "on 25 April 1974"],
      ["On 7/8/1974 it came.", "on July 8, 1974"],
    ];
    for (const [says, source] of CASES) {
      it(`"${says}" by "${source}"`, () => {
        for (const verdict of about(says, source)) expect(verdict).to.match(/^supported /);
      });
    }
  });

  describe("does not support", () => {
    const CASES: readonly [says: string, source: string][] = [
      ["On 25 April 1974 it came.", "in April 1974"],
      ["In April 1974 it came.", "in 1974"],
      ["In 1974 it came.", "in the 1970s"],
      ["On 10 March 1974 it came.", "from 5 January to 25 April 1974"],
      ["The wars of 1961–74 went on.", "in 1974 it ended"],
    ];
    for (const [says, source] of CASES) {
      it(`"${says}" by "${source}"`, () => {
        expect(about(says, source)[0]).to.match(/^unsupported /);
      });
    }
  });

  describe("finds the slip", () => {
    const CASES: readonly [kind: string, says: string][] = [
      ["another day", "On 18 April 1974 soldiers occupied Lisbon with tanks."],
      ["another month", "On 25 August 1974 soldiers occupied Lisbon with tanks."],
      ["the next year", "On 25 April 1975 soldiers occupied Lisbon with tanks."],
      ["a digit of the year", "On 25 April 1914 soldiers occupied Lisbon with tanks."],
      ["swapped digits", "On 25 April 1947 soldiers occupied Lisbon with tanks."],
      ["the month's year", "In April 1975 soldiers occupied Lisbon with tanks."],
      ["a day without its year", "On 18 April soldiers occupied Lisbon with tanks."],
    ];
    for (const [kind, says] of CASES) {
      it(`of ${kind}`, () => {
        expect(about(says, RISING)[0]).to.match(/^contradicted about .* a:25 April 1974$/);
      });
    }

    it("of day and month swapped", () => {
      const source = "On 4 May 1974 soldiers with tanks occupied Lisbon.";
      const says = "On 5 April 1974 soldiers occupied Lisbon with tanks.";
      expect(about(says, source)).to.deep.equal(["contradicted about 5 April 1974 a:4 May 1974"]);
    });

    it("with every source that has the event, and no other", () => {
      const found = about(
        "On 18 April 1974 soldiers occupied Lisbon with tanks.",
        RISING,
        "In the night of April 24/25, 1974, tanks rolled.",
        "The book came out on 22 February 1974.",
        "It was on April 24, 1974.",
      );
      expect(found).to.deep.equal([
        "contradicted about 18 April 1974 a:25 April 1974 b:April 24/25, 1974 d:April 24, 1974",
      ]);
    });
  });

  describe("accuses nobody", () => {
    const CASES: readonly [why: string, says: string, source: string][] = [
      ["whose sentence is of something else", "On 18 April 1974 a book came out.", RISING],
      [
        "who gives the near date to its own event",
        "On 18 April 1974 soldiers were sent to Lisbon with tanks. On 25 April 1974 they occupied it.",
        RISING,
      ],
      [
        "who speaks of an anniversary",
        "On 25 April 1974 soldiers with tanks occupied Lisbon.",
        "On 25 April 2017 Lisbon remembered the soldiers and the tanks.",
      ],
      [
        "who may follow the other calendar",
        "On 22 January 1905 soldiers fired at the palace with guns.",
        "On 9 January 1905 soldiers fired at the palace with guns.",
      ],
      ["of a year alone", "In 1975 soldiers occupied Lisbon with tanks.", RISING],
      [
        "in a chronicle where each day is near",
        "On 18 April 1974 the captains met in Lisbon.",
        [4, 8, 12, 22, 28].map((at) => `On ${at} April 1974 captains met in Lisbon.`).join(" "),
      ],
    ];
    for (const [why, says, source] of CASES) {
      it(why, () => {
        for (const verdict of about(says, source)) expect(verdict).not.to.match(/^contradicted/);
      });
    }
  });

  describe("a claim", () => {
    const says = "Soldiers occupy Lisbon";
    it("is compared with the sources that it names, and with no other", () => {
      const claim = (id: string) => [{ says, date: day("1974-04-25"), sources: [id] }];
      const sources = [RISING, "The wars ended in 1975."];
      expect(verdicts({ claims: claim("a") }, ...sources)).to.deep.equal([
        "supported claims[0] 1974-04-25 a:25 April 1974",
      ]);
      expect(verdicts({ claims: claim("b") }, ...sources)).to.deep.equal([
        "unsupported claims[0] 1974-04-25",
      ]);
      expect(verdicts({ claims: claim("gone") }, ...sources)).to.deep.equal([]);
    });

    it("is contradicted by a near date for the same thing", () => {
      const claims = [{ says, date: day("1974-04-18"), sources: ["a"] }];
      expect(verdicts({ claims }, RISING)).to.deep.equal([
        "contradicted claims[0] 1974-04-18 a:25 April 1974",
      ]);
    });

    it("that calls itself uncertain is never contradicted", () => {
      const claims = [{ says, date: day("1974-04-18?"), sources: ["a"] }];
      expect(verdicts({ claims }, RISING)).to.deep.equal(["unsupported claims[0] 1974-04-18"]);
    });
  });

  describe("the field date", () => {
    it("is compared, both ends of a long range apart", () => {
      const found = verdicts({ date: day("1961-02-04/1974-04-25") }, RISING);
      expect(found).to.deep.equal([
        "unsupported date 1961-02-04",
        "supported date 1974-04-25 a:25 April 1974",
      ]);
    });

    it("is a slip where it stands nowhere else, and text and sources agree on a near date", () => {
      const text = "On 25 April 1974 soldiers came.";
      expect(verdicts({ date: day("1974-04-18"), about: text }, RISING)[0]).to.equal(
        "contradicted date 1974-04-18 a:25 April 1974",
      );
    });

    it("is no slip where the text has it, too", () => {
      const text = "On 18 April 1974 a book came. On 25 April 1974 soldiers came.";
      expect(verdicts({ date: day("1974-04-18"), about: text }, RISING)[0]).to.equal(
        "unsupported date 1974-04-18",
      );
    });
  });
});
