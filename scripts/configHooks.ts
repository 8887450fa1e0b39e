import { configVariable } from "hardhat/config";
import type { ResolvedConfigurationVariable } from "hardhat/types/config";
import type { ConfigHooks } from "hardhat/types/hooks";
import { noteEnvironment, noteWhenRead } from "./secrets.ts";

declare module "hardhat/types/config" {
  interface HardhatConfig {
    readonly kronika: {
      /** The IPFS node that `pin --to rpc` sends to. An empty value is none. */
      readonly ipfsRpc: {
        readonly url: ResolvedConfigurationVariable;
        readonly authorization: ResolvedConfigurationVariable;
        readonly timeout: ResolvedConfigurationVariable;
      };
    };
  }
}

/**
 * Makes Kronika's configuration variables part of the resolved configuration, so that a task reads
 * them as it reads a network's key: from the environment or from Hardhat's encrypted keystore. Each
 * has a default, so the keystore asks for its password only where it holds one of them.
 */
export default async function configHooks(): Promise<Partial<ConfigHooks>> {
  return {
    async resolveUserConfig(userConfig, resolve, next) {
      // Whatever Hardhat or a plugin reads through this may be a secret: addresses, keys, phrases.
      const resolveVariable: typeof resolve = (value) => {
        noteEnvironment(value);
        return noteWhenRead(resolve(value));
      };
      const variable = (name: string, value: string): ResolvedConfigurationVariable =>
        resolveVariable(configVariable(name, { default: value }));
      return {
        ...(await next(userConfig, resolveVariable)),
        kronika: {
          ipfsRpc: {
            url: variable("IPFS_RPC_URL", "http://127.0.0.1:5001"),
            authorization: variable("IPFS_RPC_AUTHORIZATION", ""),
            timeout: variable("IPFS_RPC_TIMEOUT", ""),
          },
        },
      };
    },
  };
}
