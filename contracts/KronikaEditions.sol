// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {ERC2981} from "@openzeppelin/contracts/token/common/ERC2981.sol";
import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {MerkleProof} from "@openzeppelin/contracts/utils/cryptography/MerkleProof.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {IKronikaEditions} from "./interfaces/IKronikaEditions.sol";
import {DirectoryCid} from "./libraries/DirectoryCid.sol";

/// @title One group of numbered editions
/// @notice See {IKronikaEditions}.
contract KronikaEditions is ERC721, ERC2981, Ownable2Step, IKronikaEditions {
    uint256 private constant MAX_SIZE = 10_000;
    uint96 private constant MAX_ROYALTY_BPS = 1_000;

    /// @inheritdoc IKronikaEditions
    uint256 public immutable SIZE;

    /// @inheritdoc IKronikaEditions
    bytes32 public editionsRoot;

    /// @inheritdoc IKronikaEditions
    bytes32 public metadataRoot;

    // The next three share one slot.

    /// @inheritdoc IKronikaEditions
    address public payee;

    /// @inheritdoc IKronikaEditions
    uint40 public saleStart;

    /// @inheritdoc IKronikaEditions
    uint40 public saleEnd;

    /// @notice Creates the group with its sale closed and no edition issued.
    /// @param name_ The collection's name.
    /// @param symbol_ The collection's symbol.
    /// @param size From 1 to 10,000 editions, for good.
    /// @param editionsRoot_ Root of the tree of editions; not zero.
    /// @param metadataRoot_ sha2-256 digest of the metadata directory's root block; not zero.
    /// @param owner_ The owner; not zero.
    /// @param payee_ Where proceeds go, and the first receiver of the royalty; not zero.
    /// @param royaltyBps The royalty in basis points, at most 1,000 (10 %).
    constructor(
        string memory name_,
        string memory symbol_,
        uint256 size,
        bytes32 editionsRoot_,
        bytes32 metadataRoot_,
        address owner_,
        address payee_,
        uint96 royaltyBps
    ) ERC721(name_, symbol_) Ownable(owner_) {
        if (size == 0 || size > MAX_SIZE) revert KronikaInvalidSize(size, MAX_SIZE);
        if (editionsRoot_ == 0) revert KronikaInvalidEditionsRoot(editionsRoot_);
        if (metadataRoot_ == 0) revert KronikaInvalidMetadataRoot(metadataRoot_);
        SIZE = size;
        editionsRoot = editionsRoot_;
        metadataRoot = metadataRoot_;
        _setPayee(payee_);
        _setRoyalty(payee_, royaltyBps);
    }

    /// @inheritdoc IKronikaEditions
    function purchase(address to, Edition calldata edition, bytes32[] calldata proof) external payable {
        (uint40 start, uint40 end) = (saleStart, saleEnd);
        if (block.timestamp < start || block.timestamp >= end) revert KronikaSaleClosed(start, end);
        if (edition.price == 0) revert KronikaNotForSale(edition.number);
        if (msg.value != edition.price) revert KronikaInvalidPayment(edition.number, msg.value, edition.price);

        _issue(to, edition.number, MerkleProof.processProofCalldata(proof, _leaf(edition)));
        emit EditionPurchased(edition.number, msg.sender, msg.value);
    }

    /// @inheritdoc IKronikaEditions
    function mint(
        address[] calldata to,
        Edition[] calldata editions,
        bytes32[] calldata proof,
        bool[] calldata proofFlags
    ) external onlyOwner {
        uint256 count = editions.length;
        // Without a leaf, a multiproof of the root alone proves nothing and holds.
        if (count == 0 || to.length != count) revert KronikaInvalidBatch(to.length, count);

        bytes32[] memory leaves = new bytes32[](count);
        for (uint256 i = 0; i < count; ++i) {
            leaves[i] = _leaf(editions[i]);
        }
        bytes32 provedRoot = MerkleProof.processMultiProofCalldata(proof, proofFlags, leaves);
        for (uint256 i = 0; i < count; ++i) {
            _issue(to[i], editions[i].number, provedRoot);
        }
    }

    /// @inheritdoc IKronikaEditions
    function setSale(uint40 start, uint40 end) external onlyOwner {
        if (start != 0 && end <= start) revert KronikaInvalidSale(start, end);
        saleStart = start;
        saleEnd = end;
        emit SaleSet(start, end);
    }

    /// @inheritdoc IKronikaEditions
    function setPayee(address payee_) external onlyOwner {
        _setPayee(payee_);
    }

    /// @inheritdoc IKronikaEditions
    function setRoyalty(address receiver, uint96 bps) external onlyOwner {
        _setRoyalty(receiver, bps);
    }

    /// @inheritdoc IKronikaEditions
    function withdraw() external {
        address receiver = payee;
        uint256 amount = address(this).balance;
        emit Withdrawn(receiver, amount);
        // The whole balance leaves in one call and no state is used after it: entering again finds a balance of 0.
        // solhint-disable-next-line avoid-low-level-calls
        (bool accepted, ) = receiver.call{value: amount}("");
        if (!accepted) revert KronikaWithdrawalFailed(receiver, amount);
    }

    /// @inheritdoc IKronikaEditions
    function verifyTrait(
        Edition calldata edition,
        bytes32[] calldata proof,
        string calldata traitType,
        string calldata value,
        bytes32[] calldata traitProof
    ) external view returns (bool) {
        bytes32 traitLeaf = keccak256(bytes.concat(keccak256(abi.encode(traitType, value))));
        return verifyEdition(edition, proof) && MerkleProof.verifyCalldata(traitProof, edition.traitsRoot, traitLeaf);
    }

    /// @inheritdoc IKronikaEditions
    function verifyMetadata(
        Edition calldata edition,
        bytes32[] calldata proof,
        bytes calldata json
    ) external view returns (bool) {
        return verifyEdition(edition, proof) && sha256(json) == edition.metadataDigest;
    }

    /// @inheritdoc IKronikaEditions
    function contractURI() external view returns (string memory) {
        return string.concat(_directoryURI(), "/collection.json");
    }

    /// @inheritdoc IKronikaEditions
    function verifyEdition(Edition calldata edition, bytes32[] calldata proof) public view returns (bool) {
        return _isNumber(edition.number) && MerkleProof.verifyCalldata(proof, editionsRoot, _leaf(edition));
    }

    /// @notice Address of an edition's token JSON.
    /// @param tokenId The edition's number; it must have been issued.
    /// @return `ipfs://<CID of the metadata directory>/tokens/<number>.json`
    function tokenURI(uint256 tokenId) public view override returns (string memory) {
        _requireOwned(tokenId);
        return string.concat(_directoryURI(), "/tokens/", Strings.toString(tokenId), ".json");
    }

    /// @notice Always refused: without an owner no sale could be opened and no edition be issued to anyone.
    function renounceOwnership() public pure override {
        revert KronikaRenounceRefused();
    }

    /// @notice Tells whether the contract implements an interface: ERC-165, ERC-721 with its metadata, ERC-2981. Not
    /// ERC-4906: nothing here can change metadata or emit its events.
    /// @param interfaceId The interface's ERC-165 id.
    /// @return Whether it does.
    function supportsInterface(bytes4 interfaceId) public view override(ERC721, ERC2981) returns (bool) {
        return super.supportsInterface(interfaceId);
    }

    /// @notice The only way to a token; nothing burns one.
    /// @dev Does what ERC721's `_mint` does, with an error that names the edition when it exists. `to` is not called, so
    /// no contract can refuse a token or enter again.
    /// @param to Who receives the token.
    /// @param number The edition, whose leaf is among those that `provedRoot` was made from.
    /// @param provedRoot The root to which the proof leads from the leaf.
    function _issue(address to, uint256 number, bytes32 provedRoot) private {
        if (provedRoot != editionsRoot) revert KronikaInvalidProof(number, provedRoot);
        if (!_isNumber(number)) revert KronikaInvalidNumber(number, SIZE);
        if (to == address(0)) revert ERC721InvalidReceiver(to);
        address holder = _update(to, number, address(0));
        if (holder != address(0)) revert KronikaAlreadyIssued(number, holder);
    }

    function _setPayee(address payee_) private {
        if (payee_ == address(0)) revert KronikaInvalidPayee(payee_);
        payee = payee_;
        emit PayeeSet(payee_);
    }

    function _setRoyalty(address receiver, uint96 bps) private {
        if (bps > MAX_ROYALTY_BPS) revert KronikaInvalidRoyalty(bps, MAX_ROYALTY_BPS);
        _setDefaultRoyalty(receiver, bps);
        emit RoyaltySet(receiver, bps);
    }

    function _leaf(Edition calldata edition) private view returns (bytes32) {
        bytes memory facts = abi.encode(
            edition.number,
            SIZE,
            edition.price,
            edition.traitsRoot,
            edition.metadataDigest
        );
        return keccak256(abi.encode(keccak256(facts)));
    }

    function _isNumber(uint256 number) private view returns (bool) {
        return number != 0 && number <= SIZE;
    }

    function _directoryURI() private view returns (string memory) {
        return string.concat("ipfs://", DirectoryCid.toText(metadataRoot));
    }
}
