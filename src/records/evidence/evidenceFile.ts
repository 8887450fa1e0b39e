import { z } from "zod";
import { parseYamlMap } from "../parseYamlMap.ts";
import type { LintFinding } from "../lint/lintFinding.ts";

/** Where the outcomes lie: beside manifest.json, committed. */
export const EVIDENCE_FILE = "evidence.json";
/** The largest evidence.json, in bytes: ten thousand records take some ten million. */
export const LARGEST_EVIDENCE = 64 * 1024 * 1024;

const SHA256 = z.string().regex(/^[0-9a-f]{64}$/, "must be a sha256 in 64 hexadecimal digits");
const lineNumber = z.number().int().positive();
const edtf = z.string().max(100);

const sightingSchema = z.strictObject({
  /** The source's id. */
  id: z.string(),
  /** Of the archived copy, from 1. */
  line: lineNumber,
  /** EDTF. */
  date: edtf,
});

const dateSchema = z.strictObject({
  part: z.string().regex(/^(?:date|about|claims\[\d{1,6}\])$/, "must be date, about or claims[n]"),
  /** Of the about text, from 1. */
  line: lineNumber.optional(),
  /** As the record writes it. */
  text: z.string().max(200),
  /** What it means, in EDTF. */
  date: edtf,
  inferred: z.literal(true).optional(),
  outcome: z.enum(["supported", "contradicted", "unsupported"]),
  sources: z.array(sightingSchema),
});

const entrySchema = z.strictObject({
  number: z.number().int().positive(),
  /** sha256 of what the record says, as `bindRecord` takes it. */
  record: SHA256,
  /** The archived copies that were compared. */
  sources: z.array(z.strictObject({ id: z.string(), sha256: SHA256 })),
  dates: z.array(dateSchema),
});

const evidenceSchema = z.strictObject({
  format: z.literal("kronika-evidence-v1"),
  /** Sorted by number, each number once. */
  records: z
    .array(entrySchema)
    .refine(
      (records) => records.every(({ number }, index) => number > (records[index - 1]?.number ?? 0)),
      "must stand in the order of their numbers, each once",
    ),
});

/** What the sources said of every record's dates, without a word of the sources. */
export type Evidence = z.infer<typeof evidenceSchema>;
export type EvidenceEntry = Evidence["records"][number];
export type EvidenceDate = EvidenceEntry["dates"][number];

/** evidence.json as read: without a value, it is not there or broken. */
export interface ReadEvidence {
  readonly value?: Evidence;
  readonly finding?: LintFinding;
}

/** Parses evidence.json; EVIDENCE_INVALID with the line of the first thing that is wrong. */
export function parseEvidence(text: string): ReadEvidence {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { finding: invalid("is not JSON", lineOfSyntax(text, error)) };
  }
  const result = evidenceSchema.safeParse(value);
  if (result.success) return { value: result.data };
  const [issue] = result.error.issues;
  const path = (issue?.path ?? []).filter((part) => typeof part !== "symbol");
  const line = parseYamlMap(text, EVIDENCE_FILE).lineOf(path);
  const field = path.length === 0 ? "" : `${path.join(".")}: `;
  return { finding: invalid(`${field}${issue?.message ?? "is no evidence"}`, line) };
}

/** EVIDENCE_INVALID. */
export function invalid(message: string, atLine?: number): LintFinding {
  return {
    code: "EVIDENCE_INVALID",
    severity: "error",
    message,
    file: EVIDENCE_FILE,
    line: atLine,
    fix: "restore the file from version control; or delete it and run `collection check` where the archived sources are",
    fixable: false,
  };
}

function lineOfSyntax(text: string, error: unknown): number {
  const message = error instanceof Error ? error.message : "";
  const position = Number(/at position (\d+)/.exec(message)?.[1] ?? text.length);
  return text.slice(0, position).split("\n").length;
}
