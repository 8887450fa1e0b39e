import { readFile } from "node:fs/promises";
import { expect } from "chai";
import fc from "fast-check";
import { findWrittenDays } from "../../../src/records/import/findWrittenDays.ts";
import { parseSource } from "../../../src/records/import/parseSource.ts";
import { parseRecord } from "../../../src/records/parseRecord.ts";
import { renderSources } from "../../../src/records/renderRecord.ts";

const FIXTURES = new URL("../../fixtures/import/", import.meta.url);

function parse(text: string | Uint8Array, name = "a document.txt") {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const { proposed, ...rest } = parseSource(bytes, name);
  const values = Object.fromEntries(proposed.map(({ field, value }) => [field, value]));
  const lines = Object.fromEntries(proposed.map(({ field, line }) => [field, line]));
  return { ...rest, values, lines };
}

const parseFixture = async (name: string) => parse(await readFile(new URL(name, FIXTURES)), name);

describe("parseSource", () => {
  it("reads an encyclopaedia's entry with bold labels", async () => {
    const { values, lines, id, extension, notes } = await parseFixture("source-entry.txt");
    expect(values).to.deep.equal({
      title: "The rising in Hungary",
      publisher: "RESEARCHPORTAL",
      url: "http://www.portal.example/obj/the_rising_in_hungary-en-0a1b.html",
      updated: "2015-06-06",
      rights: "(c) RESEARCHPORTAL.EXAMPLE by A University, all rights reserved",
    });
    expect(lines).to.deep.equal({ title: 3, publisher: 5, url: 13, updated: 15, rights: 7 });
    expect([id, extension, notes]).to.deep.equal(["researchportal", "txt", []]);
  });

  it("reads a blog's article in the frame of its site", async () => {
    const { values, lines, id } = await parseFixture("source-blog.txt");
    expect(values).to.deep.equal({
      title: "What the Hungarians asked for in the autumn of 1956.",
      publisher: "Autumnblog",
      updated: "2021-09-03",
    });
    expect(lines).to.deep.equal({ title: 3, publisher: 15, updated: 5 });
    expect(id).to.equal("autumnblog");
  });

  it("reads a newspaper's article by its first and last lines", async () => {
    const { values, id } = await parseFixture("source-article.txt");
    expect(values).to.deep.equal({
      title: "Budapest, sixty years on: when the workers' councils met",
      publisher: "Red Harbour",
      updated: "2016-10-21",
    });
    expect(id).to.equal("red-harbour");
  });

  it("reads an introduction whose site ran two words together", async () => {
    const { values, notes } = await parseFixture("source-introduction.txt");
    expect(values).to.deep.equal({
      title: "The 1956 Rising in Hungary - Intelligence Papers",
      publisher: "Schoolarchive",
    });
    expect(notes.join(" ")).to.include("line 8 speaks of them");
  });

  it("leaves an ambiguous date out, unless the document settles it", () => {
    const updated = (text: string) => parse(`A title\n\n${text}`).values["updated"];
    expect(updated("Last updated: 08/07/2016")).to.equal(undefined);
    expect(parse("A title\nUpdated: 08/07/2016").notes.join()).to.match(/2016-07-08 or 2016-08-07/);
    expect(updated("Updated: 08/07/2016\n\nFirst seen 23/06/2016.")).to.equal("2016-07-08");
    expect(updated("Updated: 08/07/2016\n\nFirst seen 06/23/2016.")).to.equal("2016-08-07");
    expect(updated("Updated: 08/07/2016\n\n06/23/2016 23/06/2016")).to.equal(undefined);
    expect(updated("Updated: 07/07/2016")).to.equal("2016-07-07");
    expect(updated("Updated: 17/07/2016")).to.equal("2016-07-17");
    expect(updated("Updated:\n\nAug 20, 2022")).to.equal("2022-08-20");
    expect(updated("Updated: 7.8.2016")).to.equal("2016-08-07");
    expect(updated("Updated: 31/02/2016")).to.equal(undefined);
    expect(updated("Published: 2 May 2001\nUpdated: 3 June 2002")).to.equal("2002-06-03");
    expect(updated("Friday, 17 August 2018 10:30 GMT")).to.equal("2018-08-17");
    expect(updated("On 17 August 2018 the tanks came.")).to.equal(undefined);
    expect(updated("Date: 1968")).to.equal("1968");
  });

  it("reads addresses with Markdown's marks, brackets and full stops", () => {
    const url = (text: string) => parse(`A title\n\n${text}`).values["url"];
    expect(url("URL: https://a.example/b\\_c.")).to.equal("https://a.example/b_c");
    expect(url("Link: <https://a.example/b>")).to.equal("https://a.example/b");
    expect(url("URL: [here](https://a.example/x_(y))")).to.equal("https://a.example/x_(y)");
    expect(url("**Retrieved from:** https://a.example/?a=1&b=2#c, today")).to.equal(
      "https://a.example/?a=1&b=2#c",
    );
    expect(url("https://a.example/alone")).to.equal("https://a.example/alone");
    expect(url("URL: javascript:alert(1)")).to.equal(undefined);
    expect(url("URL: http://user:pass@a.example/")).to.equal(undefined);
    expect(parse("A title\nURL: https://www.a.example/b").values["publisher"]).to.equal(
      "a.example",
    );
  });

  it("reads notices of rights, and quotes no more than a line", () => {
    const rights = (text: string) => parse(`A title\n\n${text}`).values["rights"];
    expect(rights("© 2018 A Press. All rights reserved.")).to.equal(
      "© 2018 A Press. All rights reserved",
    );
    expect(rights("Copyright 2018 A Press")).to.equal("Copyright 2018 A Press");
    expect(rights("Licence: CC BY-SA 4.0")).to.equal("CC BY-SA 4.0");
    expect(rights("This text is under CC BY-SA 4.0, enjoy.")).to.equal("CC BY-SA 4.0");
    expect(rights("All rights are reserved.")).to.equal("all rights reserved");
    expect(rights(`Copyright: A Press. ${"And so on ".repeat(30)}`)).to.equal("A Press");
    expect(rights("It was right.")).to.equal(undefined);
  });

  it("takes no frame, label, date or picture for a title", () => {
    const title = (text: string) => parse(text, "file name.txt").values["title"];
    expect(
      title("top of page\n\nMenu\n\nUpdated: 2 May 2001\n\n2 May 2001\n\na.png\n\nOne"),
    ).to.equal("One");
    expect(title("Some words above\n\n# The heading\n\nText")).to.equal("The heading");
    expect(title("Title: Told by a label\n\n# The heading")).to.equal("Told by a label");
    expect(title("x".repeat(500))).to.equal("file name.txt");
    expect(title("bottom of page")).to.equal("file name.txt");
    expect(title("")).to.equal("file name.txt");
  });

  it("proposes nothing but the name of a file that is no text", () => {
    const pdf = parse(new TextEncoder().encode("%PDF-1.7\nTitle: no"), "The Paper (1968).PDF");
    expect(pdf.values).to.deep.equal({ title: "The Paper (1968).PDF" });
    expect([pdf.id, pdf.extension]).to.deep.equal(["the-paper-1968", "pdf"]);
    expect(pdf.notes).to.have.length(1);
    const latin = parse(Uint8Array.of(0x54, 0xe9, 0x0a), "old.TXT");
    expect([latin.extension, latin.values["title"]]).to.deep.equal(["txt", "old.TXT"]);
    expect(parse(new Uint8Array(3), "no extension").extension).to.equal("bin");
    expect(parse(Uint8Array.of(0xff, 0xd8, 0xff), "../../x.<svg>").extension).to.equal("jpg");
    expect(parse("<!DOCTYPE html><title>x</title>", "page.htm").extension).to.equal("html");
    expect(parse(new Uint8Array(3), "\u202e.exe\n").values["title"]).to.equal("Untitled document");
    expect(parse(new Uint8Array(3), "東京.bin").id).to.equal("source");
  });

  it("answers for arbitrary documents with a source that a record can cite", () => {
    const label = fc.constantFrom(
      ...["Title:", "**Source:**", "URL:", "Last updated:", "Copyright:", "©", "#", "Date", "- "],
    );
    const value = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.webUrl(),
      fc.constantFrom(
        "07/08/2016",
        "Aug 20, 2022",
        "0000-01-01",
        "[x](http://a.b/(",
        "A is run by B",
      ),
    );
    const soup = fc
      .array(fc.tuple(label, value))
      .map((lines) => new TextEncoder().encode(lines.map((line) => line.join(" ")).join("\n")));
    fc.assert(
      fc.property(fc.oneof(soup, fc.uint8Array()), fc.string({ unit: "binary" }), (bytes, name) => {
        const { values, id, extension } = parse(bytes, name);
        expect(id).to.match(/^[a-z0-9][a-z0-9_-]{0,63}$/);
        expect(extension).to.match(/^[a-z0-9]{1,8}$/);
        const entry = renderSources([{ title: "", ...values, id }]);
        const head = "title: T\ndate: 1968\nregion: R\ncountry: C\ntype: T\nimpact: 1\nnumber: 1";
        const text = `---\n${head}\nsources:\n${entry}---\nText.\n`;
        const { record, issues } = parseRecord(new TextEncoder().encode(text), "a.md");
        expect(issues).to.deep.equal([]);
        expect(record?.sources).to.deep.equal([{ ...values, id }]);
      }),
      { numRuns: 200 },
    );
  });

  it("ends soon on half a megabyte of anything", () => {
    const units = ["a", " ", "1/", "(", "\n", "#", "*", "A a ", "Date: \n", "[](", "\\_", "©\n"];
    for (const unit of units) {
      expect(parse(unit.repeat(600_000 / unit.length)).id).to.be.a("string");
    }
  }).timeout(30_000);
});

describe("findWrittenDays", () => {
  it("finds dates in words and in numbers, and none that is not in the calendar", () => {
    const days = (text: string) =>
      findWrittenDays(text).map(({ iso, readings }) => iso ?? readings);
    expect(days("Sept. 3 1939 to 20th of August, 1968")).to.deep.equal([
      "1939-09-03",
      "1968-08-20",
    ]);
    expect(days("2016-07-07, 2018/8/17, May 2018")).to.deep.equal([
      ...["2016-07-07", "2018-08-17", "2018-05"],
    ]);
    expect(
      days("2016-07-07T10:00Z 2016-07-08T10:00:00+02:00, 7. July 2016, 1st. May 1886"),
    ).to.deep.equal(["2016-07-07", "2016-07-08", "2016-07-07", "1886-05-01"]);
    expect(days("AUG. 21, 1968; 7&nbsp;July\u00a02016; 13th day of October 1307")).to.deep.equal([
      ...["1968-08-21", "2016-07-07", "1307-10-13"],
    ]);
    expect(days("08/07/2016")).to.deep.equal([["2016-07-08", "2016-08-07"]]);
    expect(days("2016-02-30 31/02/2016 x07/07/20161 3/4/5/2016 13/13/2013")).to.deep.equal([]);
  });
});
