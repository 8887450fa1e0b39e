// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// @dev Signs by a key, as a wallet contract does (ERC-1271).
contract KeySigner {
    address private immutable ACCOUNT;

    constructor(address account) {
        ACCOUNT = account;
    }

    function isValidSignature(bytes32 hash, bytes calldata signature) external view returns (bytes4) {
        address signer = ecrecover(hash, uint8(signature[64]), bytes32(signature[:32]), bytes32(signature[32:64]));
        return signer == ACCOUNT ? this.isValidSignature.selector : bytes4(0xffffffff);
    }
}

/// @dev Says no.
contract NoSigner {
    function isValidSignature(bytes32, bytes calldata) external pure returns (bytes4) {
        return 0xffffffff;
    }
}

/// @dev Says yes by reverting.
contract RevertingSigner {
    function isValidSignature(bytes32, bytes calldata) external pure returns (bytes4) {
        assembly ("memory-safe") {
            mstore(0, shl(224, 0x1626ba7e))
            revert(0, 0x20)
        }
    }
}

/// @dev Accepts every call and returns nothing.
contract BareSigner {
    fallback() external {}
}

/// @dev Returns what it was given.
contract GarbageSigner {
    bytes private garbage;

    constructor(bytes memory garbage_) {
        garbage = garbage_;
    }

    fallback() external {
        bytes memory answer = garbage;
        assembly ("memory-safe") {
            return(add(answer, 0x20), mload(answer))
        }
    }
}

/// @dev Tries a call on who asks, and says yes when it failed.
contract ReenteringSigner {
    bytes private call;

    function prepare(bytes calldata call_) external {
        call = call_;
    }

    function isValidSignature(bytes32, bytes calldata) external returns (bytes4) {
        (bool accepted, ) = msg.sender.call(call);
        return accepted ? bytes4(0xffffffff) : this.isValidSignature.selector;
    }
}
