import { setTimeout as sleep } from "node:timers/promises";
import type { Provider } from "ethers";
import { KronikaError } from "../errors.ts";
import { toRpcError } from "./rpcError.ts";

const PATIENCE_MS = 10 * 60_000;
const INTERVAL_MS = 2_000;

/**
 * Waits until an account has no transaction under way, so that a run that was cut off after sending
 * is not sent again. `onWait` is told how many are pending.
 * @throws KronikaError TRANSACTION_PENDING after ten minutes, RPC_UNREACHABLE
 */
export async function observePending(
  provider: Provider,
  account: string,
  onWait: (pending: number) => void,
): Promise<void> {
  for (let waited = 0; ; waited += INTERVAL_MS) {
    const pending = await countPending(provider, account);
    if (pending <= 0) return;
    if (waited >= PATIENCE_MS) {
      throw new KronikaError({
        code: "TRANSACTION_PENDING",
        message: `${pending} transaction(s) of ${account} are still not mined after ten minutes`,
        fix: "wait, or speed them up in a wallet, then run the command again: it carries on",
      });
    }
    onWait(pending);
    await sleep(INTERVAL_MS);
  }
}

async function countPending(provider: Provider, account: string): Promise<number> {
  try {
    const [sent, mined] = await Promise.all([
      provider.getTransactionCount(account, "pending"),
      provider.getTransactionCount(account, "latest"),
    ]);
    return sent - mined;
  } catch (error) {
    throw toRpcError(error, `the transactions of ${account}`);
  }
}
