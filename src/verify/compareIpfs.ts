import { type Manifest, manifestFiles } from "../editions/manifest.ts";
import type { Finding } from "./finding.ts";

/** What came back for one path, after every block on the way was rehashed. */
export type ObservedFile =
  | { readonly kind: "read"; readonly cid: string; readonly sha256: string }
  /** The source answered, and the answer is wrong or empty. */
  | { readonly kind: "wrong"; readonly detail: string }
  /** The source did not answer. */
  | { readonly kind: "unreachable"; readonly detail: string };

/** Sets every file of the manifest against what IPFS holds under the root. */
export function compareIpfs(
  manifest: Manifest,
  observed: ReadonlyMap<string, ObservedFile>,
): Finding[] {
  return manifestFiles(manifest).map(({ entry, number }): Finding => {
    const compared = { code: "IPFS_FILE", edition: number, subject: entry.path } as const;
    const file = observed.get(entry.path);
    if (file === undefined) return { ...compared, status: "unknown", detail: "was not asked for" };
    if (file.kind === "wrong") return { ...compared, status: "mismatch", detail: file.detail };
    if (file.kind === "unreachable") return { ...compared, status: "unknown", detail: file.detail };
    const whole = file.cid === entry.cid && file.sha256 === entry.sha256;
    return {
      ...compared,
      status: whole ? "match" : "mismatch",
      expected: `${entry.cid} sha256 ${entry.sha256}`,
      actual: `${file.cid} sha256 ${file.sha256}`,
    };
  });
}

/** What was read of the CAR as a file, apart from its blocks. */
export interface ObservedCar {
  readonly roots: readonly string[];
  readonly sha256: string;
}

/**
 * The CAR as a whole. Asked only where every file in it matches, since a wrong block is already
 * reported under its file.
 */
export function compareCar(manifest: Manifest, car: ObservedCar): Finding {
  const roots = car.roots.join(", ");
  const whole = roots === manifest.rootCID && car.sha256 === manifest.car.sha256;
  return {
    code: "IPFS_CAR",
    status: whole ? "match" : "mismatch",
    subject: manifest.car.path,
    expected: `root ${manifest.rootCID} sha256 ${manifest.car.sha256}`,
    actual: `root ${roots} sha256 ${car.sha256}`,
  };
}

/** What was read of a file on disk. */
export type ObservedBuiltFile = { readonly sha256: string } | { readonly unreadable: string };

/**
 * Sets the files below `build/<collection>/` against the manifest, by their sha2-256.
 * @param withCar whether the CAR counts as one of them, because nothing else looks at it
 */
export function compareBuiltFiles(
  manifest: Manifest,
  observed: ReadonlyMap<string, ObservedBuiltFile>,
  withCar: boolean,
): Finding[] {
  const car = withCar ? [{ entry: manifest.car, number: undefined }] : [];
  return [...car, ...manifestFiles(manifest)].map(({ entry, number }): Finding => {
    const compared = {
      code: "BUILT_FILE",
      edition: number,
      subject: `built ${entry.path}`,
      expected: `sha256 ${entry.sha256}`,
    } as const;
    const file = observed.get(entry.path) ?? { unreadable: "was not read" };
    if ("unreadable" in file) return { ...compared, status: "unknown", detail: file.unreadable };
    return {
      ...compared,
      status: file.sha256 === entry.sha256 ? "match" : "mismatch",
      actual: `sha256 ${file.sha256}`,
    };
  });
}
