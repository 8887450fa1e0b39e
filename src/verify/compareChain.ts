import type { ObservedContract } from "../chain/observeContract.ts";
import type { ObservedCreation } from "../chain/observeCreation.ts";
import type { ObservedEdition } from "../chain/observeEditions.ts";
import type { EditionLeaf } from "../editions/editionsTree.ts";
import { compareRevisions, type ExpectedRevision } from "./compareRevisions.ts";
import { type Compared, compareHex, compareText, type Finding } from "./finding.ts";

/** What the contract is expected to say: from the manifest, or from IPFS when seen from outside. */
export interface ExpectedContract {
  readonly size: number;
  readonly editionsRoot: string;
  readonly metadataRoot: string;
  readonly rootCID: string;
  /** Undefined: which editions are recorded could not be read. */
  readonly leaves: readonly EditionLeaf[] | undefined;
  /** The manifest alone knows these. */
  readonly collection?:
    { readonly name: string; readonly symbol: string; readonly royaltyBps: number } | undefined;
  /** Who deployed, and who is to get proceeds and royalties; unknown from outside. */
  readonly accounts?: { readonly owner: string; readonly payee: string } | undefined;
  /** As the deployment file says; unknown from outside. */
  readonly revised?: ExpectedRevision;
}

/** Sets what we intend against what the contract says of itself. */
export function compareChain(
  expected: ExpectedContract,
  observed: ObservedContract,
  editions: readonly ObservedEdition[],
): Finding[] {
  const { collection, accounts } = expected;
  const byNumber = new Map(editions.map((edition) => [edition.number, edition]));
  return [
    { ...chain("CODE", "code"), status: "match", actual: "this contract's" },
    compareCreation(expected.size, observed.creation),
    compareText(chain("SIZE", "size"), String(expected.size), String(observed.size)),
    ...(collection === undefined
      ? []
      : [
          compareText(
            chain("NAME", "name and symbol"),
            `${collection.name} (${collection.symbol})`,
            `${observed.name} (${observed.symbol})`,
          ),
          compareText(
            chain("ROYALTY", "royalty"),
            `${collection.royaltyBps} basis points`,
            `${observed.royaltyBps} basis points`,
          ),
        ]),
    ...compareRoots(expected, observed),
    compareText(
      chain("CONTRACT_URI", "contractURI"),
      `ipfs://${expected.rootCID}/collection.json`,
      observed.contractURI,
    ),
    ...(accounts === undefined
      ? []
      : [
          compareHex(chain("OWNER", "owner"), accounts.owner, observed.owner),
          compareHex(chain("PAYEE", "payee"), accounts.payee, observed.payee),
          compareHex(
            chain("ROYALTY_RECEIVER", "royalty receiver"),
            accounts.payee,
            observed.royaltyReceiver,
          ),
        ]),
    ...compareRevisions(expected.revised, observed),
    compareSupply(observed, editions, expected.leaves !== undefined),
    ...(expected.leaves ?? []).flatMap((leaf) =>
      compareEdition(expected, leaf, byNumber.get(leaf.number)),
    ),
  ];
}

/** From outside the metadata root is taken from the contract: there is nothing to compare it with. */
function compareRoots(expected: ExpectedContract, observed: ObservedContract): Finding[] {
  const { editionsRoot, metadataRoot, leaves, collection } = expected;
  const editions = chain("EDITIONS_ROOT", "editions root");
  return [
    leaves === undefined
      ? { ...editions, status: "unknown", detail: "editions.json was not read" }
      : compareHex(editions, editionsRoot, observed.editionsRoot),
    ...(collection === undefined
      ? []
      : [compareHex(chain("METADATA_ROOT", "metadata root"), metadataRoot, observed.metadataRoot)]),
  ];
}

/** Only our own creation code sets the storage as the getters tell it. */
function compareCreation(size: number, creation: ObservedCreation): Finding {
  const compared = { ...chain("CREATION", "creation"), expected: `by our code, size ${size}` };
  if (creation.kind === "ours") {
    return compareText(compared, compared.expected, `by our code, size ${creation.size}`);
  }
  const status = creation.kind === "foreign" ? "mismatch" : "unknown";
  return { ...compared, status, detail: creation.detail };
}

/**
 * No number outside 1..size, none twice, none burned, every minted number one that we know, and the
 * events in accord with the owners.
 */
function compareSupply(
  { supply: { minted, burned }, size, creation }: ObservedContract,
  editions: readonly ObservedEdition[],
  isRecordedKnown: boolean,
): Finding {
  // Without the first event, others may be missing as well.
  const isPartial = creation.kind === "unknown";
  const known = new Set(editions.map(({ number }) => BigInt(number)));
  const once = new Set(minted);
  const wrong = [
    ...minted.filter((id) => id < 1n || id > size).map((id) => `${id} is out of range`),
    ...(once.size === minted.length ? [] : ["a number was minted twice"]),
    ...minted
      .filter((id) => isRecordedKnown && !known.has(id))
      .map((id) => `${id} is not recorded`),
    ...burned.map((id) => `${id} was burned`),
    ...editions
      .filter(
        (edition) =>
          edition.kind === "read" &&
          !isPartial &&
          (edition.owner !== undefined) !== once.has(BigInt(edition.number)),
      )
      .map(({ number }) => `${number}: its owner and its events disagree`),
  ];
  const compared = {
    ...chain("SUPPLY", "supply"),
    expected: `at most ${size}, each recorded number once`,
    actual: `${minted.length} minted`,
  };
  if (wrong.length > 0) return { ...compared, status: "mismatch", detail: wrong.join("; ") };
  if (isPartial) return { ...compared, status: "unknown", detail: "not all events were read" };
  if (isRecordedKnown) return { ...compared, status: "match" };
  return { ...compared, status: "unknown", detail: "which numbers are recorded was not read" };
}

function compareEdition(
  expected: ExpectedContract,
  leaf: EditionLeaf,
  observed: ObservedEdition | undefined,
): Finding[] {
  const about = (code: Compared["code"], subject: string): Compared => ({
    code,
    edition: leaf.number,
    subject,
  });
  if (observed?.kind !== "read") {
    const detail = observed?.detail ?? "was not asked for";
    return [{ ...about("LEAF_PROVED", "proof"), status: "unknown", detail }];
  }
  const proved: Finding = {
    ...about("LEAF_PROVED", "proof"),
    status: observed.proved ? "match" : "mismatch",
    expected: "the contract proves number, price, traits and text",
    actual: observed.proved
      ? "the contract proves number, price, traits and text"
      : "the contract refuses this edition's proof",
  };
  if (observed.owner === undefined) {
    return [proved, { ...about("MINTED", "minted"), status: "match", actual: "not minted yet" }];
  }
  return [
    proved,
    { ...about("MINTED", "minted"), status: "match", actual: `owned by ${observed.owner}` },
    compareText(
      about("TOKEN_URI", "tokenURI"),
      `ipfs://${expected.rootCID}/tokens/${leaf.number}.json`,
      observed.tokenURI ?? "",
    ),
  ];
}

function chain(code: Compared["code"], subject: string): Compared {
  return { code, subject };
}
