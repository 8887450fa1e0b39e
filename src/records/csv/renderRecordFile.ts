import { createHash } from "node:crypto";
import type { EventRecord } from "../record.ts";
import { renderRecord } from "../renderRecord.ts";

/** A record as the file that it will be; the hash is hexadecimal sha2-256 of the bytes. */
export function renderRecordFile(
  record: EventRecord,
  size: number,
): { readonly bytes: Uint8Array; readonly sha256: string } {
  const bytes = new TextEncoder().encode(renderRecord(record, { size }));
  return { bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}
