// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// A token of L1 as most are.
contract PlainToken is ERC20("Plain token", "PLAIN") {
    constructor(address holder) {
        _mint(holder, 1e24);
    }

    function decimals() public pure override returns (uint8) {
        return 6;
    }
}
