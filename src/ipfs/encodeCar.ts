import { CarWriter } from "@ipld/car";
import type { CID } from "multiformats/cid";
import type { Block } from "./buildDag.ts";

/** The bytes of a CARv1 with one root, in pieces; the blocks stand in the given order. */
export async function* encodeCar(
  root: CID,
  blocks: readonly Block[],
): AsyncGenerator<Uint8Array, void> {
  const { writer, out } = CarWriter.create([root]);
  const writing = (async () => {
    for (const block of blocks) await writer.put(block);
    await writer.close();
  })();
  yield* out;
  await writing;
}
