import { expect } from "chai";
import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import type { Task } from "hardhat/types/tasks";
import { findUsageIssues } from "../../scripts/findUsageIssues.ts";
import { plainHelp } from "../../scripts/usageHooks.ts";
import { openRuntime } from "./executeCommand.ts";
import { sharedProject } from "./project.ts";

/** The words after `hardhat`; the code of each issue, and what a fix names. */
const ROWS: readonly (readonly [string, readonly string[], string?])[] = [
  ["collection mint --numbers 1-20,68 --all", []],
  ["collection mint --numbers=1-20,68", []],
  ["collection mint --network sepolia --max-cost 0.1 --dry-run", []],
  ["--network sepolia collection mint --all", []],
  ["collection --network sepolia mint --all --show-stack-traces", []],
  ["collection mint --max-cost -1", []],
  ["collection voucher create --number 1", []],
  ["collection", []],
  ["collection voucher", []],
  ["collection mnt --help", []],
  ["test mocha --nothing", []],
  ["colection mint", []],
  ["collection mint -x", []],
  ["collection mnt", ["COMMAND_UNKNOWN"], "collection mint"],
  ["collection BUILD", ["COMMAND_UNKNOWN"], "collection build"],
  ["collection voucher creat", ["COMMAND_UNKNOWN"], "collection voucher create"],
  ["collection create", ["COMMAND_UNKNOWN"], "collection voucher create"],
  ["collection vouchr create", ["COMMAND_UNKNOWN"], "collection voucher"],
  ["collection polish", ["COMMAND_UNKNOWN"], "collection --help"],
  ["collection --json", ["COMMAND_UNKNOWN"], "collection --help"],
  ["collection --network sepolia mnt", ["COMMAND_UNKNOWN"], "collection mint"],
  ["collection mint --number 1", ["OPTION_UNKNOWN"], "--numbers"],
  ["collection mint --nubmers=1", ["OPTION_UNKNOWN"], "--numbers"],
  ["collection mint --dryrun --yess", ["OPTION_UNKNOWN", "OPTION_UNKNOWN"], "--dry-run"],
  ["collection mint --netwrok sepolia", ["OPTION_UNKNOWN"], "--network"],
  ["collection build --polish", ["OPTION_UNKNOWN"], "build --help"],
  ["collection mint 1-20", ["OPTION_UNKNOWN"], "mint --help"],
  ["collection mint --numbers 1, 2", ["OPTION_UNKNOWN"], "commas"],
  ["collection mint --numbers", ["OPTION_INVALID"], "--numbers"],
  ["collection mint --to a --to b", ["OPTION_INVALID"], "once"],
];

/** Options without which a command does nothing. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  purchase: ["number"],
  "voucher create": ["number", "recipient", "until"],
  "voucher inspect": ["file"],
  "voucher redeem": ["file"],
  revise: ["reason"],
  export: ["csv"],
  import: ["page"],
  mint: ["numbers"],
};

describe("usage", function () {
  this.timeout(60_000);
  let hre: HardhatRuntimeEnvironment;

  before(async () => {
    hre = await openRuntime(await sharedProject());
  });

  for (const [words, codes, near] of ROWS) {
    it(`hardhat ${words}: ${codes.join(", ") || "nothing wrong"}`, () => {
      const globals = new Map(
        Object.entries(hre.globalOptions).map(([name, value]) => [
          name,
          typeof value !== "boolean",
        ]),
      );
      const issues = findUsageIssues(words.split(" "), hre.tasks.rootTasks, globals);
      expect(issues.map(({ code }) => code)).to.deep.equal(codes);
      if (near !== undefined) expect(issues[0]?.fix).to.include(near);
    });
  }

  it("is plain on every help page, and says what is required", async () => {
    const pages = new URL(
      "../../node_modules/hardhat/dist/src/internal/cli/help/get-help-string.js",
      import.meta.url,
    );
    const { getHelpString } = (await import(pages.href)) as {
      getHelpString: (task: Task, globals: ReadonlyMap<string, unknown>) => Promise<string>;
    };
    const commandsOf = (task: Task): Task[] => [
      ...(task.isEmpty ? [] : [task]),
      ...[...task.subtasks.values()].flatMap(commandsOf),
    ];
    const commands = commandsOf(hre.tasks.getTask("collection"));
    expect(commands.length).to.be.greaterThan(15);
    for (const task of commands) {
      const page = plainHelp(await getHelpString(task, new Map()));
      const name = task.id.slice(1).join(" ");
      expect(page, name)
        .to.not.include("(default: )")
        .and.not.match(/\(default[^)]*\) \(default/);
      expect(page, name).to.not.include("WITHOUT").and.not.include("(default: false)");
      for (const option of REQUIRED[name] ?? []) {
        expect(page, `${name} --${option}`).to.match(new RegExp(`--${option} .*required\\)`));
      }
    }
  });
});
