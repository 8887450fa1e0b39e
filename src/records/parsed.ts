import type { Issue } from "../errors.ts";

/** What is wrong with one value; where it stands is added by whoever knows the file. */
export type Problem = Pick<Issue, "code" | "message" | "fix">;

/** A value, or why there is none. */
export type Parsed<T> =
  | { readonly value: T; readonly problem?: undefined }
  | { readonly value?: undefined; readonly problem: Problem };
