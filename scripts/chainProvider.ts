import {
  BrowserProvider,
  type JsonRpcPayload,
  type JsonRpcResult,
  type JsonRpcError,
} from "ethers";
import { isOwnFailure } from "../src/chain/rpcError.ts";

/**
 * ethers' own provider over Hardhat's connection: errors that the node answers then have ethers'
 * documented codes. What is no answer of the node stays as it was thrown. ethers would take a refused
 * chain id or a server's failure for the contract's refusal.
 */
export class ChainProvider extends BrowserProvider {
  readonly #request: (request: { method: string; params: unknown }) => Promise<unknown>;

  constructor(...args: ConstructorParameters<typeof BrowserProvider>) {
    super(...args);
    const [inner] = args;
    this.#request = (request) => inner.request(request as Parameters<typeof inner.request>[0]);
  }

  override async _send(
    payload: JsonRpcPayload | JsonRpcPayload[],
  ): Promise<(JsonRpcResult | JsonRpcError)[]> {
    // Batches are of one here, as with every EIP-1193 provider.
    const [single] = [payload].flat();
    if (single === undefined) return [];
    const { id, method, params } = single;
    try {
      return [{ id, result: await this.#request({ method, params }) }];
    } catch (error) {
      if (isOwnFailure(error)) throw error;
      const { code, message, data } = error as { code: number; message: string; data?: unknown };
      return [{ id, error: { code, message, data } }];
    }
  }
}
