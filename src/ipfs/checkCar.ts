import type { Manifest } from "../editions/manifest.ts";
import { KronikaError } from "../errors.ts";
import type { CarFile } from "./readCar.ts";

/**
 * Makes sure that an indexed CAR is the one that the manifest describes: one root, and as many blocks.
 * @throws KronikaError PIN_ROOT_MISMATCH, CAR_INVALID
 */
export function checkCar(car: Pick<CarFile, "name" | "roots" | "cids">, manifest: Manifest): void {
  const fix = "run `collection build` again, so that the CAR and the manifest agree";
  const roots = car.roots.map(String);
  if (roots.length !== 1 || roots[0] !== manifest.rootCID) {
    throw new KronikaError({
      code: "PIN_ROOT_MISMATCH",
      message: `has root ${roots.join(", ")}, but the manifest says ${manifest.rootCID}`,
      file: car.name,
      fix,
    });
  }
  if (car.cids.length !== manifest.car.blocks) {
    throw new KronikaError({
      code: "CAR_INVALID",
      message: `has ${car.cids.length} blocks, but the manifest says ${manifest.car.blocks}`,
      file: car.name,
      fix,
    });
  }
}
