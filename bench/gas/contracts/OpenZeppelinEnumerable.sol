// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {ERC721Enumerable} from "@openzeppelin/contracts/token/ERC721/extensions/ERC721Enumerable.sol";

/// @title OpenZeppelin's ERC721 with its lists of all tokens on chain
contract OpenZeppelinEnumerable is ERC721Enumerable, Ownable {
    string private _base;

    constructor(
        string memory name_,
        string memory symbol_,
        string memory base
    ) ERC721(name_, symbol_) Ownable(msg.sender) {
        _base = base;
    }

    function purchase(address to, uint256 number) external payable {
        _mint(to, number);
    }

    function mint(address to, uint256[] calldata numbers) external onlyOwner {
        for (uint256 i = 0; i < numbers.length; ++i) _mint(to, numbers[i]);
    }

    function _baseURI() internal view override returns (string memory) {
        return _base;
    }
}
