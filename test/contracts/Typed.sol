// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {IKronikaEditions} from "../../contracts/interfaces/IKronikaEditions.sol";

/// @dev EIP-712's hash of a voucher, put together from the text of the standard and sharing nothing with the contract.
library Typed {
    function digestOf(
        IKronikaEditions.Voucher memory voucher,
        uint256 epoch,
        uint256 chain,
        address verifying
    ) internal pure returns (bytes32) {
        bytes32 domain = keccak256(
            bytes.concat(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("KronikaEditions"),
                keccak256("1"),
                bytes32(chain),
                bytes32(uint256(uint160(verifying)))
            )
        );
        bytes32 terms = keccak256(
            bytes.concat(
                keccak256("Voucher(uint256 number,address recipient,uint256 price,uint256 validUntil,uint256 epoch)"),
                bytes32(voucher.number),
                bytes32(uint256(uint160(voucher.recipient))),
                bytes32(voucher.price),
                bytes32(voucher.validUntil),
                bytes32(epoch)
            )
        );
        return keccak256(bytes.concat(hex"1901", domain, terms));
    }
}
