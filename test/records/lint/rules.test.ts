import { expect } from "chai";
import type { LintFolder } from "../../../src/records/lint/lintRule.ts";
import { LINT_RULES } from "../../../src/records/lint/lintRules.ts";
import type { Collection } from "../../../src/records/record.ts";
import { change, CLEAN, type LintedText, lintTexts, OTHER } from "./lintTexts.ts";

interface Case {
  readonly what: string;
  readonly records: readonly LintedText[];
  readonly collection?: Partial<Collection>;
  readonly folder?: Partial<LintFolder>;
  /** `records/a.md:4 region` of each finding; none: nothing is found. */
  readonly found: readonly string[];
}

const good = (what: string, ...records: readonly LintedText[]): Case => {
  return { what, records, found: [] };
};
const bad = (what: string, found: string, ...records: readonly LintedText[]): Case => {
  return { what, records, found: found.split(", ") };
};
const within = (collection: Partial<Collection>, each: Case): Case => ({ ...each, collection });

/** The clean record with one text replaced by another. */
const clean = (from: string, to: string): LintedText => ({ text: change(CLEAN, from, to) });
const other = (from: string, to: string): LintedText => ({ text: change(OTHER, from, to) });
const about = (text: string): LintedText => clean("On 5 January", text);

const PLAIN: LintedText = { text: CLEAN };
/** Five records that differ in title, date, number and words. */
const FIVE_RECORDS = Array.from({ length: 5 }, (_, index): string => {
  const name = ["Apple", "Bridge", "Candle", "Dragon", "Engine"][index] ?? "";
  return change(
    change(change(OTHER, "1969 – Moon landing", name), "1969-07-20", `1969-07-0${index + 1}`),
    "number: 69",
    `number: ${index + 1}`,
  );
});
const five = (spoil: (text: string) => string): LintedText[] =>
  FIVE_RECORDS.map((text, index) => ({ text: index === 2 ? spoil(text) : text }));
const country = (name: string, region: string, date = "1968"): LintedText =>
  clean(
    "title: 1968 – Prague Spring\ndate: 1968-01-05/1968-08-21\nregion: Europe\ncountry: [Czechoslovakia, Soviet Union]",
    `title: Somewhere\ndate: ${date}\nregion: ${region}\ncountry: ${name}`,
  );
/** A record without countries that began or ended, whose sources have no date. */
const dated = (date: string): LintedText => ({
  text: [
    ["date: 1968-01-05/1968-08-21", `date: "${date}"`],
    ["1968 – Prague", "Prague"],
    ["[Czechoslovakia, Soviet Union]", "France"],
    ["    updated: 2016-07-07\n", ""],
  ].reduce((text, [from = "", to = ""]) => change(text, from, to), CLEAN),
});
/** A sample, whose artist need not have sent a work. */
const byArtist = (name: string): LintedText =>
  clean("artist: Kronika plates", `artist: ${JSON.stringify(name)}\nsample: true`);
/** A record of a country in a year; those of other numbers differ in all that has nothing to do with it. */
const one = (name: string, date: string, number = 68): LintedText => {
  const base = country(name, "Worldwide", date).text.toString();
  if (number === 68) return { text: base };
  const whole = base.replace("title: Somewhere", `title: Elsewhere ${number}`);
  return { text: whole.replace("number: 68", `number: ${number}`) };
};
const YEARS: Readonly<Record<string, string>> = {
  "Nazi Germany": "1938",
  "Czech Republic": "2004",
  "Qing Dynasty": "1850",
  "Byzantine Empire": "1071",
  "Austria–Hungary": "1900",
};
const VOCABULARY = { vocabularies: { region: ["Asia", "Europe"], type: ["Historical Event"] } };
const RURITANIA = { countries: new Map([["Ruritania", ["Europe"]]]) };
const utf8 = (text: string) => new TextEncoder().encode(text);

const CASES: Readonly<Record<string, readonly Case[]>> = {
  TERM_UNKNOWN: [
    within(
      VOCABULARY,
      bad("a slip", "records/a.md:4 region", clean("region: Europe", "region: Eruope")),
    ),
    within(
      VOCABULARY,
      bad("another case", "records/a.md:4 region", clean("region: Europe", "region: europe")),
    ),
    within(VOCABULARY, good("a value of the vocabulary, and fields without one", PLAIN)),
    good("any value where there is no vocabulary", clean("region: Europe", "region: Elsewhere")),
  ],
  COUNTRY_UNKNOWN: [
    bad("a slip", "records/a.md:5 country[0]", clean("[Czechoslovakia,", "[Checoslovakia,")),
    bad("small letters", "records/a.md:5 country[1]", clean("Soviet Union]", "soviet union]")),
    bad("nothing like a country", "records/a.md:5 country", country("Xyzzy", "Worldwide")),
    ...["Côte d’Ivoire", "Turkey", "Austria–Hungary", "Vietnam", "Viet Nam", "Kosovo"].map((name) =>
      good(name, country(`"${name}"`, "Worldwide", "1900/1999")),
    ),
    within(RURITANIA, good("a country of the collection's own", country("Ruritania", "Europe"))),
  ],
  COUNTRY_OUTSIDE_REGION: [
    bad("a country elsewhere", "records/a.md:4 region", country("Poland", "Asia")),
    bad("several", "records/a.md:4 region", country("[Japan, Chile]", "Europe")),
    within(
      RURITANIA,
      bad("a country of its own", "records/a.md:4 region", country("Ruritania", "Asia")),
    ),
    good("one country of several", country("[Japan, Poland]", "Europe")),
    good("two continents", country("Soviet Union", "Asia"), {
      text: change(OTHER, "region: Space\ncountry: United", "region: Oceania\ncountry: United"),
    }),
    ...["Europe", "Asia", "Middle East"].map((region) =>
      good(`Turkey in ${region}`, country("Turkey", region)),
    ),
    ...["Africa", "Asia", "Middle East", "North Africa"].map((region) =>
      good(`Egypt in ${region}`, country("Egypt", region)),
    ),
    good("Mexico in Latin America", country("Mexico", "Latin America")),
    good("Mexico in North America", country("Mexico", "North America")),
    good("Taiwan, which M49 leaves out", country("Taiwan", "Asia")),
    good("a region that says nothing of countries", country("Poland", "Space")),
    within(
      { countries: new Map([["France", ["Oceania"]]]) },
      good("a further region that the collection gives", country("France", "Oceania")),
    ),
  ],
  COUNTRY_OUTSIDE_YEARS: [
    bad("before", "records/a.md:5 country", country("Soviet Union", "Europe", "1905-01-22")),
    bad("after", "records/a.md:5 country", country("Czechoslovakia", "Europe", "1993-01")),
    bad("a range before", "records/a.md:5 country", country("Israel", "Middle East", "1917/1920")),
    good("its first year", country("Soviet Union", "Europe", "1922-12-30")),
    good("its last year", country("Czechoslovakia", "Europe", "1992-12-31")),
    good("a range that begins before it", country("Soviet Union", "Europe", "1914/1924")),
    good("an open range", country("Soviet Union", "Europe", "1914/..")),
    good("a country without sure years", country("Germany", "Europe", "1848")),
    within(
      { countries: new Map([["Prussia", ["Europe"]]]) },
      good("a country that the collection calls its own", country("Prussia", "Europe", "1990")),
    ),
  ],
  COUNTRY_SYNONYM: [
    ...[
      ["USA", "United States"],
      ["U.S.A.", "United States of America"],
      ["USSR", "Soviet Union"],
      ["GDR", "East Germany"],
      ["Third Reich", "Nazi Germany"],
      ["Türkiye", "Turkey"],
      ["Czechia", "Czech Republic"],
      ["Côte d'Ivoire", "Ivory Coast"],
      ["UK", "Great Britain"],
      ["Qing China", "Qing Dynasty"],
      ["Byzantium", "Byzantine Empire"],
      ["Austro-Hungarian Empire", "Austria–Hungary"],
    ].map(([a = "", b = ""]) => {
      const year = YEARS[b] ?? "1968";
      return bad(
        `${a} and ${b}`,
        "records/b.md:5 country",
        one(b, year),
        one(a, year, 69),
        one(b, year, 70),
      );
    }),
    bad(
      "two abbreviations, which TRAIT_SPELLING leaves to this rule",
      "records/a.md:5 country",
      one("USA", "1968"),
      one("U.S.A.", "1968", 69),
    ),
    bad(
      "two in one record",
      "records/a.md:5 country[0]",
      one("[USA, United States]", "1968"),
      one("United States", "1968", 69),
    ),
    ...[
      ["Burma", "1885", "Myanmar", "2011"],
      ["Ceylon", "1948", "Sri Lanka", "1983"],
      ["Persia", "1906", "Iran", "1979"],
      ["Siam", "1893", "Thailand", "1973"],
      ["Zaire", "1974", "DR Congo", "2001"],
      ["Russia", "1812", "Soviet Union", "1942"],
      ["East Germany", "1953", "Germany", "2006"],
      ["Kingdom of Portugal", "1755", "Portugal", "1974"],
      ["West Germany", "1970", "Germany", "1995"],
      ["Prussia", "1866", "Germany", "1871"],
      ["Great Britain", "1750", "United Kingdom", "1850"],
      ["Jin Dynasty", "300", "Great Jin", "1200"],
      ["England", "1300", "United Kingdom", "1950"],
      ["Serbia", "1914", "Yugoslavia", "1968"],
    ].map(([a = "", first = "", b = "", last = ""]) =>
      good(
        `${a} in ${first} and ${b} in ${last}`,
        one(a, first.padStart(4, "0")),
        one(b, last, 69),
      ),
    ),
    good("one name alone", one("Congo", "1968"), one("Congo", "1969", 69)),
  ],
  COUNTRY_NAME_UNUSUAL: [
    ...["USA", "USSR", "UK", "Deutschland", "German Democratic Republic", "PRC", "DPRK"].map(
      (name) => bad(name, "records/a.md:5 country", one(name, "1968"), one(name, "1968", 69)),
    ),
    ...[
      "United States",
      "Türkiye",
      "Czechia",
      "Côte d’Ivoire",
      "Third Reich",
      "Kingdom of Portugal",
    ].map((name) => good(name, one(`"${name}"`, "1800/1999"))),
    within(
      { countries: new Map([["USA", ["North America"]]]) },
      good("a name that the collection calls its own", one("USA", "1968")),
    ),
  ],
  TRAIT_SPELLING: [
    bad(
      "another case",
      "records/b.md:8 artist",
      PLAIN,
      other("artist: Kronika plates", "artist: kronika Plates\nsample: true"),
    ),
    bad(
      "an accent and a hyphen",
      "records/b.md:5 conflict",
      clean("Cold War", "Arab–Israeli Conflict"),
      other("country:", "conflict: Árab-Israeli Conflict\ncountry:"),
    ),
    bad("two names of a country", "records/b.md:5 country", country("Türkiye", "Asia"), {
      ...other("region: Space\ncountry: United States", "region: Asia\ncountry: Turkiye"),
    }),
    bad(
      "the name of a trait in another case",
      "records/b.md:17 traits.mood",
      clean("sources:", "traits:\n  Mood: Hope\nsources:"),
      other("    title: The press kit", "    title: The press kit\ntraits:\n  mood: Hope"),
    ),
    good("names that a sign tells apart", clean("Cold War", "C"), {
      ...other("country:", "conflict: C++\ncountry:"),
    }),
    good(
      "vowel signs, which are no accents",
      clean("Cold War", "कि"),
      other("country:", "conflict: का\ncountry:"),
    ),
    within(
      { vocabularies: { conflict: ["Cold War", "Cold-War"] } },
      good("two that are planned", PLAIN, other("country:", "conflict: Cold-War\ncountry:")),
    ),
  ],
  TRAIT_NEAR_DUPLICATE: [
    bad("a plural", "records/b.md:5 conflict", PLAIN, {
      ...other("country:", "conflict: Cold Wars\ncountry:"),
    }),
    bad(
      "a letter, where the rarer value stands",
      "records/a.md:7 politics",
      clean("politics: Protest", "politics: Protets"),
      other("country:", "politics: Protest\ncountry:"),
      { text: change(FIVE_RECORDS[0] ?? "", "country:", "politics: Protest\ncountry:") },
    ),
    ...(
      [
        ["World War I", "World War II"],
        ["1960s", "1970s"],
        ["Northern Front", "Southern Front"],
        ["Coup", "Coupe"],
        ["Gulf War 1", "Gulf War"],
      ] as const
    ).map(([a, b]) =>
      good(`${a} and ${b}`, clean("Cold War", a), other("country:", `conflict: ${b}\ncountry:`)),
    ),
    within(
      { vocabularies: { conflict: ["Cold War", "Cold Wars"] } },
      good("two that are planned", PLAIN, other("country:", "conflict: Cold Wars\ncountry:")),
    ),
    good("two known countries", country("Nigeria", "Africa"), {
      ...other("region: Space\ncountry: United States", "region: Africa\ncountry: Niger"),
    }),
  ],
  TRAIT_SIMILAR: [
    bad(
      "an extra trait",
      "records/b.md:17 traits.Texture",
      { text: change(CLEAN, "sources:", "traits:\n  Texture: Untextured\nsources:") },
      {
        text: change(
          OTHER,
          "    title: The press kit",
          "    title: The press kit\ntraits:\n  Texture: Untextered",
        ),
      },
    ),
    bad(
      "the name of a trait",
      "records/b.md:17 traits.Textures",
      clean("sources:", "traits:\n  Texture: Rough\nsources:"),
      other("    title: The press kit", "    title: The press kit\ntraits:\n  Textures: Rough"),
    ),
    bad(
      "an artist",
      "records/b.md:8 artist",
      clean("artist: Kronika plates", "artist: Bryan Willian\nsample: true"),
      other("artist: Kronika plates", "artist: Bryan Wilian\nsample: true"),
    ),
    good(
      "values of different traits",
      { text: change(CLEAN, "sources:", "traits:\n  Texture: Untextured\nsources:") },
      { text: change(OTHER, "sources:", "traits:\n  Ground: Untextered\nsources:") },
    ),
  ],
  TITLE_DUPLICATE: [
    bad(
      "the same title",
      "records/b.md:2 title",
      clean("1968 – Prague Spring", "The night"),
      other("1969 – Moon landing", "The Night"),
    ),
    bad(
      "the same title with another dash and quotes",
      "records/b.md:2 title",
      clean("1968 – Prague Spring", "The night - Mandela's walk"),
      other("1969 – Moon landing", "The night – Mandela’s walk"),
    ),
    good("two titles", PLAIN, { text: OTHER }),
  ],
  EVENT_DUPLICATE: [
    bad(
      "a longer title",
      "records/b.md:2 title",
      { text: OTHER },
      {
        text: change(
          change(OTHER, "Moon landing", "The Moon landing of Apollo 11"),
          "number: 69",
          "number: 70",
        ),
      },
    ),
    good(
      "another event of the day",
      { text: OTHER },
      {
        text: change(change(OTHER, "Moon landing", "Belfast riots"), "number: 69", "number: 70"),
      },
    ),
    good(
      "like titles of one year",
      { text: change(OTHER, "1969-07-20", "1969") },
      {
        text: change(
          change(change(OTHER, "1969-07-20", "1969"), "landing", "landing again"),
          "number: 69",
          "number: 70",
        ),
      },
    ),
  ],
  DATE_FUTURE: [
    ...["6520", "2101", "6520-01", "1968/6520", "2101?", "Y17000000002", "6520~"].map((date) =>
      bad(`the date ${date}`, "records/a.md:3 date", dated(date)),
    ),
    bad(
      "the date of a claim",
      "records/a.md:15 claims[0].date",
      clean("sources:", "claims:\n  - says: It began\n    date: 6520\n    sources: one\nsources:"),
    ),
    bad(
      "the date of a source",
      "records/a.md:17 sources[0].updated",
      clean("2016-07-07", "2160-07-07"),
    ),
    ...["2100", "1968", "2026-11-28", "-0043", "196X", "1968/..", "2100/2101"].map((date) =>
      good(`the date ${date}`, dated(date)),
    ),
  ],
  FILE_NUMBER: [
    bad("another number", "records/086-spring.md:11 number", {
      text: CLEAN,
      file: "records/086-spring.md",
    }),
    good("its number", { text: CLEAN, file: "records/068-spring.md" }),
    good("its year", { text: CLEAN, file: "records/1968-spring.md" }),
    good("no number", { text: CLEAN, file: "records/spring.md" }),
    good("a number that is none", { text: CLEAN, file: "records/999-spring.md" }),
  ],
  PRICE_ABSENT: [
    bad(
      "one of five",
      "records/c.md:1 price",
      ...five((text) => change(text, "price: 1 ETH\n", "")),
    ),
    good("one of two", PLAIN, other("price: 1 ETH\n", "")),
    good("all", ...FIVE_RECORDS.map((text) => ({ text: change(text, "price: 1 ETH\n", "") }))),
  ],
  PRICE_OUTLIER: [
    bad("far above", "records/c.md:10 price", ...five((text) => change(text, "1 ETH", "101 ETH"))),
    bad(
      "far below",
      "records/c.md:10 price",
      ...five((text) => change(text, "1 ETH", "0.009 ETH")),
    ),
    good("two prices, of which neither is the rule", PLAIN, other("1 ETH", "100 ETH")),
    good("a hundred times", ...five((text) => change(text, "1 ETH", "100 ETH"))),
    good("a hundredth", ...five((text) => change(text, "1 ETH", "0.01 ETH"))),
  ],
  IMAGE_DUPLICATE: [
    bad(
      "the same bytes",
      "records/b.md:9 image",
      { ...clean("number: 68", "image: a.jpg\nnumber: 68"), picture: {} },
      { ...other("number: 69", "image: b.jpg\nnumber: 69"), picture: {} },
    ),
    good(
      "other bytes",
      { ...clean("number: 68", "image: a.jpg\nnumber: 68"), picture: {} },
      { ...other("number: 69", "image: b.jpg\nnumber: 69"), picture: { sha256: "1".repeat(64) } },
    ),
  ],
  IMAGE_SMALL: [
    bad("999 pixels", "records/a.md:11 image", image({ width: 999 })),
    good("1000 pixels", image({ width: 1000, height: 1000 })),
    good("a small SVG", image({ width: 10, height: 10, type: "svg" })),
  ],
  IMAGE_HEAVY: [
    bad("over 20 MiB", "records/a.md:11 image", image({ bytes: 20 * 1024 * 1024 + 1 })),
    good("20 MiB", image({ bytes: 20 * 1024 * 1024 })),
  ],
  IMAGE_NARROW: [
    bad("over three to one", "records/a.md:11 image", image({ width: 3001, height: 1000 })),
    bad("upright", "records/a.md:11 image", image({ width: 1000, height: 3001 })),
    good("three to one", image({ width: 3000, height: 1000 })),
  ],
  IMAGE_PRINT_COLOUR: [
    bad("CMYK", "records/a.md:11 image", image({ isPrintColour: true })),
    good("RGB", image({})),
  ],
  IMAGE_UNSIZED: [
    bad("no size", "records/a.md:11 image", image({ type: "svg", isUnsized: true })),
    good("a size", image({ type: "svg" })),
  ],
  IMAGE_FONT: [
    bad("a font", "records/a.md:11 image", image({ type: "svg", fonts: ["Futura", "unnamed"] })),
    good("no text", image({ type: "svg" })),
  ],
  PLATE_FOR_ARTIST: [
    bad("an artist", "records/a.md:10 artist", clean("Kronika plates", "Bryan Willian")),
    within(
      { artist: "Bryan Willian" },
      bad(
        "the collection's artist",
        "records/a.md:1 artist",
        clean("artist: Kronika plates\n", ""),
      ),
    ),
    good("a sample", clean("artist: Kronika plates", "artist: Bryan Willian\nsample: true")),
    good("plates", PLAIN),
    good("nobody", clean("artist: Kronika plates\n", "")),
  ],
  SOURCE_UNHASHED: [
    bad("an archive", "records/a.md:16 sources[0].archive", {
      ...clean("    url: https://example.org/one", "    archive: sources/one.txt"),
    }),
    good("an archive with its hash", {
      ...clean(
        "    url: https://example.org/one",
        `    archive: sources/one.txt\n    sha256: ${"a".repeat(64)}`,
      ),
    }),
  ],
  SOURCES_ABSENT: [
    bad("none", "records/a.md:1 sources", { text: CLEAN.replace(/sources:[^]*?---/, "---") }),
    good("two", PLAIN),
  ],
  SOURCE_SINGLE: [
    bad("one", "records/a.md:13 sources", { text: CLEAN.replace(/ {2}- id: two[^]*?---/, "---") }),
    good("two", PLAIN),
  ],
  SOURCE_DUPLICATE: [
    bad("the same page", "records/a.md:18 sources[1].id", {
      ...clean("https://example.org/two", "http://www.example.org/one/#end"),
    }),
    good(
      "another page of the site",
      clean("https://example.org/two", "https://example.org/one?p=2"),
    ),
  ],
  SOURCE_EARLY: [
    bad(
      "before the event",
      "records/a.md:17 sources[0].updated",
      clean("2016-07-07", "1916-07-07"),
    ),
    good("of the year", clean("2016-07-07", "1968")),
  ],
  LETTER_LOOK_ALIKE: [
    bad("a Cyrillic а", "records/a.md:2 title", clean("Prague", "Prаgue")),
    bad(
      "in the name of a trait",
      "records/a.md:14 traits.Moоd",
      clean("sources:", "traits:\n  Moоd: Hope\nsources:"),
    ),
    bad("a Latin a", "records/a.md:2 title", clean("Prague Spring", "Прaжская весна")),
    bad("full-width letters", "records/a.md:8 type", clean("Historical Event", "Ｅvent")),
    bad("mathematical letters", "records/a.md:23 about", about("On 𝟓 𝐉anuary")),
    bad("a ligature", "records/a.md:23 about", about("Then the ofﬁce")),
    good("Cyrillic alone", clean("Prague Spring", "Пражская весна")),
    good("a Greek letter of science", about("The protein TNFα on 5 January")),
    good("Japanese with full-width letters", clean("Prague Spring", "プラハの春 ＮＨＫ")),
    good("kana and kanji", clean("Prague Spring", "日本のカナ漢字")),
    good("a variable", about("Take 𝑥 on 5 January")),
  ],
  TEXT_GARBLED: [
    bad("a double encoding", "records/a.md:15 sources[0].title", clean("the spring", "HusÃ¡k")),
    bad("a dash", "records/a.md:24 about", clean("20–21", "20â€“21")),
    bad("a lost character", "records/a.md:2 title", clean("Prague", "Pr\ufffdgue")),
    bad("what HTML writes for a sign", "records/a.md:2 title", clean("Prague", "Prague &amp;")),
    bad("a number for a sign", "records/a.md:23 about", about("Dub&#269;ek on 5 January")),
    good("an ampersand", about("Smith & Sons; AT&T; R&D on 5 January")),
    good("accents", clean("Prague", "SÃO ÂNGELO âme Åland Dubček Łódź")),
  ],
  TEXT_PLACEHOLDER: [
    bad("a note", "records/a.md:23 about", about("TODO: which day? On 5 January")),
    bad("filler", "records/a.md:2 title", clean("Prague Spring", "Lorem ipsum")),
    bad("a mark from an encyclopaedia", "records/a.md:23 about", about("On 5[citation needed]")),
    bad("question marks for a day", "records/a.md:23 about", about("On ??? January")),
    ...[
      ...[
        "NaN",
        "None",
        "null",
        "NULL",
        "N/A",
        "n/a",
        "#N/A",
        "#REF!",
        "#VALUE!",
        "#DIV/0!",
        "#NAME?",
      ],
      ...["undefined", "[object Object]", "?", "-", "—", "...", "TBD", "nil", "NaT"],
    ].flatMap((word) => [
      bad(`the artist ${word}`, "records/a.md:10 artist", byArtist(word)),
      bad(
        `the conflict ${word}`,
        "records/a.md:6 conflict",
        clean("Cold War", JSON.stringify(word)),
      ),
      bad(
        `the title ${word}`,
        "records/a.md:2 title",
        clean("1968 – Prague Spring", JSON.stringify(word)),
      ),
    ]),
    bad(
      "an error of a spreadsheet within a text",
      "records/a.md:23 about",
      about("On #REF! January"),
    ),
    bad(
      "a trait",
      "records/a.md:14 traits.Mood",
      clean("sources:", "traits:\n  Mood: NaN\nsources:"),
    ),
    within(
      { description: "TODO" },
      bad("collection.yaml", "collection.yaml:undefined description", PLAIN),
    ),
    within(
      { vocabularies: { conflict: ["None"] } },
      good("a value that the collection plans", clean("Cold War", "None")),
    ),
    ...["Unknown", "Nan Goldin", "Null Island", "Nonesuch"].map((name) =>
      good(`the artist ${name}`, byArtist(name)),
    ),
    ...[
      "TBD: the day. On 5 January",
      "Lorem Ipsum dolor sit amet. On 5 January",
      "todo: check this. On 5 January",
      "[insert text here] On 5 January",
      "The crowd (TBC) came on 5 January",
      "On {{citation needed|date=May}} 5 January",
      "On ${date} January",
      "On <%= date %> January",
      "On #SPILL! January",
      "[clarification needed] On 5 January",
    ].map((text) => bad(text, "records/a.md:23 about", about(text))),
    ...[
      "The Douglas TBD-1 Devastators were lost on 5 January",
      "TBC was a scourge of cities. On 5 January",
      "“What now???” they asked on 5 January",
      "TODO MODO, a film of that year, and on 5 January",
      "The Lorem ipsum passage comes from Cicero. On 5 January",
      "[insert](https://example.org) is a link. On 5 January",
    ].map((text) => good(text, about(text))),
    good("a question", about("Why? Why?? On 5 January")),
    good("a word", about("Todo cambió, and the method of Tbd, on 5 January")),
  ],
  TEXT_MARKUP: [
    ...[
      ...["<p>They watched.</p>", "They<br>watched", "a<br/>b", "<B>loud</B>", "x <!-- note -->"],
      ...[
        '<a href="https://example.org">here</a>',
        '<span style="color:red">red</span>',
        "<o:p></o:p>",
      ],
      ...[
        "<script>alert(1)</script>",
        "<![CDATA[x]]>",
        "[b]loud[/b]",
        "<h2>Title</h2>",
        "<img src=x>",
      ],
      ...[
        "<?xml version='1.0'?>",
        "<!DOCTYPE html>",
        "</div>",
        '<font\nsize="2">x</font>',
        "H<sub>2</sub>O",
      ],
    ].map((text) => bad(text, "records/a.md:23 about", about(`${text} On 5 January`))),
    bad("a tag in a title", "records/a.md:2 title", clean("Prague Spring", "<i>Prague Spring</i>")),
    bad(
      "a tag in a source",
      "records/a.md:15 sources[0].title",
      clean("A history", "<b>A</b> history"),
    ),
    within(
      { description: "<p>A hundred events.</p>" },
      bad("a tag in collection.yaml", "collection.yaml:undefined description", PLAIN),
    ),
    ...[
      "a < b and b > c",
      "<https://example.org/a>",
      "<3 <4",
      "5 <p 6",
      "<me@example.org>",
      "[1] [b]",
    ].map((text) => good(text, about(`${text} On 5 January`))),
  ],
  TEXT_FORMULA: [
    ...[
      ...[
        '=HYPERLINK("https://example.org")',
        "=1+1",
        "=A1",
        "= A1",
        "=SUM(A1:A3)",
        "=$B$2",
        '="x"',
      ],
      ...[
        "+SUM(A1)",
        "@SUM(1)",
        "-SUM(A1)",
        "=cmd|' /C calc'!A0",
        "+cmd|' /C calc'!A0",
        "=-1",
        "=(1)",
      ],
    ].map((text) =>
      bad(
        text,
        "records/a.md:6 conflict",
        clean("conflict: Cold War", `conflict: ${JSON.stringify(text)}`),
      ),
    ),
    ...["+A1+A2", "-A1", "=.5", "=Ä1", "{=SUM(A1)}", "=[1]Sheet!A1", "＝SUM(A1)"].map((text) =>
      bad(
        text,
        "records/a.md:6 conflict",
        clean("conflict: Cold War", `conflict: ${JSON.stringify(text)}`),
      ),
    ),
    ...[
      "- a list (of things)|and more! On 5 January",
      "- The Senate | House voted! It was done. On 5 January",
      "@Potus(45) wrote it on 5 January",
    ].map((text) => good(text, about(text))),
    bad("about text", "records/a.md:23 about", about("=A1&A2 On 5 January")),
    ...["-40 degrees", "+ and -", "@ Prague", "1 = 1", "– Prague", "+1 (plus one)"].map((text) =>
      good(text, clean("conflict: Cold War", `conflict: ${JSON.stringify(text)}`)),
    ),
  ],
  WORD_LONG: [
    bad(
      "a word of 150 letters",
      "records/a.md:2 title",
      clean("1968 – Prague Spring", "x".repeat(150)),
    ),
    bad("lost spaces", "records/a.md:23 about", about(`${"word".repeat(16)} On 5 January`)),
    good(
      "the longest name of a village",
      clean("Cold War", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"),
    ),
    good("an address", about(`see https://example.org/${"a".repeat(90)} On 5 January`)),
    good("a web address", about(`see www.example.org/${"a".repeat(90)} On 5 January`)),
    good("a hash", about(`its SHA-256 is ${"0123456789abcdef".repeat(4)} On 5 January`)),
    good("a rule of asterisks", about(`\n\n${"*".repeat(75)}\n\nOn 5 January`)),
    good("words with hyphens", about(`${"word-".repeat(30)}end On 5 January`)),
    good("Chinese", about(`${"布拉格之春".repeat(20)} On 5 January`)),
    good("Thai", about(`${"ฤดูใบไม้ผลิ".repeat(12)} On 5 January`)),
  ],
  TEXT_CAPITALS: [
    bad("a title", "records/a.md:2 title", clean("Prague Spring", "PRAGUE SPRING")),
    bad("the about text", "records/a.md:22 about", {
      text: CLEAN.replace(/(?<=---\n\n)[^]*/, (text) => text.toUpperCase()),
    }),
    bad("eight capitals", "records/a.md:2 title", clean("Prague Spring", "PRAGUE-ST")),
    good("an acronym of seven", clean("Prague Spring", "PRAGUE7S")),
    good("a script without capitals", clean("Prague Spring", "一九六八年布拉格之春運動的開始")),
  ],
  ABOUT_SHORT: [
    bad("99 characters", "records/a.md:23 about", aboutOf("in one ".repeat(14) + "n")),
    good("100 characters", aboutOf("in one ".repeat(14) + "no")),
    good("forty Chinese signs", aboutOf("布拉格之春".repeat(8))),
  ],
  WORD_REPEATED: [
    bad(
      "at a line's end",
      "records/a.md:23 about",
      clean("First Secretary. In the night", "First Secretary. In the the night"),
    ),
    bad("over two lines", "records/a.md:23 about", clean("night of\n", "night of\nof ")),
    good("what may be doubled", about("They had had enough, and that that was so")),
  ],
  QUOTES_MIXED: [
    bad("apostrophes", "records/a.md:24 about", clean("the frontier", "Dubček's land and Husák’s")),
    bad("quotation marks", "records/a.md:23 about", about('The "spring" and the “summer”')),
    good("one kind", about("The “spring” was Dubček’s")),
    good("feet and inches", about("The “tall” wall of 5'11\" on 5 January")),
    bad("a quotation that ends in digits", "records/a.md:23 about", about('"In 68" and “then”')),
    good("code", about('The `"spring"` and the “summer”')),
  ],
  FILE_NAME: [
    ...[
      "records/0\n1.md",
      "records/0\r1.md",
      "records/0\u001b1.md",
      "records/\u202e1.md",
      "records/0\u200b1.md",
    ].map((file) => bad(JSON.stringify(file), `${file}:undefined -`, { text: CLEAN, file })),
    good("a plain name", { text: CLEAN, file: "records/68 – été.md" }),
  ],
  FILE_PASSED_OVER: [
    {
      ...bad("a text file", "records/001.txt:undefined -", PLAIN),
      folder: { passedOver: ["records/001.txt"] },
    },
    good("records alone", PLAIN),
  ],
  LINE_ENDS: [
    ...["\r\n", "\r"].map((end) => ({
      ...bad(`collection.yaml with ${JSON.stringify(end)}`, "collection.yaml:2 -", PLAIN),
      folder: { bytes: utf8(`a: 1\nb: 2${end}`) },
    })),
    bad("CRLF", "records/a.md:1 -", { text: utf8(CLEAN.replaceAll("\n", "\r\n")) }),
    bad("one CR", "records/a.md:3 -", { text: utf8(change(CLEAN, "08-21\n", "08-21\r")) }),
    good("LF", PLAIN),
  ],
  BYTE_ORDER_MARK: [
    {
      ...bad("collection.yaml", "collection.yaml:1 -", PLAIN),
      folder: { bytes: utf8("\ufeffname: x\n") },
    },
    bad("at the beginning", "records/a.md:1 -", { text: utf8(`\ufeff${CLEAN}`) }),
    good("none", PLAIN),
  ],
  INVISIBLE_CHARACTER: [
    bad("a soft hyphen", "records/a.md:23 about", about("On 5 Janu\u00adary")),
    bad("a zero-width space", "records/a.md:24 about", clean("20–21", "\u200b20–21")),
    good("a joiner that a script needs", about("می\u200cخواهم 👩\u200d👩 on 5 January")),
    good("a break in Thai", about("ไทย\u200bไทย on 5 January")),
  ],
  TEXT_NOT_NFC: [
    bad("in a title", "records/a.md:2 title", clean("Prague", "Du\u0062c\u030cek")),
    bad("in the about text", "records/a.md:23 about", about("Dubc\u030cek on 5 January")),
    good("a path, which must match the disk", {
      ...clean("number: 68", "image: e\u0301.jpg\nnumber: 68"),
      picture: {},
    }),
  ],
  SPACES_STRAY: [
    bad("in a value", "records/a.md:5 country[1]", clean("Soviet Union", "Soviet  Union")),
    bad("a hard space", "records/a.md:2 title", clean("Prague Spring", "Prague\u00a0Spring")),
    bad("in quotes", "records/a.md:2 title", clean("1968 – Prague Spring", '" Prague Spring"')),
    bad("in the about text", "records/a.md:23 about", about("On  5 January")),
    good("a hard line break, a list, a table, and code", {
      text: `${CLEAN}\nA verse  \nof two lines\n\n-   a list\n\n|  a  |\n\n\`a  b\`\n\n    a  b\n\n\`\`\`\na  b\n\`\`\`\n`,
    }),
    good("a hard space in the about text", about("On 5\u00a0January")),
  ],
  NUMBER_SPELLING: [
    bad("a zero", "records/a.md:11 number", clean("number: 68", "number: 068")),
    bad("spaces", "records/a.md:11 number", clean("number: 68", "number: 68 / 100")),
    good("with its size", clean("number: 68", "number: 68/100")),
    good("in quotes", clean("number: 68", 'number: "68"')),
  ],
};

function aboutOf(text: string): LintedText {
  return { text: CLEAN.replace(/(?<=---\n\n)[^]*/, `${text}\n`) };
}

function image(picture: NonNullable<LintedText["picture"]>): LintedText {
  return { ...clean("number: 68", "image: a.jpg\nnumber: 68"), picture };
}

describe("the rules of the linter", () => {
  it("are all tested, with what they find and what they let pass", () => {
    expect(Object.keys(CASES)).to.have.members(LINT_RULES.map(({ code }) => code));
    for (const [code, cases] of Object.entries(CASES)) {
      expect(
        cases.some(({ found }) => found.length > 0),
        code,
      ).to.equal(true);
      expect(
        cases.some(({ found }) => found.length === 0),
        code,
      ).to.equal(true);
    }
  });

  it("find nothing in a clean record", () => {
    expect(lintTexts([{ text: CLEAN }, { text: OTHER }])).to.deep.equal([]);
  });

  for (const [code, cases] of Object.entries(CASES)) {
    for (const { what, records, collection, folder, found } of cases) {
      it(`${code} ${found.length > 0 ? "finds" : "lets pass"}: ${what}`, () => {
        const findings = lintTexts(records, collection, folder);
        const told = findings.map(
          (finding) => `${finding.code} ${finding.file}:${finding.line} ${finding.field ?? "-"}`,
        );
        expect(told).to.deep.equal(found.map((place) => `${code} ${place}`));
        for (const { message, fix } of findings) {
          expect(message).to.match(/\w{3}/);
          expect(fix).to.match(/\w{3}/);
        }
      });
    }
  }
});
