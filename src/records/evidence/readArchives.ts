import { createHash } from "node:crypto";
import type { Parsed, Problem } from "../parsed.ts";
import { readFileInside } from "../readFileInside.ts";
import type { EventRecord, Source } from "../record.ts";
import { decodeArchive } from "./decodeArchive.ts";
import type { Archive } from "./verdict.ts";

/** The largest archived copy, in bytes: a book of two volumes. */
export const LARGEST_ARCHIVE = 4 * 1024 * 1024;
/** All archived copies of one record, in bytes. */
export const LARGEST_ARCHIVES = 16 * 1024 * 1024;

const CODES = { absent: "SOURCE_ABSENT", outside: "SOURCE_UNREADABLE" } as const;

/** A source that names an archived copy which could not be taken. */
export interface SourceProblem {
  readonly source: Source;
  /** Index in the record's `sources`. */
  readonly index: number;
  readonly problem: Problem;
}

/** What there is of a record's archived sources. */
export interface ArchiveReading {
  readonly archives: readonly Archive[];
  /** Sources whose archived copy is not on this machine; private copies are not published. */
  readonly absent: readonly Source[];
  /** Copies that cannot be read, or that are not the ones whose sha256 the record gives. */
  readonly problems: readonly SourceProblem[];
}

/**
 * Reads the archived copies that a record's sources name. What is compared is what was hashed: each
 * file is read once. Links out of the folder are not followed.
 *
 * @param root The collection folder's real path.
 */
export async function readArchives(
  root: string,
  { sources }: Pick<EventRecord, "sources">,
): Promise<ArchiveReading> {
  const archives: Archive[] = [];
  const absent: Source[] = [];
  const problems: SourceProblem[] = [];
  let total = 0;
  for (const [index, source] of sources.entries()) {
    if (source.archive === undefined) continue;
    const read: Parsed<Uint8Array> = await readFileInside(root, source.archive, CODES, (bytes) =>
      findSizeProblem(bytes, total),
    );
    if (read.problem?.code === "SOURCE_ABSENT") {
      absent.push(source);
      continue;
    }
    const problem = read.problem ?? findChange(read.value, source);
    if (problem !== undefined) {
      const code = problem.code === "FILE_UNREADABLE" ? "SOURCE_UNREADABLE" : problem.code;
      problems.push({ source, index, problem: { ...problem, code } });
    }
    if (read.problem !== undefined || problem !== undefined) continue;
    total += read.value.length;
    archives.push({
      ...{ id: source.id, file: source.archive, sha256: digestOf(read.value) },
      ...{ text: decodeArchive(read.value), rights: source.rights },
    });
  }
  return { archives, absent, problems };
}

function findSizeProblem(bytes: number, before: number): Problem | undefined {
  const code = "SOURCE_UNREADABLE";
  if (bytes > LARGEST_ARCHIVE) {
    const fix = `archive the part that the record rests on, in at most ${LARGEST_ARCHIVE} bytes`;
    return { code, message: `the archived copy has ${bytes} bytes`, fix };
  }
  if (before + bytes <= LARGEST_ARCHIVES) return undefined;
  const message = `the archived copies of this record have more than ${LARGEST_ARCHIVES} bytes`;
  return { code, message, fix: "archive the parts that the record rests on" };
}

function findChange(bytes: Uint8Array, { sha256 }: Source): Problem | undefined {
  const found = digestOf(bytes);
  if (sha256 === undefined || sha256 === found) return undefined;
  return {
    code: "SOURCE_CHANGED",
    message: `the archived copy has the sha256 ${found}, the record says ${sha256}`,
    fix: "restore the copy that was cited, or compare the record with this one and correct `sha256`",
  };
}

function digestOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
