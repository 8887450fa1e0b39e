// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {ERC721A} from "erc721a/contracts/ERC721A.sol";

/// @title ERC721A with numbers that are chosen ("spot mints")
contract Erc721aChosen is ERC721A, Ownable {
    string private _base;

    constructor(
        string memory name_,
        string memory symbol_,
        string memory base
    ) ERC721A(name_, symbol_) Ownable(msg.sender) {
        _base = base;
    }

    function purchase(address to, uint256 number) external payable {
        _mintSpot(to, number);
    }

    function mint(address to, uint256[] calldata numbers) external onlyOwner {
        for (uint256 i = 0; i < numbers.length; ++i) _mintSpot(to, numbers[i]);
    }

    /// @dev Only the number 0, which no group has, would be issued in sequence.
    function _sequentialUpTo() internal pure override returns (uint256) {
        return 0;
    }

    function _baseURI() internal view override returns (string memory) {
        return _base;
    }
}
