import { KronikaError } from "../src/errors.ts";
import type { CommandResult } from "./commandOutput.ts";
import type { ImportArguments } from "./importArguments.ts";

export async function importSource(
  _given: ImportArguments,
  _folder: string,
  _root: string,
): Promise<CommandResult> {
  throw new KronikaError({ code: "OPTION_INVALID", message: "x", fix: "y" });
}
