// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {KronikaEditions} from "../../contracts/KronikaEditions.sol";
import {IKronikaEditions} from "../../contracts/interfaces/IKronikaEditions.sol";
import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {RolesFixture} from "./RolesFixture.sol";
import {Tree} from "./Tree.sol";
import {Vm, vm} from "./Vm.sol";

/// @dev Signs by ERC-1271 as long as the group has not issued the edition and has none of its money.
contract WatchingSigner {
    uint256 private immutable NUMBER;

    constructor(uint256 number) {
        NUMBER = number;
    }

    function isValidSignature(bytes32, bytes calldata) external view returns (bytes4) {
        (bool issued, ) = msg.sender.staticcall(abi.encodeWithSignature("ownerOf(uint256)", NUMBER));
        return issued ? bytes4(0xffffffff) : this.isValidSignature.selector;
    }
}

/// @dev Announces what it is paid, so that the order of its event and the payer's shows.
contract AnnouncingPayee {
    event Paid(uint256 amount);

    receive() external payable {
        emit Paid(msg.value);
    }
}

/// @dev Where several conditions fail, the first of this order is told; and events come in the promised order.
contract OrderTest is RolesFixture {
    bytes32 private constant TRANSFER = keccak256("Transfer(address,address,uint256)");

    function setUp() public {
        deployRoles();
    }

    /// @dev All of them fail at first, and one after the other is mended.
    function test_WhatAPurchaseIsRefusedForFirst() public {
        IKronikaEditions.Edition memory edition = IKronikaEditions.Edition(17, 0, TRAITS, DIGEST);
        bytes32[] memory proof = proofOf(2);
        vm.warp(END);
        buyingRefused(
            address(0),
            1,
            edition,
            proof,
            abi.encodeWithSelector(IKronikaEditions.KronikaSaleClosed.selector, START, END)
        );
        vm.warp(START - 1);
        buyingRefused(
            address(0),
            1,
            edition,
            proof,
            abi.encodeWithSelector(IKronikaEditions.KronikaSaleClosed.selector, START, END)
        );
        vm.warp(NOW);
        buyingRefused(
            address(0),
            1,
            edition,
            proof,
            abi.encodeWithSelector(IKronikaEditions.KronikaNotForSale.selector, 17)
        );
        edition.price = 4;
        buyingRefused(address(0), 1, edition, proof, payment(17, 1, 4));
        buyingRefused(address(0), 4, edition, proof, wrongProof(edition, proof));
        proof = new bytes32[](0);
        onlyEdition(edition);
        buyingRefused(
            address(0),
            4,
            edition,
            proof,
            abi.encodeWithSelector(IKronikaEditions.KronikaInvalidNumber.selector, 17, 16)
        );
        edition.number = 1;
        onlyEdition(edition);
        buyingRefused(
            address(0),
            4,
            edition,
            proof,
            abi.encodeWithSelector(IERC721Errors.ERC721InvalidReceiver.selector, 0)
        );
        buyingRefused(BUYER, 4, edition, proof, issued(1));
    }

    function test_WhatAVoucherIsRefusedForFirst() public {
        IKronikaEditions.Edition memory edition = IKronikaEditions.Edition(17, 0, TRAITS, DIGEST);
        IKronikaEditions.Voucher memory voucher = IKronikaEditions.Voucher(16, address(0), 4, NOW - 1);
        bytes32[] memory proof = proofOf(2);
        bytes memory none = "";
        redeemingRefused(
            1,
            voucher,
            none,
            edition,
            proof,
            abi.encodeWithSelector(IKronikaEditions.KronikaOtherEdition.selector, 16, 17)
        );
        voucher.number = 17;
        redeemingRefused(
            1,
            voucher,
            none,
            edition,
            proof,
            abi.encodeWithSelector(IKronikaEditions.KronikaVoucherExpired.selector, 17, NOW - 1)
        );
        voucher.validUntil = NOW;
        redeemingRefused(
            1,
            voucher,
            none,
            edition,
            proof,
            abi.encodeWithSelector(IKronikaEditions.KronikaInvalidVoucher.selector, 17, signer, 3)
        );
        redeemingRefused(1, voucher, signed(voucher), edition, proof, payment(17, 1, 4));
        redeemingRefused(4, voucher, signed(voucher), edition, proof, wrongProof(edition, proof));
        proof = new bytes32[](0);
        onlyEdition(edition);
        redeemingRefused(
            4,
            voucher,
            signed(voucher),
            edition,
            proof,
            abi.encodeWithSelector(IKronikaEditions.KronikaInvalidNumber.selector, 17, 16)
        );
        edition.number = 1;
        voucher.number = 1;
        onlyEdition(edition);
        redeemingRefused(
            4,
            voucher,
            signed(voucher),
            edition,
            proof,
            abi.encodeWithSelector(IERC721Errors.ERC721InvalidReceiver.selector, 0)
        );
        voucher.recipient = RECIPIENT;
        redeemingRefused(4, voucher, signed(voucher), edition, proof, issued(1));
    }

    /// @dev The proof is of the whole batch, and comes last; before it, an edition after the other.
    function test_WhatABatchIsRefusedForFirst() public {
        IKronikaEditions.Edition[] memory editions = new IKronikaEditions.Edition[](2);
        editions[0] = IKronikaEditions.Edition(17, 0, TRAITS, DIGEST);
        editions[1] = IKronikaEditions.Edition(0, 0, TRAITS, DIGEST);
        address[] memory to = new address[](1);
        mintingRefused(
            STRANGER,
            to,
            editions,
            abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, STRANGER)
        );
        mintingRefused(
            OWNER,
            to,
            editions,
            abi.encodeWithSelector(IKronikaEditions.KronikaInvalidBatch.selector, 1, 2)
        );
        to = new address[](2);
        mintingRefused(
            OWNER,
            to,
            editions,
            abi.encodeWithSelector(IKronikaEditions.KronikaInvalidNumber.selector, 17, 16)
        );
        editions[0].number = 1;
        mintingRefused(OWNER, to, editions, abi.encodeWithSelector(IERC721Errors.ERC721InvalidReceiver.selector, 0));
        to[0] = BUYER;
        mintingRefused(OWNER, to, editions, issued(1));
        editions[0].number = 2;
        mintingRefused(
            OWNER,
            to,
            editions,
            abi.encodeWithSelector(IKronikaEditions.KronikaInvalidNumber.selector, 0, 16)
        );
        editions[1].number = 2;
        mintingRefused(OWNER, to, editions, abi.encodeWithSelector(IERC721Errors.ERC721InvalidReceiver.selector, 0));
        to[1] = BUYER;
        mintingRefused(
            OWNER,
            to,
            editions,
            abi.encodeWithSelector(IKronikaEditions.KronikaAlreadyIssued.selector, 2, BUYER)
        );
        editions[1].number = 3;
        mintingRefused(
            OWNER,
            to,
            editions,
            abi.encodeWithSelector(IKronikaEditions.KronikaInvalidProof.selector, 2, 0)
        );
        require(group.balanceOf(BUYER) == 0, "issued");
    }

    function test_WhatARevisionIsRefusedForFirst() public {
        bytes memory call = abi.encodeCall(IKronikaEditions.revise, (0, 0, ""));
        refused(STRANGER, 0, call, abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, STRANGER));
        refused(OWNER, 0, call, abi.encodeWithSelector(IKronikaEditions.KronikaReasonMissing.selector));
        call = abi.encodeCall(IKronikaEditions.revise, (0, 0, "why"));
        refused(OWNER, 0, call, abi.encodeWithSelector(IKronikaEditions.KronikaInvalidEditionsRoot.selector, 0));
        call = abi.encodeCall(IKronikaEditions.revise, (nodes[0], 0, "why"));
        refused(OWNER, 0, call, abi.encodeWithSelector(IKronikaEditions.KronikaInvalidMetadataRoot.selector, 0));
        vm.prank(OWNER);
        group.freeze();
        call = abi.encodeCall(IKronikaEditions.revise, (0, 0, ""));
        refused(OWNER, 0, call, abi.encodeWithSelector(IKronikaEditions.KronikaFrozen.selector));
        refused(STRANGER, 0, call, abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, STRANGER));
        call = abi.encodeCall(IKronikaEditions.freeze, ());
        refused(STRANGER, 0, call, abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, STRANGER));
    }

    function test_WhatASettingIsRefusedForFirst() public {
        bytes memory stranger = abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, STRANGER);
        refused(STRANGER, 0, abi.encodeCall(IKronikaEditions.setSale, (2, 1)), stranger);
        refused(STRANGER, 0, abi.encodeCall(IKronikaEditions.setPayee, (address(0))), stranger);
        refused(STRANGER, 0, abi.encodeCall(IKronikaEditions.setRoyalty, (address(0), 1_001)), stranger);
        bytes memory call = abi.encodeCall(IKronikaEditions.setRoyalty, (address(0), 1_001));
        refused(OWNER, 0, call, abi.encodeWithSelector(IKronikaEditions.KronikaInvalidRoyalty.selector, 1_001, 1_000));
        call = abi.encodeCall(Ownable.renounceOwnership, ());
        refused(STRANGER, 0, call, abi.encodeWithSelector(IKronikaEditions.KronikaNotFrozen.selector));
    }

    function test_WhatAGroupIsRefusedForFirst() public {
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableInvalidOwner.selector, 0));
        this.create(0, 0, 0, address(0), address(0), 1_001);
        vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaInvalidSize.selector, 0, 10_000));
        this.create(0, 0, 0, OWNER, address(0), 1_001);
        vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaInvalidEditionsRoot.selector, 0));
        this.create(1, 0, 0, OWNER, address(0), 1_001);
        vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaInvalidMetadataRoot.selector, 0));
        this.create(1, TRAITS, 0, OWNER, address(0), 1_001);
        vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaInvalidPayee.selector, 0));
        this.create(1, TRAITS, TRAITS, OWNER, address(0), 1_001);
        vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaInvalidRoyalty.selector, 1_001, 1_000));
        this.create(1, TRAITS, TRAITS, OWNER, PAYEE, 1_001);
    }

    function create(
        uint256 size,
        bytes32 editionsRoot,
        bytes32 metadataRoot,
        address owner,
        address payee,
        uint96 bps
    ) external {
        new KronikaEditions("", "", size, editionsRoot, metadataRoot, owner, payee, bps);
    }

    /// @dev `EditionPurchased` and `VoucherRedeemed`: who received it is in the `Transfer` right before.
    function test_TheTransferIsRightBeforeTheSale() public {
        vm.recordLogs();
        buy(5);
        vm.deal(STRANGER, 3);
        (bool accepted, ) = sendAs(STRANGER, STRANGER, 3, redeeming(voucherFor(6, 3), all[5], proofOf(6)));
        require(accepted, "not redeemed");
        Vm.Log[] memory logs = vm.getRecordedLogs();
        require(logs.length == 4, "more or fewer events");
        isIssue(logs[0], BUYER, 5);
        require(logs[1].topics[0] == IKronikaEditions.EditionPurchased.selector, "not the purchase");
        require(uint256(logs[1].topics[1]) == 5, "another edition's");
        isIssue(logs[2], RECIPIENT, 6);
        require(logs[3].topics[0] == IKronikaEditions.VoucherRedeemed.selector, "not the voucher");
        require(uint256(logs[3].topics[1]) == 6, "another edition's");
    }

    function test_ABatchIsIssuedInItsOrder() public {
        IKronikaEditions.Edition[] memory editions = editionsOf(0xae);
        (bytes32[] memory proof, bool[] memory flags) = Tree.multiProofOf(nodes, 0xae);
        address[] memory to = times(BUYER, 5);
        to[0] = STRANGER;
        to[3] = RECIPIENT;
        vm.recordLogs();
        vm.prank(OWNER);
        group.mint(to, editions, proof, flags);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        require(logs.length == 5, "more or fewer events");
        for (uint256 i = 0; i < 5; ++i) isIssue(logs[i], to[i], editions[i].number);
    }

    function test_TheSignerIsNamedBeforeTheEpoch() public {
        vm.recordLogs();
        vm.prank(OWNER);
        group.setVoucherSigner(BUYER);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        require(logs.length == 2, "more or fewer events");
        require(logs[0].topics[0] == IKronikaEditions.VoucherSignerSet.selector, "not the signer");
        require(logs[1].topics[0] == IKronikaEditions.VouchersRevoked.selector, "not the epoch");
    }

    /// @dev Else what a payee does while it is paid would stand before the payment.
    function test_AWithdrawalIsAnnouncedBeforeThePayeeIsCalled() public {
        address announcing = address(new AnnouncingPayee());
        vm.prank(OWNER);
        group.setPayee(announcing);
        vm.deal(address(group), 9);
        vm.recordLogs();
        group.withdraw();
        Vm.Log[] memory logs = vm.getRecordedLogs();
        require(logs.length == 2 && logs[0].emitter == address(group), "not before");
        require(logs[1].emitter == announcing && same(logs[1].data, abi.encode(9)), "not after");
    }

    /// @dev The signer that is a contract is asked before anything is issued.
    function test_TheSignerIsAskedFirst() public {
        address watching = address(new WatchingSigner(5));
        vm.prank(OWNER);
        group.setVoucherSigner(watching);
        bytes memory call = abi.encodeCall(IKronikaEditions.redeem, (voucherFor(5, 0), "", all[4], proofOf(5)));
        (bool accepted, ) = sendAs(STRANGER, STRANGER, 0, call);
        require(accepted && group.ownerOf(5) == RECIPIENT, "issued before the signer was asked");
    }

    function buyingRefused(
        address to,
        uint256 value,
        IKronikaEditions.Edition memory edition,
        bytes32[] memory proof,
        bytes memory refusal
    ) private {
        refused(STRANGER, value, abi.encodeCall(IKronikaEditions.purchase, (to, edition, proof)), refusal);
    }

    function redeemingRefused(
        uint256 value,
        IKronikaEditions.Voucher memory voucher,
        bytes memory signature,
        IKronikaEditions.Edition memory edition,
        bytes32[] memory proof,
        bytes memory refusal
    ) private {
        bytes memory call = abi.encodeCall(IKronikaEditions.redeem, (voucher, signature, edition, proof));
        refused(STRANGER, value, call, refusal);
    }

    /// @dev With a proof of nothing.
    function mintingRefused(
        address sender,
        address[] memory to,
        IKronikaEditions.Edition[] memory editions,
        bytes memory refusal
    ) private {
        bytes memory call = abi.encodeCall(IKronikaEditions.mint, (to, editions, new bytes32[](0), new bool[](0)));
        refused(sender, 0, call, refusal);
    }

    function refused(address sender, uint256 value, bytes memory call, bytes memory refusal) private {
        (bool accepted, bytes memory answer) = sendAs(sender, STRANGER, value, call);
        require(!accepted, "accepted");
        require(same(answer, refusal), "another refusal comes first");
    }

    function onlyEdition(IKronikaEditions.Edition memory edition) private {
        bytes32 root = leafOf(edition, GROUP);
        vm.prank(OWNER);
        group.revise(root, METADATA_ROOT, "One edition");
    }

    function payment(uint256 number, uint256 value, uint256 price) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IKronikaEditions.KronikaInvalidPayment.selector, number, value, price);
    }

    function wrongProof(
        IKronikaEditions.Edition memory edition,
        bytes32[] memory proof
    ) private pure returns (bytes memory) {
        bytes32 root = leafOf(edition, GROUP);
        for (uint256 i = 0; i < proof.length; ++i) root = Tree.pair(root, proof[i]);
        return abi.encodeWithSelector(IKronikaEditions.KronikaInvalidProof.selector, edition.number, root);
    }

    function issued(uint256 number) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IKronikaEditions.KronikaAlreadyIssued.selector, number, HOLDER);
    }

    function isIssue(Vm.Log memory log, address to, uint256 number) private view {
        require(log.emitter == address(group) && log.topics[0] == TRANSFER, "not a transfer");
        require(log.topics[1] == 0 && uint256(log.topics[2]) == uint160(to), "another account's");
        require(uint256(log.topics[3]) == number, "another edition's");
    }
}
