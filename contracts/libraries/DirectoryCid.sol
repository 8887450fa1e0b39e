// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// @title CIDs of IPFS directories
/// @notice For directories whose root block is dag-pb and hashed with sha2-256, which is what UnixFS makes of them.
library DirectoryCid {
    /// @dev The base32 alphabet of RFC 4648 in lower case.
    bytes32 private constant ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

    /// @notice Writes the CID of a directory as text.
    /// @dev The CID's bytes are `01` (CIDv1), `70` (dag-pb), `12 20` (sha2-256, 32 bytes) and the digest, 288 bits in all.
    /// Multibase writes `b` and one character for every five bits. The first 30 bits are the same in every such CID and
    /// give `afybei`; the next two, the last of the fixed four bytes, are 0. With these two before it and two bits of
    /// padding behind it, the digest fills 52 characters.
    /// @param digest The sha2-256 digest of the directory's root block.
    /// @return 59 characters that begin with `bafybei`.
    function toText(bytes32 digest) internal pure returns (string memory) {
        bytes memory characters = new bytes(52);
        uint256 bits = uint256(digest);
        characters[51] = ALPHABET[(bits << 2) & 31];
        bits >>= 3;
        for (uint256 i = 51; i > 0; --i) {
            characters[i - 1] = ALPHABET[bits & 31];
            bits >>= 5;
        }
        return string.concat("bafybei", string(characters));
    }
}
