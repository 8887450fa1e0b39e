import type { Issue } from "../errors.ts";
import type { Located } from "./parseRecord.ts";

/** NUMBER_DUPLICATE for every file whose number an earlier file has. */
export function findDuplicateNumbers(
  files: readonly { readonly file: string; readonly number?: Located<number> }[],
): readonly Issue[] {
  const firstFiles = new Map<number, string>();
  return files.flatMap(({ file, number }): Issue[] => {
    if (number === undefined) return [];
    const first = firstFiles.get(number.value);
    if (first === undefined) {
      firstFiles.set(number.value, file);
      return [];
    }
    return [
      {
        code: "NUMBER_DUPLICATE",
        message: `${first} and ${file} both have the number ${number.value}`,
        fix: "give one of the two records another number",
        file,
        line: number.line,
        record: number.value,
        field: "number",
      },
    ];
  });
}
