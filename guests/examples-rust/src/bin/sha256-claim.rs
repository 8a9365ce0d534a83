//! Claims that sha256 of the bytes named by local key 3 (their keccak256) is local key 2: exit code 0 if it is, 1 if not.
#![no_std]
#![no_main]

use guest::{Local, keccak_preimage, local};
use sha2::{Digest, Sha256};

#[unsafe(no_mangle)]
extern "C" fn guest_main() -> u32 {
    let input = keccak_preimage(&local(Local::Inputs), b"");
    let digest: [u8; 32] = Sha256::digest(&input).into();
    u32::from(digest != local(Local::Claimed))
}
