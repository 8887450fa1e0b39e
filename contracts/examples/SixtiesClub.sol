// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {IKronikaEditions} from "../interfaces/IKronikaEditions.sol";

/// @title A club for whoever holds an edition of the 1960s
/// @notice An example: how another contract asks a group for a trait of an edition. A holder joins with one edition, and
/// is a member as long as he holds it and the group's facts stay as they were when he proved them. Members have one vote
/// for each edition, so that an edition that changes hands does not vote twice.
contract SixtiesClub {
    /// @notice With which edition an account joined, and at which revision of the group's facts.
    struct Membership {
        uint128 number;
        uint128 revision;
    }

    /// @notice The group. Whoever deploys the club answers for it being a true one: any contract can claim to be.
    IKronikaEditions public immutable EDITIONS;

    /// @notice The last edition with which an account joined; whether it still counts is told by `isMember`.
    mapping(address account => Membership) public membershipOf;

    /// @notice Whether an edition has voted.
    mapping(uint256 number => bool) public hasVoted;

    /// @notice How many votes a choice has.
    mapping(uint256 choice => uint256) public votesFor;

    /// @notice An account proved an edition of the 1960s.
    /// @param account The holder.
    /// @param number The edition.
    /// @param revision The revision of the facts that were proved.
    event Joined(address indexed account, uint256 indexed number, uint256 revision);

    /// @notice A member voted.
    /// @param account The member.
    /// @param number The edition whose vote it was.
    /// @param choice What for.
    event Voted(address indexed account, uint256 indexed number, uint256 choice);

    /// @notice The edition is another account's.
    /// @param number The edition.
    /// @param holder Who holds it.
    error NotTheHolder(uint256 number, address holder);

    /// @notice The edition and its trait are not proved.
    /// @param number The edition.
    error NotOfTheSixties(uint256 number);

    /// @notice The account never joined, no longer holds its edition, or has to prove it again after a revision.
    /// @param account The account.
    error NotAMember(address account);

    /// @notice The edition has voted, perhaps for an earlier holder.
    /// @param number The edition.
    error AlreadyVoted(uint256 number);

    /// @notice Opens the club.
    /// @param editions A KronikaEditions contract.
    constructor(IKronikaEditions editions) {
        EDITIONS = editions;
    }

    /// @notice Joins, or joins again with another edition or after a revision.
    /// @param edition The facts of an edition that the caller holds.
    /// @param proof The edition's proof under the group's `editionsRoot`.
    /// @param traitProof The proof of `Decade` = `1960s` under the edition's `traitsRoot`.
    function join(
        IKronikaEditions.Edition calldata edition,
        bytes32[] calldata proof,
        bytes32[] calldata traitProof
    ) external {
        // Anyone can show a proof, which is public; only one account holds the edition.
        address holder = _holderOf(edition.number);
        if (holder != msg.sender) revert NotTheHolder(edition.number, holder);
        if (!EDITIONS.verifyTrait(edition, proof, "Decade", "1960s", traitProof)) {
            revert NotOfTheSixties(edition.number);
        }
        uint256 revision = EDITIONS.revision();
        // Neither comes near 128 bits: a number is at most 10,000, and each revision is a transaction.
        membershipOf[msg.sender] = Membership(uint128(edition.number), uint128(revision));
        emit Joined(msg.sender, edition.number, revision);
    }

    /// @notice Votes with the edition with which the caller joined.
    /// @param choice What for.
    function vote(uint256 choice) external {
        if (!isMember(msg.sender)) revert NotAMember(msg.sender);
        uint256 number = membershipOf[msg.sender].number;
        if (hasVoted[number]) revert AlreadyVoted(number);
        hasVoted[number] = true;
        ++votesFor[choice];
        emit Voted(msg.sender, number, choice);
    }

    /// @notice Tells whether an account is a member now: nothing has to be done when an edition is sold or a fact revised.
    /// @param account The account.
    /// @return Whether it is.
    function isMember(address account) public view returns (bool) {
        Membership memory membership = membershipOf[account];
        return
            membership.number != 0 &&
            membership.revision == EDITIONS.revision() &&
            _holderOf(membership.number) == account;
    }

    /// @dev Fails for an edition that is not issued: facts can be proved before there is a holder.
    function _holderOf(uint256 number) private view returns (address) {
        return IERC721(address(EDITIONS)).ownerOf(number);
    }
}
