// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {EditionsHandler} from "./EditionsHandler.t.sol";

/// @dev The handler is in a `.t.sol` as well, since the runner calls only contracts of such files: a run of this file alone
/// names both.
/// @dev The four promises, whatever is called by whom in whatever order.
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

    function invariant_NumbersAndHoldersAreAsTheBooksSay() public view {
        handler.compareHolders();
    }

    function invariant_ExactlyTheLeavesOfTheCurrentTreeAreVerified() public view {
        handler.compareFacts();
    }

    function invariant_FactsChangeByRevisionsAloneAndNeverOnceFrozen() public view {
        handler.compareRevisions();
    }

    function invariant_MoneyIsAsTheBooksSay() public view {
        handler.compareMoney();
    }
}
