// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {KronikaEditions} from "../../contracts/KronikaEditions.sol";
import {IKronikaEditions} from "../../contracts/interfaces/IKronikaEditions.sol";
import {EditionsFixture} from "./EditionsFixture.sol";
import {BuyingPayee, HostilePayee, ReenteringPayee, RefusingAccount} from "./Payees.sol";
import {vm} from "./Vm.sol";

/// @dev Promise 4: exactly the price, proceeds to the payee alone, and no call into a buyer's contract.
contract MoneyTest is EditionsFixture {
    function setUp() public {
        deployGroup();
    }

    function testFuzz_ExactlyThePrice(uint256 number, uint256 value) public {
        number = bound(number, 1, GROUP);
        value = bound(value, 0, 1_000 ether);
        vm.assume(value != number * 1 ether);
        bytes32[] memory proof = proofOf(number);
        vm.prank(BUYER);
        vm.expectRevert(
            abi.encodeWithSelector(IKronikaEditions.KronikaInvalidPayment.selector, number, value, number * 1 ether)
        );
        group.purchase{value: value}(BUYER, all[number - 1], proof);
    }

    function test_APurchaseIsAnnounced() public {
        bytes32[] memory proof = proofOf(2);
        vm.expectEmit(true, true, true, true, address(group));
        emit IKronikaEditions.EditionPurchased(2, BUYER, 2 ether);
        vm.prank(BUYER);
        group.purchase{value: 2 ether}(STRANGER, all[1], proof);
        require(group.ownerOf(2) == STRANGER, "not the recipient's");
        require(address(group).balance == 2 ether, "not paid");
    }

    function testFuzz_WithoutAPriceNotForSale(uint256 value) public {
        value = bound(value, 0, 1_000 ether);
        IKronikaEditions.Edition memory edition = IKronikaEditions.Edition(1, 0, TRAITS, DIGEST);
        KronikaEditions only = deployWith(1, edition);
        vm.prank(BUYER);
        vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaNotForSale.selector, 1));
        only.purchase{value: value}(BUYER, edition, new bytes32[](0));
    }

    function testFuzz_OnlyWhileTheSaleIsOpen(uint40 start, uint40 end, uint40 time) public {
        vm.assume(end > start);
        group.setSale(start, end);
        vm.warp(time);
        bool open = start <= time && time < end;
        bytes32[] memory proof = proofOf(1);
        vm.prank(BUYER);
        if (!open) vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaSaleClosed.selector, start, end));
        group.purchase{value: 1 ether}(BUYER, all[0], proof);
        require(holderOf(1) == (open ? BUYER : address(0)), "open and closed are mixed up");
    }

    function test_TheFirstAndTheLastSecondOfASale() public {
        uint40[4] memory moments = [uint40(999), 1_000, 1_999, 2_000];
        bool[4] memory open = [false, true, true, false];
        group.setSale(1_000, 2_000);
        for (uint256 i = 0; i < moments.length; ++i) {
            vm.warp(moments[i]);
            bytes32[] memory proof = proofOf(i + 1);
            vm.prank(BUYER);
            if (!open[i]) {
                vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaSaleClosed.selector, 1_000, 2_000));
            }
            group.purchase{value: (i + 1) * 1 ether}(BUYER, all[i], proof);
        }
    }

    function testFuzz_ASaleEndsAfterItStarts(uint40 start, uint40 end) public {
        vm.assume(start != 0 && end <= start);
        vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaInvalidSale.selector, start, end));
        group.setSale(start, end);
    }

    function test_ASaleIsNotOverBeforeItStarts() public {
        vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaInvalidSale.selector, 20, 20));
        group.setSale(20, 20);
        vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaInvalidSale.selector, 20, 0));
        group.setSale(20, 0);
        group.setSale(20, 21);
        require(group.saleStart() == 20 && group.saleEnd() == 21, "not set");
    }

    function test_AClosedSaleIsClosedAtAnyTime() public {
        group.setSale(0, 0);
        vm.warp(0);
        bytes32[] memory proof = proofOf(1);
        vm.prank(BUYER);
        vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaSaleClosed.selector, 0, 0));
        group.purchase{value: 1 ether}(BUYER, all[0], proof);
    }

    function test_AnyoneWithdrawsToThePayee() public {
        buy(3);
        uint256 before = STRANGER.balance;
        vm.expectEmit(true, true, true, true, address(group));
        emit IKronikaEditions.Withdrawn(PAYEE, 3 ether);
        vm.prank(STRANGER);
        group.withdraw();
        require(PAYEE.balance == 3 ether && address(group).balance == 0, "not all to the payee");
        require(STRANGER.balance == before, "the caller gained");
    }

    function test_ARefusingPayeeBlocksNothingForEver() public {
        address refusing = address(new RefusingAccount());
        group.setPayee(refusing);
        buy(3);
        vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaWithdrawalFailed.selector, refusing, 3 ether));
        group.withdraw();
        group.setPayee(PAYEE);
        group.withdraw();
        require(PAYEE.balance == 3 ether, "lost");
    }

    function test_AReenteringPayeeIsPaidOnce() public {
        ReenteringPayee reentering = new ReenteringPayee();
        group.setPayee(address(reentering));
        buy(3);
        group.withdraw();
        require(reentering.payments() == 3 && reentering.received() == 3 ether, "not what was paid");
    }

    function test_APayeeThatBuysWhileItIsPaidPays() public {
        BuyingPayee buying = new BuyingPayee();
        group.setPayee(address(buying));
        buy(3);
        buying.prepare(abi.encodeCall(IKronikaEditions.purchase, (address(buying), all[1], proofOf(2))), 2 ether);
        group.withdraw();
        require(group.ownerOf(2) == address(buying), "not bought");
        require(address(group).balance == 2 ether && address(buying).balance == 1 ether, "not paid");
        group.withdraw();
        require(address(group).balance == 0 && address(buying).balance == 3 ether, "not withdrawn");
    }

    function test_AHostilePayeeStopsNoPurchase() public {
        HostilePayee hostile = new HostilePayee();
        group.setPayee(address(hostile));
        buy(3);
        vm.expectRevert(
            abi.encodeWithSelector(IKronikaEditions.KronikaWithdrawalFailed.selector, address(hostile), 3 ether)
        );
        group.withdraw();
        buy(4);
        require(address(group).balance == 7 ether, "not kept");
        hostile.accept(true);
        group.withdraw();
        require(address(hostile).balance == 7 ether, "not paid");
    }

    function test_ProceedsGoToThePayeeOfTheMoment() public {
        buy(3);
        group.withdraw();
        buy(4);
        uint256 before = STRANGER.balance;
        group.setPayee(STRANGER);
        group.withdraw();
        require(PAYEE.balance == 3 ether && STRANGER.balance == before + 4 ether, "another payee");
    }

    function test_AWithdrawalOfNothing() public {
        vm.expectEmit(true, true, true, true, address(group));
        emit IKronikaEditions.Withdrawn(PAYEE, 0);
        group.withdraw();
    }

    function test_NoEtherWithoutAPurchase() public {
        vm.prank(BUYER);
        (bool accepted, ) = address(group).call{value: 1 ether}("");
        require(!accepted, "accepted");
        // What no contract can refuse: a block reward, or what a contract that destroys itself leaves.
        vm.deal(address(group), 1 ether);
        group.withdraw();
        require(PAYEE.balance == 1 ether, "what was forced on it is stuck");
    }

    function test_NoRecipientIsCalled() public {
        address refusing = address(new RefusingAccount());
        bytes32[] memory proof = proofOf(1);
        vm.prank(BUYER);
        group.purchase{value: 1 ether}(refusing, all[0], proof);
        issue(6, refusing);
        require(group.balanceOf(refusing) == 3, "a contract was asked");
    }
}
