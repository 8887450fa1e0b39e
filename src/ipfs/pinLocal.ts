import { KronikaError } from "../errors.ts";
import type { Pinner } from "./pinner.ts";
import { readCar } from "./readCar.ts";

/** Keeps the collection as the CAR on this disk. Pinning it means: every block is there and whole. */
export const pinLocal: Pinner = {
  service: "local",
  async pin(carPath, manifest, onProgress) {
    const car = await readCar(carPath);
    try {
      const roots = car.roots.map(String);
      if (roots.length !== 1 || roots[0] !== manifest.rootCID) {
        throw new KronikaError({
          code: "PIN_ROOT_MISMATCH",
          message: `has root ${roots.join(", ")}, but the manifest says ${manifest.rootCID}`,
          file: carPath,
          fix: "run `collection build` again, so that the CAR and the manifest agree",
        });
      }
      for (const [index, cid] of car.cids.entries()) {
        await car.get(cid);
        if (index % 100 === 0) onProgress(`rehashed ${index} of ${car.cids.length} blocks`);
      }
      return { service: "local", rootCID: manifest.rootCID, blocksVerified: car.cids.length };
    } finally {
      await car.close();
    }
  },
};
