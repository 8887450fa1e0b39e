import { createHash } from "node:crypto";
import { CID } from "multiformats/cid";
import { buildEditionsFile } from "../editions/editionsFile.ts";
import { buildEditionsTree, type EditionLeaf, leafValue } from "../editions/editionsTree.ts";
import {
  type FileEntry,
  type ImageEntry,
  imageURI,
  type Manifest,
  type ManifestEdition,
} from "../editions/manifest.ts";
import { buildTraitsTree } from "../editions/traitsTree.ts";
import { type Issue, KronikaError } from "../errors.ts";
import { renderCanonicalJson } from "../metadata/canonicalJson.ts";
import { buildCollectionJson } from "../metadata/collectionJson.ts";
import { plateFields, type PlateFields } from "../metadata/plate/plate.ts";
import { sha256Hex } from "../metadata/sha256.ts";
import { buildTokenJson, type TokenJson } from "../metadata/tokenJson.ts";
import type { CollectionSource, EventRecord, ImageType } from "../records/record.ts";
import { type Block, buildDag, type Dag, type DagFile } from "./buildDag.ts";
import { CID_PROFILE, cidDigest } from "./cid.ts";
import { encodeCar } from "./encodeCar.ts";

/** A token JSON above one chunk would not be one raw block, so its digest would not be its CID's. */
export const MAX_TOKEN_BYTES = 1024 * 1024;

/** Everything that is to be published, in memory, with the manifest that describes it. */
export interface Release {
  readonly manifest: Manifest;
  /** The files of the DAG by path, as they are written below `build/<collection>/`. */
  readonly files: readonly DagFile[];
  readonly root: CID;
  readonly blocks: readonly Block[];
}

interface EditionImage extends DagFile {
  readonly plate: boolean;
}

/** An image with the address that its directory gives it. */
interface AddressedImage extends DagFile {
  readonly directoryCID: string;
  readonly uri: string;
}

/**
 * Builds all files, CIDs, trees and the manifest from a collection. `drawPlate` gives the PNG of a
 * record without an image; `onEdition` is told each number as its image is ready.
 * @throws KronikaError TOKEN_TOO_LARGE, or what `drawPlate` throws
 */
export async function buildRelease(
  source: CollectionSource,
  drawPlate: (fields: PlateFields) => Uint8Array | Promise<Uint8Array>,
  onEdition: (number: number) => void | Promise<void> = () => {},
): Promise<Release> {
  const { collection, records } = source;
  const images = new Map<number, EditionImage>();
  const issues: Issue[] = [];
  for (const record of records) {
    try {
      images.set(record.number, await editionImage(source, record, drawPlate));
    } catch (error) {
      if (!(error instanceof KronikaError)) throw error;
      issues.push(...error.issues.map((issue) => ({ ...issue, file: record.file })));
    }
    await onEdition(record.number);
  }
  const [firstIssue, ...otherIssues] = issues;
  if (firstIssue !== undefined) throw new KronikaError([firstIssue, ...otherIssues]);
  const ownImages = [...(source.collectionImages ?? [])].map(
    ([key, { bytes, type }]) => [key, { path: imagePath(key, type), bytes }] as const,
  );
  // The images come first: token JSON names the CIDs of their directories, as it could not name one
  // that it is itself in. Each has a directory of its own, so that none moves with another.
  const imagesDag = await buildDag(
    [...images.values(), ...ownImages.map(([, image]) => image)].map(toDagFile),
  );
  const addressOf = (image: DagFile): AddressedImage => addressImage(imagesDag, image);

  const editions = records.map((record) => {
    const image = valueOf(images, record.number);
    const { uri } = addressOf(image);
    const token = buildTokenJson(record, collection, { uri, sha256: sha256Hex(image.bytes) });
    return { record, image, token, tokenFile: tokenFile(record, token) };
  });
  const leaves = editions.map(({ record, token, tokenFile: { bytes } }) => ({
    number: record.number,
    size: collection.size,
    price: record.price?.wei ?? 0n,
    traitsRoot: buildTraitsTree(token.attributes).root,
    metadataDigest: `0x${sha256Hex(bytes)}`,
  })) satisfies EditionLeaf[];
  const tree = buildEditionsTree(leaves);

  const [first] = editions;
  if (first === undefined) throw new RangeError("a collection has at least one record");
  const uris = Object.fromEntries(ownImages.map(([key, image]) => [key, addressOf(image).uri]));
  const collectionFile: DagFile = {
    path: "collection.json",
    bytes: renderCanonicalJson(
      buildCollectionJson(collection, { image: first.token.image, ...uris }),
    ),
  };
  const editionsFile: DagFile = {
    path: "editions.json",
    bytes: renderCanonicalJson(buildEditionsFile(tree)),
  };
  const files = [
    collectionFile,
    editionsFile,
    ...ownImages.map(([, image]) => image),
    ...editions.flatMap(({ image, tokenFile: token }) => [token, toDagFile(image)]),
  ];
  const dag = await buildDag(files);
  const car = createHash("sha256");
  let carBytes = 0;
  for await (const piece of encodeCar(dag.root, dag.blocks)) {
    car.update(piece);
    carBytes += piece.length;
  }

  const manifest: Manifest = {
    format: "kronika-manifest-v2",
    collection: {
      id: source.id,
      name: collection.name,
      symbol: collection.symbol,
      group: collection.group,
      size: collection.size,
      royaltyBps: collection.royalty.bps,
      payout: collection.payout ?? null,
    },
    profile: CID_PROFILE,
    rootCID: dag.root.toString(),
    metadataRoot: cidDigest(dag.root),
    editionsRoot: tree.root,
    car: {
      path: "collection.car",
      sha256: car.digest("hex"),
      bytes: carBytes,
      blocks: dag.blocks.length,
    },
    files: {
      collection: fileEntry(dag, collectionFile),
      editions: fileEntry(dag, editionsFile),
      ...Object.fromEntries(ownImages.map(([key, image]) => [key, imageEntry(dag, image)])),
    },
    editions: editions.map(({ record, image, token, tokenFile: file }, index): ManifestEdition => {
      const leaf = leaves[index];
      if (leaf === undefined) throw new RangeError("one leaf an edition");
      return {
        number: record.number,
        title: record.title,
        name: token.name,
        record: record.file,
        price: priceOf(token),
        traits: token.attributes.map((attribute) => ({ ...attribute })),
        traitsRoot: leaf.traitsRoot,
        metadataDigest: leaf.metadataDigest,
        leaf: tree.leafHash(leafValue(leaf)),
        token: fileEntry(dag, file),
        image: { ...imageEntry(dag, image), plate: image.plate },
      };
    }),
  };
  return { manifest, files, root: dag.root, blocks: dag.blocks };
}

async function editionImage(
  source: CollectionSource,
  record: EventRecord,
  drawPlate: (fields: PlateFields) => Uint8Array | Promise<Uint8Array>,
): Promise<EditionImage> {
  const image = source.images.get(record.number);
  return image === undefined
    ? {
        path: imagePath(record.number, "png"),
        bytes: await drawPlate(plateFields(record, source.collection)),
        plate: true,
      }
    : { path: imagePath(record.number, image.type), bytes: image.bytes, plate: false };
}

/** The image alone in its directory, with a name that says what it is when it is saved. */
function imagePath(name: string | number, type: ImageType): string {
  return `images/${name}/${name}.${type}`;
}

function directoryOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/"));
}

function addressImage(dag: Dag, { path, bytes }: DagFile): AddressedImage {
  const directoryCID = cidAt(dag, directoryOf(path)).toString();
  return { path, bytes, directoryCID, uri: imageURI({ path, directoryCID }) };
}

function priceOf({ properties: { price } }: TokenJson): ManifestEdition["price"] {
  return price === null ? null : { wei: price.wei, display: price.display };
}

function tokenFile(record: EventRecord, token: TokenJson): DagFile {
  const bytes = renderCanonicalJson(token);
  if (bytes.length > MAX_TOKEN_BYTES) {
    throw new KronikaError({
      code: "TOKEN_TOO_LARGE",
      message: `its token JSON has ${bytes.length} bytes, more than ${MAX_TOKEN_BYTES}`,
      file: record.file,
      record: record.number,
      fix: "shorten the about text or the list of sources",
    });
  }
  return { path: `tokens/${record.number}.json`, bytes };
}

function toDagFile({ path, bytes }: DagFile): DagFile {
  return { path, bytes };
}

function fileEntry(dag: Dag, file: DagFile): FileEntry {
  return {
    path: file.path,
    cid: cidAt(dag, file.path).toString(),
    bytes: file.bytes.length,
    sha256: sha256Hex(file.bytes),
  };
}

function imageEntry(dag: Dag, image: DagFile): ImageEntry {
  return { ...fileEntry(dag, image), directoryCID: addressImage(dag, image).directoryCID };
}

function cidAt(dag: Dag, path: string): CID {
  return valueOf(dag.cids, path);
}

function valueOf<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(`nothing at ${String(key)}`);
  return value;
}
