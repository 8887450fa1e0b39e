import { expect } from "chai";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { formatEdtf } from "../../src/metadata/plate/formatEdtf.ts";
import {
  collectionSchema,
  launchSchema,
  royaltySchema,
  vocabulariesSchema,
} from "../../src/records/collectionSchema.ts";
import { formatYear } from "../../src/records/formatYear.ts";
import { parseCollection } from "../../src/records/parseCollection.ts";
import { parseEventDate } from "../../src/records/parseEventDate.ts";
import { parseRecord } from "../../src/records/parseRecord.ts";
import { claimSchema, recordSchema, sourceSchema } from "../../src/records/recordSchema.ts";
import { type DescribedKeys, renderKeys } from "../../src/records/renderKeys.ts";

const PAGE = fileURLToPath(new URL("../../docs/collection.md", import.meta.url));

type Examples<S extends { readonly shape: object }> = Record<keyof S["shape"], string>;

const SOURCE = {
  id: "id: cvce",
  title: "title: The crushing of the Prague Spring",
  publisher: "publisher: CVCE.eu by UNI.LU",
  url: "url: https://www.cvce.eu/",
  updated: "updated: 2016-07-07",
  rights: "rights: (c) CVCE.EU by UNI.LU, all rights reserved",
  archive: "archive: sources/cvce.txt",
  sha256: `sha256: ${"0123456789abcdef".repeat(4)}`,
} satisfies Examples<typeof sourceSchema>;

const CLAIM = {
  says: "says: Warsaw Pact troops enter the country",
  date: "date: 1968-08-20/1968-08-21",
  sources: "sources: [cvce]",
} satisfies Examples<typeof claimSchema>;

const RECORD = {
  title: "title: 1968 – Prague Spring",
  date: "date: 1968-01-05/1968-08-21",
  decade: "decade: 1960s",
  year: "year: 1968",
  region: "region: Europe",
  country: "country: [Czechoslovakia, Soviet Union]",
  conflict: "conflict: Cold War",
  politics: "politics: Protest",
  type: "type: Historical Event",
  impact: "impact: 7",
  artist: "artist: Bryan Willian",
  number: "number: 68/100",
  price: "price: 0.7 ETH",
  image: "image: images/068.jpg",
  sample: "sample: false",
  traits: "traits:\n  Mood: [Hope, Defiance]\n  Medium: Oil",
  sources: `sources:\n  - ${Object.values(SOURCE).join("\n    ")}`,
  claims: `claims:\n  - ${Object.values(CLAIM).join("\n    ")}`,
} satisfies Examples<typeof recordSchema>;

const VOCABULARIES = {
  region: "region: [Europe, Asia]",
  conflict: "conflict: [Cold War]",
  politics: "politics: [Protest, Election]",
  type: "type: [Historical Event, Sport]",
} satisfies Examples<typeof vocabulariesSchema>;
const ROYALTY = { percent: "percent: 2.5" } satisfies Examples<typeof royaltySchema>;
const LAUNCH = { mint: "mint: 1-20,68" } satisfies Examples<typeof launchSchema>;

const COLLECTION = {
  name: "name: Kronika Genesis",
  symbol: "symbol: KRONIKA",
  group: "group: Genesis",
  size: "size: 100",
  description:
    "description: >-\n  One hundred turning points of history,\n  each a single numbered edition.",
  image: "image: images/collection.png",
  banner_image: "banner_image: images/banner.jpg",
  featured_image: "featured_image: images/featured.jpg",
  external_url: "external_url: https://example.org",
  collaborators: 'collaborators: ["0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"]',
  artist: "artist: Bryan Willian",
  name_format: 'name_format: "{title} #{number}"',
  license: "license: CC-BY-4.0",
  rights: "rights: (c) 2026 The artists",
  vocabularies: `vocabularies:\n  ${Object.values(VOCABULARIES).join("\n  ")}`,
  countries: "countries:\n  Ruritania: Europe\n  France: [Europe, Oceania]",
  traits: "traits: [Edition, Year, Country, Artist]",
  royalty: `royalty:\n  ${ROYALTY.percent}`,
  payout: 'payout: "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"',
  launch: `launch:\n  ${LAUNCH.mint}`,
} satisfies Examples<typeof collectionSchema>;

const SECTIONS: Readonly<Record<string, DescribedKeys>> = {
  collection: { prefix: "", shape: collectionSchema.shape, examples: COLLECTION },
  vocabularies: {
    prefix: "vocabularies.",
    shape: vocabulariesSchema.shape,
    examples: VOCABULARIES,
  },
  royalty: { prefix: "royalty.", shape: royaltySchema.shape, examples: ROYALTY },
  launch: { prefix: "launch.", shape: launchSchema.shape, examples: LAUNCH },
  record: { prefix: "", shape: recordSchema.shape, examples: RECORD },
  sources: { prefix: "sources[].", shape: sourceSchema.shape, examples: SOURCE },
  claims: { prefix: "claims[].", shape: claimSchema.shape, examples: CLAIM },
};

/** What an editor may want to write, in the order of the page. */
const DATES: readonly [what: string, edtf: string][] = [
  ["a day", "1968-08-20"],
  ["a month", "1968-08"],
  ["a year", "1968"],
  ["several days", "1968-08-20/1968-08-21"],
  ["several years", "1914/1918"],
  ["begun, and not over", "1990/.."],
  ["over at some time", "../1968"],
  ["around a year", "1450~"],
  ["a year that is not sure", "1450?"],
  ["a month that is not sure", "1968-08?"],
  ["a decade", "196X"],
  ["a century", "19XX"],
  ["a season", "1968-21"],
  ["one of two years", "[1667,1668]"],
  ["both of two years", "{1667,1668}"],
  ["44 BCE", "-0043"],
  ["1 BCE", "0000"],
  ["years before our era", "-0479/-0478"],
  ["a year below 1000", "0878"],
];

function renderDates(): string {
  const rows = DATES.map(([what, edtf]) => {
    const { value } = parseEventDate(edtf);
    if (value === undefined) throw new RangeError(`${edtf} is no date`);
    const cells = [
      what,
      `\`${edtf}\``,
      formatEdtf(edtf),
      formatYear(value) ?? "none",
      value.decade ?? "none",
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return [
    "| you mean | write | is shown as | Year | Decade |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}

describe("docs/collection.md", () => {
  it("says of every key what the schemas say, with an example", async () => {
    const page = await readFile(PAGE, "utf8");
    const parts = {
      ...Object.fromEntries(
        Object.entries(SECTIONS).map(([name, keys]) => [name, renderKeys(keys)]),
      ),
      dates: renderDates(),
    };
    let written = page;
    for (const [name, text] of Object.entries(parts)) {
      const section = new RegExp(`(?<=<!-- ${name} -->\\n)[^]*(?=<!-- /${name} -->)`);
      expect(page, name).to.match(section);
      written = written.replace(section, () => `\n${text}\n`);
    }
    // The page is kept as the formatter of the project would have it.
    const config = await resolveConfig(PAGE);
    const formatted = await format(written, { ...config, parser: "markdown" });
    if (process.env["KRONIKA_WRITE_DOCS"] === "1") await writeFile(PAGE, formatted);
    else expect(page).to.equal(formatted);
  });

  it("has a collection.yaml and a record of all examples that are valid", () => {
    const yaml = Object.values(COLLECTION).join("\n");
    const head = parseCollection(new TextEncoder().encode(yaml));
    expect(head.issues).to.deep.equal([]);
    const record = `---\n${Object.values(RECORD).join("\n")}\n---\n\nThe about text.\n`;
    const { issues } = parseRecord(
      new TextEncoder().encode(record),
      "records/068.md",
      head.collection,
    );
    expect(issues).to.deep.equal([]);
  });
});
