import { readFile, readdir } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { expect } from "chai";
import { HIDDEN_IN_A_LINE } from "../../src/records/findHiddenCharacter.ts";
import {
  KEYS,
  copyFiveAs,
  prepareHere,
  type RunHere,
  startChainHere,
  startServer,
} from "./runHere.ts";

const SECRET = "hush-HUSH_0123456789";
/** What drives a terminal, hides text, or begins a line of its own. */
const HOSTILE = "\u001b[2J\u009b31m\u202eevil\u2066\r\nEverything matches.\u0007\u200b";

/** Every command that asks a node, with what it needs to get there. */
const COMMANDS: readonly (readonly [string, Readonly<Record<string, string | boolean>>])[] = [
  ["plan", {}],
  ["deploy", {}],
  ["sale", { from: "now" }],
  ["mint", { numbers: "2" }],
  ["purchase", { number: "3" }],
  [
    "voucher create",
    { number: "5", recipient: `0x${"11".repeat(20)}`, price: "0.1 ETH", until: "1d" },
  ],
  ["voucher signer", {}],
  ["voucher revoke", {}],
  ["revise", { reason: "A reason." }],
  ["freeze", { incomplete: true }],
  ["withdraw", {}],
  ["verify", {}],
  ["launch", { mint: "1" }],
];

describe("a node that repeats what it is sent", function () {
  this.timeout(240_000);
  let chain: Awaited<ReturnType<typeof startChainHere>>;
  let server: Awaited<ReturnType<typeof startServer>>;
  let five: Awaited<ReturnType<typeof copyFiveAs>>;
  let run: RunHere;
  /** From which request on it misbehaves, and how. */
  let from: number;
  let answer: (said: string, response: ServerResponse) => void;

  before(async () => {
    chain = await startChainHere();
    server = await startServer(async (request: IncomingMessage, response: ServerResponse) => {
      let body = "";
      for await (const piece of request) body += String(piece);
      const { id, method } = JSON.parse(body) as { id: number; method: string };
      if (method.startsWith("eth_") && requests++ >= from) {
        const said = `${request.url} ${JSON.stringify(request.headers)} ${HOSTILE} ${id}`;
        return answer(said, response);
      }
      const forwarded = await fetch(chain.url, {
        method: "POST",
        body,
        headers: { "content-type": "application/json" },
      });
      response.end(await forwarded.text());
    });
    const url = new URL(server.url);
    url.pathname = `/v3/${SECRET}`;
    url.search = `?key=${SECRET}`;
    url.username = "somebody";
    url.password = SECRET;
    five = await copyFiveAs("hostile-five");
    run = await prepareHere(five.folder, {
      url: url.href,
      accounts: [...KEYS],
      httpHeaders: { "x-api-key": `${SECRET}-too` },
    });
    from = Number.POSITIVE_INFINITY;
    answer = () => {};
    expect((await run("build")).code).to.equal(0);
    expect((await run("deploy")).code).to.equal(0);
  });

  after(async () => {
    await server.stop();
    await chain.stop();
    await five.stop();
  });

  let requests = 0;

  const WAYS: Record<string, typeof answer> = {
    "an error that repeats address and headers": (said, response) => {
      const error = { code: -32_000, message: said, data: { said } };
      response.end(JSON.stringify({ jsonrpc: "2.0", id: Number(/(\d+)$/.exec(said)?.[1]), error }));
    },
    "a page": (said, response) => {
      response.writeHead(401, { "content-type": "text/html" }).end(`<p>${said}</p>`);
    },
    "a page that says all is well": (said, response) => response.end(`<p>${said}</p>`) as never,
  };

  async function writtenFiles(): Promise<string> {
    const folder = join(five.folder, "deployments");
    const names = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = names.filter((entry) => entry.isFile());
    const texts = await Promise.all(
      files.map(({ parentPath, name }) => readFile(join(parentPath, name), "utf8")),
    );
    return texts.join("\n");
  }

  it("as an IPFS node: nothing of its address and its authorization comes out", async () => {
    const ipfs = await startServer((request, response) => {
      request.resume();
      const said = `${request.url} ${JSON.stringify(request.headers)} ${HOSTILE}`;
      response.writeHead(400).end(said);
    });
    const variables = {
      IPFS_RPC_URL: `${ipfs.url}/${SECRET}`,
      IPFS_RPC_AUTHORIZATION: `Basic ${btoa(`somebody:${SECRET}`)}`,
    };
    Object.assign(process.env, variables);
    try {
      const own = await prepareHere(five.folder, { url: chain.url });
      for (const [command, args] of [
        ["pin", { to: "rpc" }],
        ["verify", { gateway: "rpc" }],
      ] as const) {
        const { stdout, stderr } = await own(command, { ...args, json: false });
        expect(stdout + stderr, command).to.not.match(/hush|aHVzaC1|c29tZWJvZHk6/i);
        expect((stdout + stderr).replaceAll("\n", ""), command).to.not.match(
          new RegExp(HIDDEN_IN_A_LINE, "u"),
        );
      }
    } finally {
      for (const name of Object.keys(variables)) delete process.env[name];
      await ipfs.stop();
    }
  });

  for (const [way, misbehave] of Object.entries(WAYS)) {
    it(`with ${way}: no secret and nothing hidden comes out of any command`, async () => {
      for (const [command, args] of COMMANDS) {
        for (const [start, json] of [
          [0, true],
          [5, false],
        ] as const) {
          requests = 0;
          from = start;
          answer = misbehave;
          const outcome = await run(command, { ...args, json }).finally(() => {
            from = Number.POSITIVE_INFINITY;
          });
          const out = outcome.stdout + outcome.stderr;
          const where = `${command} from ${start}: ${JSON.stringify(out)}`;
          expect(outcome.code, where).to.be.oneOf([1, 2, 3]);
          expect(out, where)
            .to.not.match(/hush/i)
            .and.not.match(/aHVzaC1/);
          for (const key of KEYS) expect(out.toLowerCase()).to.not.include(key.slice(2, 20));
          expect(out.replaceAll("\n", ""), where).to.not.match(new RegExp(HIDDEN_IN_A_LINE, "u"));
          expect(out, where).to.not.match(/^Everything matches/m);
          if (json) {
            expect(JSON.stringify(outcome.document), where).to.not.match(/hush/i);
          }
        }
      }
      expect(await writtenFiles()).to.not.match(/hush/i);
    });
  }
});
