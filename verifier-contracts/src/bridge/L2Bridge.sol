// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AddressAlias} from "./AddressAlias.sol";
import {L2TokenBridge} from "./L2TokenBridge.sol";
import {Message, Messages} from "./Message.sol";
import {MessageCall} from "./MessageCall.sol";

/// @title The bridge, on L2: delivers messages from L1, and keeps those to L1 so that they can be proved
/// @notice The bridge on L1 creates it, by the first deposit. Ether that a message takes to L1 stays here for ever; nothing is minted here. Whatever this contract
/// holds besides belongs to messages from L1 whose call has failed.
contract L2Bridge is MessageCall {
    using Messages for Message;

    /// @notice Bytes of data and gas of a message to L1, so that one transaction there can deliver it with its proof.
    uint256 public constant MAX_DATA_BYTES = 90_000;
    uint64 public constant MAX_GAS = 8_000_000;

    /// @notice Whether a message to L1 was sent. L1 reads it from the state: this mapping has to stay at slot 0.
    mapping(bytes32 messageHash => bool) public isSent;

    /// @notice Whether a message from L1 was received and its call has not succeeded yet.
    mapping(bytes32 messageHash => bool) public isFailed;

    /// @notice Of the next message to L1.
    uint256 public nextNonce;

    uint256 public immutable l1ChainId;
    address public immutable l1Bridge;
    L2TokenBridge public immutable tokenBridge;
    /// @dev Who the bridge on L1 is here.
    address private immutable _l1BridgeAlias;

    event MessageSent(
        bytes32 indexed hash,
        address indexed sender,
        address indexed target,
        uint256 nonce,
        uint256 value,
        uint64 gasLimit,
        bytes data
    );
    /// @param success whether the call succeeded; if not, anybody may try again
    event MessageReceived(bytes32 indexed hash, bool success);

    /// @notice L1 was told of another chain id.
    error OtherChainId(uint256 chainId);
    /// @notice Only the bridge on L1, through a deposit.
    error NotL1Bridge(address caller);
    /// @notice Messages cannot call the bridges themselves.
    error ForbiddenTarget(address target);
    /// @notice The message is too long, or has too much gas, to be delivered on L1.
    error TooLarge(uint256 most, uint256 got);
    /// @notice The message was never received, or was delivered.
    error NotFailed(bytes32 hash);

    constructor(uint256 l1ChainId_, address l1Bridge_, uint256 l2ChainId, address l1TokenBridge) {
        if (block.chainid != l2ChainId) revert OtherChainId(l2ChainId);
        l1ChainId = l1ChainId_;
        l1Bridge = l1Bridge_;
        _l1BridgeAlias = AddressAlias.aliasOf(l1Bridge_);
        tokenBridge = new L2TokenBridge(l1TokenBridge);
    }

    /// @notice Sends a message to L1, with the ether of this call. It can be delivered there once the output root of this block or of a later one is final.
    /// @param gasLimit gas that the target gets at least
    /// @return nonce of the message
    function sendMessage(address target, uint64 gasLimit, bytes calldata data)
        external
        payable
        returns (uint256 nonce)
    {
        if (target == l1Bridge) revert ForbiddenTarget(target);
        if (data.length > MAX_DATA_BYTES) revert TooLarge(MAX_DATA_BYTES, data.length);
        if (gasLimit > MAX_GAS) revert TooLarge(MAX_GAS, gasLimit);
        nonce = nextNonce++;
        bytes32 hash = Message(nonce, msg.sender, target, msg.value, gasLimit, data)
            .hash(block.chainid, address(this), l1ChainId, l1Bridge);
        isSent[hash] = true;
        emit MessageSent(hash, msg.sender, target, nonce, msg.value, gasLimit, data);
    }

    /// @notice Receives a message from L1. What its call does never makes this fail, so that the message and its ether are never lost.
    function receiveMessage(Message calldata message) external payable {
        if (msg.sender != _l1BridgeAlias) revert NotL1Bridge(msg.sender);
        bytes32 hash = _hashFromL1(message);
        // The deposit has the gas, unless a hardfork has made something dearer.
        bool canDeliver = message.target != address(this) && gasleft() >= _gasForCall(message.gasLimit);
        bool success = canDeliver && _tryDeliver(message, message.gasLimit);
        if (!success) isFailed[hash] = true;
        emit MessageReceived(hash, success);
    }

    /// @notice Delivers a message whose call has failed, with all gas but a 64th. Anybody may. If it fails again, nothing has happened.
    function retryMessage(Message calldata message) external {
        bytes32 hash = _hashFromL1(message);
        if (!isFailed[hash]) revert NotFailed(hash);
        if (message.target == address(this)) revert ForbiddenTarget(message.target);
        isFailed[hash] = false;
        emit MessageReceived(hash, true);
        _deliver(message);
    }

    /// @notice Who sent the message that is being delivered, on L1: the address there, not its alias. Reverts while there is none. A target asks this if the bridge
    /// calls it.
    function l1Sender() external view returns (address) {
        return _messageSender();
    }

    function _hashFromL1(Message calldata message) private view returns (bytes32) {
        return message.hash(l1ChainId, l1Bridge, block.chainid, address(this));
    }
}
