import { expect } from "chai";
import {
  compareRevision,
  type EditionChange,
  IMAGE_ADDRESS,
  UNKNOWN_FIELDS,
} from "../../src/editions/compareRevision.ts";
import {
  manifestFacts,
  parseTokenFields,
  restoreToken,
  tokenFacts,
  type TokenFields,
} from "../../src/editions/editionFacts.ts";
import { type ManifestEdition, manifestLeaf } from "../../src/editions/manifest.ts";
import { renderRevision } from "../../src/editions/renderRevision.ts";
import { buildRelease, type Release } from "../../src/ipfs/buildRelease.ts";
import type { CollectionSource, EventRecord } from "../../src/records/record.ts";
import { readCollection } from "../../src/records/readCollection.ts";
import { FIVE } from "../records/copyFive.ts";

const drawPlate = ({ number, title }: { number: number; title: string }): Uint8Array =>
  new TextEncoder().encode(`${number}${title}`);

let source: CollectionSource;
let old: Release;

before(async () => {
  source = await readCollection(FIVE);
  old = await buildRelease(source, drawPlate);
});

/** The release that the records would give with edition 3 changed, and others added. */
async function releaseWith(
  change: Partial<EventRecord>,
  added: readonly EventRecord[] = [],
): Promise<Release> {
  const records = source.records.map((record) =>
    record.number === 3 ? { ...record, ...change } : record,
  );
  return buildRelease({ ...source, records: [...records, ...added] }, drawPlate);
}

function tokensOf({ files }: Release): Map<number, TokenFields> {
  return new Map(
    files.flatMap(({ path, bytes }) => {
      const [, number] = /^tokens\/(\d+)\.json$/.exec(path) ?? [];
      const token = parseTokenFields(bytes);
      return number === undefined || token === undefined ? [] : [[Number(number), token] as const];
    }),
  );
}

/** The change as the manifest of then shows it, with the token JSONs of now. */
function compareManifests(now: Release): EditionChange[] {
  const tokens = tokensOf(now);
  const restored = new Map(
    old.manifest.editions.flatMap((edition) => {
      const token = tokens.get(edition.number);
      const then = token && restoreToken(edition, token);
      return then === undefined ? [] : [[edition.number, then] as const];
    }),
  );
  return compareRevision(
    manifestFacts(old.manifest, restored),
    manifestFacts(now.manifest, tokens),
  );
}

const fieldsOf = (changes: readonly EditionChange[], number: number): string[] | undefined =>
  changes.find((change) => change.number === number)?.fields.map(({ field }) => field);

describe("compareRevision", () => {
  it("finds nothing between a release and itself", () => {
    expect(compareManifests(old)).to.deep.equal([]);
  });

  it("names price and trait, and of the others nothing", async () => {
    const price = { wei: 2n * 10n ** 18n, display: "2 ETH" };
    const changes = compareManifests(await releaseWith({ price, impact: 7 }));
    expect(changes.map(({ number, kind }) => `${number} ${kind}`)).to.deep.equal(["3 changed"]);
    expect(changes[0]?.fields.slice(0, 2)).to.deep.equal([
      { field: "price", before: "1.25 ETH", after: "2 ETH" },
      { field: "trait Impact", before: "8 of 10", after: "7 of 10" },
    ]);
    expect(fieldsOf(changes, 3)).to.deep.equal(["price", "trait Impact", "metadataDigest"]);
  });

  it("tells a changed text from the manifest alone, though not what it said", async () => {
    const changes = compareManifests(await releaseWith({ about: "Another text." }));
    expect(fieldsOf(changes, 3)).to.deep.equal([UNKNOWN_FIELDS, "metadataDigest"]);
  });

  it("tells what a text said where the token JSON of then is there", async () => {
    const now = await releaseWith({ about: "Another text." });
    const changes = compareRevision(
      manifestFacts(old.manifest, tokensOf(old)),
      manifestFacts(now.manifest, tokensOf(now)),
    );
    expect(fieldsOf(changes, 3)).to.deep.equal(["text", "metadataDigest"]);
    expect(changes[0]?.fields[0]?.after).to.equal("Another text.");
  });

  it("needs no manifest where IPFS gives leaf and token JSON", async () => {
    const now = await releaseWith({ title: "1978 – Another title" });
    const tokens = tokensOf(old);
    const seen = old.manifest.editions.map((edition) =>
      tokenFacts(manifestLeaf(old.manifest, edition), tokens.get(edition.number)),
    );
    const changes = compareRevision(seen, manifestFacts(now.manifest, tokensOf(now)));
    expect(fieldsOf(changes, 3)).to.deep.equal(["title", "image", "metadataDigest"]);
    const leaves = seen.map((edition) => tokenFacts({ ...edition, size: 5 }, undefined));
    const blind = compareRevision(leaves, manifestFacts(now.manifest, tokensOf(now)));
    expect(fieldsOf(blind, 3)).to.deep.equal(["token JSON", "metadataDigest"]);
  });

  it("shows an added or a removed edition, and nothing of the others", async () => {
    const fifth = source.records.find(({ number }) => number === 5);
    if (fifth === undefined) throw new Error("the fixture has edition 5");
    const now = await releaseWith({}, [{ ...fifth, number: 4, title: "1980 – A fourth" }]);
    const changes = compareManifests(now);
    expect(changes.map(({ number, kind }) => `${number} ${kind}`)).to.deep.equal(["4 added"]);
    const back = compareRevision(
      manifestFacts(now.manifest, new Map()),
      manifestFacts(old.manifest, new Map()),
    );
    expect(back.map(({ number, kind }) => `${number} ${kind}`)).to.deep.equal(["4 removed"]);
  });

  it("moves one leaf, one token JSON and one image where one title is corrected", async () => {
    const now = await releaseWith({ title: "1978 – Camp David, corrected" });
    const changes = compareManifests(now);
    expect(changes.map(({ number, kind }) => `${number} ${kind}`)).to.deep.equal(["3 changed"]);
    expect(fieldsOf(changes, 3)).to.deep.equal(["title", "image", "metadataDigest"]);
    const differing = (pick: (edition: ManifestEdition) => unknown): number[] =>
      now.manifest.editions
        .filter((edition, index) => {
          const then = old.manifest.editions[index];
          return then === undefined || JSON.stringify(pick(edition)) !== JSON.stringify(pick(then));
        })
        .map(({ number }) => number);
    for (const pick of [
      ({ leaf }: ManifestEdition) => leaf,
      ({ metadataDigest }: ManifestEdition) => metadataDigest,
      ({ token }: ManifestEdition) => token,
      ({ image }: ManifestEdition) => image,
      (edition: ManifestEdition) => edition,
    ]) {
      expect(differing(pick)).to.deep.equal([3]);
    }
    const bytesOf = (release: Release) =>
      new Map(release.files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString("hex")]));
    const then = bytesOf(old);
    const moved = [...bytesOf(now)].filter(([path, bytes]) => then.get(path) !== bytes);
    expect(moved.map(([path]) => path)).to.deep.equal([
      ...["editions.json", "tokens/3.json", "images/3/3.png"],
    ]);
  });

  it("shows in one line the editions whose image is the same at another address", () => {
    const tokens = tokensOf(old);
    const elsewhere = new Map(
      [...tokens].map(([number, token]) => [
        number,
        { ...token, image: "ipfs://old/images/1.png" },
      ]),
    );
    const before = manifestFacts(old.manifest, elsewhere).map((facts) => {
      return { ...facts, metadataDigest: `0x${"12".repeat(32)}` };
    });
    const changes = compareRevision(before, manifestFacts(old.manifest, tokens));
    expect(fieldsOf(changes, 1)).to.deep.equal([IMAGE_ADDRESS, "metadataDigest"]);
    expect(renderRevision(changes, new Set([1]), 5).split("\n")).to.have.length(1);
  });

  it("names the token of a collection with a form of names by its name", async () => {
    const collection = { ...source.collection, nameFormat: "{title} #{number}" };
    const now = await buildRelease({ ...source, collection }, drawPlate);
    const changes = compareManifests(now);
    expect(fieldsOf(changes, 3)).to.deep.equal(["title", "metadataDigest"]);
    expect(changes[1]?.fields[0]?.after).to.equal("1978 – Camp David Accords #3");
  });
});

describe("renderRevision", () => {
  it("marks issued editions, shortens long texts where they differ, and shows what is hidden", () => {
    const before = `${"a".repeat(300)}X${"b".repeat(300)}`;
    const after = `${"a".repeat(300)}\u001b[31m${"b".repeat(300)}`;
    const fields = [{ field: "text", before, after }];
    const changes = [{ number: 3, kind: "changed" as const, title: "\u202eevil", fields }];
    const text = renderRevision(changes, new Set([3]), 5);
    expect(text).to.include("3/5 (issued)").and.to.include("\\u{1b}[31m");
    expect(text).to.not.include("\u001b").and.not.include("\u202e");
    expect(text.length).to.be.below(300);
  });
});
