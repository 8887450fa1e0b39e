import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";

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
      networks: {},
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
  const [{ write: writeOut }, { write: writeError }] = [process.stdout, process.stderr];
  let stdout = "";
  let stderr = "";
  process.stdout.write = (text: string | Uint8Array) => {
    stdout += String(text);
    return true;
  };
  process.stderr.write = (text: string | Uint8Array) => {
    stderr += String(text);
    onProgress(String(text));
    return true;
  };
  const before = process.exitCode;
  try {
    await command({ ...args, json: true }, hre);
    const document = JSON.parse(stdout) as InProcessOutcome["document"];
    return { code: Number(process.exitCode ?? 0), document, stderr };
  } finally {
    process.exitCode = before;
    process.stdout.write = writeOut;
    process.stderr.write = writeError;
  }
}
