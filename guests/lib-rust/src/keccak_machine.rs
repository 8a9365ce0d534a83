//! Keccak-256 over the machine's permutation: what remains is to bring bytes into lanes and back.
//!
//! A lane's bytes come least significant first in the message, and most significant first in memory: a word of the message, its bytes
//! swapped, is the other word of the lane.

use core::mem::MaybeUninit;
use core::ptr::{read_unaligned, write_unaligned};

use crate::precompiles::KeccakState;
use crate::precompiles::machine::keccak_f;

const RATE: usize = 136;
const RATE_WORDS: usize = RATE / 4;
const STATE_WORDS: usize = 50;

/// The one state: the machine has one thread, and no hash begins before another ends.
static mut STATE: KeccakState = KeccakState([0; 25]);

/// keccak256, as Ethereum uses it (padding 0x01).
#[inline]
pub fn keccak256(bytes: &[u8]) -> [u8; 32] {
    let mut out = MaybeUninit::uninit();
    unsafe {
        keccak256_into(bytes.as_ptr(), bytes.len(), out.as_mut_ptr());
        out.assume_init()
    }
}

/// The same, to memory.
///
/// # Safety
/// `bytes` is valid for `length` bytes, `out` for writes of 32.
#[inline(never)]
pub unsafe fn keccak256_into(bytes: *const u8, length: usize, out: *mut [u8; 32]) {
    unsafe {
        if bytes.addr() % 4 == 0 { absorb::<true>(bytes, length) } else { absorb::<false>(bytes, length) }
        let state = (&raw const STATE).cast::<u32>();
        let out = out.cast::<u32>();
        for i in 0..8 {
            write_unaligned(out.add(i), (*state.add(i ^ 1)).swap_bytes());
        }
    }
}

/// A word of the message, its bytes swapped.
#[inline(always)]
unsafe fn word<const ALIGNED: bool>(at: *const u8, i: usize) -> u32 {
    let at = at.cast::<u32>();
    unsafe { if ALIGNED { *at.add(i) } else { read_unaligned(at.add(i)) } }.swap_bytes()
}

#[inline(always)]
unsafe fn absorb<const ALIGNED: bool>(mut bytes: *const u8, length: usize) {
    macro_rules! each_word {
        ($do:ident, $state:ident, $bytes:ident) => {
            each_word!(@ $do, $state, $bytes, 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33)
        };
        (@ $do:ident, $state:ident, $bytes:ident, $($i:literal)*) => { $($do!($state, $bytes, $i);)* };
    }
    macro_rules! set {
        ($state:ident, $bytes:ident, $i:literal) => {
            *$state.add($i ^ 1) = word::<ALIGNED>($bytes, $i)
        };
    }
    macro_rules! add {
        ($state:ident, $bytes:ident, $i:literal) => {
            *$state.add($i ^ 1) ^= word::<ALIGNED>($bytes, $i)
        };
    }
    unsafe {
        let state = (&raw mut STATE).cast::<u32>();
        let mut left = length;
        if left < RATE {
            state.write_bytes(0, STATE_WORDS);
        } else {
            each_word!(set, state, bytes);
            state.add(RATE_WORDS).write_bytes(0, STATE_WORDS - RATE_WORDS);
            keccak_f(&mut *(&raw mut STATE));
            bytes = bytes.add(RATE);
            left -= RATE;
            while left >= RATE {
                each_word!(add, state, bytes);
                keccak_f(&mut *(&raw mut STATE));
                bytes = bytes.add(RATE);
                left -= RATE;
            }
        }
        let words = left / 4;
        for i in 0..words {
            *state.add(i ^ 1) ^= word::<ALIGNED>(bytes, i);
        }
        // What is left of a word, least significant byte first, and the padding after it.
        let mut last = 1;
        for i in (4 * words..left).rev() {
            last = last << 8 | u32::from(*bytes.add(i));
        }
        *state.add(words ^ 1) ^= last;
        // The padding's last bit is bit 63 of the block's last lane.
        *state.add((RATE_WORDS - 1) ^ 1) ^= 1 << 31;
        keccak_f(&mut *(&raw mut STATE));
    }
}
