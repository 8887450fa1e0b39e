import { expect } from "chai";
import fc from "fast-check";
import { parseRecord } from "../../src/records/parseRecord.ts";
import type { EventRecord } from "../../src/records/record.ts";
import { renderRecord } from "../../src/records/renderRecord.ts";
import { ANY_COLLECTION, arbitraryRecord } from "./arbitraryRecord.ts";

const parse = (text: string, file: string) =>
  parseRecord(new TextEncoder().encode(text), file, ANY_COLLECTION);

const PLAIN: EventRecord = {
  file: "records/any.md",
  title: "44 BCE – Ides of March",
  about: "Text.",
  date: { edtf: "-0043", year: -43, decade: "40s BCE" },
  region: "Europe",
  country: ["Roman Republic"],
  type: "Historical Event",
  impact: 9,
  artist: undefined,
  number: 7,
  sample: false,
  sources: [],
  claims: [],
};

describe("renderRecord", () => {
  it("writes what parseRecord reads to the same record", () => {
    fc.assert(
      fc.property(arbitraryRecord, fc.boolean(), (record, withSize) => {
        const size = withSize ? ANY_COLLECTION.size : undefined;
        const parsed = parse(renderRecord(record, { size }), record.file);
        expect(parsed.issues).to.deep.equal([]);
        expect(parsed.record).to.deep.equal(record);
      }),
      { numRuns: 300 },
    );
  });

  it("writes what it has read to the same text", () => {
    fc.assert(
      fc.property(arbitraryRecord, (record) => {
        const text = renderRecord(record);
        const again = parse(text, record.file).record;
        expect(again === undefined ? undefined : renderRecord(again)).to.equal(text);
      }),
    );
  });

  it("writes an editor's record as the editor wrote it", () => {
    const text = `---
title: 1968 – Prague Spring
date: 1968-01-05/1968-08-21
region: Europe
country: [Czechoslovakia, Soviet Union]
type: Historical Event
impact: 7
number: 68/100
price: 0.7 ETH
sources:
  - id: green-left
    title: "Prague Spring: a look back"
    publisher: Green Left
    updated: 2018-08-17
    rights: (c) Green Left, all rights reserved
claims:
  - says: Warsaw Pact troops invade
    date: 1968-08-20/1968-08-21
    sources: [green-left]
---

One paragraph.

Another.
`;
    const { record } = parse(text, "records/068-prague-spring.md");
    expect(record && renderRecord(record, { size: 100 })).to.equal(text);
  });

  it("keeps plain what reads well plain, and quotes what YAML would misread", () => {
    const record: EventRecord = {
      ...PLAIN,
      title: "1984",
      country: ["Norway", "a, b"],
      sample: true,
      traits: [
        { name: "__proto__", values: ["no"] },
        { name: "Mood", values: ["true", "key: value"] },
      ],
    };
    expect(renderRecord(record, { size: 10 }).split("\n")).to.deep.equal([
      "---",
      'title: "1984"',
      "date: -0043",
      "region: Europe",
      'country: [Norway, "a, b"]',
      "type: Historical Event",
      "impact: 9",
      "number: 7/10",
      "sample: true",
      "traits:",
      "  __proto__: no",
      '  Mood: ["true", "key: value"]',
      "---",
      "",
      "Text.",
      "",
    ]);
  });
});
