import { decodeText } from "../decodeText.ts";
import { parseEditionNumber } from "../parseEditionNumber.ts";
import { type ParsedRecord, parseRecord } from "../parseRecord.ts";
import type { Collection } from "../record.ts";
import { isYamlList, isYamlMap, type YamlValue } from "../yamlValue.ts";
import { lineFinder } from "./lineAtOffset.ts";
import type { LintRule, TextEdit } from "./lintRule.ts";
import { LINT_RULES } from "./lintRules.ts";
import { fieldFinder } from "./mendable.ts";

/** One mend in a record file. */
export interface Mend {
  /** Of the rule. */
  readonly code: string;
  /** In the file as it was. */
  readonly line: number;
  readonly field?: string;
  /** The line before and after, whole; absent where only line ends or a byte order mark change. */
  readonly was?: string;
  readonly becomes?: string;
}

/** A record file as it would be mended; no text when there is nothing to mend. */
export interface MendedRecord {
  /** The whole file, with LF line ends. */
  readonly text?: string;
  readonly mends: readonly Mend[];
}

/**
 * Mends what the rules can mend safely in one record file: its text is edited in place, comments
 * and everything else stay as they are, and edits that would make another record of it are
 * dropped. A file that does not parse is mended likewise, as far as its YAML can be read.
 *
 * Mending what was mended changes nothing.
 */
export function mendRecord(bytes: Uint8Array, file: string, collection?: Collection): MendedRecord {
  const decoded = decodeText(bytes);
  if (decoded.value === undefined) return { mends: [] };
  const mends: Mend[] = mendsOfEncoding(bytes);
  let text = decoded.value;
  let parsed = parse(text, file, collection);
  for (const { code, mend } of LINT_RULES) {
    if (!mend || !parsed.written) continue;
    const edits = mend(parsed.written);
    if (edits.length === 0) continue;
    const edited = applyEdits(text, edits);
    const next = parse(edited, file, collection);
    if (!isSameRecord(parsed, next)) continue;
    mends.push(...mendsOf(code, edits, parsed.written, edited));
    [text, parsed] = [edited, next];
  }
  return mends.length === 0 ? { mends } : { text, mends };
}

const encoder = new TextEncoder();

function parse(text: string, file: string, collection: Collection | undefined): ParsedRecord {
  return parseRecord(encoder.encode(text), file, collection);
}

function mendsOfEncoding(bytes: Uint8Array): Mend[] {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const hasReturn = bytes.includes(0x0d);
  return [
    ...(hasMark ? [{ code: "BYTE_ORDER_MARK", line: 1 }] : []),
    ...(hasReturn ? [{ code: "LINE_ENDS", line: 1 }] : []),
  ];
}

/** Applies edits that do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, insert } of edits.toSorted((a, b) => a.start - b.start)) {
    parts.push(text.slice(at, start), insert);
    at = end;
  }
  return parts.join("") + text.slice(at);
}

// No edit moves a line, so that the lines before and after belong together.
function mendsOf(
  code: LintRule["code"],
  edits: readonly TextEdit[],
  written: NonNullable<ParsedRecord["written"]>,
  edited: string,
): Mend[] {
  const before = written.text.split("\n");
  const after = edited.split("\n");
  const [lineOf, fieldOf] = [lineFinder(written.text), fieldFinder(written)];
  const places = new Map<number, string>();
  for (const { start } of edits) {
    const line = lineOf(start);
    if (!places.has(line)) places.set(line, fieldOf(start));
  }
  return [...places].map(([line, field]) => {
    return { code, line, field, was: before[line - 1] ?? "", becomes: after[line - 1] ?? "" };
  });
}

function isSameRecord(before: ParsedRecord, after: ParsedRecord): boolean {
  if (!before.written || !after.written) return false;
  if (after.issues.length > before.issues.length) return false;
  const about = [before, after].map(({ written }) => foldText(written?.body ?? ""));
  if (about[0] !== about[1] || signOf(before) !== signOf(after)) return false;
  return before.record === undefined || foldedRecord(before) === foldedRecord(after);
}

function signOf({ written }: ParsedRecord): string {
  const { number, ...fields } = written?.raw ?? {};
  const edition = number === undefined ? undefined : (parseEditionNumber(number).value ?? number);
  return JSON.stringify([foldYaml(fields), edition]);
}

function foldedRecord({ record }: ParsedRecord): string {
  return JSON.stringify(record, (_key, value: unknown) => {
    if (typeof value === "bigint") return value.toString();
    return typeof value === "string" ? foldText(value) : value;
  });
}

function foldYaml(value: YamlValue): unknown {
  if (typeof value === "string") return foldText(value);
  if (isYamlList(value)) return value.map(foldYaml);
  if (!isYamlMap(value)) return value;
  return Object.entries(value).map(([key, each]) => [foldText(key), foldYaml(each)]);
}

// What a mend may change, and nothing else: invisible characters, composition, spaces in a line.
function foldText(text: string): string {
  return text
    .replaceAll(/[\u00ad\u061c\u200b\u200e\u200f\u2060-\u2064\ufeff]/g, "")
    .normalize("NFC")
    .replaceAll(/[^\S\n]+/g, " ")
    .trim();
}
