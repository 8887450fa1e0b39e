import { CID } from "multiformats/cid";
import pMap from "p-map";
import { type Manifest, manifestFiles } from "../editions/manifest.ts";
import { KronikaError } from "../errors.ts";
import type { BlockSource } from "../ipfs/blockSource.ts";
import type { FileKind } from "../ipfs/fileBounds.ts";
import { readPath } from "../ipfs/readPath.ts";
import { sha256Hex } from "../metadata/sha256.ts";
import type { ObservedFile } from "./compareIpfs.ts";
import type { FetchedFile } from "./compareWallet.ts";

const CONCURRENCY = 4;

/** Reads every file of the manifest by its path below the root. */
export async function observeIpfs(
  source: BlockSource,
  manifest: Manifest,
): Promise<Map<string, ObservedFile>> {
  const root = CID.parse(manifest.rootCID);
  const files = await pMap(
    manifestFiles(manifest),
    async ({ entry }) => [entry.path, await observeFile(source, root, entry.path)] as const,
    { concurrency: CONCURRENCY },
  );
  return new Map(files);
}

async function observeFile(source: BlockSource, root: CID, path: string): Promise<ObservedFile> {
  try {
    const { cid, bytes } = await readPath(source, root, path);
    return { kind: "read", cid: cid.toString(), sha256: sha256Hex(bytes) };
  } catch (error) {
    return readFailure(error);
  }
}

const IPFS_URI = /^ipfs:\/\/(?<root>[a-zA-Z0-9]{1,100})(?<path>(?:\/[A-Za-z0-9._-]{1,100}){1,4})$/;

/** Follows an `ipfs://` address as a wallet would, to a file of this kind. */
export async function fetchURI(
  source: BlockSource,
  uri: string,
  kind: FileKind,
): Promise<FetchedFile> {
  const groups = IPFS_URI.exec(uri)?.groups;
  try {
    if (groups?.["root"] === undefined || groups["path"] === undefined) {
      throw notAnAddress(source, uri);
    }
    const root = parseRoot(source, uri, groups["root"]);
    const { bytes } = await readPath(source, root, groups["path"].slice(1), kind);
    return { kind: "read", uri, bytes };
  } catch (error) {
    return { ...readFailure(error), uri };
  }
}

function parseRoot(source: BlockSource, uri: string, text: string): CID {
  try {
    return CID.parse(text);
  } catch {
    throw notAnAddress(source, uri);
  }
}

function notAnAddress(source: BlockSource, uri: string): KronikaError {
  return new KronikaError({
    code: "PATH_ABSENT",
    message: `"${uri}" is not an ipfs:// address of a file`,
    file: source.name,
    fix: "the published metadata is broken; build and publish it again",
  });
}

function readFailure(error: unknown): { kind: "wrong" | "unreachable"; detail: string } {
  if (!(error instanceof KronikaError)) throw error;
  const [issue] = error.issues;
  return {
    kind: error.exitCode === 2 ? "wrong" : "unreachable",
    detail: `${issue.file ?? ""}: ${issue.message}`,
  };
}
