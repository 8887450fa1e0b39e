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

    /// @notice The right of one account to one edition at one price, signed by `voucherSigner` as EIP-712 typed data:
    /// `Voucher(uint256 number,address recipient,uint256 price,uint256 validUntil,uint256 epoch)` in the domain of name
    /// `KronikaEditions`, version `1`, the chain's id and this contract, where `epoch` is `voucherEpoch`.
    /// @param number The edition.
    /// @param recipient Who receives the token, whoever pays.
    /// @param price In wei; 0 is a gift. It stands in the stead of the edition's own price.
    /// @param validUntil Last second, in seconds since 1970-01-01T00:00:00Z.
    struct Voucher {
        uint256 number;
        address recipient;
        uint256 price;
        uint256 validUntil;
    }

    /// @notice An edition was bought. Who received it is in the `Transfer` right before.
    /// @param number The edition and token id.
    /// @param buyer Who paid.
    /// @param price What was paid, in wei.
    event EditionPurchased(uint256 indexed number, address buyer, uint256 price);

    /// @notice An edition was issued for a voucher. Who received it is in the `Transfer` right before.
    /// @param number The edition and token id.
    /// @param payer Who paid.
    /// @param price What was paid, in wei.
    event VoucherRedeemed(uint256 indexed number, address payer, uint256 price);

    /// @notice The facts were corrected or completed, of issued editions too. Numbers, size and owners stay.
    /// @param revision Its number: 1 is the first after the deployment.
    /// @param oldEditionsRoot Root of the tree of editions so far.
    /// @param newEditionsRoot Root of the tree of editions from now on.
    /// @param oldMetadataRoot The metadata directory's digest so far.
    /// @param newMetadataRoot The metadata directory's digest from now on.
    /// @param reason Why, in the owner's words.
    event Revised(
        uint256 indexed revision,
        bytes32 oldEditionsRoot,
        bytes32 newEditionsRoot,
        bytes32 oldMetadataRoot,
        bytes32 newMetadataRoot,
        string reason
    );

    /// @notice The facts can never change again.
    /// @param revision How often they had been revised.
    /// @param editionsRoot Root of the tree of editions, for good.
    /// @param metadataRoot The metadata directory's digest, for good.
    event Frozen(uint256 revision, bytes32 editionsRoot, bytes32 metadataRoot);

    /// @notice `contractURI` leads to another collection JSON (ERC-7572).
    event ContractURIUpdated();

    /// @notice Another account signs vouchers from now on.
    /// @param signer The account, which may be a contract (ERC-1271); zero: nobody.
    event VoucherSignerSet(address indexed signer);

    /// @notice All vouchers of earlier epochs are void.
    /// @param epoch The epoch from now on.
    event VouchersRevoked(uint256 epoch);

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

    /// @notice The voucher is for another edition than the one that is proved.
    /// @param voucher The voucher's number.
    /// @param edition The edition's number.
    error KronikaOtherEdition(uint256 voucher, uint256 edition);

    /// @notice The voucher's time is over.
    /// @param number The edition.
    /// @param validUntil Its last second.
    error KronikaVoucherExpired(uint256 number, uint256 validUntil);

    /// @notice The voucher is not signed by the signer for this contract, this chain, these terms and this epoch.
    /// @param number The edition.
    /// @param signer Who signs vouchers; zero: nobody.
    /// @param epoch The epoch that a signature has to hold.
    error KronikaInvalidVoucher(uint256 number, address signer, uint256 epoch);

    /// @notice A revision has a reason.
    error KronikaReasonMissing();

    /// @notice The facts are final.
    error KronikaFrozen();

    /// @notice Ownership can be given up only once the facts are final.
    error KronikaNotFrozen();

    /// @notice Buys an edition at exactly its price while the sale is open.
    /// @dev `to` is not called: a contract receives the token without being asked.
    /// @param to Who receives the token; may be another account than the buyer's.
    /// @param edition The facts, which become the buyer's: other facts fail the proof.
    /// @param proof The edition's proof under `editionsRoot`.
    function purchase(address to, Edition calldata edition, bytes32[] calldata proof) external payable;

    /// @notice Issues an edition to the recipient of a voucher at exactly the voucher's price, the sale open or not.
    /// Anyone may pay.
    /// @dev The recipient is not called. A number is issued once, so that a voucher works once.
    /// @param voucher The terms.
    /// @param signature The signer's: 65 bytes of a key, or what the signing contract takes (ERC-1271).
    /// @param edition The facts of the edition that the voucher names.
    /// @param proof The edition's proof under `editionsRoot`.
    function redeem(
        Voucher calldata voucher,
        bytes calldata signature,
        Edition calldata edition,
        bytes32[] calldata proof
    ) external payable;

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

    /// @notice Corrects or completes the facts, until `freeze`. All vouchers become void. For the owner only.
    /// @param editionsRoot Root of the new tree of editions; not zero.
    /// @param metadataRoot sha2-256 digest of the new metadata directory's root block; not zero.
    /// @param reason Why; not empty.
    function revise(bytes32 editionsRoot, bytes32 metadataRoot, string calldata reason) external;

    /// @notice Makes the facts final: `revise` is refused from now on, for ever. For the owner only.
    function freeze() external;

    /// @notice Sets who signs vouchers, and voids all vouchers of before, the same signer's too. For the owner only.
    /// @param signer The account, which may be a contract (ERC-1271); zero: nobody.
    function setVoucherSigner(address signer) external;

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

    /// @notice How often the facts were revised.
    /// @return 0 after the deployment.
    function revision() external view returns (uint256);

    /// @notice Whether the facts are final.
    /// @return True after `freeze`, for ever.
    function frozen() external view returns (bool);

    /// @notice Who signs vouchers.
    /// @return The account; zero: nobody.
    function voucherSigner() external view returns (address);

    /// @notice The epoch that a voucher's signature has to hold.
    /// @return Raised by `revise` and `setVoucherSigner`.
    function voucherEpoch() external view returns (uint48);

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
