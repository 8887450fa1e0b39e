// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {KronikaEditions} from "../../contracts/KronikaEditions.sol";
import {IKronikaEditions} from "../../contracts/interfaces/IKronikaEditions.sol";
import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {ERC2981} from "@openzeppelin/contracts/token/common/ERC2981.sol";
import {EditionsFixture} from "./EditionsFixture.sol";
import {Tree} from "./Tree.sol";
import {Vm, vm} from "./Vm.sol";

/// @dev What the owner may set, and nobody else.
contract OwnerTest is EditionsFixture {
    function setUp() public {
        deployGroup();
    }

    function testFuzz_NobodyElse(address caller) public {
        // Nobody can send as zero, which is who may accept what is offered to nobody.
        vm.assume(caller != address(this) && caller != address(0));
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
        group.revise(keccak256("root"), METADATA_ROOT, "mine");
        vm.prank(caller);
        vm.expectRevert(refusal);
        group.freeze();
        vm.prank(caller);
        vm.expectRevert(refusal);
        group.setVoucherSigner(caller);
        vm.prank(caller);
        vm.expectRevert(refusal);
        group.transferOwnership(caller);
        vm.prank(caller);
        vm.expectRevert(refusal);
        group.acceptOwnership();
        group.freeze();
        vm.prank(caller);
        vm.expectRevert(refusal);
        group.renounceOwnership();
    }

    function testFuzz_OwnershipPassesInTwoSteps(address next, address other) public {
        vm.assume(next != address(this) && next != address(0) && other != next);
        group.transferOwnership(STRANGER);
        group.transferOwnership(next);
        require(group.owner() == address(this) && group.pendingOwner() == next, "passed in one step");
        vm.prank(other);
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, other));
        group.acceptOwnership();
        group.setSale(1, 2);
        vm.prank(next);
        group.acceptOwnership();
        require(group.owner() == next && group.pendingOwner() == address(0), "not passed");
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, address(this)));
        group.setSale(0, 0);
        vm.prank(next);
        group.setSale(0, 0);
    }

    function testFuzz_AllIsSetAndAnnounced(uint40 start, uint40 end, address account, uint96 bps) public {
        vm.assume(account != address(0) && (start == 0 || end > start));
        bps = uint96(bound(bps, 0, 1_000));
        vm.expectEmit(true, true, true, true, address(group));
        emit IKronikaEditions.SaleSet(start, end);
        group.setSale(start, end);
        require(group.saleStart() == start && group.saleEnd() == end, "the sale");
        vm.expectEmit(true, true, true, true, address(group));
        emit IKronikaEditions.PayeeSet(account);
        group.setPayee(account);
        require(group.payee() == account, "the payee");
        vm.expectEmit(true, true, true, true, address(group));
        emit IKronikaEditions.RoyaltySet(account, bps);
        group.setRoyalty(account, bps);
        vm.expectEmit(true, true, true, true, address(group));
        emit IKronikaEditions.VoucherSignerSet(account);
        vm.expectEmit(true, true, true, true, address(group));
        emit IKronikaEditions.VouchersRevoked(1);
        group.setVoucherSigner(account);
        require(group.voucherSigner() == account && group.voucherEpoch() == 1, "the signer");
        // They share slots: none of them may have changed another.
        require(group.saleStart() == start && group.saleEnd() == end && group.payee() == account, "a neighbour");
        require(!group.frozen() && group.revision() == 0 && group.editionsRoot() == nodes[0], "the facts");
    }

    function test_NoPayeeAndNoRoyaltyReceiverOfZero() public {
        vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaInvalidPayee.selector, address(0)));
        group.setPayee(address(0));
        vm.expectRevert(abi.encodeWithSelector(ERC2981.ERC2981InvalidDefaultRoyaltyReceiver.selector, address(0)));
        group.setRoyalty(address(0), 0);
        require(group.payee() == PAYEE, "changed");
    }

    function test_ANewGroupIsAnnounced() public {
        vm.recordLogs();
        KronikaEditions created = this.create(1, 250);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        require(logs.length == 3 && logs[0].emitter == address(created), "more or fewer events");
        require(logs[1].topics[0] == IKronikaEditions.PayeeSet.selector, "no payee");
        require(logs[1].topics[1] == bytes32(uint256(uint160(PAYEE))), "another payee");
        require(logs[2].topics[0] == IKronikaEditions.RoyaltySet.selector, "no royalty");
        require(logs[2].topics[1] == bytes32(uint256(uint160(PAYEE))), "another receiver");
        require(keccak256(logs[2].data) == keccak256(abi.encode(250)), "another share");
        require(created.owner() == address(this) && created.payee() == PAYEE, "another account");
        require(created.editionsRoot() == nodes[0] && created.metadataRoot() == METADATA_ROOT, "another root");
        require(created.saleStart() == 0 && created.saleEnd() == 0, "on sale");
        require(created.voucherSigner() == address(0) && !created.frozen() && created.revision() == 0, "not new");
    }

    function test_ANewGroupHasRootsPayeeAndOwner() public {
        vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaInvalidEditionsRoot.selector, 0));
        this.createOf(0, METADATA_ROOT, address(this), PAYEE);
        vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaInvalidMetadataRoot.selector, 0));
        this.createOf(nodes[0], 0, address(this), PAYEE);
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableInvalidOwner.selector, address(0)));
        this.createOf(nodes[0], METADATA_ROOT, address(0), PAYEE);
        vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaInvalidPayee.selector, address(0)));
        this.createOf(nodes[0], METADATA_ROOT, address(this), address(0));
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

    function test_ARoyaltyOfTenPercentAndNotOneMore() public {
        group.setRoyalty(BUYER, 1_000);
        this.create(1, 1_000);
        bytes memory refusal = abi.encodeWithSelector(IKronikaEditions.KronikaInvalidRoyalty.selector, 1_001, 1_000);
        vm.expectRevert(refusal);
        group.setRoyalty(BUYER, 1_001);
        vm.expectRevert(refusal);
        this.create(1, 1_001);
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

    function createOf(bytes32 editionsRoot, bytes32 metadataRoot, address owner, address payee) external {
        new KronikaEditions("", "", 1, editionsRoot, metadataRoot, owner, payee, 0);
    }

    function test_OwnershipIsNotGivenUpBeforeTheFreeze() public {
        vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaNotFrozen.selector));
        group.renounceOwnership();
        require(group.owner() == address(this), "given up");
    }

    function test_GivenUpAfterTheFreezeTheGroupWorksWithoutAnOwner() public {
        group.freeze();
        group.transferOwnership(STRANGER);
        group.renounceOwnership();
        require(group.owner() == address(0) && group.pendingOwner() == address(0), "not given up");
        vm.prank(STRANGER);
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, STRANGER));
        group.acceptOwnership();
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, address(this)));
        group.setSale(0, 0);
        buy(1);
        group.withdraw();
        require(PAYEE.balance == 1 ether, "not paid out");
    }
}
