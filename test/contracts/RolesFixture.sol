// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {IKronikaEditions} from "../../contracts/interfaces/IKronikaEditions.sol";
import {EditionsFixture} from "./EditionsFixture.sol";
import {RefusingAccount} from "./Payees.sol";
import {Typed} from "./Typed.sol";
import {vm} from "./Vm.sol";

/// @dev A group in the middle of its life: every role is another account's, every role that can pass on has a former
/// holder, and no two values of the state are the same.
abstract contract RolesFixture is EditionsFixture {
    uint256 internal constant KEY = 0xA11CE;
    uint40 internal constant START = 1_100;
    uint40 internal constant END = 9_200;
    uint256 internal constant NOW = 5_000;

    address internal constant OWNER = address(0x0A1);
    address internal constant PENDING_OWNER = address(0x0A2);
    address internal constant FORMER_PENDING_OWNER = address(0x0A3);
    address internal constant FORMER_PAYEE = address(0x0A4);
    address internal constant FORMER_SIGNER = address(0x0A5);
    address internal constant ROYALTY_RECEIVER = address(0x0A6);
    address internal constant FORMER_RECEIVER = address(0x0A7);
    address internal constant HOLDER = address(0x0A8);
    address internal constant APPROVED = address(0x0A9);
    address internal constant OPERATOR = address(0x0AA);
    address internal constant RECIPIENT = address(0x0AB);

    address internal signer;
    address internal relay;

    struct Role {
        string name;
        address account;
    }

    Role[] internal roles;

    function deployRoles() internal {
        deployGroup();
        vm.warp(NOW);
        vm.coinbase(address(0x0AC));
        issue(1, HOLDER);
        vm.prank(HOLDER);
        group.approve(APPROVED, 1);
        vm.prank(HOLDER);
        group.setApprovalForAll(OPERATOR, true);
        signer = vm.addr(KEY);
        group.setSale(START, END);
        group.setPayee(FORMER_PAYEE);
        group.setPayee(PAYEE);
        group.setVoucherSigner(FORMER_SIGNER);
        group.setVoucherSigner(signer);
        group.setRoyalty(FORMER_RECEIVER, 300);
        group.setRoyalty(ROYALTY_RECEIVER, 700);
        group.revise(nodes[0], METADATA_ROOT, "The same facts");
        group.transferOwnership(OWNER);
        vm.startPrank(OWNER);
        group.acceptOwnership();
        group.transferOwnership(FORMER_PENDING_OWNER);
        group.transferOwnership(PENDING_OWNER);
        vm.stopPrank();
        relay = address(new RefusingAccount());
        listRoles();
    }

    /// @dev All but the owner.
    function listRoles() private {
        roles.push(Role("the pending owner", PENDING_OWNER));
        roles.push(Role("a former pending owner", FORMER_PENDING_OWNER));
        roles.push(Role("the former owner, who deployed it", address(this)));
        roles.push(Role("the payee", PAYEE));
        roles.push(Role("a former payee", FORMER_PAYEE));
        roles.push(Role("the voucher signer", signer));
        roles.push(Role("a former voucher signer", FORMER_SIGNER));
        roles.push(Role("the royalty's receiver", ROYALTY_RECEIVER));
        roles.push(Role("a former receiver", FORMER_RECEIVER));
        roles.push(Role("a holder", HOLDER));
        roles.push(Role("an approved account", APPROVED));
        roles.push(Role("an operator", OPERATOR));
        roles.push(Role("a voucher's recipient", RECIPIENT));
        roles.push(Role("a stranger", STRANGER));
        roles.push(Role("a contract that the owner calls", relay));
        roles.push(Role("the group itself", address(group)));
        roles.push(Role("the block's creator", block.coinbase));
        roles.push(Role("zero", address(0)));
    }

    /// @dev Sends as `sender`, in a transaction of `origin`.
    function sendAs(
        address sender,
        address origin,
        uint256 value,
        bytes memory data
    ) internal returns (bool accepted, bytes memory answer) {
        if (value > 0) vm.deal(sender, value);
        vm.prank(sender, origin);
        (accepted, answer) = address(group).call{value: value}(data);
    }

    function voucherFor(uint256 number, uint256 price) internal pure returns (IKronikaEditions.Voucher memory) {
        return IKronikaEditions.Voucher({number: number, recipient: RECIPIENT, price: price, validUntil: NOW + 50});
    }

    function signedIn(uint256 epoch, IKronikaEditions.Voucher memory voucher) internal view returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(KEY, Typed.digestOf(voucher, epoch, block.chainid, address(group)));
        return abi.encodePacked(r, s, v);
    }

    function signed(IKronikaEditions.Voucher memory voucher) internal view returns (bytes memory) {
        return signedIn(group.voucherEpoch(), voucher);
    }

    function redeeming(
        IKronikaEditions.Voucher memory voucher,
        IKronikaEditions.Edition memory edition,
        bytes32[] memory proof
    ) internal view returns (bytes memory) {
        return abi.encodeCall(IKronikaEditions.redeem, (voucher, signed(voucher), edition, proof));
    }

    function same(bytes memory actual, bytes memory expected) internal pure returns (bool) {
        return keccak256(actual) == keccak256(expected);
    }
}
