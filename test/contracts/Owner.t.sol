// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {KronikaEditions} from "../../contracts/KronikaEditions.sol";
import {IKronikaEditions} from "../../contracts/interfaces/IKronikaEditions.sol";
import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {EditionsFixture} from "./EditionsFixture.sol";
import {Tree} from "./Tree.sol";
import {vm} from "./Vm.sol";

/// @dev What the owner may set, and nobody else.
contract OwnerTest is EditionsFixture {
    function setUp() public {
        deployGroup();
    }

    function testFuzz_NobodyElse(address caller) public {
        vm.assume(caller != address(this));
        bytes memory refusal = abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, caller);
        (bytes32[] memory proof, bool[] memory flags) = Tree.multiProofOf(nodes, 1);
        IKronikaEditions.Edition[] memory editions = editionsOf(1);
        vm.prank(caller);
        vm.expectRevert(refusal);
        group.mint(times(caller, 1), editions, proof, flags);
        vm.prank(caller);
        vm.expectRevert(refusal);
        group.setSale(0, 0);
        vm.prank(caller);
        vm.expectRevert(refusal);
        group.setPayee(caller);
        vm.prank(caller);
        vm.expectRevert(refusal);
        group.setRoyalty(caller, 1);
        vm.prank(caller);
        vm.expectRevert(refusal);
        group.transferOwnership(caller);
    }

    function testFuzz_RoyaltyOfAtMostTenPercent(uint96 bps) public {
        if (bps > 1_000) {
            vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaInvalidRoyalty.selector, bps, 1_000));
            group.setRoyalty(BUYER, bps);
            vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaInvalidRoyalty.selector, bps, 1_000));
            this.create(1, bps);
        }
        bps = uint96(bound(bps, 0, 1_000));
        group.setRoyalty(BUYER, bps);
        (address receiver, uint256 amount) = group.royaltyInfo(1, 10_000);
        require(receiver == BUYER && amount == bps, "not as set");
    }

    function testFuzz_SizeFromOneToTenThousand(uint256 size) public {
        if (size == 0 || size > 10_000) {
            vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaInvalidSize.selector, size, 10_000));
            this.create(size, 0);
        }
        size = bound(size, 1, 10_000);
        require(this.create(size, 0).SIZE() == size, "another size");
    }

    function test_TheSmallestAndTheLargestSize() public {
        require(this.create(1, 0).SIZE() == 1 && this.create(10_000, 0).SIZE() == 10_000, "refused");
        vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaInvalidSize.selector, 0, 10_000));
        this.create(0, 0);
        vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaInvalidSize.selector, 10_001, 10_000));
        this.create(10_001, 0);
    }

    /// @dev A call of its own: the runner expects no revert of a creation itself.
    function create(uint256 size, uint96 royaltyBps) external returns (KronikaEditions) {
        return new KronikaEditions("", "", size, nodes[0], METADATA_ROOT, address(this), PAYEE, royaltyBps);
    }

    function test_OwnershipIsNotGivenUp() public {
        vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaNotFrozen.selector));
        group.renounceOwnership();
        require(group.owner() == address(this), "given up");
    }
}
