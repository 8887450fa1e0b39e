import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { CID } from "multiformats/cid";
import type { CarFile } from "../../src/ipfs/readCar.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

/** A server that speaks as much of the RPC as pinning needs, and can be told to answer otherwise. */
export interface RpcServer {
  readonly url: string;
  /** The endpoints that were asked, in order, e.g. `dag/import`. */
  readonly asked: string[];
  /** The Authorization headers that came. */
  readonly authorizations: Set<string | undefined>;
  /** Answers in place of the usual ones, by endpoint; `*` stands for all. */
  answers: Record<string, Answer>;
  stop(): Promise<void>;
}

/** Starts a server that claims to hold, once it was sent something, what the CAR holds. */
export async function startRpcServer(car: CarFile): Promise<RpcServer> {
  const [root] = car.roots;
  let isPinned = false;
  const usual: Record<string, Answer> = {
    "pin/ls": (_request, response) =>
      isPinned
        ? response.end(`{"Type":"recursive","Cid":"${root}"}\n`)
        : answerError(500, `path '${root}' is not pinned`)(_request, response),
    "dag/import": async (request, response) => {
      await drain(request);
      isPinned = true;
      response.end(importAnswer(String(root)));
    },
    "block/get": async (request, response) => {
      const cid = new URL(request.url ?? "", "http://x").searchParams.get("arg") ?? "";
      response.end(await car.get(CID.parse(cid)));
    },
    refs: (_request, response) => response.end(refsAnswer(car.cids)),
  };
  const asked: string[] = [];
  const authorizations = new Set<string | undefined>();
  const rpc: RpcServer = {
    url: "",
    asked,
    authorizations,
    answers: {},
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const server = createServer((request, response) => {
    const [, endpoint = ""] = /^\/api\/v0\/([a-z/]+)/.exec(request.url ?? "") ?? [];
    asked.push(endpoint);
    authorizations.add(request.headers.authorization);
    const answer = rpc.answers["*"] ?? rpc.answers[endpoint] ?? usual[endpoint];
    void (answer ?? answerError(404, "404 page not found"))(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return Object.assign(rpc, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  });
}

async function drain(request: IncomingMessage): Promise<void> {
  request.resume();
  await once(request, "end");
}

/** An error as Kubo sends one. */
export function answerError(status: number, message: string): Answer {
  return (_request, response) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify({ Message: message, Code: 0, Type: "error" }));
  };
}

/** Reads the request whole, then answers 200 with this body. */
export function answerImport(body: string): Answer {
  return async (request, response) => {
    await drain(request);
    response.end(body);
  };
}

export function importAnswer(root: string, pinErrorMsg = ""): string {
  return `${JSON.stringify({ Root: { Cid: { "/": root }, PinErrorMsg: pinErrorMsg } })}\n`;
}

export function refsAnswer(cids: readonly CID[]): string {
  return cids.map((cid) => `${JSON.stringify({ Ref: String(cid), Err: "" })}\n`).join("");
}
