import { decodeText } from "../decodeText.ts";
import { readFileInside } from "../readFileInside.ts";
import {
  EVIDENCE_FILE,
  invalid,
  LARGEST_EVIDENCE,
  parseEvidence,
  type ReadEvidence,
} from "./evidenceFile.ts";

const CODES = { absent: "SOURCE_ABSENT", outside: "SOURCE_UNREADABLE" } as const;

/**
 * Reads a collection's evidence.json.
 *
 * @param root The collection folder's real path.
 * @returns Nothing when there is none; EVIDENCE_INVALID as a finding when it is broken.
 */
export async function readEvidence(root: string): Promise<ReadEvidence> {
  const read = await readFileInside(root, EVIDENCE_FILE, CODES, (bytes) => {
    if (bytes <= LARGEST_EVIDENCE) return undefined;
    return { code: "SOURCE_UNREADABLE", message: `has ${bytes} bytes`, fix: "" };
  });
  if (read.problem?.code === "SOURCE_ABSENT") return {};
  if (read.problem) return { finding: invalid(read.problem.message) };
  const text = decodeText(read.value);
  return text.problem
    ? { finding: invalid(text.problem.message, text.line) }
    : parseEvidence(text.value);
}
