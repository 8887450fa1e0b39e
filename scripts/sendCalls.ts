import type { ContractCall } from "../src/chain/contractCall.ts";
import { observePending } from "../src/chain/observePending.ts";
import type { SpendingPlan } from "../src/chain/spendingPlan.ts";
import { sendCall, type SentCall } from "../src/chain/sendCall.ts";
import {
  approveSpending,
  planCalls,
  planSpending,
  type SpendingArguments,
} from "./approveSpending.ts";
import { lockDeployments } from "./lockDeployments.ts";
import { openJournal } from "./openContract.ts";
import { signerOf } from "./openNetwork.ts";
import type { Session } from "./session.ts";

/** Sends calls one after the other, with progress and the journal. */
export async function sendCalls(
  session: Session,
  address: string,
  calls: readonly ContractCall[],
  from?: string,
): Promise<SentCall[]> {
  const { network, compiled, progress } = session;
  const signer = await signerOf(network, from);
  const journal = openJournal(session);
  const sent: SentCall[] = [];
  for (const call of calls) {
    const work = () => sendCall(signer, address, compiled.iface, call, journal);
    sent.push(await progress.during(call.label, work));
  }
  return sent;
}

/**
 * Plans the calls and, unless this is a dry run, asks and sends them; `sent` is undefined after a dry
 * run. The account signs.
 * @param around what has to be looked at right before, or written right after, while no other command
 * sends
 */
export async function spendOnCalls(
  session: Session,
  address: string,
  calls: readonly ContractCall[],
  account: string,
  args: SpendingArguments,
  around: (send: () => Promise<SentCall[]>) => Promise<SentCall[]> = (send) => send(),
): Promise<{ readonly plan: SpendingPlan; readonly sent: SentCall[] | undefined }> {
  const { network } = session;
  const steps = await planCalls(session, address, calls, account);
  const plan = await planSpending(network, account, steps);
  if (args.dryRun) return { plan, sent: undefined };
  await approveSpending(network, plan, args);
  const send = (): Promise<SentCall[]> => sendCalls(session, address, calls, account);
  const sent = await lockDeployments(session, () => around(send));
  return { plan, sent };
}

/** Waits for what an interrupted run may have sent, before the chain is asked what is missing. */
export async function settlePending(
  { network, progress }: Pick<Session, "network" | "progress">,
  account: string,
): Promise<void> {
  await observePending(network.provider, account, (pending) =>
    progress.note(`waiting for ${pending} pending transaction(s) of ${account}`),
  );
}
