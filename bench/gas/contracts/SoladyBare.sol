// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {Ownable} from "solady/src/auth/Ownable.sol";
import {ERC721} from "solady/src/tokens/ERC721.sol";
import {LibString} from "solady/src/utils/LibString.sol";

/// @title Solady's ERC721 and nothing else
/// @notice Anyone issues any number for any payment: it has no price, no proof, no sale.
contract SoladyBare is ERC721, Ownable {
    string private _name;
    string private _symbol;
    string private _base;

    constructor(string memory name_, string memory symbol_, string memory base) {
        _initializeOwner(msg.sender);
        _name = name_;
        _symbol = symbol_;
        _base = base;
    }

    function purchase(address to, uint256 number) external payable {
        _mint(to, number);
    }

    function mint(address to, uint256[] calldata numbers) external onlyOwner {
        for (uint256 i = 0; i < numbers.length; ++i) _mint(to, numbers[i]);
    }

    function name() public view override returns (string memory) {
        return _name;
    }

    function symbol() public view override returns (string memory) {
        return _symbol;
    }

    function tokenURI(uint256 number) public view override returns (string memory) {
        if (!_exists(number)) revert TokenDoesNotExist();
        return string.concat(_base, LibString.toString(number));
    }
}
