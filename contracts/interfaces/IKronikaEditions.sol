// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// @title One group of numbered editions
/// @notice An ERC-721 contract for one group, such as *Genesis*, of at most `SIZE` editions. The token id of an edition
/// is its number: in a group of 100, token 68 is edition 68/100. An edition is issued only with a proof that its number,
/// price, traits and metadata are a leaf of the tree under `editionsRoot`.
///
/// The tree is a `StandardMerkleTree` of OpenZeppelin's npm package merkle-tree, with the leaf encoding
/// `(uint256 number, uint256 size, uint256 price, bytes32 traitsRoot, bytes32 metadataDigest)`, where `size` is `SIZE`.
/// A leaf is hashed twice: `keccak256(bytes.concat(keccak256(abi.encode(...))))`.
interface IKronikaEditions {
    /// @notice The facts of one edition. Together with `SIZE` they are its leaf.
    /// @param number From 1 to `SIZE`; also the token id.
    /// @param price In wei; 0 means that the edition is not for public sale.
    /// @param traitsRoot Root of a `StandardMerkleTree` of `(string traitType, string value)`, one leaf for each attribute.
    /// @param metadataDigest sha2-256 of the token JSON's bytes, which is also the digest in that file's raw-leaf CID.
    struct Edition {
        uint256 number;
        uint256 price;
        bytes32 traitsRoot;
        bytes32 metadataDigest;
    }

    /// @notice An edition was bought. Who received it is in the `Transfer` right before.
    /// @param number The edition and token id.
    /// @param buyer Who paid.
    /// @param price What was paid, in wei.
    event EditionPurchased(uint256 indexed number, address buyer, uint256 price);

    /// @notice The public sale was set.
    /// @param start First second of the sale, in seconds since 1970-01-01T00:00:00Z.
    /// @param end First second after the sale. Both are 0 when the sale is closed.
    event SaleSet(uint40 start, uint40 end);

    /// @notice Proceeds go to another account from now on.
    /// @param payee The account.
    event PayeeSet(address indexed payee);

    /// @notice The royalty of ERC-2981 was set for all editions.
    /// @param receiver Who should receive it.
    /// @param bps Its share of a resale's price in basis points (1/100 of a percent).
    event RoyaltySet(address indexed receiver, uint96 bps);

    /// @notice Proceeds were sent to the payee.
    /// @param payee The receiver.
    /// @param amount In wei.
    event Withdrawn(address indexed payee, uint256 amount);

    /// @notice A group has from 1 to `maximum` editions.
    /// @param size The refused size.
    /// @param maximum The largest size.
    error KronikaInvalidSize(uint256 size, uint256 maximum);

    /// @notice The root of the editions tree may not be zero.
    /// @param editionsRoot The refused root.
    error KronikaInvalidEditionsRoot(bytes32 editionsRoot);

    /// @notice The digest of the metadata directory may not be zero.
    /// @param metadataRoot The refused digest.
    error KronikaInvalidMetadataRoot(bytes32 metadataRoot);

    /// @notice The payee may not be the zero address.
    /// @param payee The refused payee.
    error KronikaInvalidPayee(address payee);

    /// @notice The royalty is too high.
    /// @param bps The refused share in basis points.
    /// @param maximum The highest share in basis points.
    error KronikaInvalidRoyalty(uint96 bps, uint96 maximum);

    /// @notice A sale ends after it starts; only 0, 0 closes it.
    /// @param start The refused start.
    /// @param end The refused end.
    error KronikaInvalidSale(uint40 start, uint40 end);

    /// @notice The sale is not open at the time of the block.
    /// @param start First second of the sale.
    /// @param end First second after the sale.
    error KronikaSaleClosed(uint40 start, uint40 end);

    /// @notice The edition has no public price.
    /// @param number The edition.
    error KronikaNotForSale(uint256 number);

    /// @notice The payment is not exactly the price.
    /// @param number The edition.
    /// @param value What was sent, in wei.
    /// @param price What is asked, in wei.
    error KronikaInvalidPayment(uint256 number, uint256 value, uint256 price);

    /// @notice The proof does not lead from the edition to `editionsRoot`. For a batch it is named by its first edition.
    /// @param number The edition.
    /// @param root The root to which the proof leads instead.
    error KronikaInvalidProof(uint256 number, bytes32 root);

    /// @notice The group has no such number.
    /// @param number The refused number.
    /// @param size The group's size.
    error KronikaInvalidNumber(uint256 number, uint256 size);

    /// @notice The edition exists already.
    /// @param number The edition.
    /// @param holder Who holds it.
    error KronikaAlreadyIssued(uint256 number, address holder);

    /// @notice A batch has at least one edition, and one recipient for each.
    /// @param recipients How many recipients were given.
    /// @param editions How many editions were given.
    error KronikaInvalidBatch(uint256 recipients, uint256 editions);

    /// @notice The payee did not accept the proceeds.
    /// @param payee The account that refused.
    /// @param amount In wei.
    error KronikaWithdrawalFailed(address payee, uint256 amount);

    /// @notice Ownership can be transferred, but not given up.
    error KronikaRenounceRefused();

    /// @notice Buys an edition at exactly its price while the sale is open.
    /// @dev `to` is not called: a contract receives the token without being asked.
    /// @param to Who receives the token; may be another account than the buyer's.
    /// @param edition The facts, which become the buyer's: other facts fail the proof.
    /// @param proof The edition's proof under `editionsRoot`.
    function purchase(address to, Edition calldata edition, bytes32[] calldata proof) external payable;

    /// @notice Issues editions without payment. For the owner only.
    /// @dev A multiproof takes its leaves in one order only, from the last node of the tree to the first. `getMultiProof`
    /// of the npm package returns them in this order as `leaves`: arrange `editions`, and with them `to`, accordingly.
    /// @param to One recipient for each edition; none of them is called.
    /// @param editions The facts, in the order of the multiproof's leaves.
    /// @param proof The multiproof's hashes.
    /// @param proofFlags The multiproof's flags.
    function mint(
        address[] calldata to,
        Edition[] calldata editions,
        bytes32[] calldata proof,
        bool[] calldata proofFlags
    ) external;

    /// @notice Sets the public sale: open while `start <= block.timestamp < end`; closed with 0, 0. For the owner only.
    /// @param start First second of the sale, in seconds since 1970-01-01T00:00:00Z.
    /// @param end First second after the sale.
    function setSale(uint40 start, uint40 end) external;

    /// @notice Sets where proceeds go, those that are not yet withdrawn included. For the owner only.
    /// @param payee The account.
    function setPayee(address payee) external;

    /// @notice Sets the royalty of ERC-2981 for all editions, at most 10 %. For the owner only.
    /// @param receiver Who should receive it.
    /// @param bps Its share of a resale's price in basis points.
    function setRoyalty(address receiver, uint96 bps) external;

    /// @notice Sends all proceeds to the payee. Anyone may call it.
    function withdraw() external;

    /// @notice Tells whether these are the facts of an edition of this group, issued or not.
    /// @param edition The facts.
    /// @param proof The edition's proof under `editionsRoot`.
    /// @return Whether they are proved and the number is one of the group's.
    function verifyEdition(Edition calldata edition, bytes32[] calldata proof) external view returns (bool);

    /// @notice Tells whether an edition has an attribute. It cannot tell that it lacks one, nor that it has no other: a
    /// trait type may recur with another value.
    /// @param edition The facts.
    /// @param proof The edition's proof under `editionsRoot`.
    /// @param traitType The attribute's `trait_type`, e.g. `Country`.
    /// @param value The attribute's value; a number in decimal, e.g. `7`.
    /// @param traitProof The attribute's proof under `edition.traitsRoot`.
    /// @return Whether edition and attribute are both proved.
    function verifyTrait(
        Edition calldata edition,
        bytes32[] calldata proof,
        string calldata traitType,
        string calldata value,
        bytes32[] calldata traitProof
    ) external view returns (bool);

    /// @notice Tells whether a file is an edition's token JSON, to the byte.
    /// @param edition The facts.
    /// @param proof The edition's proof under `editionsRoot`.
    /// @param json The file's bytes.
    /// @return Whether the edition is proved and `json` has its digest.
    function verifyMetadata(
        Edition calldata edition,
        bytes32[] calldata proof,
        bytes calldata json
    ) external view returns (bool);

    // An immutable of the contract, and named as such.
    // solhint-disable func-name-mixedcase

    /// @notice How many editions the group can ever have. It never changes.
    /// @return From 1 to 10,000.
    function SIZE() external view returns (uint256);

    // solhint-enable func-name-mixedcase

    /// @notice Root of the tree of editions.
    /// @return The root.
    function editionsRoot() external view returns (bytes32);

    /// @notice The metadata directory on IPFS, under which `tokenURI` and `contractURI` are.
    /// @return The sha2-256 digest in the directory's CID (CIDv1, dag-pb).
    function metadataRoot() external view returns (bytes32);

    /// @notice Where proceeds go.
    /// @return The account.
    function payee() external view returns (address);

    /// @notice First second of the public sale.
    /// @return Seconds since 1970-01-01T00:00:00Z.
    function saleStart() external view returns (uint40);

    /// @notice First second after the public sale.
    /// @return Seconds since 1970-01-01T00:00:00Z; 0 when no sale is set.
    function saleEnd() external view returns (uint40);

    /// @notice Address of the collection JSON, as ERC-7572 defines it.
    /// @return `ipfs://<CID of the metadata directory>/collection.json`
    function contractURI() external view returns (string memory);
}
