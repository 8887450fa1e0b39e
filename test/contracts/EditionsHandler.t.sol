// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {IKronikaEditions} from "../../contracts/interfaces/IKronikaEditions.sol";
import {EditionsFixture} from "./EditionsFixture.sol";
import {HostilePayee, ReenteringPayee} from "./Payees.sol";
import {ReenteringReceiver} from "./Receivers.sol";
import {Tree} from "./Tree.sol";
import {Typed} from "./Typed.sol";
import {vm} from "./Vm.sol";

/// @dev Calls everything that the group has, as anyone, and keeps its own books of what should have come of it. A call
/// that succeeds or fails against the books reverts, and with it the run.
contract EditionsHandler is EditionsFixture {
    /// @dev The trees between which `revise` changes: two of all editions, and one with twelve of them, a number twice
    /// and a number that the group does not have.
    uint256 private constant TREES = 3;
    uint256[3] private keys = [uint256(0xA11CE), 0xB0B, 0];

    IKronikaEditions.Edition[][TREES] private facts;
    bytes32[][TREES] private trees;
    address[] private accounts;
    address[] private payees;
    ReenteringReceiver private receiver;

    // The books.
    mapping(uint256 number => address) private holders;
    mapping(address account => uint256) private balances;
    mapping(address payee => uint256) private received;
    uint256 private issued;
    uint256 private paid;
    uint256 private forced;
    uint256 private withdrawn;
    uint256 private safeTransfers;
    uint256 private tree;
    uint256 private revisions;
    uint256 private epoch;
    uint256 private key;
    bool private open = true;
    bool private frozen;
    address private owner;
    address private pending;
    address private payee;
    uint256 private steps;

    constructor() {
        deployGroup();
        string[TREES] memory edits = ["first", "second", "twelve"];
        for (uint256 i = 0; i < TREES; ++i) {
            IKronikaEditions.Edition[] memory editions = factsOf(edits[i]);
            for (uint256 j = 0; j < (i == 2 ? 12 : GROUP); ++j) facts[i].push(editions[j]);
        }
        // Prices are facts too.
        for (uint256 i = 0; i < GROUP; ++i) facts[1][i].price += 1 ether;
        facts[2].push(IKronikaEditions.Edition(3, 33 ether, TRAITS, DIGEST));
        facts[2].push(IKronikaEditions.Edition(GROUP + 1, 1 ether, TRAITS, DIGEST));
        facts[2].push(IKronikaEditions.Edition(13, 0, TRAITS, DIGEST));
        for (uint256 i = 0; i < TREES; ++i) trees[i] = Tree.build(leavesOf(facts[i], GROUP));
        require(trees[0][0] == group.editionsRoot(), "another tree");

        receiver = new ReenteringReceiver();
        accounts = [address(0xA1), address(0xA2), address(receiver)];
        payees = [PAYEE, address(new ReenteringPayee()), address(new HostilePayee())];
        owner = address(this);
        payee = PAYEE;
    }

    modifier counted() {
        _;
        ++steps;
    }

    function purchase(uint256 of_, uint256 leaf, uint256 account, uint256 overpaid) external counted {
        (IKronikaEditions.Edition memory edition, bytes32[] memory proof) = pick(of_, leaf);
        address to = accounts[account % 3];
        uint256 value = edition.price + (overpaid % 4 == 0 ? overpaid % 10 ether : 0);
        bool expected = open && edition.price != 0 && value == edition.price && isFree(of_, edition.number);
        address caller = address(uint160(bound(account, 1, 1_000)));
        vm.deal(caller, value);
        vm.prank(caller);
        try group.purchase{value: value}(to, edition, proof) {
            require(expected, "bought what is not for sale");
            paid += value;
            enter(edition.number, to);
        } catch {
            require(!expected, "refused what is for sale");
        }
    }

    /// @dev `flaw` breaks a voucher in one way in six, or in none.
    function redeem(uint256 of_, uint256 leaf, uint256 account, uint256 price, uint256 flaw) external counted {
        (IKronikaEditions.Edition memory edition, bytes32[] memory proof) = pick(of_, leaf);
        flaw %= 12;
        IKronikaEditions.Voucher memory voucher = IKronikaEditions.Voucher({
            number: edition.number,
            recipient: accounts[account % 3],
            price: bound(price, 0, 5 ether),
            validUntil: flaw == 1 ? block.timestamp - 1 : block.timestamp
        });
        bytes memory signature = signatureOf(voucher, flaw);
        if (flaw == 5) voucher.recipient = accounts[((account % 3) + 1) % 3];
        if (flaw == 6) voucher.number = 1 + (edition.number % GROUP);
        uint256 value = voucher.price + (flaw == 4 ? 1 : 0);
        bool expected = (flaw == 0 || flaw > 6) && key != 0 && isFree(of_, edition.number);
        vm.deal(STRANGER, value);
        vm.prank(STRANGER);
        try group.redeem{value: value}(voucher, signature, edition, proof) {
            require(expected, "redeemed without a right");
            paid += value;
            enter(edition.number, voucher.recipient);
        } catch {
            require(!expected, "refused a right");
        }
    }

    function mint(uint256 of_, uint256 mask, uint256 account, uint256 caller) external counted {
        of_ %= TREES;
        // Two random words leave about a quarter of the editions.
        mask = mask & (mask >> GROUP) & ((1 << facts[of_].length) - 1);
        if (mask == 0) mask = 1;
        address to = accounts[account % 3];
        IKronikaEditions.Edition[] memory editions = chosen(of_, mask);
        bool expected = isOwner(caller) && areFree(of_, editions);
        (bytes32[] memory proof, bool[] memory flags) = Tree.multiProofOf(trees[of_], mask);
        vm.prank(asOwner(caller));
        try group.mint(times(to, editions.length), editions, proof, flags) {
            require(expected, "issued without a right");
            for (uint256 i = 0; i < editions.length; ++i) enter(editions[i].number, to);
        } catch {
            require(!expected, "refused to issue");
        }
    }

    /// @dev To a receiver that withdraws, buys and transfers when it is asked.
    function transfer(uint256 number, uint256 account, bool safely) external counted {
        number = bound(number, 1, GROUP);
        address from = holders[number];
        if (from == address(0)) return;
        address to = accounts[account % 3];
        if (safely && to == address(receiver)) {
            safely = isAccepting();
            if (safely) enterAsking(from, number);
        }
        vm.prank(from);
        if (safely) group.safeTransferFrom(from, to, number);
        else group.transferFrom(from, to, number);
        --balances[from];
        ++balances[to];
        holders[number] = to;
    }

    function withdraw(address caller) external counted {
        bool expected = isAccepting();
        uint256 amount = address(group).balance;
        vm.prank(caller);
        try group.withdraw() {
            require(expected, "paid to who refuses");
            withdrawn += amount;
            received[payee] += amount;
        } catch {
            require(!expected, "not paid");
        }
    }

    /// @dev As a block reward does, or a contract that destroys itself.
    function force(uint256 amount) external counted {
        amount = bound(amount, 0, 3 ether);
        vm.deal(address(group), address(group).balance + amount);
        forced += amount;
    }

    function revise(uint256 of_, uint256 flaw, uint256 caller) external counted {
        of_ %= TREES;
        bool expected = isOwner(caller) && !frozen && flaw % 5 != 0;
        bytes32 metadataRoot = keccak256(abi.encode("metadata", of_));
        vm.prank(asOwner(caller));
        try group.revise(trees[of_][0], metadataRoot, flaw % 5 == 0 ? "" : "A better source") {
            require(expected, "revised without a right");
            tree = of_;
            ++revisions;
            ++epoch;
        } catch {
            require(!expected, "refused to revise");
        }
    }

    /// @dev Rarely, so that half of the runs end without.
    function freeze(uint256 chance, uint256 caller) external counted {
        if (chance % 4 != 0) return;
        bool expected = isOwner(caller) && !frozen;
        vm.prank(asOwner(caller));
        try group.freeze() {
            require(expected, "frozen without a right");
            frozen = true;
        } catch {
            require(!expected, "refused to freeze");
        }
    }

    function setVoucherSigner(uint256 which, uint256 caller) external counted {
        which %= 3;
        vm.prank(asOwner(caller));
        try group.setVoucherSigner(keys[which] == 0 ? address(0) : vm.addr(keys[which])) {
            require(isOwner(caller), "set by another");
            key = keys[which];
            ++epoch;
        } catch {
            require(!isOwner(caller), "refused a signer");
        }
    }

    function setSale(bool isOpen, uint256 caller) external counted {
        vm.prank(asOwner(caller));
        try group.setSale(0, isOpen ? type(uint40).max : 0) {
            require(isOwner(caller), "set by another");
            open = isOpen;
        } catch {
            require(!isOwner(caller), "refused a sale");
        }
    }

    function setPayee(uint256 which, uint256 caller) external counted {
        which %= 4;
        bool expected = isOwner(caller) && which < 3;
        vm.prank(asOwner(caller));
        try group.setPayee(which < 3 ? payees[which] : address(0)) {
            require(expected, "set without a right");
            payee = payees[which];
        } catch {
            require(!expected, "refused a payee");
        }
    }

    function setHostility(bool accepting) external counted {
        HostilePayee(payable(payees[2])).accept(accepting);
    }

    function setRoyalty(uint96 bps, uint256 caller) external counted {
        bps = uint96(bound(bps, 0, 1_100));
        bool expected = isOwner(caller) && bps <= 1_000;
        vm.prank(asOwner(caller));
        try group.setRoyalty(accounts[0], bps) {
            require(expected, "set without a right");
        } catch {
            require(!expected, "refused a royalty");
        }
    }

    function transferOwnership(uint256 to, uint256 caller) external counted {
        address next = to % 3 == 0 ? address(this) : accounts[(to % 3) - 1];
        vm.prank(asOwner(caller));
        try group.transferOwnership(next) {
            require(isOwner(caller), "passed on by another");
            pending = next;
        } catch {
            require(!isOwner(caller), "refused to pass on");
        }
    }

    function acceptOwnership(uint256 by) external counted {
        address next = by % 3 == 0 ? address(this) : accounts[(by % 3) - 1];
        vm.prank(next);
        try group.acceptOwnership() {
            require(next == pending && next != address(0), "taken by another");
            owner = next;
            pending = address(0);
        } catch {
            require(next != pending, "refused to accept");
        }
    }

    /// @dev Very rarely: nothing of the owner's can be called after it.
    function renounceOwnership(uint256 chance, uint256 caller) external counted {
        if (frozen && chance % 8 != 0) return;
        bool expected = isOwner(caller) && frozen;
        vm.prank(asOwner(caller));
        try group.renounceOwnership() {
            require(expected, "given up before the freeze");
            owner = address(0);
            pending = address(0);
        } catch {
            require(!expected, "refused to give up");
        }
    }

    /// @dev Throws when a token exists that the books do not have, or is another's.
    function compareHolders() external view {
        for (uint256 number = 0; number <= GROUP + 1; ++number) {
            require(holderOf(number) == holders[number], "another holder");
        }
        uint256 held = 0;
        for (uint256 i = 0; i < accounts.length; ++i) {
            require(group.balanceOf(accounts[i]) == balances[accounts[i]], "another balance");
            held += balances[accounts[i]];
        }
        require(group.SIZE() == GROUP && held == issued && issued <= GROUP, "more or fewer than were issued");
        require(receiver.asked() == safeTransfers && receiver.succeeded() == 0, "a receiver was asked, or got more");
    }

    /// @dev Throws unless the leaves of the current tree, and no others, are verified. One place of each tree at a time.
    function compareFacts() external view {
        for (uint256 i = 0; i < TREES; ++i) {
            (IKronikaEditions.Edition memory edition, bytes32[] memory proof) = pick(i, steps);
            bool expected = i == tree && edition.number <= GROUP;
            require(group.verifyEdition(edition, proof) == expected, "verified what is not, or the reverse");
            edition.traitsRoot = ~edition.traitsRoot;
            require(!group.verifyEdition(edition, proof), "verified what is in no tree");
        }
    }

    /// @dev Throws when facts changed without a revision, or the owner without a consent.
    function compareRevisions() external view {
        bytes32 metadataRoot = revisions == 0 ? METADATA_ROOT : keccak256(abi.encode("metadata", tree));
        require(group.editionsRoot() == trees[tree][0], "another tree");
        require(group.metadataRoot() == metadataRoot, "another directory");
        require(group.revision() == revisions && group.frozen() == frozen, "another revision");
        require(group.voucherEpoch() == epoch, "another epoch");
        require(group.voucherSigner() == (key == 0 ? address(0) : vm.addr(key)), "another signer");
        require(group.owner() == owner && group.pendingOwner() == pending, "another owner");
    }

    /// @dev Throws when ether came or went another way than by sales, force and withdrawals.
    function compareMoney() external view {
        require(address(group).balance + withdrawn == paid + forced, "money came or went another way");
        require(group.payee() == payee, "another payee");
        for (uint256 i = 0; i < payees.length; ++i) {
            require(payees[i].balance == received[payees[i]], "not the payee of the moment");
        }
        (address royaltyReceiver, uint256 royalty) = group.royaltyInfo(1, 10_000);
        require(royaltyReceiver != address(0) && royalty <= 1_000, "more than ten percent");
    }

    function pick(
        uint256 of_,
        uint256 leaf
    ) private view returns (IKronikaEditions.Edition memory edition, bytes32[] memory proof) {
        of_ %= TREES;
        leaf %= facts[of_].length;
        return (facts[of_][leaf], Tree.proofOf(trees[of_], leaf));
    }

    function chosen(uint256 of_, uint256 mask) private view returns (IKronikaEditions.Edition[] memory editions) {
        uint256 count = 0;
        for (uint256 i = 0; i < facts[of_].length; ++i) count += (mask >> i) & 1;
        editions = new IKronikaEditions.Edition[](count);
        count = 0;
        for (uint256 i = 0; i < facts[of_].length; ++i) {
            if ((mask >> i) & 1 == 1) editions[count++] = facts[of_][i];
        }
    }

    function isFree(uint256 of_, uint256 number) private view returns (bool) {
        return of_ % TREES == tree && number <= GROUP && holders[number] == address(0);
    }

    function areFree(uint256 of_, IKronikaEditions.Edition[] memory editions) private view returns (bool) {
        uint256 seen = 0;
        for (uint256 i = 0; i < editions.length; ++i) {
            uint256 bit = 1 << editions[i].number;
            if (seen & bit != 0 || !isFree(of_, editions[i].number)) return false;
            seen |= bit;
        }
        return true;
    }

    /// @dev Three callers in four are the owner.
    function isOwner(uint256 caller) private view returns (bool) {
        return asOwner(caller) == owner && owner != address(0);
    }

    function asOwner(uint256 caller) private view returns (address) {
        return caller % 4 == 0 || owner == address(0) ? STRANGER : owner;
    }

    function isAccepting() private view returns (bool) {
        return payee != payees[2] || HostilePayee(payable(payees[2])).accepting();
    }

    /// @dev Enters in the books that a receiver is asked, and what it will withdraw. What else it tries is to fail.
    function enterAsking(address from, uint256 number) private {
        (IKronikaEditions.Edition memory edition, bytes32[] memory proof) = pick(tree, 0);
        receiver.prepare(
            from == address(receiver)
                ? abi.encodeCall(IKronikaEditions.purchase, (from, edition, proof))
                : abi.encodeCall(group.transferFrom, (from, address(receiver), number == 1 ? 2 : number - 1))
        );
        ++safeTransfers;
        withdrawn += address(group).balance;
        received[payee] += address(group).balance;
    }

    function signatureOf(IKronikaEditions.Voucher memory voucher, uint256 flaw) private view returns (bytes memory) {
        bytes32 digest = Typed.digestOf(
            voucher,
            flaw == 2 ? epoch + 1 : epoch,
            block.chainid,
            flaw == 3 ? address(this) : address(group)
        );
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key == 0 ? 1 : key, digest);
        return abi.encodePacked(r, s, v);
    }

    function enter(uint256 number, address to) private {
        require(holders[number] == address(0), "issued twice");
        holders[number] = to;
        ++balances[to];
        ++issued;
    }
}
