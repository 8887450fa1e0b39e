import type { HardhatEthers } from "@nomicfoundation/hardhat-ethers/types";
import { Interface, type ContractFactory } from "ethers";
import { artifacts, config, network } from "hardhat";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { allNumbers, buildGroup } from "../../test/contracts/buildGroup.ts";
import { floorGas } from "./floorGas.ts";
import { measureOwnSteps } from "./measureOwnSteps.ts";
import { measureSubject } from "./measureSubject.ts";
import { renderGasTable, type Report, type Rules } from "./renderGasTable.ts";
import { kronikaEditions, LEAST, PEERS } from "./subjects.ts";

const PAGE = new URL("../../docs/gas.md", import.meta.url);
const OURS = new URL(
  "../../artifacts/contracts/KronikaEditions.sol/KronikaEditions.json",
  import.meta.url,
);

const SIZE = 100;
const group = buildGroup(SIZE, allNumbers(SIZE));
const longest = Math.max(...allNumbers(SIZE).map((number) => group.proof(number).length));
/** The dearest proofs; the same numbers for all contracts. */
const [warmUp = 0, first = 0, next = 0] = allNumbers(SIZE).filter(
  (number) => group.proof(number).length === longest,
);

async function factoryOf(ethers: HardhatEthers, contract: string): Promise<ContractFactory> {
  const artifact =
    contract === "KronikaEditions"
      ? JSON.parse(readFileSync(OURS, "utf8"))
      : await artifacts.readArtifact(contract);
  return (await ethers.getContractFactoryFromArtifact(artifact)) as ContractFactory;
}

async function measureRules(hardfork: "osaka" | "amsterdam"): Promise<Rules> {
  const rows = [];
  for (const subject of [LEAST, kronikaEditions(group), ...PEERS]) {
    process.stderr.write(`${hardfork}: ${subject.contract}\n`);
    // A chain for each, so that none is measured at a warmer one.
    const { ethers } = await network.create(hardfork);
    const factory = await factoryOf(ethers, subject.contract);
    const measured = await measureSubject(ethers, factory, subject, [warmUp, first, next]);
    rows.push({ title: subject.title, measured });
  }
  const { ethers } = await network.create(hardfork);
  const factory = await factoryOf(ethers, "KronikaEditions");
  return { rows, own: await measureOwnSteps(ethers, factory, group, [first, next]) };
}

/** The floor's calldata is that of the shortest call that says the same. */
const calls = new Interface([
  "function purchase(address to, uint256 number)",
  "function mint(address to, uint256[] numbers)",
  "function transferFrom(address from, address to, uint256 number)",
  "function redeem(address to, uint256 number, bytes signature)",
  "function revise(bytes32 editionsRoot, bytes32 metadataRoot)",
]);

async function computeFloors(osaka: Rules): Promise<Pick<Report, "floor" | "ownFloor">> {
  const { ethers } = await network.create("osaka");
  const [, collector, friend] = await ethers.getSigners();
  if (!collector || !friend) throw new Error("too few accounts");
  const to = collector.address;
  const purchase = (number: number) => calls.encodeFunctionData("purchase", [to, number]);
  const mint = (count: number) =>
    floorGas(calls.encodeFunctionData("mint", [to, allNumbers(count)]), {
      newSlot: count + 1,
      transferLog: count,
    });
  const redeem = (number: number) =>
    calls.encodeFunctionData("redeem", [to, number, osaka.own.signature]);
  const roots = [group.editionsRoot, group.edition(1).metadataDigest];
  const revise = floorGas(calls.encodeFunctionData("revise", roots), { changedSlot: 2 });
  const firstOne = { newSlot: 2, transferLog: 1 };
  const nextOne = { newSlot: 1, changedSlot: 1, transferLog: 1 };
  return {
    floor: {
      "purchase, first": floorGas(purchase(first), firstOne),
      "purchase, next": floorGas(purchase(next), nextOne),
      "owner mint of 10": mint(10),
      "owner mint of 100": mint(100),
      transfer: floorGas(calls.encodeFunctionData("transferFrom", [to, friend.address, first]), {
        changedSlot: 2,
        newSlot: 1,
        transferLog: 1,
      }),
    },
    ownFloor: {
      "redeem, first": floorGas(redeem(first), { ...firstOne, signature: 1 }),
      "redeem, next": floorGas(redeem(next), { ...nextOne, signature: 1 }),
      "revise, first": revise,
      "revise, next": revise,
    },
  };
}

/** A floor that a contract which does nothing else misses by more than its dispatch is computed wrongly. */
function checkFloor({ osaka, floor }: Pick<Report, "osaka" | "floor">): void {
  for (const [step, computed] of Object.entries(floor) as [keyof typeof floor, bigint][]) {
    const measured = osaka.rows[0]?.measured.gas[step] ?? 0n;
    if (measured < computed || measured * 100n > computed * 101n) {
      throw new Error(`the floor of "${step}" is ${computed}, but Least.sol takes ${measured}`);
    }
  }
}

/** As locked: what `npm ci` installed. */
function versionsOf(lockfile: URL, names: readonly string[]): string {
  const { packages } = JSON.parse(readFileSync(lockfile, "utf8")) as {
    packages: Record<string, { version: string } | undefined>;
  };
  return names
    .map((name) => `${name} ${packages[`node_modules/${name}`]?.version ?? "of unknown version"}`)
    .join(", ");
}

function settings(): string[] {
  const [compiler] = config.solidity.profiles["default"]?.compilers ?? [];
  if (!compiler) throw new Error("no compiler is configured");
  const { evmVersion, viaIR, optimizer } = compiler.settings;
  const root = new URL("../../package-lock.json", import.meta.url);
  const here = new URL("package-lock.json", import.meta.url);
  return [
    `solc ${compiler.version}, evmVersion ${evmVersion}, viaIR ${viaIR}, optimizer runs ${optimizer.runs}: those of \`hardhat.config.ts\`, for all contracts`,
    `${versionsOf(root, ["@openzeppelin/contracts"])}, ${versionsOf(here, ["erc721a", "solady"])}; ${versionsOf(root, ["hardhat", "@nomicfoundation/edr"])}`,
    `a group of ${SIZE} editions; the editions bought are ${first} and ${next}, whose proofs are the longest (${longest} hashes), after number ${warmUp} went to another account`,
    "each contract on a chain of its own; a batch goes to one account on a fresh contract",
  ];
}

const osaka = await measureRules("osaka");
const amsterdam = await measureRules("amsterdam");
const floors = await computeFloors(osaka);
checkFloor({ osaka, ...floors });

const ours = kronikaEditions(group);
const { ethers } = await network.create("osaka");
const collector = (await ethers.getSigners())[1]?.address ?? "";
const bought = (await factoryOf(ethers, ours.contract)).interface;
const { method, given } = ours.purchase(collector, first);
const page = renderGasTable({
  settings: settings(),
  osaka,
  amsterdam,
  ...floors,
  purchaseData: {
    ours: bought.encodeFunctionData(method, given),
    floor: calls.encodeFunctionData("purchase", [collector, first]),
  },
  hashes: longest,
});
const path = fileURLToPath(PAGE);
writeFileSync(path, await format(page, { ...(await resolveConfig(path)), filepath: path }));
process.stdout.write(`wrote ${path}\n`);
