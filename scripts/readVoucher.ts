import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import {
  MAX_VOUCHER_BYTES,
  parseVoucherFile,
  type SignedVoucher,
} from "../src/chain/voucherFile.ts";
import { KronikaError } from "../src/errors.ts";
import { shownPath } from "./openCollection.ts";

/** How long a pipe's other end may take, and how often it is looked at. */
const PATIENCE_MS = 10_000;
const POLL_MS = 20;

/**
 * Reads a voucher that somebody handed over; no more of the file than a voucher can have.
 * @param patience Milliseconds that a pipe is waited for.
 * @throws KronikaError VOUCHER_UNREADABLE, VOUCHER_INVALID, OPTION_INVALID
 */
export async function readVoucher(path: string, patience = PATIENCE_MS): Promise<SignedVoucher> {
  if (path === "") {
    throw new KronikaError({
      code: "OPTION_INVALID",
      message: "no voucher was named",
      field: "--file",
      fix: "give the voucher's file with --file voucher.json",
    });
  }
  const bytes = await readStart(path, patience);
  if (bytes.length > MAX_VOUCHER_BYTES) throw invalid(path, `has over ${MAX_VOUCHER_BYTES} bytes`);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw invalid(path, "is not UTF-8");
  }
  return parseVoucherFile(text, shownPath(path));
}

/** How many bytes came; undefined: the pipe's other end has not written yet. */
async function readPiece(
  file: FileHandle,
  bytes: Uint8Array,
  from: number,
): Promise<number | undefined> {
  try {
    return (await file.read(bytes, from, bytes.length - from, null)).bytesRead;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EAGAIN") return undefined;
    throw error;
  }
}

async function readStart(path: string, patience: number): Promise<Uint8Array> {
  try {
    // Without O_NONBLOCK a pipe that nobody writes to would be waited for without end.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const isPipe = (await file.stat()).isFIFO();
      const bytes = new Uint8Array(MAX_VOUCHER_BYTES + 1);
      let length = 0;
      // A pipe gives what is there, has no places to read from, and is read until its end.
      for (let waited = 0; length < bytes.length;) {
        const bytesRead = await readPiece(file, bytes, length);
        const isOver = bytesRead === 0 && (length > 0 || !isPipe);
        if (isOver || waited > patience) break;
        if (bytesRead === undefined || bytesRead === 0) {
          await setTimeout(POLL_MS);
          waited += POLL_MS;
        }
        length += bytesRead ?? 0;
      }
      if (length === 0 && isPipe) throw new Error("nobody writes to the pipe");
      return bytes.subarray(0, length);
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw new KronikaError(
      {
        code: "VOUCHER_UNREADABLE",
        message: `cannot be read (${(cause as NodeJS.ErrnoException).code ?? (cause as Error).message})`,
        file: path,
        fix: "check the path given to --file",
      },
      { cause },
    );
  }
}

function invalid(path: string, message: string): KronikaError {
  return new KronikaError({
    code: "VOUCHER_INVALID",
    message,
    file: shownPath(path),
    fix: "use the file as `collection voucher create` wrote it, unchanged",
  });
}
