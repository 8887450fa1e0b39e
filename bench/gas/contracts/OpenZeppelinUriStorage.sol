// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {ERC721URIStorage} from "@openzeppelin/contracts/token/ERC721/extensions/ERC721URIStorage.sol";

/// @title OpenZeppelin's ERC721 with a URI stored for each token
contract OpenZeppelinUriStorage is ERC721URIStorage, Ownable {
    constructor(string memory name_, string memory symbol_) ERC721(name_, symbol_) Ownable(msg.sender) {}

    function purchase(address to, uint256 number, string calldata uri) external payable {
        _mint(to, number);
        _setTokenURI(number, uri);
    }

    function mint(address to, uint256[] calldata numbers, string[] calldata uris) external onlyOwner {
        for (uint256 i = 0; i < numbers.length; ++i) {
            _mint(to, numbers[i]);
            _setTokenURI(numbers[i], uris[i]);
        }
    }
}
