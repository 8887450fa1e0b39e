// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {DirectoryCid} from "../../contracts/libraries/DirectoryCid.sol";

contract DirectoryCidTest {
    function test_TheEmptyDirectory() public pure {
        // Known to every IPFS node; its root block is the two bytes 0a 02 08 01.
        string memory text = DirectoryCid.toText(sha256(hex"0a020801"));
        require(
            keccak256(bytes(text)) == keccak256("bafybeiczsscdsbs7ffqz55asqdf3smv6klcw3gofszvwlyarci47bgf354"),
            text
        );
    }

    function testFuzz_EqualsBase32BitByBit(bytes32 digest) public pure {
        bytes memory cid = bytes.concat(hex"01701220", digest);
        bytes memory text = bytes(DirectoryCid.toText(digest));
        require(text.length == 59 && text[0] == "b", "not the length of a CIDv1 in base32");
        for (uint256 i = 0; i < 58; ++i) {
            uint256 value = 0;
            for (uint256 bit = 5 * i; bit < 5 * i + 5; ++bit) {
                value <<= 1;
                if (bit < 288) value |= (uint8(cid[bit / 8]) >> (7 - (bit % 8))) & 1;
            }
            uint256 character = value < 26 ? 97 + value : 24 + value;
            require(uint8(text[i + 1]) == character, "a character differs");
        }
    }
}
