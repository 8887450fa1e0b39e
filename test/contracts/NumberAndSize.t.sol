// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {KronikaEditions} from "../../contracts/KronikaEditions.sol";
import {IKronikaEditions} from "../../contracts/interfaces/IKronikaEditions.sol";
import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {EditionsFixture} from "./EditionsFixture.sol";
import {Tree} from "./Tree.sol";
import {vm} from "./Vm.sol";

/// @dev Promise 1: a token exists only with 1 <= id <= SIZE, once.
contract NumberAndSizeTest is EditionsFixture {
    function setUp() public {
        deployGroup();
    }

    function testFuzz_NoNumberOutsideTheGroup(uint256 size, uint256 number) public {
        size = bound(size, 1, 10_000);
        vm.assume(number == 0 || number > size);
        refusesNumber(size, number);
    }

    function test_NeitherZeroNorTheNextAfterTheLast() public {
        refusesNumber(5, 0);
        refusesNumber(5, 6);
        refusesNumber(5, type(uint256).max);
    }

    function test_TheFirstAndTheLastNumberExist() public {
        for (uint256 number = 1; number <= 5; number += 4) {
            IKronikaEditions.Edition memory edition = IKronikaEditions.Edition(number, 1, TRAITS, DIGEST);
            KronikaEditions five = deployWith(5, edition);
            five.purchase{value: 1}(BUYER, edition, new bytes32[](0));
            require(five.ownerOf(number) == BUYER, "not issued");
            IKronikaEditions.Edition[] memory editions = new IKronikaEditions.Edition[](1);
            editions[0] = edition;
            KronikaEditions other = deployWith(5, edition);
            other.mint(times(BUYER, 1), editions, new bytes32[](0), new bool[](0));
            require(other.ownerOf(number) == BUYER, "not issued by the owner");
        }
    }

    function testFuzz_OnlyOnce(uint256 number, bool bought, bool transferred) public {
        number = bound(number, 1, GROUP);
        if (bought) buy(number);
        else issue(1 << (number - 1), BUYER);
        address holder = transferred ? STRANGER : BUYER;
        if (transferred) {
            vm.prank(BUYER);
            group.transferFrom(BUYER, STRANGER, number);
        }

        bytes memory refusal = abi.encodeWithSelector(IKronikaEditions.KronikaAlreadyIssued.selector, number, holder);
        bytes32[] memory proof = proofOf(number);
        vm.prank(STRANGER);
        vm.expectRevert(refusal);
        group.purchase{value: number * 1 ether}(STRANGER, all[number - 1], proof);

        (IKronikaEditions.Edition[] memory editions, bool[] memory flags) = alone(number);
        vm.expectRevert(refusal);
        group.mint(times(STRANGER, 1), editions, proof, flags);
    }

    function test_OnlyOnceThoughTheTreeHasTheNumberTwice() public {
        IKronikaEditions.Edition[] memory twins = new IKronikaEditions.Edition[](2);
        twins[0] = IKronikaEditions.Edition(3, 1, TRAITS, DIGEST);
        twins[1] = IKronikaEditions.Edition(3, 2, TRAITS, DIGEST);
        KronikaEditions five = deploy(5, Tree.build(leavesOf(twins, 5))[0]);
        bool[] memory flags = new bool[](1);
        flags[0] = true;
        vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaAlreadyIssued.selector, 3, BUYER));
        five.mint(times(BUYER, 2), twins, new bytes32[](0), flags);
    }

    function test_NoLeafTwiceInABatch() public {
        IKronikaEditions.Edition[] memory twice = new IKronikaEditions.Edition[](2);
        (twice[0], twice[1]) = (all[0], all[0]);
        bool[] memory flags = new bool[](1);
        flags[0] = true;
        vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaAlreadyIssued.selector, 1, BUYER));
        group.mint(times(BUYER, 2), twice, new bytes32[](0), flags);
    }

    function test_NoBurning() public {
        buy(1);
        vm.prank(BUYER);
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721InvalidReceiver.selector, address(0)));
        group.transferFrom(BUYER, address(0), 1);
    }

    function test_NoTokenForNobody() public {
        bytes32[] memory proof = proofOf(1);
        bytes memory refusal = abi.encodeWithSelector(IERC721Errors.ERC721InvalidReceiver.selector, address(0));
        vm.prank(BUYER);
        vm.expectRevert(refusal);
        group.purchase{value: 1 ether}(address(0), all[0], proof);

        (IKronikaEditions.Edition[] memory editions, bool[] memory flags) = alone(1);
        vm.expectRevert(refusal);
        group.mint(times(address(0), 1), editions, proof, flags);
    }

    /// @dev The leaf is in the tree, and still neither bought, issued nor verified.
    function refusesNumber(uint256 size, uint256 number) private {
        IKronikaEditions.Edition memory edition = IKronikaEditions.Edition(number, 1, TRAITS, DIGEST);
        KronikaEditions only = deployWith(size, edition);
        bytes32[] memory proof = new bytes32[](0);
        bytes memory refusal = abi.encodeWithSelector(IKronikaEditions.KronikaInvalidNumber.selector, number, size);
        vm.expectRevert(refusal);
        only.purchase{value: 1}(BUYER, edition, proof);
        IKronikaEditions.Edition[] memory editions = new IKronikaEditions.Edition[](1);
        editions[0] = edition;
        vm.expectRevert(refusal);
        only.mint(times(BUYER, 1), editions, proof, new bool[](0));
        require(!only.verifyEdition(edition, proof), "verified");
    }

    function alone(
        uint256 number
    ) private view returns (IKronikaEditions.Edition[] memory editions, bool[] memory flags) {
        editions = editionsOf(1 << (number - 1));
        flags = new bool[](proofOf(number).length);
    }
}
