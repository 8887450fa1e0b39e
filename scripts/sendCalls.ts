import type { ContractCall } from "../src/chain/contractCall.ts";
import { observePending } from "../src/chain/observePending.ts";
import { sendCall, type SentCall } from "../src/chain/sendCall.ts";
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

/** Waits for what an interrupted run may have sent, before the chain is asked what is missing. */
export async function settlePending(
  { network, progress }: Pick<Session, "network" | "progress">,
  account: string,
): Promise<void> {
  await observePending(network.provider, account, (pending) =>
    progress.note(`waiting for ${pending} pending transaction(s) of ${account}`),
  );
}
