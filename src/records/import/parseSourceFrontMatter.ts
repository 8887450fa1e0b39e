import { parse as parseToml, TomlDate, TomlError } from "smol-toml";
import { parseYamlMap } from "../parseYamlMap.ts";
import { quoteValue } from "../quoteValue.ts";
import { dayOf, type SourceFacts, usableValue } from "./sourceFacts.ts";
import type { ProposedValue } from "./sourceProposal.ts";

/** A document in its two parts. */
export interface SourceFrontMatter extends SourceFacts {
  /** The text below the front matter. */
  readonly body: string;
  /** Line of the document, from 1, on which `body` begins. */
  readonly bodyLine: number;
}

/** Its keys and their lines. */
interface Entries {
  readonly values: ReadonlyMap<string, unknown>;
  readonly lineOf: (key: string) => number | undefined;
}

interface Split {
  readonly kind: "YAML" | "TOML" | "JSON";
  readonly head: string;
  /** Line of the document on which `head` begins. */
  readonly headLine: number;
  readonly body: string;
  readonly bodyLine: number;
}

/** Longer front matter is none that a person wrote. */
const LONGEST = 64 * 1024;
/** So many braces may be the last one of JSON. */
const MOST_TRIES = 200;

/**
 * Reads the front matter of a Markdown document, in YAML (`---`), TOML (`+++`) or JSON (`{`).
 *
 * @param text With LF line ends.
 * @returns undefined when there is none; `problem`, in words, when it does not parse: then the whole
 *   document is its text.
 */
export function parseSourceFrontMatter(
  text: string,
): SourceFrontMatter | { readonly problem: string } | undefined {
  const split = splitHead(text);
  if (split === undefined || "problem" in split) return split;
  const entries = ENTRIES[split.kind](split);
  if ("problem" in entries) {
    return {
      problem: `It begins as with front matter in ${split.kind}, which does not parse (${entries.problem}), so all of it was read as text.`,
    };
  }
  return { ...factsOf(entries), body: split.body, bodyLine: split.bodyLine };
}

const FENCES: readonly (readonly [open: RegExp, close: RegExp, kind: Split["kind"]])[] = [
  [/^---[ \t]*(?:ya?ml)?[ \t]*$/i, /^(?:---|\.\.\.)[ \t]*$/, "YAML"],
  [/^---[ \t]*toml[ \t]*$/i, /^---[ \t]*$/, "TOML"],
  [/^---[ \t]*json[ \t]*$/i, /^---[ \t]*$/, "JSON"],
  [/^\+\+\+[ \t]*$/, /^\+\+\+[ \t]*$/, "TOML"],
  [/^;;;[ \t]*$/, /^;;;[ \t]*$/, "JSON"],
];

function splitHead(text: string): Split | { readonly problem: string } | undefined {
  const start = /^\n{0,5}/.exec(text)?.[0].length ?? 0;
  const lines = text.slice(start, start + LONGEST).split("\n");
  const fence = FENCES.find(([open]) => open.test(lines[0] ?? ""));
  if (fence === undefined) return splitJson(text, start);
  const [, close, kind] = fence;
  const end = lines.findIndex((line, index) => index > 0 && close.test(line));
  if (end === -1) {
    // A line of dashes alone parts paragraphs.
    const isField = /^[\w-]{1,40}[ \t]*[:=]|^\{/.test(lines[1] ?? "");
    return isField
      ? {
          problem:
            "It begins as with front matter that is never closed, so all of it was read as text.",
        }
      : undefined;
  }
  const head = lines.slice(1, end).join("\n");
  if (kind === "YAML" && !/^[ \t]{0,9}["']?[\w -]{1,60}["']?[ \t]{0,9}:/m.test(head))
    return undefined;
  const bodyAt = start + lines.slice(0, end + 1).join("\n").length + 1;
  return { kind, head, headLine: start + 2, body: text.slice(bodyAt), bodyLine: start + end + 2 };
}

/** An object at the start, ended by a line that begins with its brace. */
function splitJson(text: string, start: number): Split | { readonly problem: string } | undefined {
  if (!/^\{\s*(?:"|\})/.test(text.slice(start, start + 200))) return undefined;
  const part = text.slice(start, start + LONGEST);
  let tries = 0;
  for (const match of part.matchAll(/^[ \t]{0,9}\}[ \t]*$|\}[ \t]*\n(?=\n)/gm)) {
    const head = part.slice(0, match.index + match[0].indexOf("}") + 1);
    if (++tries > MOST_TRIES) break;
    if (parseJson(head) === undefined) continue;
    const rest = text.slice(start + head.length);
    const gap = /^[ \t]*\n?/.exec(rest)?.[0].length ?? 0;
    // Without a text below, it is a document in JSON.
    if (rest.trim() === "") return undefined;
    const lines = text.slice(0, start + head.length).split("\n").length;
    return { kind: "JSON", head, headLine: start + 1, body: rest.slice(gap), bodyLine: lines + 1 };
  }
  return /^\}/m.test(part)
    ? {
        problem:
          "It begins as with front matter in JSON, which does not parse, so all of it was read as text.",
      }
    : undefined;
}

function parseJson(head: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(head);
    const isMap = typeof value === "object" && value !== null && !Array.isArray(value);
    return isMap ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

const ENTRIES: Readonly<
  Record<Split["kind"], (split: Split) => Entries | { readonly problem: string }>
> = {
  YAML({ head, headLine }) {
    const { value, issues, lineOf } = parseYamlMap(head, "", headLine);
    if (value === undefined) {
      const [first] = issues;
      return {
        problem: first === undefined ? "it is no map" : `line ${first.line}: ${first.message}`,
      };
    }
    return { values: foldKeys(value), lineOf: (key) => lineOf([keyAs(value, key)]) };
  },
  TOML({ head, headLine }) {
    try {
      return { values: foldKeys(parseToml(head)), lineOf: lineIn(head, headLine) };
    } catch (error) {
      if (!(error instanceof TomlError)) return { problem: "it nests too deeply" };
      const message = (error.message.split("\n")[0] ?? "").replace(/^invalid TOML document: /i, "");
      return { problem: `line ${headLine + error.line - 1}: ${message}` };
    }
  },
  JSON({ head, headLine }) {
    const value = parseJson(head);
    if (value === undefined) return { problem: "it is no JSON object" };
    return { values: foldKeys(value), lineOf: lineIn(head, headLine) };
  },
};

/** `Last-Updated`, `last_updated` and `lastUpdated` are one key. */
function fold(key: string): string {
  return key.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}

function foldKeys(map: object): ReadonlyMap<string, unknown> {
  const folded = new Map<string, unknown>();
  for (const [key, value] of Object.entries(map)) {
    const name = fold(key);
    if (!folded.has(name)) folded.set(name, value);
  }
  return folded;
}

function keyAs(map: object, name: string): string {
  return Object.keys(map).find((key) => fold(key) === name) ?? name;
}

function lineIn(head: string, headLine: number): (key: string) => number | undefined {
  const lines = head.split("\n").map((line) => fold(/^[^:=]{0,80}(?=[:=])/.exec(line)?.[0] ?? ""));
  return (key) => {
    const at = lines.indexOf(key);
    return at === -1 ? undefined : headLine + at;
  };
}

const KEYS = {
  title: ["title", "headline", "name"],
  publisher: [
    "publisher",
    "site",
    "sitename",
    "source",
    "publication",
    "newspaper",
    "website",
    "journal",
  ],
  url: [
    "canonical",
    "canonicalurl",
    "url",
    "originalurl",
    "sourceurl",
    "link",
    "permalink",
    "source",
  ],
  rights: ["license", "licence", "rights", "copyright"],
  updated: [
    "updated",
    "lastmod",
    "modified",
    "lastmodified",
    "lastupdated",
    "updatedat",
    "dateupdated",
    "datemodified",
    "lastupdatedat",
  ],
  published: [
    "published",
    "pubdate",
    "publishdate",
    "publishedat",
    "datepublished",
    "publicationdate",
    "posted",
  ],
  author: ["author", "authors", "by", "creator"],
} as const;
/** What only a record of an event has. */
const EVENT_KEYS = [
  "event",
  "eventdate",
  "region",
  "country",
  "countries",
  "conflict",
  "politics",
  "impact",
  "decade",
  "startdate",
  "enddate",
];
/** Before it, a bare `date:` is rather the day that a document is about. */
const FIRST_YEAR = 1990;

function factsOf({ values, lineOf }: Entries): SourceFacts {
  const found: Partial<Record<ProposedValue["field"], Omit<ProposedValue, "field">>> = {};
  const notes: string[] = [];
  const take = (field: ProposedValue["field"], keys: readonly string[]): boolean => {
    for (const key of keys) {
      const written = textOf(values.get(key));
      const value = written === undefined ? undefined : usableValue(field, written);
      if (value === undefined) continue;
      found[field] = { value, line: lineOf(key) };
      return true;
    }
    return false;
  };
  for (const field of ["title", "publisher", "url", "rights"] as const) take(field, KEYS[field]);
  const author = KEYS.author
    .map((key) => textOf(values.get(key)))
    .find((each) => each !== undefined);
  if (author !== undefined && found.publisher === undefined) {
    if (take("publisher", KEYS.author)) {
      notes.push(
        "The front matter names an author and no publisher; the author stands for the publisher.",
      );
    }
  }
  if (!take("updated", KEYS.updated) && !take("updated", KEYS.published)) {
    const date = textOf(values.get("date"));
    const day = date === undefined ? undefined : dayOf(date);
    const isEvent =
      EVENT_KEYS.some((key) => values.has(key)) ||
      (day !== undefined && Number(day.slice(0, 4)) < FIRST_YEAR);
    if (day !== undefined && !isEvent) {
      found.updated = { value: day, line: lineOf("date") };
    } else if (date !== undefined) {
      const why = day === undefined ? "is no single day" : "may be the event's";
      notes.push(
        `\`date: ${quoteValue(date)}\` ${why}; it was left out. Add \`updated: …\` to the source if you know when the document was published.`,
      );
    }
  }
  return { values: found, notes };
}

/** A value as a line of text: a list's parts with commas, of a map its name. */
function textOf(value: unknown, depth = 0): string | undefined {
  if (typeof value === "string") return value.trim() === "" ? undefined : value;
  if (typeof value === "number") return String(value);
  if (value instanceof TomlDate) return value.toISOString();
  if (depth > 1 || typeof value !== "object" || value === null) return undefined;
  if (Array.isArray(value)) {
    const parts = value.slice(0, 20).map((each) => textOf(each, depth + 1));
    return parts.some((part) => part === undefined) || parts.length === 0
      ? undefined
      : parts.join(", ");
  }
  const map = value as Record<string, unknown>;
  return textOf(map["name"] ?? map["title"] ?? map["url"], depth + 1);
}
