//! The library of Rust guests: start-up, memory, exit, and reading.
//!
//! A guest reads two kinds of things. [`local`] gives what the claim itself says; it needs no check. Everything else is named by
//! its keccak256 and comes from [`keccak_preimage`], which hashes what it got and ends the run with exit code 2 when the hash
//! differs. There is no third way to read, so a prover who feeds wrong data proves nothing.
//!
//! A guest defines `#[unsafe(no_mangle)] extern "C" fn guest_main() -> u32`: 0 when the claim holds, 1 when it does not. Exit
//! code 1 may depend only on local keys and on preimages read here. Everything else that goes wrong is [`abort`].
#![no_std]
#![feature(asm_experimental_arch)]

extern crate alloc;

mod heap;
mod keccak;
mod preimage;
mod system;

pub use keccak::keccak256;
pub use preimage::{Local, MAX_PREIMAGE_BYTES, keccak_preimage, local};
pub use system::{abort, exit, output};
