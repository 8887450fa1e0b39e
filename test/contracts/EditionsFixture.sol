// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {KronikaEditions} from "../../contracts/KronikaEditions.sol";
import {IKronikaEditions} from "../../contracts/interfaces/IKronikaEditions.sol";
import {Tree} from "./Tree.sol";
import {vm} from "./Vm.sol";

/// @dev A group of 16 editions, all in the tree, at 1 to 16 ether. The test itself is the owner.
abstract contract EditionsFixture {
    uint256 internal constant GROUP = 16;
    bytes32 internal constant METADATA_ROOT = keccak256("metadata");
    bytes32 internal constant TRAITS = keccak256("traits");
    bytes32 internal constant DIGEST = keccak256("digest");
    address internal constant PAYEE = address(0xFA1EE);
    address internal constant BUYER = address(0xB0B);
    address internal constant STRANGER = address(0xBAD);

    KronikaEditions internal group;
    IKronikaEditions.Edition[] internal all;
    bytes32[] internal nodes;

    function deployGroup() internal {
        IKronikaEditions.Edition[] memory editions = factsOf("first");
        for (uint256 i = 0; i < GROUP; ++i) all.push(editions[i]);
        nodes = Tree.build(leavesOf(all, GROUP));
        group = deploy(GROUP, nodes[0]);
        group.setSale(0, type(uint40).max);
        vm.deal(BUYER, 1_000_000 ether);
        vm.deal(STRANGER, 1_000_000 ether);
    }

    /// @dev Sixteen editions at 1 to 16 ether, whose traits and files depend on `edit`: another edit, another tree.
    function factsOf(string memory edit) internal pure returns (IKronikaEditions.Edition[] memory editions) {
        editions = new IKronikaEditions.Edition[](GROUP);
        for (uint256 number = 1; number <= GROUP; ++number) {
            editions[number - 1] = IKronikaEditions.Edition({
                number: number,
                price: number * 1 ether,
                traitsRoot: keccak256(abi.encode(edit, "traits", number)),
                metadataDigest: sha256(abi.encode(edit, "json", number))
            });
        }
    }

    function deploy(uint256 size, bytes32 root) internal returns (KronikaEditions) {
        return new KronikaEditions("Genesis", "GEN", size, root, METADATA_ROOT, address(this), PAYEE, 500);
    }

    /// @dev A group of `size` that is on sale and whose tree has this edition alone: its leaf is the root.
    function deployWith(uint256 size, IKronikaEditions.Edition memory edition) internal returns (KronikaEditions only) {
        only = deploy(size, leafOf(edition, size));
        only.setSale(0, type(uint40).max);
    }

    function leafOf(IKronikaEditions.Edition memory edition, uint256 size) internal pure returns (bytes32) {
        return
            keccak256(
                bytes.concat(
                    keccak256(
                        abi.encode(edition.number, size, edition.price, edition.traitsRoot, edition.metadataDigest)
                    )
                )
            );
    }

    function leavesOf(
        IKronikaEditions.Edition[] memory editions,
        uint256 size
    ) internal pure returns (bytes32[] memory leaves) {
        leaves = new bytes32[](editions.length);
        for (uint256 i = 0; i < editions.length; ++i) leaves[i] = leafOf(editions[i], size);
    }

    function proofOf(uint256 number) internal view returns (bytes32[] memory) {
        return Tree.proofOf(nodes, number - 1);
    }

    function buy(uint256 number) internal {
        vm.prank(BUYER);
        group.purchase{value: number * 1 ether}(BUYER, all[number - 1], proofOf(number));
    }

    /// @dev Issues the editions whose bits are set in `mask` (bit 0 is edition 1), all to `to`.
    function issue(uint256 mask, address to) internal {
        IKronikaEditions.Edition[] memory editions = editionsOf(mask);
        (bytes32[] memory proof, bool[] memory flags) = Tree.multiProofOf(nodes, mask);
        group.mint(times(to, editions.length), editions, proof, flags);
    }

    function editionsOf(uint256 mask) internal view returns (IKronikaEditions.Edition[] memory editions) {
        uint256 count = 0;
        for (uint256 i = 0; i < GROUP; ++i) count += (mask >> i) & 1;
        editions = new IKronikaEditions.Edition[](count);
        count = 0;
        for (uint256 i = 0; i < GROUP; ++i) {
            if ((mask >> i) & 1 == 1) editions[count++] = all[i];
        }
    }

    function times(address account, uint256 count) internal pure returns (address[] memory accounts) {
        accounts = new address[](count);
        for (uint256 i = 0; i < count; ++i) accounts[i] = account;
    }

    function holderOf(uint256 number) internal view returns (address) {
        try group.ownerOf(number) returns (address holder) {
            return holder;
        } catch {
            return address(0);
        }
    }

    /// @dev Maps any value into `low` to `high`, both included.
    function bound(uint256 value, uint256 low, uint256 high) internal pure returns (uint256) {
        return low + (value % (high - low + 1));
    }
}
