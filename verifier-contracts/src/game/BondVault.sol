// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {StateCommitmentChain} from "./StateCommitmentChain.sol";

/// @title Holds the bonds of all games and pays them out
/// @notice Each game has its own account and can award no more than was deposited for it. Payouts are pulled, once the chain of claims
/// says that the game is final: what was won, or, if the game is void, what was posted. There is no other way out.
///
/// Any contract may deposit and award within an account of its own; only games are paid from.
contract BondVault {
    StateCommitmentChain public immutable stateChain;

    /// @notice Deposited for a game and not awarded yet, in wei.
    mapping(address game => uint256) public unawarded;
    /// @notice Posted in a game by an account and not refunded, in wei. Paid if the game is void.
    mapping(address game => mapping(address account => uint256)) public posted;
    /// @notice Awarded in a game to an account and not paid, in wei. Paid if the game is not void.
    mapping(address game => mapping(address account => uint256)) public won;

    event Deposited(address indexed game, address indexed account, uint256 amount);
    event Awarded(address indexed game, address indexed account, uint256 amount);
    event Paid(address indexed game, address indexed account, uint256 amount);

    /// @notice The game has not that much to award.
    error NotCovered(address game, uint256 available, uint256 amount);
    /// @notice There is nothing to pay.
    error NothingToPay(address game, address account);
    /// @notice The receiver did not take the payment; it can be asked for again.
    error PaymentRefused(address account, uint256 amount);

    constructor(StateCommitmentChain stateChain_) {
        stateChain = stateChain_;
    }

    /// @notice Takes a bond into the caller's account; the caller is the game.
    /// @param account who posted it
    function deposit(address account) external payable {
        unawarded[msg.sender] += msg.value;
        posted[msg.sender][account] += msg.value;
        emit Deposited(msg.sender, account, msg.value);
    }

    /// @notice Awards a bond of the calling game.
    /// @param amount wei
    function award(address account, uint256 amount) external {
        _award(account, amount);
    }

    /// @notice Awards a part of a bond of the calling game to nobody. Like other awards it waits for the game to be final; then anybody sends it to
    /// the zero address with `claimCredit`.
    function burn(uint256 amount) external {
        _award(address(0), amount);
    }

    /// @notice Pays an account what it is due from a final game. Anybody may call it; the money goes to the account.
    function claimCredit(address game, address account) external {
        stateChain.finalise(game);
        mapping(address => uint256) storage ledger = stateChain.isVoid(game) ? posted[game] : won[game];
        uint256 amount = ledger[account];
        if (amount == 0) revert NothingToPay(game, account);
        ledger[account] = 0;
        emit Paid(game, account, amount);
        (bool taken,) = account.call{value: amount}("");
        if (!taken) revert PaymentRefused(account, amount);
    }

    /// @notice What an account is due from a game as things stand, in wei, whether or not it can be paid already.
    function credit(address game, address account) external view returns (uint256) {
        return stateChain.isVoid(game) ? posted[game][account] : won[game][account];
    }

    function _award(address account, uint256 amount) private {
        uint256 available = unawarded[msg.sender];
        if (amount > available) revert NotCovered(msg.sender, available, amount);
        unawarded[msg.sender] = available - amount;
        won[msg.sender][account] += amount;
        emit Awarded(msg.sender, account, amount);
    }
}
