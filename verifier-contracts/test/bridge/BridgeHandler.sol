// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Bridge} from "../../src/bridge/Bridge.sol";
import {L2Bridge} from "../../src/bridge/L2Bridge.sol";
import {Message} from "../../src/bridge/Message.sol";
import {StateProof} from "../../src/bridge/StateProof.sol";
import {BridgeTest} from "./BridgeTest.sol";
import {Target} from "./Target.sol";

/// What a fuzzer may do with the bridge: ether there and back, by messages and deposits, to targets that take it and to one that may refuse, delivered in any order, more than
/// once, with too little gas. All ether of L2 is counted in `supply`.
contract BridgeHandler is BridgeTest {
    address[3] private _actors = [address(0xAC7081), address(0xAC7082), address(0xAC7083)];

    /// Wei that exists on L2: minted, and nothing else.
    uint256 public supply;
    /// Wei of messages that were sent to L1, and of those that were paid.
    uint256 public sent;
    uint256 public paid;
    uint256 public deliveries;
    /// What must not happen in a call; a revert would be overlooked.
    uint256 public violations;
    uint256 public retries;
    Message[] private _toL1;
    mapping(uint256 => uint256) public paidTimes;
    Message[] private _toL2;
    Target public target;

    constructor() {
        super.setUp();
        target = new Target();
        for (uint256 i = 0; i < 3; ++i) {
            vm.deal(_actors[i], 100 ether);
        }
    }

    function setUp() public override {}

    /// What an actor has on L1 is kept apart from what he has on L2: there he is his L2 self.
    function _self(uint256 actor) private view returns (address) {
        return address(uint160(_actors[actor % 3]) + 0x10000);
    }

    function message(uint8 actor, uint256 value, uint64 gasLimit, bool toTarget) external {
        value = bound(value, 0, 5 ether);
        gasLimit = uint64(bound(gasLimit, 0, 200_000));
        address to = toTarget ? address(target) : _self(actor);
        bytes memory data = toTarget ? abi.encodeCall(Target.onL2, ("")) : bytes("");
        uint256 cost = value + bridge.messageFee(gasLimit, data.length);
        if (_actors[actor % 3].balance < cost) return;
        vm.prank(_actors[actor % 3]);
        uint256 nonce = bridge.sendMessage{value: cost}(to, value, gasLimit, data);
        _toL2.push(Message(nonce, _actors[actor % 3], to, value, gasLimit, data));
        supply += value;
        _expect(_runQueued());
    }

    function deposit(uint8 actor, uint256 mint, uint256 value) external {
        mint = bound(mint, 0, 5 ether);
        value = bound(value, 0, 6 ether);
        uint256 cost = mint + bridge.depositFee(100_000);
        address from = _actors[actor % 3];
        if (from.balance < cost) return;
        // A contract's, so that what is minted is its alias's, and L1 and L2 do not share a balance here.
        vm.prank(from, RELAYER);
        bridge.deposit{value: cost}(false, _self(actor), mint, value, 100_000, "");
        supply += mint;
        _runQueued();
    }

    function refuse(bool refuses) external {
        target.refuse(refuses);
    }

    function retry(uint256 which, uint24 gas) external {
        if (_toL2.length == 0) return;
        vm.chainId(L2);
        (bool success,) =
            address(l2Bridge).call{gas: gas}(abi.encodeCall(L2Bridge.retryMessage, (_toL2[which % _toL2.length])));
        if (success) ++retries;
        vm.chainId(L1);
    }

    function withdraw(uint8 actor, uint256 value) external {
        address from = _self(actor);
        if (from.balance == 0) return;
        value = bound(value, 1, from.balance);
        vm.chainId(L2);
        vm.prank(from);
        uint256 nonce = l2Bridge.sendMessage{value: value}(_actors[actor % 3], 50_000, "");
        vm.chainId(L1);
        _toL1.push(Message(nonce, from, _actors[actor % 3], value, 50_000, ""));
        sent += value;
    }

    function deliver(uint256 which, uint24 gas, bool isStopped) external {
        if (_toL1.length == 0) return;
        which %= _toL1.length;
        Message memory m = _toL1[which];
        StateProof.Proof memory proof = _final(m);
        roots.stop(BLOCK, isStopped);
        uint256 before = m.target.balance;
        (bool success,) = address(bridge).call{gas: 100_000 + gas}(
            abi.encodeCall(Bridge.deliverMessage, (m, BLOCK, proof))
        );
        _expect(m.target.balance - before == (success ? m.value : 0));
        _expect(!(success && isStopped));
        if (!success) return;
        paid += m.value;
        ++paidTimes[which];
        ++deliveries;
    }

    function _expect(bool condition) private {
        if (!condition) ++violations;
    }

    function messagesToL1() external view returns (uint256) {
        return _toL1.length;
    }

    /// Ether of L2 that is not on its way to L1.
    function withdrawable() external view returns (uint256) {
        return supply - sent;
    }

    function bridgeBalance() external view returns (uint256) {
        return address(bridge).balance;
    }

    function lockedOnL2() external view returns (uint256) {
        return address(l2Bridge).balance;
    }

    function failedOnL2() external view returns (uint256 value) {
        for (uint256 i = 0; i < _toL2.length; ++i) {
            if (l2Bridge.isFailed(_hashFromL1(_toL2[i]))) value += _toL2[i].value;
        }
    }
}
