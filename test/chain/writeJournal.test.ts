import { mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { sendCall } from "../../src/chain/sendCall.ts";
import { readJournal, writeJournal } from "../../src/chain/writeJournal.ts";
import { KronikaError } from "../../src/errors.ts";
import { Interface, type JsonRpcSigner } from "ethers";

const iface = new Interface(["function freeze()"]);
const HASH = `0x${"11".repeat(32)}`;

describe("the journal", () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "kronika-journal-"));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** A signer that notes what it is asked to send. */
  function signer(sent: object[]): JsonRpcSigner {
    const provider = {
      pollingInterval: 1,
      getTransactionReceipt: async () => ({ status: 1, blockNumber: 1, gasUsed: 1n, fee: 1n }),
    };
    return {
      provider,
      call: async () => "0x",
      estimateGas: async () => 21_000n,
      getNonce: async () => 5,
      sendUncheckedTransaction: async (transaction: object) => {
        sent.push(transaction);
        return HASH;
      },
    } as unknown as JsonRpcSigner;
  }

  const call = { label: "freeze", method: "freeze", args: [], value: 0n } as const;
  const address = `0x${"22".repeat(20)}`;

  it("has what is about to be sent, with its nonce, before it is sent", async () => {
    const path = join(folder, "deployments/five.jsonl");
    const sent: object[] = [];
    const spy = signer(sent);
    const original = spy.sendUncheckedTransaction.bind(spy);
    spy.sendUncheckedTransaction = async (transaction) => {
      const entries = await readJournal(path);
      expect(entries).to.deep.equal([
        {
          format: "kronika-journal-v1",
          event: "sending",
          label: "freeze",
          nonce: 5,
          to: address,
          value: "0",
        },
      ]);
      return original(transaction);
    };
    await sendCall(spy, address, iface, call, writeJournal(path));
    expect((await readJournal(path)).map(({ event }) => event)).to.deep.equal([
      "sending",
      "sent",
      "mined",
    ]);
    expect(sent).to.have.length(1).and.to.have.nested.property("[0].nonce", 5);
  });

  it("that cannot be written stops what would be sent", async function () {
    // The device that is always full; a folder, and a file, where the other belongs.
    const full = join(folder, "full.jsonl");
    if (existsSync("/dev/full")) await symlink("/dev/full", full);
    await writeFile(join(folder, "file"), "");
    for (const path of [full, folder, join(folder, "file/five.jsonl")]) {
      if (path === full && !existsSync(full)) continue;
      const sent: object[] = [];
      const outcome = await sendCall(signer(sent), address, iface, call, writeJournal(path)).catch(
        (error: unknown) => error,
      );
      expect(outcome, path).to.be.instanceOf(KronikaError);
      expect((outcome as KronikaError).issues[0].code, path).to.equal("FILE_UNWRITABLE");
      expect(sent, path).to.deep.equal([]);
    }
  });

  it("that fails after sending names what was sent", async () => {
    const sent: object[] = [];
    const path = join(folder, "five.jsonl");
    const whole = writeJournal(path);
    const broken = writeJournal(folder);
    const outcome = await sendCall(signer(sent), address, iface, call, (entry) =>
      entry.event === "sending" ? whole(entry) : broken(entry),
    ).catch((error: unknown) => error);
    expect((outcome as KronikaError).issues[0].code).to.equal("FILE_UNWRITABLE");
    expect((outcome as KronikaError).message).to.include(HASH);
  });

  it("goes on after a line that was cut off", async () => {
    const path = join(folder, "five.jsonl");
    await writeFile(path, '{"format":"kronika-journal-v1","event":"sen');
    await writeJournal(path)({ event: "mined", label: "freeze" });
    expect(await readJournal(path)).to.deep.equal([
      { format: "kronika-journal-v1", event: "mined", label: "freeze" },
    ]);
    expect(await readFile(path, "utf8")).to.match(/\n$/);
  });
});
