// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// @dev Complete Merkle trees in the layout of OpenZeppelin's package: node 0 is the root, the children of node `i` are
/// `2i + 1` and `2i + 2`, and leaf `i` of `n` is node `2n - 2 - i`. Leaves are hashed already and need no order.
library Tree {
    function build(bytes32[] memory leaves) internal pure returns (bytes32[] memory nodes) {
        uint256 length = 2 * leaves.length - 1;
        nodes = new bytes32[](length);
        for (uint256 i = 0; i < leaves.length; ++i) nodes[length - 1 - i] = leaves[i];
        for (uint256 i = length - leaves.length; i > 0; --i) nodes[i - 1] = pair(nodes[2 * i - 1], nodes[2 * i]);
    }

    function pair(bytes32 a, bytes32 b) internal pure returns (bytes32) {
        return a < b ? keccak256(abi.encode(a, b)) : keccak256(abi.encode(b, a));
    }

    function proofOf(bytes32[] memory nodes, uint256 leaf) internal pure returns (bytes32[] memory proof) {
        uint256 count = 0;
        for (uint256 i = nodes.length - 1 - leaf; i > 0; i = (i - 1) / 2) ++count;
        proof = new bytes32[](count);
        count = 0;
        for (uint256 i = nodes.length - 1 - leaf; i > 0; i = (i - 1) / 2) proof[count++] = nodes[sibling(i)];
    }

    /// @dev The multiproof of the leaves whose bits are set in `mask`. They are to be given in ascending order.
    function multiProofOf(
        bytes32[] memory nodes,
        uint256 mask
    ) internal pure returns (bytes32[] memory proof, bool[] memory flags) {
        uint256[] memory queue = new uint256[](2 * nodes.length);
        uint256 tail = 0;
        for (uint256 leaf = 0; leaf < (nodes.length + 1) / 2; ++leaf) {
            if ((mask >> leaf) & 1 == 1) queue[tail++] = nodes.length - 1 - leaf;
        }
        bytes32[] memory hashes = new bytes32[](nodes.length);
        bool[] memory merges = new bool[](nodes.length);
        uint256 hashCount = 0;
        uint256 flagCount = 0;
        for (uint256 head = 0; queue[head] != 0;) {
            uint256 node = queue[head++];
            if (head < tail && queue[head] == sibling(node)) {
                merges[flagCount++] = true;
                ++head;
            } else {
                hashes[hashCount++] = nodes[sibling(node)];
                merges[flagCount++] = false;
            }
            queue[tail++] = (node - 1) / 2;
        }
        proof = new bytes32[](hashCount);
        for (uint256 i = 0; i < hashCount; ++i) proof[i] = hashes[i];
        flags = new bool[](flagCount);
        for (uint256 i = 0; i < flagCount; ++i) flags[i] = merges[i];
    }

    function sibling(uint256 node) private pure returns (uint256) {
        return node % 2 == 0 ? node - 1 : node + 1;
    }
}
