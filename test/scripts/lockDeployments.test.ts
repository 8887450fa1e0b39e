import { spawn } from "node:child_process";
import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { finish } from "./project.ts";

const MODULE = fileURLToPath(new URL("../../scripts/lockDeployments.ts", import.meta.url));

/** Takes the lock, says so in a file, stays a moment, and says that it leaves. */
const HOLDER = `
import { appendFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
const { lockDeployments } = await import(process.argv[1]);
const session = {
  places: { folder: process.argv[2], id: "five" },
  network: { inProcess: false, chainId: 1 },
};
const log = process.argv[2] + "/log";
try {
  await lockDeployments(session, async () => {
    appendFileSync(log, "in\\n");
    await sleep(150);
    appendFileSync(log, "out\\n");
  });
} catch (error) {
  if (error.issues?.[0]?.code !== "COMMAND_RUNNING") throw error;
}
`;

describe("the lock of commands that send", function () {
  this.timeout(120_000);
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "kronika-lock-"));
    await mkdir(join(folder, "deployments"));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function race(): Promise<string[]> {
    const args = ["--import", "tsx", "--input-type=module", "--eval", HOLDER, MODULE, folder];
    const outcomes = await Promise.all(
      Array.from({ length: 4 }, () => finish(spawn(process.execPath, args))),
    );
    for (const { code, stderr } of outcomes) expect(code, stderr).to.equal(0);
    return (await readFile(join(folder, "log"), "utf8")).trim().split("\n");
  }

  for (const stale of [undefined, "999999999 killed", ""]) {
    it(`is held by one process at a time, with ${stale === undefined ? "no" : JSON.stringify(stale)} lock left behind`, async () => {
      if (stale !== undefined) await writeFile(join(folder, "deployments/.five-1.lock"), stale);
      const log = await race();
      expect(log.length).to.be.greaterThan(1);
      log.forEach((line, index) => expect(line).to.equal(index % 2 === 0 ? "in" : "out"));
      expect(await readdir(join(folder, "deployments"))).to.deep.equal([]);
    });
  }
});
