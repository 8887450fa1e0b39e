import hardhatToolboxMochaEthers from "@nomicfoundation/hardhat-toolbox-mocha-ethers";
import { fileURLToPath } from "node:url";
import { configVariable, defineConfig } from "hardhat/config";
import kronika from "./scripts/index.ts";

/** Hardhat's own is five minutes for each request: too long to learn that a node hangs. */
const RPC_TIMEOUT_MS = 60_000;

export default defineConfig({
  plugins: [hardhatToolboxMochaEthers, kronika],
  solidity: {
    // npm's solc instead of Hardhat's own download: pinned by the lockfile and usable offline.
    version: "0.8.37",
    path: fileURLToPath(import.meta.resolve("solc/soljson.js")),
    settings: {
      evmVersion: "cancun",
      viaIR: true,
      optimizer: { enabled: true, runs: 200 },
      // No metadata hash: the code depends on the source's meaning, not on its comments.
      metadata: { bytecodeHash: "none" },
    },
  },
  // Nothing here uses generated types; without this every build would write a types/ folder.
  typechain: { dontOverrideCompile: true },
  networks: {
    // `npx hardhat node`, or another node on this machine.
    localhost: {
      type: "http",
      url: configVariable("LOCALHOST_RPC_URL", { default: "http://127.0.0.1:8545" }),
      timeout: RPC_TIMEOUT_MS,
    },
    sepolia: {
      type: "http",
      chainType: "l1",
      chainId: 11155111,
      url: configVariable("SEPOLIA_RPC_URL"),
      timeout: RPC_TIMEOUT_MS,
      accounts: [configVariable("SEPOLIA_PRIVATE_KEY")],
    },
  },
  test: {
    solidity: {
      fuzz: { runs: 256 },
      // With false, a failed assertion inside a handler would be swallowed.
      invariant: { runs: 64, depth: 64, failOnRevert: true },
    },
  },
});
