// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {DisputeGame} from "../../src/game/DisputeGame.sol";
import {Statement} from "../../src/game/interfaces/IProofVerifier.sol";
import {ChainTest} from "./ChainTest.sol";

interface VmGas {
    function snapshotGasLastCall(string calldata group, string calldata name) external returns (uint256);
}

/// What it costs to make claims in a row final, each transaction alone with its calldata and 21,000, without the pairing of a proof. gas/chain.json
/// keeps it, and contracts.test.ts compares.
/// forge-config: default.isolate = true
contract ChainGasTest is ChainTest {
    VmGas private constant gasMeter = VmGas(address(vm));
    uint64 private constant ROW = 5;

    function _measure(string memory name) private returns (uint256) {
        return gasMeter.snapshotGasLastCall("chain", name);
    }

    function _submitList(DisputeGame[] memory row, string memory name) private {
        bytes32[5][] memory list = new bytes32[5][](row.length);
        Statement[] memory statements = new Statement[](row.length);
        for (uint256 i = 0; i < row.length; ++i) {
            list[i] = row[i].localWords();
            statements[i] = Statement(PROGRAM, list[i], 0);
        }
        bytes memory proof = abi.encode(statements, breaker.contextOf(PROVER));
        breaker.submitList(1, trace.stateHash(0), list, PROVER, proof);
        _measure(name);
    }

    function _row(DisputeGame parent, uint64 from, uint64 length) private returns (DisputeGame[] memory row) {
        row = new DisputeGame[](length);
        for (uint64 i = 0; i < length; ++i) {
            row[i] = _claim(i == 0 ? parent : row[i - 1], from + i);
        }
    }

    function test_Gas() public {
        DisputeGame[] memory first = _row(LATEST, 1, 1);
        DisputeGame[] memory row = _row(first[0], 2, ROW);
        _measure("create, on a claim that is not final");
        _submitList(first, "submitList, one execution");
        _submitList(row, "submitList, five executions");
        first[0].resolveByProof();
        uint256 resolve = _measure("resolveByProof");
        first[0].settle(1);
        uint256 settle = _measure("settle, an undisputed claim");
        address[] memory games = new address[](ROW);
        for (uint256 i = 0; i < ROW; ++i) {
            row[i].resolveByProof();
            games[i] = address(row[i]);
        }
        _skip(PROOF_DELAY);
        chain.finalise(address(first[0]));
        uint256 finalise = _measure("finalise");
        chain.finaliseList(games);
        _measure("finaliseList, five claims");
        assertLe(resolve + settle + finalise, 400_000, "beside the proof");
    }
}
