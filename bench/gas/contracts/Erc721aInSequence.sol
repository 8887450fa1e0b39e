// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {ERC721A} from "erc721a/contracts/ERC721A.sol";

/// @title ERC721A as it is meant: the next number, whichever it is
contract Erc721aInSequence is ERC721A, Ownable {
    string private _base;

    constructor(
        string memory name_,
        string memory symbol_,
        string memory base
    ) ERC721A(name_, symbol_) Ownable(msg.sender) {
        _base = base;
    }

    function purchase(address to) external payable {
        _mint(to, 1);
    }

    function mint(address to, uint256 quantity) external onlyOwner {
        _mint(to, quantity);
    }

    function _startTokenId() internal pure override returns (uint256) {
        return 1;
    }

    function _baseURI() internal view override returns (string memory) {
        return _base;
    }
}
