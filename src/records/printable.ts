import { HIDDEN_IN_A_LINE } from "./findHiddenCharacter.ts";

/**
 * Makes text safe to print on one line: control characters (line feeds and ANSI escapes among
 * them), bidirectional overrides and invisible characters become visible as `\u{1b}`.
 */
export function printable(text: string): string {
  return text.replace(HIDDEN_IN_A_LINE, (character) => {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
  });
}
