// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {IKronikaEditions} from "../../contracts/interfaces/IKronikaEditions.sol";
import {DirectoryCid} from "../../contracts/libraries/DirectoryCid.sol";
import {EditionsFixture} from "./EditionsFixture.sol";
import {Tree} from "./Tree.sol";
import {Typed} from "./Typed.sol";
import {Vm, vm} from "./Vm.sol";

/// @dev Promise 3: facts change in public, with a reason, and never after the freeze.
contract CorrectionsTest is EditionsFixture {
    bytes32 private constant NEW_METADATA = keccak256("corrected metadata");
    string private constant REASON = "The date of edition 3 was that of a later issue";
    uint256 private constant KEY = 0xA11CE;

    IKronikaEditions.Edition[] private corrected;
    bytes32[] private correctedNodes;

    function setUp() public {
        deployGroup();
        IKronikaEditions.Edition[] memory editions = factsOf("corrected");
        editions[4].price = 50 ether;
        for (uint256 i = 0; i < GROUP; ++i) corrected.push(editions[i]);
        correctedNodes = Tree.build(leavesOf(corrected, GROUP));
    }

    /// @dev By the topics of ERC-4906 and ERC-7572, written out: an event of another shape is none that anyone sees.
    function testFuzz_ARevisionIsAnnounced(bytes32 editionsRoot, bytes32 metadataRoot, string calldata reason) public {
        vm.assume(editionsRoot != 0 && metadataRoot != 0 && bytes(reason).length > 0);
        vm.recordLogs();
        group.revise(editionsRoot, metadataRoot, reason);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        require(logs.length == 4, "more or fewer events");
        equalLog(
            logs[0],
            keccak256("Revised(uint256,bytes32,bytes32,bytes32,bytes32,string)"),
            abi.encode(nodes[0], editionsRoot, METADATA_ROOT, metadataRoot, reason)
        );
        require(logs[0].topics.length == 2 && uint256(logs[0].topics[1]) == 1, "not the first revision");
        equalLog(logs[1], keccak256("VouchersRevoked(uint256)"), abi.encode(1));
        equalLog(
            logs[2],
            0x6bd5c950a8d8df17f772f5af37cb3655737899cbf903264b9795592da439661c,
            abi.encode(uint256(1), GROUP)
        );
        equalLog(logs[3], 0xa5d4097edda6d87cb9329af83fb3712ef77eeb13738ffe43cc35a4ce305ad962, "");
        require(logs[2].topics.length == 1 && logs[3].topics.length == 1, "indexed");
    }

    function test_TheTopicsAreThoseOfTheStandards() public pure {
        require(
            keccak256("BatchMetadataUpdate(uint256,uint256)") ==
                0x6bd5c950a8d8df17f772f5af37cb3655737899cbf903264b9795592da439661c,
            "ERC-4906"
        );
        require(
            keccak256("ContractURIUpdated()") == 0xa5d4097edda6d87cb9329af83fb3712ef77eeb13738ffe43cc35a4ce305ad962,
            "ERC-7572"
        );
    }

    function test_RevisionsAreNumbered() public {
        require(group.revision() == 0 && group.voucherEpoch() == 0, "not as deployed");
        for (uint256 revision = 1; revision <= 3; ++revision) {
            bytes32 root = keccak256(abi.encode(revision));
            group.revise(root, root, REASON);
            require(group.revision() == revision && group.voucherEpoch() == revision, "not numbered");
            require(group.editionsRoot() == root && group.metadataRoot() == root, "not set");
        }
    }

    function test_ARevisionNamesTheRootsBeforeIt() public {
        revise();
        vm.expectEmit(true, true, true, true, address(group));
        emit IKronikaEditions.Revised(2, correctedNodes[0], nodes[0], NEW_METADATA, METADATA_ROOT, REASON);
        group.revise(nodes[0], METADATA_ROOT, REASON);
    }

    function test_ARevisionHasAReason() public {
        vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaReasonMissing.selector));
        group.revise(correctedNodes[0], NEW_METADATA, "");
        unrevised();
        group.revise(correctedNodes[0], NEW_METADATA, ".");
    }

    function test_NoZeroRoots() public {
        vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaInvalidEditionsRoot.selector, 0));
        group.revise(0, NEW_METADATA, REASON);
        vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaInvalidMetadataRoot.selector, 0));
        group.revise(correctedNodes[0], 0, REASON);
        unrevised();
    }

    function testFuzz_TheFactsOfAllEditionsChange(uint256 number) public {
        number = bound(number, 1, GROUP);
        buy(3);
        revise();
        require(group.verifyEdition(corrected[number - 1], correctedProof(number)), "not the new facts");
        require(!group.verifyEdition(all[number - 1], proofOf(number)), "the old facts");
        require(!group.verifyEdition(all[number - 1], correctedProof(number)), "old facts, new proof");
        require(!group.verifyEdition(corrected[number - 1], proofOf(number)), "new facts, old proof");
    }

    function test_TheAddressesOfTheMetadataChange() public {
        buy(3);
        equalText(group.tokenURI(3), string.concat(directory(METADATA_ROOT), "/tokens/3.json"));
        equalText(group.contractURI(), string.concat(directory(METADATA_ROOT), "/collection.json"));
        revise();
        equalText(group.tokenURI(3), string.concat(directory(NEW_METADATA), "/tokens/3.json"));
        equalText(group.contractURI(), string.concat(directory(NEW_METADATA), "/collection.json"));
    }

    function testFuzz_NumbersSizeAndOwnersStay(uint256 mask) public {
        mask = bound(mask, 1, (1 << GROUP) - 1);
        issue(mask, BUYER);
        uint256 held = group.balanceOf(BUYER);
        revise();
        require(group.SIZE() == GROUP && group.balanceOf(BUYER) == held, "changed");
        for (uint256 number = 1; number <= GROUP; ++number) {
            bool chosen = (mask >> (number - 1)) & 1 == 1;
            require(holderOf(number) == (chosen ? BUYER : address(0)), "another owner");
        }
    }

    function test_NeitherPayeeSaleRoyaltyNorSignerChanges() public {
        group.setVoucherSigner(vm.addr(KEY));
        revise();
        (address receiver, uint256 amount) = group.royaltyInfo(1, 10_000);
        require(receiver == PAYEE && amount == 500, "the royalty");
        require(group.payee() == PAYEE && group.voucherSigner() == vm.addr(KEY), "an account");
        require(group.saleStart() == 0 && group.saleEnd() == type(uint40).max, "the sale");
        require(group.owner() == address(this) && !group.frozen(), "the owner");
    }

    function test_ANumberIsIssuedOnceUnderAllTrees() public {
        buy(3);
        revise();
        bytes32[] memory proof = correctedProof(3);
        bytes memory refusal = abi.encodeWithSelector(IKronikaEditions.KronikaAlreadyIssued.selector, 3, BUYER);
        vm.prank(STRANGER);
        vm.expectRevert(refusal);
        group.purchase{value: 3 ether}(STRANGER, corrected[2], proof);
        nodes = correctedNodes;
        all[2] = corrected[2];
        (bytes32[] memory hashes, bool[] memory flags) = Tree.multiProofOf(nodes, 4);
        vm.expectRevert(refusal);
        group.mint(times(STRANGER, 1), editionsOf(4), hashes, flags);
    }

    /// @dev The owner's revision is mined before a purchase that was signed for other facts.
    function test_APurchaseInFlightFailsRatherThanBuyOtherFacts() public {
        bytes32[] memory proof = proofOf(5);
        revise();
        uint256 before = BUYER.balance;
        vm.prank(BUYER);
        vm.expectPartialRevert(IKronikaEditions.KronikaInvalidProof.selector);
        group.purchase{value: 5 ether}(BUYER, all[4], proof);
        // The edition costs 50 ether now: what was sent for 5 buys nothing.
        proof = correctedProof(5);
        vm.prank(BUYER);
        vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaInvalidPayment.selector, 5, 5 ether, 50 ether));
        group.purchase{value: 5 ether}(BUYER, corrected[4], proof);
        require(BUYER.balance == before && address(group).balance == 0, "paid for nothing");
    }

    /// @dev Two buyers of one number: the second keeps his money.
    function test_APurchaseThatComesSecondCostsNothing() public {
        bytes32[] memory proof = proofOf(5);
        vm.prank(STRANGER);
        group.purchase{value: 5 ether}(STRANGER, all[4], proof);
        uint256 before = BUYER.balance;
        vm.prank(BUYER);
        vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaAlreadyIssued.selector, 5, STRANGER));
        group.purchase{value: 5 ether}(BUYER, all[4], proof);
        require(BUYER.balance == before && address(group).balance == 5 ether, "paid for nothing");
    }

    function test_ABatchInFlightFails() public {
        (bytes32[] memory proof, bool[] memory flags) = Tree.multiProofOf(nodes, 6);
        IKronikaEditions.Edition[] memory editions = editionsOf(6);
        revise();
        vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaInvalidProof.selector, 2, nodes[0]));
        group.mint(times(BUYER, 2), editions, proof, flags);
    }

    /// @dev A group is filled over time: the tree has twelve editions first, and all sixteen later.
    function test_ARevisionAddsEditions() public {
        IKronikaEditions.Edition[] memory twelve = new IKronikaEditions.Edition[](12);
        for (uint256 i = 0; i < 12; ++i) twelve[i] = all[i];
        bytes32[] memory fewer = Tree.build(leavesOf(twelve, GROUP));
        bytes32[] memory proof = proofOf(13);
        group.revise(fewer[0], NEW_METADATA, "Twelve are recorded");
        require(group.verifyEdition(all[11], Tree.proofOf(fewer, 11)), "the twelfth");
        require(!group.verifyEdition(all[12], proof), "the thirteenth");
        group.revise(nodes[0], METADATA_ROOT, "All are recorded");
        require(group.verifyEdition(all[12], proof), "the thirteenth now");
    }

    function test_TheFreezeIsAnnounced() public {
        revise();
        vm.expectEmit(true, true, true, true, address(group));
        emit IKronikaEditions.Frozen(1, correctedNodes[0], NEW_METADATA);
        group.freeze();
        require(group.frozen(), "not frozen");
        require(group.revision() == 1 && group.editionsRoot() == correctedNodes[0], "changed");
    }

    function testFuzz_NothingIsRevisedAfterTheFreeze(
        bytes32 editionsRoot,
        bytes32 metadataRoot,
        string calldata reason
    ) public {
        group.freeze();
        vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaFrozen.selector));
        group.revise(editionsRoot, metadataRoot, reason);
        vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaFrozen.selector));
        group.revise(correctedNodes[0], NEW_METADATA, REASON);
        require(group.frozen(), "thawed");
        unrevised();
    }

    function test_FrozenOnce() public {
        group.freeze();
        vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaFrozen.selector));
        group.freeze();
    }

    function test_AllElseWorksAfterTheFreeze() public {
        group.freeze();
        buy(1);
        issue(6, BUYER);
        group.setVoucherSigner(vm.addr(KEY));
        IKronikaEditions.Voucher memory voucher = IKronikaEditions.Voucher(4, BUYER, 0, block.timestamp);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(KEY, Typed.digestOf(voucher, 1, block.chainid, address(group)));
        group.redeem(voucher, abi.encodePacked(r, s, v), all[3], proofOf(4));
        vm.prank(BUYER);
        group.transferFrom(BUYER, STRANGER, 4);
        require(group.balanceOf(BUYER) == 3 && group.ownerOf(4) == STRANGER, "not issued");
        group.setPayee(STRANGER);
        group.setRoyalty(STRANGER, 1);
        group.setSale(0, 0);
        uint256 before = STRANGER.balance;
        group.withdraw();
        require(STRANGER.balance == before + 1 ether, "not withdrawn");
        group.transferOwnership(STRANGER);
        vm.prank(STRANGER);
        group.acceptOwnership();
        require(group.owner() == STRANGER && group.frozen(), "not passed on");
    }

    function revise() private {
        group.revise(correctedNodes[0], NEW_METADATA, REASON);
    }

    function unrevised() private view {
        require(group.editionsRoot() == nodes[0] && group.metadataRoot() == METADATA_ROOT, "another root");
        require(group.revision() == 0 && group.voucherEpoch() == 0, "counted");
    }

    function correctedProof(uint256 number) private view returns (bytes32[] memory) {
        return Tree.proofOf(correctedNodes, number - 1);
    }

    function directory(bytes32 digest) private pure returns (string memory) {
        return string.concat("ipfs://", DirectoryCid.toText(digest));
    }

    function equalText(string memory actual, string memory expected) private pure {
        require(keccak256(bytes(actual)) == keccak256(bytes(expected)), actual);
    }

    function equalLog(Vm.Log memory log, bytes32 topic, bytes memory data) private view {
        require(log.emitter == address(group) && log.topics[0] == topic, "another event");
        require(keccak256(log.data) == keccak256(data), "another event's data");
    }
}
