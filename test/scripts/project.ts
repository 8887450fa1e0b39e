import { type ChildProcess, spawn } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, symlink } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const HARDHAT = join(ROOT, "node_modules/hardhat/dist/src/cli.js");
const PARTS = ["contracts", "scripts", "src", "metadata", "hardhat.config.ts", "package.json"];

/** What a finished command left behind. */
export interface CommandOutcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A copy of the project in a temporary folder, with caches and a build folder of its own. */
export interface Project {
  readonly folder: string;
  /** Runs `hardhat collection …` as a process. */
  collection(args: readonly string[], env?: Record<string, string>): Promise<CommandOutcome>;
  /** The same with --json; fails unless stdout is one JSON document. */
  json(args: readonly string[], env?: Record<string, string>): Promise<JsonOutcome>;
  /** Starts `hardhat …` and leaves it running. */
  start(args: readonly string[], env?: Record<string, string>): ChildProcess;
  /** Copies a folder into the project's metadata/ and gives its path relative to the project. */
  add(from: string, name: string): Promise<string>;
}

export interface JsonOutcome extends CommandOutcome {
  readonly document: {
    readonly format: string;
    readonly findings?: readonly JsonFinding[];
    readonly issues?: readonly { readonly code: string; readonly fix: string }[];
  } & Record<string, unknown>;
}

export interface JsonFinding {
  readonly code: string;
  readonly status: string;
  readonly edition?: number;
  readonly subject: string;
}

let shared: Promise<Project> | undefined;

/** One project for all tests: its contract is compiled once. */
export function sharedProject(): Promise<Project> {
  shared ??= makeProject();
  return shared;
}

after(async () => {
  if (shared !== undefined) await rm((await shared).folder, { recursive: true, force: true });
});

async function makeProject(): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), "kronika-project-"));
  for (const part of PARTS) await cp(join(ROOT, part), join(folder, part), { recursive: true });
  await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"));
  const start: Project["start"] = (args, env = {}) =>
    spawn(process.execPath, [HARDHAT, ...args], {
      cwd: folder,
      env: {
        ...ownEnvironment(),
        NO_COLOR: "1",
        HARDHAT_DISABLE_TELEMETRY: "true",
        // Whose machine this is may have a keystore.
        XDG_CONFIG_HOME: join(folder, ".config"),
        ...env,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
  const collection: Project["collection"] = (args, env) =>
    finish(start(["collection", ...args], env));
  return {
    folder,
    start,
    collection,
    async json(args, env) {
      const outcome = await collection([...args, "--json"], env);
      try {
        return { ...outcome, document: JSON.parse(outcome.stdout) as JsonOutcome["document"] };
      } catch (cause) {
        throw new Error(`not JSON: ${outcome.stdout}\n${outcome.stderr}`, { cause });
      }
    },
    async add(from, name) {
      await cp(from, join(folder, "metadata", name), { recursive: true });
      return `metadata/${name}`;
    },
  };
}

/**
 * This process's environment without what Hardhat passes on to its children, such as the path of the
 * configuration that it runs with.
 */
export function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(HARDHAT_|HH_|SEPOLIA_|LOCALHOST_|IPFS_)/.test(name),
    ),
  );
}

/** Waits for a process to end. */
export function finish(child: ChildProcess): Promise<CommandOutcome> {
  let stdout = "";
  let stderr = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

/** A port on loopback that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A `hardhat node` of the test's own. */
export interface LocalNode {
  readonly env: { readonly LOCALHOST_RPC_URL: string };
  readonly url: string;
  stop(): Promise<void>;
}

export async function startNode(project: Project, port: number): Promise<LocalNode> {
  const child = project.start(["node", "--hostname", "127.0.0.1", "--port", String(port)]);
  const ended = finish(child);
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on("data", (text: string) => {
      if (text.includes("Started HTTP")) resolve();
    });
    void ended.then(({ stderr }) => reject(new Error(`the node stopped: ${stderr}`)));
  });
  const url = `http://127.0.0.1:${port}`;
  return {
    env: { LOCALHOST_RPC_URL: url },
    url,
    async stop() {
      child.kill();
      await ended;
    },
  };
}

/** A `collection serve` of the test's own. */
export interface Gateway {
  readonly url: string;
  readonly rootCID: string;
  /** Ends it by a signal and gives what it left behind. */
  stop(signal?: NodeJS.Signals): Promise<CommandOutcome>;
}

/** Serves a built collection on a free port. */
export async function startGateway(project: Project, collection: string): Promise<Gateway> {
  const args = ["serve", "--collection", collection, "--port", "0", "--json"];
  const child = project.start(["collection", ...args]);
  const ended = finish(child);
  let stdout = "";
  const { url, rootCID } = await new Promise<Pick<Gateway, "url" | "rootCID">>(
    (resolve, reject) => {
      child.stdout?.on("data", (text: string) => {
        stdout += text;
        if (stdout.endsWith("}\n")) resolve(JSON.parse(stdout) as Gateway);
      });
      void ended.then(({ stderr }) => reject(new Error(`the gateway stopped: ${stderr}`)));
    },
  );
  return {
    url,
    rootCID,
    async stop(signal = "SIGTERM") {
      child.kill(signal);
      return ended;
    },
  };
}

/** Every file below a folder with its bytes, by relative path. */
export async function readTree(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const tree = new Map<string, Buffer>();
  for (const { parentPath, name } of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(parentPath, name);
    tree.set(path.slice(folder.length + 1), await readFile(path));
  }
  return tree;
}

/** What does not match, as `status code edition subject`. */
export function findingProblems(findings: readonly JsonFinding[] | undefined): string[] {
  return (findings ?? [])
    .filter(({ status }) => status !== "match")
    .map(({ status, code, edition, subject }) =>
      [status, code, edition, subject].filter((part) => part !== undefined).join(" "),
    );
}
