import type { ContractFacts } from "../src/chain/observeFacts.ts";
import { type Issue, KronikaError } from "../src/errors.ts";
import { formatNumberList } from "../src/records/formatNumberList.ts";
import type { Session } from "./session.ts";

/**
 * Refuses what no revision can publish.
 * @throws KronikaError REVISION_IMMUTABLE, CONTRACT_FROZEN
 */
export function assertRevisable(
  { manifest, network }: Session,
  facts: ContractFacts,
  issued: ReadonlySet<number>,
): void {
  const { name, symbol, size } = manifest.collection;
  const fixed = [
    ["name", facts.name, name],
    ["symbol", facts.symbol, symbol],
    ["size", String(facts.size), String(size)],
  ] as const;
  const issues = fixed
    .filter(([, actual, wanted]) => actual !== wanted)
    .map(([field, actual, wanted]): Issue => ({
      code: "REVISION_IMMUTABLE",
      message: `the contract's ${field} is "${actual}" for ever, but the manifest says "${wanted}"`,
      field,
      fix: `put it back in collection.yaml and build again, or deploy a new contract with --reset`,
    }));
  issues.push(...findSettingIssues(manifest, facts));
  const recorded = new Set(manifest.editions.map(({ number }) => number));
  const lost = [...issued].filter((number) => !recorded.has(number));
  if (lost.length > 0) {
    issues.push({
      code: "REVISION_IMMUTABLE",
      message: `issued without a record from now on: edition ${formatNumberList(lost)}`,
      field: "number",
      fix: "an issued edition keeps its number: put the record back under it and build again",
    });
  }
  if (facts.frozen) {
    issues.push({
      code: "CONTRACT_FROZEN",
      message: `the facts on ${network.name} are frozen: they can never change again`,
      fix: "check out the records of the last revision",
    });
  }
  const [first, ...rest] = issues;
  if (first !== undefined) throw new KronikaError([first, ...rest]);
}

/** The contract keeps royalty and payee beside the facts: a revision leaves them as they are. */
export function findSettingIssues(
  { collection: { royaltyBps, payout } }: Session["manifest"],
  facts: Pick<ContractFacts, "royaltyBps" | "payee">,
): Issue[] {
  const settings = [
    ["royalty", "setRoyalty", `${facts.royaltyBps} basis points`, `${royaltyBps} basis points`],
    ["payout", "setPayee", facts.payee, payout ?? facts.payee],
  ] as const;
  return settings
    .filter(([, , actual, wanted]) => actual.toLowerCase() !== wanted.toLowerCase())
    .map(([field, setter, actual, wanted]): Issue => ({
      code: "REVISION_IMMUTABLE",
      message: `no revision changes the ${field}: the contract's is ${actual}, the manifest's ${wanted}`,
      field,
      fix: `put it back in collection.yaml and build again; or, as the owner, call \`${setter}\` on the contract`,
    }));
}
