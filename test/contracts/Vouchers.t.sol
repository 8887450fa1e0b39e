// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {KronikaEditions} from "../../contracts/KronikaEditions.sol";
import {IKronikaEditions} from "../../contracts/interfaces/IKronikaEditions.sol";
import {EditionsFixture} from "./EditionsFixture.sol";
import {RefusingAccount} from "./Payees.sol";
import {BareSigner, GarbageSigner, KeySigner, NoSigner, ReenteringSigner, RevertingSigner} from "./Signers.sol";
import {Typed} from "./Typed.sol";
import {vm} from "./Vm.sol";

/// @dev Promise 4, for vouchers: only what the signer signed, for the named recipient, once.
contract VouchersTest is EditionsFixture {
    uint256 private constant KEY = 0xA11CE;
    uint256 private constant OTHER_KEY = 0xE7E;
    uint256 private constant ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;
    address private constant COLLECTOR = address(0xC0113C);

    function setUp() public {
        deployGroup();
        group.setSale(0, 0);
        group.setVoucherSigner(vm.addr(KEY));
    }

    function testFuzz_AVoucherIsRedeemedThoughTheSaleIsClosed(
        uint256 number,
        uint256 price,
        address recipient,
        uint256 validUntil
    ) public {
        vm.assume(recipient != address(0) && recipient != PAYEE);
        validUntil = bound(validUntil, block.timestamp, type(uint256).max - 1);
        IKronikaEditions.Voucher memory voucher = IKronikaEditions.Voucher({
            number: bound(number, 1, GROUP),
            recipient: recipient,
            price: bound(price, 0, 1_000 ether),
            validUntil: validUntil
        });
        bytes memory signature = signed(voucher);
        vm.expectEmit(true, true, true, true, address(group));
        emit IKronikaEditions.VoucherRedeemed(voucher.number, STRANGER, voucher.price);
        redeem(voucher, signature, STRANGER);
        require(group.ownerOf(voucher.number) == recipient, "not the recipient's");
        require(address(group).balance == voucher.price, "not its price");
    }

    function test_WhoPaysForAnothersVoucherGetsNothing() public {
        IKronikaEditions.Voucher memory voucher = aVoucher();
        redeem(voucher, signed(voucher), STRANGER);
        require(group.ownerOf(5) == COLLECTOR && group.balanceOf(STRANGER) == 0, "taken from the mempool");
    }

    function test_AGiftCostsNothing() public {
        IKronikaEditions.Voucher memory voucher = aVoucher();
        voucher.price = 0;
        bytes memory signature = signed(voucher);
        expectPayment(1, 0);
        redeemFor(1, voucher, signature, STRANGER);
        redeem(voucher, signature, COLLECTOR);
        require(group.ownerOf(5) == COLLECTOR && address(group).balance == 0, "not a gift");
    }

    /// @dev Edition 5 costs 5 ether in the sale, and 2 by the voucher.
    function testFuzz_ExactlyTheVouchersPrice(uint256 value) public {
        value = bound(value, 0, 10 ether);
        vm.assume(value != 2 ether);
        IKronikaEditions.Voucher memory voucher = aVoucher();
        bytes memory signature = signed(voucher);
        expectPayment(value, 2 ether);
        redeemFor(value, voucher, signature, STRANGER);
        expectPayment(5 ether, 2 ether);
        redeemFor(5 ether, voucher, signature, STRANGER);
        redeemFor(2 ether, voucher, signature, STRANGER);
    }

    function test_AnEditionThatIsNotForPublicSale() public {
        IKronikaEditions.Edition memory edition = IKronikaEditions.Edition(1, 0, TRAITS, DIGEST);
        KronikaEditions only = deployWith(1, edition);
        only.setVoucherSigner(vm.addr(KEY));
        IKronikaEditions.Voucher memory voucher = aVoucher();
        voucher.number = 1;
        bytes memory signature = signedBy(KEY, voucher, 1, block.chainid, address(only));
        vm.prank(BUYER);
        only.redeem{value: 2 ether}(voucher, signature, edition, new bytes32[](0));
        require(only.ownerOf(1) == COLLECTOR, "not issued");
    }

    function test_OnlyOnce() public {
        IKronikaEditions.Voucher memory voucher = aVoucher();
        bytes memory signature = signed(voucher);
        redeem(voucher, signature, STRANGER);
        vm.prank(COLLECTOR);
        group.transferFrom(COLLECTOR, BUYER, 5);
        vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaAlreadyIssued.selector, 5, BUYER));
        redeemFor(2 ether, voucher, signature, STRANGER);
    }

    function test_NotWhatWasBoughtBefore() public {
        IKronikaEditions.Voucher memory voucher = aVoucher();
        bytes memory signature = signed(voucher);
        group.setSale(0, type(uint40).max);
        buy(5);
        vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaAlreadyIssued.selector, 5, BUYER));
        redeemFor(2 ether, voucher, signature, STRANGER);
    }

    function test_UntilItsLastSecond() public {
        IKronikaEditions.Voucher memory voucher = aVoucher();
        bytes memory signature = signed(voucher);
        vm.warp(2_001);
        expectExpired(voucher);
        redeemFor(2 ether, voucher, signature, STRANGER);
        vm.warp(2_000);
        redeemFor(2 ether, voucher, signature, STRANGER);
    }

    function testFuzz_NotOnceItExpired(uint256 validUntil, uint256 time) public {
        time = bound(time, 1, type(uint64).max);
        validUntil = bound(validUntil, 0, time - 1);
        IKronikaEditions.Voucher memory voucher = aVoucher();
        voucher.validUntil = validUntil;
        bytes memory signature = signed(voucher);
        vm.warp(time);
        expectExpired(voucher);
        redeemFor(2 ether, voucher, signature, STRANGER);
    }

    function testFuzz_OnlyTheSigners(uint256 key) public {
        key = bound(key, 1, ORDER - 1);
        vm.assume(key != KEY);
        IKronikaEditions.Voucher memory voucher = aVoucher();
        refuses(voucher, signedBy(key, voucher, 1, block.chainid, address(group)));
    }

    function testFuzz_NoOtherTerms(uint256 field, uint256 change) public {
        vm.assume(change != 0);
        IKronikaEditions.Voucher memory voucher = aVoucher();
        bytes memory signature = signed(voucher);
        field %= 4;
        if (field == 0) voucher.number = 1 + ((voucher.number + (change % (GROUP - 1))) % GROUP);
        else if (field == 1) voucher.recipient = address(uint160(COLLECTOR) ^ uint160(bound(change, 1, 2 ** 160 - 1)));
        else if (field == 2) voucher.price = 2 ether + bound(change, 1, 100 ether);
        else voucher.validUntil = 2_000 + bound(change, 1, type(uint128).max);
        refuses(voucher, signature);
    }

    function test_NoOtherEditionThanTheVouchers() public {
        IKronikaEditions.Voucher memory voucher = aVoucher();
        bytes memory signature = signed(voucher);
        bytes32[] memory proof = proofOf(6);
        vm.prank(BUYER);
        vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaOtherEdition.selector, 5, 6));
        group.redeem{value: 2 ether}(voucher, signature, all[5], proof);
    }

    function testFuzz_NoOtherFacts(bytes32 change, uint256 field) public {
        vm.assume(change != 0);
        IKronikaEditions.Voucher memory voucher = aVoucher();
        bytes memory signature = signed(voucher);
        IKronikaEditions.Edition memory edition = all[4];
        if (field % 3 == 0) edition.price ^= uint256(change);
        else if (field % 3 == 1) edition.traitsRoot ^= change;
        else edition.metadataDigest ^= change;
        bytes32[] memory proof = proofOf(5);
        vm.prank(BUYER);
        vm.expectPartialRevert(IKronikaEditions.KronikaInvalidProof.selector);
        group.redeem{value: 2 ether}(voucher, signature, edition, proof);
    }

    function test_NoNumberOutsideTheGroupThoughItWasSigned() public {
        IKronikaEditions.Edition memory edition = IKronikaEditions.Edition(6, 0, TRAITS, DIGEST);
        KronikaEditions five = deployWith(5, edition);
        five.setVoucherSigner(vm.addr(KEY));
        IKronikaEditions.Voucher memory voucher = aVoucher();
        voucher.number = 6;
        bytes memory signature = signedBy(KEY, voucher, 1, block.chainid, address(five));
        vm.prank(BUYER);
        vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaInvalidNumber.selector, 6, 5));
        five.redeem{value: 2 ether}(voucher, signature, edition, new bytes32[](0));
    }

    function testFuzz_OnlyThisEpoch(uint48 epoch) public {
        vm.assume(epoch != 1);
        IKronikaEditions.Voucher memory voucher = aVoucher();
        refuses(voucher, signedBy(KEY, voucher, epoch, block.chainid, address(group)));
    }

    function test_RevisedFactsVoidIt() public {
        IKronikaEditions.Voucher memory voucher = aVoucher();
        bytes memory signature = signed(voucher);
        group.revise(nodes[0], METADATA_ROOT, "The same editions, on purpose");
        require(group.voucherEpoch() == 2, "the same epoch");
        refuses(voucher, signature);
        redeem(voucher, signedBy(KEY, voucher, 2, block.chainid, address(group)), STRANGER);
    }

    function test_SettingTheSameSignerVoidsIt() public {
        IKronikaEditions.Voucher memory voucher = aVoucher();
        bytes memory signature = signed(voucher);
        vm.expectEmit(true, true, true, true, address(group));
        emit IKronikaEditions.VoucherSignerSet(vm.addr(KEY));
        vm.expectEmit(true, true, true, true, address(group));
        emit IKronikaEditions.VouchersRevoked(2);
        group.setVoucherSigner(vm.addr(KEY));
        refuses(voucher, signature);
        redeem(voucher, signedBy(KEY, voucher, 2, block.chainid, address(group)), STRANGER);
    }

    function test_AnotherSignerIsTheOnlyOne() public {
        IKronikaEditions.Voucher memory voucher = aVoucher();
        group.setVoucherSigner(vm.addr(OTHER_KEY));
        require(group.voucherSigner() == vm.addr(OTHER_KEY), "not set");
        refuses(voucher, signedBy(KEY, voucher, 2, block.chainid, address(group)));
        redeem(voucher, signedBy(OTHER_KEY, voucher, 2, block.chainid, address(group)), STRANGER);
    }

    function test_NotOnAnotherContract() public {
        IKronikaEditions.Voucher memory voucher = aVoucher();
        KronikaEditions twin = deploy(GROUP, nodes[0]);
        twin.setVoucherSigner(vm.addr(KEY));
        refuses(voucher, signedBy(KEY, voucher, 1, block.chainid, address(twin)));
        bytes memory signature = signed(voucher);
        bytes32[] memory proof = proofOf(5);
        vm.prank(BUYER);
        vm.expectPartialRevert(IKronikaEditions.KronikaInvalidVoucher.selector);
        twin.redeem{value: 2 ether}(voucher, signature, all[4], proof);
    }

    function test_NotOnAnotherChain() public {
        IKronikaEditions.Voucher memory voucher = aVoucher();
        uint256 chain = block.chainid;
        bytes memory signature = signed(voucher);
        vm.chainId(chain + 1);
        refuses(voucher, signature);
        // The group itself lives on after a fork, with vouchers of its own.
        redeem(voucher, signedBy(KEY, voucher, 1, chain + 1, address(group)), STRANGER);
        vm.chainId(chain);
    }

    function test_NoSecondFormOfASignature() public {
        IKronikaEditions.Voucher memory voucher = aVoucher();
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(KEY, digestOf(voucher, 1, block.chainid, address(group)));
        bytes32 mirrored = bytes32(ORDER - uint256(s));
        refuses(voucher, abi.encodePacked(r, mirrored, v == 27 ? uint8(28) : uint8(27)));
        refuses(voucher, abi.encodePacked(r, s | bytes32(uint256(v - 27) << 255)));
        refuses(voucher, abi.encodePacked(r, s, v, v));
        refuses(voucher, abi.encodePacked(r, s, v - 27));
        refuses(voucher, "");
        redeem(voucher, abi.encodePacked(r, s, v), STRANGER);
    }

    function testFuzz_NoSignerNoVoucher(bytes memory signature, bytes32 r, bytes32 s, uint8 v) public {
        group.setVoucherSigner(address(0));
        IKronikaEditions.Voucher memory voucher = aVoucher();
        refuses(voucher, signature);
        // What the ecrecover precompile answers with zero.
        refuses(voucher, abi.encodePacked(r, s, v));
        refuses(voucher, abi.encodePacked(bytes32(0), bytes32(0), uint8(27)));
        refuses(voucher, signedBy(KEY, voucher, 2, block.chainid, address(group)));
    }

    function test_BeforeASignerIsSetThereIsNoVoucher() public {
        IKronikaEditions.Voucher memory voucher = aVoucher();
        group = deploy(GROUP, nodes[0]);
        require(group.voucherSigner() == address(0) && group.voucherEpoch() == 0, "not as deployed");
        refuses(voucher, signedBy(KEY, voucher, 0, block.chainid, address(group)));
    }

    function test_AContractSigns() public {
        group.setVoucherSigner(address(new KeySigner(vm.addr(OTHER_KEY))));
        IKronikaEditions.Voucher memory voucher = aVoucher();
        refuses(voucher, signedBy(KEY, voucher, 2, block.chainid, address(group)));
        redeem(voucher, signedBy(OTHER_KEY, voucher, 2, block.chainid, address(group)), STRANGER);
    }

    function test_AContractThatDoesNotSayYes() public {
        IKronikaEditions.Voucher memory voucher = aVoucher();
        address[4] memory signers = [
            address(new NoSigner()),
            address(new RevertingSigner()),
            address(new BareSigner()),
            address(new RefusingAccount())
        ];
        for (uint256 i = 0; i < signers.length; ++i) {
            group.setVoucherSigner(signers[i]);
            refuses(voucher, signedBy(KEY, voucher, 2 + i, block.chainid, address(group)));
        }
    }

    function testFuzz_AContractThatReturnsGarbage(bytes memory garbage) public {
        IKronikaEditions.Voucher memory voucher = aVoucher();
        bytes4 yes = 0x1626ba7e;
        // The ABI's yes is the four bytes with 28 zeros behind them, and may be followed by anything.
        vm.assume(garbage.length < 32 || bytes32(garbage) != bytes32(yes));
        group.setVoucherSigner(address(new GarbageSigner(garbage)));
        refuses(voucher, "");
        group.setVoucherSigner(address(new GarbageSigner(bytes.concat(yes))));
        refuses(voucher, "");
        group.setVoucherSigner(address(new GarbageSigner(bytes.concat(yes, bytes28(0)))));
        redeem(voucher, "", STRANGER);
    }

    /// @dev The one call out of `redeem` is a static one.
    function test_ASignerCannotEnterAgain() public {
        ReenteringSigner signer = new ReenteringSigner();
        group.setVoucherSigner(address(signer));
        IKronikaEditions.Voucher memory voucher = aVoucher();
        voucher.price = 0;
        signer.prepare(abi.encodeCall(IKronikaEditions.redeem, (voucher, "", all[4], proofOf(5))));
        redeem(voucher, "", STRANGER);
        require(group.ownerOf(5) == COLLECTOR && group.balanceOf(COLLECTOR) == 1, "entered again");
        voucher.number = 6;
        signer.prepare(abi.encodeCall(IKronikaEditions.withdraw, ()));
        redeem(voucher, "", STRANGER);
        require(group.balanceOf(COLLECTOR) == 2, "not issued");
    }

    function test_TheRecipientIsNotCalled() public {
        IKronikaEditions.Voucher memory voucher = aVoucher();
        voucher.recipient = address(new RefusingAccount());
        redeem(voucher, signed(voucher), STRANGER);
        require(group.ownerOf(5) == voucher.recipient, "asked");
    }

    function aVoucher() private pure returns (IKronikaEditions.Voucher memory) {
        return IKronikaEditions.Voucher({number: 5, recipient: COLLECTOR, price: 2 ether, validUntil: 2_000});
    }

    function digestOf(
        IKronikaEditions.Voucher memory voucher,
        uint256 epoch,
        uint256 chain,
        address verifying
    ) private pure returns (bytes32) {
        return Typed.digestOf(voucher, epoch, chain, verifying);
    }

    /// @dev In the first epoch after `setVoucherSigner`, by the signer of the fixture.
    function signed(IKronikaEditions.Voucher memory voucher) private view returns (bytes memory) {
        return signedBy(KEY, voucher, 1, block.chainid, address(group));
    }

    function signedBy(
        uint256 key,
        IKronikaEditions.Voucher memory voucher,
        uint256 epoch,
        uint256 chain,
        address verifying
    ) private pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digestOf(voucher, epoch, chain, verifying));
        return abi.encodePacked(r, s, v);
    }

    function redeem(IKronikaEditions.Voucher memory voucher, bytes memory signature, address payer) private {
        redeemFor(voucher.price, voucher, signature, payer);
    }

    function redeemFor(
        uint256 value,
        IKronikaEditions.Voucher memory voucher,
        bytes memory signature,
        address payer
    ) private {
        // Built here: an expected revert is that of the very next call.
        bytes memory call = abi.encodeCall(
            IKronikaEditions.redeem,
            (voucher, signature, all[voucher.number - 1], proofOf(voucher.number))
        );
        vm.deal(payer, value);
        vm.prank(payer);
        (bool accepted, bytes memory answer) = address(group).call{value: value}(call);
        if (accepted) return;
        assembly ("memory-safe") {
            revert(add(answer, 0x20), mload(answer))
        }
    }

    function refuses(IKronikaEditions.Voucher memory voucher, bytes memory signature) private {
        bytes32[] memory proof = proofOf(voucher.number);
        bytes memory refusal = abi.encodeWithSelector(
            IKronikaEditions.KronikaInvalidVoucher.selector,
            voucher.number,
            group.voucherSigner(),
            group.voucherEpoch()
        );
        vm.deal(STRANGER, voucher.price);
        vm.prank(STRANGER);
        vm.expectRevert(refusal);
        group.redeem{value: voucher.price}(voucher, signature, all[voucher.number - 1], proof);
        require(holderOf(voucher.number) == address(0), "issued");
    }

    function expectPayment(uint256 value, uint256 price) private {
        vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaInvalidPayment.selector, 5, value, price));
    }

    function expectExpired(IKronikaEditions.Voucher memory voucher) private {
        vm.expectRevert(
            abi.encodeWithSelector(IKronikaEditions.KronikaVoucherExpired.selector, voucher.number, voucher.validUntil)
        );
    }
}
