import { buildModule } from "@nomicfoundation/hardhat-ignition/modules";
import { CONSTRUCTOR_PARAMETERS, CONTRACT_NAME } from "../src/chain/constructorArguments.ts";

/** Ignition's module: one contract, all of whose arguments are parameters. */
export default buildModule(CONTRACT_NAME, (builder) => ({
  editions: builder.contract(
    CONTRACT_NAME,
    CONSTRUCTOR_PARAMETERS.map((parameter) => builder.getParameter(parameter)),
  ),
}));
