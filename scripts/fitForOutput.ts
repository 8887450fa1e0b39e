import { printable } from "../src/records/printable.ts";
import { redact } from "./secrets.ts";

/**
 * Text as it may go to a terminal, a log or a report: without what the configuration keeps secret, and
 * with every control character but the line feed made visible. Lines stay lines, so what comes from
 * outside has to be on one line already.
 */
export function fitForOutput(text: string): string {
  return redact(text).split("\n").map(printable).join("\n");
}
