/** A file in a ZIP archive, as the archive's directory declares it. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes, zipped and unzipped. */
  readonly packed: number;
  readonly unpacked: number;
  /** Whether the sizes stand behind the data, so that the directory need not be right. */
  readonly isStreamed: boolean;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LONGEST_COMMENT = 65_535;
const MOST_ENTRIES = 10_000;

/**
 * Reads the directory at the end of a ZIP archive.
 *
 * @returns Undefined for what is no whole archive, is split, or has more than ten thousand files.
 */
export function parseZipDirectory(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) return undefined;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_BYTES > bytes.length || view.getUint32(at, true) !== ENTRY) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const start = at + ENTRY_BYTES;
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(start, start + nameLength)),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      isStreamed: (view.getUint16(at + 8, true) & 8) !== 0,
    });
    at = start + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

/**
 * The bytes of all files of an archive, unzipped.
 *
 * @returns Infinity where the directory does not bound them.
 */
export function unzippedBytes(entries: readonly ZipEntry[]): number {
  return entries.reduce((sum, { packed, unpacked, isStreamed }) => {
    const isUnknown = unpacked === 0xffffffff || (unpacked === 0 && (packed > 0 || isStreamed));
    return isUnknown ? Infinity : sum + unpacked;
  }, 0);
}
