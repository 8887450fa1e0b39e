import type { Patience } from "../../src/transfer/retryReads.ts";

/** Time that passes only by waiting, and at once. */
export function countedPatience(start = 0): Patience & { readonly waits: number[] } {
  const waits: number[] = [];
  return {
    waits,
    now: () => start + waits.reduce((sum, wait) => sum + wait, 0),
    wait: async (milliseconds) => {
      waits.push(milliseconds);
    },
    random: () => 1,
  };
}
