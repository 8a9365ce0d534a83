// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {RLP} from "@openzeppelin/contracts/utils/RLP.sol";
import {AddressAlias} from "../../src/bridge/AddressAlias.sol";
import {Bridge} from "../../src/bridge/Bridge.sol";
import {ContractPlace} from "../../src/bridge/ContractPlace.sol";
import {L2Bridge} from "../../src/bridge/L2Bridge.sol";
import {L2TokenBridge} from "../../src/bridge/L2TokenBridge.sol";
import {Message, Messages} from "../../src/bridge/Message.sol";
import {StateProof} from "../../src/bridge/StateProof.sol";
import {TokenBridge} from "../../src/bridge/TokenBridge.sol";
import {CanonicalTransactionChain, CanonicalTransactionChainParameters} from "../../src/game/CanonicalTransactionChain.sol";
import {Test, Vm} from "../Test.sol";
import {ChosenRoots} from "./ChosenRoots.sol";
import {TrieBuilder} from "./TrieBuilder.sol";

/// Both layers in one EVM: they differ by their chain id, and by nothing else that the contracts see. What L1 queues is executed as the block executor would do it,
/// and what L2 has sent is proved in tries of its flags.
abstract contract BridgeTest is Test {
    using Messages for Message;
    using TrieBuilder for TrieBuilder.Trie;

    uint256 internal constant L1 = 900;
    uint256 internal constant L2 = 901;
    uint64 internal constant G = 5_000_000;
    uint64 internal constant BLOCK = 12;
    address internal constant ALICE = address(0xA11CE);
    address internal constant BOB = address(0xB0B);
    address internal constant RELAYER = address(0x8E1A);

    CanonicalTransactionChain internal transactionChain;
    ChosenRoots internal roots;
    Bridge internal bridge;
    TokenBridge internal tokens;
    L2Bridge internal l2Bridge;
    L2TokenBridge internal l2Tokens;

    /// Gas that messages have less on L2 than their deposit says.
    uint64 internal sparedGas;

    function setUp() public virtual {
        vm.chainId(L1);
        vm.warp(1_800_000_000);
        vm.deal(ALICE, 1000 ether);
        vm.deal(BOB, 1000 ether);
        roots = new ChosenRoots();
        vm.recordLogs();
        (transactionChain, bridge) = _deploy(roots, L2);
        tokens = bridge.tokenBridge();
        l2Bridge = bridge.l2Bridge();
        _runQueued();
        l2Tokens = l2Bridge.tokenBridge();
    }

    function _deploy(ChosenRoots finalRoots, uint256 l2ChainId) internal returns (CanonicalTransactionChain chain_, Bridge bridge_) {
        ContractPlace place = new ContractPlace(address(this));
        chain_ = new CanonicalTransactionChain(_parameters(place.place()));
        bridge_ = Bridge(
            place.create(abi.encodePacked(type(Bridge).creationCode, abi.encode(chain_, finalRoots, l2ChainId)))
        );
    }

    function _parameters(address place) internal view returns (CanonicalTransactionChainParameters memory) {
        return CanonicalTransactionChainParameters({
            sequencer: address(this),
            anybodyMayAppend: false,
            bridge: place,
            sequencerSilence: 1 days,
            maxTimeLag: 0,
            genesisBlock: 0,
            maxBlockBytes: 1000,
            maxPieces: 2,
            maxQueueEntries: 16,
            maxQueueGas: G,
            forcedGasPrice: 1 gwei
        });
    }

    /// A deposit of the queue, as L2 executes it. `gas` of the call is what is left after what a transaction is charged before.
    struct Entry {
        uint64 index;
        address from;
        bool isCreation;
        address to;
        uint256 mint;
        uint256 value;
        uint64 gasLimit;
        bytes data;
    }

    /// Executes on L2 what was queued since the last call of it, and says whether the last entry succeeded
    function _runQueued() internal returns (bool success) {
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; ++i) {
            if (logs[i].topics[0] != keccak256("EntryQueued(uint64,bytes32,uint64,bytes)")) continue;
            (, bytes memory entry) = abi.decode(logs[i].data, (uint64, bytes));
            success = _run(_decode(entry));
        }
        vm.recordLogs();
    }

    function _run(Entry memory e) internal returns (bool success) {
        if (sparedGas > 0 && !e.isCreation) e.gasLimit -= sparedGas;
        vm.chainId(L2);
        vm.deal(e.from, e.from.balance + e.mint);
        uint256 charged = 21_000;
        for (uint256 i = 0; i < e.data.length; ++i) {
            charged += e.data[i] == 0 ? 4 : 16;
        }
        bytes memory data = e.data;
        uint256 value = e.value;
        vm.prank(e.from, e.from);
        if (e.isCreation) {
            // What is charged before and for the code comes on top of what the creation itself uses.
            uint256 gas = gasleft();
            address created;
            assembly ("memory-safe") {
                created := create(value, add(data, 32), mload(data))
            }
            success = created != address(0) && gas - gasleft() + charged + 32_000 < e.gasLimit;
        } else {
            (success,) = e.to.call{value: value, gas: e.gasLimit - charged}(data);
        }
        vm.chainId(L1);
    }

    function _decode(bytes memory b) internal pure returns (Entry memory e) {
        assertEq(uint256(uint8(b[0])), 0, "a deposit");
        e.index = uint64(_number(b, 1, 8));
        e.from = address(uint160(_number(b, 9, 20)));
        e.isCreation = _number(b, 29, 1) == 1;
        e.to = address(uint160(_number(b, 30, 20)));
        e.mint = _number(b, 50, 32);
        e.value = _number(b, 82, 32);
        e.gasLimit = uint64(_number(b, 114, 8));
        e.data = new bytes(b.length - 122);
        for (uint256 i = 0; i < e.data.length; ++i) {
            e.data[i] = b[122 + i];
        }
    }

    function _number(bytes memory b, uint256 from, uint256 length) private pure returns (uint256 number) {
        for (uint256 i = 0; i < length; ++i) {
            number = number << 8 | uint8(b[from + i]);
        }
    }

    // Messages to L2.

    /// ALICE sends a message to L2, and pays for it.
    function _send(address target, uint256 value, uint64 gasLimit, bytes memory data)
        internal
        returns (Message memory message)
    {
        uint256 paid = value + bridge.messageFee(gasLimit, data.length);
        vm.prank(ALICE);
        uint256 nonce = bridge.sendMessage{value: paid}(target, value, gasLimit, data);
        return Message(nonce, ALICE, target, value, gasLimit, data);
    }

    function _hashFromL1(Message memory message) internal view returns (bytes32) {
        return message.hash(L1, address(bridge), L2, address(l2Bridge));
    }

    // Messages to L1.

    /// Somebody's message of L2 to L1, with ether that he has there.
    function _sendFromL2(address sender, address target, uint256 value, uint64 gasLimit, bytes memory data)
        internal
        returns (Message memory message)
    {
        vm.chainId(L2);
        vm.deal(sender, sender.balance + value);
        vm.prank(sender);
        uint256 nonce = l2Bridge.sendMessage{value: value}(target, gasLimit, data);
        vm.chainId(L1);
        return Message(nonce, sender, target, value, gasLimit, data);
    }

    function _hashFromL2(Message memory message) internal view returns (bytes32) {
        return message.hash(L2, address(l2Bridge), L1, address(bridge));
    }

    /// A final root of a state in which a message was sent, and the proof of it.
    function _final(Message memory message) internal returns (StateProof.Proof memory proof) {
        bytes32 slot = bridge.sentSlot(_hashFromL2(message));
        assertEq(vm.load(address(l2Bridge), slot), bytes32(uint256(1)), "the flag is where L1 looks for it");
        proof = _proofOf(address(l2Bridge), slot, hex"01");
        roots.set(BLOCK, keccak256(proof.header));
    }

    /// A state with three accounts, of which one has a slot with a value, among others.
    function _proofOf(address account, bytes32 slot, bytes memory value)
        internal
        view
        returns (StateProof.Proof memory proof)
    {
        TrieBuilder.Trie memory storageTrie;
        for (uint256 i = 0; i < 6; ++i) {
            storageTrie.add(keccak256(abi.encode("another slot", i)), hex"01");
        }
        storageTrie.add(_key(slot), value);
        TrieBuilder.Trie memory state;
        state.add(keccak256(abi.encodePacked(ALICE)), _account(keccak256(hex"80")));
        state.add(keccak256(abi.encodePacked(account)), _account(storageTrie.root()));
        state.add(keccak256(abi.encodePacked(address(tokens))), _account(keccak256(hex"80")));
        proof.header = _header(state.root(), BLOCK, 21);
        proof.accountProof = state.prove(keccak256(abi.encodePacked(account)));
        proof.storageProof = storageTrie.prove(_key(slot));
    }

    function _key(bytes32 slot) internal pure returns (bytes32) {
        return keccak256(abi.encode(slot));
    }

    function _account(bytes32 storageRoot) internal pure returns (bytes memory) {
        bytes[] memory items = new bytes[](4);
        items[0] = RLP.encode(uint256(1));
        items[1] = RLP.encode(uint256(3 ether));
        items[2] = RLP.encode(storageRoot);
        items[3] = RLP.encode(keccak256("code"));
        return RLP.encode(items);
    }

    function _header(bytes32 stateRoot, uint64 number, uint256 count) internal pure returns (bytes memory) {
        bytes[] memory items = new bytes[](count);
        for (uint256 i = 0; i < count; ++i) {
            items[i] = RLP.encode(keccak256(abi.encode(i)));
        }
        items[3] = RLP.encode(stateRoot);
        items[8] = RLP.encode(uint256(number));
        return RLP.encode(items);
    }

    function _deliver(Message memory message, StateProof.Proof memory proof) internal {
        vm.prank(RELAYER);
        bridge.deliverMessage(message, BLOCK, proof);
    }

    /// Ether that L1 has, for messages that no ether of L2 stands behind in a test.
    function _fund(uint256 value) internal {
        vm.deal(address(this), value);
        bridge.fund{value: value}();
    }

    function _alias(address account) internal pure returns (address) {
        return AddressAlias.aliasOf(account);
    }
}
