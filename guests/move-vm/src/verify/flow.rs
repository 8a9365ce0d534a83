//! The blocks of a function: instructions that are always executed one after the other, and which blocks may follow.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use crate::instruction::Instruction;
use crate::module::Code;
use crate::verify::{Broken, Rule};

pub struct Block {
    pub first: usize,
    /// The last instruction.
    pub last: usize,
    /// Of the blocks.
    pub next: Vec<usize>,
}

/// Where an instruction may go on; none if it only goes on to the next one.
fn targets(code: &Code, offset: usize) -> Option<Vec<usize>> {
    Some(match &code.instructions[offset] {
        Instruction::Branch(target) => alloc::vec![usize::from(*target)],
        Instruction::BrTrue(target) | Instruction::BrFalse(target) => alloc::vec![usize::from(*target), offset + 1],
        Instruction::VariantSwitch(table) => {
            code.jump_tables[usize::from(*table)].targets.iter().map(|target| usize::from(*target)).collect()
        }
        Instruction::Ret | Instruction::Abort => Vec::new(),
        _ => return None,
    })
}

/// The code's blocks, in order. The last instruction leaves, so none runs out of the code.
pub fn blocks(code: &Code) -> Result<Vec<Block>, Broken> {
    let count = code.instructions.len();
    use Instruction::{Abort, Branch, Ret, VariantSwitch};
    match code.instructions.last() {
        Some(Branch(_) | Ret | Abort | VariantSwitch(_)) => {}
        _ => return Err((count.saturating_sub(1) as u16, Rule::CodeEnd)),
    }
    let mut starts = BTreeSet::from([0]);
    for offset in 0..count {
        if let Some(targets) = targets(code, offset) {
            starts.extend(targets);
            starts.insert(offset + 1);
        }
    }
    starts.remove(&count);
    let starts: Vec<usize> = starts.into_iter().collect();
    let mut blocks = Vec::new();
    for (i, &first) in starts.iter().enumerate() {
        let last = starts.get(i + 1).copied().unwrap_or(count) - 1;
        let next = targets(code, last).unwrap_or_else(|| alloc::vec![last + 1]);
        let next = next.iter().filter_map(|target| starts.binary_search(target).ok()).collect();
        blocks.push(Block { first, last, next });
    }
    Ok(blocks)
}
