import { open } from "node:fs/promises";
import {
  MAX_VOUCHER_BYTES,
  parseVoucherFile,
  type SignedVoucher,
} from "../src/chain/voucherFile.ts";
import { KronikaError } from "../src/errors.ts";
import { shownPath } from "./openCollection.ts";

/**
 * Reads a voucher that somebody handed over; no more of the file than a voucher can have.
 * @throws KronikaError VOUCHER_UNREADABLE, VOUCHER_INVALID, OPTION_INVALID
 */
export async function readVoucher(path: string): Promise<SignedVoucher> {
  if (path === "") {
    throw new KronikaError({
      code: "OPTION_INVALID",
      message: "no voucher was named",
      field: "--file",
      fix: "give the voucher's file with --file voucher.json",
    });
  }
  const bytes = await readStart(path);
  if (bytes.length > MAX_VOUCHER_BYTES) throw invalid(path, `has over ${MAX_VOUCHER_BYTES} bytes`);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw invalid(path, "is not UTF-8");
  }
  return parseVoucherFile(text, shownPath(path));
}

async function readStart(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path, "r");
    try {
      const bytes = new Uint8Array(MAX_VOUCHER_BYTES + 1);
      let length = 0;
      // A pipe gives what is there, has no places to read from, and is read until its end.
      while (length < bytes.length) {
        const { bytesRead } = await file.read(bytes, length, bytes.length - length, null);
        if (bytesRead === 0) break;
        length += bytesRead;
      }
      return bytes.subarray(0, length);
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw new KronikaError(
      {
        code: "VOUCHER_UNREADABLE",
        message: `cannot be read (${(cause as NodeJS.ErrnoException).code ?? String(cause)})`,
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
