// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Message} from "./Message.sol";

/// @title How both bridges call the target of a message
/// @notice One message at a time. While its call runs, the target can ask who sent it.
abstract contract MessageCall {
    /// @dev What a call with value to an account that did not exist is charged (9,000 + 25,000 + 2,600), and what is done between the check and the call.
    uint256 private constant CALL_GAS = 45_000;

    /// @dev Zero while no message is delivered.
    address private transient _sender;

    /// @notice No message is being delivered.
    error NoMessage();
    /// @notice The target of a message tries to have another one delivered.
    error MessageUnderWay();
    /// @notice Gas must be left for all that the message asks for.
    error TooLittleGas(uint256 needed, uint256 left);
    /// @notice The target refuses the call; `reason` is the data that it reverts with.
    error CallFailed(bytes reason);

    /// @notice Who sent the message that is delivered right now.
    function _messageSender() internal view returns (address sender) {
        sender = _sender;
        if (sender == address(0)) revert NoMessage();
    }

    /// @notice Gas that must be left for a call to get `gasLimit`: it gets at most 63/64 of what is left (EIP-150).
    function _gasForCall(uint64 gasLimit) internal pure returns (uint256) {
        return uint256(gasLimit) * 64 / 63 + CALL_GAS;
    }

    /// @notice Calls the target with at least the gas of the message, and reverts if the call fails. So whoever delivers it with too little gas changes nothing.
    function _deliver(Message memory message) internal {
        uint256 needed = _gasForCall(message.gasLimit);
        if (gasleft() < needed) revert TooLittleGas(needed, gasleft());
        if (!_tryDeliver(message, type(uint256).max)) revert CallFailed(_returned());
    }

    /// @notice Calls the target with some gas. Nothing of what it returns is copied, so it cannot use up what is left.
    function _tryDeliver(Message memory message, uint256 gasLimit) internal returns (bool success) {
        if (_sender != address(0)) revert MessageUnderWay();
        _sender = message.sender;
        address target = message.target;
        uint256 value = message.value;
        bytes memory data = message.data;
        assembly ("memory-safe") {
            success := call(gasLimit, target, value, add(data, 32), mload(data), 0, 0)
        }
        _sender = address(0);
    }

    function _returned() private pure returns (bytes memory data) {
        assembly ("memory-safe") {
            data := mload(0x40)
            mstore(data, returndatasize())
            returndatacopy(add(data, 32), 0, returndatasize())
            mstore(0x40, and(add(add(data, returndatasize()), 63), not(31)))
        }
    }
}
