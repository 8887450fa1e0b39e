import { Transaction } from "ethers";
import { KronikaError } from "../errors.ts";

/** A JSON-RPC request as Hardhat hands it on. */
export interface RpcRequest {
  readonly jsonrpc: "2.0";
  readonly id: number | string;
  readonly method: string;
  readonly params?: readonly unknown[] | object;
}

/** Requests that sign, or have signed; what they sign names its chain. */
const SIGNING = /^eth_(sendTransaction|signTransaction|signTypedData(_v\d)?)$/;

/**
 * Holds one connection to the chain that was checked first. The first chain id that the node gives is
 * the one; after another answer nothing more is asked or sent.
 */
export interface ChainIdGuard {
  /** Takes what the node says to `eth_chainId`. @throws KronikaError CHAIN_ID_MISMATCH */
  observed(answer: unknown): void;
  /** Whether the node is to be asked for its chain id before this request. */
  isSigning(method: string): boolean;
  /**
   * The request as it may go on: a transaction that is still to be signed names the chain.
   * @throws KronikaError CHAIN_ID_MISMATCH where the connection has failed before, or where what is
   * signed, or to be signed, names another chain
   */
  admit<T extends RpcRequest>(request: T): T;
  /** The chain id; undefined before the node was asked. */
  readonly chainId: bigint | undefined;
}

/** @param expected the chain id of the configuration, if it has one */
export function guardChainId(network: string, expected?: bigint): ChainIdGuard {
  let chainId = expected;
  let failure: KronikaError | undefined;
  const refuse = (message: string): never => {
    failure ??= new KronikaError({
      code: "CHAIN_ID_MISMATCH",
      message: `${message}; this was not sent, and nothing after it`,
      fix: "do not use this node: correct the network's url or chainId in hardhat.config.ts, or choose another --network",
    });
    throw failure;
  };
  const compare = (other: unknown, what: string): void => {
    const id = parseChainId(other);
    if (id !== undefined && id === chainId) return;
    refuse(`${what} ${id ?? "none"}, while ${network} was checked as chain ${chainId ?? "none"}`);
  };
  return {
    get chainId() {
      return chainId;
    },
    observed(answer) {
      const id = parseChainId(answer);
      // Whoever asked for it says that this is none.
      if (chainId === undefined) chainId = id;
      else compare(answer, "the node now says that its chain id is");
    },
    isSigning: (method) => SIGNING.test(method) || method === "eth_sendRawTransaction",
    admit(request) {
      if (failure !== undefined) throw failure;
      const { method } = request;
      const params = Array.isArray(request.params) ? (request.params as unknown[]) : [];
      if (method === "eth_sendRawTransaction") {
        compare(chainIdOfRaw(params[0]), "the transaction is signed for chain");
      } else if (method.startsWith("eth_signTypedData")) {
        compare(chainIdOfDomain(params[1]), "what is to be signed is for chain");
      } else if (SIGNING.test(method)) {
        const [transaction, ...rest] = params as [{ chainId?: unknown } | undefined];
        if (chainId === undefined) return refuse("the chain is not known yet");
        if (transaction?.chainId !== undefined) {
          compare(transaction.chainId, "the transaction is for chain");
        }
        const named = { ...transaction, chainId: `0x${chainId.toString(16)}` };
        return { ...request, params: [named, ...rest] };
      }
      return request;
    },
  };
}

function parseChainId(value: unknown): bigint | undefined {
  if (typeof value === "bigint") return value;
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return BigInt(value);
  if (typeof value !== "string" || !/^(0x[0-9a-f]{1,16}|\d{1,19})$/i.test(value)) return undefined;
  return BigInt(value);
}

/** A transaction from before EIP-155 names no chain and is good on all: undefined, which is refused. */
function chainIdOfRaw(raw: unknown): bigint | undefined {
  try {
    const { chainId } = Transaction.from(String(raw));
    return chainId === 0n ? undefined : chainId;
  } catch {
    return undefined;
  }
}

function chainIdOfDomain(data: unknown): unknown {
  try {
    const typed: unknown = typeof data === "string" ? JSON.parse(data) : data;
    return (typed as { domain?: { chainId?: unknown } }).domain?.chainId;
  } catch {
    return undefined;
  }
}
