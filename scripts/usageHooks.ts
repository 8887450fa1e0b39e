import { writeSync } from "node:fs";
import type { HardhatRuntimeEnvironmentHooks } from "hardhat/types/hooks";
import { renderIssues } from "../src/records/renderIssues.ts";
import { renderJson } from "./commandOutput.ts";
import { hasAnswered } from "./commandStreams.ts";
import { findUsageIssues } from "./findUsageIssues.ts";

const STDOUT = 1;
const STDERR = 2;

/**
 * Refuses an unknown command or option before Hardhat does, with the nearest name, and under --json
 * with a document on stdout. Where Hardhat itself refuses what follows `collection`, --json still
 * gives a document. What goes wrong before this is loaded, such as a broken hardhat.config.ts, has
 * Hardhat's own text alone.
 */
export default async function usageHooks(): Promise<Partial<HardhatRuntimeEnvironmentHooks>> {
  return {
    async created(_context, hre) {
      const given = process.argv.slice(2);
      if (!given.includes("collection")) return;
      // A word without a task of its own, such as `voucher`, prints the help, too.
      const last = given.findLast((word) => !word.startsWith("-")) ?? "";
      if (hre.globalOptions.help || ["collection", "voucher"].includes(last)) speakPlainly();
      const isJson = given.includes("--json");
      const globals = new Map(
        Object.entries(hre.globalOptions).map(([name, value]) => [
          name,
          typeof value !== "boolean",
        ]),
      );
      const issues = findUsageIssues(given, hre.tasks.rootTasks, globals);
      if (issues.length > 0) {
        if (isJson) writeSync(STDOUT, renderJson({ format: "kronika-error-v1", issues }));
        writeSync(STDERR, `${renderIssues(issues)}\n`);
        process.exit(1);
      }
      if (isJson) process.once("exit", answerForHardhat);
    },
  };
}

/** Hardhat prints the help right after this, and its task ends with it. */
function speakPlainly(): void {
  // Hardhat has taken console.log before this, so that only the stream itself is left to change.
  const write = process.stdout.write.bind(process.stdout) as (...given: unknown[]) => boolean;
  process.stdout.write = (text: unknown, ...more: unknown[]) =>
    write(typeof text === "string" ? plainHelp(text) : text, ...more);
}

/** A help page without the names of Hardhat's types, and without what every flag has in common. */
export function plainHelp(text: string): string {
  return text.replaceAll("_WITHOUT_DEFAULT>", ">").replaceAll(" (default: false)", "");
}

function answerForHardhat(exitCode: number): void {
  if (exitCode !== 1 || hasAnswered()) return;
  const issue = {
    code: "OPTION_INVALID",
    message: "Hardhat does not take these arguments; it says why on stderr",
    fix: "correct them; `npx hardhat collection --help` lists the commands",
  };
  writeSync(STDOUT, renderJson({ format: "kronika-error-v1", issues: [issue] }));
}
