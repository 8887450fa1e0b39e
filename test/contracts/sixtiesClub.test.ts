import { expect } from "chai";
import type {
  BaseContract,
  ContractMethod,
  ContractRunner,
  ContractTransactionResponse,
} from "ethers";
import { ZeroHash } from "ethers";
import { buildEditionsTree, editionStruct, leafValue } from "../../src/editions/editionsTree.ts";
import { buildTraitsTree } from "../../src/editions/traitsTree.ts";
import { argumentsFor, createChain, METADATA_ROOT } from "./deployGroup.ts";
import { deployEditions, type Edition } from "./editionsContract.ts";

type Proof = readonly string[];
type Send<A extends unknown[]> = ContractMethod<
  A,
  ContractTransactionResponse,
  ContractTransactionResponse
>;

interface Club extends BaseContract {
  connect(runner: ContractRunner | null): Club;
  join: Send<[edition: Edition, proof: Proof, traitProof: Proof]>;
  vote: Send<[choice: bigint]>;
  isMember: ContractMethod<[account: string], boolean, boolean>;
  votesFor: ContractMethod<[choice: bigint], bigint, bigint>;
}

const SIZE = 100;

/** Trees as `build` makes them, of one edition for each decade given, numbered from 1. */
function buildDecades(decades: readonly string[]) {
  const traits = decades.map((decade, index) =>
    buildTraitsTree([
      { trait_type: "Decade", value: decade },
      { trait_type: "Year", value: 1968 },
      { trait_type: "Country", value: "Czechoslovakia" },
      { trait_type: "Country", value: "Soviet Union" },
      { trait_type: "Edition", value: `${index + 1}/${SIZE}` },
    ]),
  );
  const leaves = traits.map(({ root }, index) => ({
    number: index + 1,
    size: SIZE,
    price: 0n,
    traitsRoot: root,
    metadataDigest: METADATA_ROOT,
  }));
  const tree = buildEditionsTree(leaves);
  const leafOf = (number: number) => {
    const leaf = leaves[number - 1];
    if (!leaf) throw new RangeError(`edition ${number} was not built`);
    return leaf;
  };
  return {
    size: BigInt(SIZE),
    editionsRoot: tree.root,
    edition: (number: number): Edition => ({
      ...editionStruct(leafOf(number)),
      number: BigInt(number),
    }),
    proof: (number: number) => tree.getProof(leafValue(leafOf(number))),
    traitProof: (number: number, decade: string) =>
      traits[number - 1]?.getProof(["Decade", decade]) ?? [],
    all: () => tree.getMultiProof([...tree.entries()].map(([index]) => index)),
  };
}

describe("the example of a contract that asks for a trait", () => {
  const decades = buildDecades(["1960s", "1960s", "1970s"]);
  let chain: Awaited<ReturnType<typeof createChain>>;
  let editions: Awaited<ReturnType<typeof deployEditions>>;
  let club: Club;

  /** `buyer` has 1 and 2, of the 1960s, and 3, of the 1970s. */
  beforeEach(async () => {
    chain = await createChain();
    editions = await deployEditions(chain.ethers, argumentsFor(decades, chain));
    const { leaves, proof, proofFlags } = decades.all();
    await editions.mint(
      leaves.map(() => chain.buyer.address),
      leaves.map(([number]) => decades.edition(Number(number))),
      proof,
      proofFlags,
    );
    const deployed: BaseContract = await chain.ethers.deployContract("SixtiesClub", [editions]);
    club = deployed as Club;
  });

  const facts = (number: number, decade = "1960s", from = decades) =>
    [from.edition(number), from.proof(number), from.traitProof(number, decade)] as const;

  it("lets in the holder of an edition of the 1960s, as often as he likes", async () => {
    const { buyer } = chain;
    expect(await club.isMember(buyer.address)).to.equal(false);
    await expect(club.connect(buyer).join(...facts(1)))
      .to.emit(club, "Joined")
      .withArgs(buyer.address, 1n, 0n);
    expect(await club.isMember(buyer.address)).to.equal(true);
    await club.connect(buyer).join(...facts(1));
    expect(await club.isMember(buyer.address)).to.equal(true);
  });

  it("refuses another's edition, though its proof is public", async () => {
    const { buyer, stranger } = chain;
    await club.connect(buyer).join(...facts(1));
    await expect(club.connect(stranger).join(...facts(1)))
      .to.be.revertedWithCustomError(club, "NotTheHolder")
      .withArgs(1n, buyer.address);
    expect(await club.isMember(stranger.address)).to.equal(false);
  });

  it("refuses an edition of the 1970s, whichever proof is shown for it", async () => {
    const { buyer } = chain;
    const [edition, proof, own] = facts(3, "1970s");
    for (const traitProof of [own, decades.traitProof(1, "1960s"), []]) {
      await expect(club.connect(buyer).join(edition, proof, traitProof))
        .to.be.revertedWithCustomError(club, "NotOfTheSixties")
        .withArgs(3n);
    }
  });

  it("refuses facts that are not the edition's", async () => {
    const { buyer } = chain;
    const [edition, proof, traitProof] = facts(1);
    const lie = { ...edition, number: 3n };
    await expect(club.connect(buyer).join(lie, proof, traitProof))
      .to.be.revertedWithCustomError(club, "NotOfTheSixties")
      .withArgs(3n);
    const other = { ...edition, metadataDigest: ZeroHash };
    await expect(club.connect(buyer).join(other, proof, traitProof)).to.be.revertedWithCustomError(
      club,
      "NotOfTheSixties",
    );
  });

  it("refuses an edition that is not issued, proved though it is", async () => {
    const { ethers, buyer } = chain;
    const unissued = await deployEditions(ethers, argumentsFor(decades, chain));
    const deployed: BaseContract = await ethers.deployContract("SixtiesClub", [unissued]);
    expect(await unissued.verifyEdition(decades.edition(1), decades.proof(1))).to.equal(true);
    await expect((deployed as Club).connect(buyer).join(...facts(1)))
      .to.be.revertedWithCustomError(unissued, "ERC721NonexistentToken")
      .withArgs(1n);
  });

  it("lets a member go with the edition, and takes in the next holder with his own proof", async () => {
    const { buyer, stranger } = chain;
    await club.connect(buyer).join(...facts(1));
    await editions.connect(buyer).transferFrom(buyer.address, stranger.address, 1n);
    expect(await club.isMember(buyer.address)).to.equal(false);
    expect(await club.isMember(stranger.address)).to.equal(false);
    await expect(club.connect(buyer).vote(1n))
      .to.be.revertedWithCustomError(club, "NotAMember")
      .withArgs(buyer.address);
    await club.connect(stranger).join(...facts(1));
    expect(await club.isMember(stranger.address)).to.equal(true);
    // He has another one.
    await club.connect(buyer).join(...facts(2));
    expect(await club.isMember(buyer.address)).to.equal(true);
  });

  it("asks for a new proof after a revision, and refuses who no longer has one", async () => {
    const { buyer } = chain;
    await club.connect(buyer).join(...facts(1));
    // Edition 1 turns out to be of the 1970s.
    const revised = buildDecades(["1970s", "1960s", "1970s"]);
    await editions.revise(revised.editionsRoot, METADATA_ROOT, "Edition 1 is of 1970");
    expect(await club.isMember(buyer.address)).to.equal(false);
    const old = facts(1);
    await expect(club.connect(buyer).join(...old)).to.be.revertedWithCustomError(
      club,
      "NotOfTheSixties",
    );
    await expect(
      club.connect(buyer).join(...facts(1, "1970s", revised)),
    ).to.be.revertedWithCustomError(club, "NotOfTheSixties");
    await expect(club.connect(buyer).join(...facts(2, "1960s", revised)))
      .to.emit(club, "Joined")
      .withArgs(buyer.address, 2n, 1n);
    expect(await club.isMember(buyer.address)).to.equal(true);
  });

  it("counts one vote for an edition, whoever holds it when", async () => {
    const { buyer, stranger } = chain;
    await club.connect(buyer).join(...facts(1));
    await expect(club.connect(buyer).vote(7n))
      .to.emit(club, "Voted")
      .withArgs(buyer.address, 1n, 7n);
    await expect(club.connect(buyer).vote(7n))
      .to.be.revertedWithCustomError(club, "AlreadyVoted")
      .withArgs(1n);
    await editions.connect(buyer).transferFrom(buyer.address, stranger.address, 1n);
    await club.connect(stranger).join(...facts(1));
    await expect(club.connect(stranger).vote(7n)).to.be.revertedWithCustomError(
      club,
      "AlreadyVoted",
    );
    // A second edition is a second vote.
    await club.connect(buyer).join(...facts(2));
    await club.connect(buyer).vote(7n);
    expect(await club.votesFor(7n)).to.equal(2n);
    await expect(club.connect(chain.owner).vote(7n)).to.be.revertedWithCustomError(
      club,
      "NotAMember",
    );
  });
});
