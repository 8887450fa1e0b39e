import { cp, mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import hre from "hardhat";
import { createHardhatRuntimeEnvironment } from "hardhat/hre";
import type { HttpNetworkUserConfig } from "hardhat/types/config";
import config from "../../hardhat.config.ts";
import { withStreams } from "../../scripts/commandStreams.ts";
import { FIVE } from "../records/copyFive.ts";
import type { CommandOutcome } from "./project.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The first accounts of Hardhat's chains: public knowledge, of no worth on any real chain. */
export const KEYS = [
  "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80",
  "0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d",
] as const;

/** `hardhat collection <command>` inside this process: no start of a process, no compilation. */
export type RunHere = (
  command: string,
  args?: Readonly<Record<string, string | boolean>>,
) => Promise<CommandOutcome & { readonly document: Readonly<Record<string, unknown>> }>;

/** What every option is where it is not given. */
const DEFAULTS = {
  ...{
    json: true,
    dryRun: false,
    yes: true,
    maxCost: "",
    reset: false,
    from: "",
    to: "",
    until: "",
  },
  ...{ numbers: "", all: false, csv: "", number: "", recipient: "", price: "", out: "", file: "" },
  ...{ signer: "", reason: "", gateway: "", incomplete: false, address: "", fromBlock: 0 },
  ...{ mint: "", pinTo: "local", allow: "" },
  // The chains of these tests have a public id, and nobody holds the metadata.
  unpinned: true,
};

/** Prepares commands for one collection on one network, whose name is `target`. */
export async function prepareHere(
  collection: string,
  network: Omit<HttpNetworkUserConfig, "type">,
): Promise<RunHere> {
  const runtime = await createHardhatRuntimeEnvironment(
    {
      ...config,
      networks: { target: { type: "http", timeout: 20_000, ...network } },
      paths: { root: ROOT } as never,
    },
    { network: "target" },
    ROOT,
  );
  return async (command, args = {}) => {
    const file = command.replace(/ (.)/g, (_match, letter: string) => letter.toUpperCase());
    const { default: run } = (await import(`../../scripts/${file}.ts`)) as {
      default: (given: object, environment: unknown) => Promise<void>;
    };
    let [code, stdout, stderr] = [0, "", ""];
    const streams = {
      writeStdout: (text: string) => void (stdout += text),
      writeStderr: (text: string) => void (stderr += text),
      exit: (given: number) => void (code = given),
      ask: undefined,
    };
    await withStreams(streams, () => run({ ...DEFAULTS, collection, ...args }, runtime));
    const document = JSON.parse(stdout.startsWith("{") ? stdout : "{}") as object;
    return { code, stdout, stderr, document: document as Record<string, unknown> };
  };
}

/** The codes of what a command refused, and everything that it printed, for a failing test. */
export function codesOf({
  document,
}: {
  readonly document: Readonly<Record<string, unknown>>;
}): string[] {
  const issues = (document["issues"] ?? []) as { readonly code: string }[];
  return issues.map(({ code }) => code);
}

/** A chain inside this process, behind a JSON-RPC server on loopback, with Sepolia's chain id. */
export async function startChainHere(chainId = 11_155_111): Promise<{
  readonly url: string;
  request(method: string, params?: unknown[]): Promise<unknown>;
  stop(): Promise<void>;
}> {
  const server = await hre.network.createServer(
    { network: "default", override: { chainId } },
    "127.0.0.1",
    0,
  );
  const { address, port } = await server.listen();
  const url = `http://${address}:${port}`;
  return {
    url,
    async request(method, params = []) {
      const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method, params });
      const headers = { "content-type": "application/json" };
      const answer = await fetch(url, { method: "POST", headers, body });
      return ((await answer.json()) as { result: unknown }).result;
    },
    stop: () => server.close(),
  };
}

/** A copy of the good collection of three records in a group of five; `stop` removes it. */
export async function copyFiveAs(
  name: string,
): Promise<{ readonly folder: string; stop(): Promise<void> }> {
  const parent = await mkdtemp(join(tmpdir(), "kronika-here-"));
  const folder = join(parent, name);
  await cp(FIVE, folder, { recursive: true });
  return {
    folder,
    async stop() {
      await rm(parent, { recursive: true, force: true });
      await rm(join(ROOT, "build", name), { recursive: true, force: true });
    },
  };
}

/** A server on loopback that answers as it is told. */
export async function startServer(
  answer: Parameters<typeof createServer>[1],
): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const server: Server = createServer(answer as never);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
