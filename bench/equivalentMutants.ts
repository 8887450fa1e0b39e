import type { Equivalent } from "./contractMutants.ts";

/** Changes that no test can notice, each with the reason. */
export const EQUIVALENTS: readonly Equivalent[] = [];
