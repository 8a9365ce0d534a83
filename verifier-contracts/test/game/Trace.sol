// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IMipsStep} from "../../src/machine/IMipsStep.sol";
import {IPreimageOracle} from "../../src/machine/IPreimageOracle.sol";

/// A whole run that a test game is about: its states, and the proofs of its steps.
abstract contract Trace {
    uint8 public immutable depth;
    IMipsStep public machine;

    bytes[] internal _states;
    bytes32[] internal _hashes;

    constructor(uint8 depth_) {
        depth = depth_;
    }

    /// The encoded state after a number of steps, at most 2^depth.
    function state(uint256 steps) public view virtual returns (bytes memory) {
        return _states[steps];
    }

    function stateHash(uint256 steps) public view virtual returns (bytes32) {
        return _hashes[steps];
    }

    /// What `step` wants beside the state that it starts from.
    function proof(uint256 steps) public view virtual returns (bytes memory);

    /// Steps before the state that a position is about.
    function stepsAt(uint256 position, uint256 depth_) public view returns (uint256) {
        return ((position + 1) << (depth - depth_)) - (uint256(1) << depth);
    }

    /// The true value of a claim.
    function valueAt(uint256 position, uint256 depth_) public view returns (bytes32) {
        return stateHash(stepsAt(position, depth_));
    }

    /// The bound of a test's depth: 2^depth states after the first.
    function _record(bytes memory encoded) internal {
        _states.push(encoded);
        _hashes.push(machine.hash(encoded));
    }
}

/// A machine of one rule: a step hashes the memory root, and the last one exits with 0 if the claimed output is the one that
/// it was made with. The encoding and the hash of states are the real machine's.
contract TinyMachine is IMipsStep {
    IPreimageOracle public constant oracle = IPreimageOracle(address(0));
    uint64 public immutable length;
    bytes32 public immutable output;

    constructor(uint64 length_, bytes32 output_) {
        length = length_;
        output = output_;
    }

    function step(bytes calldata state, bytes calldata proof, bytes32[5] calldata locals)
        external
        view
        returns (bytes32)
    {
        require(proof.length == 0, "no proof wanted");
        return this.hash(next(state, locals[1]));
    }

    function next(bytes calldata state, bytes32 claimed) public view virtual returns (bytes memory) {
        if (state[89] == 0x01) return state;
        uint64 steps = uint64(bytes8(state[90:98])) + 1;
        bool exits = steps == length;
        bytes1 exitCode = bytes1(uint8(exits && claimed != output ? 1 : 0));
        bytes32 root = keccak256(state[0:32]);
        return bytes.concat(root, state[32:88], exitCode, bytes1(uint8(exits ? 1 : 0)), bytes8(steps), state[98:]);
    }

    function hash(bytes calldata state) external pure returns (bytes32) {
        require(state.length == 226, "226 bytes");
        uint256 status = state[89] == 0 ? 3 : (state[88] == 0 ? 0 : (state[88] == 0x01 ? 1 : 2));
        return bytes32(status << 248 | uint256(keccak256(state)) & (type(uint256).max >> 8));
    }
}

/// A run of the tiny machine that ends before the last position, so that the last states repeat.
contract TinyTrace is Trace {
    constructor(uint8 depth_, uint64 length, bytes32 output) Trace(depth_) {
        TinyMachine tiny = new TinyMachine(length, output);
        machine = tiny;
        bytes memory current = new bytes(226);
        _record(current);
        for (uint256 i = 0; i < 1 << depth_; ++i) {
            current = tiny.next(current, output);
            _record(current);
        }
    }

    function proof(uint256) public pure override returns (bytes memory) {
        return "";
    }
}

/// A run as long as those of real games: the same machine, but the memory root counts the steps, so that any state is found at once.
contract LongTrace is Trace {
    LongMachine private immutable _long;

    constructor(uint8 depth_, uint64 length, bytes32 output) Trace(depth_) {
        _long = new LongMachine(length, output);
        machine = _long;
    }

    function state(uint256 steps) public view override returns (bytes memory) {
        return _long.stateAt(steps, _long.output());
    }

    function stateHash(uint256 steps) public view override returns (bytes32) {
        return machine.hash(state(steps));
    }

    function proof(uint256) public pure override returns (bytes memory) {
        return "";
    }
}

contract LongMachine is TinyMachine {
    constructor(uint64 length_, bytes32 output_) TinyMachine(length_, output_) {}

    function next(bytes calldata state, bytes32 claimed) public view override returns (bytes memory) {
        require(bytes32(state[0:32]) == bytes32(uint256(uint64(bytes8(state[90:98])))), "not of this run");
        return state[89] == 0x01 ? state : stateAt(uint64(bytes8(state[90:98])) + 1, claimed);
    }

    function stateAt(uint256 steps, bytes32 claimed) public view returns (bytes memory) {
        bool exits = steps >= length;
        bytes1 exitCode = bytes1(uint8(exits && claimed != output ? 1 : 0));
        if (exits) steps = length;
        return bytes.concat(
            bytes32(steps), new bytes(56), exitCode, bytes1(uint8(exits ? 1 : 0)), bytes8(uint64(steps)), new bytes(128)
        );
    }
}
