/** What a document may be made of, before anything is built from it. */
export interface JsonBounds {
  readonly bytes: number;
  readonly depth: number;
  /** Values, lists and maps together. */
  readonly values: number;
}

const MiB = 1024 * 1024;

/** What JSON that anyone may have published is made of at most. */
export const PUBLISHED_JSON = {
  /** One edition, or the collection. */
  metadata: { bytes: MiB, depth: 16, values: 50_000 },
  /** 10,000 editions with the tree above them. */
  editions: { bytes: 16 * MiB, depth: 8, values: 400_000 },
} as const satisfies Record<string, JsonBounds>;

const [QUOTE, BACKSLASH, COMMA, COLON] = [...Buffer.from('"\\,:')];
const [OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP] = [...Buffer.from("[]{}")];

/**
 * Parses JSON from outside. What is larger, deeper or of more values than its kind can be is refused
 * before it is parsed, because a few bytes a value become hundreds in memory.
 * @throws Error that says why, without quoting the document
 */
export function parseJson(bytes: Uint8Array, bounds: JsonBounds): unknown {
  if (bytes.length > bounds.bytes) throw new Error(`it is longer than ${bounds.bytes} bytes`);
  assertBounded(bytes, bounds);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Error("it holds bytes that are not UTF-8", { cause });
  }
  try {
    return JSON.parse(text);
  } catch {
    // The parser's message quotes the text.
    throw new Error("it is not JSON");
  }
}

function assertBounded(bytes: Uint8Array, { depth, values }: JsonBounds): void {
  let deep = 0;
  let count = 1;
  for (let index = 0; index < bytes.length; index += 1) {
    switch (bytes[index]) {
      case QUOTE:
        index = endOfString(bytes, index + 1);
        break;
      case OPEN_LIST:
      case OPEN_MAP:
        deep += 1;
        count += 1;
        if (deep > depth) throw new Error(`it is nested more than ${depth} deep`);
        break;
      case CLOSE_LIST:
      case CLOSE_MAP:
        deep -= 1;
        break;
      case COMMA:
      case COLON:
        count += 1;
        break;
      default:
    }
    if (count > values) throw new Error(`it holds more than ${values} values`);
  }
}

function endOfString(bytes: Uint8Array, start: number): number {
  let index = start;
  while (index < bytes.length && bytes[index] !== QUOTE) {
    index += bytes[index] === BACKSLASH ? 2 : 1;
  }
  return index;
}
