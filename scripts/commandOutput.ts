import { HardhatError } from "@nomicfoundation/hardhat-errors";
import ora from "ora";
import { HIDDEN_IN_A_LINE } from "../src/records/findHiddenCharacter.ts";
import { renderIssues } from "../src/records/renderIssues.ts";
import { KronikaError } from "../src/errors.ts";
import { fitForOutput } from "./fitForOutput.ts";
import { redactAll } from "./secrets.ts";

/** What a command gives back: a document for `--json`, text for a person. */
export interface CommandResult {
  readonly document: { readonly format: string } & Record<string, unknown>;
  readonly text: string;
  readonly exitCode?: 0 | 1 | 2 | 3;
}

/** Progress and hints; all of it goes to stderr. */
export interface Progress {
  /** Shows a line, with a spinner on a terminal, while `work` runs. */
  during<T>(line: string, work: (update: (line: string) => void) => Promise<T>): Promise<T>;
  note(line: string): void;
}

/** A spinner on a terminal; in a log, a line at the start and then one every ten seconds. */
export const stderrProgress: Progress = {
  during: (line, work) => (isTerminal() ? spinDuring(line, work) : logDuring(line, work)),
  note(line) {
    process.stderr.write(fitForOutput(`${line}\n`));
  },
};

/** A terminal that gives no width (a container's, at times) would have the spinner clear lines for ever. */
function isTerminal(): boolean {
  return process.stderr.isTTY && process.stderr.columns > 0;
}

const LOG_INTERVAL_MS = 10_000;

async function logDuring<T>(
  line: string,
  work: (update: (line: string) => void) => Promise<T>,
): Promise<T> {
  let last = Date.now();
  process.stderr.write(fitForOutput(`${line} ...\n`));
  return work((text) => {
    if (Date.now() - last < LOG_INTERVAL_MS) return;
    last = Date.now();
    process.stderr.write(fitForOutput(`${text} ...\n`));
  });
}

async function spinDuring<T>(
  line: string,
  work: (update: (line: string) => void) => Promise<T>,
): Promise<T> {
  const spinner = ora({
    text: fitForOutput(line),
    stream: process.stderr,
    discardStdin: false,
  }).start();
  try {
    const result = await work((text) => {
      spinner.text = fitForOutput(text);
    });
    spinner.succeed(fitForOutput(line));
    return result;
  } catch (error) {
    spinner.fail(fitForOutput(line));
    throw error;
  }
}

/**
 * Runs a command's work and prints its outcome: the result on stdout, as text or as exactly one
 * JSON document; issues on stderr. Sets the exit code.
 */
export async function runCommand(json: boolean, work: () => Promise<CommandResult>): Promise<void> {
  try {
    const { document, text, exitCode = 0 } = await work();
    process.stdout.write(json ? renderJson(document) : fitForOutput(`${text}\n`));
    process.exitCode = exitCode;
  } catch (error) {
    if (!(error instanceof KronikaError)) {
      // Hardhat would print the error itself, with all that it holds.
      const issues = [describeForeign(error)];
      process.stderr.write(fitForOutput(`${renderIssues(issues)}\n`));
      if (json) process.stdout.write(renderJson({ format: "kronika-error-v1", issues }));
      process.exitCode = 1;
      return;
    }
    process.stderr.write(fitForOutput(`${renderIssues(error.issues)}\n`));
    if (json)
      process.stdout.write(renderJson({ format: "kronika-error-v1", issues: error.issues }));
    process.exitCode = error.exitCode;
  }
}

/** What was thrown by something else than us: Hardhat explains its own errors, the rest are faults. */
function describeForeign(error: unknown): Record<"code" | "message" | "fix", string> {
  if (HardhatError.isHardhatError(error)) {
    return {
      code: error.errorCode,
      message: error.message,
      fix: `read https://hardhat.org/${error.errorCode}`,
    };
  }
  return {
    code: "UNEXPECTED",
    message: error instanceof Error ? error.message : String(error),
    fix: "this is a fault of Kronika: report it with the command that you ran",
  };
}

/** BigInts, which JSON lacks, become decimal strings. */
function renderJson(document: unknown): string {
  const plain = JSON.stringify(document, (_key, value: unknown) =>
    typeof value === "bigint" ? value.toString() : value,
  );
  const text = JSON.stringify(redactAll(JSON.parse(plain)), null, 2);
  // Hidden characters stand only inside strings, where an escape means the same to every reader.
  const shown = text.replace(HIDDEN_IN_A_LINE, (character) =>
    character === "\n" ? character : escapeUnits(character),
  );
  return `${shown}\n`;
}

function escapeUnits(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    return `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`;
  }).join("");
}
