//! Reading. Local preimages are the claim's own; hash preimages are checked here, once, before anybody sees them.

use alloc::vec::Vec;

use crate::keccak256;
use crate::system::{abort, hint, read_preimage, select_preimage};

/// One L1 transaction must be able to bring a preimage, so none is longer.
pub const MAX_PREIMAGE_BYTES: usize = 120_000;

/// Room after a preimage, for a guest that appends to it: code is padded.
const SPARE_BYTES: usize = 36;

const KEY_LOCAL: u32 = 1;
const KEY_KECCAK256: u32 = 2;

/// The local keys, 32 bytes each. Their meaning is the claim's.
#[derive(Clone, Copy)]
#[repr(u32)]
pub enum Local {
    /// What was agreed before; for a block, its parent's hash.
    Agreed = 1,
    /// What is claimed; for a block, its hash.
    Claimed = 2,
    /// The digest of the inputs.
    Inputs = 3,
    /// The number of the last block.
    LastBlock = 4,
    /// The digest of the chain's configuration.
    ChainConfig = 5,
}

/// Reads a local preimage.
pub fn local(key: Local) -> [u8; 32] {
    select_preimage(&[KEY_LOCAL << 24, 0, 0, 0, 0, 0, 0, key as u32]);
    if selected_length() != 32 {
        abort("a local preimage is not 32 bytes long");
    }
    let mut words = [0u32; 8];
    unsafe {
        read_preimage(words.as_mut_ptr(), 32);
        core::mem::transmute(words)
    }
}

/// Reads the bytes whose keccak256 is `hash`, and checks that it is. `about` tells the host where to find them if it does not
/// have them; the format is the guest's (the hash need not be in it).
///
/// Ends the run with exit code 2 if the bytes do not hash to `hash` or are longer than [`MAX_PREIMAGE_BYTES`].
pub fn keccak_preimage(hash: &[u8; 32], about: &[u8]) -> Vec<u8> {
    hint(about);
    let mut key: [u32; 8] = unsafe { core::mem::transmute(*hash) };
    key[0] = KEY_KECCAK256 << 24 | key[0] & 0x00ff_ffff;
    select_preimage(&key);
    let length = selected_length();
    if length > MAX_PREIMAGE_BYTES {
        abort("a preimage is longer than 120,000 bytes");
    }
    // Allocated as words: the machine stores whole words, and hashing reads them.
    let capacity = length + SPARE_BYTES;
    let mut words: Vec<u32> = Vec::with_capacity(capacity / 4);
    let bytes = unsafe {
        let start = words.as_mut_ptr();
        core::mem::forget(words);
        read_preimage(start, length);
        Vec::from_raw_parts(start.cast::<u8>(), length, capacity & !3)
    };
    let found: [u32; 8] = unsafe { core::mem::transmute(keccak256(&bytes)) };
    let expected: [u32; 8] = unsafe { core::mem::transmute(*hash) };
    if (0..8).any(|i| found[i] != expected[i]) {
        abort("a preimage does not have its hash");
    }
    bytes
}

fn selected_length() -> usize {
    let mut words = [0u32; 2];
    unsafe { read_preimage(words.as_mut_ptr(), 8) };
    if words[0] != 0 {
        abort("a preimage is longer than 2^32 bytes");
    }
    words[1] as usize
}
