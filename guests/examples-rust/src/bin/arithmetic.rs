//! Wide integers, floating point in software, hashing and sorting, without an allocator: prints a checksum of the results, so
//! that runs can be compared with other executors. It reads nothing; exit code 0.
#![no_std]
#![no_main]

use guest::{keccak256, output};
use sha2::{Digest, Sha256};

struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }
}

fn hexadecimal(bytes: &[u8; 32]) -> [u8; 65] {
    let mut text = [b'\n'; 65];
    for (i, byte) in bytes.iter().enumerate() {
        text[2 * i] = b"0123456789abcdef"[usize::from(byte >> 4)];
        text[2 * i + 1] = b"0123456789abcdef"[usize::from(byte & 15)];
    }
    text
}

#[unsafe(no_mangle)]
extern "C" fn guest_main() -> u32 {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let mut sha = Sha256::new();
    for i in 0..200u32 {
        let a = u128::from(random.next()) << 64 | u128::from(random.next());
        let b = u128::from(random.next()) << (i % 64) | 1;
        sha.update((a.wrapping_mul(b)).to_be_bytes());
        sha.update((a / b).to_be_bytes());
        sha.update((a as i128 % b as i128).to_be_bytes());
        let (x, y) = (random.next() as i64 as f64, random.next() as u32 as f32);
        sha.update((x * 1.5 / f64::from(y) - x).to_bits().to_be_bytes());
        sha.update(((x as f32 + y) as i32).to_be_bytes());
    }
    let mut bytes = [0u8; 600];
    bytes.fill_with(|| random.next() as u8);
    let mut pairs = [(0u16, 0i64); 300];
    for (pair, two) in pairs.iter_mut().zip(bytes.chunks_exact(2)) {
        *pair = (u16::from_le_bytes([two[0], two[1]]) % 50, random.next() as i64);
    }
    pairs.sort_unstable();
    for (key, value) in pairs {
        sha.update(key.to_le_bytes());
        sha.update(value.to_le_bytes());
    }
    sha.update(keccak256(&bytes));
    output(&hexadecimal(&sha.finalize().into()));
    0
}
