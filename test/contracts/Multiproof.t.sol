// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {IKronikaEditions} from "../../contracts/interfaces/IKronikaEditions.sol";
import {EditionsTree} from "../../contracts/libraries/EditionsTree.sol";
import {MerkleProof} from "@openzeppelin/contracts/utils/cryptography/MerkleProof.sol";
import {Tree} from "./Tree.sol";

/// @dev Calls of the library, with all of the memory that it may not touch looked at.
contract Batch {
    /// @dev As `mint` does: first the leaves, each hashed from the calldata, and then the walk.
    function rootOf(
        IKronikaEditions.Edition[] calldata editions,
        uint256 size,
        bytes32[] calldata proof,
        bool[] calldata flags
    ) external pure returns (bytes32 root) {
        bytes32[] memory before = new bytes32[](2);
        before[1] = "before";
        bytes32[] memory queue = new bytes32[](editions.length + flags.length);
        bytes32[] memory behind = new bytes32[](2);
        behind[1] = "behind";
        uint256 mark = freeMemory();
        for (uint256 i = 0; i < editions.length; ++i) queue[i] = EditionsTree.hashLeaf(editions[i], size);
        require(freeMemory() == mark, "a leaf moved the free memory pointer");
        root = EditionsTree.processMultiProof(queue, editions.length, proof, flags);
        require(freeMemory() == mark, "the walk moved the free memory pointer");
        require(zero() == 0, "the zero slot was written");
        require(before.length == 2 && before[0] == 0 && before[1] == "before", "wrote before the queue");
        require(behind.length == 2 && behind[0] == 0 && behind[1] == "behind", "wrote behind the queue");
        require(queue.length == editions.length + flags.length, "the queue's length was written");
    }

    /// @dev One leaf alone: what it returns, and that it needs no memory of its own.
    function leafOf(IKronikaEditions.Edition calldata edition, uint256 size) external pure returns (bytes32 leaf) {
        uint256 mark = freeMemory();
        leaf = EditionsTree.hashLeaf(edition, size);
        require(freeMemory() == mark && zero() == 0, "the free memory pointer or the zero slot");
    }

    function walk(
        bytes32[] calldata leaves,
        bytes32[] calldata proof,
        bool[] calldata flags
    ) external pure returns (bytes32) {
        bytes32[] memory queue = new bytes32[](leaves.length + flags.length);
        for (uint256 i = 0; i < leaves.length; ++i) queue[i] = leaves[i];
        return EditionsTree.processMultiProof(queue, leaves.length, proof, flags);
    }

    function openZeppelins(
        bytes32[] calldata leaves,
        bytes32[] calldata proof,
        bool[] calldata flags
    ) external pure returns (bytes32) {
        return MerkleProof.processMultiProofCalldata(proof, flags, leaves);
    }

    function freeMemory() private pure returns (uint256 pointer) {
        assembly ("memory-safe") {
            pointer := mload(0x40)
        }
    }

    function zero() private pure returns (uint256 word) {
        assembly ("memory-safe") {
            word := mload(0x60)
        }
    }
}

/// @dev Promise 2: the walk of a batch's multiproof, at its bounds.
contract MultiproofTest {
    Batch private immutable BATCH = new Batch();

    /// @dev Every subset of trees of one, two, three, ... leaves, even and odd.
    function test_EverySubsetOfEverySmallTree() public view {
        for (uint256 count = 1; count <= 7; ++count) {
            IKronikaEditions.Edition[] memory editions = factsOf(count);
            bytes32[] memory nodes = Tree.build(leavesOf(editions));
            for (uint256 mask = 1; mask < 1 << count; ++mask) {
                (bytes32[] memory proof, bool[] memory flags) = Tree.multiProofOf(nodes, mask);
                require(BATCH.rootOf(chosen(editions, mask), count, proof, flags) == nodes[0], "another root");
            }
        }
    }

    /// @dev Lists on both sides of 256, of leaves as well as of hashes.
    function test_LongLists() public view {
        uint16[8] memory leafCounts = [1, 1, 1, 2, 255, 256, 257, 300];
        uint16[8] memory hashCounts = [255, 256, 300, 257, 2, 1, 0, 257];
        for (uint256 i = 0; i < leafCounts.length; ++i) {
            bytes32[] memory leaves = hashes("leaf", leafCounts[i]);
            bytes32[] memory proof = hashes("hash", hashCounts[i]);
            bool[] memory flags = merging(leafCounts[i] - 1, hashCounts[i]);
            bytes32 root = BATCH.walk(leaves, proof, flags);
            require(root != 0 && root == BATCH.openZeppelins(leaves, proof, flags), "another root");
            // 256 hashes, flags or leaves more or fewer are not as good as none.
            require(BATCH.walk(leaves, hashes("hash", hashCounts[i] + 256), flags) == 0, "256 hashes more");
            bool[] memory more = merging(leafCounts[i] - 1, hashCounts[i] + 256);
            require(BATCH.walk(leaves, proof, more) == 0, "256 flags more");
            require(BATCH.walk(hashes("leaf", leafCounts[i] + 256), proof, flags) == 0, "256 leaves more");
        }
    }

    /// @dev One hash or one flag too many or too few, at every size of both.
    function test_NoLeftoversAndNoneMissing() public view {
        for (uint256 leafCount = 1; leafCount <= 5; ++leafCount) {
            for (uint256 hashCount = 0; hashCount <= 5; ++hashCount) {
                bytes32[] memory leaves = hashes("leaf", leafCount);
                bytes32[] memory proof = hashes("hash", hashCount);
                bool[] memory flags = merging(leafCount - 1, hashCount);
                require(BATCH.walk(leaves, proof, flags) != 0, "refused");
                require(BATCH.walk(leaves, hashes("hash", hashCount + 1), flags) == 0, "a hash left over");
                if (hashCount > 0) {
                    require(BATCH.walk(leaves, hashes("hash", hashCount - 1), flags) == 0, "a hash missing");
                }
                require(BATCH.walk(leaves, proof, merging(leafCount, hashCount)) == 0, "a flag left over");
                require(BATCH.walk(leaves, proof, merging(leafCount - 1, hashCount + 1)) == 0, "a flag left over");
                require(BATCH.walk(hashes("leaf", leafCount + 1), proof, flags) == 0, "a leaf left over");
            }
        }
    }

    /// @dev The ABI knows 0 and 1. Any other word is either refused or a flag that is set, and never one that is not.
    function test_EveryWordButZeroIsASetFlag() public view {
        bytes32[] memory leaves = hashes("leaf", 2);
        bytes32[] memory none = new bytes32[](0);
        bytes32[] memory one = hashes("hash", 1);
        bytes32 merged = Tree.pair(leaves[0], leaves[1]);
        for (uint256 bit = 0; bit < 256; ++bit) {
            (bool accepted, bytes32 root) = rawWalk(leaves, none, bytes32(1 << bit));
            require(!accepted || root == merged, "not a set flag");
            // As a flag that is not set it would take the hash.
            (accepted, root) = rawWalk(cut(leaves, 1), one, bytes32(1 << bit));
            require(!accepted || root == 0, "taken for a flag that is not set");
        }
        (, bytes32 unset) = rawWalk(cut(leaves, 1), one, 0);
        require(unset == Tree.pair(leaves[0], one[0]), "zero is not unset");
        (bool all, bytes32 last) = rawWalk(leaves, none, bytes32(type(uint256).max));
        require(!all || last == merged, "not a set flag");
    }

    /// @dev A pair is hashed with the smaller first, by all of its bits and without a sign.
    function test_APairIsOrderedByAllOfItsBits() public view {
        bytes32[] memory leaves = new bytes32[](2);
        bool[] memory flags = merging(1, 0);
        for (uint256 bit = 0; bit < 256; ++bit) {
            leaves[0] = bytes32(1 << bit);
            for (uint256 other = 0; other < 3; ++other) {
                leaves[1] =
                    other == 0
                        ? bytes32(0)
                        : other == 1
                            ? leaves[0]
                            : bytes32((1 << bit) - 1);
                bytes32 expected = Tree.pair(leaves[0], leaves[1]);
                require(BATCH.walk(leaves, new bytes32[](0), flags) == expected, "another order");
                (leaves[0], leaves[1]) = (leaves[1], leaves[0]);
                require(BATCH.walk(leaves, new bytes32[](0), flags) == expected, "another order");
                (leaves[0], leaves[1]) = (leaves[1], leaves[0]);
            }
        }
    }

    function test_ALeafOfAnyWords() public view {
        for (uint256 bit = 0; bit < 256; bit += 5) {
            bytes32 word = bytes32(1 << bit);
            IKronikaEditions.Edition[5] memory editions = [
                IKronikaEditions.Edition(1 << bit, 0, 0, 0),
                IKronikaEditions.Edition(0, 1 << bit, 0, 0),
                IKronikaEditions.Edition(0, 0, word, 0),
                IKronikaEditions.Edition(0, 0, 0, word),
                IKronikaEditions.Edition(0, 0, 0, 0)
            ];
            for (uint256 i = 0; i < 5; ++i) {
                uint256 size = i == 4 ? 1 << bit : 0;
                require(BATCH.leafOf(editions[i], size) == leafOf(editions[i], size), "another leaf");
            }
        }
    }

    function rawWalk(
        bytes32[] memory leaves,
        bytes32[] memory proof,
        bytes32 flag
    ) private view returns (bool accepted, bytes32 root) {
        bytes memory data = abi.encodeCall(Batch.walk, (leaves, proof, new bool[](1)));
        // The only flag is the last word.
        assembly ("memory-safe") {
            mstore(add(data, mload(data)), flag)
        }
        bytes memory answer;
        (accepted, answer) = address(BATCH).staticcall(data);
        if (accepted) root = abi.decode(answer, (bytes32));
    }

    /// @dev Pairs are merged first, and then hashes are taken in.
    function merging(uint256 merges, uint256 taken) private pure returns (bool[] memory flags) {
        flags = new bool[](merges + taken);
        for (uint256 i = 0; i < merges; ++i) flags[i] = true;
    }

    function factsOf(uint256 count) private pure returns (IKronikaEditions.Edition[] memory editions) {
        editions = new IKronikaEditions.Edition[](count);
        for (uint256 i = 0; i < count; ++i) {
            editions[i] = IKronikaEditions.Edition(i + 1, i, keccak256(abi.encode(i)), sha256(abi.encode(i)));
        }
    }

    function leavesOf(IKronikaEditions.Edition[] memory editions) private pure returns (bytes32[] memory leaves) {
        leaves = new bytes32[](editions.length);
        for (uint256 i = 0; i < editions.length; ++i) leaves[i] = leafOf(editions[i], editions.length);
    }

    function leafOf(IKronikaEditions.Edition memory edition, uint256 size) private pure returns (bytes32) {
        bytes memory encoded = abi.encode(
            edition.number,
            size,
            edition.price,
            edition.traitsRoot,
            edition.metadataDigest
        );
        return keccak256(bytes.concat(keccak256(encoded)));
    }

    function chosen(
        IKronikaEditions.Edition[] memory editions,
        uint256 mask
    ) private pure returns (IKronikaEditions.Edition[] memory list) {
        uint256 count = 0;
        for (uint256 i = 0; i < editions.length; ++i) count += (mask >> i) & 1;
        list = new IKronikaEditions.Edition[](count);
        count = 0;
        for (uint256 i = 0; i < editions.length; ++i) if ((mask >> i) & 1 == 1) list[count++] = editions[i];
    }

    function hashes(string memory seed, uint256 count) private pure returns (bytes32[] memory list) {
        list = new bytes32[](count);
        for (uint256 i = 0; i < count; ++i) list[i] = keccak256(abi.encode(seed, i));
    }

    function cut(bytes32[] memory list, uint256 count) private pure returns (bytes32[] memory shorter) {
        shorter = new bytes32[](count);
        for (uint256 i = 0; i < count; ++i) shorter[i] = list[i];
    }
}
