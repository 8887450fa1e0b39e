import type { EventRecord } from "../record.ts";
import { edtfDates } from "./edtfDates.ts";
import { findDates } from "./findDates.ts";
import { formatEdtfSpan } from "./formatDaySpan.ts";
import type { Statement, StatementPart } from "./verdict.ts";

// An about text of a hundred thousand characters could hold twenty thousand years.
const MOST_DATES = 500;

/** Every date that a record states: the field `date`, the claims, the about text. */
export function statementsOf(record: EventRecord): readonly Statement[] {
  const { title, date, claims, about } = record;
  const written = (part: StatementPart, edtf: string, sentence: string): Omit<Statement, never>[] =>
    edtfDates(edtf).map(({ span, precision, isVague }) => ({
      ...{ part, text: formatEdtfSpan(span, precision), precision, readings: [span] },
      ...{ inferred: false, isVague, sentence },
    }));
  return [
    ...written("date", date.edtf, title),
    ...claims.flatMap(({ says, date: claimed, sources }, index) =>
      (claimed ? written(`claims[${index}]`, claimed.edtf, says) : []).map((each) => {
        return { ...each, sources };
      }),
    ),
    ...findDates(about, { years: date.year === undefined ? [] : [date.year] })
      // Who names the 20 July plot does not say when something happened.
      .filter(({ hold }) => hold !== "name")
      .slice(0, MOST_DATES)
      .map(({ line, text, precision, readings, inferred, sentence, hold }): Statement => ({
        ...{ part: "about", line, text, precision, readings, inferred, isVague: hold === "part" },
        sentence: about.slice(sentence.start, sentence.end),
      })),
  ];
}
