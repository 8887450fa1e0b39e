// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {KronikaEditions} from "../../contracts/KronikaEditions.sol";
import {IKronikaEditions} from "../../contracts/interfaces/IKronikaEditions.sol";
import {EditionsFixture} from "./EditionsFixture.sol";
import {Tree} from "./Tree.sol";
import {Vm, vm} from "./Vm.sol";

/// @dev Promise 2: no token without a proof of its facts.
contract FactsTest is EditionsFixture {
    function setUp() public {
        deployGroup();
    }

    function testFuzz_TheFactsAreProved(uint256 number) public {
        number = bound(number, 1, GROUP);
        require(group.verifyEdition(all[number - 1], proofOf(number)), "not verified");
        buy(number);
        require(group.ownerOf(number) == BUYER, "not the buyer's");
        require(group.verifyEdition(all[number - 1], proofOf(number)), "not verified once issued");
    }

    function testFuzz_NoOtherNumber(uint256 number, uint256 other) public {
        number = bound(number, 1, GROUP);
        other = bound(other, 1, GROUP);
        vm.assume(other != number);
        IKronikaEditions.Edition memory edition = all[number - 1];
        edition.number = other;
        refusesFacts(edition, proofOf(number));
    }

    function testFuzz_NoOtherPrice(uint256 number, uint256 price) public {
        number = bound(number, 1, GROUP);
        price = bound(price, 1, 1_000 ether);
        vm.assume(price != number * 1 ether);
        IKronikaEditions.Edition memory edition = all[number - 1];
        edition.price = price;
        refusesFacts(edition, proofOf(number));
    }

    function testFuzz_NoOtherTraitsOrMetadata(uint256 number, bytes32 change, bool traits) public {
        number = bound(number, 1, GROUP);
        vm.assume(change != 0);
        IKronikaEditions.Edition memory edition = all[number - 1];
        if (traits) edition.traitsRoot ^= change;
        else edition.metadataDigest ^= change;
        refusesFacts(edition, proofOf(number));
    }

    function testFuzz_NoOtherProof(uint256 number, uint256 place, bytes32 change) public {
        number = bound(number, 1, GROUP);
        vm.assume(change != 0);
        bytes32[] memory proof = proofOf(number);
        proof[place % proof.length] ^= change;
        refusesFacts(all[number - 1], proof);
    }

    function testFuzz_NoOtherSize(uint256 size) public {
        size = bound(size, GROUP, 10_000);
        vm.assume(size != GROUP);
        KronikaEditions other = deploy(size, nodes[0]);
        require(!other.verifyEdition(all[0], proofOf(1)), "the leaf does not hold the size");
    }

    function test_NoLeafOfAnotherShape() public {
        IKronikaEditions.Edition memory edition = all[0];
        bytes32[] memory none = new bytes32[](0);
        bytes memory four = abi.encode(edition.number, edition.price, edition.traitsRoot, edition.metadataDigest);
        bytes memory five = abi.encode(
            edition.number,
            GROUP,
            edition.price,
            edition.traitsRoot,
            edition.metadataDigest
        );
        bytes32[3] memory roots = [
            keccak256(bytes.concat(keccak256(four))),
            keccak256(five),
            keccak256(bytes.concat(keccak256(bytes.concat(five, bytes32(0)))))
        ];
        for (uint256 i = 0; i < roots.length; ++i) {
            require(!deploy(GROUP, roots[i]).verifyEdition(edition, none), "a leaf of another shape was proved");
        }
        require(deploy(GROUP, leafOf(edition, GROUP)).verifyEdition(edition, none), "its own leaf was not");
    }

    function testFuzz_AnySubsetIsIssuedUnderOneMultiproof(uint256 mask) public {
        mask = bound(mask, 1, (1 << GROUP) - 1);
        issue(mask, BUYER);
        for (uint256 number = 1; number <= GROUP; ++number) {
            bool chosen = (mask >> (number - 1)) & 1 == 1;
            require(holderOf(number) == (chosen ? BUYER : address(0)), "not the chosen editions");
        }
    }

    function testFuzz_EachEditionGoesToItsOwnRecipient(uint256 mask) public {
        mask = bound(mask, 1, (1 << GROUP) - 1);
        IKronikaEditions.Edition[] memory editions = editionsOf(mask);
        address[] memory to = new address[](editions.length);
        for (uint256 i = 0; i < to.length; ++i) to[i] = address(uint160(1_000 + editions[i].number));
        (bytes32[] memory proof, bool[] memory flags) = Tree.multiProofOf(nodes, mask);
        group.mint(to, editions, proof, flags);
        for (uint256 i = 0; i < to.length; ++i) {
            require(group.ownerOf(editions[i].number) == to[i], "another's recipient");
        }
    }

    function testFuzz_NoOtherFactsInABatch(uint256 mask, uint256 place, bytes32 change, uint8 field) public {
        mask = bound(mask, 1, (1 << GROUP) - 1);
        vm.assume(change != 0);
        IKronikaEditions.Edition[] memory editions = editionsOf(mask);
        IKronikaEditions.Edition memory edition = editions[place % editions.length];
        if (field % 4 == 0) edition.number ^= uint256(change);
        else if (field % 4 == 1) edition.price ^= uint256(change);
        else if (field % 4 == 2) edition.traitsRoot ^= change;
        else edition.metadataDigest ^= change;
        refusesBatch(editions, mask);
    }

    /// @dev One word of a batch's calldata is another: an offset, a length, a flag that is neither 0 nor 1, anything. Of
    /// a thousand numbers the tree has sixteen, and whatever is accepted issues no other.
    function testFuzz_NoOtherWordInABatchsCalldata(uint256 mask, uint256 place, uint256 word, uint8 how) public {
        mask = bound(mask, 1, (1 << GROUP) - 1);
        bytes32[] memory tree = Tree.build(leavesOf(all, 1_000));
        KronikaEditions wide = deploy(1_000, tree[0]);
        IKronikaEditions.Edition[] memory editions = editionsOf(mask);
        (bytes32[] memory proof, bool[] memory flags) = Tree.multiProofOf(tree, mask);
        bytes memory data = abi.encodeCall(wide.mint, (times(BUYER, editions.length), editions, proof, flags));
        place = 0x24 + 0x20 * (place % ((data.length - 4) / 0x20));
        // As it is; near what stands in offsets, lengths and numbers; a multiple of a word.
        if (how % 3 == 1) word %= data.length + 0x40;
        if (how % 3 == 2) word = 0x20 * (word % (data.length / 0x20 + 2));
        assembly ("memory-safe") {
            mstore(add(data, place), word)
        }
        vm.recordLogs();
        (bool accepted, ) = address(wide).call(data);
        if (!accepted) return;
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; ++i) require(uint256(logs[i].topics[3]) <= GROUP, "issued unproved");
    }

    function test_NoBatchInTreeOrder() public {
        IKronikaEditions.Edition[] memory editions = editionsOf(7);
        (editions[0], editions[2]) = (editions[2], editions[0]);
        refusesBatch(editions, 7);
    }

    function test_NoEmptyBatch() public {
        bytes32[] memory proof = new bytes32[](1);
        proof[0] = nodes[0];
        vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaInvalidBatch.selector, 0, 0));
        group.mint(new address[](0), new IKronikaEditions.Edition[](0), proof, new bool[](0));
    }

    function testFuzz_OneRecipientForEachEdition(uint256 recipients) public {
        recipients = bound(recipients, 0, 5);
        vm.assume(recipients != 3);
        (bytes32[] memory proof, bool[] memory flags) = Tree.multiProofOf(nodes, 7);
        vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaInvalidBatch.selector, recipients, 3));
        group.mint(times(BUYER, recipients), editionsOf(7), proof, flags);
    }

    function testFuzz_TraitsAreProved(string calldata traitType, string calldata value, bytes32 beside) public {
        bytes32 leaf = keccak256(bytes.concat(keccak256(abi.encode(traitType, value))));
        bytes32[] memory traitProof = new bytes32[](1);
        traitProof[0] = beside;
        bytes32[] memory none = new bytes32[](0);
        IKronikaEditions.Edition memory edition = IKronikaEditions.Edition(1, 1, Tree.pair(leaf, beside), DIGEST);
        KronikaEditions only = deployWith(1, edition);
        require(only.verifyTrait(edition, none, traitType, value, traitProof), "not proved");
        require(!only.verifyTrait(edition, none, traitType, string.concat(value, "!"), traitProof), "another value");
        require(!only.verifyTrait(edition, none, string.concat(traitType, "!"), value, traitProof), "another type");
        edition.metadataDigest = ~DIGEST;
        require(!only.verifyTrait(edition, none, traitType, value, traitProof), "another edition");
    }

    /// @dev A trait type may recur: each of its values is proved, and no other.
    function test_BothCountriesAreProved() public {
        string[3] memory countries = ["Czechoslovakia", "Soviet Union", "Austria"];
        bytes32[] memory leaves = new bytes32[](3);
        for (uint256 i = 0; i < 2; ++i) {
            leaves[i] = keccak256(bytes.concat(keccak256(abi.encode("Country", countries[i]))));
        }
        leaves[2] = keccak256(bytes.concat(keccak256(abi.encode("Decade", "1960s"))));
        bytes32[] memory traits = Tree.build(leaves);
        IKronikaEditions.Edition memory edition = IKronikaEditions.Edition(1, 1, traits[0], DIGEST);
        KronikaEditions only = deployWith(1, edition);
        bytes32[] memory none = new bytes32[](0);
        for (uint256 i = 0; i < 3; ++i) {
            bytes32[] memory proof = Tree.proofOf(traits, i);
            for (uint256 j = 0; j < 3; ++j) {
                bool proved = only.verifyTrait(edition, none, "Country", countries[j], proof);
                require(proved == (i == j && i < 2), "not the two Countries");
            }
        }
    }

    /// @dev A leaf of the traits tree, or an inner node of the editions tree, is no edition.
    function test_NoNodeIsAnEdition() public {
        IKronikaEditions.Edition memory forged = IKronikaEditions.Edition(1, 1, nodes[1], nodes[2]);
        require(!group.verifyEdition(forged, new bytes32[](0)), "the root's children");
        bytes32[] memory proof = new bytes32[](1);
        proof[0] = nodes[2];
        require(!group.verifyEdition(forged, proof), "an inner node");
        bytes32[] memory empty = new bytes32[](0);
        vm.expectPartialRevert(IKronikaEditions.KronikaInvalidProof.selector);
        group.purchase{value: 1}(BUYER, forged, empty);
    }

    function testFuzz_MetadataIsProvedToTheByte(bytes memory json, uint256 place, bytes1 change) public {
        vm.assume(json.length > 0 && change != 0);
        bytes32[] memory none = new bytes32[](0);
        IKronikaEditions.Edition memory edition = IKronikaEditions.Edition(1, 1, TRAITS, sha256(json));
        KronikaEditions only = deployWith(1, edition);
        require(only.verifyMetadata(edition, none, json), "not proved");
        require(!only.verifyMetadata(edition, none, bytes.concat(json, "\n")), "a byte more");
        json[place % json.length] ^= change;
        require(!only.verifyMetadata(edition, none, json), "another byte");
        edition.metadataDigest = sha256(json);
        require(!only.verifyMetadata(edition, none, json), "another edition");
    }

    function refusesFacts(IKronikaEditions.Edition memory edition, bytes32[] memory proof) private {
        require(!group.verifyEdition(edition, proof), "verified");
        bytes32 root = leafOf(edition, GROUP);
        for (uint256 i = 0; i < proof.length; ++i) root = Tree.pair(root, proof[i]);
        vm.prank(BUYER);
        vm.expectRevert(abi.encodeWithSelector(IKronikaEditions.KronikaInvalidProof.selector, edition.number, root));
        group.purchase{value: edition.price}(BUYER, edition, proof);
    }

    function refusesBatch(IKronikaEditions.Edition[] memory editions, uint256 mask) private {
        (bytes32[] memory proof, bool[] memory flags) = Tree.multiProofOf(nodes, mask);
        vm.expectRevert();
        group.mint(times(BUYER, editions.length), editions, proof, flags);
        for (uint256 number = 1; number <= GROUP; ++number) {
            require(holderOf(number) == address(0), "issued");
        }
    }
}
