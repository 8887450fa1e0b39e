import type { HtmlLine, HtmlMark } from "../html/htmlLine.ts";
import { cleanText } from "./cleanText.ts";
import { findImageName } from "./findImageName.ts";
import {
  type LabelChoices,
  labelKey,
  meaningOf,
  type PageLabel,
  parseChosenLabel,
  parsePageLabel,
} from "./parsePageLabel.ts";

/** A line of a page. */
export interface PageLine {
  /** From 1. */
  readonly line: number;
  /** As it stands on the page. */
  readonly raw: string;
  /** With single plain spaces and nothing invisible; empty for a blank line. */
  readonly text: string;
  /** When the line begins with a label, known or not. */
  readonly label?: PageLabel | undefined;
  /** When the line is nothing but an image: how the page names its file. */
  readonly image?: string | undefined;
  /** Of HTML: a `<br>` ends the line. */
  readonly isBroken?: boolean | undefined;
  /** Of HTML: the quotations and list items around the line. */
  readonly marks?: readonly HtmlMark[] | undefined;
}

/** Splits a page (LF line ends) into its lines and reads their labels. */
export function splitPage(page: string, choices: LabelChoices = new Map()): readonly PageLine[] {
  return page.split("\n").map((raw, index) => {
    if (raw === "") return { line: index + 1, raw, text: "" };
    const { text } = cleanText(raw);
    const label = parseChosenLabel(raw.trim(), choices) ?? chooseFor(parsePageLabel(text), choices);
    return { line: index + 1, raw, text, label, image: findImageName(text, label) };
  });
}

/** The same of a page in HTML, whose layout sets labels apart without a colon. */
export function splitHtmlPage(
  lines: readonly HtmlLine[],
  choices: LabelChoices,
): readonly PageLine[] {
  return lines.map(({ line, text: raw, label: set, image, isBroken, marks }) => {
    const { text } = cleanText(raw);
    if (image !== undefined) return { line, raw, text, image };
    const apart: PageLabel | undefined = set && {
      label: set.name,
      ...meaningOf(set.name, choices),
      value: cleanText(set.value).text,
      raw: set.value,
    };
    const label =
      apart ?? parseChosenLabel(raw, choices) ?? chooseFor(parsePageLabel(text), choices);
    return { line, raw, text, label, image: findImageName(text, label), isBroken, marks };
  });
}

function chooseFor(label: PageLabel | undefined, choices: LabelChoices): PageLabel | undefined {
  if (label === undefined || !choices.has(labelKey(label.label))) return label;
  return { label: label.label, value: label.value, ...meaningOf(label.label, choices) };
}

/** The value of a label as it stands on the page. */
export function rawValueOf({ raw, label }: PageLine): string {
  return label?.raw ?? raw.slice(raw.search(/[:：]/) + 1);
}
