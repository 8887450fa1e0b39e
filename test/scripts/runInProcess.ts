import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { withStreams } from "../../scripts/commandStreams.ts";

/** What a command printed, and how it ended. */
export interface InProcessOutcome {
  readonly code: number;
  readonly document: {
    readonly format: string;
    readonly issues?: readonly {
      readonly code: string;
      readonly rule?: string;
      readonly record?: number;
      readonly message: string;
      readonly fix: string;
    }[];
  } & Record<string, unknown>;
  readonly stderr: string;
}

/**
 * A runtime environment with a project folder of its own and without a network: whatever gets as far as
 * asking for one ends with RPC_UNREACHABLE.
 */
export function offlineRuntime(root: string, variables: Record<string, string> = {}) {
  const variable = (name: string) => ({ get: async () => variables[name] ?? "" });
  return {
    config: {
      paths: { root, cache: `${root}/cache`, artifacts: `${root}/artifacts` },
      networks: { default: { type: "edr-simulated" } },
      kronika: {
        ipfsRpc: {
          url: variable("url"),
          authorization: variable("authorization"),
          timeout: variable("timeout"),
        },
      },
    },
    globalOptions: {},
    network: { create: () => Promise.reject(new Error("no network")) },
  } as unknown as HardhatRuntimeEnvironment;
}

/** The real runtime environment, with a project folder of its own and the contracts as compiled here. */
export function runtimeAt(root: string, hre: HardhatRuntimeEnvironment): HardhatRuntimeEnvironment {
  const offline = offlineRuntime(root);
  const config = {
    ...hre.config,
    paths: { ...hre.config.paths, root },
    kronika: offline.config.kronika,
  };
  // Hardhat's own parts keep the configuration that they were made with.
  return Object.create(hre, { config: { value: config } }) as HardhatRuntimeEnvironment;
}

/**
 * Runs a command's action with --json in this process, and gives back what it would leave behind.
 * @param onProgress is told each line on stderr as it is written
 */
export async function runInProcess<T extends object>(
  command: (args: T & { json: boolean }, hre: HardhatRuntimeEnvironment) => Promise<void>,
  args: T,
  hre: HardhatRuntimeEnvironment,
  onProgress: (line: string) => void = () => {},
): Promise<InProcessOutcome> {
  let [code, stdout, stderr] = [0, "", ""];
  const streams = {
    writeStdout: (text: string) => void (stdout += text),
    writeStderr(text: string) {
      stderr += text;
      onProgress(text);
    },
    exit: (given: number) => void (code = given),
    ask: undefined,
  };
  await withStreams(streams, () => command({ ...args, json: true }, hre));
  const document = JSON.parse(stdout) as InProcessOutcome["document"];
  return { code, document, stderr };
}
