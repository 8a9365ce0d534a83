//! The library of Rust guests: start-up, memory, exit, and reading.
//!
//! A guest reads two kinds of things. [`local`] gives what the claim itself says; it needs no check. Everything else is named by
//! its keccak256 and comes from [`keccak_preimage`], which hashes what it got and ends the run with exit code 2 when the hash
//! differs. There is no third way to read, so a prover who feeds wrong data proves nothing.
//!
//! A guest defines `#[unsafe(no_mangle)] extern "C" fn guest_main() -> u32`: 0 when the claim holds, 1 when it does not. Exit
//! code 1 may depend only on local keys and on preimages read here. Everything else that goes wrong is [`abort`].
//!
//! A program with Rust's standard library (feature `std`) has a `main` as any other; its exit codes mean the same.
//!
//! Hashing and 256-bit products are the machine's own system calls, or without the default feature `precompiles` software: [`keccak256`],
//! [`sha256`] and what is in [`precompiles`] are the same functions either way.
//!
//! [`region`] marks parts of a run for `zkmips profile`.
//!
//! On another machine than MIPS, where tests run, there are only these, in software, regions that mark nothing, and an [`abort`]
//! that panics.
#![no_std]
#![cfg_attr(target_arch = "mips", feature(asm_experimental_arch))]

#[cfg(target_arch = "mips")]
extern crate alloc;

pub mod allocator;
mod keccak;
mod keccak_f;
#[cfg(all(feature = "precompiles", target_arch = "mips"))]
mod keccak_machine;
#[cfg(target_arch = "mips")]
mod keccak_mips;
mod mulmod;
pub mod precompiles;
mod region;
mod sha256;
pub use precompiles::sha256;
pub use region::{Region, region};

#[cfg(not(all(feature = "precompiles", target_arch = "mips")))]
pub use keccak::keccak256;
#[cfg(all(feature = "precompiles", target_arch = "mips"))]
pub use keccak_machine::keccak256;

/// What the precompiles do, in software whatever the feature.
///
/// All of it is `#[inline]`, as in [`precompiles`]: then a guest that does not use it is built as if it were not there.
pub mod software {
    pub use crate::keccak::keccak256;
    pub use crate::keccak_f::keccak_f;
    pub use crate::mulmod::{mulmod256, mulmod384};
    pub use crate::sha256::sha256_compress;
}

/// What the machine has, whatever the feature: for what is too slow otherwise. On another machine, software.
pub mod machine {
    #[cfg(target_arch = "mips")]
    pub use crate::precompiles::machine::{mulmod256, mulmod384};
    #[cfg(not(target_arch = "mips"))]
    pub use crate::precompiles::software::{mulmod256, mulmod384};
    pub use crate::precompiles::{Mulmod256, Mulmod384};
}

#[cfg(target_arch = "mips")]
mod heap;
#[cfg(all(target_arch = "mips", not(feature = "std")))]
mod memory;
#[cfg(all(target_arch = "mips", feature = "std"))]
mod posix;
#[cfg(target_arch = "mips")]
mod preimage;
#[cfg(target_arch = "mips")]
mod system;
#[cfg(target_arch = "mips")]
pub use {
    preimage::{Local, MAX_PREIMAGE_BYTES, keccak_preimage, local},
    system::{abort, exit, log, output},
};

/// Ends a test.
#[cfg(not(target_arch = "mips"))]
pub fn abort(message: &str) -> ! {
    panic!("{message}")
}

/// The hook through which the alloy crates hash (their feature `native-keccak`).
///
/// # Safety
/// `bytes` is valid for `length` bytes and `output` for 32.
#[unsafe(no_mangle)]
unsafe extern "C" fn native_keccak256(bytes: *const u8, length: usize, output: *mut u8) {
    #[cfg(all(feature = "precompiles", target_arch = "mips"))]
    unsafe {
        keccak_machine::keccak256_into(bytes, length, output.cast());
    }
    #[cfg(not(all(feature = "precompiles", target_arch = "mips")))]
    unsafe {
        let hash = keccak256(core::slice::from_raw_parts(bytes, length));
        output.copy_from_nonoverlapping(hash.as_ptr(), 32);
    }
}
