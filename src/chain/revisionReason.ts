import { KronikaError } from "../errors.ts";
import { findHiddenCharacter } from "../records/findHiddenCharacter.ts";

/** In characters: the reason is stored in an event, for ever and at a price. */
export const MAX_REASON_LENGTH = 500;

/**
 * Why the facts are revised, for everyone to read: one line without hidden characters, in NFC.
 * @throws KronikaError REASON_INVALID
 */
export function parseReason(text: string): string {
  const reason = text.trim().normalize("NFC");
  if (reason === "") {
    throw invalid("a correction without a reason is not published", "say why with --reason");
  }
  const hidden = findHiddenCharacter(reason, "line");
  if (hidden !== undefined) {
    throw invalid(
      `the reason holds the hidden character ${hidden.name}`,
      "write the reason as one line of plain text",
    );
  }
  const length = [...reason].length;
  if (length <= MAX_REASON_LENGTH) return reason;
  throw invalid(
    `the reason has ${length} characters`,
    `write at most ${MAX_REASON_LENGTH}; the whole story belongs into the records`,
  );
}

function invalid(message: string, fix: string): KronikaError {
  return new KronikaError({ code: "REASON_INVALID", message, field: "--reason", fix });
}
