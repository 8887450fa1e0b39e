// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {EditionsFixture} from "./EditionsFixture.sol";
import {RefusingAccount} from "./Payees.sol";
import {OtherReceiver, PanickingReceiver, Receiver, RevertingReceiver} from "./Receivers.sol";
import {vm} from "./Vm.sol";

/// @dev What ERC-721 promises of every token, through this contract: transfer, approval, receivers, introspection.
contract TokenTest is EditionsFixture {
    address private constant OPERATOR = address(0x0ABC);

    function setUp() public {
        deployGroup();
        issue(14, BUYER);
    }

    function test_TheNameAndTheSymbol() public view {
        require(keccak256(bytes(group.name())) == keccak256("Genesis"), "another name");
        require(keccak256(bytes(group.symbol())) == keccak256("GEN"), "another symbol");
    }

    function test_EveryInterfaceThatIsClaimed() public view {
        bytes4[5] memory claimed = [bytes4(0x01ffc9a7), 0x80ac58cd, 0x5b5e139f, 0x2a55205a, 0x49064906];
        for (uint256 i = 0; i < claimed.length; ++i) {
            uint256 before = gasleft();
            require(group.supportsInterface(claimed[i]), "not claimed");
            require(before - gasleft() < 30_000, "more gas than ERC-165 allows");
        }
    }

    function testFuzz_NoInterfaceThatIsNot(bytes4 id) public view {
        vm.assume(id != 0x01ffc9a7 && id != 0x80ac58cd && id != 0x5b5e139f && id != 0x2a55205a && id != 0x49064906);
        require(!group.supportsInterface(id), "claimed");
        // None of the ERCs' own; enumeration; the receiver's; the interface of ERC-4906 as computed, which is 0.
        bytes4[4] memory others = [bytes4(0xffffffff), 0x780e9d63, 0x150b7a02, 0];
        for (uint256 i = 0; i < others.length; ++i) require(!group.supportsInterface(others[i]), "claimed too");
    }

    function testFuzz_BalancesAndHolders(address to) public {
        vm.assume(to != address(0) && to != BUYER);
        vm.expectEmit(true, true, true, true, address(group));
        emit IERC721.Transfer(BUYER, to, 2);
        vm.prank(BUYER);
        group.transferFrom(BUYER, to, 2);
        require(group.ownerOf(2) == to && group.ownerOf(3) == BUYER, "another holder");
        require(group.balanceOf(BUYER) == 2 && group.balanceOf(to) == 1, "another balance");
        vm.prank(to);
        group.transferFrom(to, to, 2);
        require(group.ownerOf(2) == to && group.balanceOf(to) == 1, "changed by a transfer to oneself");
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721InvalidOwner.selector, address(0)));
        group.balanceOf(address(0));
    }

    function test_AnIssueIsATransferFromZero() public {
        vm.expectEmit(true, true, true, true, address(group));
        emit IERC721.Transfer(address(0), BUYER, 5);
        buy(5);
        vm.expectEmit(true, true, true, true, address(group));
        emit IERC721.Transfer(address(0), STRANGER, 6);
        issue(32, STRANGER);
    }

    function testFuzz_NothingOfATokenThatDoesNotExist(uint256 number) public {
        vm.assume(number < 2 || number > 4);
        bytes memory refusal = abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, number);
        vm.expectRevert(refusal);
        group.ownerOf(number);
        vm.expectRevert(refusal);
        group.tokenURI(number);
        vm.expectRevert(refusal);
        group.getApproved(number);
        vm.expectRevert(refusal);
        group.approve(OPERATOR, number);
        vm.expectRevert(refusal);
        group.transferFrom(BUYER, STRANGER, number);
    }

    function testFuzz_NobodyMovesAnothersToken(address caller) public {
        vm.assume(caller != BUYER && caller != address(0));
        bytes memory refusal = abi.encodeWithSelector(IERC721Errors.ERC721InsufficientApproval.selector, caller, 2);
        vm.startPrank(caller);
        vm.expectRevert(refusal);
        group.transferFrom(BUYER, caller, 2);
        vm.expectRevert(refusal);
        group.safeTransferFrom(BUYER, caller, 2);
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721InvalidApprover.selector, caller));
        group.approve(caller, 2);
        vm.stopPrank();
        require(group.ownerOf(2) == BUYER, "moved");
    }

    function test_NotFromAnotherHolderNorToNobody() public {
        vm.startPrank(BUYER);
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721IncorrectOwner.selector, STRANGER, 2, BUYER));
        group.transferFrom(STRANGER, OPERATOR, 2);
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721InvalidReceiver.selector, address(0)));
        group.safeTransferFrom(BUYER, address(0), 2);
        vm.stopPrank();
    }

    function test_AnApprovalIsForOneTokenAndOneTransfer() public {
        vm.expectEmit(true, true, true, true, address(group));
        emit IERC721.Approval(BUYER, OPERATOR, 2);
        vm.prank(BUYER);
        group.approve(OPERATOR, 2);
        require(group.getApproved(2) == OPERATOR && group.getApproved(3) == address(0), "not as approved");
        vm.startPrank(OPERATOR);
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721InsufficientApproval.selector, OPERATOR, 3));
        group.transferFrom(BUYER, OPERATOR, 3);
        group.transferFrom(BUYER, STRANGER, 2);
        require(group.getApproved(2) == address(0), "still approved");
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721InsufficientApproval.selector, OPERATOR, 2));
        group.transferFrom(STRANGER, OPERATOR, 2);
        vm.stopPrank();
    }

    function test_AnApprovalIsTakenBack() public {
        vm.startPrank(BUYER);
        group.approve(OPERATOR, 2);
        group.approve(address(0), 2);
        vm.stopPrank();
        vm.prank(OPERATOR);
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721InsufficientApproval.selector, OPERATOR, 2));
        group.transferFrom(BUYER, OPERATOR, 2);
    }

    function test_AnOperatorMovesAndApprovesAllUntilTakenBack() public {
        vm.expectEmit(true, true, true, true, address(group));
        emit IERC721.ApprovalForAll(BUYER, OPERATOR, true);
        vm.prank(BUYER);
        group.setApprovalForAll(OPERATOR, true);
        require(group.isApprovedForAll(BUYER, OPERATOR), "not approved");
        require(!group.isApprovedForAll(STRANGER, OPERATOR), "approved for another");
        vm.startPrank(OPERATOR);
        group.transferFrom(BUYER, STRANGER, 2);
        group.approve(STRANGER, 3);
        vm.stopPrank();
        vm.prank(STRANGER);
        group.transferFrom(BUYER, STRANGER, 3);
        vm.prank(BUYER);
        group.setApprovalForAll(OPERATOR, false);
        vm.prank(OPERATOR);
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721InsufficientApproval.selector, OPERATOR, 4));
        group.transferFrom(BUYER, OPERATOR, 4);
        vm.prank(BUYER);
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721InvalidOperator.selector, address(0)));
        group.setApprovalForAll(address(0), true);
    }

    function test_NotEvenTheOwnerOfTheGroupMovesAToken() public {
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721InsufficientApproval.selector, address(this), 2));
        group.transferFrom(BUYER, address(this), 2);
    }

    function testFuzz_AReceiverIsToldAllOfIt(bytes calldata data) public {
        Receiver receiver = new Receiver();
        vm.startPrank(BUYER);
        group.safeTransferFrom(BUYER, address(receiver), 2, data);
        require(receiver.seen() == keccak256(abi.encode(address(group), BUYER, BUYER, 2, data)), "not told so");
        group.safeTransferFrom(BUYER, address(receiver), 3);
        require(receiver.seen() == keccak256(abi.encode(address(group), BUYER, BUYER, 3, "")), "not told so");
        group.setApprovalForAll(OPERATOR, true);
        vm.stopPrank();
        vm.prank(OPERATOR);
        group.safeTransferFrom(BUYER, address(receiver), 4, data);
        require(receiver.seen() == keccak256(abi.encode(address(group), OPERATOR, BUYER, 4, data)), "not told so");
        require(group.balanceOf(address(receiver)) == 3, "not received");
    }

    function test_ASafeTransferNeedsAReceiverThatAccepts() public {
        address[3] memory silent = [address(new RefusingAccount()), address(new OtherReceiver()), address(group)];
        vm.startPrank(BUYER);
        for (uint256 i = 0; i < silent.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721InvalidReceiver.selector, silent[i]));
            group.safeTransferFrom(BUYER, silent[i], 2);
        }
        address reverting = address(new RevertingReceiver());
        vm.expectRevert(abi.encodeWithSelector(RevertingReceiver.NotWanted.selector, 2));
        group.safeTransferFrom(BUYER, reverting, 2);
        address panicking = address(new PanickingReceiver());
        vm.expectRevert(abi.encodeWithSignature("Panic(uint256)", 0x11));
        group.safeTransferFrom(BUYER, panicking, 2);
        require(group.ownerOf(2) == BUYER && group.balanceOf(BUYER) == 3, "moved");
        // A plain transfer asks nobody.
        group.transferFrom(BUYER, reverting, 2);
        vm.stopPrank();
        require(group.ownerOf(2) == reverting, "asked");
    }

    function testFuzz_TheRoyaltyIsTheSameForAll(uint256 number, uint128 price) public view {
        (address receiver, uint256 amount) = group.royaltyInfo(number, price);
        require(receiver == PAYEE && amount == (uint256(price) * 500) / 10_000, "another royalty");
    }
}
