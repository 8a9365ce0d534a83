// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title What the bridge needs of the queue that brings deposits into L2
interface IDepositQueue {
    /// @notice The only account whose deposits are taken.
    function bridge() external view returns (address);

    /// @notice Wei that a deposit with this gas limit costs now.
    function depositFee(uint64 gasLimit) external view returns (uint256);

    /// @notice `mint` wei come into being on L2 for `from`, which then calls `to` with `value`, or creates a contract of `data`.
    /// @return index of the entry
    function deposit(
        address from,
        bool isCreation,
        address to,
        uint256 mint,
        uint256 value,
        uint64 gasLimit,
        bytes calldata data
    ) external returns (uint64 index);
}
