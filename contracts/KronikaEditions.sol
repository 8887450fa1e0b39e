// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {IERC4906} from "@openzeppelin/contracts/interfaces/IERC4906.sol";
import {IERC165} from "@openzeppelin/contracts/interfaces/IERC165.sol";
import {ERC2981} from "@openzeppelin/contracts/token/common/ERC2981.sol";
import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {MerkleProof} from "@openzeppelin/contracts/utils/cryptography/MerkleProof.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {IKronikaEditions} from "./interfaces/IKronikaEditions.sol";
import {DirectoryCid} from "./libraries/DirectoryCid.sol";
import {EditionsTree} from "./libraries/EditionsTree.sol";

/// @title One group of numbered editions
/// @notice See {IKronikaEditions}.
contract KronikaEditions is ERC721, ERC2981, Ownable2Step, IERC4906, IKronikaEditions {
    uint256 private constant MAX_SIZE = 10_000;
    uint96 private constant MAX_ROYALTY_BPS = 1_000;
    /// @dev Written out in ERC-4906: the interface has events alone, so that its computed id is 0.
    bytes4 private constant ERC4906_ID = 0x49064906;
    // Hashed by the compiler, so that their length costs nothing.
    // solhint-disable gas-small-strings
    bytes32 private constant DOMAIN_TYPEHASH = keccak256(
        "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
    );
    bytes32 private constant NAME_HASH = keccak256("KronikaEditions");
    bytes32 private constant VERSION_HASH = keccak256("1");
    bytes32 private constant VOUCHER_TYPEHASH = keccak256(
        "Voucher(uint256 number,address recipient,uint256 price,uint256 validUntil,uint256 epoch)"
    );
    // solhint-enable gas-small-strings

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

    // And so do these three.

    /// @inheritdoc IKronikaEditions
    address public voucherSigner;

    /// @inheritdoc IKronikaEditions
    uint48 public voucherEpoch;

    /// @inheritdoc IKronikaEditions
    bool public frozen;

    /// @inheritdoc IKronikaEditions
    uint256 public revision;

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
        SIZE = size;
        _setRoots(editionsRoot_, metadataRoot_);
        _setPayee(payee_);
        _setRoyalty(payee_, royaltyBps);
    }

    /// @inheritdoc IKronikaEditions
    function purchase(address to, Edition calldata edition, bytes32[] calldata proof) external payable {
        (uint40 start, uint40 end) = (saleStart, saleEnd);
        if (block.timestamp < start || block.timestamp >= end) revert KronikaSaleClosed(start, end);
        if (edition.price == 0) revert KronikaNotForSale(edition.number);

        _sell(to, edition, proof, edition.price);
        emit EditionPurchased(edition.number, msg.sender, msg.value);
    }

    /// @inheritdoc IKronikaEditions
    function redeem(
        Voucher calldata voucher,
        bytes calldata signature,
        Edition calldata edition,
        bytes32[] calldata proof
    ) external payable {
        if (voucher.number != edition.number) revert KronikaOtherEdition(voucher.number, edition.number);
        if (block.timestamp > voucher.validUntil) revert KronikaVoucherExpired(voucher.number, voucher.validUntil);
        if (!SignatureChecker.isValidSignatureNowCalldata(voucherSigner, _voucherHash(voucher), signature)) {
            revert KronikaInvalidVoucher(voucher.number, voucherSigner, voucherEpoch);
        }

        _sell(voucher.recipient, edition, proof, voucher.price);
        emit VoucherRedeemed(voucher.number, msg.sender, msg.value);
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

        bytes32[] memory queue = new bytes32[](count + proofFlags.length);
        for (uint256 i = 0; i < count; ++i) {
            Edition calldata edition = editions[i];
            queue[i] = EditionsTree.hashLeaf(edition, SIZE);
            // Undone below where the proof of the whole batch fails.
            _issue(to[i], edition.number);
        }
        bytes32 provedRoot = EditionsTree.processMultiProof(queue, count, proof, proofFlags);
        if (provedRoot != editionsRoot) revert KronikaInvalidProof(editions[0].number, provedRoot);
    }

    /// @inheritdoc IKronikaEditions
    function revise(bytes32 editionsRoot_, bytes32 metadataRoot_, string calldata reason) external onlyOwner {
        if (frozen) revert KronikaFrozen();
        if (bytes(reason).length == 0) revert KronikaReasonMissing();
        emit Revised(++revision, editionsRoot, editionsRoot_, metadataRoot, metadataRoot_, reason);
        _setRoots(editionsRoot_, metadataRoot_);
        _raiseVoucherEpoch();
        emit BatchMetadataUpdate(1, SIZE);
        emit ContractURIUpdated();
    }

    /// @inheritdoc IKronikaEditions
    function freeze() external onlyOwner {
        if (frozen) revert KronikaFrozen();
        frozen = true;
        emit Frozen(revision, editionsRoot, metadataRoot);
    }

    /// @inheritdoc IKronikaEditions
    function setVoucherSigner(address signer) external onlyOwner {
        voucherSigner = signer;
        emit VoucherSignerSet(signer);
        _raiseVoucherEpoch();
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

    function _voucherHash(Voucher calldata voucher) private view returns (bytes32) {
        return
            MessageHashUtils.toTypedDataHash(
                keccak256(abi.encode(DOMAIN_TYPEHASH, NAME_HASH, VERSION_HASH, block.chainid, address(this))),
                keccak256(
                    abi.encode(
                        VOUCHER_TYPEHASH,
                        voucher.number,
                        voucher.recipient,
                        voucher.price,
                        voucher.validUntil,
                        voucherEpoch
                    )
                )
            );
    }

    /// @inheritdoc IKronikaEditions
    function verifyEdition(Edition calldata edition, bytes32[] calldata proof) public view returns (bool) {
        return _isNumber(edition.number) && _rootOf(edition, proof) == editionsRoot;
    }

    /// @notice Address of an edition's token JSON.
    /// @param tokenId The edition's number; it must have been issued.
    /// @return `ipfs://<CID of the metadata directory>/tokens/<number>.json`
    function tokenURI(uint256 tokenId) public view override returns (string memory) {
        _requireOwned(tokenId);
        return string.concat(_directoryURI(), "/tokens/", Strings.toString(tokenId), ".json");
    }

    /// @notice Leaves the group without an owner, for good. Refused until `freeze`: a false date could no more be
    /// corrected. For the owner only.
    function renounceOwnership() public override {
        if (!frozen) revert KronikaNotFrozen();
        super.renounceOwnership();
    }

    /// @notice Tells whether the contract implements an interface: ERC-165, ERC-721 with its metadata, ERC-2981,
    /// ERC-4906.
    /// @param interfaceId The interface's ERC-165 id.
    /// @return Whether it does.
    function supportsInterface(bytes4 interfaceId) public view override(ERC721, ERC2981, IERC165) returns (bool) {
        return interfaceId == ERC4906_ID || super.supportsInterface(interfaceId);
    }

    /// @notice The only way to a token; nothing burns one. The caller has proved the edition.
    /// @dev Does what ERC721's `_mint` does, with an error that names the edition when it exists. `to` is not called, so
    /// no contract can refuse a token or enter again.
    /// @param to Who receives the token.
    /// @param number The edition.
    function _issue(address to, uint256 number) private {
        if (!_isNumber(number)) revert KronikaInvalidNumber(number, SIZE);
        if (to == address(0)) revert ERC721InvalidReceiver(to);
        address holder = _update(to, number, address(0));
        if (holder != address(0)) revert KronikaAlreadyIssued(number, holder);
    }

    /// @dev Exactly the price for exactly the facts that are proved.
    function _sell(address to, Edition calldata edition, bytes32[] calldata proof, uint256 price) private {
        if (msg.value != price) revert KronikaInvalidPayment(edition.number, msg.value, price);
        bytes32 provedRoot = _rootOf(edition, proof);
        if (provedRoot != editionsRoot) revert KronikaInvalidProof(edition.number, provedRoot);
        _issue(to, edition.number);
    }

    function _setRoots(bytes32 editionsRoot_, bytes32 metadataRoot_) private {
        if (editionsRoot_ == 0) revert KronikaInvalidEditionsRoot(editionsRoot_);
        if (metadataRoot_ == 0) revert KronikaInvalidMetadataRoot(metadataRoot_);
        editionsRoot = editionsRoot_;
        metadataRoot = metadataRoot_;
    }

    /// @dev A voucher's hash holds the epoch, so that one of an earlier epoch no longer verifies.
    function _raiseVoucherEpoch() private {
        unchecked {
            emit VouchersRevoked(++voucherEpoch);
        }
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

    function _rootOf(Edition calldata edition, bytes32[] calldata proof) private view returns (bytes32) {
        return MerkleProof.processProofCalldata(proof, EditionsTree.hashLeaf(edition, SIZE));
    }

    function _isNumber(uint256 number) private view returns (bool) {
        return number != 0 && number <= SIZE;
    }

    function _directoryURI() private view returns (string memory) {
        return string.concat("ipfs://", DirectoryCid.toText(metadataRoot));
    }
}
