/** What waiting needs of the world; a test gives its own. */
export interface Patience {
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** 0 to 1: spreads the waits, so that many readers do not come back at one moment. */
  readonly random: () => number;
}

/** One try: what came of it, and whether another one may help. */
export type Attempt<T> =
  | { readonly done: true; readonly value: T }
  | {
      readonly done: false;
      readonly value: T;
      /** How long the server asks to wait, in milliseconds. */
      readonly retryAfter?: number | undefined;
    };

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 8_000;
const MOST_ATTEMPTS = 5;

/**
 * Tries until it is done, at most five times and as long as the next wait ends within `limit`
 * milliseconds; gives the last outcome. Only for what may be asked twice.
 */
export async function retryReads<T>(
  attempt: () => Promise<Attempt<T>>,
  patience: Patience,
  limit: number,
): Promise<T> {
  const deadline = patience.now() + limit;
  for (let tried = 1; ; tried += 1) {
    const outcome = await attempt();
    if (outcome.done || tried === MOST_ATTEMPTS) return outcome.value;
    const backOff = Math.min(FIRST_WAIT_MS * 2 ** (tried - 1), LONGEST_WAIT_MS);
    const wait = (outcome.retryAfter ?? 0) + backOff * (0.5 + patience.random() / 2);
    if (patience.now() + wait > deadline) return outcome.value;
    await patience.wait(wait);
  }
}
