import { parseEditionNumber } from "../../parseEditionNumber.ts";
import { mendable } from "../mendable.ts";

/** An edition number with needless signs. */
export const numberSpelling = mendable({
  code: "NUMBER_SPELLING",
  reason:
    "One number has one spelling, `68` or `68/100`, so that it is found by searching the files.",
  example: "`number: 068` or `number: 68 / 100`",
  fix: "write the number without leading zeros and spaces",
  mend({ raw, scalars }) {
    const value = raw["number"];
    const scalar = scalars.find(
      ({ path, isKey }) => !isKey && path.length === 1 && path[0] === "number",
    );
    const written = value === undefined ? undefined : parseEditionNumber(value).value;
    if (!scalar || !written) return [];
    const { number, size } = written;
    const insert = size === undefined ? `${number}` : `${number}/${size}`;
    return insert === value ? [] : [{ start: scalar.start, end: scalar.end, insert }];
  },
  tell: ({ insert }, { raw }) => `the number \`${String(raw["number"])}\` is \`${insert}\``,
});
