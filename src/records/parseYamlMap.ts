import { isAlias, isMap, isScalar, isSeq, LineCounter, parseAllDocuments } from "yaml";
import type { Document, Node, YAMLMap } from "yaml";
import type { Issue } from "../errors.ts";
import type { Problem } from "./parsed.ts";
import { quoteValue } from "./quoteValue.ts";
import type { YamlMap, YamlPath, YamlValue } from "./yamlValue.ts";

/** A key or a plain value, where it stands in the YAML text. */
export interface YamlScalar {
  /** Leads to the value; for a key, to the value that it names. */
  readonly path: YamlPath;
  readonly isKey: boolean;
  /** Offsets in UTF-16 units, quotes included. */
  readonly start: number;
  readonly end: number;
}

/** A YAML text as one map, with the line of every key and item. */
export interface ParsedYaml {
  /** Absent when `issues` is not empty. */
  readonly value?: YamlMap;
  readonly issues: readonly Issue[];
  /** Line of the key or item at a path, or of the nearest thing around it. */
  readonly lineOf: (path: YamlPath) => number;
  /** All keys and plain values in the order of the text. */
  readonly scalars: readonly YamlScalar[];
}

/** The line of a key or item, and of what is inside it. */
interface Place {
  readonly line: number;
  inner?: Map<string | number, Place>;
}

// The schema is three levels deep (sources, an entry, its field).
const DEEPEST = 8;

/**
 * Parses YAML 1.2 (core schema) that must be one map of plain values. Duplicate keys are
 * reported; tags, aliases and deep nesting are refused, since they only serve to make a small
 * file large.
 *
 * @param file Name for the issues.
 * @param firstLine Line of the file on which `text` begins.
 */
export function parseYamlMap(text: string, file: string, firstLine = 1): ParsedYaml {
  const root: Place = { line: Math.max(1, firstLine - 1) };
  const counter = new LineCounter();
  const scalars: YamlScalar[] = [];
  const issues: Issue[] = [];
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  const report = (problem: Problem, offset: number, field?: string) =>
    issues.push({ ...problem, file, line: lineAt(offset), field });
  const lineOf = (path: YamlPath): number => {
    // What belongs to the whole map is told of its first line, which is the fence in a record.
    let place = root;
    for (const part of path) {
      const inner = place.inner?.get(part);
      if (inner === undefined) break;
      place = inner;
    }
    return place.line;
  };

  function keep(node: Node, path: YamlPath, isKey: boolean): void {
    if (node.range) scalars.push({ path, isKey, start: node.range[0], end: node.range[1] });
  }

  function enter(place: Place, part: string | number, offset: number): Place {
    const inner: Place = { line: lineAt(offset) };
    place.inner ??= new Map();
    place.inner.set(part, inner);
    return inner;
  }

  function walk(node: Node | null, path: YamlPath, place: Place): YamlValue {
    const offset = node?.range?.[0] ?? 0;
    if (path.length > DEEPEST) return refuse("nests too deeply", "flatten the value", offset, path);
    if (isAlias(node)) return refuse("is a YAML alias", "write the value out", offset, path);
    if (node?.tag) return refuse("has a YAML tag", "write the value without it", offset, path);
    if (isMap(node)) return walkMap(node as YAMLMap<Node, Node | null>, path, place);
    if (isSeq(node)) {
      return node.items.map((item, index) => {
        const child = item as Node | null;
        const inner = enter(place, index, child?.range?.[0] ?? offset);
        return walk(child, [...path, index], inner);
      });
    }
    if (!isScalar(node)) return null;
    keep(node, path, false);
    if (typeof node.value === "string" || typeof node.value === "boolean") return node.value;
    return typeof node.value === "number" ? (node.source ?? String(node.value)) : null;
  }

  function walkMap(map: YAMLMap<Node, Node | null>, path: YamlPath, place: Place): YamlMap {
    const value = Object.create(null) as Record<string, YamlValue>;
    for (const pair of map.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : "";
      const offset = pair.key.range?.[0] ?? 0;
      const inner = [...path, key];
      const first = place.inner?.get(key);
      if (first === undefined) {
        keep(pair.key, inner, true);
        value[key] = walk(pair.value, inner, enter(place, key, offset));
      } else {
        const message = `the key ${quoteValue(key)} stands on line ${first.line} already`;
        report({ code: "KEY_DUPLICATE", message, fix: "keep one of the two lines" }, offset, key);
      }
    }
    return value;
  }

  function refuse(what: string, fix: string, offset: number, path: YamlPath): null {
    report({ code: "YAML_SYNTAX", message: `the value ${what}`, fix }, offset, String(path[0]));
    return null;
  }

  const contents = parseContents(text, counter, report);
  if (contents === undefined) return { issues, lineOf, scalars };
  const value = walkMap(contents, [], root);
  return issues.length > 0 ? { issues, lineOf, scalars } : { value, issues, lineOf, scalars };
}

function parseContents(
  text: string,
  counter: LineCounter,
  report: (problem: Problem, offset: number) => void,
): YAMLMap<Node, Node | null> | undefined {
  const documents = parseDocuments(text, counter);
  const [document, second] = documents;
  const error = documents.flatMap((each) => each.errors)[0];
  const syntax = (message: string, fix: string) => ({ code: "YAML_SYNTAX" as const, message, fix });
  if (documents === TOO_DEEP) {
    report(syntax("the YAML nests too deeply", "flatten it"), 0);
  } else if (error !== undefined) {
    const { col } = counter.linePos(error.pos[0]);
    report(
      syntax(
        `the YAML does not parse at column ${col}: ${lowerFirst(error.message)}`,
        "mend the syntax; put text that holds `: `, ` #`, quotes or brackets in quotes",
      ),
      error.pos[0],
    );
  } else if (second !== undefined) {
    report(
      syntax("the YAML holds two documents", "take the line `---` or `...` between them out"),
      second.range[0],
    );
  } else if (document === undefined || document.contents === null) {
    report(syntax("the YAML is empty", "write one `key: value` a line"), 0);
  } else if (!isMap(document.contents)) {
    const offset = document.contents.range?.[0] ?? 0;
    report(syntax("the YAML is not a map", "write one `key: value` a line"), offset);
  } else {
    return document.contents as YAMLMap<Node, Node | null>;
  }
  return undefined;
}

const TOO_DEEP: readonly Document.Parsed[] = [];

function parseDocuments(text: string, counter: LineCounter): readonly Document.Parsed[] {
  try {
    const documents = parseAllDocuments(text, {
      lineCounter: counter,
      version: "1.2",
      schema: "core",
      stringKeys: true,
      // The walk finds doubles in linear time and can say where the first one stands.
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: "silent",
    });
    return [...documents];
  } catch (error) {
    if (error instanceof RangeError) return TOO_DEEP;
    throw error;
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
