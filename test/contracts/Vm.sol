// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// @dev Where the test runner listens for cheatcodes.
Vm constant vm = Vm(0x7109709ECfa91a80626fF3989D68f67F5b1DD12D);

/// @dev The cheatcodes that these tests use.
interface Vm {
    function assume(bool condition) external pure;
    function deal(address account, uint256 balance) external;
    function expectEmit(bool topic1, bool topic2, bool topic3, bool data, address emitter) external;
    function expectRevert(bytes calldata revertData) external;
    function expectRevert() external;
    function prank(address sender) external;
    function warp(uint256 timestamp) external;
}
