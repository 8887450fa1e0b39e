// Runs Solidity tests again and again in one process, for bench/mutation.ts: starting Hardhat takes longer than the tests.
//   fork("bench/testMutant.ts", [folder]), then send { code, files } and receive the names of the tests that failed.
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { createHardhatRuntimeEnvironment } from "hardhat/hre";
import { z } from "zod";

const REQUEST = z.object({ variable: z.string(), code: z.string(), files: z.array(z.string()) });
const RESULT = z.object({
  value: z.unknown().optional(),
  error: z.unknown().optional(),
});
const SUITES = z.object({
  suiteResults: z.array(
    z.object({
      id: z.object({ name: z.string() }),
      testResults: z.array(z.object({ name: z.string(), status: z.string() })),
    }),
  ),
});

const [, , folder = ""] = process.argv;
const config = z
  .object({ default: z.looseObject({}) })
  .parse(await import(pathToFileURL(join(folder, "hardhat.config.ts")).href)).default;
const hre = await createHardhatRuntimeEnvironment(config, {}, folder);
await hre.tasks.getTask("build").run({ quiet: true });

process.on("message", (message) => {
  void answer(message);
});
process.send?.({ ready: true });

async function answer(message: unknown): Promise<void> {
  const { variable, code, files } = REQUEST.parse(message);
  process.env[variable] = code;
  const outcome: unknown = await hre.tasks.getTask(["test", "solidity"]).run({
    testFiles: files.map((file) => join(folder, file)),
    noCompile: true,
  });
  const { value, error } = RESULT.parse(outcome);
  const { suiteResults } = SUITES.parse(value ?? error);
  const results = suiteResults.flatMap(({ id, testResults }) =>
    testResults.map(({ name, status }) => ({
      name: `${id.name}.${name.replace(/\(.*$/, "")}`,
      failed: status === "Failure",
    })),
  );
  const failed = results.filter((result) => result.failed).map(({ name }) => name);
  process.send?.({ failed, passed: results.length - failed.length });
}
