// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {Bridge} from "./Bridge.sol";
import {L2TokenBridge} from "./L2TokenBridge.sol";
import {TokenMetadata} from "./TokenMetadata.sol";

/// @title The bridge of ERC-20 tokens, on L1: locks tokens, and gives them back to whom L2 says
/// @notice It is a user of the bridge of messages, and apart from it, because that one calls whatever a message says, which must never be a token that it holds.
/// What counts is what arrives: a token that takes a fee for a transfer gives its owner less on L2. A token that changes balances by itself is not supported:
/// gains stay here, and losses hit who withdraws last.
contract TokenBridge is ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    /// @notice Gas of the message that brings tokens, and of the first one of a token, which also creates it on L2.
    uint64 public constant MINT_GAS = 120_000;
    uint64 public constant CREATE_GAS = 1_000_000;

    Bridge public immutable bridge;
    /// @notice The other end, on L2.
    address public immutable l2TokenBridge;

    /// @notice Whether L2 was told to create the token.
    mapping(address token => bool) public isAnnounced;

    /// @param amount what has arrived here
    event Deposited(address indexed token, address indexed from, address indexed to, uint256 amount, uint256 nonce);
    event Released(address indexed token, address indexed to, uint256 amount);

    /// @notice The token's balance of this contract has not grown.
    error NothingArrived(address token);
    /// @notice There is no account on L2 to be credited.
    error NoReceiver();
    /// @notice Only the bridge, with a message of the other end.
    error NotL2TokenBridge(address caller);
    error RefundFailed();

    /// @dev The bridge creates it.
    constructor(address l2TokenBridge_) {
        bridge = Bridge(msg.sender);
        l2TokenBridge = l2TokenBridge_;
    }

    /// @notice Locks tokens of the caller, who has approved them, and has as many made on L2 as have arrived here. It costs `depositFee` wei; what is more goes back.
    /// @param to who gets them on L2
    /// @return nonce of the message
    function deposit(address token, address to, uint256 amount) external payable nonReentrant returns (uint256 nonce) {
        if (to == address(0)) revert NoReceiver();
        uint256 before = IERC20(token).balanceOf(address(this));
        IERC20(token).safeTransferFrom(msg.sender, address(this), amount);
        uint256 balance = IERC20(token).balanceOf(address(this));
        if (balance <= before) revert NothingArrived(token);
        uint256 arrived = balance - before;
        nonce = _send(token, to, arrived);
        emit Deposited(token, msg.sender, to, arrived, nonce);
    }

    /// @notice Gives tokens back. By a message of the other end only, which has destroyed as many.
    function release(address token, address to, uint256 amount) external nonReentrant {
        if (msg.sender != address(bridge) || bridge.l2Sender() != l2TokenBridge) revert NotL2TokenBridge(msg.sender);
        IERC20(token).safeTransfer(to, amount);
        emit Released(token, to, amount);
    }

    /// @notice Wei that a deposit of the token costs now.
    function depositFee(address token) external view returns (uint256) {
        (uint64 gasLimit, bytes memory data) = _message(token, address(1), 1);
        return bridge.messageFee(gasLimit, data.length);
    }

    function _send(address token, address to, uint256 amount) private returns (uint256 nonce) {
        (uint64 gasLimit, bytes memory data) = _message(token, to, amount);
        isAnnounced[token] = true;
        uint256 fee = bridge.messageFee(gasLimit, data.length);
        if (msg.value < fee) revert Bridge.TooLittleEther(fee, msg.value);
        nonce = bridge.sendMessage{value: fee}(l2TokenBridge, 0, gasLimit, data);
        if (msg.value == fee) return nonce;
        (bool sent,) = msg.sender.call{value: msg.value - fee}("");
        if (!sent) revert RefundFailed();
    }

    function _message(address token, address to, uint256 amount) private view returns (uint64, bytes memory) {
        if (isAnnounced[token]) return (MINT_GAS, abi.encodeCall(L2TokenBridge.mint, (token, to, amount)));
        return (
            CREATE_GAS,
            abi.encodeCall(
                L2TokenBridge.createAndMint,
                (
                    token,
                    TokenMetadata.name(token),
                    TokenMetadata.symbol(token),
                    TokenMetadata.decimals(token),
                    to,
                    amount
                )
            )
        );
    }
}
