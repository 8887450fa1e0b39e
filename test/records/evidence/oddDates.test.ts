import { expect } from "chai";
import { compareEvidence } from "../../../src/records/evidence/compareEvidence.ts";
import { findDates } from "../../../src/records/evidence/findDates.ts";
import { formatEdtfSpan } from "../../../src/records/evidence/formatDaySpan.ts";
import { archivesOf, eventRecord } from "./eventRecord.ts";

/** All readings of all dates; `!` marks a date that contradicts nothing. */
function read(text: string, years: readonly number[] = []): string[] {
  return findDates(text, { years }).map(({ readings, precision, hold }) => {
    const spans = readings.map((span) => formatEdtfSpan(span, precision));
    return spans.join(" or ") + (hold === undefined ? "" : `!${hold}`);
  });
}

function outcomes(about: string, source: string, year: number): string[] {
  const date = { edtf: String(year), year, decade: "1900s" };
  return compareEvidence(eventRecord({ date, about }), archivesOf(source))
    .filter(({ statement }) => statement.part === "about" && statement.precision === "day")
    .map(({ outcome }) => outcome);
}

const READ: readonly [text: string, ...dates: string[]][] = [
  // two styles of the year
  ["11 February 1731/32", "1731-02-11 or 1732-02-11"],
  ["30 January 1648/9", "1648-01-30 or 1649-01-30"],
  ["30 January 1648/1649", "1648-01-30 or 1649-01-30"],
  ["February 11, 1731/2", "1731-02-11 or 1732-02-11"],
  ["11 February 1731–32", "1731-02-11 or 1732-02-11"],
  ["4–6 February 1688/9", "1688-02-04/1688-02-06 or 1689-02-04/1689-02-06"],
  ["in February 1688/89", "1688-02 or 1689-02"],
  ["28 March 1813–14 November 1837", "1813-03-28/1837-11-14"],
  // two calendars
  ["25 October (7 November) 1917", "1917-10-25", "1917-11-07"],
  ["25 October (N.S. 7 November) 1917", "1917-10-25", "1917-11-07"],
  ["7 November [O.S. 25 October] 1917", "1917-11-07", "1917-10-25"],
  ["25 October/7 November 1917", "1917-10-25", "1917-11-07"],
  ["25 October 1917 (7 November 1917)", "1917-10-25", "1917-11-07"],
  // datelines, stops, ordinals
  ["PRAGUE, AUG. 21, 1968 – Tanks", "1968-08-21"],
  ["PARIS, MAY 4, 1919", "1919-05-04"],
  ["LONDON, SEPT. 3.", ...[]],
  ["3. April 1920", "1920-04-03"],
  ["On 3. Apr. 1920 it came.", "1920-04-03"],
  ["3. 4. 1920", "1920-04-03"],
  ["1st. May 1886", "1886-05-01"],
  ["20./21. August 1968", "1968-08-20/1968-08-21"],
  ["October the 13th, 1307", "1307-10-13"],
  ["the 13th day of October 1307", "1307-10-13"],
  ["the 13th day of October, in the year 1307", "1307-10-13"],
  ["the 13th of October in the year of our Lord 1307", "1307-10-13"],
  ["4th May, 1919", "1919-05-04"],
  ["May 4th 1919", "1919-05-04"],
  ["1919 May 4", "1919-05-04"],
  ["1919, May 4", "1919-05-04"],
  ["4-May-1919", "1919-05-04"],
  ["4 may 1919", "1919-05-04"],
  ["1968.08.21", "1968-08-21"],
  ["the twenty-first to the twenty-third of June 1919", "1919-06-21/1919-06-23"],
  // eras
  ["24 August AD 79", "0079-08-24"],
  ["24 August 79 AD", "0079-08-24"],
  ["August 24, A.D. 79", "0079-08-24"],
  ["August 24, 79 C.E., in the morning", "0079-08-24"],
  ["15 March 44 BC", "-0043-03-15"],
  ["March 15, 44 B.C.", "-0043-03-15"],
  ["the Ides: 15 March 44 BCE", "-0043-03-15"],
  ["480-79 BC", "-0479", "-0478"],
  ["480/79 BC", "-0479", "-0478"],
  ["from 480 to 479 BC", "-0479", "-0478"],
  ["1200–c. 1150 BC", "-1199", "-1149"],
  ["c. 1200–c. 1150 B.C.", "-1199", "-1149"],
  ["between 1200 and 1150 BCE", "-1199", "-1149"],
  ["100–44 BC", "-0099", "-0043"],
  ["338–27 BC", "-0337", "-0326 or -0026"],
  ["27 BC–AD 14", "-0026", "0014"],
  ["AD 14–37", "0014", "0037"],
  ["the 480s BC", "-0488/-0479"],
  ["the fifth–fourth century BC", "-0500/-0400", "-0400/-0300"],
  // decades that may be centuries
  ["the late 1800s", "1805/1809 or 1850/1899"],
  ["the early 1900s", "1900/1904 or 1900/1949"],
  ["the mid-1800s", "1803/1807 or 1830/1879"],
  ["Late 1700s", "1705/1709 or 1750/1799"],
  ["the late 1960s", "1965/1969"],
  // moved by a word
  ["the day after 20 August 1968", "1968-08-20!part"],
  ["on the eve of 4 May 1919", "1919-05-04!part"],
  ["28/8–2/9/1968", "1968-09-02 or 1968-02-09!part"],
  ["on 24–25 October (6–7 November) 1917", "1917-10-24/1917-10-25", "1917-11-06/1917-11-07"],
  ["October 24–25 (November 6–7), 1917", "1917-10-24/1917-10-25", "1917-11-06/1917-11-07"],
  ["October 25 (November 7), 1917", "1917-10-25", "1917-11-07"],
  ["January 9 (22), 1905", "1905-01-09", "1905-01-22"],
  ["3 (16) April 1917", "1917-04-03", "1917-04-16"],
  ["9 (22) January 1905", "1905-01-09", "1905-01-22"],
  ["14 [26] December 1825", "1825-12-14", "1825-12-26"],
  // remarks between the day and its year
  ["20 August (Tuesday), 1968", "1968-08-20"],
  ["August 20 (a Tuesday), 1968", "1968-08-20"],
  ["20 August (Tuesday) and 21 August (Wednesday) 1968", "1968-08-20", "1968-08-21"],
  ["20 August (N.S.), 1968", "1968-08-20"],
  ["20 August (late at night) 1968", "1968-08-20"],
  ["20 August – a Tuesday – 1968", "1968-08-20"],
  ["4 May until 28 June, both in 1919", "1919-05-04/1919-06-28"],
  // Roman months
  ["4.V.1919", "1919-05-04"],
  ["3 V 1791", "1791-05-03"],
  ["4. V. 1919", "1919-05-04"],
  ["1.VIII–2.X.1944", "1944-08-01/1944-10-02"],
  // days that a numeric date completes
  ["28.4.–2.5.1945", "1945-04-28/1945-05-02"],
  ["28.4. – 2.5.1945", "1945-04-28/1945-05-02"],
  ["20./21.8.1968", "1968-08-20/1968-08-21"],
  ["20–21.8.1968", "1968-08-20/1968-08-21"],
  ["28–30.4.1945", "1945-04-28/1945-04-30"],
  // old abbreviations
  ["Jany. 5, 1790", "1790-01-05"],
  ["5 Febry. 1790", "1790-02-05"],
  ["Septr. 5th 1790", "1790-09-05"],
  ["Octr. 5, 1790", "1790-10-05"],
  ["Novr. 5, 1790 and Decr. 6, 1790", "1790-11-05", "1790-12-06"],
  // a hyphen and an en dash
  ["1899-02", "1899-02"],
  ["1899–02", "1899/1902"],
  // a day that takes the month of a later one
  [
    "opened on Sunday the 4th and closed on Friday the 9th of May 1919",
    "1919-05-04!part",
    "1919-05-09",
  ],
  ["It began on the 4th, and it ended on the 9th of May 1919", "1919-05-04!part", "1919-05-09"],
  ["They met on the 4th floor on the 9th of May 1919", "1919-05-09"],
  ["They met on the 4th. On the 9th of May 1919 they left", "1919-05-09"],
  ["by Theresa May 2016 and", "2016-05!part"],
  ["the Ides of March 44 BC", "-0043-03!part"],
  ["19891109", "1989-11-09!part"],
  // times between
  ["from 20 August, 11 p.m., to 21 August 1968", "1968-08-20/1968-08-21"],
  ["from 11 p.m. on Aug. 20 through dawn on Aug. 21, 1968", "1968-08-20/1968-08-21"],
  ["from 10 p.m. on 4 May to 6 a.m. on 5 May 1919", "1919-05-04/1919-05-05"],
];

const WITH_RECORD: typeof READ = [
  ["2/10/68", "1968-10-02 or 1968-02-10!part"],
  ["on 3.10.90 it", "1990-10-03!part"],
  ["89-11-09", "1989-11-09!part"],
  ["with Captain May 4 and", "1990-05-04!part"],
];

const OWN_YEAR: typeof READ = [
  ["On 20 August, late at night, tanks came, in 1968.", "1968-08-20!part", "1968"],
  ["On 20 August the tanks of 1968 came.", "1968-08-20!part", "1968"],
  [
    "On 20 August, one of the worst days of that long and hot summer of 1968.",
    "1968-08-20!part",
    "1968-22",
  ],
  ["On 20 August the tanks of 1990 came.", "1990-08-20", "1990"],
  ["On 20 August tanks came.", "1990-08-20"],
];

const NAMES: readonly string[] = [
  "fighters of the 26th of July Movement",
  "the 26 July Movement",
  "July 26 Movement",
  "the 26th of July movement",
  "the 26 July Revolutionary Movement",
  "the men of the 20 July plot",
  "after the 20 July bomb plot",
  "the 17 June Uprising",
  "since the 17 June uprising",
  "the September 11 attacks",
  "September 11th attackers",
  "the May Fourth Movement",
  "the May Thirtieth Incident",
  "the May Fourth intellectuals",
  "the 4th of July celebrations",
  "a 1 May parade",
  "the 8 March Alliance",
  "the 22 March generation",
  "the Movement of 22 March",
  "Rue du 4 September",
  "the Square of the 14th of July",
  "Avenue 9 April",
  "the 25 April Bridge",
  "25 May Stadium",
  "the 13th May Brigade",
  "Revolutionary Organization 17 November",
  "Rue du 4 Septembre",
  "25 de Mayo Square",
  "the October Revolution",
  "Black September",
  "the 4 July declaration",
  "the 25 May agreement",
  "the 11 September memorandum",
  "the 30 May Accords",
  "the 17 June law",
  "the 20 July Decree",
  "the 4 May government",
  "the 1 May demonstrations",
];

const STATEMENTS: readonly string[] = [
  "On 26 July the movement began",
  "On the 26th of July movements of troops began",
  "On 20 July plotters met",
  "On 4 May street fighting began",
  "On 4 May 1919 Movement leaders met",
  "the 20 July 1944 plot",
  "in Wenceslas Square on 28 August",
  "at the University, 4 May 1919",
  "the 28 August invasion",
  "on the Fourth of July",
];

describe("odd dates", () => {
  for (const [text, ...dates] of READ) {
    it(`reads "${text}"`, () => expect(read(text)).to.deep.equal(dates));
  }

  for (const [text, ...dates] of [...WITH_RECORD, ...OWN_YEAR]) {
    it(`reads "${text}" beside a record of 1990`, () => {
      expect(read(text, [1990])).to.deep.equal(dates);
    });
  }

  for (const text of NAMES) {
    it(`takes "${text}" for a name`, () => {
      expect(outcomes(`It was about ${text}.`, "Nothing.", 1944), "stated").to.deep.equal([]);
      const days = "4 May, 25 May, 26 July, 20 July, 17 June, 11 September, 30 May, 4 July, 1 May";
      for (const day of days.split(", ")) {
        const [month, number] = [day.split(" ")[1], Number(day.split(" ")[0]) + 1];
        const said = `On ${number} ${month} 1944 old fighters gathered near Lisbon.`;
        const source = `Fighters gathered near Lisbon, old members of ${text}.`;
        expect(outcomes(said, source, 1944), said).to.not.include("contradicted");
      }
    });
  }

  for (const text of STATEMENTS) {
    it(`takes "${text}" for a date`, () => {
      expect(read(text, [1944]).filter((date) => date.length === 10)).to.have.lengthOf(1);
      expect(outcomes(`${text}.`, "Nothing.", 1944)).to.deep.equal(["unsupported"]);
    });
  }

  it("finds a day that a range has within it neither there nor contradicted", () => {
    const source = "The delegates met in Lisbon with soldiers from 4 May to 28 June 1919.";
    const about = (day: string) => `The delegates met in Lisbon with soldiers on ${day} 1919.`;
    expect(outcomes(about("20 May"), source, 1919)).to.deep.equal(["unsupported"]);
    expect(outcomes(about("4 May"), source, 1919)).to.deep.equal(["supported"]);
    expect(outcomes(about("28 June"), source, 1919)).to.deep.equal(["supported"]);
    expect(outcomes(about("29 June"), source, 1919)).to.deep.equal(["contradicted"]);
    expect(outcomes(about("3 May"), source, 1919)).to.deep.equal(["contradicted"]);
  });

  it("knows that a year began in March", () => {
    const about = "The king was beheaded in Whitehall before a crowd on 30 January 1649.";
    const source = (day: string) => `The king was beheaded in Whitehall before a crowd on ${day}.`;
    expect(outcomes(about, source("30 January 1648 (O.S.)"), 1649)).to.deep.equal(["unsupported"]);
    expect(outcomes(about, source("30 January 1647"), 1649)).to.deep.equal(["contradicted"]);
    const late = about.replace("1649", "1849");
    expect(outcomes(late, source("30 January 1848"), 1849)).to.deep.equal(["contradicted"]);
  });

  it("takes two digits of a year for the nearest such year", () => {
    expect(read("28 August '68", [1970])).to.deep.equal(["1968-08-28"]);
    expect(read("4 May '19", [1968])).to.deep.equal(["1919-05-04"]);
    expect(read("25 December 800 Charlemagne was crowned")).to.deep.equal(["0800-12-25"]);
    expect(read("On 25 December 800 soldiers came", [1914])).to.deep.equal(["1914-12-25"]);
  });

  describe("in stretches without a full stop", () => {
    const ROWS: readonly (readonly [row: string, ends: string])[] = [
      ["5 August 1917 | Ypres | 12,000 men\n", "1917-08-05"],
      ["| August 5, 1917 | Ypres\n", "1917-08-05"],
      ["from 28 April to 2 May 1919 and\t", "1919-04-28/1919-05-02"],
      ["Ypres, 5 August 1917; ", "1917-08-05"],
      ["5 August 1917 ", "1917-08-05"],
    ];
    for (const [row, date] of ROWS) {
      it(`cuts no date of ${JSON.stringify(row)}`, () => {
        for (let lead = 0; lead < 40; lead++) {
          const text = "x".repeat(lead) + " " + row.repeat(120);
          const dates = findDates(text);
          const days = dates.filter(({ precision }) => precision === "day");
          expect(new Set(read(text).filter((each) => each.length > 7))).to.deep.equal(
            new Set([date]),
          );
          expect(days).to.have.lengthOf(120);
          for (const { sentence, offset, text: written } of days) {
            expect(text.slice(sentence.start, sentence.end)).to.include(written);
            expect(offset + written.length).to.be.at.most(sentence.end);
            expect(sentence.end - sentence.start).to.be.at.most(1100);
          }
        }
      });
    }
  });
});
