import { expect } from "chai";
import { edtfDates } from "../../../src/records/evidence/edtfDates.ts";
import { formatDaySpan, formatEdtfSpan } from "../../../src/records/evidence/formatDaySpan.ts";

const DATES: readonly [edtf: string, ...written: string[]][] = [
  ["1968", "1968 = 1968"],
  ["1968-08", "1968-08 = August 1968"],
  ["1968-08-20", "1968-08-20 = 20 August 1968"],
  ["1968-08-20/1968-08-21", "1968-08-20/1968-08-21 = 20–21 August 1968"],
  ["1968-07-31/1968-08-03", "1968-07-31/1968-08-03 = 31 July–3 August 1968"],
  ["1968-01-05/1968-08-21", "1968-01-05 = 5 January 1968", "1968-08-21 = 21 August 1968"],
  ["1914/1918", "1914 = 1914", "1918 = 1918"],
  ["1968/1969", "1968/1969 = 1968–1969"],
  ["1968-08/1968-08-21", "1968-08 = August 1968", "1968-08-21 = 21 August 1968"],
  ["1968/..", "1968 = 1968"],
  ["1968-21", "1968-21 = spring 1968"],
  ["1968-24", "1968-24 = winter 1968"],
  ["196X", "196X = the 1960s"],
  ["1968-08-XX", "1968-08 = August 1968"],
  ["1968?", "1968 = 1968"],
  ["-0043-03-15", "-0043-03-15 = 15 March 44 BCE"],
  ["[1967,1969..1970]", "1967 = 1967", "1969/1970 = 1969–1970"],
];

describe("edtfDates", () => {
  for (const [edtf, ...written] of DATES) {
    it(`reads ${edtf}, and writes it again`, () => {
      const found = edtfDates(edtf).map(({ span, precision }) => {
        return `${formatEdtfSpan(span, precision)} = ${formatDaySpan(span, precision)}`;
      });
      expect(found).to.deep.equal(written);
    });
  }

  it("knows what is vague", () => {
    const vague = ["1968?", "1968~", "1968-08%", "1968"].map((edtf) => edtfDates(edtf)[0]?.isVague);
    expect(vague).to.deep.equal([true, true, true, false]);
  });
});
