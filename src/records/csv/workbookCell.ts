import { guardCell } from "./guardCell.ts";

/** A cell of a workbook as the library gives it. */
export interface WorkbookCell {
  readonly value: string | number | boolean | Date | null;
  /** The format in which the spreadsheet shows it: `mmm-yy`, `0.00 "ETH"`. */
  readonly format?: string | undefined;
}

/**
 * Writes the cell of a workbook as one of a CSV table: a date in EDTF, as exact as the cell shows
 * it; a number in digits, without what its binary form adds, with a unit that its format shows.
 */
export function writeWorkbookCell({ value, format = "" }: WorkbookCell): string {
  if (value === null) return "";
  if (typeof value === "string") return value.replaceAll(/\r\n?/g, "\n");
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") {
    const unit = /Ξ|\bETH\b/i.test(format) ? " ETH" : /\bgwei\b/i.test(format) ? " gwei" : "";
    return `${plainDigits(value)}${unit}`;
  }
  const shown = format.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, "").toLowerCase();
  const isDay = /d/.test(shown) || !/y/.test(shown);
  const parts = [String(value.getUTCFullYear()).padStart(4, "0")];
  if (isDay || /m/.test(shown)) parts.push(two(value.getUTCMonth() + 1));
  if (isDay) parts.push(two(value.getUTCDate()));
  return guardCell(parts.join("-"));
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

/** A spreadsheet counts fifteen digits; 0.1 + 0.2 is 0.3 there. */
function plainDigits(value: number): string {
  if (!Number.isFinite(value)) return "";
  const [digits = "", exponent = "0"] = value.toPrecision(15).split("e");
  const [whole = "", fraction = ""] = digits.replace("-", "").split(".");
  const all = `${whole}${fraction}`;
  const point = whole.length + Number(exponent);
  const padded = point > 0 ? all.padEnd(point, "0") : `${"0".repeat(1 - point)}${all}`;
  const cut = Math.max(1, point);
  const decimals = padded.slice(cut).replace(/0+$/, "");
  const number = decimals === "" ? padded.slice(0, cut) : `${padded.slice(0, cut)}.${decimals}`;
  return value < 0 ? `-${number}` : number;
}
