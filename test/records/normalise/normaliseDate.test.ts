import { expect } from "chai";
import fc from "fast-check";
import { normaliseDate } from "../../../src/records/normalise/normaliseDate.ts";
import { parseEventDate } from "../../../src/records/parseEventDate.ts";
import { arbitraryDate } from "../arbitraryRecord.ts";

/** What has one reading, and that reading. */
const TAKEN = [
  ["1917-03-08", ...["8 March 1917", "March 8, 1917", "8th March 1917", "March 8th 1917"]],
  ["1917-03-08", ...["8 Mar 1917", "Mar. 8, 1917", "the 8th of March, 1917", "8. March 1917"]],
  ["1917-03-08", ...["1917 March 8", "8-Mar-1917", "8/Mar/1917", "MARCH 8, 1917", "8 March 1917."]],
  ["1917-03-08", ...["Thursday, 8 March 1917", "Thu 8 March 1917", "8 March 1917 AD"]],
  ["1917-03-08", ...["1917/03/08", "1917.3.8", "8.3.1917", "08.03.1917", "1917-03-08T00:00:00Z"]],
  ["1917-03-08", ...["1917-03-08 00:00:00", "1917-03-08 10:00", "８ March １９１７"]],
  ["1968-04-13", ...["13/4/1968", "4/13/1968", "13-4-1968", "13.4.1968"]],
  ["1968-04-04", ...["4/4/1968", "04-04-1968"]],
  [
    "1968-08",
    ...["August 1968", "Aug 1968", "Aug. 1968", "1968 August", "August, 1968", "1968/08"],
  ],
  ["1968-08", ...["Aug-1968", "1968-8", "August of 1968"]],
  ["1968", ...["the year 1968", "1968.0", "1968 AD", "AD 1968", "1968 CE", "1968."]],
  ["1917~", ...["c. 1917", "c.1917", "c 1917", "ca. 1917", "ca 1917", "circa 1917", "about 1917"]],
  ["1917~", ...["around 1917", "approx. 1917", "Circa 1917", "1917 (approx.)"]],
  ["1917?", ...["1917 ?", "1917 (?)", "possibly 1917", "probably 1917"]],
  ["1917%", ...["c. 1917?", "possibly c. 1917"]],
  ["1917-03-08~", "c. 8 March 1917"],
  ["-0043", ...["44 BC", "44 BCE", "44 B.C.", "44 B.C.E.", "44BC", "44 bc"]],
  ["-0043~", "c. 44 BC"],
  ["-0043-03-15", ...["15 March 44 BC", "March 15, 44 BC", "15 March, 44 B.C."]],
  ["0000", "1 BC"],
  ["0079", ...["AD 79", "79 AD", "A.D. 79", "79 CE", "79 A.D."]],
  ["0079-08-24", ...["24 August AD 79", "24 August 79 AD", "August 24, AD 79"]],
  ["0878", "878"],
  ["Y-11999", "12000 BC"],
  ["1917/1918", ...["1917–1918", "1917-1918", "1917 – 1918", "1917—1918", "1917 to 1918"]],
  [
    "1917/1918",
    ...["1917–18", "1917-18", "1917/18", "1917–8", "from 1917 to 1918", "1917 until 1918"],
  ],
  ["1917/1918", ...["between 1917 and 1918", "1917 / 1918", "1917 through 1918"]],
  ["1904/1905", ...["1904–05", "1904 to 1905", "1904-1905"]],
  ["1899/1913", "1899–1913"],
  ["1917~/1918~", ...["c. 1917–1918", "ca. 1917-18"]],
  ["1917?/1918?", "1917–1918?"],
  ["-0479/-0478", ...["480–479 BC", "480-79 BC", "480 BC – 479 BC"]],
  ["-0026/0014", ...["27 BC – AD 14", "27 BC to 14 AD"]],
  ["-1199/-1149~", "1200–c. 1150 BC"],
  ["1968-08-20/1968-08-21", ...["20-21 August 1968", "20–21 August 1968", "20/21 August 1968"]],
  ["1968-08-20/1968-08-21", ...["August 20-21, 1968", "August 20–21, 1968", "August 20/21, 1968"]],
  [
    "1968-08-20/1968-08-21",
    ...["20 to 21 August 1968", "20 and 21 August 1968", "August 20 to 21, 1968"],
  ],
  [
    "1968-08-20/1968-08-21",
    ...["20th-21st August 1968", "1968-08-20 to 1968-08-21", "20.8.1968–21.8.1968"],
  ],
  ["1968-08-20/1968-08-21", ...["from 20 to 21 August 1968", "20 August – 21 August 1968"]],
  [
    "1919-04-28/1919-05-02",
    ...["28 April – 2 May 1919", "28 April–2 May 1919", "April 28 – May 2, 1919"],
  ],
  ["1919-04-28/1919-05-02", ...["28 April 1919 – 2 May 1919", "April 28 to May 2, 1919"]],
  ["1968-01/1968-08", ...["January–August 1968", "Jan-Aug 1968", "January to August 1968"]],
  ["1968-01-05/1968-08-21", ...["5 January – 21 August 1968", "5 January 1968 to 21 August 1968"]],
  ["1914-12/1915-02", "December–February 1915"],
  ["1944-12-28/1945-01-03", ...["December 28–January 3, 1945", "28 December – 3 January 1945"]],
  ["1999-12-31/2000-01-01", "31.12.1999–1.1.2000"],
  ["196X", ...["1960s", "the 1960s", "1960's", "1960’s", "1960 s"]],
  ["1950/1969", "1950s–1960s"],
  ["1801/1900", ...["19th century", "the 19th century", "nineteenth century", "19th Century AD"]],
  ["-0499/-0400", ...["5th century BC", "fifth century BCE"].slice(0, 1)],
  ["1960~/1964~", ...["early 1960s", "the early 1960s"]],
  ["1963~/1967~", "mid-1960s"],
  ["1965~/1969~", "late 1960s"],
  ["1867~/1900~", ...["late 19th century", "the late 19th century"]],
  ["1851/1900", "second half of the 19th century"],
  ["1968-01~/1968-04~", "early 1968"],
  ["1968-09~/1968-12~", "late 1968"],
  ["1968-08-21~/1968-08-31~", ...["late August 1968", "end of August 1968"]],
  ["1968-22", ...["summer 1968", "Summer of 1968", "summer, 1968"]],
  ["1968-21", "spring 1968"],
  ["1968-23", ...["autumn 1968", "fall 1968"]],
  ["1944-24", ...["winter 1944", "winter 1944-45", "winter 1944/45", "winter of 1944–1945"]],
  ["1968/..", ...["since 1968", "1968–present", "1968-", "from 1968 on"]],
  ["[1917,1918]", "1917 or 1918"],
  ["1999/2000", ...["1999-00", "1999/00", "1999–00"]],
  ["1968-05", ...["05/1968", "5/1968", "05.1968", "05-1968"]],
  ["../1968", ...["until 1968", "up to 1968", "Till 1968"]],
  ["../1968-08-21", "until 21 August 1968"],
  ["1968-08-21", ...["21 August 1968, 02:00", "21 August 1968 02:00", "21 August 1968 at 2:00 am"]],
  ["1968-08-21", ...["21 August 1968, 2 a.m.", "02:00, 21 August 1968", "21.8.1968 02:00:00 GMT"]],
  ["1968-08-21", ...["Wednesday 21 August 1968", "Wed, 21 August 1968, 02:00"]],
  // In the Julian calendar a Thursday; the other one is Gregorian.
  ["1917-10-25", ...["Wednesday 25 October 1917", "Thursday 25 October 1917"]],
] as const;

/** What has several readings, and words of each. */
const TWO_MEANINGS = [
  ["3/4/1968", "1968-04-03", "1968-03-04"],
  ["03-04-1968", "1968-04-03", "1968-03-04"],
  ["1/2/1968 – 3/2/1968", "1968-02-01/1968-02-03", "1968-01-02/1968-03-02"],
  ["1904-05", "May 1904", "1904/1905"],
  ["1904/05", "May 1904", "1904/1905"],
  ["1904-5", "May 1904", "1904/1905"],
  ["1968/9", "September 1968", "1968/1969"],
  ["1800s", "180X", "1800/1899"],
  ["the 1900s", "190X", "1900/1999"],
  ["early 1900s", "1900~/1904~", "1900~/1932~"],
  ["11 February 1731/32", "1731-02-11", "1732-02-11"],
  ["30 January 1648/9", "1648-01-30", "1649-01-30"],
  ["68", "1968", "0068"],
  ["20 August 68", "1968", "0068"],
  ["20.8.68", "1968", "0068"],
  ["Aug-68", "1968", "0068"],
  ["’68", "1968", "0068"],
  ["25070", "1968-08-20", "text"],
  ["190?", "190X", "0190?"],
  ["196-", "196X", "0196/.."],
  ["196–", "196X", "0196/.."],
  ["Monday 21 August 1968", "Wednesday", "1968-08-21"],
  ["Mon. 21 August 1968, 02:00", "Wednesday", "1968-08-21"],
  ["Tuesday, August 20–21, 1969", "Wednesday", "1969-08-20/1969-08-21"],
  ["before 1968", "only what the date is before", "../1967"],
  ["pre-1968", "only what the date is before", "../1967"],
  ["by May 1968", "only what the date is before", "../1967"],
  ["after 1968", "only what the date is after", "1969/.."],
] as const;

const IMPOSSIBLE = [
  ...["31/31/1968", "31 February 1968", "30 Feb 1968", "13.13.1968", "1968/13/01", "0/5/1968"],
  ...[
    "1918–1917",
    "21-20 August 1968",
    "31 April – 2 May 1919",
    "1968-02-30 10:00",
    "1641234567890",
  ],
];

const NO_DATE = [
  ...[
    "nineteen",
    "today",
    "2/100",
    "7/10",
    "Q3 1968",
    "0",
    "0 AD",
    "0 BC",
    "1968-",
    "May",
    "20 August",
  ],
  ...["August 20-21", "1968 1969 1970", "1968-08-20-21-22", "…", "Prague Spring 1968", "44 BC AD"],
].filter((text) => text !== "1968-");

describe("normaliseDate", () => {
  it("takes what has one reading", () => {
    for (const [edtf, ...forms] of TAKEN) {
      for (const form of forms) {
        const { value, why, problem } = normaliseDate(form);
        expect([form, problem?.message, value, why.length]).to.deep.equal([
          form,
          undefined,
          edtf,
          1,
        ]);
      }
    }
  });

  it("refuses what has several readings, and names each", () => {
    for (const [form, ...readings] of TWO_MEANINGS) {
      const { value, problem } = normaliseDate(form);
      expect(value, form).to.equal(undefined);
      expect(problem?.code, form).to.equal("DATE_INVALID");
      for (const reading of readings) {
        expect(`${problem?.message} ${problem?.fix}`, form).to.include(reading);
      }
    }
  });

  it("refuses what no calendar has", () => {
    for (const form of IMPOSSIBLE) {
      const { value, problem } = normaliseDate(form);
      expect(value ?? "", form).to.equal("");
      expect(problem?.code, form).to.equal("DATE_INVALID");
    }
  });

  it("leaves everything else to be judged as it stands", () => {
    for (const form of NO_DATE) {
      const normal = normaliseDate(form);
      expect([form, normal.value, normal.why, normal.problem]).to.deep.equal([
        form,
        form,
        [],
        undefined,
      ]);
      expect(parseEventDate(form).problem, form).to.not.equal(undefined);
    }
  });

  it("leaves every valid date as it is, but a month that may be a range of years", () => {
    fc.assert(
      fc.property(arbitraryDate, ({ edtf }) => {
        const { value, problem } = normaliseDate(edtf);
        if (/^\d{4}-\d\d$/.test(edtf) && problem) expect(problem.message).to.include("may mean");
        else expect(value).to.equal(edtf);
      }),
    );
  });

  it("writes only dates that parse, and leaves what it wrote as it is", () => {
    const word = fc.constantFrom(
      ...[
        "March",
        "Aug",
        "may",
        "c.",
        "BC",
        "AD",
        "early",
        "late",
        "s",
        "th",
        "century",
        "to",
        "-",
      ],
      ...[
        "–",
        "/",
        ".",
        ",",
        "?",
        "~",
        "of",
        "the",
        "and",
        "or",
        "summer",
        "since",
        "from",
        " ",
        "'",
      ],
    );
    const number = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 2200 }));
    const text = fc
      .array(fc.oneof(word, number.map(String)), { maxLength: 7 })
      .chain((parts) => fc.constantFrom(parts.join(" "), parts.join("")));
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (written) => {
        const { value, why } = normaliseDate(written);
        if (why.length === 0) return;
        expect(parseEventDate(value ?? "").value?.edtf, written).to.equal(value);
        const again = normaliseDate(String(value));
        if (!/^\d{4}-\d\d$/.test(String(value))) expect(again.value, written).to.equal(value);
      }),
      { numRuns: 1000 },
    );
  });
});
