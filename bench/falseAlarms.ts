/**
 * Measures false accusations and misses of `check`: true sentences and sentences with a planted
 * false day are compared with sources that write the same day in other forms.
 *
 *     node bench/falseAlarms.ts [SRC]
 *
 * SRC is the `src` folder to test, this project's own by default. The sentences are the same each
 * time.
 */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const PAIRS = 2400;

const src = resolve(process.argv[2] ?? "src");
const { compareEvidence } = (await import(
  pathToFileURL(resolve(src, "records/evidence/compareEvidence.ts")).href
)) as typeof import("../src/records/evidence/compareEvidence.ts");

let state = 1919;
/** A small generator of its own, so that the numbers are the same everywhere. */
function draw(below: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
}
function pick<T>(items: readonly [T, ...T[]]): T {
  return items[draw(items.length)] ?? items[0];
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}
const NAMES =
  "January February March April May June July August September October November December".split(
    " ",
  );
const shift = ({ year, month, day }: Day, days: number): Day => {
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};
const weekday = ({ year, month, day }: Day): string =>
  new Date(Date.UTC(year, month - 1, day)).toLocaleDateString("en", {
    weekday: "long",
    timeZone: "UTC",
  });
const month = (at: Day): string => NAMES[at.month - 1] ?? "";
const short = (at: Day): string => (month(at).length < 5 ? month(at) : `${month(at).slice(0, 3)}.`);
const nth = (day: number): string =>
  `${day}${day > 3 && day < 21 ? "th" : (["th", "st", "nd", "rd"][day % 10] ?? "th")}`;

/** How a text may write one day. */
const SINGLE: readonly [(d: Day) => string, ...((d: Day) => string)[]] = [
  (d) => `on ${d.day} ${month(d)} ${d.year}`,
  (d) => `on ${month(d)} ${d.day}, ${d.year}`,
  (d) => `on ${short(d)} ${d.day}, ${d.year}`,
  (d) => `on the ${nth(d.day)} of ${month(d)}, ${d.year}`,
  (d) => `on the ${nth(d.day)} day of ${month(d)} ${d.year}`,
  (d) => `on ${month(d)} the ${nth(d.day)}, ${d.year}`,
  (d) => `on ${weekday(d)}, ${d.day} ${month(d)} ${d.year}`,
  (d) => `on ${weekday(d).slice(0, 3)}., ${short(d)} ${d.day}, ${d.year}`,
  (d) => `on ${nth(d.day)} ${month(d)}, ${d.year}`,
  (d) => `on ${d.day}. ${month(d)} ${d.year}`,
  (d) => `on _${d.day} ${month(d)} ${d.year}_`,
  (d) => `on ${d.day}&nbsp;${month(d)} ${d.year}`,
  (d) => `on <b>${d.day} ${month(d)}</b> ${d.year}`,
  (d) => `on [${d.day} ${month(d)} ${d.year}](https://example.org/1)`,
  (d) => `(${d.year}-${String(d.month).padStart(2, "0")}-${String(d.day).padStart(2, "0")}T10:00Z)`,
  (d) => `on ${d.day}.${d.month}.${d.year}`,
];

/** How a source may write the day as one of several; the others lie after it. */
const JOINED: typeof SINGLE = [
  (d) => span(d, 4, "–", false),
  (d) => span(d, 4, " – ", true),
  (d) => span(d, 1, "/", false),
  (d) => span(d, 1, " and ", false),
  (d) => span(d, 40, " to ", false, "from "),
  (d) => span(d, 40, "–", true),
  (d) => span(d, 6, " through ", true),
  (d) => span(d, 6, " until ", false, "from "),
  (d) => span(d, 6, " and ", false, "between "),
  (d) => list(d),
  (d) =>
    d.day < 6
      ? `by ${d.day} ${month(d)} ${d.year}`
      : `between the ${nth(d.day - 5)} and the ${nth(d.day)} of ${month(d)}, ${d.year}`,
  (d) =>
    `from ${weekday(d)} ${d.day} ${month(d)} to ${weekday(shift(d, 35))} ${shift(d, 35).day} ${month(shift(d, 35))} ${shift(d, 35).year}`,
  (d) => `at 10:00 on ${weekday(d)}, ${d.day} ${month(d)} ${d.year} and for hours`,
  (d) => `late in the evening of ${month(d)} ${d.day}, ${d.year}`,
  (d) => `(${d.day}-${month(d).slice(0, 3)}-${d.year})`,
  (d) => `(dispatch: LISBON, ${short(d).toUpperCase()} ${d.day}, ${d.year} - by wire)`,
  (d) => `in ${d.year}, or more exactly on ${month(d)} ${d.day},`,
  (d) =>
    `from 10 p.m. on ${d.day} ${month(d)} to 6 a.m. on ${shift(d, 1).day} ${month(shift(d, 1))} ${shift(d, 1).year}`,
  (d) =>
    `on ${d.day} and again on ${shift(d, 40).day} ${month(shift(d, 40))} ${shift(d, 40).year}`.replace(
      /^on \d+ and/,
      `on ${d.day} ${month(d)} and`,
    ),
  (d) => `on ${month(d)} ${d.day} (a ${weekday(d)}), ${d.year}`,
  (d) =>
    `during ${d.year} (${d.day} ${month(d)} - ${shift(d, 60).day} ${month(shift(d, 60))} ${shift(d, 60).year})`,
  (d) => `| ${d.day} ${month(d)} ${d.year} | ${weekday(d)} | 12,000 |`,
  (d) => before(d, 4, "–", false),
  (d) => before(d, 40, " to ", false, "from "),
  (d) => before(d, 40, "–", true),
  (d) => before(d, 3, " through ", true),
];

function span(from: Day, days: number, join: string, monthFirst: boolean, lead = ""): string {
  return range(from, shift(from, days), join, monthFirst, lead);
}
function before(to: Day, days: number, join: string, monthFirst: boolean, lead = ""): string {
  return range(shift(to, -days), to, join, monthFirst, lead);
}
function range(from: Day, to: Day, join: string, monthFirst: boolean, lead: string): string {
  const isOne = from.month === to.month;
  const comma = monthFirst ? "," : "";
  const write = (d: Day, named: boolean) =>
    !named ? String(d.day) : monthFirst ? `${month(d)} ${d.day}` : `${d.day} ${month(d)}`;
  const first = write(from, !isOne || monthFirst);
  const last = write(to, !isOne || !monthFirst);
  return `${lead || "in session "}${first}${join}${last}${comma} ${to.year}`;
}
function list(d: Day): string {
  const [b, c] = [shift(d, 1), shift(d, 2)];
  if (c.month !== d.month) return `on ${d.day} ${month(d)} ${d.year}`;
  return `on ${month(d)} ${d.day}, ${b.day}, and ${c.day}, ${d.year}`;
}

const WHO = ["delegates", "dockers", "miners", "rebels", "envoys", "senators"] as const;
const DID = ["assembled", "mutinied", "marched", "surrendered", "negotiated", "voted"] as const;
const WHERE = ["Lisbon", "Odessa", "Valparaiso", "Nanking", "Trieste", "Bergen"] as const;
const THING = ["harbour", "arsenal", "railway", "parliament", "fortress", "shipyard"] as const;
/** Sentences that surround the date in sources, and hold no date of the event. */
const NOISE = [
  "Old fighters of the 26th of July Movement read about it.",
  "A table of 1,919 rows was printed.",
  "The men of the 20 July plot knew it.",
  "Prices rose in the late 1800s.",
  "Nothing else is known.",
] as const;

function event() {
  const [who, did, where, thing] = [pick(WHO), pick(DID), pick(WHERE), pick(THING)];
  return {
    about: (when: string) => `The ${who} ${did} at the ${thing} of ${where} ${when}, as planned.`,
    source: (when: string) => `In ${where}, ${who} ${did} near the ${thing} ${when}, it is told.`,
  };
}

function judge(about: string, source: string, year: number): string {
  const record = { title: "An event", date: { edtf: String(year), year, decade: "" }, about };
  const archive = { id: "a", file: "sources/a.txt", sha256: "", text: source };
  const whole = { ...record, claims: [], sources: [] } as unknown as Parameters<
    typeof compareEvidence
  >[0];
  const outcomes = compareEvidence(whole, [archive])
    .filter(({ statement }) => statement.part === "about" && statement.precision === "day")
    .map(({ outcome }) => outcome);
  if (outcomes.length === 0) return "not seen";
  return (
    outcomes.find((each) => each === "contradicted") ??
    outcomes.find((each) => each === "unsupported") ??
    "supported"
  );
}

const truths: Record<string, number> = {};
const plants: Record<string, number> = {};
const examples: string[] = [];
const count = (tally: Record<string, number>, outcome: string) => {
  tally[outcome] = (tally[outcome] ?? 0) + 1;
};
for (let index = 0; index < PAIRS; index++) {
  const year = 1924 + draw(75);
  const day: Day = { year, month: 1 + draw(12), day: 1 + draw(28) };
  const { about, source } = event();
  const written = index % 2 === 0 ? pick(SINGLE)(day) : pick(JOINED)(day);
  const text = `${pick(NOISE)} ${source(written)} ${pick(NOISE)}`;
  const write = pick(SINGLE);
  const said = about(write(day));
  const truth = judge(said, text, year);
  count(truths, truth);
  if (truth !== "supported" && examples.length < 12)
    examples.push(`${truth}: ${said} <- ${written}`);
  const far = shift(day, 60 + draw(2) * 305);
  const slips: readonly [Day, ...Day[]] = [
    shift(day, index % 2 === 0 ? 7 : -50),
    shift(day, index % 2 === 0 ? -2 : -49),
    { ...day, year: year + 2 },
    { ...day, year: year + 10 },
    { ...day, month: ((day.month + 5) % 12) + 1 },
    far,
  ];
  const planted = judge(about(write(pick(slips))), text, year);
  count(plants, planted);
}

const line = (name: string, tally: Record<string, number>) =>
  `${name.padEnd(16)} ${["supported", "unsupported", "contradicted", "not seen"].map((each) => `${each} ${tally[each] ?? 0}`).join(", ")}`;
process.stdout.write(
  [line("true", truths), line("false, planted", plants), ...examples, ""].join("\n"),
);
