// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {IKronikaEditions} from "../../contracts/interfaces/IKronikaEditions.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";

/// @dev Accepts, and keeps what it was told.
contract Receiver {
    bytes32 public seen;

    function onERC721Received(
        address operator,
        address from,
        uint256 number,
        bytes calldata data
    ) external returns (bytes4) {
        seen = keccak256(abi.encode(msg.sender, operator, from, number, data));
        return this.onERC721Received.selector;
    }
}

/// @dev Answers with something else.
contract OtherReceiver {
    function onERC721Received(address, address, uint256, bytes calldata) external pure returns (bytes4) {
        return 0x150b7a03;
    }
}

/// @dev Refuses with a reason.
contract RevertingReceiver {
    error NotWanted(uint256 number);

    function onERC721Received(address, address, uint256 number, bytes calldata) external pure returns (bytes4) {
        revert NotWanted(number);
    }
}

/// @dev Fails by an overflow.
contract PanickingReceiver {
    function onERC721Received(address, address, uint256 number, bytes calldata) external pure returns (bytes4) {
        return bytes4(uint32(number - type(uint256).max));
    }
}

/// @dev When it is asked, it withdraws, and tries what it was prepared to; it keeps count of both.
contract ReenteringReceiver {
    uint256 public asked;
    uint256 public succeeded;
    bytes private call;

    function prepare(bytes calldata call_) external {
        call = call_;
    }

    function onERC721Received(address, address, uint256, bytes calldata) external returns (bytes4) {
        ++asked;
        IKronikaEditions(msg.sender).withdraw();
        (bool accepted, ) = msg.sender.call(call);
        if (accepted) ++succeeded;
        return this.onERC721Received.selector;
    }

    function pass(IERC721 group, address to, uint256 number) external {
        group.transferFrom(address(this), to, number);
    }
}
