//! Checks the field arithmetic of sender recovery, whose assembly only this machine runs, against the same in Rust.
//! It reads nothing; exit code 0 if they agree.
#![no_std]
#![no_main]

extern crate guest;

#[unsafe(no_mangle)]
extern "C" fn guest_main() -> u32 {
    u32::from(secp256k1_guest::compare_field(0x9e37_79b9_7f4a_7c15, 400) != Some(400))
}
