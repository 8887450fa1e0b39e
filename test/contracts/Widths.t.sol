// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {KronikaEditions} from "../../contracts/KronikaEditions.sol";
import {IKronikaEditions} from "../../contracts/interfaces/IKronikaEditions.sol";
import {RolesFixture} from "./RolesFixture.sol";
import {Tree} from "./Tree.sol";
import {Vm, vm} from "./Vm.sol";

/// @dev Every number counts in full: none of its bits is cut off where it is compared, counted, stored or announced.
contract WidthsTest is RolesFixture {
    uint8[9] private widths = [8, 16, 32, 40, 48, 64, 96, 128, 160];

    function setUp() public {
        deployRoles();
        // The test is the owner again, so that it may set what it likes.
        vm.prank(OWNER);
        group.transferOwnership(address(this));
        group.acceptOwnership();
    }

    function test_APriceOfAnyWidth() public {
        for (uint256 i = 0; i < widths.length; ++i) {
            uint256 high = 1 << widths[i];
            retree(2 + i, 1);
            refusesPayment(2 + i, high + 1, 1);
            retree(2 + i, high + 1);
            refusesPayment(2 + i, 1, high + 1);
            refusesPayment(2 + i, high, high + 1);
            retree(2 + i, high);
            sells(2 + i, high);
        }
    }

    function test_AVouchersPriceOfAnyWidth() public {
        for (uint256 i = 0; i < widths.length; ++i) {
            uint256 high = 1 << widths[i];
            IKronikaEditions.Voucher memory voucher = voucherFor(3 + i, high + 1);
            refusesVoucher(voucher, 1, payment(voucher, 1));
            voucher.price = 1;
            refusesVoucher(voucher, high + 1, payment(voucher, high + 1));
            voucher.price = high;
            refusesVoucher(voucher, 0, payment(voucher, 0));
            vm.recordLogs();
            redeems(voucher);
            Vm.Log[] memory logs = vm.getRecordedLogs();
            require(same(logs[1].data, abi.encode(STRANGER, high)), "another price announced");
        }
    }

    function test_AVoucherIsValidUntilAnySecond() public {
        for (uint256 i = 0; i < widths.length; ++i) {
            IKronikaEditions.Voucher memory voucher = voucherFor(3 + i, 0);
            voucher.validUntil = 1 << widths[i];
            // The lower bits alone are over.
            vm.warp(voucher.validUntil > NOW ? NOW : 1);
            redeems(voucher);
        }
        vm.warp(NOW);
        IKronikaEditions.Voucher memory last = voucherFor(15, 0);
        last.validUntil = type(uint256).max;
        redeems(last);
    }

    function test_AVoucherIsOverAtAnyTime() public {
        IKronikaEditions.Voucher memory voucher = voucherFor(3, 0);
        voucher.validUntil = 100;
        uint8[6] memory bits = [8, 16, 32, 40, 48, 63];
        for (uint256 i = 0; i < bits.length; ++i) {
            vm.warp((1 << bits[i]) + 5);
            refusesVoucher(
                voucher,
                0,
                abi.encodeWithSelector(IKronikaEditions.KronikaVoucherExpired.selector, 3, voucher.validUntil)
            );
        }
    }

    function test_AVoucherIsForOneNumberInFull() public {
        for (uint256 i = 0; i < widths.length; ++i) {
            IKronikaEditions.Voucher memory voucher = voucherFor((1 << widths[i]) + 3, 0);
            bytes memory call = redeeming(voucher, all[2], proofOf(3));
            refused(0, call, abi.encodeWithSelector(IKronikaEditions.KronikaOtherEdition.selector, voucher.number, 3));
        }
    }

    function test_NoNumberThatIsOneInItsLowerBits() public {
        for (uint256 i = 0; i < widths.length; ++i) {
            uint256 number = (1 << widths[i]) + 3;
            IKronikaEditions.Edition memory edition = IKronikaEditions.Edition(number, 5, TRAITS, DIGEST);
            bytes32 root = leafOf(edition, GROUP);
            group.revise(root, METADATA_ROOT, "A number outside of the group");
            bytes32[] memory none = new bytes32[](0);
            require(!group.verifyEdition(edition, none), "verified");
            bytes memory refusal = abi.encodeWithSelector(
                IKronikaEditions.KronikaInvalidNumber.selector,
                number,
                GROUP
            );
            refused(5, abi.encodeCall(IKronikaEditions.purchase, (BUYER, edition, none)), refusal);
            refused(0, redeeming(voucherFor(number, 0), edition, none), refusal);
            IKronikaEditions.Edition[] memory editions = new IKronikaEditions.Edition[](1);
            editions[0] = edition;
            vm.expectRevert(refusal);
            group.mint(times(BUYER, 1), editions, none, new bool[](0));
        }
    }

    /// @dev Two at a time, in a group of the largest size: both sides of 2^8 and the last.
    function test_TheNumbersOfALargeGroup() public {
        uint16[6] memory numbers = [1, 255, 256, 257, 9_999, 10_000];
        string[6] memory texts = ["1", "255", "256", "257", "9999", "10000"];
        KronikaEditions large = deploy(10_000, METADATA_ROOT);
        large.setSale(0, END);
        for (uint256 i = 0; i < numbers.length; ++i) {
            IKronikaEditions.Edition memory edition = IKronikaEditions.Edition(numbers[i], 7, TRAITS, DIGEST);
            large.revise(leafOf(edition, 10_000), METADATA_ROOT, "One edition");
            bytes32[] memory none = new bytes32[](0);
            require(large.verifyEdition(edition, none), "not verified");
            vm.expectEmit(true, true, true, true, address(large));
            emit IKronikaEditions.EditionPurchased(numbers[i], BUYER, 7);
            vm.prank(BUYER);
            large.purchase{value: 7}(BUYER, edition, none);
            require(large.ownerOf(numbers[i]) == BUYER, "not issued");
            bytes memory uri = bytes(large.tokenURI(numbers[i]));
            require(endsWith(uri, string.concat("/tokens/", texts[i], ".json")), "another address");
        }
    }

    function test_ABatchOf256() public {
        batchOf(256);
    }

    function test_ABatchOfMoreThan256() public {
        batchOf(300);
    }

    /// @dev Every edition of a group of this size, in one batch.
    function batchOf(uint256 size) private {
        IKronikaEditions.Edition[] memory editions = new IKronikaEditions.Edition[](size);
        for (uint256 i = 0; i < size; ++i) editions[i] = IKronikaEditions.Edition(i + 1, i, TRAITS, DIGEST);
        KronikaEditions large = deploy(size, Tree.build(leavesOf(editions, size))[0]);
        bool[] memory flags = new bool[](size - 1);
        for (uint256 i = 0; i < size - 1; ++i) flags[i] = true;
        vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaInvalidBatch.selector, size - 256, size));
        large.mint(times(BUYER, size - 256), editions, new bytes32[](0), flags);
        large.mint(times(BUYER, size), editions, new bytes32[](0), flags);
        require(large.balanceOf(BUYER) == size, "not all");
        require(large.ownerOf(1) == BUYER && large.ownerOf(256) == BUYER && large.ownerOf(size) == BUYER, "not each");
    }

    function test_AsManyRecipientsAsEditionsInFull() public {
        bytes memory refusal = abi.encodeWithSelector(IKronikaEditions.KronikaInvalidBatch.selector, 257, 1);
        vm.expectRevert(refusal);
        group.mint(times(BUYER, 257), editionsOf(2), new bytes32[](0), new bool[](0));
    }

    function test_ASaleAtAnyTime() public {
        uint8[5] memory bits = [8, 16, 24, 32, 39];
        for (uint256 i = 0; i < bits.length; ++i) {
            uint40 high = uint40(1 << bits[i]);
            vm.expectEmit(true, true, true, true, address(group));
            emit IKronikaEditions.SaleSet(high + 5, high + 20);
            group.setSale(high + 5, high + 20);
            require(group.saleStart() == high + 5 && group.saleEnd() == high + 20, "cut off");
            closedAt(10, high + 5, high + 20);
            closedAt(high + 4, high + 5, high + 20);
            closedAt(high + 20, high + 5, high + 20);
            vm.warp(high + 5);
            buy(2 + 2 * i);
            // From the lower bits to the higher, and from higher ones back.
            group.setSale(9, high + 1);
            vm.warp(high);
            buy(3 + 2 * i);
            vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaInvalidSale.selector, high + 1, 9));
            group.setSale(high + 1, 9);
            vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaInvalidSale.selector, high, 1));
            group.setSale(high, 1);
        }
    }

    /// @dev Times beyond what a sale can be set to are not the same times over again.
    function test_ASaleIsOverForEver() public {
        group.setSale(100, 200);
        uint8[6] memory bits = [8, 16, 32, 40, 48, 63];
        for (uint256 i = 0; i < bits.length; ++i) closedAt((1 << bits[i]) + 150, 100, 200);
    }

    function test_NoRoyaltyThatIsLowInItsLowerBits() public {
        uint8[8] memory bits = [10, 16, 32, 40, 48, 64, 80, 95];
        for (uint256 i = 0; i < bits.length; ++i) {
            uint96 bps = uint96(1 << bits[i]) + 1;
            vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaInvalidRoyalty.selector, bps, 1_000));
            group.setRoyalty(BUYER, bps);
        }
        uint16[4] memory shares = [255, 256, 257, 1_000];
        for (uint256 i = 0; i < shares.length; ++i) {
            vm.expectEmit(true, true, true, true, address(group));
            emit IKronikaEditions.RoyaltySet(BUYER, shares[i]);
            group.setRoyalty(BUYER, shares[i]);
            (, uint256 amount) = group.royaltyInfo(1, 10_000);
            require(amount == shares[i], "another share");
        }
    }

    function test_NoSizeThatIsOneInItsLowerBits() public {
        for (uint256 i = 1; i < widths.length; ++i) {
            uint256 size = (1 << widths[i]) + 16;
            vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaInvalidSize.selector, size, 10_000));
            this.create(size);
        }
    }

    function create(uint256 size) external {
        deploy(size, METADATA_ROOT);
    }

    /// @dev The counters are put before the end of a width, where so many calls cannot lead.
    function test_TheEpochIsCountedInFull() public {
        bytes32 slot = slotOfTheEpoch();
        uint8[5] memory bits = [8, 16, 32, 40, 47];
        for (uint256 i = 0; i < bits.length; ++i) {
            uint48 high = uint48(1 << bits[i]);
            vm.store(address(group), slot, bytes32(((uint256(high) - 1) << 160) | uint160(signer)));
            vm.expectEmit(true, true, true, true, address(group));
            emit IKronikaEditions.VouchersRevoked(high);
            group.setVoucherSigner(signer);
            require(group.voucherEpoch() == high, "another epoch");
            IKronikaEditions.Voucher memory voucher = voucherFor(2 + i, 0);
            bytes memory call = abi.encodeCall(
                IKronikaEditions.redeem,
                (voucher, signedIn(0, voucher), all[1 + i], proofOf(2 + i))
            );
            refused(
                0,
                call,
                abi.encodeWithSelector(IKronikaEditions.KronikaInvalidVoucher.selector, 2 + i, signer, high)
            );
            redeems(voucher);
            group.revise(nodes[0], METADATA_ROOT, "Raises it too");
            require(group.voucherEpoch() == uint256(high) + 1, "not raised");
        }
    }

    function test_RevisionsAreCountedInFull() public {
        bytes32 slot = slotOfTheRevision();
        uint8[11] memory bits = [8, 16, 32, 40, 48, 64, 96, 128, 160, 192, 255];
        for (uint256 i = 0; i < bits.length; ++i) {
            uint256 high = 1 << bits[i];
            vm.store(address(group), slot, bytes32(high - 1));
            vm.expectEmit(true, true, true, true, address(group));
            emit IKronikaEditions.Revised(high, nodes[0], nodes[0], METADATA_ROOT, METADATA_ROOT, "One more");
            group.revise(nodes[0], METADATA_ROOT, "One more");
            require(group.revision() == high, "another number");
        }
        vm.expectEmit(true, true, true, true, address(group));
        emit IKronikaEditions.Frozen(1 << 255, nodes[0], METADATA_ROOT);
        group.freeze();
    }

    function test_ReasonsAndFilesOfAnyLength() public {
        uint24[5] memory lengths = [1, 255, 256, 257, 65_536];
        for (uint256 i = 0; i < lengths.length; ++i) {
            bytes memory json = new bytes(lengths[i]);
            group.revise(nodes[0], METADATA_ROOT, string(json));
            IKronikaEditions.Edition memory edition = IKronikaEditions.Edition(1, 0, TRAITS, sha256(json));
            group.revise(leafOf(edition, GROUP), METADATA_ROOT, "One file");
            require(group.verifyMetadata(edition, new bytes32[](0), json), "not its file");
            json[json.length - 1] = 0x01;
            require(!group.verifyMetadata(edition, new bytes32[](0), json), "another last byte");
            require(!group.verifyMetadata(edition, new bytes32[](0), bytes.concat(json, "0")), "a byte more");
        }
    }

    function test_AllProceedsAreSent() public {
        for (uint256 i = 0; i < widths.length; ++i) {
            uint256 amount = (1 << widths[i]) + 3;
            vm.deal(PAYEE, 0);
            vm.deal(address(group), amount);
            vm.expectEmit(true, true, true, true, address(group));
            emit IKronikaEditions.Withdrawn(PAYEE, amount);
            group.withdraw();
            require(PAYEE.balance == amount && address(group).balance == 0, "not all");
        }
    }

    /// @dev A revision after which only this edition is in the tree, at this price.
    function retree(uint256 number, uint256 price) private {
        all[number - 1].price = price;
        group.revise(leafOf(all[number - 1], GROUP), METADATA_ROOT, "Another price");
    }

    function sells(uint256 number, uint256 price) private {
        vm.deal(STRANGER, price);
        vm.expectEmit(true, true, true, true, address(group));
        emit IKronikaEditions.EditionPurchased(number, STRANGER, price);
        vm.prank(STRANGER);
        group.purchase{value: price}(STRANGER, all[number - 1], new bytes32[](0));
        require(group.ownerOf(number) == STRANGER && STRANGER.balance == 0, "not sold");
    }

    function refusesPayment(uint256 number, uint256 value, uint256 price) private {
        refused(
            value,
            abi.encodeCall(IKronikaEditions.purchase, (STRANGER, all[number - 1], new bytes32[](0))),
            abi.encodeWithSelector(IKronikaEditions.KronikaInvalidPayment.selector, number, value, price)
        );
    }

    function payment(IKronikaEditions.Voucher memory voucher, uint256 value) private pure returns (bytes memory) {
        return
            abi.encodeWithSelector(
                IKronikaEditions.KronikaInvalidPayment.selector,
                voucher.number,
                value,
                voucher.price
            );
    }

    function refusesVoucher(IKronikaEditions.Voucher memory voucher, uint256 value, bytes memory refusal) private {
        refused(value, redeeming(voucher, all[voucher.number - 1], proofOf(voucher.number)), refusal);
    }

    function redeems(IKronikaEditions.Voucher memory voucher) private {
        bytes memory call = redeeming(voucher, all[voucher.number - 1], proofOf(voucher.number));
        (bool accepted, ) = sendAs(STRANGER, STRANGER, voucher.price, call);
        require(accepted && group.ownerOf(voucher.number) == RECIPIENT, "not redeemed");
    }

    function closedAt(uint256 time, uint40 start, uint40 end) private {
        vm.warp(time);
        refused(
            16 ether,
            abi.encodeCall(IKronikaEditions.purchase, (BUYER, all[15], proofOf(16))),
            abi.encodeWithSelector(IKronikaEditions.KronikaSaleClosed.selector, start, end)
        );
    }

    function refused(uint256 value, bytes memory call, bytes memory refusal) private {
        (bool accepted, bytes memory answer) = sendAs(STRANGER, STRANGER, value, call);
        require(!accepted, "accepted");
        require(same(answer, refusal), "refused for another reason");
    }

    function slotOfTheEpoch() private view returns (bytes32) {
        uint256 packed = (uint256(group.voucherEpoch()) << 160) | uint160(signer);
        for (uint256 i = 0; i < 32; ++i) {
            if (vm.load(address(group), bytes32(i)) == bytes32(packed)) return bytes32(i);
        }
        revert("no slot has signer and epoch");
    }

    function slotOfTheRevision() private returns (bytes32) {
        for (uint256 i = 0; i < 32; ++i) {
            bytes32 before = vm.load(address(group), bytes32(i));
            vm.store(address(group), bytes32(i), bytes32(uint256(0xabcdef)));
            bool found = group.revision() == 0xabcdef;
            vm.store(address(group), bytes32(i), before);
            if (found) return bytes32(i);
        }
        revert("no slot has the revision");
    }

    function endsWith(bytes memory text, string memory end) private pure returns (bool) {
        uint256 length = bytes(end).length;
        bytes memory tail = new bytes(length);
        for (uint256 i = 0; i < length; ++i) tail[i] = text[text.length - length + i];
        return same(tail, bytes(end));
    }
}
