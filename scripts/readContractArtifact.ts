import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { HardhatError } from "@nomicfoundation/hardhat-errors";
import { Interface, type InterfaceAbi } from "ethers";
import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { CONTRACT_NAME } from "../src/chain/constructorArguments.ts";
import type { ContractArtifact } from "../src/chain/contractCode.ts";
import { KronikaError } from "../src/errors.ts";
import { printable } from "../src/records/printable.ts";
import { toUnwritable } from "../src/writeFileWhole.ts";
import type { Progress } from "./commandOutput.ts";
import { holdLock } from "./holdLock.ts";
import { shownPath } from "./openCollection.ts";

const LOCK_POLL_MS = 50;

export interface CompiledContract {
  readonly artifact: ContractArtifact;
  readonly iface: Interface;
}

/**
 * Compiles the contract where that is still to do, quietly, and reads what came of it.
 * @throws KronikaError FILE_UNWRITABLE, FILE_UNREADABLE; HardhatError
 */
export async function readContractArtifact(
  hre: HardhatRuntimeEnvironment,
  progress: Progress,
): Promise<CompiledContract> {
  try {
    return await compile(hre, progress);
  } catch (error) {
    const told = toUnwritable(error, shownPath(hre.config.paths.artifacts));
    if (told instanceof KronikaError || HardhatError.isHardhatError(told)) throw told;
    // What Hardhat kept of an earlier build, and cannot read any more.
    throw new KronikaError(
      {
        code: "FILE_UNREADABLE",
        message: `what was compiled before cannot be read: ${printable((error as Error).message)}`,
        file: shownPath(hre.config.paths.artifacts),
        fix: "run `npx hardhat clean`, which removes artifacts/ and cache/, and run the command again",
      },
      { cause: error },
    );
  }
}

/** Even when it is quiet, Hardhat prints an empty line where it compiles; that goes to stderr. */
async function withoutConsole<T>(work: () => Promise<T>): Promise<T> {
  const { log } = console;
  console.log = console.error;
  try {
    return await work();
  } finally {
    console.log = log;
  }
}

async function compile(
  hre: HardhatRuntimeEnvironment,
  progress: Progress,
): Promise<CompiledContract> {
  await progress.during("compile the contract", async () => {
    // Two of Hardhat's builds at once take each other's temporary cache file away.
    const lock = join(hre.config.paths.cache, ".kronika-build.lock");
    await holdLock(
      lock,
      () => setTimeout(LOCK_POLL_MS),
      // It prints on stdout unless it is told to be quiet.
      () => withoutConsole(() => hre.tasks.getTask("build").run({ quiet: true, noTests: true })),
    );
  });
  const { abi, bytecode, deployedBytecode, immutableReferences } =
    await hre.artifacts.readArtifact(CONTRACT_NAME);
  return {
    artifact: {
      abi,
      bytecode,
      deployedBytecode,
      immutableReferences: immutableReferences ?? {},
    },
    iface: new Interface(abi as InterfaceAbi),
  };
}
