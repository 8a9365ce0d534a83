// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {DisputeGame} from "../../src/game/DisputeGame.sol";
import {StateCommitmentChain} from "../../src/game/StateCommitmentChain.sol";
import {IMipsStep} from "../../src/machine/IMipsStep.sol";
import {IPreimageOracle} from "../../src/machine/IPreimageOracle.sol";
import {GameTest} from "./GameTest.sol";
import {TinyTrace, Trace} from "./Trace.sol";

interface VmGas {
    function snapshotGasLastCall(string calldata group, string calldata name) external returns (uint256);
}

/// A machine without work, so that a step costs what the game adds to it.
contract IdleMachine is IMipsStep {
    IPreimageOracle public constant oracle = IPreimageOracle(address(0));

    function step(bytes calldata, bytes calldata, bytes32[5] calldata) external pure returns (bytes32) {
        return bytes32(uint256(1));
    }

    function hash(bytes calldata) external pure returns (bytes32) {
        return bytes32(0);
    }
}

/// A run of which nothing is known, at the depth of real games.
contract DeepTrace is Trace {
    constructor() Trace(40) {
        machine = new IdleMachine();
        _states.push(new bytes(226));
        _hashes.push(0);
    }

    function proof(uint256) public pure override returns (bytes memory) {
        return "";
    }
}

/// What the transactions of a game cost: each alone, with its calldata and 21,000. gas/game.json keeps it, and contracts.test.ts compares.
/// forge-config: default.isolate = true
contract GameGasTest is GameTest {
    VmGas private constant gasMeter = VmGas(address(vm));
    uint256 private constant LEAF_DEPTH = 40;
    uint256 private constant CLAIMS_SLOT = 2;
    /// From gas/steps.json, rounded up: keccak_f, and the part of a preimage of 120,000 bytes.
    uint256 private constant DEAREST_STEP = 1_000_000;
    uint256 private constant DEAREST_PREIMAGE = 5_000_000;

    function _trace() internal override returns (Trace) {
        return new DeepTrace();
    }

    function _stepGas() internal pure override returns (uint256) {
        return 12_000_000;
    }

    function _measure(string memory name) private returns (uint256) {
        return gasMeter.snapshotGasLastCall("game", name);
    }

    function test_Gas() public {
        vm.startPrank(MALLORY);
        StateCommitmentChain.Proposal memory p = StateCommitmentChain.Proposal(
            address(0),
            GENESIS, transactionChain.digest(GENESIS_BLOCK, GENESIS_BLOCK + 1), OUTPUT, GENESIS_BLOCK + 1, _falseRoot()
        );
        DisputeGame game = DisputeGame(chain.create{value: 1 ether}(TYPE, p));
        _measure("create");
        uint256 dearestMove;
        bytes32 parentValue = _falseRoot();
        uint64 position = 1;
        for (uint256 depth = 1; depth <= LEAF_DEPTH; ++depth) {
            uint256 bond = game.bondAt(depth);
            // The left bound of the leaf is far up: as far as a step has to look for it.
            bytes32 value = _wrong(depth == LEAF_DEPTH ? "leaf" : "x");
            if (depth == 2) game.defend{value: bond}(depth - 1, parentValue, position, value);
            else game.attack{value: bond}(depth - 1, parentValue, position, value);
            position = 2 * (depth == 2 ? position + 1 : position);
            parentValue = value;
            if (depth > 4 && depth < LEAF_DEPTH - 1) continue;
            uint256 used = _measure(string.concat("move to depth ", depth < 10 ? "0" : "", vm.toString(depth)));
            if (used > dearestMove) dearestMove = used;
        }
        // The same player again, and a second answer to the same claim.
        uint256 again = game.bondAt(1);
        game.attack{value: again}(0, _falseRoot(), 1, _wrong("second"));
        _measure("move, second answer");
        vm.stopPrank();
        uint256 step = _step(game);
        _resolve(game, dearestMove, step);
    }

    function _step(DisputeGame game) private returns (uint256) {
        // The idle machine takes any state for the one with hash 0: make the left bound's claim that.
        bytes memory state = new bytes(226);
        bytes memory proof = new bytes(2 * 896);
        for (uint256 i = 0; i < proof.length; ++i) {
            proof[i] = 0xff;
        }
        (uint256 before,) = game.boundsOf(LEAF_DEPTH);
        assertEq(before, 1, "far up");
        vm.store(address(game), _slotOf(before), bytes32(0));
        uint64 position = game.claimAt(LEAF_DEPTH).position;
        game.step(LEAF_DEPTH, _wrong("leaf"), position, true, state, proof);
        return _measure("step, without the machine");
    }

    /// Where the value of a claim is: claims take four slots.
    function _slotOf(uint256 index) private pure returns (bytes32) {
        return bytes32(uint256(keccak256(abi.encode(CLAIMS_SLOT))) + 4 * index);
    }

    function _resolve(DisputeGame game, uint256 dearestMove, uint256 step) private {
        _skip(CLOCK);
        game.resolveClaim(LEAF_DEPTH, 0);
        uint256 leaf = _measure("resolveClaim, leaf");
        for (uint256 i = LEAF_DEPTH - 1; i > 1; --i) {
            game.resolveClaim(i, 1);
        }
        uint256 inner = _measure("resolveClaim, one answer");
        game.resolveClaim(LEAF_DEPTH + 1, 0);
        game.resolveClaim(1, 1);
        game.resolveClaim(0, 2);
        _measure("resolveClaim, root with two answers");
        _skip(GAME_DELAY);
        vault.claimCredit(address(game), MALLORY);
        _measure("claimCredit");
        // Bonds pay for the dearest answer to a claim, and for resolving both.
        assertLe(dearestMove + 2 * inner, implementation.moveGas(), "moveGas");
        assertLe(step + leaf + inner + DEAREST_STEP + DEAREST_PREIMAGE, implementation.stepGas(), "stepGas");
    }
}
