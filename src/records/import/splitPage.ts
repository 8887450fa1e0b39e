import { cleanText } from "./cleanText.ts";
import { type PageLabel, parsePageLabel } from "./parsePageLabel.ts";

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
}

/** Splits a page (LF line ends) into its lines and reads their labels. */
export function splitPage(page: string): readonly PageLine[] {
  return page.split("\n").map((raw, index) => {
    const { text } = cleanText(raw);
    return { line: index + 1, raw, text, label: parsePageLabel(text) };
  });
}
