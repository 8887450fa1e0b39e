import type { Equivalent } from "./contractMutants.ts";

/** Changes that no test can notice, each with the reason. */
export const EQUIVALENTS: readonly Equivalent[] = [
  {
    before: "if (used != proof.length || leaves + used != flags.length + 1) return 0;",
    after: "if (used != proof.length || leaves + proof.length != flags.length + 1) return 0;",
    reason: "no effect: where the second condition is asked, `used` is `proof.length`",
  },
];
