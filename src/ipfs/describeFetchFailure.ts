/** What the codes of sockets, names and TLS mean to a person; other codes stand for themselves. */
const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nobody listens there",
  ECONNRESET: "the connection was cut",
  EAI_AGAIN: "the name could not be looked up",
  EHOSTUNREACH: "the host cannot be reached",
  ENETUNREACH: "the network cannot be reached",
  ENOTFOUND: "there is no host of that name",
  ETIMEDOUT: "no answer in time",
  UND_ERR_CONNECT_TIMEOUT: "no connection in time",
  UND_ERR_SOCKET: "the connection was cut",
};

/**
 * Why `fetch` failed, in a few words: its own error is a `TypeError` of the message `fetch failed`, and
 * the reason stands in a cause, or in one of several.
 */
export function describeFetchFailure(error: unknown): string {
  const chain = causesOf(error);
  if (chain.some(({ name }) => name === "TimeoutError")) return "no answer in time";
  const code = chain.map((each) => (each as { code?: unknown }).code).find(isText);
  if (code === undefined) return chain.at(-1)?.message ?? "it failed";
  return code in REASONS ? `${REASONS[code]} (${code})` : code;
}

/** The error and everything that it came from, outermost first. */
function causesOf(error: unknown, depth = 0): Error[] {
  if (!(error instanceof Error) || depth > 8) return [];
  const several = error instanceof AggregateError ? (error.errors as unknown[]) : [];
  return [error, ...[error.cause, ...several].flatMap((each) => causesOf(each, depth + 1))];
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
