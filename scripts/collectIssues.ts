import { type Issue, KronikaError } from "../src/errors.ts";

/** Gathers what is wrong with several options, so that all of it is told at once. */
export interface IssueCollector {
  /** The value, or undefined where `parse` throws a KronikaError, whose issues are kept. */
  take<T>(parse: () => T): T | undefined;
  takeLater<T>(parse: () => Promise<T>): Promise<T | undefined>;
  add(issue: Issue): void;
  /** @throws KronikaError with all issues so far, if there are any */
  assertNone(): void;
}

export function collectIssues(): IssueCollector {
  const issues: Issue[] = [];
  const keep = (error: unknown): undefined => {
    if (!(error instanceof KronikaError)) throw error;
    issues.push(...error.issues);
  };
  return {
    take(parse) {
      try {
        return parse();
      } catch (error) {
        return keep(error);
      }
    },
    async takeLater(parse) {
      try {
        return await parse();
      } catch (error) {
        return keep(error);
      }
    },
    add: (issue) => void issues.push(issue),
    assertNone() {
      const [first, ...rest] = issues;
      if (first !== undefined) throw new KronikaError([first, ...rest]);
    },
  };
}
