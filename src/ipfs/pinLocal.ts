import { checkCar } from "./checkCar.ts";
import type { Pinner } from "./pinner.ts";
import { readCar } from "./readCar.ts";

/** Keeps the collection as the CAR on this disk. Pinning it means: every block is there and whole. */
export const pinLocal: Pinner = {
  service: "local",
  async pin(carPath, manifest, onProgress) {
    const car = await readCar(carPath);
    try {
      checkCar(car, manifest);
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
