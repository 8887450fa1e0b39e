// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {IKronikaEditions} from "../../contracts/interfaces/IKronikaEditions.sol";
import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {RolesFixture} from "./RolesFixture.sol";
import {Tree} from "./Tree.sol";
import {vm} from "./Vm.sol";

/// @dev Every function by every role.
contract RolesTest is RolesFixture {
    uint256 private constant OWNERS_FUNCTIONS = 9;

    function setUp() public {
        deployRoles();
    }

    function test_TheOwnersFunctionsAreNoOtherRoles() public {
        for (uint256 i = 0; i < OWNERS_FUNCTIONS; ++i) {
            // Giving up comes last, and is refused to all until the freeze.
            if (i == OWNERS_FUNCTIONS - 1) {
                vm.prank(OWNER);
                group.freeze();
            }
            for (uint256 j = 0; j < roles.length; ++j) refusesToAll(i, roles[j]);
        }
    }

    /// @dev A contract may be the owner, so that another account may have sent the transaction.
    function test_TheOwnerMayWhoeverSentTheTransaction() public {
        for (uint256 i = 0; i < OWNERS_FUNCTIONS; ++i) {
            (bool accepted, ) = sendAs(OWNER, STRANGER, 0, ownersCall(i, STRANGER));
            require(accepted, name(i));
        }
        require(group.owner() == address(0), "not given up");
    }

    function test_OnlyThePendingOwnerAccepts() public {
        bytes memory call = abi.encodeCall(Ownable2Step.acceptOwnership, ());
        refuses("accept", Role("the owner", OWNER), PENDING_OWNER, call);
        for (uint256 i = 1; i < roles.length; ++i) refuses("accept", roles[i], PENDING_OWNER, call);
        (bool accepted, ) = sendAs(PENDING_OWNER, STRANGER, 0, call);
        require(accepted && group.owner() == PENDING_OWNER, "not accepted");
        // What was the owner's is no more.
        for (uint256 i = 0; i < OWNERS_FUNCTIONS - 2; ++i) {
            refuses(name(i), Role("the owner before", OWNER), PENDING_OWNER, ownersCall(i, OWNER));
        }
    }

    function test_NobodyIsOwnerAfterItWasGivenUp() public {
        vm.startPrank(OWNER);
        group.freeze();
        group.renounceOwnership();
        vm.stopPrank();
        for (uint256 i = 0; i < OWNERS_FUNCTIONS; ++i) {
            refuses(name(i), Role("the owner before", OWNER), OWNER, ownersCall(i, OWNER));
            // All but zero, as which nobody can send.
            for (uint256 j = 0; j + 1 < roles.length; ++j) {
                refuses(name(i), roles[j], OWNER, ownersCall(i, roles[j].account));
            }
        }
    }

    function test_EveryRoleBuysAtThePriceAndReceivesNothingElse() public {
        for (uint256 i = 0; i < 15; ++i) {
            Role memory role = buyer(i);
            uint256 number = 2 + i;
            bytes memory call = abi.encodeCall(IKronikaEditions.purchase, (BUYER, all[number - 1], proofOf(number)));
            for (uint256 value = 0; value < 2; ++value) {
                (bool free, bytes memory answer) = sendAs(role.account, OWNER, value, call);
                require(!free, string.concat("sold for nothing to ", role.name));
                require(
                    same(
                        answer,
                        abi.encodeWithSelector(
                            IKronikaEditions.KronikaInvalidPayment.selector,
                            number,
                            value,
                            number * 1 ether
                        )
                    ),
                    string.concat("another refusal for ", role.name)
                );
            }
            (bool accepted, ) = sendAs(role.account, OWNER, number * 1 ether, call);
            require(accepted && group.ownerOf(number) == BUYER, string.concat("not sold to ", role.name));
            require(role.account.balance == 0, "paid back");
        }
    }

    function test_EveryRoleIsRefusedAVoucherThatTheSignerDidNotSign() public {
        IKronikaEditions.Voucher memory voucher = voucherFor(5, 0);
        for (uint256 i = 0; i <= roles.length; ++i) {
            Role memory role = i == roles.length ? Role("the owner", OWNER) : roles[i];
            voucher.recipient = role.account;
            bytes memory call = abi.encodeCall(IKronikaEditions.redeem, (voucher, "", all[4], proofOf(5)));
            (bool accepted, bytes memory answer) = sendAs(role.account, signer, 0, call);
            bytes memory refusal = abi.encodeWithSelector(
                IKronikaEditions.KronikaInvalidVoucher.selector,
                5,
                signer,
                group.voucherEpoch()
            );
            require(!accepted && same(answer, refusal), string.concat("redeemed by ", role.name));
        }
    }

    /// @dev No role is above what is refused to anyone.
    function test_EveryRoleIsRefusedWhatAnyoneIs() public {
        IKronikaEditions.Edition memory edition = IKronikaEditions.Edition(5, 0, TRAITS, DIGEST);
        IKronikaEditions.Voucher memory expired = voucherFor(5, 0);
        expired.validUntil = NOW - 1;
        bytes memory late = redeeming(expired, all[4], proofOf(5));
        bytes memory other = redeeming(voucherFor(6, 0), all[4], proofOf(5));
        bytes memory twice = redeeming(voucherFor(1, 0), all[0], proofOf(1));
        bytes memory unproved = redeeming(voucherFor(5, 0), edition, proofOf(5));
        bytes memory unpriced = abi.encodeCall(IKronikaEditions.purchase, (BUYER, edition, proofOf(5)));
        edition.price = 1;
        bytes memory cheap = abi.encodeCall(IKronikaEditions.purchase, (BUYER, edition, proofOf(5)));
        bytes memory good = abi.encodeCall(IKronikaEditions.purchase, (BUYER, all[4], proofOf(5)));
        for (uint256 i = 0; i <= roles.length; ++i) {
            Role memory role = i == roles.length ? Role("the owner", OWNER) : roles[i];
            denied(role, 0, late, IKronikaEditions.KronikaVoucherExpired.selector);
            denied(role, 0, other, IKronikaEditions.KronikaOtherEdition.selector);
            denied(role, 0, twice, IKronikaEditions.KronikaAlreadyIssued.selector);
            denied(role, 0, unproved, IKronikaEditions.KronikaInvalidProof.selector);
            denied(role, 0, unpriced, IKronikaEditions.KronikaNotForSale.selector);
            denied(role, 1, cheap, IKronikaEditions.KronikaInvalidProof.selector);
            vm.warp(START - 1);
            denied(role, 5 ether, good, IKronikaEditions.KronikaSaleClosed.selector);
            vm.warp(END);
            denied(role, 5 ether, good, IKronikaEditions.KronikaSaleClosed.selector);
            vm.warp(NOW);
        }
    }

    function denied(Role memory role, uint256 value, bytes memory call, bytes4 expected) private {
        (bool accepted, bytes memory answer) = sendAs(role.account, OWNER, value, call);
        require(!accepted, string.concat("accepted from ", role.name));
        require(bytes4(answer) == expected, string.concat("another refusal for ", role.name));
    }

    function test_EveryRoleRedeemsForTheRecipient() public {
        for (uint256 i = 0; i < 15; ++i) {
            Role memory role = buyer(i);
            bytes memory call = redeeming(voucherFor(i + 2, 3), all[i + 1], proofOf(i + 2));
            (bool accepted, ) = sendAs(role.account, STRANGER, 3, call);
            require(accepted && group.ownerOf(i + 2) == RECIPIENT, string.concat("not redeemed by ", role.name));
        }
    }

    function test_EveryRoleWithdrawsToThePayeeAlone() public {
        bytes memory call = abi.encodeCall(IKronikaEditions.withdraw, ());
        for (uint256 i = 0; i <= roles.length; ++i) {
            Role memory role = i == roles.length ? Role("the owner", OWNER) : roles[i];
            vm.deal(PAYEE, 0);
            vm.deal(address(group), 7 + i);
            uint256 before = role.account.balance;
            (bool accepted, ) = sendAs(role.account, OWNER, 0, call);
            require(accepted && PAYEE.balance == 7 + i, string.concat("not withdrawn by ", role.name));
            require(address(group).balance == 0, "not all");
            require(
                role.account == PAYEE || role.account == address(group) || role.account.balance == before,
                string.concat("paid to ", role.name)
            );
        }
    }

    /// @dev Token 1 is the holder's, and he allowed two others.
    function test_NoOtherRoleMovesAToken() public {
        for (uint256 i = 0; i <= roles.length; ++i) {
            Role memory role = i == roles.length ? Role("the owner", OWNER) : roles[i];
            address account = role.account;
            if (account == HOLDER || account == APPROVED || account == OPERATOR || account == address(0)) continue;
            bytes memory call = abi.encodeCall(IERC721.transferFrom, (HOLDER, account, 1));
            (bool accepted, bytes memory answer) = sendAs(account, HOLDER, 0, call);
            bytes memory refusal = abi.encodeWithSelector(
                IERC721Errors.ERC721InsufficientApproval.selector,
                account,
                1
            );
            require(!accepted && same(answer, refusal), string.concat("moved by ", role.name));
        }
        vm.prank(OWNER);
        group.freeze();
        for (uint256 i = 0; i <= roles.length; ++i) {
            Role memory role = i == roles.length ? Role("the owner", OWNER) : roles[i];
            (bool accepted, ) = sendAs(
                role.account,
                OWNER,
                0,
                abi.encodeCall(IKronikaEditions.revise, (nodes[0], METADATA_ROOT, "late"))
            );
            require(!accepted, string.concat("revised after the freeze by ", role.name));
        }
        require(group.ownerOf(1) == HOLDER, "moved");
    }

    /// @dev Fifteen editions are left: the owner stands where the stranger does, who buys in other tests.
    function buyer(uint256 index) private view returns (Role memory) {
        return roles[index].account == STRANGER ? Role("the owner", OWNER) : roles[index];
    }

    function refusesToAll(uint256 index, Role memory role) private {
        // To its own advantage, and to nobody's.
        refuses(name(index), role, OWNER, ownersCall(index, role.account));
        refuses(name(index), role, role.account, ownersCall(index, BUYER));
    }

    function refuses(string memory what, Role memory role, address origin, bytes memory call) private {
        (bool accepted, bytes memory answer) = sendAs(role.account, origin, 0, call);
        require(!accepted, string.concat(what, ": accepted from ", role.name));
        require(
            same(answer, abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, role.account)),
            string.concat(what, ": another refusal for ", role.name)
        );
    }

    /// @dev In an order in which the owner may call all of them.
    function ownersCall(uint256 index, address account) private view returns (bytes memory) {
        if (index == 0) return minting(account);
        if (index == 1) return abi.encodeCall(IKronikaEditions.setSale, (1, 2));
        if (index == 2) return abi.encodeCall(IKronikaEditions.setPayee, (account));
        if (index == 3) return abi.encodeCall(IKronikaEditions.setRoyalty, (account, 1));
        if (index == 4) return abi.encodeCall(IKronikaEditions.setVoucherSigner, (account));
        if (index == 5) return abi.encodeCall(IKronikaEditions.revise, (nodes[0], METADATA_ROOT, "mine"));
        if (index == 6) return abi.encodeCall(Ownable.transferOwnership, (account));
        if (index == 7) return abi.encodeCall(IKronikaEditions.freeze, ());
        return abi.encodeCall(Ownable.renounceOwnership, ());
    }

    function name(uint256 index) private pure returns (string memory) {
        string[9] memory names = [
            "mint",
            "setSale",
            "setPayee",
            "setRoyalty",
            "setVoucherSigner",
            "revise",
            "transferOwnership",
            "freeze",
            "renounceOwnership"
        ];
        return names[index];
    }

    function minting(address to) private view returns (bytes memory) {
        (bytes32[] memory proof, bool[] memory flags) = Tree.multiProofOf(nodes, 1 << 15);
        return abi.encodeCall(IKronikaEditions.mint, (times(to, 1), editionsOf(1 << 15), proof, flags));
    }
}
