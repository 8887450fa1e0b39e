import { expect } from "chai";
import fc from "fast-check";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readTableFormat } from "../../../src/records/csv/readTableFormat.ts";
import { HEADER, readTable, row } from "./withTable.ts";

const lines = (...rows: readonly string[]) => `${rows.join("\n")}\n`;
const codesOf = async (content: string | Uint8Array) =>
  (await readTable(content)).issues.map(({ code }) => code);
const numbersOf = async (content: string | Uint8Array) => {
  const { records, issues } = await readTable(content);
  expect(issues).to.deep.equal([]);
  return records.map(({ number }) => number);
};
const separatedBy = (table: string, delimiter: string) => table.replaceAll(",", delimiter);

const PLAIN = lines(HEADER, row(1), row(2));

describe("tables of other shapes", () => {
  it("are read with semicolons, tabs and bars", async () => {
    for (const delimiter of [";", "\t", "|"]) {
      expect(await numbersOf(separatedBy(PLAIN, delimiter))).to.deep.equal([1, 2]);
    }
  });

  it("are read with every kind of line end, also mixed, and without the last one", async () => {
    const [first = "", second = "", third = ""] = PLAIN.trimEnd().split("\n");
    for (const table of [
      PLAIN.replaceAll("\n", "\r\n"),
      PLAIN.replaceAll("\n", "\r"),
      PLAIN.trimEnd(),
      `${first}\r\n${second}\n${third}\r`,
    ]) {
      expect(await numbersOf(table)).to.deep.equal([1, 2]);
    }
  });

  it("are read with Excel's line that names the separator, and rows count from below it", async () => {
    expect(await numbersOf(`sep=;\r\n${separatedBy(PLAIN, ";")}`)).to.deep.equal([1, 2]);
    const { issues } = await readTable(`"sep=;"\n${separatedBy(lines(HEADER, row(0)), ";")}`);
    expect(issues[0]).to.deep.include({ code: "NUMBER_OUT_OF_RANGE", row: 2, line: 3 });
  });

  it("are read with a byte order mark, and as UTF-16 in both byte orders", async () => {
    const utf16 = Buffer.from(`\ufeff${separatedBy(PLAIN, "\t")}`, "utf16le");
    for (const content of [`\ufeff${PLAIN}`, utf16, Buffer.from(utf16).swap16()]) {
      expect(await numbersOf(content)).to.deep.equal([1, 2]);
    }
  });

  it("are read with a line that names the separator and ends in CR, and as UTF-16 without a mark", async () => {
    const semicolons = separatedBy(PLAIN, ";");
    expect(await numbersOf(`sep=;\r${semicolons.replaceAll("\n", "\r")}`)).to.deep.equal([1, 2]);
    const little = Buffer.from(PLAIN, "utf16le");
    expect(await numbersOf(little)).to.deep.equal([1, 2]);
    expect(await numbersOf(Buffer.from(little).swap16())).to.deep.equal([1, 2]);
  });

  it("name row, line and column of quotes that do not match, far below and right at the head", async () => {
    for (const [many, about, column] of [
      [1, 'a 5" gun', "H"],
      [1, '"a" b', "H"],
      [400, 'a 5" gun', "H"],
      [400, '"a" b', "H"],
      [400, '"never closed', undefined],
    ] as const) {
      const good = Array.from({ length: many }, () => row(1, { About: '"a\nb"' }));
      const { issues } = await readTable(lines("sep=,", HEADER, ...good, row(2, { About: about })));
      expect(issues.map((issue) => [issue.row, issue.line])).to.deep.equal([
        [many + 2, many * 2 + 3],
      ]);
      if (column !== undefined) expect(issues[0]?.column).to.equal(column);
    }
  });

  it("are read with empty rows and columns, and rows that end early", async () => {
    const table = lines("", `${HEADER},Price,,`, "", row(1), ",,,", `${row(2)},,,,,`, "  ");
    expect(await numbersOf(table)).to.deep.equal([1, 2]);
  });

  it("keep line breaks, quotes and separators that stand in quotes", async () => {
    const about = '"First, ""quoted""; line\r\n\r\nSecond\tline"';
    const { records } = await readTable(lines(HEADER, row(1, { About: about })));
    expect(records[0]?.about).to.equal('First, "quoted"; line\n\nSecond\tline');
  });

  it("take formulas for text", async () => {
    const { records } = await readTable(
      lines(HEADER, row(1, { Title: "=1+1", About: "'=HYPERLINK(1)", Date: "'-0043" })),
    );
    expect(records[0]).to.deep.include({ title: "=1+1", about: "=HYPERLINK(1)" });
    expect(records[0]?.date.year).to.equal(-43);
  });

  it("take a year in the table for an assertion", async () => {
    const table = lines(`${HEADER},Year,Decade`, `${row(1)},1968,1960s`, `${row(2)},1969,1970s`);
    expect(await codesOf(table)).to.deep.equal(["YEAR_MISMATCH", "DECADE_MISMATCH"]);
  });
});

describe("broken tables", () => {
  it("say row, line, column and field of every problem", async () => {
    const table = lines(
      HEADER,
      row(1, { About: '"two\nlines"' }),
      row(2, { Impact: "11", Date: "3/4/1968", Title: "" }),
      row(0),
    );
    const { issues } = await readTable(table);
    expect(
      issues.map(({ code, row: at, line, column, field }) => [code, at, line, column, field]),
    ).to.deep.equal([
      ["FIELD_MISSING", 3, 4, "B (Title)", "title"],
      ["DATE_INVALID", 3, 4, "C (Date)", "date"],
      ["IMPACT_INVALID", 3, 4, "G (Impact)", "impact"],
      ["NUMBER_OUT_OF_RANGE", 4, 5, "A (Number)", "number"],
    ]);
    expect(issues[0]?.fix).to.equal("fill in the cell");
    expect(issues[1]?.fix).to.include("`1968-04-03` or `1968-03-04`");
  });

  it("say which source or claim in a cell is wrong", async () => {
    const cell = '"id: a\ntitle: A\n\nid: B\ntitel: b\n\nno name"';
    const { issues } = await readTable(
      lines(`${HEADER},Sources,Claims`, `${row(1)},${cell},"says: x\nsources: c"`),
    );
    expect(new Set(issues.map(({ column }) => column))).to.deep.equal(
      new Set(["I (Sources)", "J (Claims)"]),
    );
    const told = issues.map(({ message }) => message).join("\n");
    expect(told).to.include("source 2, id:").and.to.include("source 2, titel:");
    expect(told).to.include("`no name`").and.to.include("claim 1, sources:");
  });

  for (const [name, content, code] of [
    ["an empty file", "", "CSV_INVALID"],
    ["blank lines alone", "\n\n ,\n", "CSV_INVALID"],
    ["no header", lines(row(1)), "CSV_INVALID"],
    ["two headers of one name", lines(`${HEADER},Title`, `${row(1)},x`), "CSV_INVALID"],
    ["a value behind the last column", lines(HEADER, `${row(1)},x`), "CSV_INVALID"],
    ["a value below an empty header", lines(`${HEADER},,Price`, `${row(1)},x,`), "CSV_INVALID"],
    ["a quote in the middle", lines(HEADER, row(1, { About: 'a 5" gun' })), "CSV_INVALID"],
    ["text behind a quote", lines(HEADER, row(1, { About: '"a" b' })), "CSV_INVALID"],
    ["an unclosed quote", lines(HEADER, row(1, { About: '"a' })), "CSV_INVALID"],
    ["NUL", lines(HEADER, row(1, { About: "a\0b" })), "FIELD_INVALID"],
    ["a cell of a megabyte", lines(HEADER, row(1, { About: "a".repeat(1e6) })), "FIELD_INVALID"],
    ["a title of a megabyte", lines(HEADER, row(1, { Title: "a".repeat(1e6) })), "FIELD_INVALID"],
    ["a bidirectional override", lines(HEADER, row(1, { Title: "a\u202eb" })), "FIELD_INVALID"],
    [
      "a path out of the folder",
      lines(`${HEADER},Image`, `${row(1)},../x.png`),
      "IMAGE_OUTSIDE_COLLECTION",
    ],
    ["an empty country", lines(HEADER, row(1, { Country: "A + " })), "FIELD_INVALID"],
  ] as const) {
    it(`report ${name}`, async () => {
      expect(await codesOf(content)).to.deep.equal([code]);
    });
  }

  it("name the line that is not UTF-8", async () => {
    const latin1 = Buffer.from(lines(HEADER, row(1), row(2, { Title: "Dub\u00e9" })), "latin1");
    const { issues } = await readTable(latin1);
    expect(issues).to.have.length(1);
    expect(issues[0]).to.deep.include({ code: "FILE_NOT_UTF8", line: 3 });
    const cut = Buffer.concat([Buffer.from(PLAIN), Buffer.from("é").subarray(0, 1)]);
    expect((await readTable(cut)).issues.at(-1)).to.deep.include({
      code: "FILE_NOT_UTF8",
      line: 4,
    });
  });

  it("name a line beyond the first piece that is read", async () => {
    const good = Array.from({ length: 2000 }, (_, index) => row(1 + (index % 99)));
    const bytes = Buffer.concat([
      Buffer.from(lines(HEADER, ...good)),
      Buffer.from([0x61, 0xff, 0x0a]),
    ]);
    expect((await readTable(bytes)).issues.at(-1)).to.deep.include({
      code: "FILE_NOT_UTF8",
      line: 2002,
    });
  });

  it("are no folders, and need to be there", async () => {
    for (const path of [tmpdir(), join(tmpdir(), "kronika-absent.csv")]) {
      const outcome = await readTableFormat(path, path).catch((error: unknown) => error);
      expect(outcome).to.have.nested.property("issues[0].code", "FILE_UNREADABLE");
    }
  });

  it("end with a row that never ends, whatever it is made of", async () => {
    for (const piece of ['"', '"a', ",", "a", '""', '",']) {
      const endless = piece.repeat(12_000_000 / piece.length);
      const codes = await codesOf(`${HEADER}\n${row(1)}\n"${endless}`);
      expect(codes, piece).to.include("CSV_INVALID");
    }
    expect(await codesOf(`${HEADER}\n${",".repeat(12_000_000)}x`)).to.deep.equal(["CSV_INVALID"]);
    expect(await codesOf(",".repeat(12_000_000))).to.deep.equal(["CSV_INVALID"]);
  }).timeout(60_000);

  it("never crash the reader", async () => {
    const piece = fc.oneof(
      fc.constantFrom(HEADER, row(1), row(2), ",", ";", "\t", "\n", "\r", '"', '""', "'", "=", "+"),
      fc.constantFrom(
        "\ufeff",
        "sep=;\n",
        "id: a\n",
        "\0",
        "\u202e",
        "Trait: a",
        "Sources",
        "\ud800",
      ),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece), fc.boolean(), async (pieces, extra) => {
        const { records } = await readTable(pieces.join(""), { extra });
        for (const { file } of records) expect(file).to.match(/^records\/[a-z0-9-]+\.md$/);
      }),
      { numRuns: 300 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        await readTable(bytes);
      }),
      { numRuns: 300 },
    );
  }).timeout(60_000);
});
