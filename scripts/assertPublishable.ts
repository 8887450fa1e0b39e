import { readFile } from "node:fs/promises";
import type { OverriddenError } from "../src/chain/deployment.ts";
import type { Manifest } from "../src/editions/manifest.ts";
import { type Issue, KronikaError } from "../src/errors.ts";
import { renderCanonicalJson } from "../src/metadata/canonicalJson.ts";
import { formatNumberList } from "../src/records/formatNumberList.ts";
import { parseAllowed, splitErrors } from "../src/records/lint/allowedErrors.ts";
import type { LintFinding } from "../src/records/lint/lintFinding.ts";
import { readCollection } from "../src/records/readCollection.ts";
import { compareRecords } from "../src/verify/compareRecords.ts";
import { buildFromRecords } from "./build.ts";
import { type CheckedRecords, checkRecords } from "./checkRecords.ts";
import type { Progress } from "./commandOutput.ts";
import { type CollectionPlaces, shownPath } from "./openCollection.ts";

/** The option of every command that publishes. */
export interface PublishingArguments {
  /** Errors of `check` that may pass, `CODE` or `CODE@NUMBER`, with commas; empty: none. */
  readonly allow: string;
}

/** Records that may be published. */
export interface PublishableRecords {
  readonly checked: CheckedRecords;
  /** Errors that `--allow` let pass; they go on record. */
  readonly overridden: readonly OverriddenError[];
}

const MOST_DIFFERENCES = 5;

/**
 * The gate before everything that publishes: no error of `check` stands in the records as they are now,
 * unless `--allow` names it. Writes nothing.
 * @throws KronikaError CHECK_FAILED with an issue for each error; OPTION_INVALID; what is wrong with
 * records that cannot be read
 */
export async function assertErrorFree(
  places: CollectionPlaces,
  { allow }: PublishingArguments,
  progress: Progress,
): Promise<PublishableRecords> {
  const allowed = parseAllowed(allow);
  const checked = await checkRecords(places.shown, progress, { write: false });
  const [bad, ...more] = checked.issues;
  if (bad !== undefined) throw new KronikaError([bad, ...more]);
  const { findings } = checked;
  const { standing, overridden } = splitErrors(findings, allowed);
  if (standing.length > 0) throw refusal(places, standing);
  const warnings = findings.filter(({ severity }) => severity === "warning").length;
  if (warnings > 0) {
    progress.note(
      `check: ${warnings} ${warnings === 1 ? "warning" : "warnings"}; \`collection check\` shows ${warnings === 1 ? "it" : "them"}.`,
    );
  }
  for (const { code, file, message } of overridden) {
    progress.note(`Allowed by --allow: ${file}: ${message} [${code}]`);
  }
  return {
    checked,
    overridden: overridden.map(({ code, record, message }) => ({
      code,
      ...(record !== undefined && { record }),
      message,
    })),
  };
}

/**
 * The whole gate, for a command that publishes what an earlier `build` wrote: the manifest must also
 * be the one that the records give.
 * @throws KronikaError what `assertErrorFree` throws; MANIFEST_STALE
 */
export async function assertPublishable(
  places: CollectionPlaces,
  manifest: Manifest,
  args: PublishingArguments,
  progress: Progress,
): Promise<PublishableRecords> {
  const publishable = await assertErrorFree(places, args, progress);
  const source = await readCollection(places.shown);
  const release = await buildFromRecords(places, source, progress, "compare the manifest with");
  const bytes = await readFile(places.manifest);
  if (bytes.equals(renderCanonicalJson(release.manifest))) return publishable;
  throw new KronikaError({
    code: "MANIFEST_STALE",
    message: `is not what the records give now${describeDifferences(release.manifest, manifest)}`,
    file: shownPath(places.manifest),
    fix: "run `collection build` (and `collection pin`), or check out the records that it was built from",
  });
}

function describeDifferences(rebuilt: Manifest, manifest: Manifest): string {
  const differing = compareRecords(rebuilt, manifest, new Map())
    .filter(({ status }) => status !== "match")
    .map(({ edition, subject }) =>
      edition === undefined ? subject : `edition ${edition}, ${subject}`,
    );
  if (differing.length === 0) return ": its bytes differ";
  const more = differing.length - MOST_DIFFERENCES;
  const shown = differing.slice(0, MOST_DIFFERENCES).join("; ");
  return `: ${shown}${more > 0 ? `; and ${more} more` : ""}`;
}

function refusal(places: CollectionPlaces, standing: readonly LintFinding[]): KronikaError {
  const codes = [...new Set(standing.map(({ code }) => code))];
  const records = [...new Set(standing.flatMap(({ record }) => record ?? []))];
  const of = records.length > 0 ? ` in edition ${formatNumberList(records)}` : "";
  const summary: Issue = {
    code: "CHECK_FAILED",
    message: `nothing was published: \`collection check\` finds ${standing.length} ${standing.length === 1 ? "error" : "errors"}${of}`,
    file: places.shown,
    fix: `mend ${standing.length === 1 ? "it" : "them"} and run \`collection build\` again; what is right as it is, name with --allow ${codes.join(",")}`,
  };
  const each = standing.map(({ code: rule, message, file, line, record, field, fix }): Issue => ({
    code: "CHECK_FAILED",
    rule,
    message: `${message} (${rule})`,
    ...{ file, line, record, field, fix },
  }));
  return new KronikaError([summary, ...each]);
}
