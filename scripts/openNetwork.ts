import { HardhatError } from "@nomicfoundation/hardhat-errors";
import { type BrowserProvider, type Eip1193Provider, type JsonRpcSigner, Network } from "ethers";
import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import type { NetworkConnection, NetworkConnectionParams } from "hardhat/types/network";
import { observeNetwork, type ObservedNetwork } from "../src/chain/observeNetwork.ts";
import { toRpcError, UnansweredRequest } from "../src/chain/rpcError.ts";
import { findDiskError } from "../src/diskFailure.ts";
import { KronikaError } from "../src/errors.ts";
import { nearestName } from "../src/records/nearestName.ts";
import { toUnwritable } from "../src/writeFileWhole.ts";
import { ChainProvider } from "./chainProvider.ts";
import { checkNetworkSettings } from "./checkNetworkSettings.ts";
import { shownPath } from "./openCollection.ts";

/** A network that answers. Its accounts are asked for only when something is to be signed. */
export interface OpenNetwork extends ObservedNetwork {
  readonly name: string;
  readonly connection: NetworkConnection;
  readonly provider: BrowserProvider;
  /** True for the chain inside this process, which leaves nothing. */
  readonly inProcess: boolean;
  /** True unless it is a development chain: spending there asks first. */
  readonly isPublic: boolean;
}

/** Chain ids of development chains: Hardhat's and anvil's, and Ganache's. */
const DEVELOPMENT_CHAINS = new Set([31_337, 1_337]);

/**
 * Connects to the network that `--network` names.
 * @throws KronikaError NETWORK_UNCONFIGURED, CHAIN_ID_MISMATCH, RPC_UNREACHABLE
 */
export async function openNetwork(hre: HardhatRuntimeEnvironment): Promise<OpenNetwork> {
  return connect(hre, {});
}

/** The same without the network's accounts, so that whoever only reads needs no key. */
export async function openNetworkToRead(hre: HardhatRuntimeEnvironment): Promise<OpenNetwork> {
  const name = hre.globalOptions.network ?? IN_PROCESS;
  const isRemote = hre.config.networks[name]?.type === "http";
  return connect(hre, isRemote ? { override: { accounts: "remote" } } : {});
}

/** A chain of its own in this process, whatever network is chosen. */
export async function openInProcessNetwork(hre: HardhatRuntimeEnvironment): Promise<OpenNetwork> {
  return connect(hre, { network: IN_PROCESS });
}

/** Hardhat's name for the simulated network that is used where none is named. */
const IN_PROCESS = "default";

async function connect(
  hre: HardhatRuntimeEnvironment,
  params: NetworkConnectionParams,
): Promise<OpenNetwork> {
  const name = params.network ?? hre.globalOptions.network ?? IN_PROCESS;
  const config = hre.config.networks[name];
  if (config === undefined) throw unknownNetwork(name, Object.keys(hre.config.networks));
  await checkNetworkSettings(name, config, params.override === undefined);
  try {
    const connection = await hre.network.create(params);
    // Hardhat refuses a chain id other than the configured one at the first request of this kind.
    await connection.provider.request({ method: "eth_blockNumber" });
    const chainId: unknown = await connection.provider.request({ method: "eth_chainId" });
    return await describeNetwork(connection, parseChainId(chainId));
  } catch (error) {
    throw toNetworkError(error, params.network ?? hre.globalOptions.network);
  }
}

function unknownNetwork(name: string, known: readonly string[]): KronikaError {
  const shown = known.filter((each) => each !== IN_PROCESS);
  const near = nearestName(name, shown);
  return new KronikaError({
    code: "NETWORK_UNCONFIGURED",
    message: `there is no network "${name}" in hardhat.config.ts`,
    field: "--network",
    fix: `${near === undefined ? "" : `is \`${near}\` meant? `}Use one of: ${shown.join(", ")}`,
  });
}

/** A node that gives no chain id must not be asked again: ethers would do so for ever. */
function parseChainId(chainId: unknown): bigint {
  if (typeof chainId === "string" && /^0x[0-9a-f]{1,16}$/i.test(chainId)) return BigInt(chainId);
  throw new TypeError("the node gives no chain id");
}

async function describeNetwork(
  connection: NetworkConnection,
  chainId: bigint,
): Promise<OpenNetwork> {
  // No cache, since a cached nonce or block would be stale between two of our transactions.
  const chain = new Network(connection.networkName, chainId);
  const provider = new ChainProvider(connection.provider as Eip1193Provider, chain, {
    cacheTimeout: -1,
    staticNetwork: chain,
  });
  const observed = await observeNetwork(provider);
  const inProcess = connection.networkConfig.type === "edr-simulated";
  const isPublic = !inProcess && !DEVELOPMENT_CHAINS.has(observed.chainId);
  provider.pollingInterval = isPublic ? 4_000 : 100;
  return {
    ...observed,
    name: inProcess ? "the in-process chain" : connection.networkName,
    connection,
    provider,
    inProcess,
    isPublic,
  };
}

/**
 * An account that can sign: the first, or the one that is named.
 * @throws KronikaError NETWORK_UNCONFIGURED, OPTION_INVALID, RPC_UNREACHABLE
 */
export async function signerOf(network: OpenNetwork, address?: string): Promise<JsonRpcSigner> {
  const signers = await network.provider.listAccounts().catch((error: unknown) => {
    throw toNetworkError(error, network.name);
  });
  const [first] = signers;
  if (first === undefined) {
    throw new KronikaError({
      code: "NETWORK_UNCONFIGURED",
      message: `network ${network.name} has no account that can sign`,
      fix: 'give it one in hardhat.config.ts: accounts: [configVariable("…")], and store the key with `npx hardhat keystore set`',
    });
  }
  if (address === undefined) return first;
  const signer = signers.find((one) => one.address.toLowerCase() === address.toLowerCase());
  if (signer !== undefined) return signer;
  throw new KronikaError({
    code: "OPTION_INVALID",
    message: `${address} is not an account of network ${network.name}`,
    field: "--from",
    fix: `use one of: ${signers
      .slice(0, 5)
      .map((one) => one.address)
      .join(", ")}`,
  });
}

function toNetworkError(error: unknown, name: string | undefined): KronikaError {
  const { NETWORK, GENERAL } = HardhatError.ERRORS.CORE;
  if (HardhatError.isHardhatError(error, NETWORK.INVALID_GLOBAL_CHAIN_ID)) {
    return new KronikaError(
      {
        code: "CHAIN_ID_MISMATCH",
        message: error.message,
        fix: "correct the network's url or chainId in hardhat.config.ts, or choose another --network",
      },
      { cause: error },
    );
  }
  if (HardhatError.isHardhatError(error, GENERAL.ENV_VAR_NOT_FOUND)) {
    const variable = String(error.messageArguments.name);
    return new KronikaError(
      {
        code: "NETWORK_UNCONFIGURED",
        message: `network ${name ?? "default"} needs ${variable}, which is not set`,
        fix: `store it encrypted with \`npx hardhat keystore set ${variable}\`, or set it as an environment variable`,
      },
      { cause: error },
    );
  }
  // Hardhat looks at its artifacts on the way.
  const onDisk = findDiskError(error);
  const told = onDisk && toUnwritable(error, shownPath(onDisk.path ?? "."));
  if (told instanceof KronikaError) return told;
  if (HardhatError.isHardhatError(error) && !isConnectionFailure(error)) throw error;
  return toRpcError(error, "its latest block");
}

/** Whether the network could not be reached, or gave an answer that is none. */
export function isConnectionFailure(error: unknown): boolean {
  if (error instanceof UnansweredRequest) return true;
  const { NETWORK } = HardhatError.ERRORS.CORE;
  return [NETWORK.CONNECTION_REFUSED, NETWORK.NETWORK_TIMEOUT, NETWORK.INVALID_JSON_RESPONSE].some(
    (descriptor) => HardhatError.isHardhatError(error, descriptor),
  );
}
