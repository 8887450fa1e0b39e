// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {SixtiesClub} from "../../contracts/examples/SixtiesClub.sol";
import {IKronikaEditions} from "../../contracts/interfaces/IKronikaEditions.sol";
import {EditionsFixture} from "./EditionsFixture.sol";
import {Tree} from "./Tree.sol";
import {vm} from "./Vm.sol";

/// @dev The example, in a group whose every fourth edition is of the 1960s. Each edition has two traits.
contract SixtiesClubTest is EditionsFixture {
    SixtiesClub private club;

    function setUp() public {
        deployGroup();
        for (uint256 number = 1; number <= GROUP; ++number) all[number - 1].traitsRoot = traitsOf(number)[0];
        nodes = Tree.build(leavesOf(all, GROUP));
        group.revise(nodes[0], METADATA_ROOT, "Traits");
        club = new SixtiesClub(group);
    }

    function testFuzz_OnlyAHolderOfTheSixtiesIsAMember(uint256 number, bool holds, bool first) public {
        number = bound(number, 1, GROUP);
        buy(number);
        bytes32[] memory traitProof = Tree.proofOf(traitsOf(number), first ? 0 : 1);
        address account = holds ? BUYER : STRANGER;
        bool joins = holds && number % 4 == 0 && first;
        if (!holds) vm.expectRevert(abi.encodeWithSelector(SixtiesClub.NotTheHolder.selector, number, BUYER));
        else if (!joins) vm.expectRevert(abi.encodeWithSelector(SixtiesClub.NotOfTheSixties.selector, number));
        vm.prank(account);
        club.join(all[number - 1], proofOf(number), traitProof);
        require(club.isMember(account) == joins, "membership");
    }

    function testFuzz_MembershipGoesWithTheEditionAndEndsWithARevision(
        uint256 number,
        bool sells,
        bool revised
    ) public {
        number = bound(number, 1, GROUP / 4) * 4;
        buy(number);
        join(number, BUYER);
        if (sells) {
            vm.prank(BUYER);
            group.transferFrom(BUYER, STRANGER, number);
        }
        // The same roots: the club goes by the revision, not by what it changed.
        if (revised) group.revise(nodes[0], METADATA_ROOT, "Again");
        require(club.isMember(BUYER) == (!sells && !revised), "membership");
        address holder = sells ? STRANGER : BUYER;
        join(number, holder);
        require(club.isMember(holder), "not let in again");
    }

    function testFuzz_AnEditionVotesOnce(uint256 number, uint256 choice) public {
        number = bound(number, 1, GROUP / 4) * 4;
        buy(number);
        join(number, BUYER);
        vm.prank(BUYER);
        club.vote(choice);
        vm.prank(BUYER);
        group.transferFrom(BUYER, STRANGER, number);
        join(number, STRANGER);
        vm.expectRevert(abi.encodeWithSelector(SixtiesClub.AlreadyVoted.selector, number));
        vm.prank(STRANGER);
        club.vote(choice);
        vm.expectRevert(abi.encodeWithSelector(SixtiesClub.NotAMember.selector, BUYER));
        vm.prank(BUYER);
        club.vote(choice);
        require(club.votesFor(choice) == 1 && club.hasVoted(number), "votes");
    }

    function join(uint256 number, address account) private {
        IKronikaEditions.Edition memory edition = all[number - 1];
        bytes32[] memory traitProof = Tree.proofOf(traitsOf(number), 0);
        bytes32[] memory proof = proofOf(number);
        vm.prank(account);
        club.join(edition, proof, traitProof);
    }

    /// @dev The tree of an edition's traits, its decade first.
    function traitsOf(uint256 number) private pure returns (bytes32[] memory) {
        bytes32[] memory leaves = new bytes32[](2);
        leaves[0] = traitLeaf("Decade", number % 4 == 0 ? "1960s" : "1970s");
        leaves[1] = traitLeaf("Year", "1968");
        return Tree.build(leaves);
    }

    function traitLeaf(string memory traitType, string memory value) private pure returns (bytes32) {
        return keccak256(bytes.concat(keccak256(abi.encode(traitType, value))));
    }
}
