// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {L2TokenBridge} from "./L2TokenBridge.sol";

/// @title A token of L2 that stands for one of L1
contract BridgedToken is ERC20 {
    L2TokenBridge public immutable bridge;
    address public immutable l1Token;
    uint8 private immutable _decimals;
    string private _l1Name;
    string private _l1Symbol;

    /// @notice Only the bridge makes and destroys tokens.
    error NotBridge(address caller);

    /// @dev The bridge creates it, and says what it is called.
    constructor() ERC20("", "") {
        bridge = L2TokenBridge(msg.sender);
        (l1Token, _l1Name, _l1Symbol, _decimals) = bridge.creating();
    }

    modifier onlyBridge() {
        if (msg.sender != address(bridge)) revert NotBridge(msg.sender);
        _;
    }

    function mint(address to, uint256 amount) external onlyBridge {
        _mint(to, amount);
    }

    function burn(address from, uint256 amount) external onlyBridge {
        _burn(from, amount);
    }

    function name() public view override returns (string memory) {
        return _l1Name;
    }

    function symbol() public view override returns (string memory) {
        return _l1Symbol;
    }

    function decimals() public view override returns (uint8) {
        return _decimals;
    }
}
