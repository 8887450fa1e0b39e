import { AsyncLocalStorage } from "node:async_hooks";
import { fitForOutput } from "./fitForOutput.ts";

/** Where a command writes, and what it asks. */
export interface CommandStreams {
  readonly writeStdout: (text: string) => void;
  readonly writeStderr: (text: string) => void;
  /** Asks a person; undefined: there is nobody to ask. */
  readonly ask: ((question: string) => Promise<string>) | undefined;
  readonly exit: (code: number) => void;
}

const given = new AsyncLocalStorage<CommandStreams>();

/** Runs commands with these streams instead of the process's own. */
export function withStreams<T>(streams: CommandStreams, work: () => Promise<T>): Promise<T> {
  return given.run(streams, work);
}

/** The streams of this command; undefined: the process's own. */
export function givenStreams(): CommandStreams | undefined {
  return given.getStore();
}

let isAnswered = false;

/** Whether a command of this process has written its result. */
export function hasAnswered(): boolean {
  return isAnswered;
}

/** Writes to stdout; what is secret or hidden does not come out. */
export function writeStdout(written: string): void {
  const text = fitForOutput(written);
  isAnswered = true;
  const streams = given.getStore();
  if (streams === undefined) process.stdout.write(text);
  else streams.writeStdout(text);
}

/** The same to stderr. */
export function writeStderr(written: string): void {
  const text = fitForOutput(written);
  const streams = given.getStore();
  if (streams === undefined) process.stderr.write(text);
  else streams.writeStderr(text);
}

/** The command's exit code, once it has ended. */
export function setExitCode(code: number): void {
  const streams = given.getStore();
  if (streams === undefined) process.exitCode = code;
  else streams.exit(code);
}
