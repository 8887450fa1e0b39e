import { expect } from "chai";
import fc from "fast-check";
import { parseEntries, renderEntries } from "../../../src/records/csv/entriesCell.ts";
import { quotePath, unquotePath } from "../../../src/records/csv/quotePath.ts";
import { arbitraryLine } from "../arbitraryRecord.ts";

const entriesOf = (text: string) =>
  parseEntries(text).entries.map((entry) => Object.fromEntries(Object.entries(entry)));
const codesOf = (text: string) => parseEntries(text).problems.map(({ code }) => code);

describe("renderEntries and parseEntries", () => {
  it("write one name and value a line, and an empty line between two entries", () => {
    const entries = [
      { id: "cvce", title: "A: b" },
      { id: "green-left", url: undefined },
    ];
    const text = "id: cvce\ntitle: A: b\n\nid: green-left";
    expect(renderEntries(entries)).to.equal(text);
    expect(entriesOf(text)).to.deep.equal([{ id: "cvce", title: "A: b" }, { id: "green-left" }]);
  });

  it("take what an editor types", () => {
    expect(entriesOf("\n ID :cvce \nPublisher:\n \n\n\nid: b\n")).to.deep.equal([
      { id: "cvce" },
      { id: "b" },
    ]);
    expect(entriesOf("")).to.deep.equal([]);
  });

  it("report a line without a name, and a name that stands twice", () => {
    expect(codesOf("just text")).to.deep.equal(["FIELD_INVALID"]);
    expect(codesOf(": text")).to.deep.equal(["FIELD_INVALID"]);
    expect(codesOf("id: a\ntitle: b\nid: c")).to.deep.equal(["KEY_DUPLICATE"]);
    expect(codesOf("constructor: a\n__proto__: b")).to.deep.equal([]);
  });

  it("give all entries back", () => {
    const entry = fc.dictionary(fc.constantFrom("id", "says", "__proto__"), arbitraryLine, {
      minKeys: 1,
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        expect(entriesOf(renderEntries(entries))).to.deep.equal(entries);
      }),
    );
  });
});

describe("quotePath and unquotePath", () => {
  it("give every path back, whatever a cell does to its ends", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => ` ${text}" `),
        ),
        (path) => {
          expect(unquotePath(` ${quotePath(path)} `)).to.equal(path);
        },
      ),
    );
  });

  it("leave what is no quoted path alone", () => {
    for (const text of ['"a', '"a" b', '"']) expect(unquotePath(text)).to.equal(text);
  });
});
