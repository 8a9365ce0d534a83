// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// Takes a hundredth of each transfer.
contract FeeToken is ERC20("", "") {
    constructor(address holder) {
        _mint(holder, 1e24);
    }

    function _update(address from, address to, uint256 amount) internal override {
        super._update(from, to, amount);
        if (from != address(0) && to != address(0)) super._update(to, address(0), amount / 100);
    }
}

/// Calls its sender's code, or its receiver's, before or after a transfer, as ERC-777 does.
contract HookToken is ERC20("Hook", "HOOK") {
    address public hook;
    bool public succeeded;
    bytes public reason;
    bytes private _call;

    constructor(address holder) {
        _mint(holder, 1e24);
    }

    function set(address hook_, bytes calldata call_) external {
        (hook, _call) = (hook_, call_);
    }

    function giveAway(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function _update(address from, address to, uint256 amount) internal override {
        super._update(from, to, amount);
        if (hook == address(0)) return;
        address called = hook;
        hook = address(0);
        (succeeded, reason) = called.call{value: address(this).balance}(_call);
    }

    /// For the fee of a call, and what is left of it.
    receive() external payable {}
}

/// Answers a call with the same bytes always.
contract OddToken {
    enum Answer {
        Nothing,
        False,
        True
    }

    mapping(address => uint256) public balanceOf;
    Answer private immutable _answer;
    /// Whether a transfer moves anything.
    bool private immutable _moves;

    constructor(address holder, Answer answer, bool moves) {
        (_answer, _moves) = (answer, moves);
        balanceOf[holder] = 1e24;
    }

    function transferFrom(address from, address to, uint256 amount) external {
        _transfer(from, to, amount);
    }

    function transfer(address to, uint256 amount) external {
        _transfer(msg.sender, to, amount);
    }

    function _transfer(address from, address to, uint256 amount) private {
        if (_moves) {
            balanceOf[from] -= amount;
            balanceOf[to] += amount;
        }
        if (_answer == Answer.Nothing) return;
        bool answer = _answer == Answer.True;
        assembly ("memory-safe") {
            mstore(0, answer)
            return(0, 32)
        }
    }
}

/// What it says of itself is as a test wants it.
contract NamedToken is ERC20("", "") {
    bytes private _answer;
    bool private _burns;

    constructor(address holder, bytes memory answer, bool burns) {
        _mint(holder, 1e24);
        (_answer, _burns) = (answer, burns);
    }

    function name() public view override returns (string memory) {
        _say();
    }

    function symbol() public view override returns (string memory) {
        _say();
    }

    function decimals() public view override returns (uint8) {
        _say();
    }

    function _say() private view {
        while (_burns) {}
        bytes memory answer = _answer;
        assembly ("memory-safe") {
            return(add(answer, 32), mload(answer))
        }
    }
}

/// Says it has more with every question: the gas that is left falls, if nothing else.
contract LyingToken {
    function balanceOf(address) external view returns (uint256) {
        return type(uint128).max - gasleft();
    }

    function transferFrom(address, address, uint256) external pure returns (bool) {
        return true;
    }

    function transfer(address, uint256) external pure returns (bool) {
        return true;
    }
}
