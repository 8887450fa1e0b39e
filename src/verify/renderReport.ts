import Table from "cli-table3";
import { BORDERLESS } from "../records/borderless.ts";
import { formatNumberList } from "../records/formatNumberList.ts";
import { printable } from "../records/printable.ts";
import { type Comparison, type Finding, FINDING_CODES, findingsExitCode } from "./finding.ts";

/** Where the published files were read: the CAR on this disk, or IPFS through a node or gateway. */
export interface ReadFrom {
  readonly kind: "CAR" | "IPFS";
  /** A path or a URL. */
  readonly name: string;
}

/** The comparisons, for a person, in the order of a report. */
function namedComparisons({ kind }: ReadFrom): readonly (readonly [Comparison, string])[] {
  return [
    ["records", "records = manifest"],
    ["ipfs", `manifest = ${kind}`],
    ["chain", "manifest = chain"],
    ["wallet", `${kind} = chain`],
  ];
}

/** Above this many editions, those whose findings all match share a line. */
const MAX_DETAILED_EDITIONS = 3;

/**
 * The findings as a table in plain text. Everything that came from outside is made printable;
 * CIDs and hashes that match are shortened.
 * @param size the group's size, for `68/100`
 * @param readFrom named in the report: a CAR on this disk says nothing of what others can read
 * @param detailed an edition whose findings are listed in any case
 */
export function renderReport(
  findings: readonly Finding[],
  size: number,
  readFrom: ReadFrom,
  detailed?: number,
): string {
  const comparisons = namedComparisons(readFrom);
  const editions = [...new Set(findings.flatMap(({ edition }) => edition ?? []))].sort(
    (left, right) => left - right,
  );
  const table = new Table({
    chars: BORDERLESS,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 2 },
  });
  const addRows = (title: string, rows: readonly Finding[]): void => {
    table.push([{ content: title, colSpan: 4 }]);
    for (const [comparison, name] of comparisons) {
      const own = rows.filter(({ code }) => FINDING_CODES[code] === comparison);
      for (const finding of own) table.push(["", ...findingCells(finding, name)]);
    }
  };
  const matching = new Map<number, number[]>();
  const whole = findings.filter(({ edition }) => edition === undefined);
  if (whole.length > 0) addRows("The collection", whole);
  for (const edition of editions) {
    const own = findings.filter((finding) => finding.edition === edition);
    const name = `Edition ${edition}/${size}`;
    const matches = own.every(({ status }) => status === "match");
    if (matches && edition !== detailed && editions.length > MAX_DETAILED_EDITIONS) {
      matching.set(own.length, [...(matching.get(own.length) ?? []), edition]);
    } else addRows(name, own);
  }
  const lines = table.toString().split("\n");
  return [
    ...lines.map((line) => line.trimEnd()),
    ...[...matching].map(
      ([count, numbers]) =>
        `Editions ${formatNumberList(numbers)} of ${size}: ${count} findings each, all match`,
    ),
    "",
    ...(readFrom.kind === "CAR"
      ? [
          `CAR is ${printable(readFrom.name)} on this disk. Whether others can read it on IPFS was not looked at: \`verify --gateway\` does.`,
        ]
      : []),
    renderSummary(findings, editions.length),
    ...renderProblems(findings, size, comparisons),
  ].join("\n");
}

/** What does not match, once more at the end, where it is seen. */
function renderProblems(
  findings: readonly Finding[],
  size: number,
  comparisons: readonly (readonly [Comparison, string])[],
): string[] {
  return comparisons.flatMap(([comparison, name]) =>
    findings
      .filter(({ code, status }) => status !== "match" && FINDING_CODES[code] === comparison)
      .map((finding) => {
        const edition = finding.edition === undefined ? "" : `edition ${finding.edition}/${size}, `;
        const [status, , subject, found] = findingCells(finding, name);
        return `  ${status}  ${name}: ${edition}${subject}: ${found}`;
      }),
  );
}

/** One line: what the findings amount to. */
function renderSummary(findings: readonly Finding[], editions: number): string {
  const count = (status: Finding["status"]): number =>
    findings.filter((finding) => finding.status === status).length;
  const scope = `${findings.length} findings on ${editions} ${editions === 1 ? "edition" : "editions"}`;
  switch (findingsExitCode(findings)) {
    case 0:
      return `Everything matches: ${scope}.`;
    case 2:
      return `NOT verified: ${count("mismatch")} mismatch, ${count("unknown")} unknown of ${scope}.`;
    default:
      return `Not verified: ${count("unknown")} unknown of ${scope}; nothing that could be read is wrong.`;
  }
}

function findingCells(finding: Finding, comparison: string): string[] {
  return [
    finding.status === "match" ? "match" : finding.status.toUpperCase(),
    comparison,
    printable(finding.subject),
    printable(describeFinding(finding)),
  ];
}

const LONG_HASH = /\b(?:0x[0-9a-f]{64}|[0-9a-f]{64}|b[a-z2-7]{58})\b/g;

function describeFinding({ status, expected, actual, detail }: Finding): string {
  if (status === "match") {
    return (actual ?? "").replace(LONG_HASH, (hash) => `${hash.slice(0, 10)}…${hash.slice(-6)}`);
  }
  const values =
    expected === undefined || actual === undefined
      ? (actual ?? "")
      : `expected ${expected}, found ${actual}`;
  return [values, detail ?? ""].filter((part) => part !== "").join(": ");
}
