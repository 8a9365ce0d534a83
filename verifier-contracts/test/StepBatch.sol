// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IMipsStep} from "../src/machine/IMipsStep.sol";

/// Many steps in one call, for tests that compare the contract with the interpreter.
contract StepBatch {
    uint256 private constant STATE_BYTES = 226;

    /// @param packed for each step the length of its proofs (2 bytes), its state, its proofs
    /// @return results for each step its state hash, or 0xff and the selector of the error
    /// @return gas that each call took, without what the call itself costs
    function run(IMipsStep machine, bytes32[5] calldata locals, bytes calldata packed)
        external
        view
        returns (bytes32[] memory results, uint256[] memory gas)
    {
        uint256 count = 0;
        for (uint256 i = 0; i < packed.length; ++count) {
            i += 2 + STATE_BYTES + uint16(bytes2(packed[i:i + 2]));
        }
        results = new bytes32[](count);
        gas = new uint256[](count);
        uint256 from = 0;
        for (uint256 i = 0; i < count; ++i) {
            uint256 proofs = from + 2 + STATE_BYTES;
            uint256 end = proofs + uint16(bytes2(packed[from:from + 2]));
            bytes memory call = abi.encodeCall(IMipsStep.step, (packed[from + 2:proofs], packed[proofs:end], locals));
            (results[i], gas[i]) = _step(address(machine), call);
            from = end;
        }
    }

    function _step(address machine, bytes memory call) private view returns (bytes32 result, uint256 gas) {
        gas = gasleft();
        (bool isGood, bytes memory answer) = machine.staticcall(call);
        gas -= gasleft();
        // 100 for an address that was called before.
        gas -= 100;
        result = bytes32(answer);
        if (!isGood) result = bytes32(uint256(0xff) << 248 | uint256(result) >> 8);
    }
}
