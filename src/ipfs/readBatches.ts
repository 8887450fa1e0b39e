import type { Block } from "./buildDag.ts";
import type { CarFile } from "./readCar.ts";

/**
 * Reads the blocks of a CAR, each rehashed, in batches of at most `limit` bytes (or one block); the
 * last one says so. What is in memory is one batch.
 * @throws KronikaError BLOCK_TAMPERED
 */
export async function* readBatches(
  car: CarFile,
  limit: number,
): AsyncGenerator<{ readonly blocks: readonly Block[]; readonly isLast: boolean }, void> {
  let blocks: Block[] = [];
  let size = 0;
  for (const cid of car.cids) {
    const bytes = await car.get(cid);
    if (size + bytes.length > limit && blocks.length > 0) {
      yield { blocks, isLast: false };
      blocks = [];
      size = 0;
    }
    blocks.push({ cid, bytes });
    size += bytes.length;
  }
  yield { blocks, isLast: true };
}
