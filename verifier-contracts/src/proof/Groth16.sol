// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice A point of G1.
struct G1Point {
    uint256 x;
    uint256 y;
}

/// @notice A point of G2, with coordinates c0 + c1·u, u² = −1, in the order of the precompile.
struct G2Point {
    uint256 x1;
    uint256 x0;
    uint256 y1;
    uint256 y0;
}

/// @notice A Groth16 verification key over BN254 for one public input.
/// @param inputs of the constant 1, and of the public input
struct VerificationKey {
    G1Point alpha;
    G2Point beta;
    G2Point gamma;
    G2Point delta;
    G1Point[2] inputs;
}

/// @title Verifies Groth16 proofs for one key
/// @notice The key is part of the code. A proof is eight coordinates of 32 bytes: A.x, A.y, B.x1, B.x0, B.y1, B.y0, C.x, C.y.
///
/// A key for development, whose secrets are public, is recognised, and refused outside of chains for development.
abstract contract Groth16 {
    /// @notice Orders of the coordinates' field, and of the groups.
    uint256 internal constant Q = 21888242871839275222246405745257275088696311157297823662689037894645226208583;
    uint256 internal constant R = 21888242871839275222246405745257275088548364400416034343698204186575808495617;

    /// @dev α of every development key (recursion/groth16/development.ts): anybody can prove anything with such a key.
    uint256 private constant DEVELOPMENT_ALPHA_X = 0x0872250f431d3b3be1362acfd15439ff284f98470c05ffe09ab24b0eff160b1c;
    /// @dev The x coordinate of the generator of G2, its second component.
    uint256 private constant G2_GENERATOR_X1 =
        11559732032986387107991004021392285783925812861821192530917403151452391805634;

    address private constant EC_ADD = address(6);
    address private constant EC_MUL = address(7);
    address private constant EC_PAIRING = address(8);

    uint256 private constant PROOF_BYTES = 256;

    /// @notice Whether the key's secrets are public, so that proofs mean nothing.
    bool public immutable isDevelopmentKey;
    /// @notice SHA-256 of the key's coordinates, 32 bytes each: α, β, γ, δ, inputs; of G2, c1 before c0.
    bytes32 public immutable keyDigest;

    uint256 private immutable _alphaX;
    uint256 private immutable _alphaY;
    uint256 private immutable _betaX1;
    uint256 private immutable _betaX0;
    uint256 private immutable _betaY1;
    uint256 private immutable _betaY0;
    uint256 private immutable _gammaX1;
    uint256 private immutable _gammaX0;
    uint256 private immutable _gammaY1;
    uint256 private immutable _gammaY0;
    uint256 private immutable _deltaX1;
    uint256 private immutable _deltaX0;
    uint256 private immutable _deltaY1;
    uint256 private immutable _deltaY0;
    uint256 private immutable _constantX;
    uint256 private immutable _constantY;
    uint256 private immutable _inputX;
    uint256 private immutable _inputY;

    /// @notice The key is for development, and this chain is not.
    error DevelopmentKey(uint256 chainId);
    /// @notice Nobody has contributed to the key: its δ is a generator, so anybody can prove anything.
    error KeyWithoutContribution();
    /// @notice A point of the key is infinity, or not on its curve. Counted in the order of the digest.
    error KeyPoint(uint256 index);
    /// @notice A proof has another number of bytes.
    error ProofLength(uint256 expected, uint256 got);
    /// @notice A coordinate is not below the order of its field.
    error CoordinateNotCanonical(uint256 index);
    /// @notice The public input is not below the order of the groups.
    error InputNotCanonical();
    /// @notice A point of the proof is infinity: A (0), B (1) or C (2).
    error PointAtInfinity(uint256 index);
    /// @notice A point of the proof is not on its curve, or not in its group.
    error PointNotOnCurve();
    /// @notice The proof does not prove the statement.
    error ProofInvalid();

    constructor(VerificationKey memory key) {
        isDevelopmentKey = key.alpha.x == DEVELOPMENT_ALPHA_X;
        if (isDevelopmentKey && !_isForDevelopment(block.chainid)) revert DevelopmentKey(block.chainid);
        if (key.delta.x1 == G2_GENERATOR_X1) revert KeyWithoutContribution();
        keyDigest = sha256(abi.encode(key));
        _requireG1(key.alpha, 0);
        _requireG2(key.beta, 1);
        _requireG2(key.gamma, 2);
        _requireG2(key.delta, 3);
        for (uint256 i = 0; i < 2; i++) {
            _requireG1(key.inputs[i], 4 + i);
        }

        (_alphaX, _alphaY) = (key.alpha.x, key.alpha.y);
        (_betaX1, _betaX0, _betaY1, _betaY0) = (key.beta.x1, key.beta.x0, key.beta.y1, key.beta.y0);
        (_gammaX1, _gammaX0, _gammaY1, _gammaY0) = (key.gamma.x1, key.gamma.x0, key.gamma.y1, key.gamma.y0);
        (_deltaX1, _deltaX0, _deltaY1, _deltaY0) = (key.delta.x1, key.delta.x0, key.delta.y1, key.delta.y0);
        (_constantX, _constantY) = (key.inputs[0].x, key.inputs[0].y);
        (_inputX, _inputY) = (key.inputs[1].x, key.inputs[1].y);
    }

    /// @dev Returns if the proof is valid for this public input and reverts if not.
    function _requireProof(uint256 input, bytes calldata proof) internal view {
        if (proof.length != PROOF_BYTES) revert ProofLength(PROOF_BYTES, proof.length);
        if (input >= R) revert InputNotCanonical();
        uint256[8] memory p = abi.decode(proof, (uint256[8]));
        for (uint256 i = 0; i < 8; i++) {
            if (p[i] >= Q) revert CoordinateNotCanonical(i);
        }
        if (p[0] | p[1] == 0) revert PointAtInfinity(0);
        if (p[2] | p[3] | p[4] | p[5] == 0) revert PointAtInfinity(1);
        if (p[6] | p[7] == 0) revert PointAtInfinity(2);

        (uint256 x, uint256 y) = _plusMultiple(_constantX, _constantY, _inputX, _inputY, input);
        // e(−A, B)·e(α, β)·e(constant + input·point, γ)·e(C, δ) = 1. No point of G1 but infinity has y = 0, and A is not infinity.
        uint256[24] memory pairs = [
            p[0],
            Q - p[1],
            p[2],
            p[3],
            p[4],
            p[5],
            _alphaX,
            _alphaY,
            _betaX1,
            _betaX0,
            _betaY1,
            _betaY0,
            x,
            y,
            _gammaX1,
            _gammaX0,
            _gammaY1,
            _gammaY0,
            p[6],
            p[7],
            _deltaX1,
            _deltaX0,
            _deltaY1,
            _deltaY0
        ];
        (bool success, bytes memory result) = EC_PAIRING.staticcall(abi.encode(pairs));
        if (!success) revert PointNotOnCurve();
        if (abi.decode(result, (uint256)) != 1) revert ProofInvalid();
    }

    /// @dev (x, y) + factor·(px, py), of points on the curve.
    function _plusMultiple(uint256 x, uint256 y, uint256 px, uint256 py, uint256 factor)
        private
        view
        returns (uint256, uint256)
    {
        (bool success, bytes memory result) = EC_MUL.staticcall(abi.encode(px, py, factor));
        assert(success);
        (px, py) = abi.decode(result, (uint256, uint256));
        (success, result) = EC_ADD.staticcall(abi.encode(x, y, px, py));
        assert(success);
        return abi.decode(result, (uint256, uint256));
    }

    /// @dev Anvil, Hardhat and Foundry; Geth's and Ganache's chains for development.
    function _isForDevelopment(uint256 chainId) private pure returns (bool) {
        return chainId == 31337 || chainId == 1337;
    }

    function _requireG1(G1Point memory p, uint256 index) private view {
        (bool success,) = EC_ADD.staticcall(abi.encode(p, G1Point(0, 0)));
        if (!success || p.x | p.y == 0) revert KeyPoint(index);
    }

    /// @dev The pairing of infinity with what is not in the group fails.
    function _requireG2(G2Point memory p, uint256 index) private view {
        (bool success,) = EC_PAIRING.staticcall(abi.encode(G1Point(0, 0), p));
        if (!success || p.x1 | p.x0 | p.y1 | p.y0 == 0) revert KeyPoint(index);
    }
}
