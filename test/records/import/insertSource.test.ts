import { expect } from "chai";
import fc from "fast-check";
import { insertSource } from "../../../src/records/import/insertSource.ts";
import { parseRecord } from "../../../src/records/parseRecord.ts";
import type { Source } from "../../../src/records/record.ts";
import { renderRecord } from "../../../src/records/renderRecord.ts";
import { ANY_COLLECTION, arbitraryLine, arbitraryRecord } from "../arbitraryRecord.ts";

const parse = (text: string) =>
  parseRecord(new TextEncoder().encode(text), "records/any.md", ANY_COLLECTION).record;

const NEW: Source = {
  id: "new-one",
  title: "A title: with 'quotes'",
  updated: "2016-07-07",
  archive: "sources/new-one.txt",
  sha256: "ab".repeat(32),
};

const HEAD = `---
# a comment of the editor's
title: A day # of many
date: 1968
region: Europe
country: Norway
type: Historical Event
impact: 7
number: 4`;
const ABOUT = "---\n\n  The text.  \n\n---\n\nAfter a rule.\n";

const SHAPES: readonly (readonly [what: string, front: string])[] = [
  ["no sources", HEAD],
  ["claims, with a comment above", `${HEAD}\n# said of it\nclaims: []`],
  [
    "a list of sources",
    `${HEAD}\nsources:\n  - id: a\n    title: A\n  - id: b\n    title: B # end`,
  ],
  ["a list without indent", `${HEAD}\nsources:\n- id: a\n  title: A\nartist: Ada`],
  [
    "a list with a deep indent",
    `${HEAD}\nsources:\n      - id: a\n        title: A\n\nartist: Ada`,
  ],
  [
    "a list, a blank line and a comment",
    `${HEAD}\nsources:\n  - id: a\n    title: A\n\n# who\nartist: Ada`,
  ],
  [
    "a folded title",
    `${HEAD}\nsources:\n  - id: a\n    title: >-\n      A long\n      title\nartist: Ada`,
  ],
  ["entries in braces", `${HEAD}\nsources:\n  - { id: a, title: A }`],
  ["a list in brackets", `${HEAD}\nsources: [{ id: a, title: A }]`],
  [
    "a list in brackets with a comma",
    `${HEAD}\nsources: [\n  { id: a, title: A },\n]\nartist: Ada`,
  ],
  ["an empty list", `${HEAD}\nsources: [] # none yet`],
  ["quoted keys", `${HEAD}\n"sources":\n  - "id": a\n    "title": A`],
];

describe("insertSource", () => {
  for (const [what, front] of SHAPES) {
    for (const [ends, newline] of [
      ["", "\n"],
      [" and Windows line ends", "\r\n"],
      [" and the line ends of old Macs", "\r"],
    ] as const) {
      it(`adds to a record with ${what}${ends}, and leaves every other byte`, () => {
        const text = `${front}\n${ABOUT}`.replaceAll("\n", newline);
        const old = parse(text);
        const inserted = insertSource(text, NEW) ?? "";
        expect(old && { ...old, sources: [...old.sources, NEW] }).to.deep.equal(parse(inserted));
        expect(inserted.endsWith(ABOUT.replaceAll("\n", newline))).to.equal(true);
        const added = inserted.length - text.length;
        const at = [...text].findIndex((letter, index) => letter !== inserted[index]);
        expect(inserted.slice(0, at) + inserted.slice(at + added)).to.equal(text);
      });
    }
  }

  it("keeps a byte order mark", () => {
    const text = `\ufeff${HEAD}\n${ABOUT}`;
    const inserted = insertSource(text, NEW) ?? "";
    expect(inserted.startsWith("\ufeff---\n")).to.equal(true);
    expect(parse(inserted)?.sources).to.deep.equal([NEW]);
  });

  it("puts the sources before the claims and the comment above them", () => {
    const inserted = insertSource(`${HEAD}\n# said of it\nclaims: []\n${ABOUT}`, NEW) ?? "";
    const order = ["sources:", "# said of it", "claims:"].map((key) => inserted.indexOf(key));
    expect(order).to.deep.equal(order.toSorted((a, b) => a - b));
  });

  it("does nothing to a file that it cannot add to", () => {
    for (const text of [
      ...["", "---", "no front matter", `${HEAD}\n`, "---\n{ title: A }\n---\nx", "---\n[\n---\nx"],
      ...[`${HEAD}\nsources: &a\n  b: c\n${ABOUT}`, `${HEAD}\nsources:\n${ABOUT}`],
    ]) {
      expect(insertSource(text, NEW), text).to.equal(undefined);
    }
  });

  it("adds to whatever record there is", () => {
    const crlf = (text: string) => text.replaceAll("\n", "\r\n");
    fc.assert(
      fc.property(arbitraryRecord, arbitraryLine, fc.boolean(), (record, title, isWindows) => {
        const source = { ...NEW, title };
        const old = renderRecord(record);
        const inserted = insertSource(isWindows ? crlf(old) : old, source) ?? "";
        expect(parse(inserted)).to.deep.equal({ ...record, sources: [...record.sources, source] });
        const about = `---\n\n${record.about}\n`;
        expect(inserted.endsWith(isWindows ? crlf(about) : about)).to.equal(true);
      }),
    );
  });
});
