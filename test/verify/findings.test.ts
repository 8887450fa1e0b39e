import { cp, mkdtemp, readFile, realpath, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import {
  AbiCoder,
  BrowserProvider,
  Contract,
  ContractFactory,
  type Eip1193Provider,
  id,
  type InterfaceAbi,
  Interface,
  Network,
} from "ethers";
import { artifacts, network as hardhatNetwork } from "hardhat";
import type { NetworkConnection } from "hardhat/types/network";
import build from "../../scripts/build.ts";
import { mintCalls } from "../../scripts/mint.ts";
import { noteDeployment } from "../../scripts/noteDeployment.ts";
import {
  type CollectionPlaces,
  collectionPlaces,
  readManifest,
} from "../../scripts/openCollection.ts";
import { openContract } from "../../scripts/openContract.ts";
import type { OpenNetwork } from "../../scripts/openNetwork.ts";
import { verifyFromDisk } from "../../scripts/verifyFromDisk.ts";
import type { CompiledContract } from "../../scripts/readContractArtifact.ts";
import { CONTRACT_NAME, constructorArguments } from "../../src/chain/constructorArguments.ts";
import { observeNetwork } from "../../src/chain/observeNetwork.ts";
import { sendCall } from "../../src/chain/sendCall.ts";
import { encodeCar } from "../../src/ipfs/encodeCar.ts";
import { readCar } from "../../src/ipfs/readCar.ts";
import { type Finding, FINDING_CODES, type FindingCode } from "../../src/verify/finding.ts";
import { FIVE, replaceIn } from "../records/copyFive.ts";
import { offlineRuntime, runInProcess } from "../scripts/runInProcess.ts";

const FIRST = "records/001-first-flight.md";
const OTHER_ROOT = `0x${"12".repeat(32)}`;
const OTHER_ACCOUNT = `0x${"ab".repeat(20)}`;
const DEPLOYMENT = "deployments/five-31337.json";

interface Log {
  readonly topics: readonly string[];
}

/** How a node's answer is changed before anyone sees it. */
type Lie = (method: string, params: readonly unknown[], answer: unknown) => unknown;

/** One thing that is not as it should be, and everything that a verification says about it. */
interface Tampering {
  readonly disk?: (folder: string, build: string) => Promise<unknown>;
  readonly chain?: (
    contract: Contract,
    editionsRoot: string,
    metadataRoot: string,
  ) => Promise<void>;
  readonly lie?: Lie;
  /** `CODE` or `CODE number`; all of them mismatches, or all unknown. */
  readonly found: readonly string[];
}

type Row =
  | { readonly mismatch: Tampering; readonly unknown?: Tampering }
  /** A code that only says that something could not be read. */
  | { readonly mismatch?: undefined; readonly unknown: Tampering };

/** A node that answers a call of this function with these values. */
function answering(signature: string, types: readonly string[], values: readonly unknown[]): Lie {
  const selector = id(signature).slice(0, 10);
  return (method, [call], answer) =>
    method === "eth_call" && (call as { data?: string }).data?.startsWith(selector) === true
      ? AbiCoder.defaultAbiCoder().encode(types, values)
      : answer;
}

/** A node that shows other logs of one event. */
function logging(event: string, change: (logs: readonly Log[]) => readonly Log[]): Lie {
  return (method, _params, answer) => {
    if (method !== "eth_getLogs") return answer;
    const logs = answer as readonly Log[];
    return logs[0]?.topics[0] === id(event) ? change(logs) : logs;
  };
}

const all =
  (...lies: readonly Lie[]): Lie =>
  (method, params, answer) =>
    lies.reduce((changed, lie) => lie(method, params, changed), answer);

const failing =
  (isMeant: (method: string, data: string) => boolean): Lie =>
  (method, params, answer) => {
    const data = (params[0] as { data?: string } | undefined)?.data ?? "";
    if (isMeant(method, data)) throw new Error("no answer");
    return answer;
  };

const record = (from: string | RegExp, to: string) => (folder: string) =>
  replaceIn(join(folder, FIRST), from, to);
const manifest = (from: string | RegExp, to: string) => (folder: string) =>
  replaceIn(join(folder, "manifest.json"), from, to);
const deployment = (from: string | RegExp, to: string) => (folder: string) =>
  replaceIn(join(folder, DEPLOYMENT), from, to);

/** Replaces bytes within a file, as many for as many. */
async function spoil(path: string, from: Uint8Array): Promise<void> {
  const bytes = await readFile(path);
  const index = bytes.indexOf(from);
  if (index === -1) throw new Error(`nothing to spoil in ${path}`);
  bytes[index] = (bytes[index] ?? 0) ^ 1;
  await writeFile(path, bytes);
}

const TRANSFER = "Transfer(address,address,uint256)";
const REVISED = "Revised(uint256,bytes32,bytes32,bytes32,bytes32,string)";
/** Away from the roots and back to them: two revisions that change nothing in the end. */
const reviseTwice: Tampering["chain"] = async (contract, editionsRoot, metadataRoot) => {
  const revise = contract.getFunction("revise");
  await (await revise(OTHER_ROOT, metadataRoot, "away")).wait();
  await (await revise(editionsRoot, metadataRoot, "and back")).wait();
};
const noteTwo = deployment('"revision": 0', '"revision": 2');

/** Without a CAR nothing that was published can be read. */
const NO_CAR = [
  ...["IPFS_FILE", "IPFS_FILE 1", "IPFS_FILE 3", "IPFS_FILE 5", "WALLET_EDITIONS"],
  ...["WALLET_COLLECTION", "WALLET_TOKEN 1", "WALLET_TOKEN 3", "WALLET_TOKEN 5"],
];

const TABLE: Record<FindingCode, Row> = {
  COLLECTION_FIELD: {
    mismatch: {
      disk: manifest('"payout": null', `"payout": "${OTHER_ACCOUNT}"`),
      found: ["COLLECTION_FIELD", "DEPLOYMENT", "PAYEE", "ROYALTY_RECEIVER"],
    },
  },
  EDITION_LISTED: {
    mismatch: {
      disk: (folder) => rm(join(folder, "records/005-gdansk.md")),
      found: ["EDITION_LISTED 5"],
    },
  },
  TITLE: {
    mismatch: { disk: record(/title: (.*)/, "title: 1903 – Another Title"), found: ["TITLE 1"] },
  },
  PRICE: { mismatch: { disk: record(/price: .*/, "price: 9 ETH"), found: ["PRICE 1"] } },
  TRAITS: { mismatch: { disk: record(/impact: \d+/, "impact: 1"), found: ["TRAITS 1"] } },
  IMAGE: {
    mismatch: {
      disk: (folder, built) => cp(join(built, "images/3/3.png"), join(folder, "images/001.png")),
      found: ["IMAGE 1"],
    },
  },
  TOKEN_JSON: { mismatch: { disk: record(/\n$/, " And more.\n"), found: ["TOKEN_JSON 1"] } },
  MANIFEST_DERIVED: { mismatch: { disk: manifest(/\n$/, "\n\n"), found: ["MANIFEST_DERIVED"] } },
  BUILT_FILE: {
    mismatch: {
      disk: (_folder, built) => writeFile(join(built, "tokens/3.json"), "{}"),
      found: ["BUILT_FILE 3"],
    },
    unknown: {
      disk: (_folder, built) => rm(join(built, "tokens/3.json")),
      found: ["BUILT_FILE 3"],
    },
  },
  IPFS_FILE: {
    mismatch: {
      disk: (_folder, built) => spoil(join(built, "collection.car"), Buffer.from('"symbol"')),
      found: ["IPFS_FILE", "WALLET_COLLECTION"],
    },
    unknown: { disk: (_folder, built) => rm(join(built, "collection.car")), found: NO_CAR },
  },
  IPFS_CAR: {
    mismatch: {
      disk: async (_folder, built) => {
        const path = join(built, "collection.car");
        const car = await readCar(path);
        const blocks = await Promise.all(
          car.cids.map(async (cid) => ({ cid, bytes: await car.get(cid) })),
        );
        await car.close();
        const [root] = car.roots;
        if (root === undefined) throw new Error("the CAR has a root");
        const pieces: Uint8Array[] = [];
        for await (const piece of encodeCar(root, blocks.toReversed())) pieces.push(piece);
        await writeFile(path, Buffer.concat(pieces));
      },
      found: ["IPFS_CAR"],
    },
  },
  CHAIN_ID: {
    mismatch: {
      disk: (folder) => rename(join(folder, DEPLOYMENT), join(folder, "deployments/five-5.json")),
      found: ["CHAIN_ID"],
    },
  },
  CHAIN_GENESIS: {
    mismatch: {
      disk: deployment(/"genesisHash": ".*"/, `"genesisHash": "${OTHER_ROOT}"`),
      found: ["CHAIN_GENESIS"],
    },
  },
  CHAIN_READ: {
    unknown: { lie: failing((method) => method === "eth_blockNumber"), found: ["CHAIN_READ"] },
  },
  CODE: {
    mismatch: {
      lie: (method, _params, answer) => (method === "eth_getCode" ? "0x6001" : answer),
      found: ["CODE"],
    },
  },
  CREATION: {
    mismatch: {
      lie: (method, _params, answer) =>
        method === "eth_getTransactionByHash"
          ? { ...(answer as { input: string }), input: `${(answer as { input: string }).input}00` }
          : answer,
      found: ["CREATION"],
    },
    unknown: {
      lie: (method, _params, answer) => (method === "eth_getTransactionByHash" ? null : answer),
      found: ["CREATION", "SUPPLY"],
    },
  },
  DEPLOYMENT: {
    mismatch: {
      disk: deployment(/"payee": ".*"/, `"payee": "${OTHER_ACCOUNT}"`),
      found: ["DEPLOYMENT"],
    },
  },
  SIZE: {
    mismatch: {
      lie: answering("SIZE()", ["uint256"], [6]),
      found: ["SIZE", "WALLET_COLLECTION"],
    },
  },
  NAME: {
    mismatch: {
      lie: answering("name()", ["string"], ["Bored"]),
      found: ["NAME", "WALLET_COLLECTION"],
    },
  },
  EDITIONS_ROOT: {
    mismatch: {
      chain: async (contract, _editionsRoot, metadataRoot) => {
        await (await contract.getFunction("revise")(OTHER_ROOT, metadataRoot, "why")).wait();
      },
      found: [
        "EDITIONS_ROOT",
        "REVISION",
        "LEAF_PROVED 1",
        "LEAF_PROVED 3",
        "LEAF_PROVED 5",
        "WALLET_EDITIONS",
      ],
    },
  },
  METADATA_ROOT: {
    mismatch: {
      lie: answering("metadataRoot()", ["bytes32"], [OTHER_ROOT]),
      found: ["METADATA_ROOT", "DEPLOYMENT", "WALLET_EDITIONS", "WALLET_TOKEN 5"],
    },
  },
  CONTRACT_URI: {
    mismatch: {
      lie: answering("contractURI()", ["string"], ["https://example.org"]),
      found: ["CONTRACT_URI", "WALLET_COLLECTION"],
    },
  },
  ROYALTY: {
    mismatch: {
      chain: async (contract) => {
        const receiver: unknown = await contract.getFunction("payee")();
        await (await contract.getFunction("setRoyalty")(receiver, 300)).wait();
      },
      found: ["ROYALTY"],
    },
  },
  ROYALTY_RECEIVER: {
    mismatch: {
      chain: async (contract) => {
        await (await contract.getFunction("setRoyalty")(OTHER_ACCOUNT, 250)).wait();
      },
      found: ["ROYALTY_RECEIVER"],
    },
  },
  OWNER: {
    mismatch: { lie: answering("owner()", ["address"], [OTHER_ACCOUNT]), found: ["OWNER"] },
  },
  PAYEE: {
    mismatch: {
      chain: async (contract) => {
        await (await contract.getFunction("setPayee")(OTHER_ACCOUNT)).wait();
      },
      found: ["PAYEE"],
    },
  },
  REVISION: {
    mismatch: { disk: deployment('"revision": 0', '"revision": 1'), found: ["REVISION"] },
  },
  REVISIONS: {
    mismatch: {
      chain: reviseTwice,
      disk: noteTwo,
      lie: logging(REVISED, (logs) => logs.slice(0, 1)),
      found: ["REVISIONS"],
    },
    unknown: {
      chain: reviseTwice,
      disk: noteTwo,
      lie: all(
        logging(REVISED, () => []),
        (method, _params, answer) => (method === "eth_getTransactionByHash" ? null : answer),
      ),
      found: ["CREATION", "REVISIONS", "SUPPLY"],
    },
  },
  REVISED: {
    mismatch: {
      chain: reviseTwice,
      disk: noteTwo,
      lie: logging(REVISED, (logs) => logs.slice(1)),
      found: ["REVISIONS", "REVISED"],
    },
  },
  FROZEN: {
    mismatch: {
      chain: async (contract) => {
        await (await contract.getFunction("freeze")()).wait();
      },
      found: ["FROZEN"],
    },
  },
  VOUCHER_SIGNER: {
    mismatch: {
      chain: reviseTwice,
      disk: noteTwo,
      lie: answering("voucherEpoch()", ["uint48"], [1]),
      found: ["VOUCHER_SIGNER"],
    },
  },
  SUPPLY: {
    mismatch: { lie: logging(TRANSFER, (logs) => [...logs, ...logs]), found: ["SUPPLY"] },
    unknown: {
      lie: (method, _params, answer) => (method === "eth_getTransactionByHash" ? null : answer),
      found: ["CREATION", "SUPPLY"],
    },
  },
  LEAF_PROVED: {
    mismatch: {
      lie: answering(
        "verifyEdition((uint256,uint256,bytes32,bytes32),bytes32[])",
        ["bool"],
        [false],
      ),
      found: ["LEAF_PROVED 1", "LEAF_PROVED 3", "LEAF_PROVED 5"],
    },
    unknown: {
      lie: failing(
        (method, data) =>
          method === "eth_call" && data.startsWith(id("ownerOf(uint256)").slice(0, 10)),
      ),
      found: ["LEAF_PROVED 1", "LEAF_PROVED 3"],
    },
  },
  TOKEN_URI: {
    mismatch: {
      lie: answering("tokenURI(uint256)", ["string"], ["ipfs://x/1.json"]),
      found: ["TOKEN_URI 1", "TOKEN_URI 3", "WALLET_TOKEN 1", "WALLET_TOKEN 3"],
    },
  },
  MINTED: {
    mismatch: {
      lie: logging(TRANSFER, (logs) => logs.filter(({ topics }) => BigInt(topics[3] ?? 0) !== 1n)),
      found: ["MINTED 1"],
    },
  },
  WALLET_COLLECTION: {
    mismatch: {
      lie: answering("symbol()", ["string"], ["BAYC"]),
      found: ["NAME", "WALLET_COLLECTION"],
    },
    unknown: { disk: (_folder, built) => rm(join(built, "collection.car")), found: NO_CAR },
  },
  WALLET_EDITIONS: {
    mismatch: {
      disk: (_folder, built) => spoil(join(built, "collection.car"), Buffer.from('"leafEncoding"')),
      found: ["IPFS_FILE", "WALLET_EDITIONS"],
    },
    unknown: { disk: (_folder, built) => rm(join(built, "collection.car")), found: NO_CAR },
  },
  WALLET_TOKEN: {
    mismatch: {
      disk: (_folder, built) => spoil(join(built, "collection.car"), Buffer.from("Camp David")),
      found: ["IPFS_FILE 3", "WALLET_TOKEN 3"],
    },
    unknown: { disk: (_folder, built) => rm(join(built, "collection.car")), found: NO_CAR },
  },
  WALLET_TRAITS: {
    mismatch: {
      disk: manifest(/"traitsRoot": ".*"/, `"traitsRoot": "${OTHER_ROOT}"`),
      found: ["MANIFEST_DERIVED 1", "LEAF_PROVED 1", "WALLET_TRAITS 1"],
    },
  },
  WALLET_NUMBER: {
    mismatch: {
      disk: manifest('"size": 5', '"size": 6'),
      found: [
        "COLLECTION_FIELD",
        "DEPLOYMENT",
        "CREATION",
        "SIZE",
        "WALLET_NUMBER 1",
        "WALLET_NUMBER 3",
        "WALLET_NUMBER 5",
      ],
    },
  },
  WALLET_PRICE: {
    mismatch: {
      disk: manifest(/"wei": "\d+"/, '"wei": "7"'),
      found: ["PRICE 1", "LEAF_PROVED 1", "WALLET_PRICE 1"],
    },
  },
  WALLET_IMAGE: {
    mismatch: {
      disk: async (folder, built) => {
        const image = await readFile(join(folder, "images/001.png"));
        await spoil(join(built, "collection.car"), image.subarray(-40));
      },
      found: ["IPFS_FILE 1", "WALLET_IMAGE 1"],
    },
  },
};

describe("verify, against one thing that was tampered with", function () {
  this.timeout(120_000);
  let root: string;
  let connection: NetworkConnection;
  let compiled: CompiledContract;
  let contract: Contract;
  let network: OpenNetwork;
  let revert: () => Promise<void>;

  before(async () => {
    root = await realpath(await mkdtemp(join(tmpdir(), "kronika-findings-")));
    const folder = join(root, "base/metadata/five");
    await cp(FIVE, folder, { recursive: true });
    const places = collectionPlaces(join(root, "base"), folder);
    await runInProcess(build, { collection: folder }, offlineRuntime(join(root, "base")));
    const made = await hardhatNetwork.create();
    connection = made as unknown as NetworkConnection;
    const artifact = await artifacts.readArtifact(CONTRACT_NAME);
    const { abi, bytecode, deployedBytecode, immutableReferences = {} } = artifact;
    const iface = new Interface(abi as InterfaceAbi);
    compiled = { artifact: { abi, bytecode, deployedBytecode, immutableReferences }, iface };
    network = await openThrough((_method, _params, answer) => answer);
    const signer = (await network.provider.listAccounts())[0];
    if (signer === undefined) throw new Error("the chain has accounts");
    const owner = await signer.getAddress();
    const manifestOf = await readManifest(places);
    const factory = new ContractFactory(iface, bytecode, signer);
    const deployed = await factory.deploy(...constructorArguments(manifestOf, owner));
    await deployed.waitForDeployment();
    const address = await deployed.getAddress();
    contract = new Contract(address, iface, signer);
    const requests = [1, 3].map((number) => ({ number, to: owner }));
    for (const call of mintCalls(manifestOf, requests)) {
      await sendCall(signer, address, iface, call, async () => {});
    }
    const { editionsRoot, metadataRoot, collection } = manifestOf;
    await noteDeployment(
      { places, network, manifest: manifestOf },
      {
        format: "kronika-deployment-v1",
        ...{ chainId: network.chainId, genesisHash: network.genesisHash, address, blockNumber: 0 },
        ...{ owner, payee: collection.payout ?? owner, size: collection.size },
        ...{ editionsRoot, metadataRoot, royaltyBps: collection.royaltyBps },
        ...{ revision: 0, frozen: false },
      },
    );
    const { networkHelpers } = made;
    const snapshot = await networkHelpers.takeSnapshot();
    revert = () => snapshot.restore();
  });

  after(() => rm(root, { recursive: true, force: true }));

  /** The chain as a node shows it that changes its answers. */
  async function openThrough(lie: Lie): Promise<OpenNetwork> {
    const through = {
      async request({ method, params }: { method: string; params?: unknown[] }) {
        const answer: unknown = await connection.provider.request({
          method,
          ...(params && { params }),
        });
        return lie(method, params ?? [], answer);
      },
    } as Eip1193Provider;
    const chain = new Network("test", 31_337n);
    const provider = new BrowserProvider(through, chain, {
      cacheTimeout: -1,
      staticNetwork: chain,
    });
    const observed = await observeNetwork(
      new BrowserProvider(connection.provider as Eip1193Provider, chain, { staticNetwork: chain }),
    );
    return { ...observed, name: "test", connection, provider, inProcess: false, isPublic: false };
  }

  async function verify(places: CollectionPlaces, lie: Lie): Promise<readonly Finding[]> {
    const progress = {
      during: <T>(_line: string, work: (update: (line: string) => void) => Promise<T>) =>
        work(() => {}),
      note() {},
    };
    const opened = async () => {
      const honest = await openThrough((_method, _params, answer) => answer);
      const found = await openContract({ places, network: honest, compiled });
      return { network: await openThrough(lie), compiled, deployment: found };
    };
    const hre = offlineRuntime(join(root, "base"));
    return (await verifyFromDisk(places, hre, "", progress, opened)).findings;
  }

  const told = (findings: readonly Finding[], status: Finding["status"]): string[] => [
    ...new Set(
      findings
        .filter((finding) => finding.status === status)
        .map(({ code, edition }) => (edition === undefined ? code : `${code} ${edition}`)),
    ),
  ];

  it("matches where nothing was", async () => {
    const base = join(root, "base");
    const findings = await verify(
      collectionPlaces(base, join(base, "metadata/five")),
      (_method, _params, answer) => answer,
    );
    expect([...told(findings, "mismatch"), ...told(findings, "unknown")]).to.deep.equal([]);
  });

  for (const [code, row] of Object.entries(TABLE)) {
    for (const status of ["mismatch", "unknown"] as const) {
      const tampering = row[status];
      if (tampering === undefined) continue;
      it(`${code} can be ${status}`, async () => {
        const copy = join(root, `${code}-${status}`);
        await cp(join(root, "base"), copy, { recursive: true });
        const places = collectionPlaces(copy, join(copy, "metadata/five"));
        const { editionsRoot, metadataRoot } = await readManifest(places);
        try {
          await tampering.chain?.(contract, editionsRoot, metadataRoot);
          await tampering.disk?.(places.folder, places.build);
          const findings = await verify(
            places,
            tampering.lie ?? ((_method, _params, answer) => answer),
          );
          const other = status === "mismatch" ? "unknown" : "mismatch";
          const { found } = tampering;
          const seen = told(findings, status);
          expect(seen).to.have.members(found);
          expect(told(findings, other)).to.deep.equal([]);
          // The row is of this code, and of one that verify knows.
          expect(FINDING_CODES).to.have.property(code);
          expect(found.map((each) => each.split(" ")[0])).to.include(code);
        } finally {
          if (tampering.chain !== undefined) await revert();
          await rm(copy, { recursive: true });
        }
      });
    }
  }
});
