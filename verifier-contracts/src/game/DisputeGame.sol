// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IMipsStep} from "../machine/IMipsStep.sol";
import {BondVault} from "./BondVault.sol";
import {CircuitBreaker, Verdict} from "./CircuitBreaker.sol";
import {CloneWithArguments} from "./CloneWithArguments.sol";
import {GameStatus, IDisputeGame, IEvidenceMode} from "./interfaces/IDisputeGame.sol";

/// @notice What all games of a type share.
/// @param stateChain creates the games
/// @param absolutePrestate state hash of the program before its first step: its name, also where proofs are asked for
/// @param chainConfig digest of the chain's configuration, local key 5
/// @param maxDepth depth of the leaves: 2^maxDepth is at least the steps of any run; 2 to 62
/// @param maxClock seconds that each side has in all
/// @param extension seconds that a side has at least for its next answer
/// @param preimagePeriod seconds on top of `extension` where that answer is a step, which may need a preimage brought first
/// @param maxBlocks most blocks that one claim may cover
/// @param proposerBond wei posted with a game's root claim; what is sent on top is the fee of its proof
/// @param bondGasPrice wei per gas that bonds are reckoned with
/// @param moveGas gas of answering a claim that is no leaf by a move, and of resolving both: what the bonds of the first answers cover
/// @param stepGas gas of answering a leaf by a step, with the dearest preimage, and of resolving it: what the bonds of leaves cover
/// @param machine executes one step
/// @param breaker where proofs are recorded
/// @param vault holds the bonds
struct GameParameters {
    address stateChain;
    bytes32 absolutePrestate;
    bytes32 chainConfig;
    uint8 maxDepth;
    uint40 maxClock;
    uint40 extension;
    uint40 preimagePeriod;
    uint64 maxBlocks;
    uint256 proposerBond;
    uint256 bondGasPrice;
    uint256 moveGas;
    uint256 stepGas;
    IMipsStep machine;
    CircuitBreaker breaker;
    BondVault vault;
}

/// @notice A claim of a game: the state hash after a number of steps.
/// @param value state hash
/// @param claimant who posted it
/// @param parent index of the claim that it answers; ROOT_PARENT for the root
/// @param previousSibling index of the claim that answered the same parent before; 0 for none
/// @param lastChild index of the newest answer to this claim; 0 for none
/// @param counteredBy who countered it: whoever had the step executed, or, once it is resolved, whose answer was the leftmost that stood
/// @param position generalised index in a binary tree over the steps; its highest bit is at the claim's depth
/// @param depth of the position; even depths are the defenders' of the root, odd ones the challengers'
/// @param defends whether it agrees with its parent and claims a later state; otherwise it attacks with an earlier one
/// @param resolved whether its bond is awarded
/// @param resolving whether resolution has begun
/// @param postedAt unix seconds
/// @param elapsed seconds that the claimant's side had used when it posted this
/// @param cursor answer that resolution looks at next; 0 when it is through
/// @param winner leftmost, then oldest, answer that stands, of those that resolution has seen; 0 for none
/// @param undecided whether, when a proof decided the game, an answer to it was open; known once its answers are settled
/// @param stepped answers that a step countered, of those that resolution has seen
/// @param bond wei; of the root with the fee of its proof
struct Claim {
    bytes32 value;
    address claimant;
    uint32 parent;
    uint32 previousSibling;
    uint32 lastChild;
    address counteredBy;
    uint64 position;
    uint8 depth;
    bool defends;
    bool resolved;
    bool resolving;
    uint40 postedAt;
    uint40 elapsed;
    uint32 cursor;
    uint32 winner;
    bool undecided;
    uint24 stepped;
    uint80 bond;
}

/// @title A dispute: bisection over the states of one run, down to one step, which L1 executes
/// @notice The root claims the final state of the program on this game's local preimages, with exit code 0. Who disagrees with a
/// claim attacks it, claiming the state halfway before it; who agrees with it but not with what it answers defends it, claiming
/// the state halfway behind. A leaf claims the state after one step, and is answered by executing that step.
///
/// Invariants: claims are only ever added; a claim can be answered until its challengers' clock has run out, and resolved only
/// after that and after all its answers; each claim's bond is awarded once. The contract holds no money, the vault does.
///
/// What a step wins is not whose transaction executed it, which anybody could copy from the queue of transactions, but whose claim it helped: the bond of a
/// leaf that a step counters goes with that of the claim that the leaf answered, to its claimant if it stands, or else to that of the leftmost answer that does.
///
/// What the proposer posts above its bond is the *fee* of a proof. It goes where the root's bond goes, with one exception: if the claim is upheld and a proof of it (exit code 0) is
/// recorded by then, the fee is the prover's, whether a proof or the game has decided, disputed or not. So no dispute and no haste saves the proposer the fee, and a liar loses it.
///
/// It runs as a proxy whose code carries its arguments: parent output root 32 bytes, claimed output root 32, digest of the
/// inputs 32, number of the last block 8.
contract DisputeGame is IDisputeGame {
    /// @notice `parent` of the root claim.
    uint32 public constant ROOT_PARENT = type(uint32).max;

    /// @dev Greatest status byte of a state hash: the run is not finished.
    uint256 private constant STATUS_UNFINISHED = 3;
    uint256 private constant ARGUMENT_BYTES = 104;
    /// @dev `bondGrowth` of bonds that do not grow, and the greatest one: an answer costs at most 1.2 times what it answers.
    uint256 private constant NO_GROWTH = 1_000_000;
    uint256 private constant GREATEST_GROWTH = 1_200_000;

    address public immutable stateChain;
    bytes32 public immutable absolutePrestate;
    bytes32 public immutable chainConfig;
    uint256 public immutable maxDepth;
    uint256 public immutable maxClock;
    uint256 public immutable extension;
    uint256 public immutable preimagePeriod;
    uint64 public immutable maxBlocks;
    uint256 public immutable proposerBond;
    uint256 public immutable bondGasPrice;
    uint256 public immutable moveGas;
    uint256 public immutable stepGas;
    /// @notice Bond of an answer over the bond of the claim that it answers, in millionths: the least with which the bond of a leaf covers `stepGas`.
    uint256 public immutable bondGrowth;
    IMipsStep public immutable machine;
    CircuitBreaker public immutable breaker;
    BondVault public immutable vault;

    /// @inheritdoc IDisputeGame
    GameStatus public status;
    /// @inheritdoc IDisputeGame
    bool public resolvedByProof;
    /// @inheritdoc IDisputeGame
    uint64 public resolvedAt;
    /// @notice Claims whose bonds were settled after a proof, the newest first.
    uint32 public settled;
    /// @notice Who a proof pays; zero without one.
    address public prover;

    Claim[] private _claims;
    mapping(bytes32 key => bool) private _posted;

    event Moved(
        uint256 indexed index,
        uint256 indexed parent,
        address indexed claimant,
        bytes32 value,
        uint256 position,
        bool isAttack,
        uint256 bond
    );
    event Stepped(uint256 indexed index, address indexed by, bool isAttack, bytes32 postState);
    event ResolutionAdvanced(uint256 indexed index, uint256 cursor);
    /// @notice The claim's bond is awarded, and those of the leaves below it that were countered by steps; of such a leaf itself, nothing is yet.
    event ClaimResolved(uint256 indexed index, address indexed paidTo, uint256 amount, bool countered);
    /// @notice A proof refuted the claim. Its bond is shared, and the rest burned.
    event ClaimForfeited(
        uint256 indexed index, address indexed counterer, uint256 counterersShare, address indexed prover, uint256 proversShare
    );
    /// @notice The claim is upheld and proved: its fee is awarded.
    event FeeAwarded(address indexed prover, uint256 amount);
    event Resolved(GameStatus indexed status, bool byProof);

    /// @notice A parameter of the game type does not fit.
    error BadParameter(string what);
    /// @notice Only the chain of claims creates games.
    error NotStateChain(address caller);
    error AlreadyInitialized();
    /// @notice The root must claim a state that has exited with code 0, so its first byte must be 0.
    error RootNotExitZero(bytes32 rootClaim);
    /// @notice The game is decided.
    error GameOver(GameStatus status);
    error NoSuchClaim(uint256 index);
    /// @notice The claim at the index has another value or position than the one that the caller meant; L1 may have been reorganised.
    error UnexpectedClaim(uint256 index, bytes32 expected, uint256 expectedPosition, bytes32 found, uint256 foundPosition);
    /// @notice The root claims the last state; there is none behind it.
    error RootCannotBeDefended();
    /// @notice A leaf is answered by a step.
    error LeafNeedsStep(uint256 index);
    /// @notice Only a leaf is answered by a step.
    error NotLeaf(uint256 index, uint256 depth);
    /// @notice The first byte of a state hash is 0 to 3.
    error UnknownStatusByte(bytes32 value);
    /// @notice The bond is a fixed one; wei. A root may be posted with more, up to 2^80 - 1.
    error WrongBond(uint256 expected, uint256 got);
    /// @notice The challengers of the claim have used their time.
    error ClockExpired(uint256 index);
    /// @notice The challengers of the claim still have `left` seconds.
    error ClockRunning(uint256 index, uint256 left);
    /// @notice The parent has this answer already.
    error DuplicateClaim(uint256 parent, uint256 position, bytes32 value);
    error AlreadyCountered(uint256 index);
    /// @notice The state does not have the hash that the step must start from.
    error WrongPrestate(bytes32 expected, bytes32 got);
    /// @notice The step confirms the claim that it was to counter.
    error StepDoesNotCounter(uint256 index, bytes32 postState);
    error AlreadyResolved(uint256 index);
    /// @notice An answer must be resolved first.
    error AnswerUnresolved(uint256 index, uint256 answer);
    /// @notice Nothing is proved about the claim.
    error NotProved();
    /// @notice Proofs contradict each other; until that is cleared up, no proof ends a game.
    error BothEvidencesNeeded();
    error NotResolvedByProof();

    constructor(GameParameters memory p) {
        if (p.maxDepth < 2 || p.maxDepth > 62) revert BadParameter("maxDepth");
        if (uint256(p.extension) + p.preimagePeriod > p.maxClock || p.extension == 0) revert BadParameter("extension");
        if (p.maxBlocks == 0) revert BadParameter("maxBlocks");
        if (p.moveGas == 0 || p.moveGas > type(uint64).max || p.bondGasPrice == 0) revert BadParameter("bonds");
        uint256 growth = _growthFor(p);
        if (_leafGas(p, growth) > type(uint80).max / p.bondGasPrice) revert BadParameter("bonds");
        if (p.proposerBond > type(uint80).max) revert BadParameter("proposerBond");
        if (p.proposerBond * GREATEST_GROWTH < p.bondGasPrice * p.moveGas * NO_GROWTH) revert BadParameter("proposerBond");
        if (address(p.machine).code.length == 0) revert BadParameter("machine");
        if (address(p.breaker).code.length == 0) revert BadParameter("breaker");
        if (address(p.vault).code.length == 0) revert BadParameter("vault");
        stateChain = p.stateChain;
        absolutePrestate = p.absolutePrestate;
        chainConfig = p.chainConfig;
        maxDepth = p.maxDepth;
        maxClock = p.maxClock;
        extension = p.extension;
        preimagePeriod = p.preimagePeriod;
        maxBlocks = p.maxBlocks;
        proposerBond = p.proposerBond;
        bondGasPrice = p.bondGasPrice;
        moveGas = p.moveGas;
        stepGas = p.stepGas;
        bondGrowth = growth;
        machine = p.machine;
        breaker = p.breaker;
        vault = p.vault;
    }

    /// @inheritdoc IDisputeGame
    function initialize(address proposer, bytes32 rootClaim) external payable {
        if (msg.sender != stateChain) revert NotStateChain(msg.sender);
        if (_claims.length != 0) revert AlreadyInitialized();
        if (rootClaim[0] != 0) revert RootNotExitZero(rootClaim);
        if (msg.value < proposerBond || msg.value > type(uint80).max) revert WrongBond(proposerBond, msg.value);
        Claim storage root = _claims.push();
        root.value = rootClaim;
        root.claimant = proposer;
        root.parent = ROOT_PARENT;
        root.position = 1;
        root.postedAt = uint40(block.timestamp);
        root.bond = uint80(msg.value);
        emit Moved(0, ROOT_PARENT, proposer, rootClaim, 1, false, msg.value);
        vault.deposit{value: msg.value}(proposer);
    }

    /// @notice Disagrees with a claim: claims another state halfway before it.
    /// @param parent index of the claim
    /// @param parentValue what the caller takes that claim for
    /// @param parentPosition where the caller takes that claim to be
    /// @param value state hash at twice that position
    function attack(uint256 parent, bytes32 parentValue, uint64 parentPosition, bytes32 value) external payable {
        _move(parent, parentValue, parentPosition, value, false);
    }

    /// @notice Agrees with a claim, but not with what it answers: claims the state halfway behind it, at twice the position after that of the claim.
    function defend(uint256 parent, bytes32 parentValue, uint64 parentPosition, bytes32 value) external payable {
        _move(parent, parentValue, parentPosition, value, true);
    }

    /// @notice Answers a leaf by executing one step: of the state before the leaf (attack), whose successor then is not what the
    /// leaf claims; or of the leaf's own state (defence), whose successor then does not agree with the claim behind it. Anybody may call it; it pays
    /// whoever is awarded the bond of the claim that the leaf answers.
    /// @param index of the leaf
    /// @param value what the caller takes the leaf for
    /// @param position where the caller takes the leaf to be
    /// @param isAttack which of the two
    /// @param state encoded state, 226 bytes
    /// @param proof memory proofs as the machine wants them
    function step(
        uint256 index,
        bytes32 value,
        uint64 position,
        bool isAttack,
        bytes calldata state,
        bytes calldata proof
    ) external {
        Claim storage leaf = _open(index, value, position);
        if (leaf.depth != maxDepth) revert NotLeaf(index, leaf.depth);
        if (leaf.counteredBy != address(0)) revert AlreadyCountered(index);
        Claim storage post = leaf;
        bytes32 prestate = leaf.value;
        if (isAttack) {
            uint256 before = _boundOf(index, true);
            prestate = before == ROOT_PARENT ? absolutePrestate : _claims[before].value;
        } else {
            post = _claims[_boundOf(index, false)];
        }
        bytes32 got = machine.hash(state);
        if (got != prestate) revert WrongPrestate(prestate, got);
        bytes32 postState = machine.step(state, proof, localWords());
        // A claim of the leaf's own side must turn out wrong, one of the other side right.
        bool sameSide = (leaf.depth - post.depth) % 2 == 0;
        if ((postState == post.value) == sameSide) revert StepDoesNotCounter(index, postState);
        leaf.counteredBy = msg.sender;
        emit Stepped(index, msg.sender, isAttack, postState);
    }

    /// @notice Awards a claim's bond, and those of its answers that were countered by steps: to the claimant of the leftmost answer that stands (the older one
    /// if two are as far left), or else to its own. Resolving the root decides the game. Anybody may call it.
    /// @param index of the claim, whose answers must all be resolved
    /// @param maxAnswers most answers to look at in this call; a later call goes on from there
    function resolveClaim(uint256 index, uint256 maxAnswers) external {
        if (status != GameStatus.InProgress) revert GameOver(status);
        Claim storage claim = _claim(index);
        if (claim.resolved) revert AlreadyResolved(index);
        uint256 used = challengersElapsed(index);
        if (used < maxClock) revert ClockRunning(index, maxClock - used);
        if (!_lookAtAnswers(index, claim, maxAnswers)) return;
        if (claim.winner != 0) claim.counteredBy = _claims[claim.winner].claimant;
        bool countered = claim.counteredBy != address(0);
        if (countered && claim.depth == maxDepth) {
            claim.resolved = true;
            emit ClaimResolved(index, address(0), 0, true);
            return;
        }
        uint256 amount = claim.bond + claim.stepped * _grown(claim.bond);
        if (index == 0 && !countered) amount -= _awardFee();
        _award(index, claim, countered ? claim.counteredBy : claim.claimant, amount, countered);
        if (index == 0) _decide(countered ? GameStatus.ChallengerWins : GameStatus.DefenderWins, false);
    }

    /// @notice Decides the game by what is proved about its claim: exit code 0 upholds it, exit code 1, or 0 of another root in its place, refutes it.
    function resolveByProof() external {
        if (status != GameStatus.InProgress) revert GameOver(status);
        if (IEvidenceMode(stateChain).needsBothEvidences()) revert BothEvidencesNeeded();
        _resolveByProof();
    }

    /// @notice Records a proof about this game's claim, and decides the game by it. If the proof contradicts another one, it is recorded only.
    /// @param exitCode that is proved: 0, the claim is true, or 1, it is false
    /// @param payee whom the proof pays; see CircuitBreaker.submit
    function submitProof(uint32 version, uint8 exitCode, address payee, bytes calldata proof) external {
        if (status != GameStatus.InProgress) revert GameOver(status);
        breaker.submit(version, absolutePrestate, localWords(), exitCode, payee, proof);
        if (!IEvidenceMode(stateChain).needsBothEvidences()) _resolveByProof();
    }

    /// @notice Awards the bonds of a game that a proof has decided, from the newest claim to the oldest, as things stood at that moment:
    ///
    /// - A leaf that a step has countered pays whoever had it executed, if the claim that it answers is not resolved: who would win that is not known.
    /// - Otherwise, a claim that the game has decided by then, because its time was over and all its answers are decided, goes by the game's rules.
    /// - Otherwise, what the proof refutes is forfeited: the root, or all attacks on the root. Half goes to the leftmost, then oldest answer that was
    ///   not countered, a quarter to the prover (half where there is no such answer), the rest is burned.
    /// - Otherwise the bond goes back; of the root that the proof upholds without the fee, which is the prover's.
    ///
    /// @param maxClaims most claims to settle in this call
    function settle(uint256 maxClaims) external {
        if (!resolvedByProof) revert NotResolvedByProof();
        uint256 length = _claims.length;
        uint256 done = settled;
        for (; done < length && maxClaims > 0; ++done) {
            --maxClaims;
            _settle(length - 1 - done);
        }
        settled = uint32(done);
    }

    /// @notice The values of local keys 1 to 5 that every step of this game runs with.
    function localWords() public view returns (bytes32[5] memory words) {
        bytes memory arguments = CloneWithArguments.read(0, ARGUMENT_BYTES);
        uint256 blockNumber;
        assembly ("memory-safe") {
            mstore(words, mload(add(arguments, 32)))
            mstore(add(words, 32), mload(add(arguments, 64)))
            mstore(add(words, 64), mload(add(arguments, 96)))
            blockNumber := shr(192, mload(add(arguments, 128)))
        }
        words[3] = bytes32(blockNumber);
        words[4] = chainConfig;
    }

    /// @inheritdoc IDisputeGame
    function claimedOutput() external view returns (bytes32 root, uint64 blockNumber) {
        bytes32[5] memory words = localWords();
        return (words[1], uint64(uint256(words[3])));
    }

    /// @inheritdoc IDisputeGame
    function verdict() external view returns (Verdict shown, uint256 recordedAt) {
        (shown,, recordedAt) = breaker.verdictOf(absolutePrestate, localWords());
    }

    /// @inheritdoc IDisputeGame
    function claimCount() external view returns (uint256) {
        return _claims.length;
    }

    /// @notice The claim at an index, in the order in which they were posted; 0 is the root.
    function claimAt(uint256 index) external view returns (Claim memory) {
        return _claim(index);
    }

    /// @notice The claims from an index on, at most `count` of them.
    function claimsFrom(uint256 index, uint256 count) external view returns (Claim[] memory page) {
        uint256 length = _claims.length;
        uint256 end = index >= length ? index : (count > length - index ? length : index + count);
        page = new Claim[](end - index);
        for (uint256 i = 0; i < page.length; ++i) {
            page[i] = _claims[index + i];
        }
    }

    /// @notice The fee of a proof that was posted with the claim, in wei.
    function fee() public view returns (uint256) {
        return _claim(0).bond - proposerBond;
    }

    /// @notice Bond of a claim at a depth, 0 to maxDepth, in wei. It grows by one factor a level, so that who answers a claim never needs much more
    /// capital than who posted it, and at the leaves it covers the dearest step.
    function bondAt(uint256 depth) external view returns (uint256 bond) {
        if (depth == 0) return proposerBond;
        bond = bondGasPrice * moveGas;
        for (uint256 i = 1; i < depth; ++i) {
            bond = _grown(bond);
        }
    }

    /// @notice Seconds that the challengers of a claim have used, at most maxClock: those before the claim that it answers was
    /// answered, and those since it was posted. A proof that decides the game stops all clocks.
    function challengersElapsed(uint256 index) public view returns (uint256 used) {
        Claim storage claim = _claim(index);
        used = (resolvedByProof ? resolvedAt : block.timestamp) - claim.postedAt;
        if (claim.parent != ROOT_PARENT) used += _claims[claim.parent].elapsed;
        if (used > maxClock) used = maxClock;
    }

    /// @notice The claims that a step against a leaf lies between.
    /// @return before index of the claim of the state before the leaf's; ROOT_PARENT if that is the absolute prestate
    /// @return behind index of the claim of the state after the leaf's
    function boundsOf(uint256 index) external view returns (uint256 before, uint256 behind) {
        _claim(index);
        return (_boundOf(index, true), _boundOf(index, false));
    }

    /// @dev The least growth with which the bond of a leaf covers a step.
    function _growthFor(GameParameters memory p) private pure returns (uint256 growth) {
        growth = NO_GROWTH;
        uint256 enough = GREATEST_GROWTH;
        if (_leafGas(p, enough) < p.stepGas) revert BadParameter("bonds");
        while (growth < enough) {
            uint256 middle = (growth + enough) / 2;
            if (_leafGas(p, middle) < p.stepGas) growth = middle + 1;
            else enough = middle;
        }
    }

    /// @dev What the bond of a leaf covers, in gas. Like `bondAt` it rounds down at each level.
    function _leafGas(GameParameters memory p, uint256 growth) private pure returns (uint256 gas_) {
        gas_ = p.moveGas;
        for (uint256 depth = 1; depth < p.maxDepth; ++depth) {
            gas_ = gas_ * growth / NO_GROWTH;
        }
    }

    /// @dev The bond of an answer to a claim with this bond. Bonds are multiples of the price of gas.
    function _grown(uint256 bond) private view returns (uint256) {
        return bond / bondGasPrice * bondGrowth / NO_GROWTH * bondGasPrice;
    }

    function _move(uint256 parentIndex, bytes32 parentValue, uint64 parentPosition, bytes32 value, bool defends) private {
        Claim storage parent = _open(parentIndex, parentValue, parentPosition);
        if (defends && parentIndex == 0) revert RootCannotBeDefended();
        uint256 depth = parent.depth + 1;
        if (depth > maxDepth) revert LeafNeedsStep(parentIndex);
        if (uint8(value[0]) > STATUS_UNFINISHED) revert UnknownStatusByte(value);
        uint256 bond = depth == 1 ? bondGasPrice * moveGas : _grown(parent.bond);
        if (msg.value != bond) revert WrongBond(bond, msg.value);
        uint64 position = defends ? 2 * (parentPosition + 1) : 2 * parentPosition;
        bytes32 key = keccak256(abi.encode(parentIndex, position, value));
        if (_posted[key]) revert DuplicateClaim(parentIndex, position, value);
        _posted[key] = true;

        uint256 index = _claims.length;
        Claim storage claim = _claims.push();
        claim.value = value;
        claim.claimant = msg.sender;
        claim.parent = uint32(parentIndex);
        claim.previousSibling = parent.lastChild;
        claim.position = position;
        claim.depth = uint8(depth);
        claim.defends = defends;
        claim.postedAt = uint40(block.timestamp);
        claim.elapsed = _elapsedOfMover(parentIndex, depth);
        claim.bond = uint80(msg.value);
        parent.lastChild = uint32(index);
        emit Moved(index, parentIndex, msg.sender, value, position, !defends, msg.value);
        vault.deposit{value: msg.value}(msg.sender);
    }

    /// @dev The time that the mover's side has used, less what it must have left to answer an answer to this move. The mover's side
    /// steps next if the answer is a leaf.
    function _elapsedOfMover(uint256 parentIndex, uint256 depth) private view returns (uint40) {
        uint256 used = challengersElapsed(parentIndex);
        uint256 least = extension + (depth + 1 == maxDepth ? preimagePeriod : 0);
        return uint40(used > maxClock - least ? maxClock - least : used);
    }

    /// @dev The claim, if it can still be answered and is the one that the caller means.
    function _open(uint256 index, bytes32 value, uint64 position) private view returns (Claim storage claim) {
        if (status != GameStatus.InProgress) revert GameOver(status);
        claim = _claim(index);
        if (claim.value != value || claim.position != position) {
            revert UnexpectedClaim(index, value, position, claim.value, claim.position);
        }
        if (challengersElapsed(index) >= maxClock) revert ClockExpired(index);
    }

    function _claim(uint256 index) private view returns (Claim storage) {
        if (index >= _claims.length) revert NoSuchClaim(index);
        return _claims[index];
    }

    /// @dev The nearest claim above that was defended on the way here (`before`), or attacked. Every defence makes its parent the
    /// last state agreed on, every attack makes its parent the first one in dispute.
    function _boundOf(uint256 index, bool before) private view returns (uint256) {
        while (index != 0) {
            Claim storage claim = _claims[index];
            index = claim.parent;
            if (claim.defends == before) return index;
        }
        return ROOT_PARENT;
    }

    /// @dev Goes through the answers from the newest to the oldest. Returns whether it has seen all.
    function _lookAtAnswers(uint256 index, Claim storage claim, uint256 maxAnswers) private returns (bool) {
        uint32 cursor = claim.resolving ? claim.cursor : claim.lastChild;
        uint32 winner = claim.winner;
        for (; cursor != 0 && maxAnswers > 0; --maxAnswers) {
            Claim storage answer = _claims[cursor];
            if (!answer.resolved) revert AnswerUnresolved(index, cursor);
            if (answer.counteredBy == address(0)) {
                if (winner == 0 || answer.position <= _claims[winner].position) winner = cursor;
            } else if (answer.depth == maxDepth) {
                ++claim.stepped;
            }
            cursor = answer.previousSibling;
        }
        claim.resolving = true;
        claim.cursor = cursor;
        claim.winner = winner;
        if (cursor != 0) emit ResolutionAdvanced(index, cursor);
        return cursor == 0;
    }

    function _resolveByProof() private {
        (Verdict shown, address payee,) = breaker.verdictOf(absolutePrestate, localWords());
        if (shown != Verdict.Proven && shown != Verdict.Refuted) revert NotProved();
        prover = payee;
        _decide(shown == Verdict.Proven ? GameStatus.DefenderWins : GameStatus.ChallengerWins, true);
    }

    /// @dev All answers to the claim are settled; its parent is told how it stands.
    function _settle(uint256 index) private {
        Claim storage claim = _claims[index];
        bool decided = claim.resolved;
        if (claim.depth == maxDepth && claim.counteredBy != address(0)) {
            decided = true;
            if (!_claims[claim.parent].resolved) _award(index, claim, claim.counteredBy, claim.bond, true);
        } else if (!decided) {
            decided = !claim.undecided && challengersElapsed(index) == maxClock;
            if (decided && claim.winner != 0) claim.counteredBy = _claims[claim.winner].claimant;
            bool countered = claim.counteredBy != address(0);
            if (index == 0 && status == GameStatus.DefenderWins) {
                claim.counteredBy = address(0);
                _award(index, claim, claim.claimant, claim.bond - _awardFee(), false);
            } else if (!countered && claim.depth == (status == GameStatus.DefenderWins ? 1 : 0)) {
                _forfeit(index, claim);
            } else {
                _award(index, claim, countered ? claim.counteredBy : claim.claimant, claim.bond, countered);
            }
        }
        if (index == 0) return;
        Claim storage parent = _claims[claim.parent];
        if (parent.resolved) return;
        if (!decided) parent.undecided = true;
        if (claim.counteredBy != address(0)) return;
        if (parent.winner == 0 || claim.position <= _claims[parent.winner].position) parent.winner = uint32(index);
    }

    /// @dev The answer that is paid may itself be open, and even false: what is known is that the claim is.
    function _forfeit(uint256 index, Claim storage claim) private {
        uint256 bond = claim.bond;
        address counterer = claim.winner == 0 ? address(0) : _claims[claim.winner].claimant;
        uint256 counterersShare = counterer == address(0) ? 0 : bond / 2;
        uint256 proversShare = counterer == address(0) ? bond / 2 : bond / 4;
        claim.resolved = true;
        claim.counteredBy = prover;
        emit ClaimForfeited(index, counterer, counterersShare, prover, proversShare);
        if (counterersShare != 0) vault.award(counterer, counterersShare);
        vault.award(prover, proversShare);
        vault.burn(bond - counterersShare - proversShare);
    }

    /// @dev The claim is upheld. In a game that a proof has decided the prover is who was recorded then, else who is now; without one, or with proofs that contradict each other, the fee stays
    /// with the bond.
    /// @return amount what was awarded
    function _awardFee() private returns (uint256 amount) {
        amount = fee();
        if (amount == 0) return 0;
        address payee = prover;
        if (!resolvedByProof) {
            Verdict shown;
            (shown, payee,) = breaker.verdictOf(absolutePrestate, localWords());
            if (shown != Verdict.Proven) return 0;
        }
        emit FeeAwarded(payee, amount);
        vault.award(payee, amount);
    }

    function _award(uint256 index, Claim storage claim, address account, uint256 amount, bool countered) private {
        claim.resolved = true;
        emit ClaimResolved(index, account, amount, countered);
        vault.award(account, amount);
    }

    function _decide(GameStatus result, bool byProof) private {
        status = result;
        resolvedByProof = byProof;
        resolvedAt = uint64(block.timestamp);
        emit Resolved(result, byProof);
    }
}
