// Runs a js-ipfs node in memory, without peers, until it is stopped:
//   node runNode.js <port of the RPC> <port of the gateway>
// Both listen on loopback. It prints "ready" once both answer.
import * as dagPb from "@ipld/dag-pb";
import { MemoryBlockstore } from "blockstore-core";
import { MemoryDatastore } from "datastore-core";
import { create } from "ipfs-core";
import { HttpGateway } from "ipfs-http-gateway";
import { HttpApi } from "ipfs-http-server";
import { createRepo } from "ipfs-repo";
import { MemoryLock } from "ipfs-repo/locks/memory";
import * as raw from "multiformats/codecs/raw";

const [rpcPort, gatewayPort] = process.argv.slice(2).map(Number);
if (!rpcPort || !gatewayPort) throw new RangeError("node runNode.js <RPC port> <gateway port>");

const CODECS = [dagPb, raw];

function loadCodec(wanted) {
  const codec = CODECS.find(({ code, name }) => code === wanted || name === wanted);
  if (codec === undefined) throw new RangeError(`no codec ${wanted}`);
  return codec;
}

const backends = {
  root: new MemoryDatastore(),
  blocks: new MemoryBlockstore(),
  datastore: new MemoryDatastore(),
  keys: new MemoryDatastore(),
  pins: new MemoryDatastore(),
};

const node = await create({
  repo: createRepo("in memory", loadCodec, backends, {
    autoMigrate: false,
    repoLock: MemoryLock,
    repoOwner: true,
  }),
  offline: true,
  silent: true,
  preload: { enabled: false },
  // An RSA key would take seconds; nobody ever sees this one.
  init: { emptyRepo: true, algorithm: "Ed25519" },
  config: {
    Addresses: {
      API: `/ip4/127.0.0.1/tcp/${rpcPort}`,
      Gateway: `/ip4/127.0.0.1/tcp/${gatewayPort}`,
      Swarm: [],
      Delegates: [],
    },
    Bootstrap: [],
    Discovery: { MDNS: { Enabled: false }, webRTCStar: { Enabled: false } },
  },
});

const servers = [new HttpApi(node), new HttpGateway(node)];
for (const server of servers) await server.start();

// Whoever started it may die without stopping it.
process.stdin.on("end", () => process.exit()).resume();
process.stdout.write("ready\n");
