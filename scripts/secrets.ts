import type { ConfigurationVariable, ResolvedConfigurationVariable } from "hardhat/types/config";
import { Redactor } from "../src/transfer/redact.ts";

/** All values of this process's configuration, as they are read. */
const redactor = new Redactor();

/** Text without anything that the configuration keeps secret; every way out of a command takes it. */
export function redact(text: string): string {
  return redactor.redact(text);
}

/** Every text in a value of JSON, keys and all, without what is secret. */
export function redactAll(value: unknown): unknown {
  if (typeof value === "string") return redact(value);
  if (Array.isArray(value)) return value.map(redactAll);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [redact(key), redactAll(item)]),
  );
}

/** Notes a value that must not come out again. */
export function noteSecret(value: string): void {
  redactor.add(value);
}

/**
 * A configuration variable that notes its value whenever it is read, from wherever it comes: the
 * environment, the keystore, or the configuration itself.
 */
export function noteWhenRead(
  variable: ResolvedConfigurationVariable,
): ResolvedConfigurationVariable {
  const read = variable.get.bind(variable);
  // Its other getters read through this one.
  variable.get = async () => {
    const value = await read();
    noteSecret(value);
    return value;
  };
  return variable;
}

/** Notes what stands in the environment already; a value that is wrong is quoted by whoever reads it. */
export function noteEnvironment(variable: ConfigurationVariable | string): void {
  const value = typeof variable === "string" ? variable : process.env[variable.name];
  if (value !== undefined) noteSecret(value);
}
