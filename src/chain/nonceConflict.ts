/** What a node says of a transaction whose nonce is not free any more. */
export type NonceConflict =
  /** A transaction with this nonce was mined already. */
  | "used"
  /** Another one with this nonce waits to be mined, and this one does not outbid it. */
  | "taken"
  /** The node has this very transaction already. */
  | "known"
  /** A transaction before this one is missing, so that this one would wait for it. */
  | "gap";

/** geth, Nethermind, Besu, Erigon, Reth, OpenEthereum, anvil and Hardhat, each in its own words. */
const WORDS: readonly (readonly [NonceConflict, RegExp])[] = [
  [
    "known",
    /already known|alreadyknown|already_known|known transaction|already imported|existing tx with same hash|already in (the )?(mem)?pool|transaction already exists/i,
  ],
  [
    "taken",
    /replacement[ _]?(transaction|tx)?[ _]?(is )?(underpriced|not ?allowed)|could not replace existing tx|replace pending|same nonce in the queue|price too low to replace|transaction_replacement_underpriced|tx with the same nonce/i,
  ],
  [
    "used",
    /nonce[ _]?(is )?too[ _]?low|oldnonce|old nonce|nonce_too_low|nonce \d+ (is )?too low|nonce (has )?(already )?(been )?used|nonce (is )?below|nonce expired|invalid ?nonce/i,
  ],
  [
    "gap",
    /nonce[ _]?(is )?too[ _]?high|nonce \d+ (is )?too high|noncegap|nonce ?gap|future nonce|nonce ?too ?far/i,
  ],
];

/** What a node's refusal means for the nonce; undefined where it is about something else. */
export function findNonceConflict(words: string): NonceConflict | undefined {
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0];
}
