/** What stands where a secret stood. */
export const REDACTED = "(secret)";

/** Shorter parts of an address are words (`v3`, `rpc`), and would be found everywhere. */
const SHORTEST_PART = 6;
/** A password, or a whole value that is nothing but a secret, may be short; below this all text would be. */
const SHORTEST_SECRET = 4;
/** So many words are a phrase to derive keys from. */
const PHRASE_WORDS = 12;
/** So many characters in a row of a key are not to be seen, of a key of at least the second length. */
const PIECE = 8;
const SHORTEST_KEY = 12;
const FEWEST_LETTERS = 4;

/** Words of addresses that everybody writes; a part that is made of them is no key. */
const COMMON_WORDS = new Set(
  [
    "mainnet sepolia holesky hoodi goerli testnet main test ethereum eth polygon matic optimism opt",
    "arbitrum arb avalanche avax base linea scroll zksync gnosis bnb bsc localhost gateway gateways",
    "archive jsonrpc json rpc api node nodes public services service production default ipfs v0 v1 v2 v3",
  ].flatMap((line) => line.split(" ")),
);

function isCommon(part: string): boolean {
  return part
    .toLowerCase()
    .split(/[-_.]/)
    .every((word) => COMMON_WORDS.has(word));
}

/**
 * Takes secrets out of text by their values, in every form in which a server or a library repeats them:
 * as they are, percent-encoded or decoded, in base64, escaped for JSON or HTML, in any case of letters.
 */
export class Redactor {
  readonly #forms = new Set<string>();
  /** Every run of PIECE characters of a secret, in small letters: a server may repeat a part of it. */
  readonly #pieces = new Set<string>();
  #pattern: RegExp | undefined;

  /** A value that is a secret as a whole: a key, a token, a header's value, an address with a key. */
  add(value: string): void {
    const secrets = URL.canParse(value) ? secretsOfURL(new URL(value), value) : secretsOf(value);
    for (const secret of secrets) for (const form of formsOf(secret)) this.#forms.add(form);
    for (const secret of keysOf(value)) {
      for (const reading of [secret, decoded(secret)]) this.#addPieces(reading.toLowerCase());
    }
    this.#pattern = undefined;
  }

  /** The text without any of the values that were added. */
  redact(text: string): string {
    if (this.#forms.size === 0) return text;
    this.#pattern ??= buildPattern(this.#forms);
    return this.#withoutPieces(text.replace(this.#pattern, REDACTED));
  }

  #addPieces(secret: string): void {
    for (let at = 0; at + PIECE <= secret.length; at++) {
      const piece = secret.slice(at, at + PIECE);
      // Zeros, and the like, stand in any address.
      if (new Set(piece).size >= FEWEST_LETTERS) this.#pieces.add(piece);
    }
  }

  #withoutPieces(text: string): string {
    if (this.#pieces.size === 0) return text;
    const lower = text.toLowerCase();
    // Some letters have another length in small: their places would not be those of the text.
    if (lower.length !== text.length) return text;
    let [shown, from] = ["", 0];
    for (let at = 0; at + PIECE <= lower.length; at++) {
      if (!this.#pieces.has(lower.slice(at, at + PIECE))) continue;
      let end = at + PIECE;
      while (this.#pieces.has(lower.slice(end - PIECE + 1, end + 1))) end++;
      shown += `${text.slice(from, at)}${REDACTED}`;
      from = end;
      at = end - 1;
    }
    return shown + text.slice(from);
  }
}

/** What of a value is a key, of which a part gives something away: no words, and no whole address. */
function keysOf(value: string): readonly string[] {
  const trimmed = value.trim();
  const keys = URL.canParse(trimmed) ? partsOfURL(new URL(trimmed)) : trimmed.split(/\s+/);
  const isPhrase = keys.length >= PHRASE_WORDS;
  return isPhrase ? [] : keys.filter((key) => key.length >= SHORTEST_KEY);
}

/** Longest first, so that a whole address goes before its parts. */
function buildPattern(forms: ReadonlySet<string>): RegExp {
  const longestFirst = [...forms].sort((left, right) => right.length - left.length);
  return new RegExp(longestFirst.map(escapePattern).join("|"), "gi");
}

/** The value, its words (`Bearer` and the token), and what these hold in base64 (`user:password`). */
function secretsOf(value: string): string[] {
  const trimmed = value.trim();
  const words = trimmed.split(/\s+/);
  // A phrase of words to derive keys from is one secret; each of its words is in any text.
  const isPhrase = words.length >= PHRASE_WORDS;
  const parts = isPhrase ? [] : words.slice(words.length > 1 ? 1 : 0);
  const pairs = parts.map(fromBase64).filter((text) => text !== undefined);
  const passwords = pairs.flatMap((pair) => pair.split(":").slice(1));
  const bare = /^0x[0-9a-f]{8,}$/i.test(trimmed) ? [trimmed.slice(2)] : [];
  return [trimmed, ...parts, ...pairs, ...passwords, ...bare].filter(
    (secret) => secret.length >= SHORTEST_SECRET,
  );
}

/** The parts of an address that can be a key; where there is none, the address is no secret. */
function secretsOfURL(url: URL, text: string): string[] {
  const parts = partsOfURL(url);
  const users = [url.username, url.password].filter((part) => part.length >= SHORTEST_SECRET);
  if (users.length + parts.length === 0) return [];
  const pair = `${decoded(url.username)}:${decoded(url.password)}`;
  const query = url.pathname + url.search;
  return [
    ...[text, url.href, url.href.replace(/\/$/, "")],
    ...(query.length > SHORTEST_PART ? [query] : []),
    ...(users.length > 0 ? [pair, `${url.username}:${url.password}`] : []),
    ...parts,
    ...users,
  ];
}

/** Labels of the host, parts of the path, values of the query, as far as they can be a key. */
function partsOfURL(url: URL): readonly string[] {
  const labels = /^[\d.]+$|^\[/.test(url.hostname) ? [] : url.hostname.split(".").slice(0, -2);
  return [
    ...labels,
    ...url.pathname.split("/"),
    ...[...url.searchParams.values()],
    ...url.search.slice(1).split(/[&=]/),
    ...url.hash.slice(1).split("/"),
  ].filter((part) => part.length >= SHORTEST_PART && !isCommon(part));
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}

function formsOf(secret: string): string[] {
  const readings = [secret, decoded(secret)];
  return readings
    .flatMap((reading) => [
      reading,
      encodeURIComponent(reading),
      encodeURI(reading),
      encodeURIComponent(reading).replaceAll("%20", "+"),
      reading.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;"),
      JSON.stringify(reading).slice(1, -1),
      ...base64Forms(reading),
    ])
    .filter((form) => form.length >= SHORTEST_SECRET);
}

/**
 * Base64 of the value wherever it stands in a longer one: at each of the three offsets, without the
 * digits at the ends that its neighbours decide as well.
 */
function base64Forms(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const whole = bytes.toString("base64").replace(/=+$/, "");
  const inside = [0, 1, 2].flatMap((offset) => {
    const padded = Buffer.concat([Buffer.alloc(offset), bytes]);
    const digits = padded.toString("base64").replace(/=+$/, "");
    const end = digits.length - (padded.length % 3 === 0 ? 0 : 1);
    const own = digits.slice(offset === 0 ? 0 : offset + 1, end);
    return own.length >= 8 ? [own] : [];
  });
  return [whole, ...inside].flatMap((form) => [
    form,
    form.replaceAll("+", "-").replaceAll("/", "_"),
  ]);
}

function fromBase64(text: string): string | undefined {
  if (!/^[A-Za-z0-9+/_-]{6,}={0,2}$/.test(text)) return undefined;
  const pair = Buffer.from(text, "base64").toString();
  return /^[\x20-\x7e]+$/.test(pair) ? pair : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
