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

/// @dev Buys with what it is paid, while it is paid.
contract BuyingPayee {
    bytes private call;
    uint256 private price;

    function prepare(bytes calldata call_, uint256 price_) external {
        call = call_;
        price = price_;
    }

    receive() external payable {
        if (price == 0) return;
        (uint256 value, bytes memory once) = (price, call);
        price = 0;
        (bool accepted, ) = msg.sender.call{value: value}(once);
        require(accepted, "refused");
    }
}

/// @dev Takes no ether unless it is told to, and returns as much data as its gas pays for when it refuses.
contract HostilePayee {
    bool public accepting;

    function accept(bool accepting_) external {
        accepting = accepting_;
    }

    receive() external payable {
        if (accepting) return;
        assembly ("memory-safe") {
            revert(0, 0x2000)
        }
    }
}
