//! What a program that is proved is written with. The program is a function from an input to an output:
//!
//! ```ignore
//! #![cfg_attr(target_arch = "mips", no_std, no_main)]
//!
//! fn double(number: u64) -> u64 {
//!     number * 2
//! }
//!
//! zkmips_guest::main!(double);
//! ```
//!
//! **What a proof states**: there is an input with the hash in local key 3, and the output for it has the hash in local key 2 (keccak256, of
//! the JSON of both; of the bytes with [`main_bytes!`]). `zkmips prove … --input FILE` sets both.
//!
//! On the machine, an input that cannot be read, a panic, no more memory and [`reject`] end the run with exit code 2, of which there is no
//! proof. On any other machine the same program reads stdin and writes stdout: `cargo run < input.json`, `cargo test`.
//!
//! Under it lies the crate `guest`: [`keccak256`], [`sha256`] and [`precompiles`] are the machine's own where there is the machine, and software
//! elsewhere; [`region`] marks parts of a run for `zkmips profile`. Memory that is freed is used again.
#![cfg_attr(target_arch = "mips", no_std)]

extern crate alloc;

pub mod random;
#[doc(hidden)]
pub mod run;

pub use guest::{Region, abort as reject, keccak256, precompiles, region, sha256};
#[cfg(target_arch = "mips")]
pub use guest::{Local, MAX_PREIMAGE_BYTES, keccak_preimage, local, log};

/// Makes a function the program: it takes what serde reads from the JSON of the input, and gives what serde writes as the JSON of the
/// output.
#[cfg(feature = "json")]
#[macro_export]
macro_rules! main {
    ($function:expr) => {
        $crate::main_bytes!(|input: &[u8]| $crate::run::through_json($function, input));
    };
}

/// Makes a function the program: `fn(&[u8]) -> Vec<u8>`, from the bytes of the input to those of the output.
#[macro_export]
macro_rules! main_bytes {
    ($function:expr) => {
        #[cfg(target_arch = "mips")]
        #[unsafe(no_mangle)]
        extern "C" fn guest_main() -> u32 {
            $crate::run::on_the_machine($function)
        }

        #[cfg(not(target_arch = "mips"))]
        fn main() {
            $crate::run::natively($function);
        }
    };
}
