import Table from "cli-table3";
import { BORDERLESS } from "../records/borderless.ts";
import { printable } from "../records/printable.ts";
import type { EditionRarity, TraitStats, TraitTypeStats } from "./tallyTraits.ts";

/** How a bar is drawn: whole cells, and what is left over in parts of a cell, smallest first. */
export interface BarGlyphs {
  readonly whole: string;
  readonly parts: readonly string[];
}

/** Unicode block elements, in eighths of a cell. */
export const BLOCKS: BarGlyphs = { whole: "█", parts: ["▏", "▎", "▍", "▌", "▋", "▊", "▉"] };
/** For a terminal that may know nothing but ASCII. */
export const NUMBER_SIGNS: BarGlyphs = { whole: "#", parts: [] };

const MOST_TRAITS = 40;
const MOST_VALUES = 12;
const MOST_EDITIONS = 30;
// Together with what pads them, the columns take 80.
const TRAIT_WIDTHS = [36, 9, 9, 26];
const BAR_WIDTH = 24;
const RARITY_WIDTHS = [6, 13, 8, 8, 45];

/**
 * Renders trait counts with a bar chart, and the editions by rarity, as plain text of 80 columns.
 * Everything from records is made printable and long values are cut; of long lists the head is
 * shown.
 *
 * @param size The group's size, for `68/100`.
 * @param titleOf The title of an edition.
 */
export function renderTraitStats(
  stats: TraitStats,
  size: number,
  titleOf: (number: number) => string,
  glyphs: BarGlyphs,
): string {
  return [
    renderTraits(stats, glyphs),
    "",
    ...(stats.entropy === 0
      ? ["Rarity: all editions have the same traits, so none is rarer than another."]
      : [
          renderRarity(stats.rarity, size, titleOf),
          "",
          "Score: the information in an edition's traits over that in the collection's (as",
          "OpenRarity has it). 1 is the mean, more is rarer. Year, Edition and Price do not",
          "count; to lack a trait does; several countries count as one combination.",
        ]),
  ].join("\n");
}

function renderTraits(stats: TraitStats, glyphs: BarGlyphs): string {
  const { editions } = stats;
  const traits = stats.traits.slice(0, MOST_TRAITS);
  const hidden = stats.traits.length - traits.length;
  const isAlike = ({ values }: TraitTypeStats) => values.every(({ count }) => count === editions);
  const isApart = ({ values, none }: TraitTypeStats) =>
    none === 0 && values.every(({ count }) => count === 1);
  const alike = traits.filter(isAlike);
  const apart = traits.filter((each) => !isAlike(each) && isApart(each));
  const table = makeTable(TRAIT_WIDTHS, ["left", "right", "right", "left"]);
  for (const trait of traits) {
    if (!isAlike(trait) && !isApart(trait)) addTrait(table, trait, editions, glyphs);
  }
  return [
    ...(table.length > 0 ? [trimLines(table.toString()), ""] : []),
    ...(alike.length > 0 ? ["The same for all editions:"] : []),
    ...alike.map(({ type, values }) =>
      printable(`  ${type}: ${values.map(({ value }) => value).join(", ")}`),
    ),
    ...(apart.length > 0 ? ["No two editions share a value:"] : []),
    ...apart.map(({ type }) => printable(`  ${type}`)),
    ...(hidden > 0 ? [`${hidden} more traits; --json lists all`] : []),
  ].join("\n");
}

function addTrait(
  table: Table.Table,
  { type, values, none }: TraitTypeStats,
  editions: number,
  glyphs: BarGlyphs,
): void {
  const most = Math.max(none, values[0]?.count ?? 0);
  const addRow = (label: string, count: number): void => {
    const share = `${((100 * count) / editions).toFixed(1)} %`;
    table.push([`  ${printable(label)}`, count, share, ` ${drawBar(count / most, glyphs)}`]);
  };
  if (table.length === 0) table.push(["", "editions", "share", ""]);
  else table.push([{ content: "", colSpan: 4 }]);
  const name = values.length === 1 ? type : `${type} (${values.length} values)`;
  table.push([{ content: printable(name), colSpan: 4 }]);
  // A list that is one too long is shown whole: a line that says so would take as much room.
  const shown = values.length <= MOST_VALUES + 1 ? values : values.slice(0, MOST_VALUES);
  for (const { value, count } of shown) addRow(value, count);
  const next = values[shown.length];
  if (next !== undefined) {
    const content = `  and ${values.length - shown.length} more with ${next.count === 1 ? "1" : `${next.count} or fewer`} each; --json lists all`;
    table.push([{ content, colSpan: 4 }]);
  }
  if (none > 0) addRow("(none)", none);
}

function renderRarity(
  rarity: readonly EditionRarity[],
  size: number,
  titleOf: (number: number) => string,
): string {
  const table = makeTable(RARITY_WIDTHS, ["right", "right", "right", "right", "left"]);
  table.push(["rank", "edition", "score", "bits", "title"]);
  const shown = rarity.length <= MOST_EDITIONS + 1 ? rarity : rarity.slice(0, MOST_EDITIONS);
  for (const { rank, number, score, bits } of shown) {
    const title = printable(titleOf(number));
    table.push([rank, `${number}/${size}`, score.toFixed(3), bits.toFixed(2), title]);
  }
  const more = rarity.length - shown.length;
  return [
    "Rarity, the rarest first:",
    "",
    trimLines(table.toString()),
    ...(more > 0 ? [`  and ${more} more; --json lists all`] : []),
  ].join("\n");
}

function makeTable(
  widths: readonly number[],
  alignments: readonly ("left" | "right")[],
): Table.Table {
  return new Table({
    chars: BORDERLESS,
    colWidths: [...widths],
    colAligns: [...alignments],
    style: { head: [], border: [], "padding-left": 0, "padding-right": 1 },
  });
}

function drawBar(share: number, { whole, parts }: BarGlyphs): string {
  const steps = parts.length + 1;
  // Something that occurs is seen.
  const length = Math.max(1, Math.round(share * BAR_WIDTH * steps));
  return whole.repeat(Math.floor(length / steps)) + (parts[(length % steps) - 1] ?? "");
}

function trimLines(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}
