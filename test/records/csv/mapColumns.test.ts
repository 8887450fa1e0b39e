import { expect } from "chai";
import fc from "fast-check";
import { describeColumnUse } from "../../../src/records/csv/columnUse.ts";
import { columnLetters } from "../../../src/records/csv/csvFields.ts";
import { mapColumns } from "../../../src/records/csv/mapColumns.ts";

const REQUIRED = ["Number", "Title", "Date", "Region", "Country", "Type", "Impact", "About"];

/** What the columns after the required ones become. */
function usesOf(headers: readonly string[], options: Parameters<typeof mapColumns>[1] = {}) {
  const { columns, problems } = mapColumns([...REQUIRED, ...headers], options);
  expect(problems).to.deep.equal([]);
  return columns.slice(REQUIRED.length).map(({ use }) => describeColumnUse(use));
}

const codesOf = (...given: Parameters<typeof mapColumns>) =>
  mapColumns(...given).problems.map(({ code }) => code);

describe("mapColumns", () => {
  it("knows headers in whatever case and spelling, and those that mean the same", () => {
    const headers = [
      "NO.",
      "  name ",
      "when",
      "REGION",
      "Countries",
      "event_type",
      "Impact",
      "Text",
    ];
    const { columns, problems } = mapColumns(headers);
    expect(problems).to.deep.equal([]);
    expect(columns.map(({ use }) => describeColumnUse(use))).to.deep.equal(
      REQUIRED.map((name) => name.toLowerCase()),
    );
    expect(usesOf(["Artwork", "Trait: Medium", "trait order", "Decade"])).to.deep.equal([
      "image",
      "Trait: Medium",
      "order of the extra traits",
      "decade",
    ]);
  });

  it("guesses a header that is near a field's name, and says so", () => {
    const { columns } = mapColumns(["Regoin", "Contry", "Titel"]);
    expect(columns.map(({ use, how }) => [describeColumnUse(use), how])).to.deep.equal([
      ["region", "guessed"],
      ["country", "guessed"],
      ["title", "guessed"],
    ]);
  });

  it("guesses no field that another column has, and nothing from a short word", () => {
    expect(usesOf(["Regoin", "Tile", "Notes", "Page", "Sale"])).to.deep.equal([
      ...Array.from({ length: 5 }, () => "ignored"),
    ]);
  });

  it("keeps unknown columns as extra traits when it is told to", () => {
    expect(usesOf(["Medium", ""], { extra: true })).to.deep.equal(["Trait: Medium", "ignored"]);
    expect(usesOf(["Medium", ""])).to.deep.equal(["ignored", "ignored"]);
  });

  it("takes what the editor chose, by header or by letters", () => {
    const choices = "medium=Trait: Technique, I=price, Conflict=, J = artist";
    expect(usesOf(["Cost", "By", "Medium", "Conflict"], { choices })).to.deep.equal([
      "price",
      "artist",
      "Trait: Technique",
      "ignored",
    ]);
  });

  it("reports choices that make no sense, all at once", () => {
    const choices = "Nope=title,Title=nope,Title,Title=title,Title=about";
    expect(codesOf(REQUIRED, { choices })).to.deep.equal(
      Array.from({ length: 4 }, () => "OPTION_INVALID"),
    );
    const { problems } = mapColumns(["Event nme"], { choices: "Event name=titel" });
    expect(problems[0]?.fix).to.include("`Event nme`");
    expect(mapColumns(["A"], { choices: "A=titel" }).problems[0]?.fix).to.include("`title`");
  });

  it("reports a header without a known name, and all required fields without a column", () => {
    expect(codesOf(["68", "Prague Spring", "1968"])).to.deep.equal(["CSV_INVALID"]);
    const { problems } = mapColumns(["Title", "Date", "About"]);
    expect(problems).to.have.length(1);
    for (const name of ["number", "region", "country", "type", "impact"]) {
      expect(problems[0]?.message).to.include(name);
    }
  });

  it("reports columns that become the same, by each pair of them", () => {
    expect(codesOf([...REQUIRED, "Title", "Name", "Trait: A", "Trait: A"])).to.deep.equal([
      "CSV_INVALID",
      "CSV_INVALID",
    ]);
    expect(codesOf([...REQUIRED, "Medium", "Medium"], { extra: true })).to.have.length(1);
    expect(codesOf([...REQUIRED, "Medium", "Medium"])).to.deep.equal([]);
  });

  it("reports a trait that has a standard trait's name", () => {
    expect(codesOf([...REQUIRED, "Trait: Region"])).to.deep.equal(["CSV_INVALID"]);
    expect(codesOf([...REQUIRED, "Trait: Group"])).to.deep.equal(["CSV_INVALID"]);
  });

  it("throws at no header and no choices", () => {
    const cell = fc.oneof(fc.constantFrom(...REQUIRED, "Trait: ", "=A", "'"), fc.string());
    fc.assert(
      fc.property(fc.array(cell), fc.string(), fc.boolean(), (headers, choices, extra) => {
        mapColumns(headers, { choices, extra });
      }),
    );
    expect(codesOf(Array.from({ length: 3000 }, () => "a"))).to.deep.equal(["CSV_INVALID"]);
    // Two names of traits that are too long, and no column for a field.
    const long = ["a".repeat(500_000), "Trait:".repeat(80_000)];
    expect(codesOf(long, { extra: true })).to.have.length(3);
  });
});

describe("columnLetters", () => {
  it("counts as a spreadsheet does", () => {
    const letters = [0, 25, 26, 51, 701, 702].map(columnLetters);
    expect(letters).to.deep.equal(["A", "Z", "AA", "AZ", "ZZ", "AAA"]);
  });
});
