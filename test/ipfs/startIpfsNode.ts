import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const RUN_NODE = fileURLToPath(new URL("../../testnode/runNode.js", import.meta.url));

/** A real IPFS node without peers, whose RPC and gateway listen on loopback. */
export interface IpfsNode {
  /** What it is: Kubo where `KUBO_BINARY` names one, else js-ipfs, in memory. */
  readonly kind: "js-ipfs" | "kubo";
  readonly rpc: string;
  readonly gateway: string;
  stop(): Promise<void>;
}

/** Starts an empty node as a child process, and waits until it answers. */
export async function startIpfsNode(): Promise<IpfsNode> {
  const [rpcPort, gatewayPort] = await freePorts();
  const kubo = process.env["KUBO_BINARY"];
  return kubo === undefined || kubo === ""
    ? startJsIpfs(rpcPort, gatewayPort)
    : startKubo(kubo, rpcPort, gatewayPort);
}

async function startJsIpfs(rpcPort: number, gatewayPort: number): Promise<IpfsNode> {
  // It ends when its standard input does, so it does not outlive the tests.
  const child = spawn(process.execPath, [RUN_NODE, String(rpcPort), String(gatewayPort)], {
    stdio: ["pipe", "pipe", "pipe"],
  });
  const stop = await untilSays(child, "ready", "is testnode/ installed? `npm run testnode`");
  return { kind: "js-ipfs", ...addresses(rpcPort, gatewayPort), stop };
}

async function startKubo(binary: string, rpcPort: number, gatewayPort: number): Promise<IpfsNode> {
  const folder = await mkdtemp(join(tmpdir(), "kronika-kubo-"));
  const env = { ...process.env, IPFS_PATH: folder };
  const run = (...args: string[]) => promisify(execFile)(binary, args, { env });
  await run("init", "--empty-repo");
  const settings = {
    "Addresses.API": `/ip4/127.0.0.1/tcp/${rpcPort}`,
    "Addresses.Gateway": `/ip4/127.0.0.1/tcp/${gatewayPort}`,
    "Addresses.Swarm": [],
    Bootstrap: [],
  };
  for (const [name, value] of Object.entries(settings)) {
    await run("config", "--json", name, JSON.stringify(value));
  }
  const child = spawn(binary, ["daemon", "--offline"], { env, stdio: ["ignore", "pipe", "pipe"] });
  const stop = await untilSays(child, "Daemon is ready", "is KUBO_BINARY a Kubo?");
  return {
    kind: "kubo",
    ...addresses(rpcPort, gatewayPort),
    async stop() {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function addresses(rpcPort: number, gatewayPort: number): Pick<IpfsNode, "rpc" | "gateway"> {
  return { rpc: `http://127.0.0.1:${rpcPort}`, gateway: `http://127.0.0.1:${gatewayPort}` };
}

/** Waits for a line of a child's; gives back how to stop it. */
async function untilSays(
  child: ChildProcess,
  line: string,
  hint: string,
): Promise<() => Promise<void>> {
  let output = "";
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  await new Promise<void>((resolve, reject) => {
    const listen = (text: string): void => {
      output += text;
      if (output.includes(line)) resolve();
    };
    child.stdout?.setEncoding("utf8").on("data", listen);
    child.stderr?.setEncoding("utf8").on("data", listen);
    child.once("error", reject);
    void ended.then(() => reject(new Error(`the IPFS node stopped (${hint}): ${output}`)));
  });
  return async () => {
    child.kill();
    await ended;
  };
}

/** Two ports on loopback that nobody listens on. */
async function freePorts(): Promise<[number, number]> {
  const servers = [createServer(), createServer()] as const;
  const ports: number[] = [];
  for (const server of servers) {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    ports.push((server.address() as AddressInfo).port);
  }
  for (const server of servers) await new Promise((resolve) => server.close(resolve));
  const [first = 0, second = 0] = ports;
  return [first, second];
}
