//! Locals are used while they hold something, and what must not be dropped is moved out of them before they are overwritten and before
//! the function returns.

use alloc::vec::Vec;

use crate::instruction::Instruction;
use crate::module::Abilities;
use crate::verify::flow::Block;
use crate::verify::{Broken, Context, Rule};

/// What is known of a local, as bits: both where two ways lead here.
const HOLDS: u8 = 1;
const EMPTY: u8 = 2;

pub fn check(context: &Context, blocks: &[Block]) -> Result<(), Broken> {
    let mut before: Vec<Option<Vec<u8>>> = blocks.iter().map(|_| None).collect();
    let first = (0..context.locals.len()).map(|local| if local < context.parameters { HOLDS } else { EMPTY });
    before[0] = Some(first.collect());
    let mut work = alloc::vec![0];
    while let Some(block) = work.pop() {
        let Some(mut locals) = before[block].clone() else { continue };
        context.spend(locals.len() as u64).map_err(|rule| (blocks[block].first as u16, rule))?;
        execute(context, &blocks[block], &mut locals)?;
        for &next in &blocks[block].next {
            match &mut before[next] {
                Some(known) => {
                    let mut more = false;
                    for (known, found) in known.iter_mut().zip(&locals) {
                        more |= *found & !*known != 0;
                        *known |= found;
                    }
                    if more {
                        work.push(next);
                    }
                }
                unknown => {
                    *unknown = Some(locals.clone());
                    work.push(next);
                }
            }
        }
    }
    Ok(())
}

fn execute(context: &Context, block: &Block, locals: &mut [u8]) -> Result<(), Broken> {
    for offset in block.first..=block.last {
        let droppable = |local: usize| context.has(&context.locals[local], Abilities::DROP);
        let rule = match &context.code.instructions[offset] {
            Instruction::CopyLoc(local) | Instruction::MutBorrowLoc(local) | Instruction::ImmBorrowLoc(local) => {
                (locals[usize::from(*local)] != HOLDS).then_some(Rule::LocalUnavailable)
            }
            Instruction::MoveLoc(local) => {
                let before = core::mem::replace(&mut locals[usize::from(*local)], EMPTY);
                (before != HOLDS).then_some(Rule::LocalUnavailable)
            }
            Instruction::StLoc(local) => {
                let before = core::mem::replace(&mut locals[usize::from(*local)], HOLDS);
                (before != EMPTY && !droppable(usize::from(*local))).then_some(Rule::LocalNotDropped)
            }
            Instruction::Ret => {
                let kept = |(local, state): (usize, &u8)| *state != EMPTY && !droppable(local);
                locals.iter().enumerate().any(kept).then_some(Rule::LocalNotDropped)
            }
            _ => None,
        };
        if let Some(rule) = rule {
            return Err((offset as u16, rule));
        }
    }
    Ok(())
}
