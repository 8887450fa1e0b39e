import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { isError, Signature, ZeroAddress } from "ethers";
import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { observeFacts } from "../src/chain/observeFacts.ts";
import { observeSale } from "../src/chain/observeSale.ts";
import { toRpcError } from "../src/chain/rpcError.ts";
import { formatMoment } from "../src/chain/saleTimes.ts";
import { VOUCHER_TYPES, type Voucher, voucherDomain } from "../src/chain/voucher.ts";
import { buildVoucherFile, type SignedVoucher } from "../src/chain/voucherFile.ts";
import { parseValidUntil, parseVoucherPrice } from "../src/chain/voucherTerms.ts";
import type { ManifestEdition } from "../src/editions/manifest.ts";
import { KronikaError } from "../src/errors.ts";
import { renderCanonicalJson } from "../src/metadata/canonicalJson.ts";
import { formatPrice } from "../src/records/formatPrice.ts";
import { writeFileWhole } from "../src/writeFileWhole.ts";
import { parseAddress, parseAddressOption } from "./approveSpending.ts";
import { assertNotMinted } from "./assertNotMinted.ts";
import type { PublishingArguments } from "./assertPublishable.ts";
import { checkedVoucher } from "./checkedVoucher.ts";
import { chooseEdition, parseEditionOption } from "./chooseEdition.ts";
import { type CommandResult, runCommand, stderrProgress } from "./commandOutput.ts";
import { shownPath } from "./openCollection.ts";
import { assertSameRoots, openContract } from "./openContract.ts";
import { signerOf } from "./openNetwork.ts";
import { openPublishing } from "./openPublishing.ts";
import type { OptionCheck, Session } from "./session.ts";

interface CreateArguments extends PublishingArguments {
  readonly collection: string;
  readonly json: boolean;
  readonly dryRun: boolean;
  readonly number: string;
  readonly recipient: string;
  readonly price: string;
  readonly until: string;
  readonly from: string;
  readonly out: string;
}

/** In wei; undefined: the edition is not for public sale. */
function priceOf(edition: ManifestEdition | undefined): bigint | undefined {
  return edition?.price ? BigInt(edition.price.wei) : undefined;
}

/** @throws KronikaError OPTION_INVALID */
function parseRecipient(text: string): string {
  const fix = "give the address of the account that is to receive the edition";
  const wrong = (message: string): KronikaError =>
    new KronikaError({ code: "OPTION_INVALID", message, field: "--recipient", fix });
  if (text === "") throw wrong("no recipient was named");
  const recipient = parseAddress(text, "--recipient");
  if (recipient === ZeroAddress) throw wrong("the zero address receives nothing");
  return recipient;
}

/** @throws KronikaError OPTION_INVALID, EDITION_UNKNOWN */
function parseTerms({ manifest, network }: Session, args: CreateArguments, epoch: bigint): Voucher {
  const edition = chooseEdition(manifest, args.number);
  return {
    number: edition.number,
    recipient: parseRecipient(args.recipient),
    price: parseVoucherPrice(args.price, priceOf(edition)),
    validUntil: parseValidUntil(args.until, network.timestamp),
    epoch,
  };
}

/** @throws KronikaError VOUCHER_SIGNER_DIFFERS */
function assertSigner(account: string, voucherSigner: string): void {
  if (account === voucherSigner) return;
  throw new KronikaError({
    code: "VOUCHER_SIGNER_DIFFERS",
    message:
      voucherSigner === ZeroAddress
        ? `nobody signs vouchers for the contract, so that one of ${account} would be void`
        : `${voucherSigner} signs vouchers for the contract, not ${account}`,
    field: "--from",
    fix: `the contract's owner sets the signer with \`collection voucher signer --signer ${account}\`; all older vouchers then become void`,
  });
}

async function sign(
  session: Session,
  account: string,
  unsigned: Omit<SignedVoucher, "signature">,
): Promise<string> {
  const { chainId, contract, voucher } = unsigned;
  const signer = await signerOf(session.network, account);
  try {
    const domain = voucherDomain(chainId, contract);
    const signature = await signer.signTypedData(domain, VOUCHER_TYPES, voucher);
    return Signature.from(signature).serialized;
  } catch (error) {
    if (!isError(error, "ACTION_REJECTED")) throw toRpcError(error, `a signature of ${account}`);
    throw new KronikaError({
      code: "NOT_CONFIRMED",
      message: "nothing was signed: the account refused",
      fix: "run the command again and accept",
    });
  }
}

/** Makes sure that what was signed is what the contract redeems. */
async function assertRedeemable(session: Session, signed: SignedVoucher): Promise<void> {
  const { checks } = await checkedVoucher(session, signed.contract, signed);
  const failed = checks.find(({ holds }) => !holds);
  if (failed === undefined) return;
  throw new KronikaError({
    code: "VOUCHER_VOID",
    message: `the contract would refuse the voucher: ${failed.subject} ${failed.detail}`,
    fix: "do not hand it out; run `collection verify`",
  });
}

async function createVoucher(
  args: CreateArguments,
  hre: HardhatRuntimeEnvironment,
): Promise<CommandResult> {
  const check: OptionCheck = (issues, own) => {
    const edition = issues.take(() => parseEditionOption(own, args.number, chooseEdition));
    issues.take(() => parseRecipient(args.recipient));
    // The chain says later what time it is.
    issues.take(() => parseValidUntil(args.until, 0n));
    issues.take(() => parseAddressOption(args.from, "--from", undefined));
    if (args.price !== "" || edition !== undefined)
      issues.take(() => parseVoucherPrice(args.price, priceOf(edition)));
    issues.take(() => assertNew(args.out));
  };
  const session = await openPublishing(hre, args, stderrProgress, check);
  const { network, compiled, manifest, progress } = session;
  const { address } = await openContract(session);
  const facts = await observeFacts(network.provider, address, compiled.iface);
  const voucher = parseTerms(session, args, facts.voucherEpoch);
  const from = parseAddressOption(args.from, "--from", undefined);
  const account = await (await signerOf(network, from)).getAddress();
  assertSigner(account, facts.voucherSigner);
  await assertSameRoots(session, address);
  await assertNotMinted(session, address, voucher.number);
  await warnOfSale(session, address, voucher);
  const terms = `edition ${voucher.number}/${manifest.collection.size} for ${formatPrice(voucher.price)} to ${voucher.recipient}, until ${formatMoment(voucher.validUntil)}`;
  const unsigned = { chainId: network.chainId, contract: address, voucher };
  if (args.dryRun) {
    return {
      document: { format: "kronika-voucher-create-v1", dryRun: true, signer: account, ...unsigned },
      text: `Would sign with ${account}: ${terms}.`,
    };
  }
  const signature = await progress.during("sign", () => sign(session, account, unsigned));
  const signed = { ...unsigned, signature };
  await assertRedeemable(session, signed);
  const document = buildVoucherFile(signed);
  const bytes = renderCanonicalJson(document);
  if (args.out === "") return { document, text: new TextDecoder().decode(bytes).trimEnd() };
  await writeFileWhole(resolve(args.out), bytes, shownPath(resolve(args.out)));
  return { document, text: `Wrote ${shownPath(resolve(args.out))}: ${terms}.` };
}

/** @throws KronikaError OPTION_INVALID */
function assertNew(out: string): void {
  if (out === "" || !existsSync(out)) return;
  throw new KronikaError({
    code: "OPTION_INVALID",
    message: "is there already, and may hold another voucher",
    file: out,
    field: "--out",
    fix: "name another file, or remove this one",
  });
}

/** A voucher reserves nothing. */
async function warnOfSale(session: Session, address: string, voucher: Voucher): Promise<void> {
  const { network, compiled, manifest, progress } = session;
  const edition = manifest.editions.find(({ number }) => number === voucher.number);
  const { start, end } = await observeSale(network.provider, address, compiled.iface);
  if (edition?.price === null || end <= network.timestamp || start > voucher.validUntil) return;
  progress.note(
    `Note: edition ${voucher.number} is for public sale as well, so that anyone may buy it first.`,
  );
}

export default async function voucherCreate(
  args: CreateArguments,
  hre: HardhatRuntimeEnvironment,
): Promise<void> {
  await runCommand(args.json, () => createVoucher(args, hre));
}
