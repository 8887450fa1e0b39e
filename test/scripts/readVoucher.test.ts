import { execFile } from "node:child_process";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect } from "chai";
import { readVoucher } from "../../scripts/readVoucher.ts";
import { buildVoucherFile, type SignedVoucher } from "../../src/chain/voucherFile.ts";

const ACCOUNT = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";

const VOUCHER: SignedVoucher = {
  chainId: 31_337,
  contract: ACCOUNT,
  voucher: { number: 68, recipient: ACCOUNT, price: 0n, validUntil: 1n, epoch: 1n },
  signature: `0x${"11".repeat(65)}`,
};

describe("reading a voucher", () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "kronika-voucher-"));
  });

  afterEach(() => rm(folder, { recursive: true }));

  it("takes one from a pipe, in however many pieces it comes", async () => {
    const path = join(folder, "pipe");
    await promisify(execFile)("mkfifo", [path]);
    const text = JSON.stringify(buildVoucherFile(VOUCHER));
    const reading = readVoucher(path);
    const pipe = await open(path, "w");
    await pipe.write(text.slice(0, 40));
    await new Promise((resolve) => setTimeout(resolve, 50));
    await pipe.write(text.slice(40));
    await pipe.close();
    expect(await reading).to.deep.equal(VOUCHER);
  });

  it("does not wait for ever for a pipe that nobody writes to", async () => {
    const path = join(folder, "silent");
    await promisify(execFile)("mkfifo", [path]);
    const error: unknown = await readVoucher(path, 40).catch((caught: unknown) => caught);
    expect(error).to.have.nested.property("issues[0].code", "VOUCHER_UNREADABLE");
  });

  it("reads no more of an endless one than a voucher can have", async () => {
    const error: unknown = await readVoucher("/dev/zero").catch((caught: unknown) => caught);
    expect(error).to.have.nested.property("issues[0].code", "VOUCHER_INVALID");
  });
});
