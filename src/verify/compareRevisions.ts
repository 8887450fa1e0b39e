import { ZeroAddress } from "ethers";
import type { ObservedRevision } from "../chain/observeRevisions.ts";
import type { ObservedContract } from "../chain/observeContract.ts";
import { compareText, type Finding } from "./finding.ts";

type Revised = Pick<
  ObservedContract,
  | "creation"
  | "revision"
  | "revisions"
  | "frozen"
  | "voucherSigner"
  | "voucherEpoch"
  | "editionsRoot"
  | "metadataRoot"
>;

/** What the deployment file says; undefined: seen from outside. */
export type ExpectedRevision = { readonly revision: number; readonly frozen: boolean } | undefined;

/**
 * How often and why the facts were revised, whether they still can be, and who signs vouchers. The
 * events must tell every revision, from root to root, up to the roots of now.
 */
export function compareRevisions(expected: ExpectedRevision, observed: Revised): Finding[] {
  const { revision, frozen } = observed;
  return [
    ...(expected === undefined
      ? []
      : [
          mended(
            compareText(
              { code: "REVISION", subject: "revision" },
              String(expected.revision),
              String(revision),
            ),
            "run `collection revise` to carry on after an interrupted one",
          ),
          mended(
            compareText(
              { code: "FROZEN", subject: "frozen" },
              describeFrozen(expected.frozen),
              describeFrozen(frozen),
            ),
            "run `collection freeze` to note what the chain says",
          ),
        ]),
    compareHistory(observed, expected === undefined),
    ...observed.revisions.map((event, index) =>
      compareRevised(event, observed.revisions[index - 1], observed),
    ),
    compareSigner(observed),
  ];
}

/** Each revision begins with the roots with which the one before it ended. */
function compareRevised(
  event: ObservedRevision,
  previous: ObservedRevision | undefined,
  { revision, creation }: Revised,
): Finding {
  const compared = { code: "REVISED", subject: `revision ${event.revision}` } as const;
  const actual = `in block ${event.blockNumber}: ${event.reason}`;
  const isNext =
    previous === undefined
      ? // A search that began too late has not seen the first.
        event.revision === 1n || creation.kind === "unknown"
      : event.revision === previous.revision + 1n && follows(event, previous);
  if (isNext && event.revision <= revision) return { ...compared, status: "match", actual };
  const detail = "does not follow from what stood before it";
  return { ...compared, status: "mismatch", actual, detail };
}

function follows(event: ObservedRevision, previous: ObservedRevision): boolean {
  return (
    previous.newEditionsRoot === event.oldEditionsRoot &&
    previous.newMetadataRoot === event.oldMetadataRoot
  );
}

/** Every revision voids all vouchers, so that the epoch is never behind the revisions. */
function compareSigner({ voucherSigner, voucherEpoch, revision }: Revised): Finding {
  const compared = { code: "VOUCHER_SIGNER", subject: "voucher signer" } as const;
  const actual =
    voucherSigner === ZeroAddress
      ? `nobody: no voucher is valid, epoch ${voucherEpoch}`
      : `${voucherSigner}, epoch ${voucherEpoch}`;
  if (voucherEpoch >= revision) return { ...compared, status: "match", actual };
  const expected = `an epoch of at least ${revision}, one for each revision`;
  return { ...compared, status: "mismatch", expected, actual };
}

function compareHistory(observed: Revised, tellFrozen: boolean): Finding {
  const { creation, revision, revisions, frozen, editionsRoot, metadataRoot } = observed;
  const compared = {
    code: "REVISIONS",
    subject: "history",
    expected: `${revision} revisions, each in an event`,
  } as const;
  const last = revisions.at(-1);
  const isWhole =
    BigInt(revisions.length) === revision &&
    (last === undefined ||
      (last.newEditionsRoot === editionsRoot && last.newMetadataRoot === metadataRoot));
  const actual = `${revisions.length} of ${revision} revisions${
    tellFrozen ? `, ${describeFrozen(frozen)}` : ""
  }`;
  if (isWhole) return { ...compared, status: "match", actual };
  // Without the first event, others may be missing as well.
  if (creation.kind === "unknown") {
    return { ...compared, status: "unknown", detail: "not all events were read" };
  }
  return { ...compared, status: "mismatch", actual, detail: "the events do not lead to its roots" };
}

function mended(finding: Finding, detail: string): Finding {
  return finding.status === "match" ? finding : { ...finding, detail };
}

function describeFrozen(frozen: boolean): string {
  return frozen ? "frozen, final for ever" : "not frozen, may be revised";
}
