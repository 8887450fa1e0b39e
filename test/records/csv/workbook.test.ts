import { expect } from "chai";
import { writeXlsx, type CellValue } from "hucre/xlsx";
import { fileKindOf } from "../../../src/records/import/fileKind.ts";
import { parseZipDirectory, unzippedBytes } from "../../../src/records/import/zipDirectory.ts";
import { writeWorkbookCell } from "../../../src/records/csv/workbookCell.ts";
import { HEADER, readTable, row } from "./withTable.ts";

const day = (year: number, month: number, date: number) =>
  new Date(Date.UTC(year, month - 1, date));
const GOOD: readonly CellValue[] = [
  ...[1, "Event 1", day(1968, 8, 20), "Europe", "Czechoslovakia", "Historical Event", 7],
  ...["What happened.\nThen.", 0.7],
];
const HEAD = [...HEADER.split(","), "Price (ETH)"];

type Sheets = Parameters<typeof writeXlsx>[0]["sheets"];
const workbookOf = (sheets: Sheets) => writeXlsx({ sheets });
const bookOf = (...rows: (readonly CellValue[])[]) =>
  workbookOf([{ name: "Events", rows: [HEAD, ...rows].map((each) => [...each]) }]);

describe("workbooks", () => {
  it("are read: numbers, dates, texts of several lines, and empty rows", async () => {
    const second = GOOD.with(0, 2).with(2, "c. 1917").with(8, null);
    const { records, issues } = await readTable(await bookOf(GOOD, [], second));
    expect(issues).to.deep.equal([]);
    expect(records[0]).to.deep.include({ number: 1, impact: 7, about: "What happened.\nThen." });
    expect(records[0]?.date.edtf).to.equal("1968-08-20");
    expect(records[0]?.price?.display).to.equal("0.7 ETH");
    expect(records[1]?.date.edtf).to.equal("1917~");
    expect(records[1]?.price).to.equal(undefined);
  });

  it("name row and column of what is wrong, and take a formula's error for nothing", async () => {
    const book = await workbookOf([
      {
        name: "Events",
        rows: [HEAD, [...GOOD.with(6, 11)], [...GOOD.with(0, 2)]],
        cells: new Map([
          ["2,8", { value: null, formula: "1/0", formulaResult: "#DIV/0!" }],
          ["2,3", { value: null, formula: "D9" }],
        ]),
      },
    ]);
    const { issues, normalised } = await readTable(book);
    expect(issues.map(({ code, row: at, column }) => [code, at, column])).to.deep.equal([
      ["IMPACT_INVALID", 2, "G (Impact)"],
      ["FIELD_MISSING", 3, "D (Region)"],
    ]);
    expect(normalised.find(({ before }) => before === "#DIV/0!")?.after).to.equal("");
  });

  it("give the first sheet that shows anything, or the one that is named", async () => {
    const sheet = (name: string, number: number, hidden = false) => {
      return { name, hidden, rows: [HEAD, [...GOOD.with(0, number)]] };
    };
    const book = await workbookOf([
      { name: "Empty", rows: [] },
      sheet("Hidden", 3, true),
      sheet("Events", 1),
      sheet("Drafts", 2),
    ]);
    const numbersOf = async (name?: string) =>
      (await readTable(book, name === undefined ? {} : { sheet: name })).records.map(
        (each) => each.number,
      );
    expect(await numbersOf()).to.deep.equal([1]);
    expect(await numbersOf("Drafts")).to.deep.equal([2]);
    expect(await numbersOf("drafts")).to.deep.equal([2]);
    expect(await numbersOf("Hidden")).to.deep.equal([3]);
    const { issues } = await readTable(book, { sheet: "Draft" });
    expect(issues[0]).to.deep.include({ code: "OPTION_INVALID", field: "--sheet" });
    expect(issues[0]?.fix).to.include("`Drafts`");
  });

  it("write a cell as it is shown", () => {
    for (const [value, format, text] of [
      [0.1 + 0.2, "", "0.3"],
      [0.7, '0.00 "ETH"', "0.7 ETH"],
      [0.7, "[$Ξ]0.00", "0.7 ETH"],
      [5e-7, "", "0.0000005"],
      [1e21, "", "1000000000000000000000"],
      [-43, "", "-43"],
      [68, "000", "68"],
      [0, "", "0"],
      [1234.5, "", "1234.5"],
      [true, "", "TRUE"],
      [null, "", ""],
      ["a\r\nb", "", "a\nb"],
      [day(1968, 8, 20), "dd/mm/yyyy", "'1968-08-20"],
      [day(1968, 8, 1), "mmm-yy", "'1968-08"],
      [day(1904, 5, 1), "[$-409]mmmm\\ yyyy;@", "'1904-05"],
      [day(1968, 1, 1), "yyyy", "1968"],
    ] as const) {
      expect(writeWorkbookCell({ value, format }), `${String(value)} ${format}`).to.equal(text);
    }
  });

  it("that are broken, or unzip to too much, are refused", async () => {
    const book = Buffer.from(await bookOf(GOOD));
    const central = book.lastIndexOf(Buffer.from("PK\x01\x02"));
    const bomb = Buffer.from(book);
    bomb.writeUInt32LE(200 * 1024 ** 2, central + 24);
    const unbounded = Buffer.from(book);
    unbounded.writeUInt32LE(0, central + 24);
    const torn = Buffer.from(book);
    torn.fill(0, 60, 200);
    for (const [bytes, code] of [
      [bomb, "FILE_TOO_LARGE"],
      [unbounded, "FILE_TOO_LARGE"],
      [torn, "CSV_INVALID"],
      [book.subarray(0, book.length - 30), "CSV_INVALID"],
    ] as const) {
      const { issues } = await readTable(bytes);
      expect(issues.map((issue) => issue.code)).to.deep.equal([code]);
    }
    expect(unzippedBytes(parseZipDirectory(unbounded) ?? [])).to.equal(Infinity);
    expect(parseZipDirectory(new Uint8Array(5))).to.equal(undefined);
  });
});

describe("files that are no tables", () => {
  const text = (content: string) => Buffer.from(content, "latin1");

  it("are called by their name", async () => {
    for (const [content, word] of [
      ["%PDF-1.7\n", "PDF"],
      ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", ".xls"],
      ["PK\x03\x04nothing", "ZIP"],
      ["{\\rtf1 a}", "RTF"],
      ["\x1f\x8b\x08", "gzip"],
      ["<!DOCTYPE html><table>", "HTML"],
      ["  <html>", "HTML"],
      ["<?xml version='1.0'?><Workbook/>", "XML"],
      ['[{"number": 1}]', "JSON"],
      ["\x89PNG\r\n", "PNG"],
      ["SQLite format 3\0", "SQLite"],
    ] as const) {
      const { issues } = await readTable(text(content));
      expect(
        issues.map(({ code }) => code),
        word,
      ).to.deep.equal(["CSV_INVALID"]);
      expect(issues[0]?.message, word).to.include(word);
      expect(issues[0]?.fix, word).to.not.equal("");
    }
    expect(fileKindOf(text("Number,Title\n"))).to.equal(undefined);
  });

  it("in another encoding are read when it is named, and never guessed", async () => {
    const table = `${HEADER}\n${row(1, { Title: "Café \u20ac" })}\n`;
    const bytes = Buffer.from(table.replace("€", "\x80"), "latin1");
    const { issues } = await readTable(bytes);
    expect(issues[0]).to.deep.include({ code: "FILE_NOT_UTF8", line: 2 });
    expect(issues[0]?.fix).to.include("--encoding windows-1252");
    for (const encoding of ["windows-1252", "cp1252", "ISO-8859-1", "latin1"]) {
      const { records } = await readTable(bytes, { encoding });
      expect(records[0]?.title, encoding).to.equal("Café €");
    }
    for (const [options, field] of [
      [{ encoding: "klingon" }, "--encoding"],
      [{ sheet: "A" }, "--sheet"],
    ] as const) {
      const wrong = await readTable(table, options);
      expect(wrong.issues[0]).to.deep.include({ code: "OPTION_INVALID", field });
    }
    const book = await readTable(await bookOf(GOOD), { encoding: "utf-8" });
    expect(book.issues[0]).to.deep.include({ code: "OPTION_INVALID", field: "--encoding" });
  });
});
