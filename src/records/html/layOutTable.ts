import type { HtmlLine } from "./htmlLine.ts";

/** A cell of a table: the lines in it. */
export interface HtmlCell {
  /** `<th>`. */
  readonly isHead: boolean;
  readonly lines: readonly HtmlLine[];
}

/** Whether a text is a label that the reader of the page knows, without its colon. */
export type IsLabel = (text: string) => boolean;

const LONGEST_LABEL = 40;
const MOST_WORDS = 4;

/** Writes a label and its values, each the lines of a block, as lines. */
export function layOutPair(
  label: readonly HtmlLine[],
  values: readonly (readonly HtmlLine[])[],
  isLabel: IsLabel,
): readonly HtmlLine[] {
  const head = onlyLine(label);
  const name = nameOf(label);
  const several = values.map(filled).filter((lines) => lines.length > 0);
  const [first] = several;
  const isOne = several.length === 1 && first?.length === 1;
  if (head === undefined || name === undefined) {
    return joinBlocks([label, ...values]);
  }
  const isImage = isOne && first[0]?.image !== undefined;
  if (several.length === 0 || isImage || (!isOne && !isLabel(name) && values.length === 1)) {
    const alone = isLabel(name) ? { ...head, label: { name, value: "" } } : head;
    return joinBlocks([[alone], ...values]);
  }
  if (isOne) {
    const [{ text, line } = head] = first;
    return [{ text: `${name}: ${text}`, line, label: { name, value: text } }];
  }
  // Values of one line each are a list, without empty lines between them.
  const isList = several.every((lines) => lines.length === 1);
  const lines = isList ? several.flat() : joinBlocks(values);
  return [{ text: `${name}:`, line: head.line, label: { name, value: "" } }, ...lines];
}

/**
 * Writes a table as lines. A label beside its value, or a row of labels above a row of values,
 * become labelled lines; other cells follow one another.
 */
export function layOutTable(
  rows: readonly (readonly HtmlCell[])[],
  isLabel: IsLabel,
): readonly HtmlLine[] {
  const [first = [], ...others] = rows;
  const isHeader =
    first.length > 1 &&
    others.length > 0 &&
    others.every(({ length }) => length === first.length) &&
    first.every(({ isHead, lines }) => {
      const name = nameOf(lines);
      return name !== undefined && (isLabel(name) || (isHead && first.length > 2));
    });
  if (isHeader) {
    return others.flatMap((row) => [
      ...row.flatMap((cell, at) => layOutPair(first[at]?.lines ?? [], [cell.lines], isLabel)),
      { text: "", line: first[0]?.lines[0]?.line ?? 1 },
    ]);
  }
  return rows.flatMap((row) => layOutRow(row, isLabel));
}

function layOutRow(row: readonly HtmlCell[], isLabel: IsLabel): readonly HtmlLine[] {
  const cells = row.filter(({ lines }) => lines.length > 0);
  const isPaired =
    cells.length > 1 &&
    cells.length % 2 === 0 &&
    cells.every(({ isHead, lines }, at) => {
      if (at % 2 === 1) return !isHead;
      const name = nameOf(lines);
      return name !== undefined && (cells.length === 2 || isHead || isLabel(name));
    });
  if (isPaired) {
    return cells.flatMap(({ lines }, at) =>
      at % 2 === 0 ? layOutPair(lines, [cells[at + 1]?.lines ?? []], isLabel) : [],
    );
  }
  const isPlain = cells.every(({ lines: [line, second] }) => {
    return line !== undefined && second === undefined && line.image === undefined;
  });
  const [first] = cells[0]?.lines ?? [];
  if (isPlain && cells.length > 1 && first !== undefined) {
    const text = cells.map(({ lines }) => lines[0]?.text ?? "").join(" | ");
    return [{ text, line: first.line }];
  }
  return joinBlocks(cells.map(({ lines }) => lines));
}

function filled(lines: readonly HtmlLine[]): readonly HtmlLine[] {
  return lines.filter(({ text }) => text !== "");
}

/** The only filled line of a cell. */
function onlyLine(lines: readonly HtmlLine[]): HtmlLine | undefined {
  // Empty lines stand between others alone, so that two are more than one.
  return lines.length === 1 ? lines[0] : undefined;
}

/** The label that a cell is, without its colon. */
function nameOf(lines: readonly HtmlLine[]): string | undefined {
  const line = onlyLine(lines);
  if (line === undefined || line.image !== undefined) return undefined;
  const name = line.text.replace(/ ?[:：]$/, "");
  const isShort = name.length <= LONGEST_LABEL && name.split(" ").length <= MOST_WORDS;
  return isShort && /[\p{L}№#]/u.test(name) && !/[.!?;:：…]$/.test(name) ? name : undefined;
}

function joinBlocks(blocks: readonly (readonly HtmlLine[])[]): readonly HtmlLine[] {
  const lines: HtmlLine[] = [];
  for (const block of blocks) {
    const [first] = block;
    if (first === undefined) continue;
    if (lines.length > 0) lines.push({ text: "", line: first.line });
    for (const line of block) lines.push(line);
  }
  return lines;
}
