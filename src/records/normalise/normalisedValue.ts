import type { Problem } from "../parsed.ts";
import type { YamlValue } from "../yamlValue.ts";

/** A value as a page or a table has it, in the spelling of a record. */
export interface NormalisedValue {
  /** Undefined: there is none, as in `Price: not for sale`, or `problem` says why. */
  readonly value: YamlValue | undefined;
  /** In a few words why it changed; empty when it did not. */
  readonly why: readonly string[];
  /** What has several meanings or is impossible; each reading is named. */
  readonly problem?: Problem | undefined;
}

/** The value as it was written. */
export function same(written: string): NormalisedValue {
  return { value: written, why: [] };
}

/** The value in another spelling. */
export function changed(value: YamlValue, why: string): NormalisedValue {
  return { value, why: [why] };
}

/** No value, and the problem that the editor has to solve. */
export function refused(problem: Problem): NormalisedValue {
  return { value: undefined, why: [], problem };
}
