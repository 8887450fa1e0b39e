import { expect } from "chai";
import fc from "fast-check";
import { formatEdtf, formatYears } from "../../../src/metadata/plate/formatEdtf.ts";

describe("formatEdtf", () => {
  const cases: [edtf: string, date: string, years: string][] = [
    ["1968", "1968", "1968"],
    ["1968-08", "August 1968", "1968"],
    ["1968-08-21", "21 August 1968", "1968"],
    ["1968-08-20/1968-08-21", "20–21 August 1968", "1968"],
    ["1968-01-05/1968-08-21", "5 January – 21 August 1968", "1968"],
    ["1968-01-05/1968-01-05", "5 January 1968", "1968"],
    ["1968-05/1968-06", "May – June 1968", "1968"],
    ["1914-07-28/1918-11-11", "28 July 1914 – 11 November 1918", "1914–1918"],
    ["1914/1918", "1914–1918", "1914–1918"],
    ["1914/1918-11", "1914 – November 1918", "1914–1918"],
    ["1450~", "c. 1450", "c. 1450"],
    ["1450~/1460~", "c. 1450–1460", "c. 1450–1460"],
    ["1450~/1460", "c. 1450–1460", "c. 1450–1460"],
    ["1450/1460~", "1450–c. 1460", "1450–c. 1460"],
    ["1968?", "1968?", "1968?"],
    ["1968%", "c. 1968?", "c. 1968?"],
    ["1968-08-~21", "c. 21 August 1968", "c. 1968"],
    ["-0043-03-15", "15 March 44 BCE", "44 BCE"],
    ["0000", "1 BCE", "1 BCE"],
    ["-0508/-0026", "509–27 BCE", "509–27 BCE"],
    ["-0026/0014", "27 BCE – 14 CE", "27 BCE – 14 CE"],
    ["0410/0476", "410–476 CE", "410–476 CE"],
    ["0079-08-24", "24 August 79 CE", "79 CE"],
    ["0476/1453", "476 CE – 1453", "476 CE – 1453"],
    ["196X", "1960s", "1960s"],
    ["1968-XX-XX", "1968", "1968"],
    ["1968-1X", "1968", "1968"],
    ["1968-21", "spring 1968", "1968"],
    ["1968-33", "first quarter of 1968", "1968"],
    ["1990/..", "from 1990", "from 1990"],
    ["1990-03/", "from March 1990", "from 1990"],
    ["../1990", "until 1990", "until 1990"],
    ["[1667,1668]", "1667 or 1668", "1667 or 1668"],
    ["{1667,1670..1672}", "1667, 1670–1672", "1667, 1670–1672"],
    ["Y-170000002", "170,000,003 BCE", "170,000,003 BCE"],
    ["1968-08-21T02:00:00Z", "21 August 1968", "1968"],
  ];

  for (const [edtf, date, years] of cases) {
    it(`writes ${edtf} as "${date}" and, in years, "${years}"`, () => {
      expect(formatEdtf(edtf)).to.equal(date);
      expect(formatYears(edtf)).to.equal(years);
    });
  }

  it("gives text that is no date back as it is", () => {
    expect(formatEdtf("nineteen")).to.equal("nineteen");
    expect(formatEdtf("1968-13")).to.equal("1968-13");
  });

  it("never throws, whatever it is given", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(formatEdtf(text)).to.be.a("string");
        expect(formatYears(text)).to.be.a("string");
      }),
    );
  });
});
