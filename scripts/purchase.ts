import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { type ContractCall, planPurchaseCall } from "../src/chain/contractCall.ts";
import { observeSale } from "../src/chain/observeSale.ts";
import { formatMoment } from "../src/chain/saleTimes.ts";
import { renderPlan } from "../src/chain/spendingPlan.ts";
import { buildEditionsTree, leafValue } from "../src/editions/editionsTree.ts";
import { type Manifest, type ManifestEdition, manifestLeaf } from "../src/editions/manifest.ts";
import { KronikaError } from "../src/errors.ts";
import { parseAddressOption, parseMaxCost, type SpendingArguments } from "./approveSpending.ts";
import { assertNotMinted, findHolder } from "./assertNotMinted.ts";
import { chooseEdition, parseEditionOption } from "./chooseEdition.ts";
import { runCommand, stderrProgress } from "./commandOutput.ts";
import { assertSameRoots, openContract } from "./openContract.ts";
import { openNetwork, signerOf } from "./openNetwork.ts";
import { settlePending, spendOnCalls } from "./sendCalls.ts";
import { openSession, type OptionCheck, type Session } from "./session.ts";

interface PurchaseArguments extends SpendingArguments {
  readonly collection: string;
  readonly json: boolean;
  readonly number: string;
  readonly from: string;
  readonly to: string;
}

/** @throws KronikaError EDITION_UNKNOWN, EDITION_NOT_FOR_SALE */
function chooseForSale(
  manifest: Manifest,
  text: string,
): ManifestEdition & { readonly price: NonNullable<ManifestEdition["price"]> } {
  const edition = chooseEdition(manifest, text);
  const { price } = edition;
  if (price !== null) return { ...edition, price };
  throw new KronikaError({
    code: "EDITION_NOT_FOR_SALE",
    message: "the edition has no price: it is not for public sale",
    record: edition.number,
    field: "--number",
    fix: "choose an edition with a price",
  });
}

/** Buys edition `number` of the manifest for `to`, at its price and with its proof. */
export function choosePurchase(manifest: Manifest, text: string, to: string): ContractCall {
  const edition = chooseForSale(manifest, text);
  const leaves = manifest.editions.map((entry) => manifestLeaf(manifest, entry));
  const leaf = manifestLeaf(manifest, edition);
  const proof = buildEditionsTree(leaves).getProof(leafValue(leaf));
  return planPurchaseCall(leaf, proof, to, edition.price.display);
}

/**
 * Gives a plain answer before the contract gives a terse one.
 * @throws KronikaError SALE_CLOSED, RPC_UNREACHABLE
 */
async function assertOpen(
  { network, compiled: { iface } }: Session,
  address: string,
): Promise<void> {
  const { start, end } = await observeSale(network.provider, address, iface);
  if (start <= network.timestamp && network.timestamp < end) return;
  throw new KronikaError({
    code: "SALE_CLOSED",
    message:
      network.timestamp < start ? `the sale opens at ${formatMoment(start)}` : "the sale is closed",
    fix: "the contract's owner opens it with `collection sale`",
  });
}

export default async function purchase(
  args: PurchaseArguments,
  hre: HardhatRuntimeEnvironment,
): Promise<void> {
  await runCommand(args.json, async () => {
    const check: OptionCheck = (issues, own) => {
      issues.take(() => parseEditionOption(own, args.number, chooseForSale));
      issues.take(() => parseAddressOption(args.from, "--from", undefined));
      issues.take(() => parseAddressOption(args.to, "--to", undefined));
      issues.take(() => parseMaxCost(args.maxCost));
    };
    const session = await openSession(hre, args.collection, stderrProgress, openNetwork, check);
    const { network, manifest } = session;
    const from = parseAddressOption(args.from, "--from", undefined);
    const account = await (await signerOf(network, from)).getAddress();
    const to = parseAddressOption(args.to, "--to", account);
    const call = choosePurchase(manifest, args.number, to);
    const number = Number.parseInt(args.number, 10);
    const { address } = await openContract(session);
    await assertSameRoots(session, address);
    await settlePending(session, account);
    if ((await findHolder(session, address, number)) === to) {
      const { dryRun } = args;
      return {
        document: { format: "kronika-purchase-v1", dryRun, address, number, to, sent: null },
        text: `Nothing to do: edition ${number}/${manifest.collection.size} belongs to ${to} already.`,
      };
    }
    await assertNotMinted(session, address, number);
    await assertOpen(session, address);
    const { plan, sent: all } = await spendOnCalls(session, address, [call], account, args);
    if (all === undefined) {
      return {
        document: { format: "kronika-purchase-v1", dryRun: true, plan, number, to },
        text: renderPlan(plan),
      };
    }
    const [sent] = all;
    return {
      document: { format: "kronika-purchase-v1", dryRun: false, address, number, to, sent },
      text: `Done: ${call.label} (${sent?.gasUsed} gas, ${sent?.hash}).`,
    };
  });
}
