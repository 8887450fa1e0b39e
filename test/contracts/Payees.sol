// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {IKronikaEditions} from "../../contracts/interfaces/IKronikaEditions.sol";

/// @dev Has no way to receive ether or to accept a token.
contract RefusingAccount {}

/// @dev Withdraws again whenever it is paid, and keeps count.
contract ReenteringPayee {
    uint256 public payments;
    uint256 public received;

    receive() external payable {
        ++payments;
        received += msg.value;
        if (payments < 3) IKronikaEditions(msg.sender).withdraw();
    }
}
