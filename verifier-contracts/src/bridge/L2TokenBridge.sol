// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BridgedToken} from "./BridgedToken.sol";
import {L2Bridge} from "./L2Bridge.sol";
import {TokenBridge} from "./TokenBridge.sol";

/// @title The bridge of ERC-20 tokens, on L2: makes tokens for those that are locked on L1, and destroys what goes back
contract L2TokenBridge {
    /// @notice Gas that a token on L1 gets at least to be given back.
    uint64 public constant RELEASE_GAS = 100_000;

    L2Bridge public immutable bridge;
    /// @notice The other end, on L1.
    address public immutable l1TokenBridge;

    /// @dev Of the token that is being created, which asks for it: so its code, and with it its address, depend on the token of L1 alone.
    string private _name;
    string private _symbol;
    uint8 private _decimals;
    address private _l1Token;

    event Created(address indexed l1Token, address indexed token);
    event Withdrawn(address indexed l1Token, address indexed from, address indexed to, uint256 amount, uint256 nonce);

    /// @notice Only the bridge, with a message of the other end.
    error NotL1TokenBridge(address caller);
    /// @notice The token of L1 has none here. It has one after its first deposit.
    error NoToken(address l1Token);
    /// @notice Tokens on L1 could not go to this account, or would be nobody's.
    error BadReceiver(address to);

    /// @dev The bridge creates it.
    constructor(address l1TokenBridge_) {
        bridge = L2Bridge(msg.sender);
        l1TokenBridge = l1TokenBridge_;
    }

    modifier onlyL1() {
        if (msg.sender != address(bridge) || bridge.l1Sender() != l1TokenBridge) revert NotL1TokenBridge(msg.sender);
        _;
    }

    /// @notice Makes tokens, after creating their contract.
    function createAndMint(
        address l1Token,
        string calldata name,
        string calldata symbol,
        uint8 decimals,
        address to,
        uint256 amount
    ) external onlyL1 {
        (_l1Token, _name, _symbol, _decimals) = (l1Token, name, symbol, decimals);
        BridgedToken token = new BridgedToken{salt: bytes32(uint256(uint160(l1Token)))}();
        (_l1Token, _name, _symbol, _decimals) = (address(0), "", "", 0);
        emit Created(l1Token, address(token));
        token.mint(to, amount);
    }

    /// @notice Makes tokens.
    function mint(address l1Token, address to, uint256 amount) external onlyL1 {
        _existing(l1Token).mint(to, amount);
    }

    /// @notice Destroys tokens of the caller, for as many on L1, after the message is delivered there.
    /// @param to who gets them on L1
    /// @return nonce of the message
    function withdraw(address l1Token, address to, uint256 amount) external returns (uint256 nonce) {
        if (to == address(0) || to == l1TokenBridge) revert BadReceiver(to);
        _existing(l1Token).burn(msg.sender, amount);
        nonce = bridge.sendMessage(
            l1TokenBridge, RELEASE_GAS, abi.encodeCall(TokenBridge.release, (l1Token, to, amount))
        );
        emit Withdrawn(l1Token, msg.sender, to, amount, nonce);
    }

    /// @notice Where the token for one of L1 is, whether it exists yet or not.
    function tokenOf(address l1Token) public view returns (address) {
        bytes32 salt = bytes32(uint256(uint160(l1Token)));
        bytes32 code = keccak256(type(BridgedToken).creationCode);
        return address(uint160(uint256(keccak256(abi.encodePacked(hex"ff", address(this), salt, code)))));
    }

    /// @notice What the token that is being created is called.
    function creating()
        external
        view
        returns (address l1Token, string memory name, string memory symbol, uint8 decimals)
    {
        return (_l1Token, _name, _symbol, _decimals);
    }

    function _existing(address l1Token) private view returns (BridgedToken token) {
        token = BridgedToken(tokenOf(l1Token));
        if (address(token).code.length == 0) revert NoToken(l1Token);
    }
}
