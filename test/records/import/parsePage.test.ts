import { readFile } from "node:fs/promises";
import { expect } from "chai";
import fc from "fast-check";
import { parsePage, type ParsedPage } from "../../../src/records/import/parsePage.ts";
import type { Collection } from "../../../src/records/record.ts";
import { parseRecord } from "../../../src/records/parseRecord.ts";
import { renderRecord } from "../../../src/records/renderRecord.ts";

const FIVE: Collection = {
  name: "Kronika Five",
  symbol: "FIVE",
  group: "Five",
  size: 5,
  description: "A group of five.",
  vocabularies: {
    region: ["Europe", "Middle East"],
    conflict: ["Arab–Israeli Conflict", "Cold War"],
    politics: ["Diplomacy", "Protest"],
    type: ["Historical Event", "Invention"],
  },
  royalty: { bps: 0 },
  launchMint: "none",
};
const OPEN: Collection = { ...FIVE, vocabularies: {} };

const FIELDS = [
  "Decade: 1950s",
  "Year: 1956",
  "Region: Europe",
  "Country: Hungary",
  "Conflict: Cold War",
  "Politics: Protest",
  "Type: Historical Event",
  "Impact: 8",
  "Artist: Ada Example",
  "Group: Five",
  "Number: 4/5",
  "Price: 0.7 ETH",
];
const TITLE = "Title: 1956 – Budapest";
const ABOUT = "About: The students march.\n\nThe tanks return.";
const PAGE = [TITLE, ABOUT, ...FIELDS].join("\n\n");

interface Options {
  readonly collection?: Collection;
  readonly images?: readonly string[];
  readonly extra?: boolean;
}

function parse(page: string | Uint8Array, options: Options = {}): ParsedPage {
  const bytes = typeof page === "string" ? new TextEncoder().encode(page) : page;
  return parsePage(bytes, "page.txt", { collection: FIVE, images: [], extra: false, ...options });
}

const codes = ({ issues }: ParsedPage) =>
  issues.map(({ code, field, line }) => [code, field, line].filter((part) => part).join(" "));

/** The record that PAGE gives, so that a page of another shape can be compared with it. */
const EXPECTED = {
  title: "1956 – Budapest",
  about: "The students march.\n\nThe tanks return.",
  date: { edtf: "1956", year: 1956, decade: "1950s" },
  region: "Europe",
  country: ["Hungary"],
  conflict: "Cold War",
  politics: "Protest",
  type: "Historical Event",
  impact: 8,
  artist: "Ada Example",
  number: 4,
  price: { wei: 700_000_000_000_000_000n, display: "0.7 ETH" },
  sample: false,
  sources: [],
  claims: [],
  file: "records/004-budapest.md",
};

describe("parsePage", () => {
  it("ends a list of countries at the next label, with or without its colon", () => {
    const bare = PAGE.replaceAll(": ", "\n").replaceAll("\n\n", "\n");
    expect(parse(bare).record).to.deep.include({ country: ["Hungary"], conflict: "Cold War" });
  });

  it("reads a page as a site saves it, and accounts for every line", async () => {
    const page = await readFile(new URL("../../fixtures/import/page.txt", import.meta.url));
    const parsed = parse(page, { images: ["images/other.png"] });
    expect(parsed.issues).to.deep.equal([]);
    expect(parsed.record).to.deep.include({
      ...EXPECTED,
      title: "1956 – Budapest Autumn",
      country: ["Hungary", "Soviet Union"],
      about: parsed.record?.about,
      file: "records/004-budapest-autumn.md",
    });
    const paragraphs = parsed.record?.about.split("\n\n") ?? [];
    expect(paragraphs).to.have.length(5);
    expect(paragraphs[0]).to.match(/^A rising .* win\.$/);
    expect(paragraphs[1]).to.include("who march on 23 October");
    expect(paragraphs[2]).to.match(/^Note: /);
    expect(paragraphs[3]).to.include("neutral. Type: a word");
    expect(paragraphs[4]).to.match(/the country\.$/);
    expect(parsed.taken.map(({ field, line }) => `${line} ${field}`)).to.deep.equal([
      ...["7 title", "10 about", "20 decade", "22 date", "24 region", "26 country"],
      ...["28 conflict", "30 politics", "32 type", "34 impact", "36 artist"],
      ...["39 group", "41 number", "43 price"],
    ]);
    expect(
      parsed.normalised.map(({ field, before, after }) => [field, before, after]),
    ).to.deep.equal([
      ["title", "1956 - Budapest  Autumn", "1956 – Budapest Autumn"],
      [
        "about",
        "The students who march  on 23 October carry a l…",
        "The students who march on 23 October carry a li…",
      ],
      ["country", "Hungary  + Soviet Union", "[Hungary, Soviet Union]"],
    ]);
    expect(parsed.unplaced.map(({ line, text }) => [line, text])).to.deep.equal([
      [5, "1956 Budapest Autumn_min.JPG"],
    ]);
    expect(parsed.chrome).to.deep.equal([1, 3, 46]);
  });

  const shuffled = FIELDS.toReversed();
  const SHAPES: readonly (readonly [what: string, page: string])[] = [
    ["as it is", PAGE],
    ["with Windows line ends", PAGE.replaceAll("\n", "\r\n")],
    ["with the line ends of old Macs", PAGE.replaceAll("\n", "\r")],
    ["with a byte order mark", `\ufeff${PAGE}`],
    ["without blank lines", PAGE.replaceAll(/\n\n(?=\w+: )/g, "\n")],
    ["with the fields in another order", [ABOUT, ...shuffled, TITLE].join("\n\n")],
    ["with the about text last", [...shuffled, TITLE, ABOUT].join("\n\n")],
    [
      "with the about text last, in a frame",
      [TITLE, ...FIELDS, ABOUT, "bottom of page"].join("\n"),
    ],
    ["in capitals", PAGE.replaceAll(/^\w+:/gm, (label) => label.toUpperCase())],
    ["in small letters", PAGE.replaceAll(/^\w+:/gm, (label) => label.toLowerCase())],
    ["with no-break spaces", PAGE.replaceAll(/: /g, ":\u00a0").replaceAll("War", "\u00a0War")],
    ["with spaces at both ends", PAGE.replaceAll(/^/gm, "  \t").replaceAll(/$/gm, " \u3000")],
    ["with a space before the colon", PAGE.replaceAll(/^(\w+):/gm, "$1 :")],
    ["with full-width colons", PAGE.replaceAll(/^(\w+): /gm, "$1：")],
    ["with bold labels", PAGE.replaceAll(/^(\w+):/gm, "**$1:**")],
    ["with bold labels before the colon", PAGE.replaceAll(/^(\w+):/gm, "**$1**:")],
    ["as a Markdown list", PAGE.replaceAll(/^(\w+):/gm, "- **$1:**")],
    ["with values below their labels", PAGE.replaceAll(/^(\w+): /gm, "$1:\n")],
    ["with values a blank line below", PAGE.replaceAll(/^(\w+): /gm, "$1:\n\n")],
    ["with bare labels above their values", PAGE.replaceAll(/^(\w+): /gm, "$1\n\n")],
    ["with zero-width spaces", PAGE.replaceAll(/^(\w+): /gm, "\u200b$1:\u200b \u200b")],
    ["with decomposed letters", PAGE.normalize("NFD")],
    ["in a frame", `top of page\n\nHome\n\n1956 - Budapest\n\n${PAGE}\n\nbottom of page`],
    [
      "with spelled-out numbers",
      PAGE.replace("4/5", "#4 of 5").replace("Impact: 8", "Impact: 8/10"),
    ],
    ["with spaced numbers", PAGE.replace("4/5", "4 / 5").replace("1950s", "1950’s")],
    [
      "with full-width digits",
      PAGE.replace("4/5", "４／５").replace("Year: 1956", "Year: １９５６"),
    ],
    ["with a number sign", PAGE.replace("4/5", "No. 4").replace("0.7 ETH", "0.70 eth")],
    ["with values in quotes", PAGE.replace("Cold War", "“Cold War”").replace("Europe", '"Europe"')],
    ["with a hyphen in the title", PAGE.replace("1956 –", "1956 -")],
    ["with a long dash in the title", PAGE.replace("1956 – ", "1956—")],
    ["with the vocabulary in small letters", PAGE.replace("Cold War", "cold war")],
    [
      "without what follows from the rest",
      PAGE.replace("Decade: 1950s\n\nY", "Y").replace("Group: Five\n\n", ""),
    ],
    ["with a short decade", PAGE.replace("1950s", "50s")],
    ["with its price in front of the unit", PAGE.replace("0.7 ETH", "Ξ0.7")],
  ];
  for (const [what, page] of SHAPES) {
    it(`reads a page ${what}`, () => {
      const parsed = parse(page);
      expect(codes(parsed)).to.deep.equal([]);
      expect(parsed.record).to.deep.equal(EXPECTED);
      expect(parsed.unplaced).to.deep.equal([]);
    });
  }

  it("keeps curly quotes and lines like labels in the about text", () => {
    const about = [
      "“We go home,” says the old man’s radio.",
      "Note: the hour is not certain.",
      "Type: that is what the compositors called their lead, and they were proud of it.",
      "He wrote three words. Year: he forgot it.",
      "Number: five.",
    ];
    const parsed = parse(PAGE.replace("The students march.", about.join("\n\n")));
    expect(codes(parsed)).to.deep.equal([]);
    expect(parsed.record?.about).to.equal([...about, "The tanks return."].join("\n\n"));
    expect(parsed.hints.filter((hint) => /about text/.test(hint))).to.have.length(2);
  });

  it("takes the title that agrees with a year, and tells of the other", () => {
    const parsed = parse(`Title: Five, a gallery\n\n${PAGE}`);
    expect(parsed.record?.title).to.equal("1956 – Budapest");
    expect(parsed.unplaced.map(({ line }) => line)).to.deep.equal([1]);
    const twice = parse(`${TITLE} in revolt\n${PAGE}`);
    expect(twice.record?.title).to.equal("1956 – Budapest in revolt");
    expect(twice.unplaced.map(({ line }) => line)).to.deep.equal([2]);
  });

  it("reads countries however they are listed", () => {
    for (const written of [
      ...["Hungary + Soviet Union", "Hungary, Soviet Union", "Hungary / Soviet Union"],
      ...["[Hungary, Soviet Union]", "Hungary;Soviet Union", "Hungary +\nSoviet Union"],
      ...["\nHungary\nSoviet Union", "\nHungary\n+ Soviet Union"],
    ]) {
      const parsed = parse(PAGE.replace("Country: Hungary", `Country: ${written}`));
      expect(parsed.record?.country, written).to.deep.equal(["Hungary", "Soviet Union"]);
      const changes = parsed.normalised.map(({ after }) => after);
      expect(changes).to.deep.equal(written.startsWith("[") ? [] : ["[Hungary, Soviet Union]"]);
    }
    const one = parse(PAGE.replace("Country: Hungary", "Country: Bosnia and Herzegovina"));
    expect(one.record?.country).to.deep.equal(["Bosnia and Herzegovina"]);
    expect(one.hints.join()).to.include("Bosnia and Herzegovina");
  });

  it("reads years and dates, and never a day that is ambiguous", () => {
    const dateOf = (lines: string, title = "Title: Budapest") =>
      parse(PAGE.replace(TITLE, title).replace("Decade: 1950s\n\nYear: 1956", lines)).record?.date
        .edtf;
    expect(dateOf("Year: c. 1956")).to.equal("1956~");
    expect(dateOf("Year: 1956–1957")).to.equal("1956/1957");
    expect(dateOf("Year: 44 BC")).to.equal("-0043");
    expect(dateOf("Year: 1 BCE")).to.equal("0000");
    expect(dateOf("Year: AD 79")).to.equal("0079");
    // `56` may be short for 1956; there is no year 0.
    for (const year of ["56", "0", "0 AD", "0 BC"]) {
      expect(codes(parse(PAGE.replace("Year: 1956", `Year: ${year}`)))).to.include(
        "DATE_INVALID year 9",
      );
    }
    expect(dateOf("Year: 1956?")).to.equal("1956?");
    expect(dateOf("Date: 1956-10-23/1956-11-04\n\nYear: 1956")).to.equal("1956-10-23/1956-11-04");
    expect(dateOf("Date: October 23, 1956")).to.equal("1956-10-23");
    expect(dateOf("Date: 04/11/1956")).to.equal(undefined);
    expect(dateOf("Year: nineteen")).to.equal(undefined);
    const [both] = parse(PAGE.replace("Year: 1956", "Year: 1904-05")).issues;
    expect(both).to.deep.include({ code: "DATE_INVALID", line: 9, field: "year" });
    expect(both?.message).to.include("`May 1904` or `1904/1905`");
  });

  it("names an image only when the collection has it", () => {
    const page = PAGE.replace(ABOUT, `1956 Budapest_min.JPG\n\n${ABOUT}`);
    const images = ["images/a.png", "images/1956 budapest_min.jpg"];
    const found = parse(page, { images });
    expect(found.record?.image).to.equal("images/1956 budapest_min.jpg");
    expect(found.normalised.map(({ field }) => field)).to.deep.equal(["image"]);
    const labelled = parse(`${PAGE}\n\nImage: a.png`, { images });
    expect(labelled.record?.image).to.equal("images/a.png");
    for (const name of ["../../etc/passwd.png", "/etc/x.png", "x.png"]) {
      const parsed = parse(`${PAGE}\n\nImage: ${name}`, { images });
      expect(parsed.record?.image).to.equal(undefined);
      expect(parsed.unplaced.map(({ text }) => text)).to.deep.equal([name]);
    }
  });

  it("reports labels that no field has, or keeps them as traits", () => {
    const page = PAGE.replace("Region:", "Mood: Hope\n\nRegion:")
      .replace("Group:", "Weather: Fog\n\nmood: Doubt\n\nMOOD: hope\n\nGroup:")
      .concat("\n\nTheir own words\n\nand more of them");
    const without = parse(page);
    expect(without.record).to.deep.equal(EXPECTED);
    expect(without.unplaced.map(({ text }) => text)).to.deep.equal([
      ...["Mood: Hope", "Weather: Fog", "mood: Doubt", "MOOD: hope", "Their own words"],
    ]);
    const kept = parse(page, { extra: true });
    expect(kept.record?.traits).to.deep.equal([
      { name: "Mood", values: ["Hope", "Doubt"] },
      { name: "Weather", values: ["Fog"] },
    ]);
    expect(kept.unplaced.map(({ text }) => text)).to.deep.equal(["MOOD: hope", "Their own words"]);
  });

  it("reports everything that is missing or wrong at once, with its line", () => {
    expect(codes(parse("top of page\n\nbottom of page"))).to.have.members([
      ...["ABOUT_MISSING about", "FIELD_MISSING title", "FIELD_MISSING year"],
      ...["FIELD_MISSING region", "FIELD_MISSING country", "FIELD_MISSING type"],
      ...["FIELD_MISSING impact", "FIELD_MISSING number"],
    ]);
    const wrong = PAGE.replace("Decade: 1950s", "Decade: 1960s")
      .replace("Europe", "Eurpoe")
      .replace("Impact: 8", "Impact: 11")
      .replace("Group: Five", "Group: Genesis")
      .replace("4/5", "4/100")
      .replace("0.7 ETH", "1,000 ETH");
    expect(codes(parse(wrong))).to.deep.equal([
      ...["DECADE_MISMATCH decade 7", "IMPACT_INVALID impact 21"],
      ...["GROUP_MISMATCH group 25", "NUMBER_SIZE_MISMATCH number 27", "PRICE_INVALID price 29"],
    ]);
    expect(codes(parse(PAGE.replace("1956 –", "1957 –")))).to.deep.equal(["YEAR_MISMATCH title 1"]);
    expect(codes(parse(PAGE.replace("Type: Historical Event", "Type:")))).to.deep.equal([
      "FIELD_MISSING type 19",
    ]);
    expect(parse(PAGE.replace("0.7 ETH", "")).record?.price).to.equal(undefined);
    expect(parse(PAGE.replace("0.7 ETH", "Not for sale")).record?.price).to.equal(undefined);
    expect(codes(parse(PAGE.replace("Ada Example", "Ada \u202eelpmaxE")))).to.deep.equal([
      "FIELD_INVALID artist 23",
    ]);
    expect(codes(parse(PAGE.replace("tanks", "tan\u0007ks")))).to.deep.equal([
      "FIELD_INVALID about 5",
    ]);
    expect(codes(parse(Uint8Array.of(0x61, 0x0a, 0xff)))).to.deep.equal(["FILE_NOT_UTF8 2"]);
    expect(codes(parse(new Uint8Array(600_000)))).to.deep.equal(["FILE_TOO_LARGE"]);
    expect(codes(parse(""))).to.include("ABOUT_MISSING about");
  });

  it("takes values for what the page lacks, and says so", () => {
    const defaults = { impact: "5", region: "Asia" };
    const bytes = new TextEncoder().encode(PAGE.replace("Impact: 8\n\n", ""));
    const context = { collection: FIVE, images: [], extra: false, defaults };
    const { record, hints } = parsePage(bytes, "page.txt", context);
    expect(record).to.deep.equal({ ...EXPECTED, impact: 5 });
    expect(hints.filter((hint) => hint.startsWith("Set"))).to.deep.equal([
      "Set, since the page does not say it: impact = 5.",
    ]);
  });

  it("refuses a page of two editions", () => {
    const second = PAGE.replace("4/5", "5/5").replace("Budapest", "Suez");
    expect(codes(parse(`${PAGE}\n\n${second}`))).to.deep.equal(["PAGE_AMBIGUOUS number 57"]);
  });

  it("names a safe file, whatever the title says", () => {
    const fileOf = (title: string) =>
      parse(PAGE.replace(TITLE, `Title: ${title}`), { collection: OPEN }).record?.file;
    expect(fileOf("../../../etc/passwd")).to.equal("records/004-etc-passwd.md");
    expect(fileOf("Плиска ・ 東京")).to.equal("records/004.md");
    expect(fileOf("1956 – Łódź & Ærø: “straße”")).to.equal("records/004-lodz-aero-strasse.md");
    expect(fileOf("1956")).to.equal("records/004-1956.md");
    expect(fileOf("word ".repeat(39))).to.match(/^records\/004(-word){12}\.md$/);
    expect(fileOf("x".repeat(200))).to.equal(`records/004-${"x".repeat(60)}.md`);
  });

  it("answers for arbitrary lines with issues or a record that reads back", () => {
    const label = fc.constantFrom(
      ...[
        "Title:",
        "About:",
        "Year:",
        "Region:",
        "Country:",
        "Number:",
        "Price:",
        "Image:",
        "Mood:",
      ],
      ...[
        "Type",
        "**Impact:**",
        "Decade：",
        "Group :",
        "DATE:",
        "http://",
        "top of page",
        ": ",
        "#",
        "",
      ],
    );
    const value = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string(),
      fc.constantFrom(...FIELDS.map((line) => line.replace(/^.*: /, ""))),
      fc.constantFrom("x.png", "../x.png", "\u202e", "\r", "—", "a. ".repeat(200)),
    );
    const soup = fc
      .array(
        fc.oneof(
          fc.tuple(label, value),
          fc.constantFrom(...FIELDS).map((line) => [line]),
        ),
      )
      .map((pairs) => pairs.map((pair) => pair.join(" ")).join("\n"));
    const spoilt = fc
      .tuple(fc.nat(PAGE.length), fc.nat(20), fc.string({ unit: "grapheme" }))
      .map(([at, cut, put]) => PAGE.slice(0, at) + put + PAGE.slice(at + cut));
    fc.assert(
      fc.property(fc.oneof(soup, spoilt), fc.boolean(), fc.boolean(), (page, extra, isOpen) => {
        const collection = isOpen ? OPEN : FIVE;
        const parsed = parse(page, { collection, extra, images: ["images/x.png"] });
        expect(parsed.record === undefined).to.equal(parsed.issues.length > 0);
        if (parsed.record === undefined) return;
        const { record } = parsed;
        expect(record.file).to.match(/^records\/\d{3}(?:-[a-z0-9]+)*\.md$/);
        const bytes = new TextEncoder().encode(renderRecord(record, { size: 5 }));
        expect(parseRecord(bytes, record.file, collection).record).to.deep.equal(record);
      }),
      { numRuns: 200 },
    );
  });

  it("ends soon on half a megabyte of anything", () => {
    const units = [
      "a",
      " ",
      "1",
      "(",
      "\n",
      ":",
      "a: ",
      "About: a\n",
      "Type: x\n\n",
      "x.png\n",
      "“",
    ];
    for (const unit of units) {
      const many = unit.repeat(Math.floor(500_000 / new TextEncoder().encode(unit).length));
      for (const page of [many, `${TITLE}\n\nAbout: ${many}\n\n${FIELDS.join("\n")}`]) {
        expect(parse(page, { extra: true, collection: OPEN }).issues).to.be.an("array");
      }
    }
  }).timeout(30_000);
});
