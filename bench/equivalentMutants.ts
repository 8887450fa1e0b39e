import type { Equivalent } from "./contractMutants.ts";

/** Changes that no test can notice, each with the reason. */
export const EQUIVALENTS: readonly Equivalent[] = [
  {
    before: "if (used != proof.length || leaves + used != flags.length + 1) return 0;",
    after: "if (used != proof.length || leaves + proof.length != flags.length + 1) return 0;",
    reason: "no effect: where the second condition is asked, `used` is `proof.length`",
  },
  {
    before:
      "if (block.timestamp < start || block.timestamp >= end) revert KronikaSaleClosed(start, end);",
    after:
      "if (uint40(block.timestamp) < start || block.timestamp >= end) revert KronikaSaleClosed(start, end);",
    reason: "no effect: a time of 2^40 and later is after every end, by the second condition",
  },
  {
    before: "bytes32[] memory queue = new bytes32[](count + proofFlags.length);",
    after: "bytes32[] memory queue = new bytes32[](count);",
    reason:
      "no effect: the hashes are written behind the queue, where nothing is allocated any more",
  },
];
