// Reads IPFS paths through one trustless gateway with @helia/verified-fetch, a client that verifies
// every block by itself. Usage: node readVerified.js <gateway URL> <seconds> <path>...; each path as
// <CID>/<path>, read within so many seconds. Prints one JSON document: for each path the status, the type and the sha2-256 of the
// bytes, or the error.
import { createHash } from "node:crypto";
import { withHTTP } from "@helia/http";
import { createVerifiedFetchWithHelia } from "@helia/verified-fetch";
import { createHeliaLight } from "helia";

const [gateway, seconds, ...paths] = process.argv.slice(2);
// Its timers alone do not keep the process running.
const alive = setInterval(() => {}, 1000);
// It wants a router as well, which by default is a public one: ours answers that it knows none, and so
// nothing but the named gateway is asked.
const helia = withHTTP(createHeliaLight(), {
  delegatedRouters: [gateway],
  recursiveGateways: [gateway],
  allowLocal: true,
  allowInsecure: true,
});
const verifiedFetch = await createVerifiedFetchWithHelia(await helia.start());

const read = [];
for (const path of paths) {
  try {
    const response = await verifiedFetch(`ipfs://${path}`, {
      signal: AbortSignal.timeout(seconds * 1000),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    read.push({
      path,
      status: response.status,
      type: response.headers.get("content-type"),
      sha256: createHash("sha256").update(bytes).digest("hex"),
      ...(response.ok ? {} : { error: bytes.toString() }),
    });
  } catch (error) {
    read.push({ path, status: 0, error: String(error) });
  }
}
clearInterval(alive);
await verifiedFetch.stop();
process.stdout.write(`${JSON.stringify(read, null, 2)}\n`);
