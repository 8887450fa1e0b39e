// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {IKronikaEditions} from "../../contracts/interfaces/IKronikaEditions.sol";
import {EditionsFixture} from "./EditionsFixture.sol";
import {Tree} from "./Tree.sol";
import {vm} from "./Vm.sol";

/// @dev Buys, issues, transfers and withdraws in any order, and keeps its own books. It is the group's owner.
contract EditionsHandler is EditionsFixture {
    address[3] private accounts = [address(0xA1), address(0xA2), address(0xA3)];
    mapping(uint256 number => address) public holders;
    mapping(address account => uint256) public balances;
    uint256 public issued;
    uint256 public paid;
    uint256 public withdrawn;

    constructor() {
        deployGroup();
        for (uint256 i = 0; i < accounts.length; ++i) vm.deal(accounts[i], 1_000 ether);
    }

    function purchase(uint256 number, uint256 account, uint256 overpaid) external {
        // Beyond the group as well, with the facts and proof of another edition.
        number = bound(number, 0, GROUP + 1);
        bool exists = number > 0 && number <= GROUP;
        address to = accounts[account % 3];
        uint256 place = exists ? number : 1;
        uint256 value = place * 1 ether + (overpaid % 4 == 0 ? overpaid % 10 ether : 0);
        bool isPayable = exists && holders[number] == address(0) && value == place * 1 ether && group.saleEnd() != 0;
        IKronikaEditions.Edition memory edition = all[place - 1];
        edition.number = number;
        bytes32[] memory proof = proofOf(place);
        vm.deal(to, value);
        vm.prank(to);
        try group.purchase{value: value}(to, edition, proof) {
            require(isPayable, "bought what is not for sale");
            paid += value;
            enter(number, to);
        } catch {
            require(!isPayable, "refused what is for sale");
        }
    }

    function mint(uint256 mask, uint256 account) external {
        // Two random words leave about a quarter of the editions.
        mask = mask & (mask >> GROUP) & ((1 << GROUP) - 1);
        if (mask == 0) mask = 1;
        bool fresh = true;
        for (uint256 i = 0; i < GROUP; ++i) {
            if ((mask >> i) & 1 == 1 && holders[i + 1] != address(0)) fresh = false;
        }
        address to = accounts[account % 3];
        IKronikaEditions.Edition[] memory editions = editionsOf(mask);
        (bytes32[] memory proof, bool[] memory flags) = Tree.multiProofOf(nodes, mask);
        try group.mint(times(to, editions.length), editions, proof, flags) {
            require(fresh, "issued twice");
            for (uint256 i = 0; i < GROUP; ++i) {
                if ((mask >> i) & 1 == 1) enter(i + 1, to);
            }
        } catch {
            require(!fresh, "refused to issue");
        }
    }

    function transfer(uint256 number, uint256 account) external {
        number = bound(number, 1, GROUP);
        address from = holders[number];
        if (from == address(0)) return;
        address to = accounts[account % 3];
        vm.prank(from);
        group.transferFrom(from, to, number);
        --balances[from];
        ++balances[to];
        holders[number] = to;
    }

    function withdraw(address caller) external {
        withdrawn += address(group).balance;
        vm.prank(caller);
        group.withdraw();
    }

    function setSale(uint256 open) external {
        if (open % 4 == 0) group.setSale(0, 0);
        else group.setSale(0, type(uint40).max);
    }

    /// @dev Throws when the group and the books differ.
    function compare() external view {
        for (uint256 number = 0; number <= GROUP + 1; ++number) {
            require(holderOf(number) == holders[number], "another holder");
        }
        uint256 held = 0;
        for (uint256 i = 0; i < accounts.length; ++i) {
            require(group.balanceOf(accounts[i]) == balances[accounts[i]], "another balance");
            held += balances[accounts[i]];
        }
        require(held == issued && issued <= GROUP, "more or fewer than were issued");
        require(address(group).balance + withdrawn == paid, "money came or went another way");
        require(PAYEE.balance == withdrawn, "the payee did not get all of it");
    }

    function enter(uint256 number, address to) private {
        require(holders[number] == address(0), "issued twice");
        holders[number] = to;
        ++balances[to];
        ++issued;
    }
}

contract EditionsInvariants {
    EditionsHandler private handler;

    function setUp() public {
        handler = new EditionsHandler();
    }

    /// @dev Read by the runner: only these contracts are called at random.
    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    function invariant_HoldersSupplyAndMoneyAreAsTheBooksSay() public view {
        handler.compare();
    }
}
