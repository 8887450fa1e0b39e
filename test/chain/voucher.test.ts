import { expect } from "chai";
import { AbiCoder, concat, id, keccak256, Signature, SigningKey, Wallet } from "ethers";
import fc from "fast-check";
import { checkVoucher, recoverVoucherSigner } from "../../src/chain/checkVoucher.ts";
import {
  hashVoucher,
  type Voucher,
  VOUCHER_TYPES,
  voucherDomain,
} from "../../src/chain/voucher.ts";
import {
  buildVoucherFile,
  parseVoucherFile,
  type SignedVoucher,
} from "../../src/chain/voucherFile.ts";
import { parseValidUntil, parseVoucherPrice } from "../../src/chain/voucherTerms.ts";
import { KronikaError } from "../../src/errors.ts";

const CONTRACT = "0x5FbDB2315678afecb367f032d93F642f64180aa3";
const RECIPIENT = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
const SIGNER = new Wallet(`0x${"11".repeat(32)}`);
const NOW = 1_800_000_000n;
const CURVE_ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

const VOUCHER: Voucher = {
  number: 68,
  recipient: RECIPIENT,
  price: 700_000_000_000_000_000n,
  validUntil: NOW + 60n,
  epoch: 3n,
};

function codesOf(work: () => unknown): string[] {
  try {
    work();
    return [];
  } catch (error) {
    if (error instanceof KronikaError) return error.issues.map(({ code }) => code);
    throw error;
  }
}

async function sign(voucher: Voucher = VOUCHER): Promise<SignedVoucher> {
  const domain = voucherDomain(31_337, CONTRACT);
  const signature = await SIGNER.signTypedData(domain, VOUCHER_TYPES, voucher);
  return { chainId: 31_337, contract: CONTRACT, voucher, signature };
}

describe("hashVoucher", () => {
  it("is the digest of EIP-712, worked out by hand", () => {
    const coder = AbiCoder.defaultAbiCoder();
    const domain = coder.encode(
      ["bytes32", "bytes32", "bytes32", "uint256", "address"],
      [
        id("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
        id("KronikaEditions"),
        id("1"),
        31_337,
        CONTRACT,
      ],
    );
    const struct = coder.encode(
      ["bytes32", "uint256", "address", "uint256", "uint256", "uint256"],
      [
        id(
          "Voucher(uint256 number,address recipient,uint256 price,uint256 validUntil,uint256 epoch)",
        ),
        ...[68, RECIPIENT, VOUCHER.price, VOUCHER.validUntil, VOUCHER.epoch],
      ],
    );
    const digest = keccak256(concat(["0x1901", keccak256(domain), keccak256(struct)]));
    expect(hashVoucher(VOUCHER, 31_337, CONTRACT)).to.equal(digest);
  });

  it("moves with every term, the chain and the contract", () => {
    const hashes = [
      hashVoucher(VOUCHER, 31_337, CONTRACT),
      hashVoucher(VOUCHER, 1, CONTRACT),
      hashVoucher(VOUCHER, 31_337, RECIPIENT),
      hashVoucher({ ...VOUCHER, number: 69 }, 31_337, CONTRACT),
      hashVoucher({ ...VOUCHER, recipient: CONTRACT }, 31_337, CONTRACT),
      hashVoucher({ ...VOUCHER, price: 0n }, 31_337, CONTRACT),
      hashVoucher({ ...VOUCHER, validUntil: NOW }, 31_337, CONTRACT),
      hashVoucher({ ...VOUCHER, epoch: 4n }, 31_337, CONTRACT),
    ];
    expect(new Set(hashes).size).to.equal(hashes.length);
  });
});

describe("a voucher's file", () => {
  const uint = (bits: number) => fc.bigInt({ min: 0n, max: 2n ** BigInt(bits) - 1n });

  it("gives back what was written, to the last wei", () => {
    const vouchers = fc.record({
      number: fc.integer({ min: 1, max: 10_000 }),
      recipient: fc.constant(RECIPIENT),
      price: uint(256),
      validUntil: uint(256),
      epoch: uint(48),
    });
    fc.assert(
      fc.property(vouchers, uint(520), (voucher, bytes) => {
        const signature = `0x${bytes.toString(16).padStart(130, "0")}`;
        const signed = { chainId: 31_337, contract: CONTRACT, voucher, signature };
        const text = JSON.stringify(buildVoucherFile(signed));
        expect(parseVoucherFile(text, "v.json")).to.deep.equal(signed);
      }),
    );
  });

  it("is refused where anything in it is not as it was written", async () => {
    const good = buildVoucherFile(await sign());
    const spoilt: object[] = [
      { format: "kronika-voucher-v2" },
      { chainId: 31_337 },
      { chainId: "9".repeat(70) },
      { contract: "0x5FbDB2315678afecb367f032d93F642f64180aA3" },
      { number: "0" },
      { number: "10001" },
      { number: "068" },
      { recipient: "vitalik.eth" },
      { recipient: `${RECIPIENT}\u202e` },
      { price: "9".repeat(79) },
      { price: String(2n ** 256n) },
      { price: "-1" },
      { price: "1e18" },
      { price: 0 },
      { validUntil: "\u001b[31m1" },
      { epoch: String(2n ** 48n) },
      { signature: "0x" },
      { signature: `0x${"00".repeat(9000)}` },
      { note: "unknown" },
      { ["\u001b[2J"]: "unknown" },
    ];
    for (const change of spoilt) {
      const text = JSON.stringify({ ...good, ...change });
      const codes = codesOf(() => parseVoucherFile(text, "v.json"));
      expect(codes, JSON.stringify(change)).to.deep.equal(["VOUCHER_INVALID"]);
    }
    for (const text of ["", "{", "null", "[]", '"voucher"', "1".repeat(1000)]) {
      expect(codesOf(() => parseVoucherFile(text, "v.json"))).to.deep.equal(["VOUCHER_INVALID"]);
    }
  });
});

describe("checkVoucher", () => {
  const facts = {
    chainId: 31_337,
    contract: CONTRACT,
    timestamp: NOW,
    signer: SIGNER.address,
    epoch: 3n,
    contractAccepts: undefined,
    holder: undefined,
    leaf: {
      number: 68,
      size: 100,
      price: 10n ** 18n,
      traitsRoot: id("traits"),
      metadataDigest: id("metadata"),
    },
  };

  const failing = (signed: SignedVoucher, change: object = {}): string[] =>
    checkVoucher(signed, { ...facts, ...change })
      .filter(({ holds }) => !holds)
      .map(({ subject }) => subject);

  it("finds nothing against a good one, and names what stands against another", async () => {
    const signed = await sign();
    expect(failing(signed)).to.deep.equal([]);
    expect(failing(signed, { timestamp: NOW + 60n })).to.deep.equal([]);
    expect(failing(signed, { timestamp: NOW + 61n })).to.deep.equal(["expiry"]);
    expect(failing(signed, { epoch: 4n })).to.deep.equal(["epoch"]);
    expect(failing(signed, { holder: RECIPIENT })).to.deep.equal(["unminted"]);
    expect(failing(signed, { leaf: undefined })).to.deep.equal(["edition"]);
    expect(failing(signed, { chainId: 1 })).to.deep.equal(["chain"]);
    expect(failing(signed, { contract: RECIPIENT })).to.deep.equal(["contract"]);
    expect(failing(signed, { signer: RECIPIENT })).to.deep.equal(["signature"]);
    expect(failing(signed, { signer: `0x${"00".repeat(20)}` })).to.deep.equal([
      "signer",
      "signature",
    ]);
    const cheaper = { ...signed, voucher: { ...signed.voucher, price: 1n } };
    expect(failing(cheaper)).to.deep.equal(["signature"]);
  });

  it("takes the word of a signer that is a contract", async () => {
    const signed = { ...(await sign()), signature: "0x00" };
    expect(failing(signed, { contractAccepts: true })).to.deep.equal([]);
    expect(failing(signed, { contractAccepts: false })).to.deep.equal(["signature"]);
  });

  it("refuses the forms of a signature that the contract refuses", async () => {
    const signed = await sign();
    expect(recoverVoucherSigner(signed)).to.equal(SIGNER.address);
    const { r, s, v, compactSerialized } = Signature.from(signed.signature);
    const high = (CURVE_ORDER - BigInt(s)).toString(16).padStart(64, "0");
    const forms = [
      `${r}${high}${v === 27 ? "1c" : "1b"}`,
      `${r}${s.slice(2)}0${v - 27}`,
      compactSerialized,
      `0x${"00".repeat(64)}1b`,
      `0x${"ff".repeat(64)}1b`,
    ];
    for (const signature of forms) {
      expect(recoverVoucherSigner({ ...signed, signature }), signature).to.equal(undefined);
    }
    const other = new SigningKey(`0x${"22".repeat(32)}`).sign(id("something else")).serialized;
    expect(recoverVoucherSigner({ ...signed, signature: other })).to.not.equal(SIGNER.address);
  });
});

describe("a voucher's terms", () => {
  it("end after a duration or at a moment, in the future", () => {
    expect(parseValidUntil("90m", NOW)).to.equal(NOW + 5400n);
    expect(parseValidUntil("48h", NOW)).to.equal(NOW + 172_800n);
    expect(parseValidUntil("30d", NOW)).to.equal(NOW + 2_592_000n);
    expect(parseValidUntil("2w", NOW)).to.equal(NOW + 1_209_600n);
    expect(parseValidUntil("2027-01-31", NOW)).to.equal(1_801_353_600n);
    for (const until of ["", "now", "0d", "1y", "-1d", "99999999d", "2027-02-30", "2020-01-01"]) {
      expect(
        codesOf(() => parseValidUntil(until, NOW)),
        until,
      ).to.deep.equal(["OPTION_INVALID"]);
    }
  });

  it("ask the recorded price, another one, or nothing", () => {
    expect(parseVoucherPrice("", 5n)).to.equal(5n);
    expect(parseVoucherPrice("0.7 ETH", 5n)).to.equal(VOUCHER.price);
    expect(parseVoucherPrice("0 ETH", undefined)).to.equal(0n);
    for (const gift of ["0.00 ETH", "0", "0ETH"]) expect(parseVoucherPrice(gift, 5n)).to.equal(0n);
    for (const price of ["0.7", "0.7ETH", ".7 eth", "700000000 gwei"]) {
      expect(parseVoucherPrice(price, 5n), price).to.equal(VOUCHER.price);
    }
    for (const price of ["-1 ETH", "1 USD", "1,5 ETH", "2000000 ETH"]) {
      expect(
        codesOf(() => parseVoucherPrice(price, 5n)),
        price,
      ).to.deep.equal(["OPTION_INVALID"]);
    }
    expect(codesOf(() => parseVoucherPrice("", undefined))).to.deep.equal(["OPTION_INVALID"]);
  });
});
