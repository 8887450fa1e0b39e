import { CID } from "multiformats/cid";
import pMap from "p-map";
import { manifestFiles, type Manifest } from "../editions/manifest.ts";
import { type Issue, KronikaError } from "../errors.ts";
import { checkCar } from "./checkCar.ts";
import { encodeCar } from "./encodeCar.ts";
import { fetchRpcBlocks } from "./fetchRpcBlocks.ts";
import type { Pinner, PinReceipt } from "./pinner.ts";
import { readBatches } from "./readBatches.ts";
import { type CarFile, readCar } from "./readCar.ts";
import { statusOf, withoutSecrets } from "./rpcFailure.ts";
import { sampleBlocks } from "./sampleBlocks.ts";
import { type RpcNode, sendRpc, sendRpcRead } from "./sendRpc.ts";

/**
 * Bytes of blocks in one `dag/import`. Its answer comes at the end, and Node's fetch waits 300 seconds
 * for one: a large CAR in one piece would run into that on a slow line. It also bounds the memory.
 */
const BATCH_BYTES = 16 * 1024 * 1024;

const IMPORT_SECONDS = 240;
const LIST_SECONDS = 60;
const READERS = 8;

/**
 * Pins to an IPFS node through its RPC (Kubo's, at `/api/v0`). The node gets our blocks under our
 * CIDs, so it has nothing to decide; then it must list the pin and the blocks below it, and blocks
 * are read back and rehashed. Where the root is pinned already, only the latter is done.
 */
export function pinRpc(node: RpcNode, batchBytes = BATCH_BYTES): Pinner {
  return {
    service: "rpc",
    place: node.name,
    async pin(carPath, manifest, onProgress) {
      const car = await readCar(carPath);
      try {
        checkCar(car, manifest);
        return await pinCar(node, car, manifest, batchBytes, onProgress);
      } finally {
        await car.close();
      }
    },
  };
}

async function pinCar(
  node: RpcNode,
  car: CarFile,
  manifest: Manifest,
  batchBytes: number,
  onProgress: (line: string) => void,
): Promise<PinReceipt> {
  const root = CID.parse(manifest.rootCID);
  if (await isPinned(node, root)) {
    onProgress("pinned already");
    try {
      return await checkPin(node, root, car, manifest, onProgress);
    } catch (error) {
      // Wrong bytes stay wrong; what is only missing comes back with another import.
      if (!(error instanceof KronikaError) || error.exitCode !== 3) throw error;
      onProgress("pinned, but not whole: importing once more");
    }
  }
  await importCar(node, root, car, batchBytes, onProgress);
  if (!(await isPinned(node, root))) {
    throw failed(node, `says that it pinned ${root}, but does not list it`);
  }
  return checkPin(node, root, car, manifest, onProgress);
}

/** Has the node list every block below the root, and reads a sample back: all, where it lists none. */
async function checkPin(
  node: RpcNode,
  root: CID,
  car: CarFile,
  manifest: Manifest,
  onProgress: (line: string) => void,
): Promise<PinReceipt> {
  onProgress("listing the blocks below the root");
  const listed = await listBlocks(node, root);
  const absent = car.cids.filter((cid) => listed?.has(cid.toString()) === false);
  if (absent.length > 0) {
    throw failed(
      node,
      `does not list ${absent.length} of ${car.cids.length} blocks below ${root}: ${absent[0]} ...`,
    );
  }
  const sample = listed === undefined ? car.cids : sampleBlocks(car.cids);
  const blocksVerified = await readBack(node, sample, manifest, onProgress);
  return { service: "rpc", rootCID: root.toString(), blocksVerified };
}

/** What the node says of a root in a CAR that it imported. */
interface ImportedRoot {
  readonly cid: CID;
  readonly pinErrorMsg?: string;
}

async function isPinned(node: RpcNode, root: CID): Promise<boolean> {
  return sendRpcRead(node, `pins of ${root}`, LIST_SECONDS, async (client, signal) => {
    try {
      for await (const pin of client.pin.ls({ paths: [root], type: "recursive", signal })) {
        if (pin.cid.toString() === root.toString() && pin.type === "recursive") return true;
      }
      return false;
    } catch (error) {
      // There is no other way to tell this from a failure: the status is 500 for both.
      if (statusOf(error) === 500 && /not pinned/i.test((error as Error).message)) return false;
      throw error;
    }
  });
}

async function importCar(
  node: RpcNode,
  root: CID,
  car: CarFile,
  batchBytes: number,
  onProgress: (line: string) => void,
): Promise<void> {
  let sent = 0;
  onProgress(`sending ${car.cids.length} blocks`);
  for await (const { blocks, isLast } of readBatches(car, batchBytes)) {
    const roots = await sendRpc(node, "dag/import", IMPORT_SECONDS, async (client, signal) => {
      const results: ImportedRoot[] = [];
      // Every batch names the root in its header; it is pinned once all blocks are there.
      const options = { pinRoots: isLast, signal };
      for await (const result of client.dag.import([encodeCar(root, blocks)], options)) {
        results.push(result.root);
      }
      return results;
    });
    sent += blocks.length;
    onProgress(`sent ${sent} of ${car.cids.length} blocks`);
    if (isLast) checkImport(node, root, roots);
  }
}

/** The client does not see an error that the server sends at the end of a 200: look at all it says. */
function checkImport(node: RpcNode, root: CID, roots: readonly ImportedRoot[]): void {
  if (roots.length === 0) throw failed(node, "answered the import without a root");
  const other = roots.find(({ cid }) => cid.toString() !== root.toString());
  if (other !== undefined) {
    throw new KronikaError({
      code: "PIN_ROOT_MISMATCH",
      message: `pinned ${other.cid}, not ${root}`,
      file: node.name,
      fix: "do not publish this root; check the service and pin again",
    });
  }
  const reason = roots.find(({ pinErrorMsg = "" }) => pinErrorMsg !== "")?.pinErrorMsg;
  if (reason !== undefined) {
    const words = withoutSecrets(reason, node.settings);
    throw failed(node, `has the blocks but could not pin ${root}: ${words}`);
  }
}

/** Reads a sample back; all that is wrong is reported, and one block that does not come ends it. */
async function readBack(
  node: RpcNode,
  sample: readonly CID[],
  manifest: Manifest,
  onProgress: (line: string) => void,
): Promise<number> {
  const source = fetchRpcBlocks(node);
  const paths = new Map(manifestFiles(manifest).map(({ entry }) => [entry.cid, entry.path]));
  const issues: Issue[] = [];
  let verified = 0;
  let isCutOff = false;
  await pMap(
    sample,
    async (cid) => {
      if (isCutOff) return;
      try {
        await source.get(cid);
        verified += 1;
        onProgress(`read back ${verified} of ${sample.length} blocks`);
      } catch (error) {
        if (!(error instanceof KronikaError)) throw error;
        const isTampered = error.exitCode === 2;
        // The other readers' requests fail for the same reason: one says it.
        if (isCutOff && !isTampered) return;
        isCutOff ||= !isTampered;
        const path = paths.get(cid.toString());
        issues.push(...error.issues.map((issue) => toBlockIssue(issue, node, manifest, path)));
      }
    },
    { concurrency: READERS },
  );
  const [first, ...others] = issues;
  if (first !== undefined) throw new KronikaError([first, ...others]);
  return verified;
}

function toBlockIssue(
  issue: Issue,
  node: RpcNode,
  manifest: Manifest,
  path: string | undefined,
): Issue {
  if (issue.code !== "BLOCK_TAMPERED") return issue;
  return {
    ...issue,
    file: path === undefined ? node.name : `${node.name} ${path}`,
    fix: `do not trust this copy; on that node remove the pin of ${manifest.rootCID} and this block (\`ipfs pin rm\`, \`ipfs block rm\`), then pin again`,
  };
}

/** The CIDs that the node lists at and below the root; undefined where it keeps them to itself. */
async function listBlocks(node: RpcNode, root: CID): Promise<Set<string> | undefined> {
  return sendRpcRead(node, `blocks below ${root}`, IMPORT_SECONDS, async (client, signal) => {
    const listed = new Set([root.toString()]);
    const local = { offline: true };
    try {
      for await (const { ref, err } of client.refs(root, {
        ...local,
        recursive: true,
        unique: true,
        signal,
      })) {
        if (ref !== "" && (err ?? "") === "") listed.add(CID.parse(ref).toString());
      }
      return listed;
    } catch (error) {
      // A service may offer no more of the RPC than pinning needs.
      if ([401, 403, 404, 405, 501].includes(statusOf(error) ?? 0)) return undefined;
      throw error;
    }
  });
}

function failed(node: RpcNode, message: string): KronikaError {
  return new KronikaError({
    code: "PIN_FAILED",
    message,
    file: node.name,
    fix: "look at the node's log and its disk space, then pin again",
  });
}
