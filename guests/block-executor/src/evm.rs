//! revm's EVM on this program's state, with the one rule that it lacks: no contract is created where there is storage (EIP-7610).

use alloc::rc::Rc;
use alloc::vec::Vec;
use core::cell::RefCell;
use core::convert::Infallible;

use alloy_primitives::Bytes;
use revm::context::result::EVMError;
use revm::context::{BlockEnv, CfgEnv, Context, Evm, FrameStack, TxEnv};
use revm::context_interface::{Block, Cfg, ContextTr, JournalTr};
use revm::handler::evm::{ContextDbError, FrameInitResult};
use revm::handler::instructions::EthInstructions;
use revm::handler::{EthFrame, EvmTr, FrameData, FrameInitOrResult, FrameResult, ItemOrResult, MainnetHandler};
use revm::interpreter::interpreter::EthInterpreter;
use revm::interpreter::interpreter_action::{FrameInit, FrameInput};
use revm::interpreter::{CreateOutcome, Gas, InstructionResult, InterpreterResult};
use revm::primitives::hardfork::SpecId;

use crate::arithmetic::instructions;
use crate::prices::PricedPrecompiles;
use crate::state::State;

pub type BlockContext<'a> = Context<BlockEnv, TxEnv, CfgEnv, &'a mut State>;
type Instructions<'a> = EthInstructions<EthInterpreter, BlockContext<'a>>;
type Plain<'a> = Evm<BlockContext<'a>, (), Instructions<'a>, PricedPrecompiles, EthFrame>;

pub struct BlockEvm<'a>(pub Plain<'a>);

/// Half of the machine's heap.
const MOST_RESERVED: u64 = (0x6000_0000 - 0x0500_0000) / 2;

/// At least the bytes of memory that all frames of a transaction with this much gas have at once, up to [`MOST_RESERVED`].
///
/// A frame at depth d with w words has paid at least w²/512 for them, and gives at most 63/64 of its gas to the next: the sum of
/// (64/63)^d w²/512 is at most the gas. By Cauchy and Schwarz, (sum of w)² is at most 512 · gas times the sum of (63/64)^d, which is
/// below 64. So there are at most √(2^15 · gas) words, of 32 bytes.
fn most_memory(gas: u64) -> usize {
    gas.saturating_mul(1 << 25).isqrt().min(MOST_RESERVED) as usize
}

pub type BlockHandler<'a> = MainnetHandler<BlockEvm<'a>, EVMError<Infallible>, EthFrame>;

impl<'a> BlockEvm<'a> {
    /// The frames' memory is one buffer, which would double where it is full, and then be there twice. So it gets all it can need:
    /// what is not touched costs nothing.
    pub fn new(mut context: BlockContext<'a>, spec: SpecId, precompiles: PricedPrecompiles) -> Self {
        let gas = context.block.gas_limit().min(context.cfg.tx_gas_limit_cap());
        context.local.shared_memory_buffer = Rc::new(RefCell::new(Vec::with_capacity(most_memory(gas))));
        BlockEvm(Evm::new(context, instructions(spec), precompiles))
    }

    /// Takes back the frame of a creation that was just started, and gives what a creation gives whose address is taken.
    fn refuse_creation(&mut self) -> FrameResult {
        let frame = self.0.frame_stack.get();
        self.0.ctx.journaled_state.checkpoint_revert(frame.checkpoint);
        let (gas, is_charged) = match &frame.input {
            FrameInput::Create(inputs) => (
                Gas::new_with_regular_gas_and_reservoir(inputs.gas_limit(), inputs.reservoir()),
                inputs.charged_create_state_gas(),
            ),
            _ => (Gas::new(0), false),
        };
        self.0.frame_stack.pop();
        FrameResult::Create(CreateOutcome {
            result: InterpreterResult::new(InstructionResult::CreateCollision, Bytes::new(), gas),
            address: None,
            charged_create_state_gas: is_charged,
        })
    }
}

impl<'a> EvmTr for BlockEvm<'a> {
    type Context = BlockContext<'a>;
    type Instructions = Instructions<'a>;
    type Precompiles = PricedPrecompiles;
    type Frame = EthFrame;

    fn all(&self) -> (&Self::Context, &Self::Instructions, &Self::Precompiles, &FrameStack<EthFrame>) {
        self.0.all()
    }

    fn all_mut(&mut self) -> (&mut Self::Context, &mut Self::Instructions, &mut Self::Precompiles, &mut FrameStack<EthFrame>) {
        self.0.all_mut()
    }

    fn frame_init(&mut self, input: FrameInit) -> Result<FrameInitResult<'_, EthFrame>, ContextDbError<Self::Context>> {
        let created = match self.0.frame_init(input)? {
            ItemOrResult::Result(result) => return Ok(ItemOrResult::Result(result)),
            ItemOrResult::Item(frame) => match &frame.data {
                FrameData::Create(create) => Some(create.created_address),
                FrameData::Call(_) => None,
            },
        };
        if created.is_some_and(|address| self.0.ctx.db().is_taken_by_storage(&address)) {
            return Ok(ItemOrResult::Result(self.refuse_creation()));
        }
        Ok(ItemOrResult::Item(self.0.frame_stack.get()))
    }

    fn frame_run(&mut self) -> Result<FrameInitOrResult<EthFrame>, ContextDbError<Self::Context>> {
        self.0.frame_run()
    }

    fn frame_return_result(&mut self, result: FrameResult) -> Result<Option<FrameResult>, ContextDbError<Self::Context>> {
        self.0.frame_return_result(result)
    }
}
