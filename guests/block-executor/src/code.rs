//! Code as the EVM runs it: with the places where it may jump to, and padded, so that neither an instruction nor the immediate bytes of
//! one are ever read past its end. As revm's own analysis does, in fewer steps: most of the code that a block brings is never run.

use alloc::vec;
use alloc::vec::Vec;

use revm::bytecode::{Bytecode, JumpTable};

const JUMPDEST: u8 = 0x5b;
const PUSH0: u8 = 0x5f;
/// The immediate bytes of a PUSH32 that is the last byte, and an instruction that stops.
pub const PADDING: usize = 33;

/// @param code of an account
pub fn bytecode(mut code: Vec<u8>) -> Bytecode {
    // A delegation (EIP-7702) is no code; of what begins as one and is none, revm knows what to do.
    if code.is_empty() || code.starts_with(&[0xef, 0x01]) {
        return Bytecode::new_raw(code.into());
    }
    let length = code.len();
    // Wherever the walk passes the end, it comes upon one of these.
    code.resize(length + PADDING, JUMPDEST);
    let table = jump_table(&code, length);
    code[length..].fill(0);
    unsafe { Bytecode::new_analyzed(code.into(), length, table) }
}

/// How far the next instruction is from each one; nothing for what the walk stops at.
static DISTANCE: [u8; 256] = {
    let mut distance = [1; 256];
    distance[JUMPDEST as usize] = 0;
    let mut immediate = 1;
    while immediate <= 32 {
        distance[PUSH0 as usize + immediate] += immediate as u8;
        immediate += 1;
    }
    distance
};

/// Finds the jump destinations of the first `length` bytes. They are followed by `PADDING` more.
fn jump_table(code: &[u8], length: usize) -> JumpTable {
    let mut bits = vec![0u8; length.div_ceil(8)];
    let start = code.as_ptr();
    let mut at = start;
    // From within the code no instruction leads further than one past its immediate bytes, which is within the padding.
    loop {
        let distance = DISTANCE[usize::from(unsafe { *at })];
        at = unsafe { at.add(usize::from(distance)) };
        if distance == 0 {
            let place = unsafe { at.offset_from_unsigned(start) };
            if place >= length {
                return JumpTable::from_slice(&bits, length);
            }
            bits[place / 8] |= 1 << (place % 8);
            at = unsafe { at.add(1) };
        }
    }
}
