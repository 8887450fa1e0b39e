import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { finish, freePort } from "./project.ts";

const BINARY = fileURLToPath(
  new URL("../../testnode/node_modules/@foundry-rs/anvil-linux-amd64/bin/anvil", import.meta.url),
);

/** The first of anvil's funded accounts: public knowledge, of no worth on any real chain. */
const KEYS = [
  "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80",
  "0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d",
] as const;

/** A chain that is not Hardhat's, with Sepolia's chain id. */
export interface Anvil {
  readonly url: string;
  /** Environment for the network `sepolia`, with the key of one of anvil's accounts. */
  env(account: 0 | 1): { SEPOLIA_RPC_URL: string; SEPOLIA_PRIVATE_KEY: string };
  stop(): Promise<void>;
}

/** Starts anvil on loopback. `ANVIL_BINARY` names another binary than the one in testnode/. */
export async function startAnvil(): Promise<Anvil> {
  const port = await freePort();
  const binary = process.env["ANVIL_BINARY"] ?? BINARY;
  // Hardhat keeps to the cap of a transaction's gas (EIP-7825); anvil only when it is told to.
  const args = ["--chain-id", "11155111", "--port", String(port), "--enable-tx-gas-limit"];
  const child = spawn(binary, args, { stdio: ["ignore", "pipe", "pipe"] });
  const ended = finish(child);
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (text: string) => {
      if (text.includes("Listening on")) resolve();
    });
    const fail = (why: string): void =>
      reject(new Error(`anvil stopped (is testnode/ installed? \`npm run testnode\`): ${why}`));
    child.once("error", (error) => fail(error.message));
    void ended.then(
      ({ stderr }) => fail(stderr),
      () => {},
    );
  });
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    env: (account) => ({ SEPOLIA_RPC_URL: url, SEPOLIA_PRIVATE_KEY: KEYS[account] }),
    async stop() {
      child.kill();
      await ended;
    },
  };
}
