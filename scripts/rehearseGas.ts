import { ContractFactory } from "ethers";
import { CONTRACT_NAME, constructorArguments } from "../src/chain/constructorArguments.ts";
import type { ContractCall } from "../src/chain/contractCall.ts";
import { sendCall } from "../src/chain/sendCall.ts";
import type { PlannedStep } from "../src/chain/spendingPlan.ts";
import { openInProcessNetwork, signerOf } from "./openNetwork.ts";
import type { Session } from "./session.ts";

/**
 * Deploys and sends the calls on a throw-away chain in this process, and gives back what each used:
 * the plan of a deployment that does not exist yet.
 */
export async function rehearseGas(
  { hre, compiled: { artifact, iface }, manifest }: Session,
  calls: readonly ContractCall[],
): Promise<PlannedStep[]> {
  const network = await openInProcessNetwork(hre);
  try {
    const signer = await signerOf(network);
    const factory = new ContractFactory(iface, artifact.bytecode, signer);
    const owner = await signer.getAddress();
    const contract = await factory.deploy(...constructorArguments(manifest, owner));
    const receipt = await contract.deploymentTransaction()?.wait();
    const steps = [
      { label: `deploy ${CONTRACT_NAME}`, gas: receipt?.gasUsed ?? 0n, value: 0n },
    ] satisfies PlannedStep[];
    const address = await contract.getAddress();
    for (const call of calls) {
      const { gasUsed } = await sendCall(signer, address, iface, call, async () => {});
      steps.push({ label: call.label, gas: gasUsed, value: call.value });
    }
    return steps;
  } finally {
    await network.connection.close();
  }
}
