import { expect } from "chai";
import { artifacts, network } from "hardhat";
import { BrowserProvider, type Eip1193Provider, Interface, Signature, ZeroAddress } from "ethers";
import { checkVoucher } from "../../src/chain/checkVoucher.ts";
import { observeVoucher } from "../../src/chain/observeVoucher.ts";
import { VOUCHER_TYPES, type Voucher, voucherDomain } from "../../src/chain/voucher.ts";
import type { SignedVoucher } from "../../src/chain/voucherFile.ts";
import { buildGroup } from "./buildGroup.ts";
import { argumentsFor } from "./deployGroup.ts";
import { deployEditions } from "./editionsContract.ts";

const CURVE_ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

/** Creation code of contracts that answer every call alike: with ERC-1271's magic value, or with a revert. */
const ACCEPTS = "0x6010600c60003960106000f3631626ba7e60e01b60005260206000f3";
const REVERTS = "0x6005600c60003960056000f360006000fd";
const SILENT = "0x6001600c60003960016000f300";

describe("what we say of a voucher, and what the contract does", () => {
  async function deploy() {
    const connection = await network.create();
    const { ethers } = connection;
    const [owner, payee, buyer, stranger] = await ethers.getSigners();
    if (!owner || !payee || !buyer || !stranger) throw new Error("too few accounts");
    // As the commands have it: with ethers' own errors.
    const provider = new BrowserProvider(connection.provider as Eip1193Provider, undefined, {
      cacheTimeout: -1,
    });
    const group = buildGroup(5, [1, 2, 3, 4, 5]);
    const deployed = await deployEditions(ethers, argumentsFor(group, { owner, payee }));
    const address = await deployed.getAddress();
    const { abi } = await artifacts.readArtifact("KronikaEditions");
    const contract = new ethers.Contract(address, abi, owner);
    await contract.getFunction("setVoucherSigner").send(owner.address);
    const { timestamp = 0 } = (await ethers.provider.getBlock("latest")) ?? {};
    const chainId = Number((await ethers.provider.getNetwork()).chainId);
    const voucher: Voucher = {
      number: 2,
      recipient: buyer.address,
      price: 5n,
      validUntil: BigInt(timestamp) + 1_000n,
      epoch: 1n,
    };
    const sign = async (terms: Voucher): Promise<SignedVoucher> => ({
      chainId,
      contract: address,
      voucher: terms,
      signature: await owner.signTypedData(voucherDomain(chainId, address), VOUCHER_TYPES, terms),
    });
    /** The checks that fail, and whether the contract redeems. */
    const judge = async (signed: SignedVoucher): Promise<[string, boolean]> => {
      const iface = new Interface(abi);
      const observed = await observeVoucher(provider, address, iface, signed);
      const { number, price, traitsRoot, metadataDigest } = group.edition(signed.voucher.number);
      const leaf = { number: Number(number), size: 5, price, traitsRoot, metadataDigest };
      const now = BigInt((await ethers.provider.getBlock("latest"))?.timestamp ?? 0);
      const facts = { chainId, contract: address, timestamp: now, leaf, ...observed };
      const failing = checkVoucher(signed, facts).filter(({ holds }) => !holds);
      const { epoch: _epoch, ...terms } = signed.voucher;
      const redeems = await contract
        .getFunction("redeem")
        .staticCall(terms, signed.signature, group.edition(2), group.proof(2), {
          value: terms.price,
        })
        .then(() => true)
        .catch(() => false);
      return [failing.map(({ subject }) => subject).join(), redeems];
    };
    const setSigner = async (code: string): Promise<void> => {
      const { contractAddress } =
        (await (await owner.sendTransaction({ data: code })).wait()) ?? {};
      await contract.getFunction("setVoucherSigner").send(contractAddress ?? ZeroAddress);
    };
    return { ethers, contract, group, voucher, sign, judge, setSigner, stranger };
  }

  it("agree on a good one, and on one that is altered or in another form", async () => {
    const { voucher, sign, judge } = await deploy();
    const signed = await sign(voucher);
    expect(await judge(signed)).to.deep.equal(["", true]);
    const { r, s, v, compactSerialized } = Signature.from(signed.signature);
    const high = (CURVE_ORDER - BigInt(s)).toString(16).padStart(64, "0");
    const forms = [
      `${r}${high}${v === 27 ? "1c" : "1b"}`,
      `${r}${s.slice(2)}0${v - 27}`,
      compactSerialized,
      `0x${"00".repeat(64)}1b`,
      "0x00",
    ];
    for (const signature of forms) {
      expect(await judge({ ...signed, signature }), signature).to.deep.equal(["signature", false]);
    }
    for (const change of [{ price: 4n }, { validUntil: 9n ** 20n }, { recipient: ZeroAddress }]) {
      const altered = { ...signed, voucher: { ...voucher, ...change } };
      expect(await judge(altered)).to.deep.equal(["signature", false]);
    }
    expect(await judge(await sign({ ...voucher, validUntil: 1n }))).to.deep.equal([
      "expiry",
      false,
    ]);
    expect((await judge(await sign({ ...voucher, epoch: 2n })))[0]).to.include("epoch");
  });

  it("agree after it was redeemed, and after all were revoked", async () => {
    const { contract, group, voucher, sign, judge, stranger } = await deploy();
    const signed = await sign(voucher);
    const { epoch: _epoch, ...terms } = voucher;
    const redeem = contract.connect(stranger).getFunction("redeem");
    await redeem.send(terms, signed.signature, group.edition(2), group.proof(2), { value: 5n });
    expect(await judge(signed)).to.deep.equal(["unminted", false]);
    await contract.getFunction("setVoucherSigner").send(ZeroAddress);
    expect(await judge(signed)).to.deep.equal(["signer,epoch,signature,unminted", false]);
  });

  it("agree on a signer that is a contract: what it accepts counts (ERC-1271)", async () => {
    const { voucher, sign, judge, setSigner } = await deploy();
    await setSigner(ACCEPTS);
    const accepted = { ...(await sign({ ...voucher, epoch: 2n })), signature: "0x00" };
    expect(await judge(accepted)).to.deep.equal(["", true]);
    await setSigner(REVERTS);
    const refused = await sign({ ...voucher, epoch: 3n });
    expect(await judge(refused)).to.deep.equal(["signature", false]);
    await setSigner(SILENT);
    const unanswered = await sign({ ...voucher, epoch: 4n });
    expect(await judge(unanswered)).to.deep.equal(["signature", false]);
  });
});
