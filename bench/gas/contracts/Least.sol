// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// @title The least that a ledger of owners and balances does
/// @notice Writes the slots and the log of the computed floor and checks nothing: no ERC-721 contract.
contract Least {
    /// @dev keccak256("Transfer(address,address,uint256)")
    bytes32 private constant TRANSFER = 0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef;

    function purchase(address to, uint256 id) external payable {
        assembly {
            sstore(id, to)
            sstore(to, add(sload(to), 1))
            log4(0, 0, TRANSFER, 0, to, id)
        }
    }

    function mint(address to, uint256[] calldata numbers) external {
        assembly {
            for {
                let place := numbers.offset
                let end := add(place, shl(5, numbers.length))
            } lt(place, end) {
                place := add(place, 0x20)
            } {
                let id := calldataload(place)
                sstore(id, to)
                log4(0, 0, TRANSFER, 0, to, id)
            }
            sstore(to, add(sload(to), numbers.length))
        }
    }

    function transferFrom(address from, address to, uint256 id) external {
        assembly {
            sstore(id, to)
            sstore(from, sub(sload(from), 1))
            sstore(to, add(sload(to), 1))
            log4(0, 0, TRANSFER, from, to, id)
        }
    }
}
