//! The EVM's dearest arithmetic over the machine's products, in place of revm's in software.

use alloy_primitives::U256;
use evm_arithmetic::Number;
use revm::bytecode::opcode;
use revm::context_interface::Host;
use revm::handler::instructions::EthInstructions;
use revm::interpreter::instructions::gas_table_spec;
use revm::interpreter::interpreter_types::{InterpreterTypes, StackTr};
use revm::interpreter::{Instruction, InstructionContext, InstructionExecResult, gas, popn_top};
use revm::primitives::hardfork::SpecId;

/// The instructions of a hardfork.
pub fn instructions<W: InterpreterTypes, H: Host>(spec: SpecId) -> EthInstructions<W, H> {
    let mut instructions = EthInstructions::new_mainnet_with_spec(spec);
    let gas = gas_table_spec(spec);
    for (code, instruction) in [
        (opcode::MUL, Instruction::new(binary::<W, H, Mul>)),
        (opcode::DIV, Instruction::new(binary::<W, H, Div>)),
        (opcode::SDIV, Instruction::new(binary::<W, H, Sdiv>)),
        (opcode::MOD, Instruction::new(binary::<W, H, Mod>)),
        (opcode::SMOD, Instruction::new(binary::<W, H, Smod>)),
        (opcode::ADDMOD, Instruction::new(ternary::<W, H, Addmod>)),
        (opcode::MULMOD, Instruction::new(ternary::<W, H, Mulmod>)),
        (opcode::EXP, Instruction::new(exp)),
    ] {
        instructions.insert_instruction(code, instruction, gas[usize::from(code)]);
    }
    instructions
}

trait Binary {
    fn of(a: &Number, b: &Number) -> Number;
}

trait Ternary {
    fn of(a: &Number, b: &Number, m: &Number) -> Number;
}

macro_rules! operations {
    ($($trait:ident $name:ident $function:ident ($($argument:ident),*))*) => {
        $(
            struct $name;
            impl $trait for $name {
                #[inline(always)]
                fn of($($argument: &Number),*) -> Number {
                    evm_arithmetic::$function($($argument),*)
                }
            }
        )*
    };
}

operations! {
    Binary Mul mul(a, b)
    Binary Div div(a, b)
    Binary Sdiv sdiv(a, b)
    Binary Mod rem(a, b)
    Binary Smod smod(a, b)
    Ternary Addmod addmod(a, b, m)
    Ternary Mulmod mulmod(a, b, m)
}

fn binary<W: InterpreterTypes, H, O: Binary>(context: InstructionContext<'_, H, W>) -> InstructionExecResult {
    popn_top!([a], b, context.interpreter);
    *b = U256::from_limbs(O::of(a.as_limbs(), b.as_limbs()));
    Ok(())
}

fn ternary<W: InterpreterTypes, H, O: Ternary>(context: InstructionContext<'_, H, W>) -> InstructionExecResult {
    popn_top!([a, b], m, context.interpreter);
    *m = U256::from_limbs(O::of(a.as_limbs(), b.as_limbs(), m.as_limbs()));
    Ok(())
}

fn exp<W: InterpreterTypes, H: Host>(context: InstructionContext<'_, H, W>) -> InstructionExecResult {
    popn_top!([base], exponent, context.interpreter);
    gas!(context.interpreter, context.host.gas_params().exp_cost(*exponent));
    *exponent = U256::from_limbs(evm_arithmetic::exp(base.as_limbs(), exponent.as_limbs()));
    Ok(())
}
