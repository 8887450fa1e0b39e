import type { ObservedContract } from "../chain/observeContract.ts";
import type { ObservedCreation } from "../chain/observeCreation.ts";
import type { ObservedEdition } from "../chain/observeEditions.ts";
import type { EditionLeaf } from "../editions/editionsTree.ts";
import { compareRevisions, type ExpectedRevision } from "./compareRevisions.ts";
import { type Compared, compareHex, compareText, type Finding } from "./finding.ts";

/** What a deployment file says of the contract, apart from its state. */
export interface DeployedFacts {
  readonly size: number;
  readonly editionsRoot: string;
  readonly metadataRoot: string;
  readonly payee: string;
  readonly royaltyBps: number;
}

/** What the contract is expected to say: from the manifest, or from IPFS when seen from outside. */
export interface ExpectedContract {
  readonly size: number;
  readonly editionsRoot: string;
  readonly metadataRoot: string;
  readonly rootCID: string;
  /** Undefined: which editions are recorded could not be read. */
  readonly leaves: readonly EditionLeaf[] | undefined;
  /** Only these editions are compared; absent: all. */
  readonly chosen?: ReadonlySet<number> | undefined;
  /** The manifest alone knows these. */
  readonly collection?:
    { readonly name: string; readonly symbol: string; readonly royaltyBps: number } | undefined;
  /** Who deployed, and who is to get proceeds and royalties; unknown from outside. */
  readonly accounts?: { readonly owner: string; readonly payee: string } | undefined;
  /** As the deployment file says; unknown from outside. */
  readonly revised?: ExpectedRevision;
  /** What the deployment file repeats of the contract; unknown from outside. */
  readonly deployment?: DeployedFacts;
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
    ...compareDeployment(expected, observed),
    compareSupply(observed, expected.leaves),
    ...chosenLeaves(expected).flatMap((leaf) =>
      compareEdition(expected, leaf, byNumber.get(leaf.number), observed),
    ),
  ];
}

/** The leaves of the editions that are compared. */
export function chosenLeaves({
  leaves = [],
  chosen,
}: Pick<ExpectedContract, "leaves" | "chosen">): readonly EditionLeaf[] {
  return chosen === undefined ? leaves : leaves.filter(({ number }) => chosen.has(number));
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

/**
 * The deployment file must say what was deployed: size, payee and royalty of the manifest, and the roots
 * that the contract holds. Where a revision is not noted yet, the roots are the revision's matter.
 */
function compareDeployment(
  { size, collection, accounts, deployment, revised }: ExpectedContract,
  observed: ObservedContract,
): Finding[] {
  if (deployment === undefined || collection === undefined || accounts === undefined) return [];
  const isNoted = revised === undefined || BigInt(revised.revision) === observed.revision;
  const describe = (facts: DeployedFacts): string =>
    [
      `size ${facts.size}`,
      `payee ${facts.payee.toLowerCase()}`,
      `royalty ${facts.royaltyBps} basis points`,
      ...(isNoted ? [`roots ${facts.editionsRoot} ${facts.metadataRoot}`] : []),
    ].join(", ");
  const { editionsRoot, metadataRoot } = observed;
  const { royaltyBps } = collection;
  const expected = { size, royaltyBps, payee: accounts.payee, editionsRoot, metadataRoot };
  return [compareText(chain("DEPLOYMENT", "deployment"), describe(expected), describe(deployment))];
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
 * No number outside 1..size, none twice, none burned, and every minted number one that we know.
 */
function compareSupply(
  { supply: { minted, burned }, size, creation }: ObservedContract,
  leaves: readonly EditionLeaf[] | undefined,
): Finding {
  const isRecordedKnown = leaves !== undefined;
  // Without the first event, others may be missing as well.
  const isPartial = creation.kind === "unknown";
  const known = new Set(leaves?.map(({ number }) => BigInt(number)));
  const once = new Set(minted);
  const wrong = [
    ...minted.filter((id) => id < 1n || id > size).map((id) => `${id} is out of range`),
    ...(once.size === minted.length ? [] : ["a number was minted twice"]),
    ...minted
      .filter((id) => isRecordedKnown && !known.has(id))
      .map((id) => `${id} is not recorded`),
    ...burned.map((id) => `${id} was burned`),
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
  contract: ObservedContract,
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
  const minted = compareMinted(about("MINTED", "minted"), observed, contract);
  if (observed.owner === undefined) return [proved, minted];
  return [
    proved,
    minted,
    compareText(
      about("TOKEN_URI", "tokenURI"),
      `ipfs://${expected.rootCID}/tokens/${leaf.number}.json`,
      observed.tokenURI ?? "",
    ),
  ];
}

/** Whether the contract names an owner exactly where its events tell of a mint. */
function compareMinted(
  compared: Compared,
  { number, owner }: Extract<ObservedEdition, { kind: "read" }>,
  { supply, creation }: ObservedContract,
): Finding {
  const actual = owner === undefined ? "not minted yet" : `owned by ${owner}`;
  const isInEvents = supply.minted.includes(BigInt(number));
  // Without the first event, others may be missing as well: then the owner stands alone.
  const isUnread = creation.kind === "unknown" && !isInEvents;
  if (isUnread || isInEvents === (owner !== undefined)) {
    return { ...compared, status: "match", actual };
  }
  const expected = isInEvents ? "minted, as an event says" : "not minted: no event says so";
  return { ...compared, status: "mismatch", expected, actual };
}

function chain(code: Compared["code"], subject: string): Compared {
  return { code, subject };
}
