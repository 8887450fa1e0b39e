// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {IKronikaEditions} from "../../contracts/interfaces/IKronikaEditions.sol";
import {EditionsTree} from "../../contracts/libraries/EditionsTree.sol";
import {MerkleProof} from "@openzeppelin/contracts/utils/cryptography/MerkleProof.sol";
import {Tree} from "./Tree.sol";
import {vm} from "./Vm.sol";

/// @dev The two walks from a call's data.
contract Walks {
    function ours(
        bytes32[] calldata leaves,
        bytes32[] calldata proof,
        bool[] calldata flags
    ) external pure returns (bytes32 root) {
        uint256 mark;
        bytes32[] memory queue = new bytes32[](leaves.length + flags.length);
        bytes32[] memory behind = new bytes32[](4);
        for (uint256 i = 0; i < leaves.length; ++i) queue[i] = leaves[i];
        assembly ("memory-safe") {
            mark := mload(0x40)
        }
        root = EditionsTree.processMultiProof(queue, leaves.length, proof, flags);
        uint256 free;
        assembly ("memory-safe") {
            free := mload(0x40)
        }
        require(queue.length == leaves.length + flags.length && behind.length == 4, "a length was overwritten");
        for (uint256 i = 0; i < 4; ++i) require(behind[i] == 0, "wrote behind the queue");
        for (uint256 i = 0; i < leaves.length; ++i) require(queue[i] == leaves[i], "overwrote a leaf");
        require(free == mark, "allocated");
    }

    function openZeppelins(
        bytes32[] calldata leaves,
        bytes32[] calldata proof,
        bool[] calldata flags
    ) external pure returns (bytes32) {
        return MerkleProof.processMultiProofCalldata(proof, flags, leaves);
    }

    function leaf(IKronikaEditions.Edition calldata edition, uint256 size) external pure returns (bytes32) {
        return EditionsTree.hashLeaf(edition, size);
    }
}

/// @dev Promise 2, in the library: whatever OpenZeppelin's walk refuses is refused, and where it arrives is the same.
contract EditionsTreeTest {
    Walks private immutable WALKS = new Walks();

    /// @dev Shapes and hashes at random: nearly all are none of a tree.
    function testFuzz_AnyWalkIsOpenZeppelins(
        bytes32 seed,
        uint256 leafCount,
        uint256 hashCount,
        uint256 flagCount,
        uint256 flagBits
    ) public view {
        compare(hashes(seed, 1 + (leafCount % 9)), hashes(~seed, hashCount % 9), bools(flagBits, flagCount % 18));
    }

    /// @dev As many flags as a walk has, so that only their order and the use of the proof are at random.
    function testFuzz_AnyOrderOfFlagsIsOpenZeppelins(
        bytes32 seed,
        uint256 leafCount,
        uint256 hashCount,
        uint256 flagBits
    ) public view {
        leafCount = 1 + (leafCount % 6);
        hashCount = hashCount % 6;
        compare(hashes(seed, leafCount), hashes(~seed, hashCount), bools(flagBits, leafCount + hashCount - 1));
    }

    /// @dev Every walk of up to four leaves, four hashes and four flags.
    function test_AllSmallWalksAreOpenZeppelins() public view {
        for (uint256 leafCount = 1; leafCount <= 4; ++leafCount) {
            for (uint256 hashCount = 0; hashCount <= 4; ++hashCount) {
                for (uint256 flagCount = 0; flagCount <= 4; ++flagCount) {
                    for (uint256 bits = 0; bits < 1 << flagCount; ++bits) {
                        compare(hashes("leaf", leafCount), hashes("hash", hashCount), bools(bits, flagCount));
                    }
                }
            }
        }
    }

    function testFuzz_AMultiproofOfAnyTreeLeadsToItsRoot(bytes32 seed, uint256 leafCount, uint256 mask) public view {
        leafCount = 1 + (leafCount % 33);
        mask = 1 + (mask % ((1 << leafCount) - 1));
        bytes32[] memory leaves = hashes(seed, leafCount);
        bytes32[] memory nodes = Tree.build(leaves);
        (bytes32[] memory proof, bool[] memory flags) = Tree.multiProofOf(nodes, mask);
        require(WALKS.ours(chosen(leaves, mask), proof, flags) == nodes[0], "another root");
        compare(chosen(leaves, mask), proof, flags);
    }

    /// @dev One thing of a good multiproof is broken: a leaf, a hash, a flag, or how many there are.
    function testFuzz_ABrokenMultiproofIsRefused(
        bytes32 seed,
        uint256 leafCount,
        uint256 mask,
        uint256 how,
        uint256 place
    ) public view {
        leafCount = 2 + (leafCount % 16);
        mask = 1 + (mask % ((1 << leafCount) - 1));
        bytes32[] memory leaves = hashes(seed, leafCount);
        bytes32[] memory nodes = Tree.build(leaves);
        (bytes32[] memory proof, bool[] memory flags) = Tree.multiProofOf(nodes, mask);
        leaves = chosen(leaves, mask);
        how %= 7;
        if (how == 0) leaves[place % leaves.length] ^= bytes32(uint256(1));
        else if (how == 1 && proof.length > 0) proof[place % proof.length] ^= bytes32(uint256(1));
        else if (how == 2) flags[place % flags.length] = !flags[place % flags.length];
        else if (how == 3) flags = shortened(flags, flags.length - 1);
        else if (how == 4 && proof.length > 0) proof = cut(proof, proof.length - 1);
        else if (how == 5) proof = lengthened(proof);
        else leaves = cut(leaves, leaves.length - 1);
        if (leaves.length == 0) return;
        require(walk(leaves, proof, flags) != nodes[0], "proved");
        compare(leaves, proof, flags);
    }

    function testFuzz_ALeafIsItsFactsHashedTwice(IKronikaEditions.Edition calldata edition, uint256 size) public view {
        bytes memory encoded = bytes.concat(
            bytes32(edition.number),
            bytes32(size),
            bytes32(edition.price),
            edition.traitsRoot,
            edition.metadataDigest
        );
        require(WALKS.leaf(edition, size) == keccak256(bytes.concat(keccak256(encoded))), "another leaf");
    }

    function compare(bytes32[] memory leaves, bytes32[] memory proof, bool[] memory flags) private view {
        bytes32 root = walk(leaves, proof, flags);
        try WALKS.openZeppelins(leaves, proof, flags) returns (bytes32 expected) {
            require(root == expected, "another root than OpenZeppelin's");
        } catch {
            require(root == 0, "OpenZeppelin refuses it");
        }
    }

    function walk(bytes32[] memory leaves, bytes32[] memory proof, bool[] memory flags) private view returns (bytes32) {
        return WALKS.ours(leaves, proof, flags);
    }

    function hashes(bytes32 seed, uint256 count) private pure returns (bytes32[] memory list) {
        list = new bytes32[](count);
        for (uint256 i = 0; i < count; ++i) list[i] = keccak256(abi.encode(seed, i));
    }

    function bools(uint256 bits, uint256 count) private pure returns (bool[] memory list) {
        list = new bool[](count);
        for (uint256 i = 0; i < count; ++i) list[i] = (bits >> i) & 1 == 1;
    }

    function chosen(bytes32[] memory leaves, uint256 mask) private pure returns (bytes32[] memory list) {
        uint256 count = 0;
        list = new bytes32[](leaves.length);
        for (uint256 i = 0; i < leaves.length; ++i) if ((mask >> i) & 1 == 1) list[count++] = leaves[i];
        return cut(list, count);
    }

    function cut(bytes32[] memory list, uint256 count) private pure returns (bytes32[] memory shorter) {
        shorter = new bytes32[](count);
        for (uint256 i = 0; i < count; ++i) shorter[i] = list[i];
    }

    function shortened(bool[] memory list, uint256 count) private pure returns (bool[] memory shorter) {
        shorter = new bool[](count);
        for (uint256 i = 0; i < count; ++i) shorter[i] = list[i];
    }

    function lengthened(bytes32[] memory list) private pure returns (bytes32[] memory longer) {
        longer = new bytes32[](list.length + 1);
        for (uint256 i = 0; i < list.length; ++i) longer[i] = list[i];
        longer[list.length] = keccak256("one more");
    }
}
