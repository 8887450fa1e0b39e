import { Interface, type InterfaceAbi } from "ethers";
import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { CONTRACT_NAME } from "../src/chain/constructorArguments.ts";
import type { ContractArtifact } from "../src/chain/contractCode.ts";
import type { Progress } from "./commandOutput.ts";

export interface CompiledContract {
  readonly artifact: ContractArtifact;
  readonly iface: Interface;
}

/** Compiles the contract where that is still to do, quietly, and reads what came of it. */
export async function readContractArtifact(
  hre: HardhatRuntimeEnvironment,
  progress: Progress,
): Promise<CompiledContract> {
  await progress.during("compile the contract", async () => {
    // Hardhat's build prints on stdout unless it is told to be quiet.
    await hre.tasks.getTask("build").run({ quiet: true, noTests: true });
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
