import type { Issue } from "../../errors.ts";
import { findHiddenCharacter } from "../findHiddenCharacter.ts";
import { parseText } from "../parseText.ts";
import type { HtmlMark } from "../html/htmlLine.ts";
import { cleanText } from "./cleanText.ts";
import { writeLineBreaks } from "./literalBreaks.ts";
import { isShortLabel, type PageLabels } from "./findPageLabels.ts";
import { isSiteChrome } from "./isSiteChrome.ts";
import type { NormalisedText, TakenValue } from "./pageReport.ts";
import { type PageLine, rawValueOf } from "./splitPage.ts";

/** The about text of a page. */
export interface PageAbout {
  readonly value?: string | undefined;
  readonly issues: readonly Issue[];
  readonly taken: readonly TakenValue[];
  readonly normalised: readonly NormalisedText[];
  readonly hints: readonly string[];
  /** Indexes of the lines that it takes. */
  readonly used: readonly number[];
}

const NOTHING = { issues: [], taken: [], normalised: [], hints: [], used: [] };
const MOST_HINTS = 20;

/** Takes the about text: from its label to the next field, without the frame of the web site. */
export function takePageAbout(lines: readonly PageLine[], labels: PageLabels): PageAbout {
  const label = labels.chosen.get("about");
  if (label === undefined) return { ...NOTHING, issues: [noAbout(lines, labels)] };
  const at = textLines(lines, label.at, labels);
  const used = [label.at, ...at];
  const parts = used.map((index) => {
    const before = index === label.at ? afterLabel(lines[index]) : (lines[index]?.raw.trim() ?? "");
    return { index, before, ...cleanText(before) };
  });
  const layout = layOutAbout(lines, parts, label.at);
  const written = layout.lines.join("\n");
  const text = writeLineBreaks(written);
  const about = parseText(text.replaceAll(/\n{3,}/g, "\n\n"));
  const [first, last] = [parts.find((part) => part.text !== ""), parts.at(-1)];
  const lineOf = (index: number) => lines[index]?.line ?? index + 1;
  const line = lineOf(first?.index ?? label.at);
  if (about.value === undefined) {
    const hidden = parts.find((part) => findHiddenCharacter(part.text, "running"));
    const problem = first === undefined ? EMPTY : about.problem;
    const place = { line: lineOf(hidden?.index ?? label.at), field: "about" };
    return { ...NOTHING, used, issues: [{ ...problem, ...place }] };
  }
  const paragraphs = count(about.value.split(/\n{2,}/).length, "paragraph");
  const value = `${paragraphs}, ${count(about.value.length, "character")}`;
  return {
    value: about.value,
    issues: [],
    taken: [{ field: "about", line, toLine: lineOf(last?.index ?? label.at), value }],
    normalised: parts
      .filter((part) => part.why.length > 0)
      .map((part) => ({
        field: "about",
        line: lineOf(part.index),
        ...firstChange(part.before, part.text),
        why: part.why.join("; "),
      })),
    hints: [
      ...layout.hints,
      ...(text === written
        ? []
        : ["The about text has a backslash and an n for a line break: each became a line break."]),
      ...endHint(lines, labels.aboutEnd, last?.index ?? 0),
      ...keptLabels(lines, labels, used)
        .slice(0, MOST_HINTS)
        .map(
          (kept) =>
            `Line ${kept.line} begins with \`${kept.name}:\` and was kept as part of the about text.`,
        ),
    ],
    used,
  };
}

interface AboutPart {
  readonly index: number;
  readonly text: string;
}

/**
 * Writes what the layout of HTML says in Markdown: quotations, lists, and the lines of a verse. What
 * stands around the label too is the layout of the page, and no part of the text.
 */
function layOutAbout(
  lines: readonly PageLine[],
  parts: readonly AboutPart[],
  label: number,
): { readonly lines: readonly string[]; readonly hints: readonly string[] } {
  const around = lines[label]?.marks ?? [];
  const isOfPage = (mark: HtmlMark) =>
    around.some((each) => each === mark || (mark.list !== undefined && each.list === mark.list));
  const begun = new Set<HtmlMark>();
  const signOf = (mark: HtmlMark): string => {
    if (mark.list === undefined || !begun.has(mark)) {
      begun.add(mark);
      return mark.sign;
    }
    return " ".repeat(mark.sign.length);
  };
  const goesOn = (at: number): boolean => {
    const [part, next] = [parts[at], parts[at + 1]];
    if (part === undefined || next === undefined || next.index !== part.index + 1) return false;
    return part.text !== "" && next.text !== "" && lines[part.index]?.isBroken === true;
  };
  const hints: string[] = [];
  const laid = parts.map(({ index, text }, at) => {
    const marks = index === label ? [] : (lines[index]?.marks ?? []);
    const signs =
      text === ""
        ? ""
        : marks
            .filter((mark) => !isOfPage(mark))
            .map(signOf)
            .join("");
    // One break alone is most often the layout of the page; two and more are a verse.
    const isVerse = goesOn(at) && (goesOn(at - 1) || goesOn(at + 1));
    if (goesOn(at) && !isVerse && hints.length < MOST_HINTS) {
      hints.push(
        `Line ${lines[index]?.line ?? index + 1}: the line break is published as a space. Write \`\\\` at the end of the line to keep it.`,
      );
    }
    return `${signs}${text}${isVerse ? "\\" : ""}`;
  });
  return { lines: laid, hints };
}

/** Lines of the text that begin as a field, or as a trait with its value. */
function keptLabels(
  lines: readonly PageLine[],
  { others }: PageLabels,
  used: readonly number[],
): readonly { readonly line: number; readonly name: string }[] {
  const known = new Set(others.map(({ at }) => at));
  return used.slice(1).flatMap((index) => {
    const line = lines[index];
    if (line === undefined || !(known.has(index) || isShortLabel(line))) return [];
    return [{ line: line.line, name: line.label?.label ?? line.text.slice(0, 40) }];
  });
}

/** Nothing but the end of the page ends this text. */
function endHint(lines: readonly PageLine[], end: number, last: number): readonly string[] {
  if (end < lines.length) return [];
  return [
    `The about text is the last thing on the page and goes on to line ${lines[last]?.line ?? last + 1}: see whether all of it belongs there.`,
  ];
}

/** Indexes of the text's lines below its label, without the site's frame and labels at its ends. */
function textLines(
  lines: readonly PageLine[],
  label: number,
  { aboutEnd: end, outside }: PageLabels,
): readonly number[] {
  const isOutside = (index: number): boolean => {
    const line = lines[index];
    return (
      line === undefined ||
      line.text === "" ||
      outside.has(index) ||
      isSiteChrome(line.text) ||
      line.image !== undefined
    );
  };
  let start = label + 1;
  let stop = end;
  // After words on the label's own line, a blank one ends the first paragraph.
  const isBelow = (lines[label]?.label?.value ?? "") === "";
  if (isBelow) while (start < stop && isOutside(start)) start++;
  while (stop > start && (isOutside(stop - 1) || isShortLabel(lines[stop - 1]))) stop--;
  return Array.from({ length: stop - start }, (_, offset) => start + offset).filter(
    (index) => lines[index]?.image === undefined && !outside.has(index),
  );
}

function afterLabel(line: PageLine | undefined): string {
  if (line?.label === undefined) return "";
  return rawValueOf(line)
    .replace(/^(?:\*\*|__)/, "")
    .trim();
}

const AROUND = 24;

/** The neighbourhood of the first place where two texts differ. */
function firstChange(before: string, after: string): { before: string; after: string } {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at++;
  const cut = (text: string) => {
    const part = text.slice(Math.max(0, at - AROUND), at + AROUND);
    return `${at > AROUND ? "…" : ""}${part}${at + AROUND < text.length ? "…" : ""}`;
  };
  return { before: cut(before), after: cut(after) };
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}

const EMPTY = {
  code: "ABOUT_MISSING",
  message: "there is no text after `About:`",
  fix: "write the about text there",
} as const;

/** The text that is there without a label is the one to put it before. */
function noAbout(lines: readonly PageLine[], { chosen }: PageLabels): Issue {
  const taken = new Set([...chosen.values()].flatMap(({ at, valueAt }) => [at, valueAt ?? at]));
  const long = lines.findIndex(({ text }, index) => text.length > 80 && !taken.has(index));
  const where =
    long === -1
      ? "before the text about the event"
      : `before the text on line ${lines[long]?.line ?? long + 1}`;
  return {
    code: "ABOUT_MISSING",
    message: "the page has no `About:`",
    field: "about",
    fix: `write \`About:\` ${where}`,
  };
}
