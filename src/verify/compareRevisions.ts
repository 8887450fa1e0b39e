import { ZeroAddress } from "ethers";
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
    ...observed.revisions.map((event): Finding => ({
      code: "REVISED",
      status: "match",
      subject: `revision ${event.revision}`,
      actual: `in block ${event.blockNumber}: ${event.reason}`,
    })),
    {
      code: "VOUCHER_SIGNER",
      status: "match",
      subject: "voucher signer",
      actual:
        observed.voucherSigner === ZeroAddress
          ? "nobody: no voucher is valid"
          : `${observed.voucherSigner}, epoch ${observed.voucherEpoch}`,
    },
  ];
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
    revisions.every((event, index) => {
      const previous = revisions[index - 1];
      return (
        event.revision === BigInt(index + 1) &&
        (previous === undefined ||
          (previous.newEditionsRoot === event.oldEditionsRoot &&
            previous.newMetadataRoot === event.oldMetadataRoot))
      );
    }) &&
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
