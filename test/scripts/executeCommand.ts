import { createHardhatRuntimeEnvironment } from "hardhat/hre";
import type { HardhatUserConfig } from "hardhat/types/config";
import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import config from "../../hardhat.config.ts";
import { withStreams } from "../../scripts/commandStreams.ts";
import type { JsonOutcome, Project } from "./project.ts";

/** What a command inside this process left behind. */
export interface ExecutedCommand {
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** Standard streams, and the answers of a person. */
export interface GivenStreams {
  /** Undefined: there is no terminal. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
}

type Arguments = Readonly<Record<string, string | boolean | number>>;

/** Where the commands connect to. */
export interface RuntimeChoice {
  /** A network's name; undefined: the in-process chain. */
  readonly network?: string;
  /** URL of the network localhost. */
  readonly url?: string;
}

/** Hardhat's runtime environment over a copy of the project. */
export function openRuntime(
  project: Project,
  { network, url = "http://127.0.0.1:1" }: RuntimeChoice = {},
): Promise<HardhatRuntimeEnvironment> {
  const given: HardhatUserConfig = {
    ...config,
    networks: { ...config.networks, localhost: { type: "http", url } },
  };
  return createHardhatRuntimeEnvironment(
    given,
    network === undefined ? {} : { network },
    project.folder,
  );
}

/** Runs a command's real action in this process, with streams of its own. */
export async function executeCommand(
  hre: HardhatRuntimeEnvironment,
  id: readonly string[],
  args: Arguments,
  { ask }: GivenStreams = {},
): Promise<ExecutedCommand> {
  let exitCode: number | undefined;
  let stdout = "";
  let stderr = "";
  const streams = {
    writeStdout: (text: string) => void (stdout += text),
    writeStderr: (text: string) => void (stderr += text),
    exit: (code: number) => void (exitCode = code),
    ask,
  };
  await withStreams(streams, () => hre.tasks.getTask([...id]).run(args) as Promise<void>);
  return { exitCode, stdout, stderr };
}

/** The same with --json; fails unless stdout is one JSON document. */
export async function executeJson(
  hre: HardhatRuntimeEnvironment,
  id: readonly string[],
  args: Arguments,
  streams?: GivenStreams,
): Promise<ExecutedCommand & { readonly document: JsonOutcome["document"] }> {
  const outcome = await executeCommand(hre, id, { ...args, json: true }, streams);
  try {
    return { ...outcome, document: JSON.parse(outcome.stdout) as JsonOutcome["document"] };
  } catch (cause) {
    throw new Error(`not JSON: ${outcome.stdout}\n${outcome.stderr}`, { cause });
  }
}

/** Sets environment variables while something runs; undefined takes one away. */
export async function withEnvironment<T>(
  env: Readonly<Record<string, string | undefined>>,
  work: () => Promise<T>,
): Promise<T> {
  const before = Object.keys(env).map((name) => [name, process.env[name]] as const);
  const set = (name: string, value: string | undefined): void => {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  };
  for (const [name, value] of Object.entries(env)) set(name, value);
  try {
    return await work();
  } finally {
    for (const [name, value] of before) set(name, value);
  }
}
