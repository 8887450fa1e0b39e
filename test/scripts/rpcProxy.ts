import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** What to do with a request: a body to answer with, `forward` it, or `swallow` the node's answer. */
export type ProxyAnswer =
  "forward" | "swallow" | { readonly status: number; readonly body: string };

/** A JSON-RPC server between a command and its node, that can misbehave. */
export interface RpcProxy {
  readonly url: string;
  /** `request` is the whole request as it came. */
  answer: (method: string, request: string) => ProxyAnswer | Promise<ProxyAnswer>;
  stop(): Promise<void>;
}

export async function startRpcProxy(target: string): Promise<RpcProxy> {
  const proxy = { url: "", answer: (): ProxyAnswer => "forward", stop: async () => {} };
  const server: Server = createServer((request, response) => {
    void (async () => {
      const pieces: Buffer[] = [];
      for await (const piece of request) pieces.push(piece as Buffer);
      const body = Buffer.concat(pieces).toString();
      const method = /"method":\s*"(\w+)"/.exec(body)?.[1] ?? "";
      const answer = await (proxy as RpcProxy).answer(method, body);
      if (typeof answer === "object") {
        const id = /"id":\s*(\d+)/.exec(body)?.[1] ?? "1";
        response.writeHead(answer.status).end(answer.body.replace("ID", id));
        return;
      }
      const headers = { "content-type": "application/json" };
      const forwarded = await fetch(target, { method: "POST", headers, body });
      const text = await forwarded.text();
      if (answer === "forward") response.writeHead(forwarded.status, headers).end(text);
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return Object.assign(proxy, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

/** A JSON-RPC result; `ID` becomes the request's id. */
export function rpcResult(result: unknown): ProxyAnswer {
  return { status: 200, body: `{"jsonrpc":"2.0","id":ID,"result":${JSON.stringify(result)}}` };
}
