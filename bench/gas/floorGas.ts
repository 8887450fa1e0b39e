import { getBytes } from "ethers";

/**
 * What the protocol asks for whatever a contract is written like, by the rules of Osaka. Each is
 * named with its source; "Yellow Paper" is its appendix G, or E for a precompiled contract.
 */
export const TERMS = {
  transaction: { gas: 21_000n, source: "Yellow Paper, G_transaction" },
  zeroByte: { gas: 4n, source: "EIP-2028: a zero byte of calldata" },
  otherByte: { gas: 16n, source: "EIP-2028: any other byte of calldata" },
  newSlot: {
    gas: 22_100n,
    source: "EIP-2200 and EIP-2929: a slot read cold (2,100), written from zero (20,000)",
  },
  changedSlot: {
    gas: 5_000n,
    source: "EIP-2200 and EIP-2929: a slot read cold (2,100), written from another value (2,900)",
  },
  transferLog: {
    gas: 1_875n,
    source: "Yellow Paper, G_log and G_logtopic: a log (375) with four topics (375 each), no data",
  },
  signature: { gas: 3_000n, source: "Yellow Paper, ECREC: one recovered signature" },
} as const;

type StateTerm = "newSlot" | "changedSlot" | "transferLog" | "signature";

/** Gas of calldata. EIP-7623's minimum is below what every call here executes. */
export function calldataGas(data: string): bigint {
  const { zeroByte, otherByte } = TERMS;
  return getBytes(data).reduce((sum, byte) => sum + (byte === 0 ? zeroByte : otherByte).gas, 0n);
}

/** The floor of a call: a transaction, its calldata, and so many of each term. */
export function floorGas(data: string, counts: Partial<Record<StateTerm, number>>): bigint {
  const terms = Object.entries(counts) as [StateTerm, number][];
  return terms.reduce(
    (sum, [term, count]) => sum + TERMS[term].gas * BigInt(count),
    TERMS.transaction.gas + calldataGas(data),
  );
}
