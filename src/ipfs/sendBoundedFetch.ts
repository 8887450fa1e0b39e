/** More than a node has to say of any collection; a list of 10,000 editions' blocks is a twentieth. */
export const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

/** A block, or a line of a list; the client searches a line from its start with every piece of it. */
const MAX_LINE_BYTES = 4 * 1024 * 1024;
const LINE_FEED = 0x0a;

const bounded = new Set<string>();
let isInstalled = false;

/**
 * Bounds every answer from this address, as it is after decompression. The client of the RPC reads
 * answers whole and calls the global `fetch`: it takes none of ours.
 */
export function sendBoundedFetch(url: URL): void {
  bounded.add(url.origin);
  if (isInstalled) return;
  isInstalled = true;
  const inner = globalThis.fetch;
  globalThis.fetch = async (resource, options) => {
    const target = resource instanceof Request ? resource.url : String(resource);
    if (!bounded.has(URL.parse(target)?.origin ?? "")) return inner(resource, options);
    // A redirect would carry what is sent, keys and all, to where the configuration does not say.
    return boundBody(await inner(resource, { ...options, redirect: "error" }));
  };
}

function boundBody(response: Response): Response {
  if (response.body === null) return response;
  let length = 0;
  let line = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, controller) {
      const feed = piece.lastIndexOf(LINE_FEED);
      line = feed === -1 ? line + piece.length : piece.length - feed - 1;
      length += piece.length;
      if (length <= MAX_ANSWER_BYTES && line <= MAX_LINE_BYTES) controller.enqueue(piece);
      else controller.error(new Error("the answer is too long"));
    },
  });
  const { status, statusText, headers } = response;
  return new Response(response.body.pipeThrough(counter), { status, statusText, headers });
}
