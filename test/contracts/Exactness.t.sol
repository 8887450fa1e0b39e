// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {KronikaEditions} from "../../contracts/KronikaEditions.sol";
import {IKronikaEditions} from "../../contracts/interfaces/IKronikaEditions.sol";
import {Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {RolesFixture} from "./RolesFixture.sol";
import {Tree} from "./Tree.sol";
import {Vm, vm} from "./Vm.sol";

/// @dev Each call does what it says and nothing else; no value is special that is not said to be.
contract ExactnessTest is RolesFixture {
    uint256 private constant FIELDS = 25;
    bytes32 private constant ROOT = keccak256("another root");
    bytes32 private constant METADATA = keccak256("another directory");
    /// @dev The fields of `state`, as bits.
    uint256 private constant EDITIONS_ROOT = 1 << 3;
    uint256 private constant METADATA_FIELDS = (1 << 4) | (1 << 16) | (1 << 17);
    uint256 private constant REVISION = 1 << 5;
    uint256 private constant EPOCH = 1 << 6;
    uint256 private constant FROZEN = 1 << 7;
    uint256 private constant SALE = (1 << 8) | (1 << 9);
    uint256 private constant PAID = 1 << 10;
    uint256 private constant SIGNER = 1 << 11;
    uint256 private constant OWNING = 1 << 12;
    uint256 private constant PENDING = 1 << 13;
    uint256 private constant ROYALTY = (1 << 14) | (1 << 15);
    uint256 private constant BALANCE = 1 << 18;
    uint256 private constant HELD_FOR_BUYER = (1 << 22) | (1 << 23);

    function setUp() public {
        deployRoles();
        vm.deal(address(group), 77);
    }

    function test_SettingTheSaleSetsNothingElse() public {
        bytes memory call = abi.encodeCall(IKronikaEditions.setSale, (6_001, 8_002));
        Vm.Log[] memory logs = changes(OWNER, 0, call, SALE, 1);
        isLog(logs[0], "SaleSet(uint40,uint40)", abi.encode(6_001, 8_002));
        require(group.saleStart() == 6_001 && group.saleEnd() == 8_002, "not as set");
        changes(OWNER, 0, abi.encodeCall(IKronikaEditions.setSale, (0, type(uint40).max)), SALE, 1);
        require(group.saleStart() == 0 && group.saleEnd() == type(uint40).max, "not as set");
        changes(OWNER, 0, abi.encodeCall(IKronikaEditions.setSale, (0, 0)), 1 << 9, 1);
    }

    function test_SettingThePayeeSetsNothingElse() public {
        Vm.Log[] memory logs = changes(OWNER, 0, abi.encodeCall(IKronikaEditions.setPayee, (BUYER)), PAID, 1);
        isLogOf(logs[0], "PayeeSet(address)", BUYER, "");
        require(group.payee() == BUYER, "not as set");
        // All bits of it: its neighbours are of the same slot.
        changes(OWNER, 0, abi.encodeCall(IKronikaEditions.setPayee, (address(type(uint160).max))), PAID, 1);
    }

    function test_SettingTheRoyaltySetsNothingElse() public {
        bytes memory call = abi.encodeCall(IKronikaEditions.setRoyalty, (BUYER, 123));
        Vm.Log[] memory logs = changes(OWNER, 0, call, ROYALTY, 1);
        isLogOf(logs[0], "RoyaltySet(address,uint96)", BUYER, abi.encode(123));
        (address receiver, uint256 amount) = group.royaltyInfo(7, 10_000);
        require(receiver == BUYER && amount == 123, "not as set");
    }

    function test_SettingTheSignerRaisesTheEpochAndNothingElse() public {
        bytes memory call = abi.encodeCall(IKronikaEditions.setVoucherSigner, (BUYER));
        Vm.Log[] memory logs = changes(OWNER, 0, call, SIGNER | EPOCH, 2);
        isLogOf(logs[0], "VoucherSignerSet(address)", BUYER, "");
        isLog(logs[1], "VouchersRevoked(uint256)", abi.encode(4));
        require(group.voucherSigner() == BUYER && group.voucherEpoch() == 4, "not as set");
        address full = address(type(uint160).max);
        changes(OWNER, 0, abi.encodeCall(IKronikaEditions.setVoucherSigner, (full)), SIGNER | EPOCH, 2);
        // The same signer, and nobody.
        changes(OWNER, 0, abi.encodeCall(IKronikaEditions.setVoucherSigner, (full)), EPOCH, 2);
        changes(OWNER, 0, abi.encodeCall(IKronikaEditions.setVoucherSigner, (address(0))), SIGNER | EPOCH, 2);
        require(group.voucherEpoch() == 7, "not once each");
    }

    function test_ARevisionChangesTheFactsAndTheEpochAndNothingElse() public {
        bytes memory call = abi.encodeCall(IKronikaEditions.revise, (ROOT, METADATA, "why"));
        Vm.Log[] memory logs = changes(OWNER, 0, call, EDITIONS_ROOT | METADATA_FIELDS | REVISION | EPOCH, 4);
        isNumbered(
            logs[0],
            "Revised(uint256,bytes32,bytes32,bytes32,bytes32,string)",
            2,
            abi.encode(nodes[0], ROOT, METADATA_ROOT, METADATA, "why")
        );
        isLog(logs[1], "VouchersRevoked(uint256)", abi.encode(4));
        isLog(logs[2], "BatchMetadataUpdate(uint256,uint256)", abi.encode(1, 16));
        isLog(logs[3], "ContractURIUpdated()", "");
        require(group.editionsRoot() == ROOT && group.metadataRoot() == METADATA, "not as set");
        require(group.revision() == 2 && group.voucherEpoch() == 4, "not raised by one");
        changes(OWNER, 0, abi.encodeCall(IKronikaEditions.revise, (ROOT, METADATA, "again")), REVISION | EPOCH, 4);
        call = abi.encodeCall(IKronikaEditions.revise, (nodes[0], METADATA, "the editions"));
        changes(OWNER, 0, call, EDITIONS_ROOT | REVISION | EPOCH, 4);
        call = abi.encodeCall(IKronikaEditions.revise, (nodes[0], METADATA_ROOT, "the files"));
        changes(OWNER, 0, call, METADATA_FIELDS | REVISION | EPOCH, 4);
        require(group.metadataRoot() == METADATA_ROOT, "not set back");
    }

    function test_TheFreezeFreezesAndNothingElse() public {
        Vm.Log[] memory logs = changes(OWNER, 0, abi.encodeCall(IKronikaEditions.freeze, ()), FROZEN, 1);
        isLog(logs[0], "Frozen(uint256,bytes32,bytes32)", abi.encode(1, nodes[0], METADATA_ROOT));
        require(group.frozen(), "not frozen");
        logs = changes(OWNER, 0, abi.encodeCall(Ownable.renounceOwnership, ()), OWNING | PENDING, 1);
        require(group.owner() == address(0), "not given up");
    }

    function test_OwnershipPassesAndNothingElse() public {
        changes(OWNER, 0, abi.encodeCall(Ownable.transferOwnership, (BUYER)), PENDING, 1);
        changes(BUYER, 0, abi.encodeCall(Ownable2Step.acceptOwnership, ()), OWNING | PENDING, 1);
        require(group.owner() == BUYER && group.pendingOwner() == address(0), "not passed");
    }

    function test_APurchaseIssuesAndKeepsThePriceAndNothingElse() public {
        bytes memory call = abi.encodeCall(IKronikaEditions.purchase, (BUYER, all[1], proofOf(2)));
        Vm.Log[] memory logs = changes(STRANGER, 2 ether, call, BALANCE | HELD_FOR_BUYER, 2);
        isIssue(logs[0], BUYER, 2);
        isNumbered(logs[1], "EditionPurchased(uint256,address,uint256)", 2, abi.encode(STRANGER, 2 ether));
        require(group.ownerOf(2) == BUYER && address(group).balance == 2 ether + 77, "not bought");
    }

    function test_AVoucherIssuesAndKeepsItsPriceAndNothingElse() public {
        IKronikaEditions.Voucher memory voucher = voucherFor(2, 5);
        voucher.recipient = BUYER;
        bytes memory call = redeeming(voucher, all[1], proofOf(2));
        Vm.Log[] memory logs = changes(STRANGER, 5, call, BALANCE | HELD_FOR_BUYER, 2);
        isIssue(logs[0], BUYER, 2);
        isNumbered(logs[1], "VoucherRedeemed(uint256,address,uint256)", 2, abi.encode(STRANGER, 5));
        require(group.ownerOf(2) == BUYER && address(group).balance == 82, "not redeemed");
    }

    function test_ABatchIssuesAndNothingElse() public {
        (bytes32[] memory proof, bool[] memory flags) = Tree.multiProofOf(nodes, 2);
        bytes memory call = abi.encodeCall(IKronikaEditions.mint, (times(BUYER, 1), editionsOf(2), proof, flags));
        Vm.Log[] memory logs = changes(OWNER, 0, call, HELD_FOR_BUYER, 1);
        isIssue(logs[0], BUYER, 2);
        require(group.ownerOf(2) == BUYER, "not issued");
    }

    function test_AWithdrawalPaysAndNothingElse() public {
        bytes memory call = abi.encodeCall(IKronikaEditions.withdraw, ());
        Vm.Log[] memory logs = changes(STRANGER, 0, call, BALANCE | (1 << 19), 1);
        isLogOf(logs[0], "Withdrawn(address,uint256)", PAYEE, abi.encode(77));
        require(PAYEE.balance == 77 && address(group).balance == 0, "not paid");
    }

    /// @dev The owner, the payee and the receiver are three accounts, and no value is another's.
    function test_ANewGroupIsAsItWasOrdered() public {
        KronikaEditions created = new KronikaEditions("N", "S", 12, ROOT, METADATA, OWNER, BUYER, 123);
        require(same(bytes(created.name()), "N") && same(bytes(created.symbol()), "S"), "another name");
        require(created.SIZE() == 12 && created.revision() == 0 && created.voucherEpoch() == 0, "another number");
        require(created.editionsRoot() == ROOT && created.metadataRoot() == METADATA, "another root");
        require(created.owner() == OWNER && created.pendingOwner() == address(0), "another owner");
        (address receiver, uint256 amount) = created.royaltyInfo(1, 10_000);
        require(created.payee() == BUYER && receiver == BUYER && amount == 123, "another payee");
        require(created.voucherSigner() == address(0) && !created.frozen(), "not new");
        require(created.saleStart() == 0 && created.saleEnd() == 0, "on sale");
    }

    /// @dev Ids that a similar contract may claim, every id one bit beside a claimed one, and every function alone.
    function test_NoInterfaceThatIsNearlyOne() public view {
        bytes4[5] memory claimed = [bytes4(0x01ffc9a7), 0x80ac58cd, 0x5b5e139f, 0x2a55205a, 0x49064906];
        for (uint256 i = 0; i < 5; ++i) {
            for (uint256 bit = 0; bit < 32; ++bit) notClaimed(claimed[i] ^ bytes4(uint32(1 << bit)));
            for (uint256 j = 0; j < 5; ++j) if (i != j) notClaimed(claimed[i] ^ claimed[j]);
        }
        bytes4[32] memory others = [
            // Nothing, none, and what ERC-165's own check asks.
            bytes4(0),
            0xffffffff,
            0x00000001,
            // ERC-721: enumeration, receiver; ERC-1155 with URI and receiver; ERC-20; ERC-777.
            0x780e9d63,
            0x150b7a02,
            0xd9b67a26,
            0x0e89341c,
            0x4e2312e0,
            0x36372b07,
            0xe58e113c,
            // ERC-173, two-step ownership, AccessControl, with enumeration, with an admin's delay.
            0x7f5828d0,
            0x9a20483d,
            0x7965db0b,
            0x5a05180f,
            0x31498786,
            // ERC-1271, 1363, 2309, 2612, 2771, 4494, 4626, 4907, 5007, 5192, 5267, 5484, 5679, 6454, 7572, 7401.
            0x1626ba7e,
            0xb0202a11,
            0x1e4a9c8d,
            0x9d8ff7da,
            0x572b6c05,
            0x5604e225,
            0x87dfe5a0,
            0xad092b5c,
            0xf140be0d,
            0xb45a3c0e,
            0x84b0196e,
            0x0489b56f,
            0xd0017968,
            0x91a6262f,
            0xe8a3d485,
            0x42b0e56f,
            // Royalties as one market had them.
            0xb7799584
        ];
        for (uint256 i = 0; i < others.length; ++i) notClaimed(others[i]);
        notClaimed(type(IKronikaEditions).interfaceId);
        notClaimed(IKronikaEditions.purchase.selector);
        notClaimed(IKronikaEditions.redeem.selector);
        notClaimed(IKronikaEditions.mint.selector);
        notClaimed(IKronikaEditions.revise.selector);
        notClaimed(IKronikaEditions.verifyEdition.selector);
        notClaimed(IKronikaEditions.verifyTrait.selector);
        notClaimed(IKronikaEditions.verifyMetadata.selector);
        notClaimed(IKronikaEditions.contractURI.selector);
    }

    /// @dev A proof counts by where it leads and never by its length; none is too long.
    function test_AProofOfAnyLength() public {
        uint16[16] memory lengths = [0, 1, 2, 3, 4, 5, 7, 8, 14, 16, 31, 32, 33, 64, 255, 256];
        for (uint256 i = 0; i < lengths.length; ++i) {
            bytes32[] memory proof = hashesOf(lengths[i]);
            IKronikaEditions.Edition memory edition = IKronikaEditions.Edition(
                2 + (i % 15),
                9,
                pathOf("trait", proof),
                sha256("{}")
            );
            refusesAll(edition, proof);
            bytes32 root = leafOf(edition, GROUP);
            for (uint256 j = 0; j < proof.length; ++j) root = Tree.pair(root, proof[j]);
            vm.prank(OWNER);
            group.revise(root, METADATA_ROOT, "A deep tree");
            require(group.verifyEdition(edition, proof), "too long");
            require(group.verifyMetadata(edition, proof, "{}"), "too long for a file");
            require(group.verifyTrait(edition, proof, "trait", "", proof), "too long for a trait");
            require(!group.verifyTrait(edition, proof, "other", "", proof), "another trait");
            // The edition is proved, and the trait's proof has any length.
            if (i > 0) require(!group.verifyTrait(edition, proof, "trait", "", hashesOf(0)), "none is no proof");
            require(!group.verifyTrait(edition, proof, "trait", "", hashesOf(lengths[i] + 1)), "a hash more");
            require(!group.verifyEdition(edition, hashesOf(lengths[i] + 1)), "a hash more");
            if (i < 15) {
                vm.prank(BUYER);
                group.purchase{value: 9}(BUYER, edition, proof);
            }
        }
        require(group.balanceOf(BUYER) == 15, "not sold");
    }

    /// @dev No price, no traits, no file, a voucher for nothing: each is a value like any other to the proof.
    function test_NoValueStandsForAProof() public {
        uint256[6] memory prices = [0, 1, 1 ether, 2 ether, type(uint128).max, type(uint256).max];
        bytes32[4] memory words = [bytes32(0), bytes32(uint256(1)), nodes[0], bytes32(type(uint256).max)];
        for (uint256 number = 0; number < 18; ++number) {
            refusesAll(IKronikaEditions.Edition(number, 0, 0, 0), new bytes32[](0));
            refusesAll(IKronikaEditions.Edition(number, 0, nodes[0], nodes[0]), hashesOf(4));
        }
        for (uint256 i = 0; i < prices.length; ++i) {
            for (uint256 j = 0; j < words.length; ++j) {
                refusesAll(IKronikaEditions.Edition(2, prices[i], words[j], words[j]), proofOf(2));
                refusesAll(IKronikaEditions.Edition(2, prices[i], words[j], all[1].metadataDigest), proofOf(2));
                refusesAll(IKronikaEditions.Edition(2, prices[i], all[1].traitsRoot, words[j]), proofOf(2));
            }
        }
    }

    /// @dev An edition without a price is not sold for 0, and all else of it is as of any other.
    function test_AnEditionWithoutAPriceIsLikeAnyOther() public {
        IKronikaEditions.Edition memory edition = IKronikaEditions.Edition(2, 0, leafOfTrait("a"), sha256("{}"));
        bytes32 root = leafOf(edition, GROUP);
        vm.prank(OWNER);
        group.revise(root, METADATA_ROOT, "No price");
        bytes32[] memory none = new bytes32[](0);
        require(group.verifyEdition(edition, none) && !group.verifyEdition(edition, hashesOf(1)), "the edition");
        require(group.verifyTrait(edition, none, "a", "", none), "its trait");
        require(!group.verifyTrait(edition, none, "b", "", none), "another trait");
        require(group.verifyMetadata(edition, none, "{}") && !group.verifyMetadata(edition, none, ""), "its file");
        bytes memory call = abi.encodeCall(IKronikaEditions.purchase, (BUYER, edition, none));
        (bool accepted, ) = sendAs(STRANGER, STRANGER, 0, call);
        require(!accepted, "sold for nothing");
        (accepted, ) = sendAs(STRANGER, STRANGER, 0, redeeming(voucherFor(2, 1), edition, none));
        require(!accepted, "redeemed for nothing");
        (accepted, ) = sendAs(STRANGER, STRANGER, 1, redeeming(voucherFor(2, 1), edition, none));
        require(accepted && group.ownerOf(2) == RECIPIENT, "not redeemed");
    }

    /// @dev The edition is proved, and neither its traits root nor its digest stands for any trait or any file.
    function test_NoWordStandsForATraitOrAFile() public {
        bytes32[4] memory words = [bytes32(0), bytes32(uint256(1)), nodes[0], bytes32(type(uint256).max)];
        bytes32[] memory none = new bytes32[](0);
        for (uint256 i = 0; i < words.length; ++i) {
            IKronikaEditions.Edition memory edition = IKronikaEditions.Edition(2, i, words[i], words[i]);
            bytes32 root = leafOf(edition, GROUP);
            vm.prank(OWNER);
            group.revise(root, METADATA_ROOT, "Words that nothing leads to");
            require(group.verifyEdition(edition, none), "not proved");
            require(!group.verifyTrait(edition, none, "trait", "", none), "a trait");
            require(!group.verifyTrait(edition, none, "", "", none), "a trait of nothing");
            require(!group.verifyTrait(edition, none, "trait", "", hashesOf(3)), "a trait, by a proof");
            require(!group.verifyMetadata(edition, none, "{}"), "a file");
            require(!group.verifyMetadata(edition, none, ""), "an empty file");
        }
    }

    /// @dev By every way that asks for a proof: none takes these facts.
    function refusesAll(IKronikaEditions.Edition memory edition, bytes32[] memory proof) private {
        require(!group.verifyEdition(edition, proof), "verified");
        require(!group.verifyTrait(edition, proof, "trait", "", proof), "a trait verified");
        require(!group.verifyMetadata(edition, proof, "{}"), "a file verified");
        require(!group.verifyMetadata(edition, proof, ""), "an empty file verified");
        bytes memory call = abi.encodeCall(IKronikaEditions.purchase, (BUYER, edition, proof));
        (bool accepted, ) = sendAs(STRANGER, STRANGER, edition.price >> 1 < 1 << 128 ? edition.price : 0, call);
        require(!accepted, "sold");
        for (uint256 price = 0; price < 2; ++price) {
            (accepted, ) = sendAs(
                STRANGER,
                STRANGER,
                price,
                redeeming(voucherFor(edition.number, price), edition, proof)
            );
            require(!accepted, "redeemed");
        }
        IKronikaEditions.Edition[] memory editions = new IKronikaEditions.Edition[](1);
        editions[0] = edition;
        call = abi.encodeCall(IKronikaEditions.mint, (times(BUYER, 1), editions, proof, new bool[](proof.length)));
        (accepted, ) = sendAs(OWNER, OWNER, 0, call);
        require(!accepted, "issued");
    }

    function notClaimed(bytes4 id) private view {
        require(!group.supportsInterface(id), "claimed");
    }

    /// @dev The call changes these fields of the state and no other, and emits so many events.
    function changes(
        address sender,
        uint256 value,
        bytes memory call,
        uint256 fields,
        uint256 events
    ) private returns (Vm.Log[] memory logs) {
        bytes32[] memory before = state();
        vm.recordLogs();
        (bool accepted, ) = sendAs(sender, STRANGER, value, call);
        logs = vm.getRecordedLogs();
        require(accepted, "refused");
        require(logs.length == events, "more or fewer events");
        bytes32[] memory afterwards = state();
        for (uint256 i = 0; i < FIELDS; ++i) {
            bool changed = before[i] != afterwards[i];
            require(changed || (fields >> i) & 1 == 0, string.concat("unchanged: ", digits(i)));
            require(!changed || (fields >> i) & 1 == 1, string.concat("changed too: ", digits(i)));
        }
    }

    function state() private view returns (bytes32[] memory fields) {
        fields = new bytes32[](FIELDS);
        fields[0] = keccak256(bytes(group.name()));
        fields[1] = keccak256(bytes(group.symbol()));
        fields[2] = bytes32(group.SIZE());
        fields[3] = group.editionsRoot();
        fields[4] = group.metadataRoot();
        fields[5] = bytes32(group.revision());
        fields[6] = bytes32(uint256(group.voucherEpoch()));
        fields[7] = bytes32(group.frozen() ? uint256(1) : 0);
        fields[8] = bytes32(uint256(group.saleStart()));
        fields[9] = bytes32(uint256(group.saleEnd()));
        fields[10] = word(group.payee());
        fields[11] = word(group.voucherSigner());
        fields[12] = word(group.owner());
        fields[13] = word(group.pendingOwner());
        (address receiver, uint256 amount) = group.royaltyInfo(7, 10_000);
        fields[14] = word(receiver);
        fields[15] = bytes32(amount);
        fields[16] = keccak256(bytes(group.tokenURI(1)));
        fields[17] = keccak256(bytes(group.contractURI()));
        fields[18] = bytes32(address(group).balance);
        fields[19] = bytes32(PAYEE.balance);
        fields[20] = word(group.ownerOf(1));
        fields[21] = word(group.getApproved(1));
        fields[22] = word(holderOf(2));
        fields[23] = bytes32(group.balanceOf(BUYER));
        fields[24] = keccak256(
            abi.encode(
                group.balanceOf(HOLDER),
                group.balanceOf(OWNER),
                group.isApprovedForAll(HOLDER, OPERATOR),
                holderOf(3)
            )
        );
    }

    function isLog(Vm.Log memory log, string memory what, bytes memory data) private view {
        require(log.topics.length == 1, "indexed");
        isEvent(log, what, data);
    }

    function isLogOf(Vm.Log memory log, string memory what, address account, bytes memory data) private view {
        require(log.topics.length == 2 && log.topics[1] == word(account), "another account");
        isEvent(log, what, data);
    }

    function isNumbered(Vm.Log memory log, string memory what, uint256 number, bytes memory data) private view {
        require(log.topics.length == 2 && uint256(log.topics[1]) == number, "another number");
        isEvent(log, what, data);
    }

    function isIssue(Vm.Log memory log, address to, uint256 number) private view {
        require(log.topics.length == 4 && log.topics[1] == 0 && log.topics[2] == word(to), "another account");
        require(uint256(log.topics[3]) == number, "another edition");
        isEvent(log, "Transfer(address,address,uint256)", "");
    }

    function isEvent(Vm.Log memory log, string memory what, bytes memory data) private view {
        require(log.emitter == address(group) && log.topics[0] == keccak256(bytes(what)), what);
        require(same(log.data, data), string.concat("another value in ", what));
    }

    function word(address account) private pure returns (bytes32) {
        return bytes32(uint256(uint160(account)));
    }

    function digits(uint256 number) private pure returns (string memory) {
        return string(abi.encodePacked(uint8(48 + number / 10), uint8(48 + (number % 10))));
    }

    function hashesOf(uint256 count) private pure returns (bytes32[] memory list) {
        list = new bytes32[](count);
        for (uint256 i = 0; i < count; ++i) list[i] = keccak256(abi.encode("hash", i));
    }

    function leafOfTrait(string memory traitType) private pure returns (bytes32) {
        return keccak256(bytes.concat(keccak256(abi.encode(traitType, ""))));
    }

    /// @dev The traits root above this trait, by this proof.
    function pathOf(string memory traitType, bytes32[] memory proof) private pure returns (bytes32 root) {
        root = leafOfTrait(traitType);
        for (uint256 i = 0; i < proof.length; ++i) root = Tree.pair(root, proof[i]);
    }
}
