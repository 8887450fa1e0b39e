import { cp, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type EvidenceResult, findEvidence } from "../../../src/records/evidence/findEvidence.ts";
import type { EvidenceEntry } from "../../../src/records/evidence/evidenceFile.ts";
import { readArchives } from "../../../src/records/evidence/readArchives.ts";
import { parseRecord } from "../../../src/records/parseRecord.ts";

/** A page whose text has one wrong date, and four sources that have the right one. */
export const EVIDENCE = join(dirname(fileURLToPath(import.meta.url)), "../../fixtures/evidence");

export const RECORD = "records/074-carnations.md";

/** Copies the page and its sources into a temporary folder, and cleans up. */
export async function withEvidence<T>(work: (root: string) => Promise<T>): Promise<T> {
  const parent = await realpath(await mkdtemp(join(tmpdir(), "kronika-evidence-")));
  try {
    const root = join(parent, "evidence");
    await cp(EVIDENCE, root, { recursive: true });
    return await work(root);
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
}

/** Judges the record of a copy as it lies there. */
export async function judge(root: string, recorded?: EvidenceEntry): Promise<EvidenceResult> {
  const { record, written, issues } = parseRecord(await readFile(join(root, RECORD)), RECORD);
  if (record === undefined || written === undefined) throw new Error(JSON.stringify(issues));
  return findEvidence({ record, written }, await readArchives(root, record), recorded);
}

/** Replaces a source, and its sha256 in the record, so that it is the one that was cited. */
export async function citeAnew(root: string, id: string, bytes: Uint8Array | string) {
  const file = join(root, RECORD);
  await writeFile(join(root, `sources/${id}.txt`), bytes);
  const text = await readFile(file, "utf8");
  const unhashed = text.replace(
    new RegExp(`(archive: sources/${id}\\.txt\\n)    sha256: .*\\n`),
    (_found, archive: string) => archive,
  );
  if (unhashed === text) throw new Error(`${id} has no sha256`);
  await writeFile(file, unhashed);
}
