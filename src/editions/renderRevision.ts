import { printable } from "../records/printable.ts";
import { type EditionChange, type FieldChange, IMAGE_ADDRESS } from "./compareRevision.ts";
import { formatNumberList } from "../records/formatNumberList.ts";

const LONGEST = 60;

/**
 * What a revision changes, in plain text: editions one by one, and in one line all those of which only
 * the image's address changes, since it does so whenever any image is added. Text from outside is made
 * printable.
 * @param issued numbers that are minted: their holders see the change
 */
export function renderRevision(
  changes: readonly EditionChange[],
  issued: ReadonlySet<number>,
  size: number,
): string {
  const moved = changes.filter(isOnlyMoved).map(({ number }) => number);
  const seen = changes.filter((change) => !isOnlyMoved(change));
  const lines = seen.flatMap(({ number, kind, title, fields }) => {
    const mark = issued.has(number) ? " (issued)" : "";
    const name = title === undefined ? "" : `, ${printable(title)}`;
    return [
      `  edition ${number}/${size}${mark}: ${kind}${name}`,
      ...fields.map((field) => `    ${renderField(field)}`),
    ];
  });
  if (moved.length > 0) {
    lines.push(`  only the address of the same image changes: ${formatNumberList(moved)}`);
  }
  return lines.join("\n");
}

/** Whether nothing that a person sees changes: the same image, at the address of another directory. */
function isOnlyMoved({ kind, fields }: EditionChange): boolean {
  const names = fields.map(({ field }) => field).filter((field) => field !== "metadataDigest");
  return kind === "changed" && names.length === 1 && names[0] === IMAGE_ADDRESS;
}

function renderField({ field, before, after }: FieldChange): string {
  if (before === undefined && after === undefined)
    return `${printable(field)}: changed (a --gateway that has what is published shows how)`;
  const start = firstDifference(before ?? "", after ?? "");
  return `${printable(field)}: ${excerpt(before, start)} -> ${excerpt(after, start)}`;
}

/** A value, or of a long one the part in which it begins to differ. */
function excerpt(text: string | undefined, start: number): string {
  if (text === undefined) return "(none)";
  const characters = [...text];
  if (characters.length <= LONGEST * 2) return printable(text);
  const from = Math.max(0, start - LONGEST / 2);
  const part = characters.slice(from, from + LONGEST).join("");
  return `${from > 0 ? "…" : ""}${printable(part)}${from + LONGEST < characters.length ? "…" : ""}`;
}

function firstDifference(before: string, after: string): number {
  const [left, right] = [[...before], [...after]];
  const index = left.findIndex((character, place) => character !== right[place]);
  return index === -1 ? left.length : index;
}
