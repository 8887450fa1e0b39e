import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { Transaction } from "ethers";
import { rpcResult, type RpcProxy, startRpcProxy } from "./rpcProxy.ts";
import { codesOf, copyFiveAs, KEYS, prepareHere, type RunHere, startChainHere } from "./runHere.ts";

const CHAIN_ID = 11_155_111;
const ACCOUNT = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266";

/** Every way in which something is signed, in an order in which each can be done. */
const SIGNING: readonly (readonly [string, Readonly<Record<string, string | boolean>>])[] = [
  ["deploy", {}],
  ["voucher signer", {}],
  [
    "voucher create",
    { number: "5", recipient: ACCOUNT, price: "0.1 ETH", until: "1d", out: "OUT" },
  ],
  ["sale", { from: "now" }],
  ["mint", { numbers: "1" }],
  ["purchase", { number: "3" }],
  ["voucher redeem", { file: "VOUCHER" }],
  ["voucher revoke", {}],
  ["withdraw", {}],
  ["freeze", { incomplete: true }],
  ["launch", { mint: "1", reset: true }],
];

describe("a node that changes its chain id", function () {
  this.timeout(240_000);
  let chain: Awaited<ReturnType<typeof startChainHere>>;
  let proxy: RpcProxy;
  let five: Awaited<ReturnType<typeof copyFiveAs>>;

  before(async () => {
    chain = await startChainHere(CHAIN_ID);
    proxy = await startRpcProxy(chain.url);
    five = await copyFiveAs("chain-id-five");
    await (
      await prepareHere(five.folder, { url: proxy.url })
    )("build");
  });

  after(async () => {
    await proxy.stop();
    await chain.stop();
    await five.stop();
  });

  for (const accounts of ["local", "remote"] as const) {
    it(`signs nothing for another chain, with ${accounts} accounts`, async () => {
      const run: RunHere = await prepareHere(five.folder, {
        url: proxy.url,
        ...(accounts === "local" ? { accounts: [...KEYS] } : {}),
      });
      const start = await chain.request("evm_snapshot");
      const deployments = join(five.folder, "deployments");
      await rm(deployments, { recursive: true, force: true });
      // A remote account signs in one place for all commands, and in Ignition.
      const commands = accounts === "local" ? SIGNING : SIGNING.slice(0, 4);
      for (const [command, options] of commands) {
        const voucher = join(five.folder, "..", "voucher.json");
        const out = join(five.folder, "..", "other.json");
        const args = Object.fromEntries(
          Object.entries(options).map(([name, value]) => {
            if (value === "VOUCHER") return [name, voucher];
            return [name, value === "OUT" ? out : value];
          }),
        );
        const kept = `${deployments}-kept`;
        const keep = async (): Promise<void> => {
          await rm(kept, { recursive: true, force: true });
          await cp(deployments, kept, { recursive: true }).catch(() => {});
        };
        const goBack = async (): Promise<void> => {
          await rm(deployments, { recursive: true, force: true });
          await cp(kept, deployments, { recursive: true }).catch(() => {});
        };
        let snapshot = await chain.request("evm_snapshot");
        await keep();
        // From the answer of this number on, the node says that it is another chain.
        let asked = 0;
        for (let from = 2; ; from += 1) {
          let changed = false;
          asked = 0;
          const sentAfter: string[] = [];
          proxy.answer = (method, request) => {
            if (method === "eth_sendRawTransaction") {
              const raw = /"(0x[0-9a-f]+)"\]/.exec(request)?.[1] ?? "";
              expect(Transaction.from(raw).chainId, command).to.equal(BigInt(CHAIN_ID));
              if (changed) sentAfter.push(method);
            } else if (/^eth_(send|sign)/.test(method)) {
              expect(request, command).to.match(/chainId\\?":\\?"?(0xaa36a7|11155111)/);
              if (changed) sentAfter.push(method);
            }
            if (method !== "eth_chainId") return "forward";
            asked += 1;
            changed ||= asked >= from;
            return changed ? rpcResult("0x1") : "forward";
          };
          await rm(out, { force: true });
          const outcome = await run(command, args);
          const where = `${command}, answer ${from}: ${outcome.stdout}${outcome.stderr}`;
          expect(sentAfter, where).to.deep.equal([]);
          if (!changed) {
            expect(outcome.code, where).to.equal(0);
            if (command === "voucher create") await cp(out, voucher);
            break;
          }
          expect(outcome.code, where).to.equal(2);
          expect(codesOf(outcome), where).to.deep.equal(["CHAIN_ID_MISMATCH"]);
          await chain.request("evm_revert", [snapshot]);
          snapshot = await chain.request("evm_snapshot");
          await goBack();
        }
        expect(asked, command).to.be.greaterThan(1);
      }
      proxy.answer = () => "forward";
      await chain.request("evm_revert", [start]);
    });
  }
});
