// Runs every check in order, stops at the first that fails, and says how long each part took.
import { spawnSync } from "node:child_process";

const PARTS = ["format", "lint", "types", "testnode", "test"];

const took = [];
for (const part of PARTS) {
  process.stdout.write(`\n== ${part}\n`);
  const start = process.hrtime.bigint();
  const { status } = spawnSync("npm", ["run", "--silent", part], { stdio: "inherit" });
  const seconds = Number((process.hrtime.bigint() - start) / 1_000_000n) / 1000;
  took.push(
    `${part.padEnd(10)} ${seconds.toFixed(1).padStart(7)} s  ${status === 0 ? "ok" : "FAILED"}`,
  );
  if (status !== 0) break;
}
process.stdout.write(`\n${took.join("\n")}\n`);
process.exitCode = took.at(-1).endsWith("ok") ? 0 : 1;
