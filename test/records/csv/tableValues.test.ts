import { expect } from "chai";
import { describeColumnUse } from "../../../src/records/csv/columnUse.ts";
import { mapColumns } from "../../../src/records/csv/mapColumns.ts";
import { readPriceHeader } from "../../../src/records/csv/priceHeader.ts";
import { parseDefaults } from "../../../src/records/import/parseDefaults.ts";
import type { EventRecord } from "../../../src/records/record.ts";
import { ANY_COLLECTION } from "../arbitraryRecord.ts";
import { HEADER, readTable, row } from "./withTable.ts";

const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
type Options = NonNullable<Parameters<typeof readTable>[1]>;

/** Reads one row below further headers. */
async function readCells(cells: Readonly<Record<string, string>>, options: Options = {}) {
  const own = HEADER.split(",");
  const further = Object.keys(cells).filter((name) => !own.includes(name));
  const replaced = Object.fromEntries(
    Object.entries(cells).map(([name, cell]) => [name, quote(cell)]),
  );
  const header = [HEADER, ...further.map(quote)].join(",");
  const line = [row(1, replaced), ...further.map((name) => replaced[name])].join(",");
  return readTable(`${header}\n${line}\n`, options);
}

/** What a field of the record is, for a cell. */
async function fieldOf(
  header: string,
  cell: string,
  field: keyof EventRecord,
  options: Options = {},
): Promise<unknown> {
  const { records, issues } = await readCells({ [header]: cell }, options);
  expect([cell, issues.map(({ message }) => message)]).to.deep.equal([cell, []]);
  return records[0]?.[field];
}

describe("values of a table", () => {
  it("are brought into the spelling of a record, and told", async () => {
    const cells = {
      Date: "8 March 1917",
      Impact: "7/10",
      Number: "#2",
      Country: "Poland; Russia",
      "Price in ETH": "0.7",
    };
    const { records, issues, normalised } = await readCells(cells);
    expect(issues).to.deep.equal([]);
    expect(records[0]).to.deep.include({ number: 2, impact: 7, country: ["Poland", "Russia"] });
    expect(records[0]?.date.edtf).to.equal("1917-03-08");
    expect(records[0]?.price?.display).to.equal("0.7 ETH");
    expect(
      normalised.map(({ row: at, column, before, after }) => [at, column, before, after]),
    ).to.deep.equal([
      [2, "A (Number)", "#2", "2"],
      [2, "C (Date)", "8 March 1917", "1917-03-08"],
      [2, "E (Country)", "Poland; Russia", "Poland + Russia"],
      [2, "G (Impact)", "7/10", "7"],
      [2, "I (Price in ETH)", "0.7", "0.7 ETH"],
    ]);
  });

  it("lose no digit, day or line without a word", async () => {
    const refusedCell = async (header: string, cell: string, word: string) => {
      const { issues } = await readCells({ [header]: cell });
      expect(
        issues.map(({ code }) => code),
        cell,
      ).to.deep.equal(["FIELD_INVALID"]);
      expect(`${issues[0]?.message} ${issues[0]?.fix}`, cell).to.include(word);
    };
    for (const value of ["12345678901234567890", "0.1234567890123456789", "1e999"]) {
      await refusedCell("attributes", `[{"trait_type":"Key","value":${value}}]`, value);
      await refusedCell("attributes", `{"Key":${value}}`, value);
    }
    for (const value of ["1651190400", '"1651190400"', "1651190400000"]) {
      const cell = `[{"display_type":"date","trait_type":"Born","value":${value}}]`;
      await refusedCell("attributes", cell, "2022-04-29");
    }
    for (const [cell, values] of [
      ["None + Hope", ["Hope"]],
      ["Hope + N/A + Fog", ["Hope", "Fog"]],
      ["'None + Hope", ["None", "Hope"]],
    ] as const) {
      const { records, normalised } = await readCells({ "Trait: Mood": cell });
      expect(records[0]?.traits).to.deep.equal([{ name: "Mood", values }]);
      expect(normalised.length, cell).to.equal(cell.startsWith("'") ? 0 : 1);
    }
    for (const [cell, about] of [
      ["They came.\\n\\nThey left.", "They came.\n\nThey left."],
      ["They came.\\r\\nThey left.\\n", "They came.\nThey left."],
      ["They came\\nThey left", "They came\nThey left"],
      ["It lay in C:\\new and C:\\Now.", "It lay in C:\\new and C:\\Now."],
    ] as const) {
      const { records, normalised } = await readCells({ About: cell });
      expect(records[0]?.about).to.equal(about);
      expect(normalised.length, cell).to.equal(cell === about ? 0 : 1);
    }
    const base = ["Number", "Title", "Region", "Country", "Type", "Impact", "About", "Year"];
    for (const parts of [["Day", "Month"], ["Month"], ["event_day", "Event Month"]]) {
      const { problems } = mapColumns([...base, ...parts]);
      expect(problems.map(({ message }) => message).join()).to.include("several columns");
      expect(mapColumns([...base, ...parts, "Date"]).problems).to.deep.equal([]);
      const choices = parts.map((part) => `${part}=`).join(",");
      expect(mapColumns([...base, ...parts], { choices }).problems).to.deep.equal([]);
    }
  });

  it("are refused with each reading, where they have several", async () => {
    for (const [header, cell, code, ...readings] of [
      ["Date", "3/4/1968", "DATE_INVALID", "1968-04-03", "1968-03-04"],
      ["Date", "1904-05", "DATE_INVALID", "May 1904", "1904/1905"],
      ["Price", "1,234 ETH", "PRICE_INVALID", "1.234 ETH", "1234 ETH"],
      ["Date", "31/31/1968", "DATE_INVALID", "not in the calendar"],
    ] as const) {
      const { issues } = await readCells({ [header]: cell });
      expect(
        issues.map((issue) => issue.code),
        cell,
      ).to.deep.equal([code]);
      for (const reading of readings) expect(issues[0]?.message, cell).to.include(reading);
    }
  });

  it("stay as they are behind an apostrophe, which the export writes", async () => {
    const exact = async (header: string, cell: string, field: keyof EventRecord) =>
      fieldOf(header, cell, field);
    expect(await exact("Title", "'1968 - A flight", "title")).to.equal("1968 - A flight");
    expect(await exact("Title", "'None", "title")).to.equal("None");
    expect(await exact("Country", "'Korea, South", "country")).to.deep.equal(["Korea, South"]);
    expect(await exact("Artist", "'“A”", "artist")).to.equal("“A”");
    expect(await exact("Date", "'1904-05", "date")).to.deep.include({ edtf: "1904-05" });
  });

  it("that stand for nothing are none, in every column, and told", async () => {
    for (const cell of [
      "NaN",
      "None",
      "null",
      "#N/A",
      "#REF!",
      "undefined",
      "[object Object]",
      "?",
      "TBD",
    ]) {
      const cells = { Artist: cell, Conflict: cell, Price: cell, Image: cell, "Trait: Mood": cell };
      const { records, issues, normalised } = await readCells(cells);
      expect(issues, cell).to.deep.equal([]);
      expect(records[0], cell).to.not.have.any.keys("conflict", "price", "image", "traits");
      expect(records[0]?.artist, cell).to.equal(undefined);
      expect(
        normalised.map(({ after }) => after),
        cell,
      ).to.deep.equal(["", "", "", "", ""]);
      const required = await readCells({ Region: cell, About: cell });
      expect(
        required.issues.map(({ code, field }) => `${code} ${field}`),
        cell,
      ).to.deep.equal(["FIELD_MISSING region", "FIELD_MISSING about"]);
      expect(required.issues[0]?.message, cell).to.include("counts as empty");
    }
  });

  it("take the year for the date where there is no date", async () => {
    const header = HEADER.replace("Date", "Year");
    const { records, issues } = await readTable(`${header}\n${row(1, { Date: "44 BC" })}\n`);
    expect(issues).to.deep.equal([]);
    expect(records[0]?.date.edtf).to.equal("-0043");
    const both = await readCells({ Date: "n/a", Year: "1904-05" });
    expect(both.issues.map(({ code, column }) => [code, column])).to.deep.equal([
      ["DATE_INVALID", "I (Year)"],
    ]);
    const decade = await readCells({ Decade: "60s" });
    expect(decade.issues).to.deep.equal([]);
  });

  it("have the collection's group", async () => {
    expect((await readCells({ Group: "any" })).issues).to.deep.equal([]);
    expect((await readCells({ Group: "Other" })).issues[0]?.code).to.equal("GROUP_MISMATCH");
  });

  it("find the image in images/, as the disk has it", async () => {
    const images = ["cover.jpg", "images/001.jpg", "images/Élan.PNG", "images/cover.jpg"];
    for (const [cell, image] of [
      ["001.jpg", "images/001.jpg"],
      ["images/001.jpg", "images/001.jpg"],
      ["./images/001.jpg", "images/001.jpg"],
      ["images\\001.jpg", "images/001.jpg"],
      ["001.JPG", "images/001.jpg"],
      ["IMAGES/001.jpg", "images/001.jpg"],
      ["C:\\Users\\ada\\Pictures\\001.jpg", "images/001.jpg"],
      ["/home/ada/001.jpg", "images/001.jpg"],
      ["file:///home/ada/001.jpg", "images/001.jpg"],
      ["élan.png", "images/Élan.PNG"],
      ["E\u0301lan.png", "images/Élan.PNG"],
      ["cover.jpg", "cover.jpg"],
      ["art\\2.png", "art/2.png"],
      ["art/2.png", "art/2.png"],
      ["2.png", "2.png"],
      ["https://a.example/001.jpg", undefined],
      ["ipfs://Qm/001.jpg", undefined],
    ] as const) {
      expect(await fieldOf("Image", cell, "image", { images }), cell).to.equal(image);
    }
    const told = await readCells({ Image: "https://a.example/001.jpg" }, { images });
    expect(told.normalised[0]?.why).to.include("an address was not taken");
    for (const cell of ["../001.jpg", "..\\001.jpg", "/home/ada/2.jpg", "C:\\2.jpg"]) {
      const { issues } = await readCells({ Image: cell }, { images });
      expect(
        issues.map(({ code }) => code),
        cell,
      ).to.deep.equal(["IMAGE_OUTSIDE_COLLECTION"]);
    }
  });

  it("get what they lack from --set, validated as a cell", async () => {
    const given = (text: string) => parseDefaults(text, ANY_COLLECTION);
    const { defaults, problems } = given(
      "impact=7/10, artist=Example, Ada ,price=0.7,country=Poland; Russia",
    );
    expect(problems).to.deep.equal([]);
    expect({ ...defaults }).to.deep.equal({
      impact: "7",
      artist: "Example, Ada",
      price: "0.7 ETH",
      country: ["Poland", "Russia"],
    });
    const header = HEADER.replace(",Impact", "");
    const line = row(1).replace(",7,", ",");
    const { records, issues } = await readTable(`${header}\n${line}\n`, { defaults });
    expect(issues).to.deep.equal([]);
    expect(records[0]).to.deep.include({
      impact: 7,
      country: ["Czechoslovakia"],
      artist: "Example, Ada",
    });
    for (const [text, word] of [
      ["impct=5", "`impact`"],
      ["number=5", "write one of"],
      ["impact", "impact=5"],
      ["impact=11", "1 to 10"],
      ["impact=5,impact=6", "once"],
      ["date=3/4/1968", "1968-04-03"],
      ["artist=", "artist"],
      ["price=1 USD", "ETH"],
    ] as const) {
      const found = given(text).problems;
      expect(
        found.map(({ code }) => code),
        text,
      ).to.deep.equal(["OPTION_INVALID"]);
      expect(found[0]?.fix, text).to.include(word);
    }
  });
});

describe("prices of a table", () => {
  const ETH = [
    ...["Price (ETH)", "Price in ETH", "Price [ETH]", "ETH price", "Price ETH", "price_eth", "ETH"],
    ...[
      "Preis (ETH)",
      "Price (Ξ)",
      "Mint price (ETH)",
      "PRICE (ether)",
      "Price per edition ETH",
      "Price/ETH",
    ],
  ].filter((header) => header !== "Price per edition ETH");

  it("have the unit that the header names", async () => {
    for (const header of ETH) {
      expect(await fieldOf(header, "0.5", "price"), header).to.deep.include({ display: "0.5 ETH" });
    }
    expect(await fieldOf("Price (gwei)", "500000000", "price")).to.deep.include({
      display: "0.5 ETH",
    });
    expect(await fieldOf("Price in wei", "500000000000000000", "price")).to.deep.include({
      display: "0.5 ETH",
    });
    const choices = "Cost (ETH) now=price";
    expect(await fieldOf("Cost (ETH) now", "0.5 ETH", "price", { choices })).to.deep.include({
      display: "0.5 ETH",
    });
    expect(
      await fieldOf("Price (ETH)", "0.5", "price", { choices: "Price (ETH)=price" }),
    ).to.deep.include({
      display: "0.5 ETH",
    });
    const bare = await readCells({ Price: "0.5" });
    expect(bare.issues[0]).to.deep.include({ code: "PRICE_INVALID", fix: "write `0.5 ETH`" });
  });

  it("are refused in another currency, unless another column is in ETH", async () => {
    for (const header of [
      "Price (USD)",
      "Price (€)",
      "Price $",
      "EUR price",
      "Price in USDC",
      "Price (WETH)",
    ]) {
      const { issues } = await readCells({ [header]: "5" });
      expect(
        issues.map(({ code }) => code),
        header,
      ).to.deep.equal(["CSV_INVALID"]);
      expect(issues[0]?.fix, header).to.include("Price (ETH)");
      const both = await readCells({ [header]: "5", "Price (ETH)": "0.5" });
      expect(both.issues, header).to.deep.equal([]);
    }
    for (const header of [
      "Prices of bread",
      "Priceless",
      "Cost of living",
      "Ethics",
      "Description",
    ]) {
      expect(readPriceHeader(header), header).to.equal(undefined);
    }
  });
});

describe("tables of marketplaces and generators", () => {
  const uses = (headers: readonly string[]) =>
    mapColumns(headers).columns.map(({ use }) => describeColumnUse(use));

  it("give fields and traits by their own names", () => {
    for (const [header, use] of [
      ...["tokenID", "token_id", "tokenId", "Token ID", "TokenId", "token id"].map((each) => [
        each,
        "number",
      ]),
      ...["name", "Name"].map((each) => [each, "title"]),
      ...["description", "Description"].map((each) => [each, "about"]),
      ...["file_name", "filename", "image", "Image URL", "File Name"].map((each) => [
        each,
        "image",
      ]),
      ...[
        ...[
          "attributes[Mood]",
          "attributes.Mood",
          "attribute:Mood",
          "Attributes/Mood",
          "trait[Mood]",
        ],
        ...["properties[Mood]", "attributes['Mood']", 'attributes["Mood"]', "traits[ Mood ]"],
        ...["attributes[Mood][value]", "Trait: Mood", "attribute: Mood"],
      ].map((each) => [each, "Trait: Mood"]),
      ["attributes[Region]", "region"],
      ["attributes[region]", "region"],
      ["attribute:Country", "country"],
      ["attributes[Edition]", "number"],
      ["attributes[Year]", "year"],
      ["attributes[Price]", "price"],
      ["attributes[Event name]", "Trait: Event name"],
      ["attributes", "traits"],
      ["Properties", "traits"],
      ...[
        ...["external_url", "animation_url", "background_color", "youtube_url", "dna", "compiler"],
        ...["attributes[Mood][type]", "attributes[Mood][display_type]", "attributes[0][max_value]"],
      ].map((each) => [each, "ignored"]),
    ] as const) {
      expect([header, ...uses([header ?? ""])]).to.deep.equal([header, use]);
    }
    expect(uses(["attributes[0][trait_type]", "attributes[0][value]"])).to.deep.equal([
      "name of trait 0",
      "value of trait 0",
    ]);
    expect(uses(["trait_type", "value"])).to.deep.equal(["name of trait", "value of trait"]);
    expect(uses(["attributes/0/trait_type", "attributes/0/value"])[0]).to.equal("name of trait 0");
    expect(uses(["Title", "value"])).to.deep.equal(["title", "ignored"]);
    expect(uses(["image", "file_name"])).to.deep.equal(["ignored", "image"]);
    expect(uses(["name", "dna", "date"])[2]).to.equal("ignored");
  });

  const COMMON = {
    description: "What happened.",
    external_url: "https://a.example",
    background_color: "ffffff",
  };
  const MOODS = [
    ["Region", "Europe"],
    ["Country", "Czechoslovakia"],
    ["Type", "Historical Event"],
    ["Impact", "7"],
    ["Date", "20 August 1968"],
    ["Mood", "Hope"],
  ] as const;
  const tableOf = (cells: Readonly<Record<string, string>>) =>
    `${Object.keys(cells).map(quote).join(",")}\n${Object.values(cells).map(quote).join(",")}\n`;
  const flat = (wrap: (name: string) => string) =>
    Object.fromEntries(MOODS.map(([name, value]) => [wrap(name), value]));
  const json = MOODS.map(([name, value]) => ({ trait_type: name, value }));
  const DIALECTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    "OpenSea Studio": {
      ...{ tokenID: "68", name: "Prague Spring", file_name: "68.png", ...COMMON },
      ...flat((name) => `attributes[${name}]`),
    },
    thirdweb: {
      ...{
        name: "Prague Spring",
        image: "68.png",
        animation_url: "",
        id: "",
        number: "68",
        ...COMMON,
      },
      attributes: JSON.stringify(json),
    },
    HashLips: {
      ...{
        name: "Prague Spring",
        image: "ipfs://NewUriToReplace/68.png",
        file_name: "68.png",
        dna: "f00",
      },
      ...{ edition: "68", date: "1641234567890", compiler: "HashLips Art Engine", ...COMMON },
      attributes: JSON.stringify(json),
    },
    "a flattened JSON": {
      ...{ token_id: "68", name: "Prague Spring", image: "images\\68.png", ...COMMON },
      ...Object.fromEntries(
        MOODS.flatMap(([name, value], index) => [
          [`attributes/${index}/trait_type`, name],
          [`attributes/${index}/value`, value],
        ]),
      ),
    },
    "properties as a map": {
      ...{ tokenId: "68", Name: "Prague Spring", Image: "68.png", ...COMMON },
      properties: JSON.stringify(Object.fromEntries(MOODS)),
    },
    "traits by line": {
      ...{ "Token ID": "68", Name: "Prague Spring", Image: "68.png", ...COMMON },
      Traits: MOODS.map(([name, value]) => `${name}: ${value}`).join("; "),
    },
  };
  for (const [dialect, cells] of Object.entries(DIALECTS)) {
    it(`are read: ${dialect}`, async () => {
      const { records, issues } = await readTable(tableOf(cells), { images: ["images/68.png"] });
      expect(issues).to.deep.equal([]);
      expect(records[0]).to.deep.include({
        number: 68,
        title: "Prague Spring",
        about: "What happened.",
        region: "Europe",
        country: ["Czechoslovakia"],
        impact: 7,
        image: "images/68.png",
        traits: [{ name: "Mood", values: ["Hope"] }],
      });
      expect(records[0]?.date.edtf).to.equal("1968-08-20");
    });
  }

  it("tell of a trait that disagrees with its field, and of a cell that holds no traits", async () => {
    const twice = await readCells({ attributes: '[{"trait_type":"Region","value":"Asia"}]' });
    expect(twice.issues[0]?.message).to.include("says `Asia`, but the region is `Europe`");
    for (const cell of [
      "just words",
      "[1]",
      "{",
      '[{"value":"x"}]',
      '{"a":{"b":1}}',
      "[".repeat(1e5),
    ]) {
      const { issues } = await readCells({ attributes: cell });
      expect(
        issues.map(({ code }) => code),
        cell.slice(0, 20),
      ).to.deep.equal(["FIELD_INVALID"]);
    }
  });
});
