// Writes a collection of made-up records, all valid, to measure commands with:
//
//   node bench/generateCollection.ts 10000 /tmp/big
//   npx hardhat collection stats --collection /tmp/big
//
// Each record has about 1.5 kB of text, two sources and two claims; there are no images. The same
// number gives the same bytes. The folder must not exist yet.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { argv, stderr } from "node:process";

const MOST = 10_000;
const ABOUT_CHARACTERS = 1500;

const COUNTRIES: Readonly<Record<string, readonly string[]>> = {
  Africa: ["Egypt", "Ghana", "Kenya", "Morocco", "Senegal"],
  Asia: ["India", "Indonesia", "Japan", "Mongolia", "Thailand"],
  Europe: ["Finland", "France", "Greece", "Italy", "Poland", "Portugal"],
  "Latin America": ["Argentina", "Brazil", "Chile", "Mexico", "Peru"],
  "North America": ["Canada"],
  Oceania: ["Australia", "Fiji", "New Zealand"],
};
const CONFLICTS = ["World War I", "World War II", "Cold War", "Decolonization"];
const POLITICS = ["Coup", "Diplomacy", "Election", "Independence", "Protest", "Reform", "Treaty"];
const TYPES = ["Historical Event", "Culture", "Discovery", "Invention", "Science", "Sport"];
const ARTISTS = ["Ada Example", "Ben Example", "Cleo Example", "Kronika plates"];
const SUBJECTS = ["The council", "A crowd", "The press", "The harbour", "A young engineer"];
const VERBS = ["opened", "refused", "rebuilt", "remembered", "published", "crossed", "measured"];
const OBJECTS = ["the old archive", "a long letter", "the northern bridge", "its first vote"];
const ENDINGS = ["before the winter", "with little warning", "to general surprise", "for a year"];

/** Numbers from 0 up to `below`, always the same ones for a seed (mulberry32). */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function renderRecord(number: number, size: number): string {
  const next = seeded(number);
  const pick = (list: readonly string[]): string => list[next(list.length)] ?? "";
  const year = 1000 + next(1000);
  const month = String(1 + next(12)).padStart(2, "0");
  const day = 1 + next(27);
  const date = `${year}-${month}-${String(day).padStart(2, "0")}`;
  const dayAfter = `${year}-${month}-${String(day + 1).padStart(2, "0")}`;
  const region = pick(Object.keys(COUNTRIES));
  const [country = "", other = ""] = pickTwo(COUNTRIES[region] ?? [], next);
  const paragraphs: string[] = [];
  for (let length = 0; length < ABOUT_CHARACTERS; length += paragraphs.at(-1)?.length ?? 0) {
    const sentences = Array.from({ length: 5 }, () =>
      [pick(SUBJECTS), pick(VERBS), pick(OBJECTS), pick(ENDINGS)].join(" "),
    );
    paragraphs.push(`${sentences.join(". ")}.`);
  }
  return [
    "---",
    `title: ${year} – Made-up event ${number}`,
    `date: ${date}/${dayAfter}`,
    `region: ${region}`,
    `country: [${other === "" ? country : `${country}, ${other}`}]`,
    ...(next(2) === 0 ? [`conflict: ${pick(CONFLICTS)}`] : []),
    `politics: ${pick(POLITICS)}`,
    `type: ${pick(TYPES)}`,
    `impact: ${1 + next(10)}`,
    `artist: ${pick(ARTISTS)}`,
    `number: ${number}/${size}`,
    ...(next(3) === 0 ? [] : [`price: 0.${1 + next(9)} ETH`]),
    "sources:",
    `  - id: first-${number}`,
    `    title: A first made-up article on event ${number}`,
    "    publisher: The Example Review",
    `    url: https://example.org/review/${number}`,
    "    updated: 2016-07-07",
    `  - id: second-${number}`,
    `    title: "A second one: event ${number} looked at again"`,
    "    publisher: Example University Press",
    "claims:",
    `  - says: It began with event ${number}`,
    `    date: ${date}`,
    `    sources: [first-${number}, second-${number}]`,
    "  - says: It was over a day later",
    `    date: ${dayAfter}`,
    `    sources: [second-${number}]`,
    "---",
    "",
    `${paragraphs.join("\n\n")}\n`,
  ].join("\n");
}

/** One entry of a list, or two different ones. */
function pickTwo(list: readonly string[], next: (below: number) => number): readonly string[] {
  const first = next(list.length);
  const second = next(list.length);
  const both = second === first || next(4) > 0 ? [first] : [first, second];
  return both.flatMap((index) => list[index] ?? []);
}

function renderHead(size: number): string {
  const list = (values: readonly string[]): string => `[${values.join(", ")}]`;
  return [
    "name: Made-up events",
    "symbol: BENCH",
    "group: Bench",
    `size: ${size}`,
    "description: Made-up records to measure commands with.",
    "vocabularies:",
    `  region: ${list(Object.keys(COUNTRIES))}`,
    `  conflict: ${list(CONFLICTS)}`,
    `  politics: ${list(POLITICS)}`,
    `  type: ${list(TYPES)}`,
    "",
  ].join("\n");
}

const [count, folder] = [Number(argv[2]), argv[3]];
if (!Number.isInteger(count) || count < 1 || count > MOST || folder === undefined) {
  stderr.write(`usage: node bench/generateCollection.ts <1 to ${MOST}> <new folder>\n`);
  process.exitCode = 1;
} else {
  await mkdir(folder);
  await mkdir(join(folder, "records"));
  await writeFile(join(folder, "collection.yaml"), renderHead(count));
  for (let number = 1; number <= count; number++) {
    const name = `${String(number).padStart(5, "0")}-made-up.md`;
    await writeFile(join(folder, "records", name), renderRecord(number, count));
  }
}
