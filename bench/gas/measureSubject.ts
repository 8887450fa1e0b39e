import type { HardhatEthers } from "@nomicfoundation/hardhat-ethers/types";
import { dataLength, type BaseContract, type ContractFactory, type Signer } from "ethers";
import { allNumbers } from "../../test/contracts/buildGroup.ts";
import type { Call, Subject } from "./subjects.ts";

export const STEPS = [
  "deploy",
  "purchase, first",
  "purchase, next",
  "owner mint of 10",
  "owner mint of 100",
  "transfer",
] as const;
export type Step = (typeof STEPS)[number];

/** `gasUsed` of each step, and the size of the contract's code in bytes. */
export interface Measured {
  readonly gas: Readonly<Record<Step, bigint>>;
  readonly codeBytes: number;
}

/** Enough for every call; without it, each would be estimated first. */
export const GAS_LIMIT = 100_000_000n;

/** Sends a call and returns the gas that it used. */
export async function sendMeasured(
  contract: BaseContract,
  signer: Signer,
  { method, given, value = 0n }: Call,
): Promise<bigint> {
  const connected = contract.connect(signer) as BaseContract;
  const sent = await connected.getFunction(method).send(...given, { value, gasLimit: GAS_LIMIT });
  const receipt = await sent.wait();
  if (receipt === null) throw new Error(`${method} was not mined`);
  return receipt.gasUsed;
}

/** Deploys a subject and makes it ready; `gas` is that of the deployment alone. */
export async function deploySubject(
  factory: ContractFactory,
  subject: Subject,
  owner: Signer,
): Promise<{ contract: BaseContract; gas: bigint }> {
  const given = subject.constructorArguments(await owner.getAddress());
  const contract = await factory.connect(owner).deploy(...given, { gasLimit: GAS_LIMIT });
  const receipt = await contract.deploymentTransaction()?.wait();
  if (!receipt) throw new Error(`${subject.contract} was not deployed`);
  if (subject.prepare) await sendMeasured(contract, owner, subject.prepare);
  return { contract, gas: receipt.gasUsed };
}

/**
 * Measures a contract on the chain of `ethers`. The first sale of all, to a third account, is not
 * counted: it would pay once for whatever counters a contract keeps.
 * @param numbers the editions that are bought: one that is not counted, the first, the next
 */
export async function measureSubject(
  ethers: HardhatEthers,
  factory: ContractFactory,
  subject: Subject,
  numbers: readonly [number, number, number],
): Promise<Measured> {
  const [owner, collector, friend, stranger] = await ethers.getSigners();
  if (!owner || !collector || !friend || !stranger) throw new Error("too few accounts");
  const { contract, gas: deploy } = await deploySubject(factory, subject, owner);
  const buy = (to: string, number: number) =>
    sendMeasured(contract, collector, subject.purchase(to, number));

  await buy(stranger.address, numbers[0]);
  const first = await buy(collector.address, numbers[1]);
  const next = await buy(collector.address, numbers[2]);
  const transfer = await sendMeasured(contract, collector, {
    method: "transferFrom",
    given: [collector.address, friend.address, subject.inSequence ? 2 : numbers[1]],
  });
  const mint = async (count: number) => {
    const { contract: fresh } = await deploySubject(factory, subject, owner);
    return sendMeasured(fresh, owner, subject.mint(collector.address, allNumbers(count)));
  };
  return {
    gas: {
      deploy,
      "purchase, first": first,
      "purchase, next": next,
      "owner mint of 10": await mint(10),
      "owner mint of 100": await mint(100),
      transfer,
    },
    codeBytes: dataLength(await ethers.provider.getCode(contract)),
  };
}
