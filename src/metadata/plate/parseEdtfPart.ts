/** One date of an EDTF expression, split for display. */
export interface EdtfPart {
  /** `1968`, `1960s`, `20th century`; the era apart, since a range says it once. */
  readonly year: { readonly text: string; readonly bce: boolean };
  /** 1 to 12, or 21 to 41 for a season or other division of the year. */
  readonly month: number | undefined;
  readonly day: number | undefined;
  /** `~` or `%` on any component. */
  readonly approximate: boolean;
  /** `?` or `%` on any component. */
  readonly uncertain: boolean;
}

/**
 * Reads one EDTF date, level 0 to 2, times left aside (https://www.loc.gov/standards/datetime/).
 * Returns undefined for the open and unknown ends of an interval and for what it does not know.
 */
export function parseEdtfPart(edtf: string): EdtfPart | undefined {
  const bare = edtf.replace(/[?~%]/g, "").replace(/T.*$/, "");
  const match = /^(Y?-?[\dX]+(?:E\d+)?)(S\d+)?(?:-([\dX]{2}))?(?:-([\dX]{2}))?$/.exec(bare);
  const year = match?.[1] === undefined ? undefined : readYear(match[1]);
  if (match === null || year === undefined) return undefined;
  const month = readNumber(match[3]);
  if (month !== undefined && !(month >= 1 && month <= 12) && !(month >= 21 && month <= 41)) {
    return undefined;
  }
  return {
    year,
    month,
    day: month === undefined ? undefined : readNumber(match[4]),
    approximate: /[~%]/.test(edtf) || match[2] !== undefined,
    uncertain: /[?%]/.test(edtf),
  };
}

function readNumber(digits: string | undefined): number | undefined {
  return digits === undefined || digits.includes("X") ? undefined : Number(digits);
}

function readYear(text: string): EdtfPart["year"] | undefined {
  const exact = /^Y?(-?\d+)(?:E(\d+))?$/.exec(text);
  if (exact !== null) {
    // Astronomical years count 0 for 1 BCE.
    const value = Number(exact[1]) * 10 ** Number(exact[2] ?? 0);
    if (!Number.isSafeInteger(value)) return undefined;
    const bce = value <= 0;
    return { text: group(bce ? 1 - value : value), bce };
  }
  const [, known, open] = /^(\d+)(X{1,3})$/.exec(text) ?? [];
  if (known === undefined || open === undefined) return undefined;
  if (open.length === 1) return { text: `${Number(known)}0s`, bce: false };
  const which = ordinal(Number(known) + 1);
  return { text: `${which} ${open.length === 2 ? "century" : "millennium"}`, bce: false };
}

function ordinal(count: number): string {
  const ending = count % 100 > 10 && count % 100 < 14 ? undefined : ENDINGS[count % 10];
  return `${count}${ending ?? "th"}`;
}

const ENDINGS = [undefined, "st", "nd", "rd"];

/** Five digits and more are grouped, so that `170,000,000` can be read. */
function group(value: number): string {
  const digits = String(value);
  return digits.length < 5 ? digits : digits.replace(/\B(?=(?:\d{3})+$)/g, ",");
}
