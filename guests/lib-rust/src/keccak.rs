//! Keccak-256 for a 32-bit machine. Lanes are bit-interleaved: one word holds a lane's even bits, one its odd bits, so a 64-bit
//! rotation is two 32-bit rotations (one instruction each). Six lanes are complemented, which spares the permutation most of its
//! negations. The permutation itself is in `keccak_mips`; on other machines, where tests run, that of `keccak_f`.
//! Reference: the Keccak implementation overview, version 3.2, sections 2.1 (bit interleaving) and 2.2 (lane complementing).

#[cfg(target_arch = "mips")]
use crate::keccak_mips::permute;

const RATE: usize = 136;
pub(crate) const ROUNDS: usize = 24;

/// Lanes at 2·(x + 5·y): even bits, then odd bits.
pub(crate) type State = [u32; 50];

/// The lanes that are complemented in a state.
const COMPLEMENTED: [usize; 6] = [1, 2, 8, 12, 17, 20];

/// The state of zeros.
const EMPTY: State = {
    let mut state = [0; 50];
    let mut i = 0;
    while i < COMPLEMENTED.len() {
        state[2 * COMPLEMENTED[i]] = u32::MAX;
        state[2 * COMPLEMENTED[i] + 1] = u32::MAX;
        i += 1;
    }
    state
};

pub(crate) const ROUND_CONSTANTS: [u64; ROUNDS] = [
    0x0000000000000001, 0x0000000000008082, 0x800000000000808a, 0x8000000080008000, 0x000000000000808b, 0x0000000080000001,
    0x8000000080008081, 0x8000000000008009, 0x000000000000008a, 0x0000000000000088, 0x0000000080008009, 0x000000008000000a,
    0x000000008000808b, 0x800000000000008b, 0x8000000000008089, 0x8000000000008003, 0x8000000000008002, 0x8000000000000080,
    0x000000000000800a, 0x800000008000000a, 0x8000000080008081, 0x8000000000008080, 0x0000000080000001, 0x8000000080008008,
];

/// Moves the even bits of a word to its low half and the odd bits to its high half.
#[inline(always)]
const fn unshuffle(word: u32) -> u32 {
    let mut w = word;
    let mut t = (w ^ w >> 1) & 0x2222_2222;
    w ^= t ^ t << 1;
    t = (w ^ w >> 2) & 0x0c0c_0c0c;
    w ^= t ^ t << 2;
    t = (w ^ w >> 4) & 0x00f0_00f0;
    w ^= t ^ t << 4;
    t = (w ^ w >> 8) & 0x0000_ff00;
    w ^ t ^ t << 8
}

/// The inverse of [`unshuffle`].
#[inline(always)]
const fn shuffle(word: u32) -> u32 {
    let mut w = word;
    let mut t = (w ^ w >> 8) & 0x0000_ff00;
    w ^= t ^ t << 8;
    t = (w ^ w >> 4) & 0x00f0_00f0;
    w ^= t ^ t << 4;
    t = (w ^ w >> 2) & 0x0c0c_0c0c;
    w ^= t ^ t << 2;
    t = (w ^ w >> 1) & 0x2222_2222;
    w ^ t ^ t << 1
}

#[inline(always)]
pub(crate) const fn interleave(low: u32, high: u32) -> [u32; 2] {
    let (l, h) = (unshuffle(low), unshuffle(high));
    [l & 0xffff | h << 16, l >> 16 | h & 0xffff_0000]
}

#[inline(always)]
const fn deinterleave(even: u32, odd: u32) -> [u32; 2] {
    [shuffle(even & 0xffff | odd << 16), shuffle(even >> 16 | odd & 0xffff_0000)]
}

#[cfg(not(target_arch = "mips"))]
fn permute(state: &mut State) {
    let mut lanes: [u64; 25] = core::array::from_fn(|lane| {
        let [low, high] = deinterleave(state[2 * lane] ^ EMPTY[2 * lane], state[2 * lane + 1] ^ EMPTY[2 * lane + 1]);
        u64::from(high) << 32 | u64::from(low)
    });
    crate::keccak_f::keccak_f(&mut lanes);
    for (lane, value) in lanes.into_iter().enumerate() {
        let [even, odd] = interleave(value as u32, (value >> 32) as u32);
        state[2 * lane] = even ^ EMPTY[2 * lane];
        state[2 * lane + 1] = odd ^ EMPTY[2 * lane + 1];
    }
}

#[inline(always)]
fn word(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]])
}

/// Adds lanes to the lanes of a state, from the first on.
#[inline(always)]
fn add(state: &mut [u32], lanes: &[[u8; 8]]) {
    for (halves, lane) in state.as_chunks_mut::<2>().0.iter_mut().zip(lanes) {
        let [even, odd] = interleave(word(lane, 0), word(lane, 4));
        halves[0] ^= even;
        halves[1] ^= odd;
    }
}

/// keccak256, as Ethereum uses it (padding 0x01).
pub fn keccak256(bytes: &[u8]) -> [u8; 32] {
    let mut state = EMPTY;
    let (blocks, rest) = bytes.as_chunks::<RATE>();
    for block in blocks {
        add(&mut state, block.as_chunks().0);
        permute(&mut state);
    }
    // The lanes between the end of the input and that of the block are zero and need no adding.
    let (lanes, rest) = rest.as_chunks::<8>();
    add(&mut state, lanes);
    let mut last = [0u8; 8];
    last[..rest.len()].copy_from_slice(rest);
    last[rest.len()] = 0x01;
    add(&mut state[2 * lanes.len()..], &[last]);
    // The padding's last bit is bit 63 of the block's last lane.
    state[2 * (RATE / 8 - 1) + 1] ^= 1 << 31;
    permute(&mut state);
    let mut out = [0u8; 32];
    for (lane, eight) in out.as_chunks_mut::<8>().0.iter_mut().enumerate() {
        let [low, high] = deinterleave(state[2 * lane] ^ EMPTY[2 * lane], state[2 * lane + 1] ^ EMPTY[2 * lane + 1]);
        eight[..4].copy_from_slice(&low.to_le_bytes());
        eight[4..].copy_from_slice(&high.to_le_bytes());
    }
    out
}
