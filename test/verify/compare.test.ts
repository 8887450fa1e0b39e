import { expect } from "chai";
import { manifestLeaf, type Manifest } from "../../src/editions/manifest.ts";
import { buildRelease, type Release } from "../../src/ipfs/buildRelease.ts";
import { renderCanonicalJson } from "../../src/metadata/canonicalJson.ts";
import { sha256Hex } from "../../src/metadata/sha256.ts";
import type { CollectionSource, EventRecord } from "../../src/records/record.ts";
import { readCollection } from "../../src/records/readCollection.ts";
import type { ObservedCreation } from "../../src/chain/observeCreation.ts";
import type { ObservedRevision } from "../../src/chain/observeRevisions.ts";
import { compareChain } from "../../src/verify/compareChain.ts";
import { compareBuiltFiles, compareIpfs, type ObservedFile } from "../../src/verify/compareIpfs.ts";
import { compareCollectionJson } from "../../src/verify/compareCollection.ts";
import { compareManifestBytes, compareRecords } from "../../src/verify/compareRecords.ts";
import { compareWallet } from "../../src/verify/compareWallet.ts";
import { type Finding, findingsExitCode } from "../../src/verify/finding.ts";
import { renderReport } from "../../src/verify/renderReport.ts";
import { FIVE } from "../records/copyFive.ts";

const drawPlate = ({ number }: { number: number }): Uint8Array => Uint8Array.of(number);

let source: CollectionSource;
let release: Release;

before(async () => {
  source = await readCollection(FIVE);
  release = await buildRelease(source, drawPlate);
});

/** A deep copy that a test may change. */
function manifestCopy(): Manifest {
  return structuredClone(release.manifest);
}

/** The manifest that the records would give if edition 3 were changed. */
async function rebuiltWith(change: Partial<EventRecord>): Promise<Manifest> {
  const records = source.records.map((record) =>
    record.number === 3 ? { ...record, ...change } : record,
  );
  return (await buildRelease({ ...source, records }, drawPlate)).manifest;
}

/** What does not match, as `code edition subject`. */
function problems(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ status }) => status !== "match")
    .map(({ status, code, edition, subject }) =>
      [status, code, edition, subject].filter((part) => part !== undefined).join(" "),
    );
}

describe("compareRecords", () => {
  it("finds that everything matches", () => {
    const findings = compareRecords(release.manifest, manifestCopy(), new Map());
    expect(problems(findings)).to.deep.equal([]);
    expect(findings.length).to.be.greaterThan(30);
  });

  it("names a changed price and nothing that follows from it", async () => {
    const price = { wei: 2n * 10n ** 18n, display: "2 ETH" };
    const findings = compareRecords(await rebuiltWith({ price }), manifestCopy(), new Map());
    expect(problems(findings)).to.deep.equal(["mismatch PRICE 3 price"]);
  });

  it("names a price that was taken away", async () => {
    const rebuilt = await rebuiltWith({ price: undefined });
    const findings = compareRecords(rebuilt, manifestCopy(), new Map());
    expect(problems(findings)).to.deep.equal(["mismatch PRICE 3 price"]);
  });

  it("names a changed trait in the manifest", () => {
    for (const trait of ["Impact", "Country", "Edition", "Decade", "Price"]) {
      const manifest = manifestCopy();
      const changed = manifest.editions[1]?.traits.find((one) => one.trait_type === trait);
      if (changed === undefined) throw new Error(`the fixture has ${trait}`);
      changed.value = typeof changed.value === "number" ? changed.value + 1 : `${changed.value}x`;
      const findings = compareRecords(release.manifest, manifest, new Map());
      expect(problems(findings)).to.deep.equal([`mismatch TRAITS 3 trait ${trait}`]);
    }
  });

  it("names a trait that is shown otherwise, added or taken away", () => {
    const shown = manifestCopy();
    const year = shown.editions[1]?.traits.find(({ trait_type }) => trait_type === "Year");
    delete year?.display_type;
    expect(problems(compareRecords(release.manifest, shown, new Map()))).to.deep.equal([
      "mismatch TRAITS 3 trait Year",
    ]);
    const added = manifestCopy();
    added.editions[1]?.traits.push({ trait_type: "Rarity", value: "Legendary" });
    expect(problems(compareRecords(release.manifest, added, new Map()))).to.deep.equal([
      "mismatch TRAITS 3 trait Rarity",
    ]);
    const gone = manifestCopy();
    gone.editions[1]?.traits.pop();
    expect(problems(compareRecords(release.manifest, gone, new Map()))).to.deep.equal([
      "mismatch TRAITS 3 trait Price",
    ]);
    const turned = manifestCopy();
    turned.editions[1]?.traits.reverse();
    expect(problems(compareRecords(release.manifest, turned, new Map())).join()).to.include(
      "TRAITS 3",
    );
  });

  it("names a changed text, and the field where it can be told", async () => {
    const rebuilt = await rebuiltWith({ about: "Another text." });
    const token = (about: string): string => JSON.stringify({ name: "x", description: about });
    const tokens = new Map([[3, { rebuilt: token("new"), published: token("old") }]]);
    const findings = compareRecords(rebuilt, manifestCopy(), tokens);
    expect(problems(findings)).to.deep.equal(["mismatch TOKEN_JSON 3 token JSON"]);
    expect(findings.find(({ code, status }) => code === "TOKEN_JSON" && status === "mismatch"))
      .to.have.property("detail")
      .that.equals("changed since the build: description");
  });

  it("names a record that is not listed, and an entry without a record", () => {
    const missing = manifestCopy();
    missing.editions.pop();
    expect(problems(compareRecords(release.manifest, missing, new Map()))).to.deep.equal([
      "mismatch EDITION_LISTED 5 listed",
    ]);
    const more = manifestCopy();
    const [first] = more.editions;
    if (first !== undefined) more.editions.push({ ...first, number: 4 });
    expect(problems(compareRecords(release.manifest, more, new Map()))).to.deep.equal([
      "mismatch EDITION_LISTED 4 listed",
    ]);
  });

  it("names every derived value that is changed alone", () => {
    const other = `0x${"12".repeat(32)}`;
    const changes: [string, (manifest: Manifest) => void][] = [
      ["rootCID", (manifest) => (manifest.rootCID = manifest.files.editions.cid)],
      ["metadataRoot", (manifest) => (manifest.metadataRoot = other)],
      ["editionsRoot", (manifest) => (manifest.editionsRoot = other)],
      ["car", (manifest) => (manifest.car.sha256 = "00".repeat(32))],
      ["collection.json", (manifest) => (manifest.files.collection.bytes += 1)],
      ["editions.json", (manifest) => (manifest.files.editions.cid = manifest.rootCID)],
    ];
    for (const [subject, change] of changes) {
      const manifest = manifestCopy();
      change(manifest);
      expect(problems(compareRecords(release.manifest, manifest, new Map()))).to.deep.equal([
        `mismatch MANIFEST_DERIVED ${subject}`,
      ]);
    }
    const leaf = manifestCopy();
    if (leaf.editions[0] !== undefined) leaf.editions[0].leaf = other;
    expect(problems(compareRecords(release.manifest, leaf, new Map()))).to.deep.equal([
      "mismatch MANIFEST_DERIVED 1 manifest leaf",
    ]);
  });

  it("wants the manifest's file to the byte", () => {
    const bytes = renderCanonicalJson(release.manifest);
    expect(compareManifestBytes(release.manifest, bytes).status).to.equal("match");
    const spaced = new TextEncoder().encode(JSON.stringify(release.manifest));
    expect(compareManifestBytes(release.manifest, spaced).status).to.equal("mismatch");
  });

  it("names a changed field of the collection", () => {
    const manifest = manifestCopy();
    manifest.collection.royaltyBps = 1000;
    expect(problems(compareRecords(release.manifest, manifest, new Map()))).to.deep.equal([
      "mismatch COLLECTION_FIELD collection royaltyBps",
    ]);
  });
});

describe("compareIpfs and compareBuiltFiles", () => {
  it("tell wrong bytes from what could not be read", () => {
    const { manifest } = release;
    const token = manifest.editions[0]?.token;
    if (token === undefined) throw new Error("the fixture has editions");
    const whole = new Map(
      [manifest.files.collection, manifest.files.editions]
        .concat(manifest.editions.flatMap((edition) => [edition.token, edition.image]))
        .map(({ path, cid, sha256 }) => [path, { kind: "read" as const, cid, sha256 }]),
    );
    expect(problems(compareIpfs(manifest, whole))).to.deep.equal([]);
    expect(problems(compareBuiltFiles(manifest, whole, false))).to.deep.equal([]);
    const wrong = new Map(whole).set(token.path, {
      kind: "read",
      cid: token.cid,
      sha256: "00".repeat(32),
    });
    expect(problems(compareIpfs(manifest, wrong))).to.deep.equal([
      `mismatch IPFS_FILE 1 ${token.path}`,
    ]);
    expect(problems(compareBuiltFiles(manifest, wrong, false))).to.deep.equal([
      `mismatch BUILT_FILE 1 built ${token.path}`,
    ]);
    const unreachable = { kind: "unreachable", detail: "time-out" } as const;
    const unread = new Map<string, ObservedFile>(whole).set(token.path, unreachable);
    expect(problems(compareIpfs(manifest, unread))).to.deep.equal([
      `unknown IPFS_FILE 1 ${token.path}`,
    ]);
    expect(problems(compareIpfs(manifest, new Map()))).to.have.length(8);
    expect(problems(compareBuiltFiles(manifest, new Map(), true)).join()).to.match(
      /^(unknown[^,]*,?)+$/,
    );
  });
});

describe("compareChain", () => {
  const HOLDER = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";

  function expectedAndObserved() {
    const { manifest } = release;
    const leaves = manifest.editions.map((edition) => manifestLeaf(manifest, edition));
    const expected = {
      size: 5,
      editionsRoot: manifest.editionsRoot,
      metadataRoot: manifest.metadataRoot,
      rootCID: manifest.rootCID,
      leaves,
      collection: manifest.collection,
      accounts: { owner: HOLDER, payee: HOLDER },
      revised: { revision: 0, frozen: false },
    };
    const observed = {
      creation: { kind: "ours", size: 5n } as ObservedCreation,
      size: 5n,
      name: manifest.collection.name,
      symbol: manifest.collection.symbol,
      editionsRoot: manifest.editionsRoot,
      metadataRoot: manifest.metadataRoot,
      contractURI: `ipfs://${manifest.rootCID}/collection.json`,
      owner: HOLDER.toLowerCase(),
      payee: HOLDER,
      royaltyReceiver: HOLDER,
      royaltyBps: 250n,
      revision: 0n,
      revisions: [] as ObservedRevision[],
      frozen: false,
      voucherSigner: `0x${"00".repeat(20)}`,
      voucherEpoch: 0n,
      supply: { minted: [1n, 3n] as bigint[], burned: [] as bigint[] },
    };
    const editions = leaves.map(({ number }) => ({
      kind: "read" as const,
      number,
      proved: true,
      owner: number === 5 ? undefined : HOLDER,
      tokenURI: number === 5 ? undefined : `ipfs://${manifest.rootCID}/tokens/${number}.json`,
    }));
    return { expected, observed, editions };
  }

  it("finds that everything matches, minted or not", () => {
    const { expected, observed, editions } = expectedAndObserved();
    const findings = compareChain(expected, observed, editions);
    expect(problems(findings)).to.deep.equal([]);
  });

  it("names each value that differs", () => {
    const changes: [string, object][] = [
      ["SIZE size", { size: 6n }],
      ["NAME name and symbol", { symbol: "X" }],
      ["ROYALTY royalty", { royaltyBps: 251n }],
      ["EDITIONS_ROOT editions root", { editionsRoot: `0x${"00".repeat(32)}` }],
      ["METADATA_ROOT metadata root", { metadataRoot: `0x${"00".repeat(32)}` }],
      ["CONTRACT_URI contractURI", { contractURI: "https://example.org" }],
      ["OWNER owner", { owner: `0x${"11".repeat(20)}` }],
      ["PAYEE payee", { payee: `0x${"11".repeat(20)}` }],
      ["CREATION creation", { creation: { kind: "ours", size: 6n } }],
      ["CREATION creation", { creation: { kind: "foreign", detail: "by other code" } }],
      ["ROYALTY_RECEIVER royalty receiver", { royaltyReceiver: `0x${"11".repeat(20)}` }],
      ["FROZEN frozen", { frozen: true }],
      ["SUPPLY supply", { supply: { minted: [1n, 3n, 6n], burned: [] } }],
      ["SUPPLY supply", { supply: { minted: [1n, 3n, 0n], burned: [] } }],
      ["SUPPLY supply", { supply: { minted: [1n, 3n, 3n], burned: [] } }],
      ["SUPPLY supply", { supply: { minted: [1n, 3n, 4n], burned: [] } }],
      ["SUPPLY supply", { supply: { minted: [1n, 3n], burned: [3n] } }],
      ["MINTED 3 minted", { supply: { minted: [1n], burned: [] } }],
      ["MINTED 5 minted", { supply: { minted: [1n, 3n, 5n], burned: [] } }],
      ["VOUCHER_SIGNER voucher signer", { voucherEpoch: -1n }],
    ];
    for (const [problem, change] of changes) {
      const { expected, observed, editions } = expectedAndObserved();
      const findings = compareChain(expected, { ...observed, ...change }, editions);
      expect(problems(findings)).to.deep.equal([`mismatch ${problem}`]);
    }
  });

  it("follows the revisions from root to root, and tells their reasons", () => {
    const { expected, observed, editions } = expectedAndObserved();
    const root = (digit: string): string => `0x${digit.repeat(64)}`;
    const revise = (revision: bigint, from: string, to: string): ObservedRevision => ({
      revision,
      oldEditionsRoot: from,
      newEditionsRoot: to,
      oldMetadataRoot: observed.metadataRoot,
      newMetadataRoot: observed.metadataRoot,
      reason: "a false date",
      blockNumber: 7,
    });
    const one = {
      ...observed,
      revision: 1n,
      voucherEpoch: 1n,
      revisions: [revise(1n, root("1"), observed.editionsRoot)],
    };
    const revised = { revision: 1, frozen: false };
    const findings = compareChain({ ...expected, revised }, one, editions);
    expect(problems(findings)).to.deep.equal([]);
    expect(findings.find(({ code }) => code === "REVISED")?.actual).to.include("a false date");
    expect(problems(compareChain(expected, one, editions))).to.deep.equal([
      "mismatch REVISION revision",
    ]);
    const second = revise(2n, root("2"), observed.editionsRoot);
    const twice = { ...one, revision: 2n, voucherEpoch: 2n };
    const astray = revise(1n, root("1"), observed.editionsRoot);
    const broken: [object, string[]][] = [
      [{ ...one, revisions: [] }, ["REVISIONS history"]],
      [{ ...one, revisions: [revise(1n, root("1"), root("2"))] }, ["REVISIONS history"]],
      [{ ...one, revisions: [{ ...astray, newMetadataRoot: root("4") }] }, ["REVISIONS history"]],
      [{ ...one, revisions: [{ ...astray, revision: 2n }] }, ["REVISED revision 2"]],
      [
        {
          ...twice,
          revisions: [revise(1n, root("1"), root("2")), { ...second, oldMetadataRoot: root("4") }],
        },
        ["REVISED revision 2"],
      ],
      [
        {
          ...twice,
          revisions: [revise(1n, root("1"), root("2")), { ...second, oldEditionsRoot: root("3") }],
        },
        ["REVISED revision 2"],
      ],
      [{ ...one, voucherEpoch: 0n }, ["VOUCHER_SIGNER voucher signer"]],
    ];
    for (const [history, found] of broken) {
      const outside = { ...expected, revised: undefined };
      expect(problems(compareChain(outside, { ...observed, ...history }, editions))).to.deep.equal(
        found.map((each) => `mismatch ${each}`),
      );
    }
    const late = { ...one, revisions: [], creation: { kind: "unknown", detail: "" } as const };
    expect(problems(compareChain({ ...expected, revised }, late, editions))).to.include(
      "unknown REVISIONS history",
    );
  });

  it("knows nothing of an edition that could not be asked about, and keeps the rest", () => {
    const { expected, observed, editions } = expectedAndObserved();
    const lost = editions.map((one) =>
      one.number === 3 ? ({ kind: "unreachable", number: 3, detail: "time-out" } as const) : one,
    );
    const findings = compareChain(expected, { ...observed, payee: `0x${"11".repeat(20)}` }, lost);
    expect(problems(findings)).to.deep.equal([
      "mismatch PAYEE payee",
      "unknown LEAF_PROVED 3 proof",
    ]);
  });

  it("does not take a creation that it cannot look up for a match", () => {
    const { expected, observed, editions } = expectedAndObserved();
    const creation = { kind: "unknown", detail: "pruned" } as const;
    expect(problems(compareChain(expected, { ...observed, creation }, editions))).to.deep.equal([
      "unknown CREATION creation",
      "unknown SUPPLY supply",
    ]);
    // Whoever begins to read too late has not shown that anything is wrong.
    const late = { ...observed, creation, supply: { minted: [], burned: [] } };
    expect(problems(compareChain(expected, late, editions))).to.deep.equal([
      "unknown CREATION creation",
      "unknown SUPPLY supply",
    ]);
  });

  it("names an edition that the contract does not prove, or whose tokenURI leads elsewhere", () => {
    const { expected, observed, editions } = expectedAndObserved();
    const unproved = editions.map((one) => (one.number === 3 ? { ...one, proved: false } : one));
    expect(problems(compareChain(expected, observed, unproved))).to.deep.equal([
      "mismatch LEAF_PROVED 3 proof",
    ]);
    const astray = editions.map((one) =>
      one.number === 3 ? { ...one, tokenURI: "ipfs://bafyelsewhere/3.json" } : one,
    );
    expect(problems(compareChain(expected, observed, astray))).to.deep.equal([
      "mismatch TOKEN_URI 3 tokenURI",
    ]);
  });
});

describe("compareWallet", () => {
  function view() {
    const { manifest, files } = release;
    const [edition] = manifest.editions;
    if (edition === undefined) throw new Error("the fixture has editions");
    const bytes = files.find(({ path }) => path === edition.token.path)?.bytes ?? new Uint8Array();
    const image = files.find(({ path }) => path === edition.image.path)?.bytes ?? new Uint8Array();
    return {
      leaf: manifestLeaf(manifest, edition),
      seen: {
        number: 1,
        token: { kind: "read" as const, uri: "ipfs://x/tokens/1.json", bytes },
        image: { kind: "read" as const, uri: "ipfs://y/1.png", bytes: image },
      },
    };
  }

  it("finds that a stranger reads what the contract commits to", () => {
    const { leaf, seen } = view();
    expect(problems(compareWallet(leaf, seen))).to.deep.equal([]);
  });

  it("names a changed letter in the token JSON", () => {
    const { leaf, seen } = view();
    const bytes = Uint8Array.from(seen.token.bytes);
    const index = new TextDecoder().decode(bytes).indexOf("Kitty");
    bytes[index] = 0x4c;
    const findings = compareWallet(leaf, { ...seen, token: { ...seen.token, bytes } });
    expect(problems(findings)).to.deep.equal(["mismatch WALLET_TOKEN 1 tokenURI's JSON"]);
    expect(sha256Hex(bytes)).to.not.equal(sha256Hex(seen.token.bytes));
  });

  it("names another image, and JSON that is none", () => {
    const { leaf, seen } = view();
    const image = { ...seen.image, bytes: Uint8Array.of(1, 2, 3) };
    expect(problems(compareWallet(leaf, { ...seen, image }))).to.deep.equal([
      "mismatch WALLET_IMAGE 1 image",
    ]);
    const token = { ...seen.token, bytes: Uint8Array.of(0xff) };
    expect(problems(compareWallet(leaf, { ...seen, token })).join()).to.include("WALLET_TRAITS");
  });

  it("names what the JSON claims and the contract does not prove", () => {
    const { leaf, seen } = view();
    const claims: [string, (json: string) => string][] = [
      ["number", (json) => json.replace('"number": 1,', '"number": 9,')],
      ["number", (json) => json.replace('"size": 5', '"size": 50')],
      ["price", (json) => json.replace('"wei": "500000000000000000"', '"wei": "1"')],
    ];
    for (const [subject, change] of claims) {
      // The leaf commits to the very bytes, so that only what they claim is wrong.
      const text = change(new TextDecoder().decode(seen.token.bytes));
      const bytes = new TextEncoder().encode(text);
      expect(sha256Hex(bytes)).to.not.equal(sha256Hex(seen.token.bytes));
      const findings = compareWallet(
        { ...leaf, metadataDigest: `0x${sha256Hex(bytes)}` },
        { ...seen, token: { ...seen.token, bytes } },
      );
      expect(problems(findings)).to.deep.equal([
        `mismatch WALLET_${subject.toUpperCase()} 1 ${subject}`,
      ]);
    }
    const dear = compareWallet({ ...leaf, price: leaf.price * 1000n }, seen);
    expect(problems(dear)).to.deep.equal(["mismatch WALLET_PRICE 1 price"]);
    const unpriced = compareWallet({ ...leaf, price: 0n }, seen);
    expect(problems(unpriced)).to.deep.equal(["mismatch WALLET_PRICE 1 price"]);
  });

  it("is a mismatch where a trait cannot be encoded, and no failure of the whole report", () => {
    const { leaf, seen } = view();
    const text = new TextDecoder().decode(seen.token.bytes).replace("Impact", "\\ud800");
    const bytes = new TextEncoder().encode(text);
    const findings = compareWallet(leaf, { ...seen, token: { ...seen.token, bytes } });
    expect(problems(findings)).to.include("mismatch WALLET_TRAITS 1 traits");
  });

  it("knows nothing of what could not be fetched", () => {
    const { leaf, seen } = view();
    const token = { kind: "unreachable", uri: "ipfs://x", detail: "time-out" } as const;
    expect(problems(compareWallet(leaf, { ...seen, token }))).to.deep.equal([
      "unknown WALLET_TOKEN 1 tokenURI's JSON",
    ]);
  });
});

describe("compareCollectionJson", () => {
  const contract = { name: "Kronika Five", symbol: "FIVE", size: 5n };
  const read = (change: object) => {
    const json = { name: "Kronika Five", symbol: "FIVE", image: "x", properties: { size: 5 } };
    const bytes = new TextEncoder().encode(JSON.stringify({ ...json, ...change }));
    return { kind: "read", uri: "ipfs://x/collection.json", bytes } as const;
  };

  it("wants name, symbol and size to be the contract's", () => {
    expect(compareCollectionJson(read({}), contract).status).to.equal("match");
    for (const change of [
      { name: "Bored" },
      { symbol: "BAYC" },
      { properties: { size: 999 } },
      { properties: undefined },
    ]) {
      expect(compareCollectionJson(read(change), contract).status).to.equal("mismatch");
    }
  });
});

describe("report", () => {
  const IPFS = { kind: "IPFS", name: "http://127.0.0.1:8080" } as const;
  const match: Finding = { code: "SIZE", status: "match", subject: "size", actual: "5" };
  const unknown: Finding = { code: "CHAIN_READ", status: "unknown", subject: "chain" };
  const mismatch: Finding = {
    code: "TITLE",
    status: "mismatch",
    edition: 3,
    subject: "title",
    expected: "one",
    actual: "\u001b[2Jtwo\u202e",
  };

  it("lets a mismatch outrank what is unknown, and that outrank a match", () => {
    expect(findingsExitCode([match])).to.equal(0);
    expect(findingsExitCode([match, unknown])).to.equal(3);
    expect(findingsExitCode([unknown, mismatch, match])).to.equal(2);
  });

  it("says at its end what is wrong, and cannot be driven by what it shows", () => {
    const report = renderReport([match, unknown, mismatch], 5, IPFS);
    expect(report).to.match(/edition 3\/5, title: expected one, found .*two/);
    expect(report).to.not.include("\u001b").and.not.include("\u202e");
    expect(report.trimEnd().split("\n").at(-1)).to.include("chain");
  });

  it("calls a CAR on this disk a CAR, and never IPFS", () => {
    const findings: Finding[] = [
      { code: "IPFS_FILE", status: "match", subject: "collection.json" },
      { code: "WALLET_EDITIONS", status: "match", subject: "editions.json" },
    ];
    const car = renderReport(findings, 5, { kind: "CAR", name: "build/five/collection.car" });
    expect(car).to.include("manifest = CAR").and.include("CAR = chain");
    expect(car).to.not.match(/= IPFS|IPFS =/);
    expect(car).to.include("build/five/collection.car").and.include("verify --gateway");
    const remote = renderReport(findings, 5, IPFS);
    expect(remote).to.include("manifest = IPFS").and.include("IPFS = chain");
    expect(remote).to.not.include("CAR");
  });

  it("lists editions that match in one line, but for the one that is shown", () => {
    const many = Array.from({ length: 10 }, (_, index) => ({ ...match, edition: index + 1 }));
    const report = renderReport(many, 100, IPFS);
    expect(report).to.include("Editions 1-10 of 100: 1 findings each, all match");
    const shown = renderReport(many, 100, IPFS, 7);
    expect(shown).to.include("Editions 1-6,8-10 of 100").and.include("Edition 7/100\n");
  });
});
