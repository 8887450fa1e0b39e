import { parse } from "csv-parse/sync";
import { getAddress } from "ethers";
import { type Issue, KronikaError } from "../errors.ts";
import type { MintRequest } from "./mintPlan.ts";

/** What the first cell of a header line says. */
const HEADERS = /^(number|no\.?|nr\.?|#|edition|id|token ?id|token)$/i;

/**
 * Reads a table of `number,address`, one edition a line, with or without a header line; semicolons and tabs part
 * the cells as commas do.
 * @throws KronikaError CSV_INVALID, naming every wrong line
 */
export function parseMintTable(text: string, file: string, size: number): MintRequest[] {
  const issues: Issue[] = [];
  const wrong = (line: number, field: string, message: string, fix: string): void => {
    issues.push({ code: "CSV_INVALID", file, line, field, message, fix });
  };
  const requests = new Map<number, MintRequest>();
  const lines = new Map<number, number>();
  let isFirst = true;
  for (const { line, cells } of readRows(text, file)) {
    const [number = "", to = ""] = cells;
    if (isFirst && HEADERS.test(number)) {
      isFirst = false;
      continue;
    }
    isFirst = false;
    const edition = /^\d{1,6}$/.test(number) ? Number(number) : 0;
    if (edition < 1 || edition > size) {
      wrong(
        line,
        "number",
        `"${number}" is not a number from 1 to ${size}`,
        "write the edition's number",
      );
    } else if (requests.has(edition)) {
      const message = `edition ${edition} stands twice: in line ${lines.get(edition)} too`;
      wrong(line, "number", message, "keep one line for each edition");
    }
    const address = checksummed(to);
    if (address === undefined || cells.length !== 2) {
      wrong(
        line,
        "address",
        `"${to}" is not an address`,
        "write number,address with the whole address",
      );
      continue;
    }
    lines.set(edition, lines.get(edition) ?? line);
    requests.set(edition, { number: edition, to: address });
  }
  const [first, ...rest] = issues;
  if (first !== undefined) throw new KronikaError([first, ...rest]);
  return [...requests.values()];
}

function readRows(text: string, file: string): { line: number; cells: string[] }[] {
  try {
    const rows: unknown = parse(text, {
      bom: true,
      delimiter: [",", ";", "\t"],
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      info: true,
    });
    return (rows as { info: { lines: number }; record: string[] }[]).map(({ info, record }) => ({
      line: info.lines,
      cells: record,
    }));
  } catch (cause) {
    throw new KronikaError(
      {
        code: "CSV_INVALID",
        message: (cause as Error).message,
        file,
        fix: "write lines of number,address",
      },
      { cause },
    );
  }
}

function checksummed(text: string): string | undefined {
  try {
    return getAddress(text);
  } catch {
    return undefined;
  }
}
