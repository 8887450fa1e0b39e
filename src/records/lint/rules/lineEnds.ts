import { eachFile } from "../eachFile.ts";
import type { LintRule } from "../lintRule.ts";

const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;

/** Line ends of Windows or of old Macs. */
export const lineEnds: LintRule = {
  code: "LINE_ENDS",
  severity: "warning",
  reason:
    "Records are read with LF line ends. CRLF or CR makes every line of a file look changed in version control.",
  example: "a record saved with CRLF line ends",
  fix: "save the file with LF line ends",
  start: eachFile((bytes) => {
    const at = bytes.indexOf(CARRIAGE_RETURN);
    if (at === -1) return undefined;
    const line = bytes.subarray(0, at).filter((byte) => byte === LINE_FEED).length + 1;
    const kind = bytes[at + 1] === LINE_FEED ? "CRLF" : "CR";
    return { line, message: `the line ends in ${kind}` };
  }),
  // Decoding has done it: the text of a record has no other line ends.
  mend: () => [],
};
