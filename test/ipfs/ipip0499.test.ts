import { expect } from "chai";
import type { CIDProfile } from "ipfs-unixfs-importer";
import { buildDag } from "../../src/ipfs/buildDag.ts";
import { CID_PROFILE } from "../../src/ipfs/cid.ts";
import { importFiles, type ImportFile } from "../../src/ipfs/importFiles.ts";
import { keystream } from "./keystream.ts";

/**
 * The test vectors that Kubo publishes for the CID profiles of IPIP-0499: `unixfsV02015` and
 * `unixfsV12025` in https://github.com/ipfs/kubo/blob/master/test/cli/cid_profiles_test.go, as of Kubo
 * 0.40; seven a profile. File bytes are `keystream(seed, length)`; directories are made by
 * `createDeterministicFiles` of test/cli/add_test.go.
 */
interface Vectors {
  readonly profile: CIDProfile;
  readonly smallFile: string;
  readonly chunk: { readonly seed: string; readonly bytes: number };
  readonly fileAtChunk: string;
  readonly fileOverChunk: string;
  readonly links: { readonly seed: string; readonly max: number };
  readonly fileAtMaxLinks: string;
  readonly fileOverMaxLinks: string;
  readonly directorySeed: string;
  readonly flatDirectory: DirectoryVector;
  readonly shardedDirectory: DirectoryVector;
}

/** `files` names of `nameLength` characters, but the last has `lastNameLength`. */
interface DirectoryVector {
  readonly files: number;
  readonly nameLength: number;
  readonly lastNameLength: number;
  readonly cid: string;
}

const VECTORS: readonly Vectors[] = [
  {
    profile: "unixfs-v0-2015",
    smallFile: "Qmf412jQZiuVUtdgnB36FXFX7xg5V6KEbSJ4dpQuhkLyfD",
    chunk: { seed: "chunk-v0-seed", bytes: 256 * 1024 },
    fileAtChunk: "QmWmRj3dFDZdb6ABvbmKhEL6TmPbAfBZ1t5BxsEyJrcZhE",
    fileOverChunk: "QmYyLxtzZyW22zpoVAtKANLRHpDjZtNeDjQdJrcQNWoRkJ",
    links: { seed: "v0-seed", max: 174 },
    fileAtMaxLinks: "QmUbBALi174SnogsUzLpYbD4xPiBSFANF4iztWCsHbMKh2",
    fileOverMaxLinks: "QmV81WL765sC8DXsRhE5fJv2rwhS4icHRaf3J9Zk5FdRnW",
    directorySeed: "hamt-unixfs-v0-2015",
    // The size that is compared with 256 KiB: names and 34-byte CIDs, 4096 * (30 + 34).
    flatDirectory: {
      ...{ files: 4096, nameLength: 30, lastNameLength: 30 },
      cid: "QmX5GtRk3TSSEHtdrykgqm4eqMEn3n2XhfkFAis5fjyZmN",
    },
    shardedDirectory: {
      ...{ files: 4033, nameLength: 31, lastNameLength: 31 },
      cid: "QmeMiJzmhpJAUgynAcxTQYek5PPKgdv3qEvFsdV3XpVnvP",
    },
  },
  {
    profile: "unixfs-v1-2025",
    smallFile: "bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e",
    chunk: { seed: "chunk-v1-seed", bytes: 1024 * 1024 },
    fileAtChunk: "bafkreiacndfy443ter6qr2tmbbdhadvxxheowwf75s6zehscklu6ezxmta",
    fileOverChunk: "bafybeigmix7t42i6jacydtquhet7srwvgpizfg7gjbq7627d35mjomtu64",
    links: { seed: "v1-2025-seed", max: 1024 },
    fileAtMaxLinks: "bafybeihmf37wcuvtx4hpu7he5zl5qaf2ineo2lqlfrapokkm5zzw7zyhvm",
    fileOverMaxLinks: "bafybeibdsi225ugbkmpbdohnxioyab6jsqrmkts3twhpvfnzp77xtzpyhe",
    directorySeed: "hamt-unixfs-v1-2025",
    // The size that is compared with 256 KiB: the block, 4765 links of 55 bytes, one of 65, and 4.
    flatDirectory: {
      ...{ files: 4766, nameLength: 11, lastNameLength: 21 },
      cid: "bafybeic3h7rwruealwxkacabdy45jivq2crwz6bufb5ljwupn36gicplx4",
    },
    shardedDirectory: {
      ...{ files: 4766, nameLength: 11, lastNameLength: 22 },
      cid: "bafybeiegvuterwurhdtkikfhbxcldohmxp566vpjdofhzmnhv6o4freidu",
    },
  },
];

// Kubo's AlphabetEasy; the 0 does stand in it twice.
const ALPHABET = "abcdefghijklmnopqrstuvwxyz01234567890-_";
const LARGEST_IN_MEMORY = 1024 * 1024 + 1;

for (const vectors of VECTORS) {
  describe(`Kubo's vectors of ${vectors.profile}`, function () {
    // The two largest files have a GiB each.
    this.timeout(600_000);
    const { chunk, links } = vectors;
    const maxLinked = links.max * chunk.bytes;

    it("a small file", async () => {
      const content = new TextEncoder().encode("hello world");
      expect(await cidOf([{ path: "file", content }], "file")).to.equal(vectors.smallFile);
    });

    it("a file of one chunk, and a byte more", async () => {
      expect(await fileCid(chunk.seed, chunk.bytes)).to.equal(vectors.fileAtChunk);
      expect(await fileCid(chunk.seed, chunk.bytes + 1)).to.equal(vectors.fileOverChunk);
    });

    it(`a file of ${links.max} chunks`, async () => {
      expect(await fileCid(links.seed, maxLinked)).to.equal(vectors.fileAtMaxLinks);
    });

    it(`a file of ${links.max} chunks and a byte more, which takes another level`, async () => {
      expect(await fileCid(links.seed, maxLinked + 1)).to.equal(vectors.fileOverMaxLinks);
    });

    it("a directory of 256 KiB, which stays flat", async () => {
      const { cid, ...shape } = vectors.flatDirectory;
      expect(await cidOf(directory(vectors.directorySeed, shape), "dir")).to.equal(cid);
    });

    it("a directory one byte larger, which is sharded", async () => {
      const { cid, ...shape } = vectors.shardedDirectory;
      expect(await cidOf(directory(vectors.directorySeed, shape), "dir")).to.equal(cid);
    });

    function fileCid(seed: string, length: number): Promise<string> {
      const content = async function* (): AsyncGenerator<Uint8Array> {
        yield* keystream(seed, length);
      };
      if (length > LARGEST_IN_MEMORY) return cidOf([{ path: "file", content: content() }], "file");
      return cidOf(
        [{ path: "file", content: Buffer.concat([...keystream(seed, length)]) }],
        "file",
      );
    }

    async function cidOf(files: readonly ImportFile[], path: string): Promise<string> {
      const cids = new Map<string | undefined, string>();
      for await (const entry of importFiles(files, vectors.profile, () => {})) {
        cids.set(entry.path, entry.cid.toString());
      }
      const cid = cids.get(path) ?? "none";
      // What Kronika publishes goes through buildDag: it must not differ from the importer's CID.
      if (vectors.profile === CID_PROFILE && files.every(isInMemory)) {
        const inMemory = files.filter(isInMemory);
        const dag = await buildDag(
          inMemory.map(({ path: at, content: bytes }) => ({ path: at, bytes })),
        );
        expect(dag.cids.get(path)?.toString()).to.equal(cid);
      }
      return cid;
    }
  });
}

function isInMemory(file: ImportFile): file is ImportFile & { content: Uint8Array } {
  return file.content instanceof Uint8Array;
}

function directory(seed: string, shape: Omit<DirectoryVector, "cid">): ImportFile[] {
  const [letters = Buffer.alloc(0)] = keystream(seed, 1024 * 1024);
  let offset = 0;
  return Array.from({ length: shape.files }, (_, index) => {
    const length = index === shape.files - 1 ? shape.lastNameLength : shape.nameLength;
    const name = [...letters.subarray(offset, offset + length)]
      .map((letter) => ALPHABET[letter % ALPHABET.length])
      .join("");
    offset += length;
    return { path: `dir/${name}`, content: new TextEncoder().encode("x") };
  });
}
