// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {IKronikaEditions} from "../interfaces/IKronikaEditions.sol";

/// @title Hashes of the editions tree
/// @notice The tree is a `StandardMerkleTree` of OpenZeppelin's npm package merkle-tree. Written out for the many leaves of
/// a batch: of a hundred editions, each costs a thousand gas less than with memory allocated for every hash.
library EditionsTree {
    /// @notice Hashes leaves and the hashes of a multiproof up to a root.
    /// @dev The same walk as OpenZeppelin's `MerkleProof.processMultiProof`: every step hashes a pair, whose left is the
    /// next node of a queue that begins with the leaves and takes every hash at its end, and whose right is the next of
    /// the queue too where the flag is set, and else the next of the proof. A walk of n leaves and p hashes that uses all
    /// of the proof in n + p - 1 steps takes each node but the last exactly once, and none before it is there: so every
    /// leaf is below the root.
    /// @param queue The leaves, with room for as many hashes behind them as there are flags. It is written to.
    /// @param leaves How many leaves the queue holds; at least one.
    /// @param proof The hashes.
    /// @param flags The flags.
    /// @return root The last hash; of a single leaf without a proof, the leaf. Zero: the walk is not as above.
    function processMultiProof(
        bytes32[] memory queue,
        uint256 leaves,
        bytes32[] calldata proof,
        bool[] calldata flags
    ) internal pure returns (bytes32 root) {
        uint256 used;
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            let read := add(queue, 0x20)
            let write := add(read, shl(5, leaves))
            let sibling := proof.offset
            let flag := flags.offset
            for {
                let end := add(flag, shl(5, flags.length))
            } lt(flag, end) {
                flag := add(flag, 0x20)
            } {
                let left := mload(read)
                read := add(read, 0x20)
                let right
                switch calldataload(flag)
                case 0 {
                    right := calldataload(sibling)
                    sibling := add(sibling, 0x20)
                }
                default {
                    right := mload(read)
                    read := add(read, 0x20)
                }
                // A pair is hashed with the smaller first, in the scratch space.
                let place := shl(5, gt(left, right))
                mstore(place, left)
                mstore(xor(place, 0x20), right)
                mstore(write, keccak256(0, 0x40))
                write := add(write, 0x20)
            }
            used := shr(5, sub(sibling, proof.offset))
            root := mload(sub(write, 0x20))
        }
        if (used != proof.length || leaves + used != flags.length + 1) return 0;
    }

    /// @notice Hashes the facts of an edition to its leaf:
    /// `keccak256(bytes.concat(keccak256(abi.encode(number, size, price, traitsRoot, metadataDigest))))`.
    /// @param edition The facts, four words of the calldata.
    /// @param size The group's size.
    /// @return leaf The leaf.
    function hashLeaf(IKronikaEditions.Edition calldata edition, uint256 size) internal pure returns (bytes32 leaf) {
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            let encoded := mload(0x40)
            mstore(encoded, calldataload(edition))
            mstore(add(encoded, 0x20), size)
            calldatacopy(add(encoded, 0x40), add(edition, 0x20), 0x60)
            mstore(0, keccak256(encoded, 0xa0))
            leaf := keccak256(0, 0x20)
        }
    }
}
