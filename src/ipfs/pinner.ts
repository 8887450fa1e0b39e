import type { Manifest } from "../editions/manifest.ts";

/** What a service answered after a pin. Every service must give back the same root. */
export interface PinReceipt {
  readonly service: string;
  readonly rootCID: string;
  /** How many of our blocks were read back from the service and rehashed. */
  readonly blocksVerified: number;
}

/** One way to keep a collection on IPFS; each stands in a file of its own. */
export interface Pinner {
  /** The name that `--to` takes. */
  readonly service: string;
  /** Where that is, as shown to a person: a server's origin. */
  readonly place?: string;
  /**
   * Hands the CAR to the service, has it pin the root, reads blocks back and rehashes them.
   * `onProgress` is told a line for a person.
   * @throws KronikaError
   */
  pin(carPath: string, manifest: Manifest, onProgress: (line: string) => void): Promise<PinReceipt>;
}
