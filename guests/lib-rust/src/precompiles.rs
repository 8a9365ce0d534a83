//! The machine's precompiles; the same functions in software without the feature `precompiles`, and on other machines.
//! The types have the alignment that the machine wants, so a call cannot go wrong.

#[cfg(all(feature = "precompiles", target_arch = "mips"))]
pub use machine::{keccak_f, mulmod256, mulmod384, sha256_compress};
#[cfg(not(all(feature = "precompiles", target_arch = "mips")))]
pub use software::{keccak_f, mulmod256, mulmod384, sha256_compress};

/// The state of Keccak-f[1600]: lane (x, y) at x + 5·y.
#[derive(Clone)]
#[repr(C, align(256))]
pub struct KeccakState(pub [u64; 25]);

/// The state of SHA-256.
#[derive(Clone)]
#[repr(C, align(32))]
pub struct Sha256State(pub [u32; 8]);

/// A block of SHA-256, its bytes read as big-endian words.
#[derive(Clone)]
#[repr(C, align(64))]
pub struct Sha256Block(pub [u32; 16]);

/// The numbers of [`mulmod256`]; words most significant first.
#[derive(Clone)]
#[repr(C, align(128))]
pub struct Mulmod256 {
    pub x: [u32; 8],
    pub y: [u32; 8],
    /// 0 stands for 2^256.
    pub m: [u32; 8],
}

/// The numbers of [`mulmod384`]; words most significant first.
#[derive(Clone)]
#[repr(C, align(256))]
pub struct Mulmod384 {
    pub x: [u32; 12],
    pub y: [u32; 12],
    /// 0 stands for 2^384.
    pub m: [u32; 12],
}

/// sha256 of the bytes.
#[inline]
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    let mut state = Sha256State([
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
    ]);
    let mut block = Sha256Block([0; 16]);
    let (blocks, rest) = bytes.as_chunks::<64>();
    for bytes in blocks {
        absorb(&mut state, &mut block, bytes);
    }
    let mut last = [0u8; 128];
    last[..rest.len()].copy_from_slice(rest);
    last[rest.len()] = 0x80;
    let end = if rest.len() < 56 { 64 } else { 128 };
    last[end - 8..end].copy_from_slice(&(8 * bytes.len() as u64).to_be_bytes());
    for bytes in last[..end].as_chunks::<64>().0 {
        absorb(&mut state, &mut block, bytes);
    }
    let mut out = [0u8; 32];
    for (four, word) in out.as_chunks_mut::<4>().0.iter_mut().zip(state.0) {
        *four = word.to_be_bytes();
    }
    out
}

#[inline]
fn absorb(state: &mut Sha256State, block: &mut Sha256Block, bytes: &[u8; 64]) {
    for (word, four) in block.0.iter_mut().zip(bytes.as_chunks::<4>().0) {
        *word = u32::from_be_bytes(*four);
    }
    sha256_compress(state, block);
}

#[cfg(target_arch = "mips")]
#[cfg_attr(not(feature = "precompiles"), allow(dead_code))]
pub(crate) mod machine {
    use super::{KeccakState, Mulmod256, Mulmod384, Sha256Block, Sha256State};
    use crate::system::syscall;

    const KECCAK_F: u32 = 0x0001_0001;
    const SHA256_COMPRESS: u32 = 0x0001_0002;
    const MULMOD256: u32 = 0x0001_0003;
    const MULMOD384: u32 = 0x0001_0004;

    /// The permutation of Keccak.
    #[inline(always)]
    pub fn keccak_f(state: &mut KeccakState) {
        unsafe { syscall(KECCAK_F, state as *mut KeccakState as u32, 0, 0) };
    }

    /// Compresses one block into the state.
    #[inline(always)]
    pub fn sha256_compress(state: &mut Sha256State, block: &Sha256Block) {
        unsafe { syscall(SHA256_COMPRESS, state as *mut Sha256State as u32, block as *const Sha256Block as u32, 0) };
    }

    /// x becomes x·y mod m. x and y need not be below m.
    #[inline(always)]
    pub fn mulmod256(numbers: &mut Mulmod256) {
        unsafe { syscall(MULMOD256, numbers as *mut Mulmod256 as u32, 0, 0) };
    }

    /// x becomes x·y mod m. x and y need not be below m.
    #[inline(always)]
    pub fn mulmod384(numbers: &mut Mulmod384) {
        unsafe { syscall(MULMOD384, numbers as *mut Mulmod384 as u32, 0, 0) };
    }
}

#[cfg(not(all(feature = "precompiles", target_arch = "mips")))]
pub(crate) mod software {
    use super::{KeccakState, Mulmod256, Mulmod384, Sha256Block, Sha256State};
    use crate::software;

    /// The permutation of Keccak.
    #[inline]
    pub fn keccak_f(state: &mut KeccakState) {
        software::keccak_f(&mut state.0);
    }

    /// Compresses one block into the state.
    #[inline]
    pub fn sha256_compress(state: &mut Sha256State, block: &Sha256Block) {
        software::sha256_compress(&mut state.0, &block.0);
    }

    /// x becomes x·y mod m. x and y need not be below m.
    #[inline]
    pub fn mulmod256(numbers: &mut Mulmod256) {
        numbers.x = software::mulmod256(&numbers.x, &numbers.y, &numbers.m);
    }

    /// x becomes x·y mod m. x and y need not be below m.
    #[inline]
    pub fn mulmod384(numbers: &mut Mulmod384) {
        numbers.x = software::mulmod384(&numbers.x, &numbers.y, &numbers.m);
    }
}
