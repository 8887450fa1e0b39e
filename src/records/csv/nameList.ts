/**
 * Writes names as one text, as a collection's page does: `Czechoslovakia + Soviet Union`. A plus
 * that stands alone in a name gets another one, so that splitNames gives the same names back.
 *
 * @param names Lines as parseLine gives them.
 */
export function joinNames(names: readonly string[]): string {
  return names.map((name) => mapWords(name, (plus) => `${plus}+`)).join(" + ");
}

/**
 * Splits what joinNames has joined. A line break parts names as well; a plus without spaces around
 * it is part of a name.
 */
export function splitNames(text: string): readonly string[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .flatMap((line) => {
      const names: string[][] = [[]];
      for (const word of line.split(/\p{Zs}+/u)) {
        if (word === "+") names.push([]);
        else names.at(-1)?.push(word);
      }
      return names.map((words) => mapWords(words.join(" "), (plus) => plus.slice(1)).trim());
    });
}

function mapWords(name: string, change: (plus: string) => string): string {
  return name
    .split(" ")
    .map((word) => (/^\++$/.test(word) ? change(word) : word))
    .join(" ");
}
