import { HardhatError } from "@nomicfoundation/hardhat-errors";
import { N as CURVE_ORDER } from "ethers";
import type { NetworkConfig, ResolvedConfigurationVariable } from "hardhat/types/config";
import { type Issue, KronikaError } from "../src/errors.ts";

/**
 * Makes sure that a network's address and keys are what they should be, before anything is sent there.
 * No value is repeated: it may be a secret.
 *
 * @param name The network's name.
 * @param withAccounts Keys are looked at too; whoever only reads needs none.
 * @throws KronikaError NETWORK_UNCONFIGURED, all that is wrong at once
 */
export async function checkNetworkSettings(
  name: string,
  config: NetworkConfig,
  withAccounts: boolean,
): Promise<void> {
  if (config.type !== "http") return;
  const issues: Issue[] = [];
  const check = async (
    variable: ResolvedConfigurationVariable,
    subject: string,
    describe: (value: string) => Wrong | undefined,
  ): Promise<void> => {
    const named = nameOf(variable) ?? `the ${subject} of network ${name} in hardhat.config.ts`;
    const wrong = await read(variable, named, name).then((value) =>
      typeof value === "string" ? describe(value) : value,
    );
    if (wrong === undefined) return;
    const { message, fix } = wrong;
    issues.push({ code: "NETWORK_UNCONFIGURED", message: `${named} ${message}`, fix });
  };
  await check(config.url, "url", describeURL);
  if (withAccounts && Array.isArray(config.accounts)) {
    for (const account of config.accounts) await check(account, "account", describeKey);
  }
  const [first, ...rest] = issues;
  if (first !== undefined) throw new KronikaError([first, ...rest]);
}

/** `message` goes on after the name of the setting. */
interface Wrong {
  readonly message: string;
  readonly fix: string;
}

/** A configuration variable has a name; what stands in the configuration itself has none. */
function nameOf(variable: ResolvedConfigurationVariable): string | undefined {
  return "name" in variable && typeof variable.name === "string" ? variable.name : undefined;
}

async function read(
  variable: ResolvedConfigurationVariable,
  named: string,
  network: string,
): Promise<string | Wrong> {
  try {
    return await variable.get();
  } catch (error) {
    if (!HardhatError.isHardhatError(error)) throw error;
    if (HardhatError.isHardhatError(error, HardhatError.ERRORS.CORE.GENERAL.ENV_VAR_NOT_FOUND)) {
      return {
        message: `is not set, and network ${network} needs it`,
        fix: storeIt(named),
      };
    }
    return {
      message: `could not be read: ${(error as HardhatError).message}`,
      fix: `type the keystore's password again; \`npx hardhat keystore list\` shows what the keystore holds. You may also set ${named} as an environment variable`,
    };
  }
}

function storeIt(named: string): string {
  return `store it encrypted with \`npx hardhat keystore set ${named}\`, or set it as an environment variable`;
}

function describeURL(value: string): Wrong | undefined {
  const fix =
    "set it to the URL of the network's RPC, such as https://rpc.example or http://127.0.0.1:8545";
  if (value.trim() === "") return { message: "is empty", fix };
  if (/^["'`]|["'`]$/.test(value)) return { message: "stands in quotes", fix };
  if (/\s/.test(value)) return { message: "holds a space or a line end", fix };
  const url = URL.parse(value);
  if (url === null || !/^[a-z]+:\/\//i.test(value)) {
    return { message: "is no URL that begins with https:// or http://", fix };
  }
  if (/^wss?:$/.test(url.protocol)) {
    return { message: "is the URL of a web socket, which is not spoken here", fix };
  }
  if (!/^https?:$/.test(url.protocol)) {
    return { message: "does not begin with https:// or http://", fix };
  }
  return undefined;
}

/** Hexadecimal digits of a private key. */
const KEY_DIGITS = 64;
const ADDRESS_DIGITS = 40;

function describeKey(value: string): Wrong | undefined {
  const fix =
    "set it to the account's private key: 0x and 64 hexadecimal digits, without quotes or spaces";
  const text = value.trim();
  if (text === "") return { message: "is empty", fix };
  if (/^["'`]|["'`]$/.test(text)) return { message: "stands in quotes", fix };
  if (/^[a-z]+(\s+[a-z]+){5,}$/i.test(text)) {
    const own = "export the private key of one account from your wallet, and set that";
    return { message: "is a phrase of words (a mnemonic), not a private key", fix: own };
  }
  if (/\s/.test(text)) return { message: "holds a space or a line end", fix };
  const digits = text.replace(/^0x/i, "");
  if (!/^[0-9a-f]*$/i.test(digits)) {
    return { message: "is no private key: not all of it is hexadecimal digits", fix };
  }
  if (digits.length === ADDRESS_DIGITS) {
    return { message: "is as long as an address, not as a private key", fix };
  }
  if (digits.length !== KEY_DIGITS) {
    return { message: `has ${digits.length} hexadecimal digits, and a private key has 64`, fix };
  }
  const number = BigInt(`0x${digits}`);
  return number > 0n && number < CURVE_ORDER
    ? undefined
    : { message: "is a number that is no private key", fix };
}
