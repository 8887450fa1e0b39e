import type { Task } from "hardhat/types/tasks";
import { ArgumentType } from "hardhat/types/arguments";
import type { Issue } from "../src/errors.ts";
import { nearestName } from "../src/records/nearestName.ts";
import { quoteValue } from "../src/records/quoteValue.ts";

/** Hardhat's own options by their name in camel case; true for those that take a value. */
export type GlobalOptions = ReadonlyMap<string, boolean>;

/** The root of all commands. */
const ROOT = "collection";

/**
 * Looks for an unknown command or option in the arguments of a `hardhat collection …`, before
 * Hardhat refuses it in words of its own. What this does not know, such as a short option, is left to
 * Hardhat.
 *
 * @param given The arguments after `hardhat`.
 * @returns All that is wrong; none for the arguments of another task.
 */
export function findUsageIssues(
  given: readonly string[],
  rootTasks: ReadonlyMap<string, Task>,
  globals: GlobalOptions,
): readonly Issue[] {
  const words = given.flatMap((word) => splitValue(word));
  const own = withoutGlobals(words, globals);
  const root = rootTasks.get(ROOT);
  if (root === undefined || own[0] !== ROOT || words.includes("--help")) return [];
  const { task, rest } = findTask(root, own.slice(1));
  if (task.isEmpty) return rest.length === 0 ? [] : [unknownCommand(task, rest, root)];
  return findOptionIssues(task, rest, globals);
}

/** `--option=value` is two words, as Hardhat has it. */
function splitValue(word: string): readonly string[] {
  const index = word.indexOf("=");
  if (!word.startsWith("--") || index === -1) return [word];
  return [word.slice(0, index), word.slice(index + 1)];
}

function withoutGlobals(words: readonly string[], globals: GlobalOptions): readonly string[] {
  const own: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? "";
    const takesValue = word.startsWith("--") ? globals.get(toCamelCase(word)) : undefined;
    if (takesValue === undefined) own.push(word);
    else if (takesValue) index++;
  }
  return own;
}

function findTask(
  root: Task,
  words: readonly string[],
): { readonly task: Task; readonly rest: readonly string[] } {
  let task = root;
  let depth = 0;
  for (const word of words) {
    const next = task.subtasks.get(word);
    if (next === undefined) break;
    task = next;
    depth += 1;
  }
  return { task, rest: words.slice(depth) };
}

function unknownCommand(task: Task, [first = "", ...more]: readonly string[], root: Task): Issue {
  const names = [...task.subtasks.keys()];
  const prefix = task.id
    .slice(1)
    .map((part) => `${part} `)
    .join("");
  const see = `\`npx hardhat ${task.id.join(" ")} --help\` lists all`;
  if (first.startsWith("-")) {
    const message = `no command was named before ${quoteValue(first)}`;
    return { code: "COMMAND_UNKNOWN", message, fix: `write the command first; ${see}` };
  }
  const below = [...root.subtasks.values()].flatMap(({ id, subtasks }) =>
    [...subtasks.keys()].map((name) => [...id.slice(1), name].join(" ")),
  );
  const near =
    nearestName(first, names) ??
    nearestName([first, ...more].slice(0, 2).join(" "), [...below, ...names]) ??
    below.find((name) => name.endsWith(` ${first}`));
  const isBelow = near !== undefined && below.includes(near);
  return {
    code: "COMMAND_UNKNOWN",
    message: `there is no command ${quoteValue(`${ROOT} ${prefix}${first}`)}`,
    fix: near === undefined ? see : `is \`${ROOT} ${isBelow ? "" : prefix}${near}\` meant? ${see}`,
  };
}

function findOptionIssues(
  task: Task,
  words: readonly string[],
  globals: GlobalOptions,
): readonly Issue[] {
  const command = task.id.join(" ");
  const see = `\`npx hardhat ${command} --help\` lists all`;
  const known = [...task.options.keys()].map(toOption);
  const all = [...known, ...[...globals.keys()].map(toOption)];
  const issues: Issue[] = [];
  const seen = new Set<string>();
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? "";
    if (word === "--" || /^-[^-]/.test(word)) return issues;
    const option = word.startsWith("--") ? task.options.get(toCamelCase(word)) : undefined;
    if (!word.startsWith("--")) {
      const hint = "a value goes behind its option, and a list has commas without spaces";
      const message = `${quoteValue(word)} belongs to no option`;
      issues.push({ code: "OPTION_UNKNOWN", message, fix: `${hint}; ${see}` });
    } else if (option === undefined) {
      const near = nearestName(
        word.slice(2),
        all.map((name) => name.slice(2)),
      );
      issues.push({
        code: "OPTION_UNKNOWN",
        message: `\`${command}\` has no option ${quoteValue(word)}`,
        field: word,
        fix: near === undefined ? see : `is \`--${near}\` meant? ${see}`,
      });
      // What follows may be its value.
      if (words[index + 1]?.startsWith("-") === false) index++;
    } else {
      if (seen.has(word)) {
        const message = `${word} is given twice`;
        const fix = "give it once; a list has commas";
        issues.push({ code: "OPTION_INVALID", message, field: word, fix });
      }
      seen.add(word);
      if (option.type === ArgumentType.FLAG) continue;
      index++;
      if (words[index] === undefined) {
        const message = `${word} has no value`;
        const fix = `write it behind ${word}`;
        issues.push({ code: "OPTION_INVALID", message, field: word, fix });
      } else if (option.type === ArgumentType.INT && !/^\d+$/.test(words[index] ?? "")) {
        const message = `${quoteValue(words[index])} is no whole number`;
        const fix = `write digits alone behind ${word}`;
        issues.push({ code: "OPTION_INVALID", message, field: word, fix });
      }
    }
  }
  return issues;
}

/** `--max-cost` is `maxCost`. */
function toCamelCase(word: string): string {
  return word.slice(2).replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function toOption(name: string): string {
  return `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
