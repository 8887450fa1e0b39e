import { expect } from "chai";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { renderHeaderRow, renderRecordRow } from "../../../src/records/csv/renderRecordRow.ts";
import { renderTable } from "../../../src/records/csv/renderTable.ts";
import { findTableShape } from "../../../src/records/csv/tableShape.ts";
import type { EventRecord, ExtraTrait } from "../../../src/records/record.ts";
import { arbitraryRecord } from "../arbitraryRecord.ts";
import { readTable } from "./withTable.ts";

function tableOf(records: readonly EventRecord[]): string {
  const finder = findTableShape();
  records.forEach((record) => finder.add(record));
  const shape = finder.finish();
  const rows = records.map((record) => renderRecordRow(record, shape));
  return renderTable([renderHeaderRow(shape), ...rows], { isStart: true });
}

function cellsOf(table: string): readonly string[] {
  return parse(table, { bom: true }).flat();
}

/** The same cells as a spreadsheet of another country saves them. */
function rewrite(table: string, delimiter: string): string {
  return stringify(parse(table, { bom: true }), { delimiter, quoted: true });
}

/** Without the file's name, which follows from number and title. */
const withoutFile = (records: readonly EventRecord[]) =>
  records.map((record) => ({ ...record, file: "" }));

const arbitraryRecords = fc.uniqueArray(arbitraryRecord, {
  selector: ({ number }) => number,
  minLength: 1,
  maxLength: 4,
});

describe("a table of records", () => {
  it("gives every valid record back", async function () {
    this.timeout(60_000);
    await fc.assert(
      fc.asyncProperty(arbitraryRecords, async (records) => {
        const { records: read, issues } = await readTable(tableOf(records));
        expect(issues).to.deep.equal([]);
        expect(withoutFile(read)).to.deep.equal(withoutFile(records));
      }),
      { numRuns: 150 },
    );
  });

  it("gives back what an import would otherwise change", async () => {
    const [base] = fc.sample(arbitraryRecord, { numRuns: 1, seed: 1 });
    if (base === undefined) throw new Error("no record");
    for (const change of [
      ...["1904 –", "'1904 –", "1904 -- Fruit"].map((title) => ({ title })),
      ...["They came.\\n\\nThey left.", "'They came.\\nThey left."].map((about) => ({ about })),
      ...(
        [
          ["None", "Hope"],
          ["'None", "Hope"],
          ["'", "Hope"],
          ["-", "=x"],
          ["''", "'None"],
        ] as const
      ).map((values) => ({ traits: [{ name: "Mood", values }] })),
    ]) {
      const record = { ...base, ...change };
      const { records, issues } = await readTable(tableOf([record]));
      expect([change, issues.map(({ message }) => message)]).to.deep.equal([change, []]);
      expect(withoutFile(records)).to.deep.equal(withoutFile([record]));
    }
  });

  it("gives them back after a spreadsheet has written it with semicolons or tabs", async function () {
    this.timeout(60_000);
    await fc.assert(
      fc.asyncProperty(arbitraryRecords, fc.constantFrom(";", "\t"), async (records, delimiter) => {
        const { records: read, issues } = await readTable(rewrite(tableOf(records), delimiter));
        expect(issues).to.deep.equal([]);
        expect(withoutFile(read)).to.deep.equal(withoutFile(records));
      }),
      { numRuns: 100 },
    );
  });

  it("begins no cell with a formula, whether it is read with commas, semicolons or tabs", () => {
    fc.assert(
      fc.property(arbitraryRecord, (record) => {
        const table = tableOf([record]);
        const cells = [...cellsOf(table), ...table.split(/[\r\n;\t]/)];
        for (const cell of cells) {
          expect(cell.replace(/^[\s"\p{C}]+/u, "")).to.not.match(/^[=+\-@＝＋－＠]/u);
        }
      }),
    );
  });

  it("has a column for each extra trait, and says the order where it differs", async () => {
    const traits: readonly ExtraTrait[] = [
      { name: "Medium", values: ["Oil", "Ink + chalk"] },
      { name: "Paper; =1", values: ["=1"] },
    ];
    const [sample] = fc.sample(arbitraryRecord, 1);
    if (sample === undefined) throw new Error("there is no sample");
    const records = [traits, traits.toReversed(), traits.slice(1), undefined].map((own, index) => ({
      ...sample,
      number: index + 1,
      traits: own,
    }));
    const table = tableOf(records);
    const [header] = parse(table, { bom: true });
    expect(header?.slice(-3)).to.deep.equal(["Trait: Medium", "Trait: Paper;' =1", "Trait order"]);
    const { records: read, issues } = await readTable(table);
    expect(issues).to.deep.equal([]);
    expect(read.map((record) => record.traits)).to.deep.equal(records.map((each) => each.traits));
    expect(tableOf(records.slice(2))).to.not.include("Trait order");
  });

  it("refuses more extra traits than a spreadsheet has columns for", () => {
    const [record] = fc.sample(arbitraryRecord, 1);
    const finder = findTableShape();
    for (let index = 0; index < 1001; index++) {
      if (record) finder.add({ ...record, traits: [{ name: `T${index}`, values: ["a"] }] });
    }
    expect(() => finder.finish())
      .to.throw()
      .with.nested.property("issues[0].code", "FIELD_INVALID");
  });
});
