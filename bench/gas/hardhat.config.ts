import hardhatToolboxMochaEthers from "@nomicfoundation/hardhat-toolbox-mocha-ethers";
import { defineConfig } from "hardhat/config";
import project from "../../hardhat.config.ts";
import muteWarnings from "./muteWarnings.ts";

/** EIP-7825's cap would hide what a mint costs where it costs more; the table marks those instead. */
const uncapped = { transactionGasCap: false, blockGasLimit: 200_000_000n } as const;

if (project.solidity === undefined)
  throw new Error("the project's configuration names no compiler");

/** A project of its own, so that neither the tests nor the commands build these contracts. */
export default defineConfig({
  plugins: [hardhatToolboxMochaEthers, muteWarnings],
  // The same compiler with the same settings as ours.
  solidity: project.solidity,
  typechain: { dontOverrideCompile: true },
  networks: {
    osaka: { type: "edr-simulated", chainType: "l1", hardfork: "osaka", ...uncapped },
    amsterdam: { type: "edr-simulated", chainType: "l1", hardfork: "amsterdam", ...uncapped },
  },
});
