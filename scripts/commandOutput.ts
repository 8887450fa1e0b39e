import { HardhatError } from "@nomicfoundation/hardhat-errors";
import ora from "ora";
import { HIDDEN_IN_A_LINE } from "../src/records/findHiddenCharacter.ts";
import { renderIssues } from "../src/records/renderIssues.ts";
import { describeDiskFailure, findDiskError } from "../src/diskFailure.ts";
import { type Issue, KronikaError } from "../src/errors.ts";
import { printable } from "../src/records/printable.ts";
import { toUnwritable } from "../src/writeFileWhole.ts";
import { givenStreams, setExitCode, writeStderr, writeStdout } from "./commandStreams.ts";
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
    writeStderr(`${line}\n`);
  },
};

/** A terminal that gives no width (a container's, at times) would have the spinner clear lines for ever. */
function isTerminal(): boolean {
  return givenStreams() === undefined && process.stderr.isTTY && process.stderr.columns > 0;
}

const LOG_INTERVAL_MS = 10_000;

async function logDuring<T>(
  line: string,
  work: (update: (line: string) => void) => Promise<T>,
): Promise<T> {
  let last = Date.now();
  writeStderr(`${line} ...\n`);
  return work((text) => {
    if (Date.now() - last < LOG_INTERVAL_MS) return;
    last = Date.now();
    writeStderr(`${text} ...\n`);
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
 * JSON document; issues on stderr. Sets the exit code. A fault of ours is told too, without its stack
 * trace unless Hardhat's --show-stack-traces asks for it.
 */
export async function runCommand(json: boolean, work: () => Promise<CommandResult>): Promise<void> {
  watchOutput();
  try {
    const { document, text, exitCode = 0 } = await work();
    writeStdout(json ? renderJson(document) : `${text}\n`);
    setExitCode(exitCode);
  } catch (error) {
    const { issues, exitCode } = describeFailure(error);
    if (json) writeStdout(renderJson({ format: "kronika-error-v1", issues }));
    if (process.argv.includes("--show-stack-traces") && !(error instanceof KronikaError))
      throw error;
    writeStderr(`${renderIssues(issues)}\n`);
    setExitCode(exitCode);
  }
}

/** An issue of ours, or one with the code of Hardhat's own error. */
type ToldIssue = Omit<Issue, "code"> & { readonly code: string };

interface Failure {
  readonly issues: readonly ToldIssue[];
  readonly exitCode: number;
}

/** What a command failed with: an error of ours, of the disk, of Hardhat, or a fault. */
export function describeFailure(error: unknown): Failure {
  if (error instanceof KronikaError) return { issues: error.issues, exitCode: error.exitCode };
  return { issues: [describeDisk(error) ?? describeForeign(error)], exitCode: 1 };
}

/** An error of the disk that nobody nearer to it has told, such as one of Hardhat's own cache. */
function describeDisk(error: unknown): ToldIssue | undefined {
  const found = findDiskError(error);
  const failure = found && describeDiskFailure(found.code);
  return failure && { code: "FILE_UNWRITABLE", ...failure, file: found?.path };
}

/** What was thrown by something else than us: Hardhat explains its own errors, the rest are faults. */
function describeForeign(error: unknown): ToldIssue {
  if (HardhatError.isHardhatError(error)) {
    return {
      code: error.errorCode,
      message: printable(error.message),
      fix: `read https://hardhat.org/${error.errorCode}`,
    };
  }
  return {
    code: "UNEXPECTED",
    message: printable(error instanceof Error ? error.message : String(error)),
    fix: "this is a fault of Kronika: report it with the command that you ran; --show-stack-traces shows where it came up",
  };
}

let isWatching = false;

/**
 * What cannot be printed any more: a reader that has seen enough (`| head`) ends the command quietly,
 * a full disk behind `> file` with an error.
 */
function watchOutput(): void {
  if (isWatching || givenStreams() !== undefined) return;
  isWatching = true;
  process.stdout.on("error", (error) => {
    if (!("code" in error) || error.code !== "EPIPE") {
      const { issues } = describeFailure(toUnwritable(error, "the output"));
      process.stderr.write(`${renderIssues(issues)}\n`);
      process.exitCode = 1;
    }
    process.exit();
  });
  // Without it there is nothing left to say it on.
  process.stderr.on("error", () => {});
}

/** BigInts, which JSON lacks, become decimal strings. */
export function renderJson(document: unknown): string {
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
