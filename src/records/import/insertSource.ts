import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLSeq } from "yaml";
import type { Source } from "../record.ts";
import { renderSources } from "../renderRecord.ts";

/** Text that goes into a file: as lines of their own before a line, or within it. */
interface Insertion {
  /** Index of a line in the file, from 0. */
  readonly line: number;
  /** Within the line, in UTF-16 units; absent: before it. */
  readonly column?: number;
  readonly text: string;
}

/**
 * Adds a source to the front matter of a record's file and leaves every other byte as it is:
 * comments, the order of keys, line ends, the about text.
 *
 * @param text The file as decoded, with its byte order mark and line ends.
 * @returns The file with the source as the last of its `sources`; undefined when the front matter
 *   has a shape that nothing can be inserted into (a map in braces, an alias). The caller parses
 *   the result before it keeps it.
 */
export function insertSource(text: string, source: Source): string | undefined {
  const lines = splitKeepingEnds(text);
  const plain = lines.map((line) => line.replace(/(?:\r\n|\r|\n)$/, ""));
  const isFence = (line: string) => /^---[ \t]*$/.test(line);
  const end = plain.findIndex((line, index) => index > 0 && isFence(line));
  if (end === -1 || !isFence((plain[0] ?? "").replace(/^\ufeff/, ""))) return undefined;
  const insertion = findPlace(plain.slice(1, end), source);
  if (insertion === undefined) return undefined;

  const newline = /(?:\r\n|\r|\n)$/.exec(lines[0] ?? "")?.[0] ?? "\n";
  const added = insertion.text.replaceAll("\n", newline);
  // The first line of the file is the fence.
  const at = insertion.line + 1;
  const { column } = insertion;
  const line = lines[at] ?? "";
  const changed =
    column === undefined ? added + line : line.slice(0, column) + added + line.slice(column);
  return [...lines.slice(0, at), changed, ...lines.slice(at + 1)].join("");
}

/** The place in the lines of the front matter; the line after them is the closing fence. */
function findPlace(lines: readonly string[], source: Source): Insertion | undefined {
  const counter = new LineCounter();
  const yaml = lines.join("\n");
  const document = parseDocument(yaml, {
    lineCounter: counter,
    version: "1.2",
    schema: "core",
    stringKeys: true,
    uniqueKeys: false,
    logLevel: "silent",
  });
  const map = document.contents;
  if (document.errors.length > 0 || !isMap(map) || map.flow === true) return undefined;
  const pairOf = (name: string) => map.items.find(({ key }) => isScalar(key) && key.value === name);
  const sources = pairOf("sources");
  if (sources === undefined) {
    const claims = pairOf("claims")?.key as Node | undefined;
    const offset = claims?.range?.[0];
    const line =
      offset === undefined ? lines.length : aboveComments(lines, counter.linePos(offset).line - 1);
    return { line, text: `sources:\n${renderSources([source])}` };
  }
  if (!isSeq(sources.value)) return undefined;
  const list = sources.value as YAMLSeq<Node>;
  return list.flow === true
    ? insideBrackets(list, yaml, counter, source)
    : belowLast(list, yaml, counter, source);
}

/** A comment right above a key is about it. */
function aboveComments(lines: readonly string[], key: number): number {
  let line = key;
  while (lines[line - 1]?.startsWith("#")) line--;
  return line;
}

function belowLast(
  list: YAMLSeq<Node>,
  yaml: string,
  counter: LineCounter,
  source: Source,
): Insertion | undefined {
  const [start, stop] = list.range ?? [];
  if (start === undefined || stop === undefined) return undefined;
  const indent = " ".repeat(counter.linePos(start).col - 1);
  const last = start + yaml.slice(start, stop).trimEnd().length - 1;
  const text = renderSources([source]).replaceAll(/^ {2}/gm, indent);
  return { line: counter.linePos(last).line, text };
}

function insideBrackets(
  list: YAMLSeq<Node>,
  yaml: string,
  counter: LineCounter,
  source: Source,
): Insertion | undefined {
  const bracket = (list.range?.[1] ?? 0) - 1;
  if (yaml[bracket] !== "]") return undefined;
  const before = yaml.slice(0, bracket).trimEnd();
  const comma = before.endsWith("[") ? "" : before.endsWith(",") ? " " : ", ";
  const fields = Object.entries(source).filter(([, value]) => value !== undefined);
  const entry = fields.map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join(", ");
  const { line, col } = counter.linePos(before.length);
  return { line: line - 1, column: col - 1, text: `${comma}{ ${entry} }` };
}

function splitKeepingEnds(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}
