// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IFinalRoots} from "../game/interfaces/IFinalRoots.sol";
import {AddressAlias} from "./AddressAlias.sol";
import {L2Bridge} from "./L2Bridge.sol";
import {Message, Messages} from "./Message.sol";
import {MessageCall} from "./MessageCall.sol";
import {StateProof} from "./StateProof.sol";
import {TokenBridge} from "./TokenBridge.sol";
import {IDepositQueue} from "./interfaces/IDepositQueue.sol";

/// @title The bridge, on L1: ether and calls to L2, and calls from L2 with the ether that goes back
/// @notice To L2 there are two ways. A *message* is delivered by L2Bridge, which tells its target who sent it, keeps what fails, and lets anybody try that again. A *deposit* is
/// a transaction of the caller's own on L2, which nobody has to sign.
///
/// From L2, a message is delivered by whoever proves it against a final output root. Its call either succeeds, once, or nothing has happened, and anybody may
/// try again, with the same or another final root.
///
/// The bridge has no owner, and nothing in it stops or changes. All that it pays is proved, and whether a proof may be paid out, the chain of claims says.
/// Ether comes in with what is minted on L2, and goes out with what was locked there. What deposits cost stays here.
contract Bridge is MessageCall {
    using Messages for Message;

    /// @notice Gas that receiving a message on L2 takes besides the call, with a margin. What calldata is charged is more than what its bytes take to be
    /// hashed and passed on.
    uint256 public constant RECEIVE_GAS = 130_000;
    /// @notice Of a transaction (EIP-7825): a deposit with more could not begin.
    uint256 public constant MAX_GAS = 1 << 24;
    /// @notice Of the deposit that creates the other end. A queue whose blocks have less is refused: the bridge could not work.
    uint64 public constant CREATION_GAS = 4_000_000;
    uint256 private constant TRANSACTION_GAS = 21_000;
    uint256 private constant DATA_BYTE_GAS = 40;
    /// @dev Of a message to L2Bridge besides the data: selector, where the message begins, its six items, and the data's length.
    uint256 private constant MESSAGE_BYTES = 4 + 32 * 8;

    /// @notice The queue of the Canonical Transaction Chain.
    IDepositQueue public immutable queue;
    /// @notice The State Commitment Chain.
    IFinalRoots public immutable finalRoots;
    uint256 public immutable l2ChainId;
    /// @notice The other end, on L2. The first deposit creates it.
    L2Bridge public immutable l2Bridge;
    TokenBridge public immutable tokenBridge;

    /// @notice Of the next message.
    uint256 public nextNonce;

    /// @notice Whether a message from L2 has been delivered.
    mapping(bytes32 messageHash => bool) public isDelivered;

    /// @param entry of the queue
    event MessageSent(
        bytes32 indexed hash,
        address indexed sender,
        address indexed target,
        uint256 nonce,
        uint256 value,
        uint64 gasLimit,
        bytes data,
        uint64 entry
    );
    event MessageDelivered(bytes32 indexed hash, address indexed sender, address indexed target, uint256 value);

    /// @notice The queue takes the deposits of another account.
    error OtherBridge(address bridge);
    /// @notice L2 needs a chain id of its own.
    error SameChainId(uint256 chainId);
    /// @notice Wei that must come along at least, and that came. The fee may have risen since it was asked for.
    error TooLittleEther(uint256 needed, uint256 got);
    /// @notice The most gas that a transaction of L2 may have.
    error TooMuchGas(uint256 most, uint256 got);
    /// @notice Messages cannot call the bridges themselves, or the queue, which obeys the bridge.
    error ForbiddenTarget(address target);
    /// @notice The message was delivered before.
    error AlreadyDelivered(bytes32 hash);
    /// @notice Nothing is paid against this block now: it has no final root, or one that is in doubt.
    error NotPaying(uint64 blockNumber);
    /// @notice More ether is asked for than there is.
    error InsufficientEther(uint256 value, uint256 balance);
    error RefundFailed();

    /// @param queue_ has this contract's address as its bridge's, calculated beforehand
    constructor(IDepositQueue queue_, IFinalRoots finalRoots_, uint256 l2ChainId_) {
        if (queue_.bridge() != address(this)) revert OtherBridge(queue_.bridge());
        if (l2ChainId_ == block.chainid) revert SameChainId(l2ChainId_);
        queue = queue_;
        finalRoots = finalRoots_;
        l2ChainId = l2ChainId_;
        // Only this contract deposits, so nothing of its alias comes before the creation of the other end.
        address self = AddressAlias.aliasOf(address(this));
        address l2 = _created(self, hex"80");
        l2Bridge = L2Bridge(l2);
        tokenBridge = new TokenBridge(_created(l2, hex"01"));
        bytes memory creation = abi.encodePacked(
            type(L2Bridge).creationCode, abi.encode(block.chainid, address(this), l2ChainId_, address(tokenBridge))
        );
        queue_.deposit(self, true, address(0), 0, 0, CREATION_GAS, creation);
    }

    /// @notice Sends a message to L2, for `messageFee` wei besides its value; what is more goes back.
    /// @param value wei that the target gets
    /// @param gasLimit gas that the target gets at least
    /// @return nonce of the message
    function sendMessage(address target, uint256 value, uint64 gasLimit, bytes calldata data)
        external
        payable
        returns (uint256 nonce)
    {
        if (target == address(l2Bridge)) revert ForbiddenTarget(target);
        nonce = nextNonce++;
        Message memory message = Message(nonce, msg.sender, target, value, gasLimit, data);
        uint64 gas = messageGas(gasLimit, data.length);
        uint256 fee = depositFee(gas);
        uint64 entry = _deposit(
            AddressAlias.aliasOf(address(this)),
            false,
            address(l2Bridge),
            value,
            value,
            gas,
            abi.encodeCall(L2Bridge.receiveMessage, (message))
        );
        emit MessageSent(_hashToL2(message), msg.sender, target, nonce, value, gasLimit, data, entry);
        _refund(value + fee);
    }

    /// @notice Puts a transaction of the caller into L2, for `depositFee` wei besides what is minted; what is more goes back. A contract is its alias there.
    /// @param mint wei that the caller gets on L2, whatever becomes of the call
    /// @param value wei that the call takes along, of all that the caller has on L2
    /// @return entry of the queue
    function deposit(
        bool isCreation,
        address to,
        uint256 mint,
        uint256 value,
        uint64 gasLimit,
        bytes calldata data
    ) external payable returns (uint64 entry) {
        uint256 fee = depositFee(gasLimit);
        entry = _deposit(AddressAlias.ofCaller(), isCreation, to, mint, value, gasLimit, data);
        _refund(mint + fee);
    }

    /// @notice Adds ether that nothing is minted for: for what the genesis of L2 gave out.
    function fund() external payable {}

    /// @notice Delivers a message from L2, with all gas but a 64th. Anybody may.
    /// @param blockNumber of a final output root after the message was sent
    /// @param proof that L2Bridge has sent the message, in the state after that block
    function deliverMessage(Message calldata message, uint64 blockNumber, StateProof.Proof calldata proof) external {
        bytes32 hash = message.hash(l2ChainId, address(l2Bridge), block.chainid, address(this));
        if (isDelivered[hash]) revert AlreadyDelivered(hash);
        if (message.target == address(this) || message.target == address(queue)) revert ForbiddenTarget(message.target);
        bytes32 root = finalRoots.finalRoot(blockNumber);
        if (root == 0 || !finalRoots.paysAgainst(blockNumber)) revert NotPaying(blockNumber);
        StateProof.requireSet(proof, root, blockNumber, address(l2Bridge), sentSlot(hash));
        if (message.value > address(this).balance) revert InsufficientEther(message.value, address(this).balance);
        isDelivered[hash] = true;
        emit MessageDelivered(hash, message.sender, message.target, message.value);
        _deliver(message);
    }

    /// @notice Who sent the message that is being delivered, on L2. Reverts while there is none. A target asks this if the bridge calls it.
    function l2Sender() external view returns (address) {
        return _messageSender();
    }

    /// @notice Where L2Bridge keeps that it has sent a message: its mapping is at slot 0.
    function sentSlot(bytes32 messageHash) public pure returns (bytes32) {
        return keccak256(abi.encode(messageHash, 0));
    }

    /// @notice Wei for a deposit with this gas limit now: the price of gas of the queue, times one more than the blocks that the waiting entries fill.
    function depositFee(uint64 gasLimit) public view returns (uint256) {
        return queue.depositFee(gasLimit);
    }

    /// @notice Wei for a message with this gas limit and so many bytes of data now.
    function messageFee(uint64 gasLimit, uint256 dataBytes) external view returns (uint256) {
        return depositFee(messageGas(gasLimit, dataBytes));
    }

    /// @notice Gas of the deposit that brings a message to L2: enough that its call gets `gasLimit` and that L2Bridge can note whether it failed.
    function messageGas(uint64 gasLimit, uint256 dataBytes) public pure returns (uint64) {
        uint256 bytesOfCall = MESSAGE_BYTES + (dataBytes + 31) / 32 * 32;
        uint256 gas = TRANSACTION_GAS + DATA_BYTE_GAS * bytesOfCall + RECEIVE_GAS + _gasForCall(gasLimit);
        if (gas > MAX_GAS) revert TooMuchGas(MAX_GAS, gas);
        return uint64(gas);
    }

    function _deposit(
        address from,
        bool isCreation,
        address to,
        uint256 mint,
        uint256 value,
        uint64 gasLimit,
        bytes memory data
    ) private returns (uint64) {
        if (gasLimit > MAX_GAS) revert TooMuchGas(MAX_GAS, gasLimit);
        return queue.deposit(from, isCreation, to, mint, value, gasLimit, data);
    }

    /// @dev Keeps what must be paid, and gives the rest back, last of all.
    function _refund(uint256 needed) private {
        if (msg.value < needed) revert TooLittleEther(needed, msg.value);
        if (msg.value == needed) return;
        (bool sent,) = msg.sender.call{value: msg.value - needed}("");
        if (!sent) revert RefundFailed();
    }

    function _hashToL2(Message memory message) private view returns (bytes32) {
        return message.hash(block.chainid, address(this), l2ChainId, address(l2Bridge));
    }

    /// @dev The contract that an account creates with a nonce of 0 or 1, given as RLP.
    function _created(address creator, bytes1 nonce) private pure returns (address) {
        return address(uint160(uint256(keccak256(abi.encodePacked(hex"d694", creator, nonce)))));
    }
}
