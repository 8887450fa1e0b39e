import { expect } from "chai";
import {
  AbiCoder,
  concat,
  ContractFactory,
  isCallException,
  JsonRpcProvider,
  toBeHex,
} from "ethers";
import { network } from "hardhat";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { z } from "zod";
import { allNumbers, buildGroup } from "../contracts/buildGroup.ts";
import { argumentsFor, FOR_EVER } from "../contracts/deployGroup.ts";
import type { EditionsContract } from "../contracts/editionsContract.ts";
import { type Anvil, startAnvil } from "./startAnvil.ts";

const PACKAGE = new URL(
  "../../testnode/node_modules/@nibbstack/erc721-validator/",
  import.meta.url,
);
const CODES = z.object({
  default: z.object({ DATA_BASIC: z.string(), DATA_TOKEN: z.string(), DATA_TRANSFER: z.string() }),
});
const COMPILED = z.object({
  contracts: z.object({
    validator: z.object({
      Giver: z.object({ evm: z.object({ bytecode: z.object({ object: z.string() }) }) }),
    }),
  }),
});

/** What a validator pays its giver for a token. */
const MILLION_ETHER = 10n ** 24n;

type Expectation = readonly [what: string, holds: boolean];

/** By the number of the case. The validator also asks for enumeration, which the contract does not claim. */
const BASIC: readonly Expectation[] = [
  ["there is a contract", true],
  ["it claims ERC-165", true],
  ["it claims ERC-721", true],
  ["it claims ERC-721's metadata", true],
  ["it claims enumeration", false],
  ["it answers what the zero address holds", false],
  ["it has a name", true],
  ["it has a symbol", true],
  ["it tells the total supply", false],
  ["it tells a token by its index", false],
];
const TOKEN: readonly Expectation[] = [
  ["a token has an address of its metadata", true],
  ["a token's holder has a balance", true],
  ["a token has a holder", true],
];
const TRANSFER: readonly Expectation[] = [
  ["a stranger takes a token", false],
  ["a transfer changes the balance", true],
  ["a transfer to the zero address", false],
  ["a receiver is told the data", true],
  ["a receiver is told no data", true],
  ["a safe transfer to a contract that receives nothing", false],
  ["a safe transfer to a receiver with another answer", false],
  ["an approval is told", true],
  ["an approved account transfers", true],
  ["an operator is told", true],
  ["an operator transfers", true],
  ["a holder's token by its index", false],
  ["a holder's token beyond the last", false],
  ["a holder passes a token on", true],
];

/**
 * The compiled contracts of `@nibbstack/erc721-validator`, each a constructor that tries one thing: it reverts when
 * the thing fails. The package itself asks a web3.js of 2021, so its bytecode is sent by ethers.
 */
describe("ERC-721 by another's judgement, on anvil", function () {
  this.timeout(120_000);
  let anvil: Anvil;
  let provider: JsonRpcProvider;
  let group: string;
  let giver: string;
  let codes: z.infer<typeof CODES>["default"];

  before(async () => {
    const require = createRequire(import.meta.url);
    codes = CODES.parse(require(new URL("dist/config/codes.js", PACKAGE).pathname)).default;
    anvil = await startAnvil();
    provider = new JsonRpcProvider(anvil.url, undefined, { cacheTimeout: -1 });
    const [owner, payee] = [await provider.getSigner(0), await provider.getSigner(1)];
    const deployed = await new ContractFactory([], compileGiver(), owner).deploy();
    giver = await (await deployed.waitForDeployment()).getAddress();

    const five = buildGroup(5, allNumbers(5));
    const { ethers } = await network.create();
    const factory = (await ethers.getContractFactory("KronikaEditions")).connect(owner);
    const given = Object.values(argumentsFor(five, { owner, payee }));
    const contract = await (await factory.deploy(...given)).waitForDeployment();
    group = await contract.getAddress();
    // As in deployEditions: the factory knows the ABI, and this the types.
    const editions = contract as unknown as EditionsContract;
    await (await editions.setSale(1n, FOR_EVER)).wait();
    const edition = five.edition(3);
    const sold = await editions.purchase(giver, edition, five.proof(3), { value: edition.price });
    await sold.wait();
    await provider.send("anvil_setBalance", [owner.address, toBeHex(2n * MILLION_ETHER)]);
  });

  after(async () => {
    provider?.destroy();
    await anvil?.stop();
  });

  /** Whether the constructor of a validator ends without a revert. */
  async function holds(code: string, types: string[], values: unknown[], value = 0n) {
    const data = concat([`0x${code}`, AbiCoder.defaultAbiCoder().encode(types, values)]);
    const { address: from } = await provider.getSigner(0);
    try {
      await provider.call({ from, data, value });
      return true;
    } catch (error) {
      if (isCallException(error)) return false;
      throw error;
    }
  }

  for (const [index, [what, expected]] of BASIC.entries()) {
    it(`basic ${index + 1}: ${what}${expected ? "" : ": refused"}`, async () => {
      const values = [index + 1, group];
      expect(await holds(codes.DATA_BASIC, ["uint256", "address"], values)).to.equal(expected);
    });
  }

  for (const [index, [what, expected]] of TOKEN.entries()) {
    it(`token ${index + 1}: ${what}${expected ? "" : ": refused"}`, async () => {
      const types = ["uint256", "address", "uint256"];
      expect(await holds(codes.DATA_TOKEN, types, [index + 1, group, 3])).to.equal(expected);
    });
  }

  for (const [index, [what, expected]] of TRANSFER.entries()) {
    it(`transfer ${index + 1}: ${what}${expected ? "" : ": refused"}`, async () => {
      const types = ["uint256", "address", "uint256", "address"];
      const values = [index + 1, group, 3, giver];
      expect(await holds(codes.DATA_TRANSFER, types, values, MILLION_ETHER)).to.equal(expected);
    });
  }

  it("finds a fault where there is one: a token that does not exist", async () => {
    const types = ["uint256", "address", "uint256"];
    expect(await holds(codes.DATA_TOKEN, types, [3, group, 4])).to.equal(false);
  });
});

/** The contract that gives a validator its token: the package has its source alone. */
function compileGiver(): string {
  // npm's solc has no types.
  const solc: { compile(input: string): string } = createRequire(import.meta.url)("solc");
  const content = readFileSync(new URL("contracts/validator.sol", PACKAGE), "utf8");
  const input = {
    language: "Solidity",
    sources: { validator: { content } },
    settings: {
      evmVersion: "cancun",
      outputSelection: { validator: { Giver: ["evm.bytecode.object"] } },
    },
  };
  const output: unknown = JSON.parse(solc.compile(JSON.stringify(input)));
  return COMPILED.parse(output).contracts.validator.Giver.evm.bytecode.object;
}
