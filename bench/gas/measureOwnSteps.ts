import type { HardhatEthers } from "@nomicfoundation/hardhat-ethers/types";
import type { ContractFactory } from "ethers";
import type { Group } from "../../test/contracts/buildGroup.ts";
import { PRICE } from "../../test/contracts/buildGroup.ts";
import { signVoucher } from "../../test/contracts/signVoucher.ts";
import { deploySubject, sendMeasured } from "./measureSubject.ts";
import { kronikaEditions } from "./subjects.ts";

export const OWN_STEPS = [
  "redeem, first",
  "redeem, next",
  "revise, first",
  "revise, next",
  "freeze",
] as const;

/** What only KronikaEditions does. `signature` is the first voucher's, for the floor's calldata. */
export interface OwnSteps {
  readonly gas: Readonly<Record<(typeof OWN_STEPS)[number], bigint>>;
  readonly signature: string;
}

export const REASON = "1968 – Prague Spring: the troops came on 20 August, not on the 28th";

/** @param numbers the editions that are redeemed: the first, the next */
export async function measureOwnSteps(
  ethers: HardhatEthers,
  factory: ContractFactory,
  group: Group,
  numbers: readonly [number, number],
): Promise<OwnSteps> {
  const [owner, collector] = await ethers.getSigners();
  if (!owner || !collector) throw new Error("too few accounts");
  const { contract } = await deploySubject(factory, kronikaEditions(group), owner);
  const send = (method: string, given: readonly unknown[], value = 0n, signer = owner) =>
    sendMeasured(contract, signer, { method, given, value });

  await send("setVoucherSigner", [owner.address]);
  const redeem = async (number: number) => {
    const voucher = {
      number: BigInt(number),
      recipient: collector.address,
      price: PRICE,
      validUntil: 2n ** 40n - 1n,
    };
    const signature = await signVoucher(owner, await contract.getAddress(), 1n, voucher);
    const given = [voucher, signature, group.edition(number), group.proof(number)];
    return { gas: await send("redeem", given, PRICE, collector), signature };
  };
  const first = await redeem(numbers[0]);
  const next = await redeem(numbers[1]);
  const roots = [group.editionsRoot, group.edition(1).metadataDigest];
  return {
    gas: {
      "redeem, first": first.gas,
      "redeem, next": next.gas,
      "revise, first": await send("revise", [...roots, REASON]),
      "revise, next": await send("revise", [...roots.toReversed(), REASON]),
      freeze: await send("freeze", []),
    },
    signature: first.signature,
  };
}
