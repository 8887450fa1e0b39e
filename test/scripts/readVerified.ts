import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { finish } from "./project.ts";

const SCRIPT = fileURLToPath(new URL("../../testnode/readVerified.js", import.meta.url));

/** What the client made of one path. */
export interface VerifiedRead {
  readonly path: string;
  readonly status: number;
  readonly type?: string;
  readonly sha256?: string;
  readonly error?: string;
}

/** Reads paths below a root with @helia/verified-fetch, in a process of its own. */
export async function readVerified(
  gateway: string,
  rootCID: string,
  paths: readonly string[],
  seconds = 60,
): Promise<VerifiedRead[]> {
  const args = [SCRIPT, gateway, String(seconds), ...paths.map((path) => `${rootCID}/${path}`)];
  const { code, stdout, stderr } = await finish(spawn(process.execPath, args));
  if (stderr.includes("ERR_MODULE_NOT_FOUND")) throw new Error("run `npm run testnode` first");
  expect(code, stderr).to.equal(0);
  return JSON.parse(stdout) as VerifiedRead[];
}
