//! The hash of hash maps, in place of the crate `foldhash` (`[patch.crates-io]`), which alloy, revm and hashbrown name.
//!
//! A run has no randomness: what seeds that crate elsewhere are addresses, which are the same in every run and known to everybody. Keys
//! that collide could then be chosen, and a map of n of them takes n² steps, for which no gas pays. Here the seeds follow from a run's
//! inputs ([`set_keys`]): whoever chooses a map's keys has chosen the inputs by then.
//!
//! The hash is NH of UMAC (RFC 4418, section 5.2.2: each word has a secret word added, pairs are multiplied, and the products summed;
//! one instruction a pair), twice with keys of their own: whoever chooses the inputs can try many of them until the 32-bit key of one
//! word makes a family of keys collide in one sum, but not until those of both do, which takes 2^64 tries. A product at the end brings
//! all bits to the low half, which is what a 32-bit machine's maps look at.
#![no_std]

/// Words of keys that a sum has before they are used again.
const WORDS: usize = 8;

/// Where nobody sets keys: a guest that is its own input's author. Digits of the square roots of small primes.
static mut KEYS: [u32; 2 * WORDS] = [
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19, //
    0xcbbb9d5d, 0x629a292a, 0x9159015a, 0x152fecd8, 0x67332667, 0x8eb44a87, 0xdb0c2e0d, 0x47b5481d,
];

/// Sets the keys, before any map is made: 64 bytes that nobody knows when a map's keys are chosen.
pub fn set_keys(bytes: &[u8; 8 * WORDS]) {
    let (words, _) = bytes.as_chunks::<4>();
    // The machine has one thread.
    unsafe { KEYS = core::array::from_fn(|i| u32::from_be_bytes(words[i])) };
}

pub mod fast {
    use core::hash::{BuildHasher, Hasher};
    use core::marker::PhantomData;

    use super::{KEYS, WORDS};

    /// Odd, with bits all over (the golden ratio's).
    const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

    #[derive(Clone)]
    pub struct FoldHasher<'a> {
        sums: [u64; 2],
        /// A word that waits for the other of its pair.
        waiting: u32,
        count: usize,
        keys: PhantomData<&'a ()>,
    }

    impl FoldHasher<'_> {
        #[inline(always)]
        fn word(&mut self, word: u32) {
            let at = self.count % WORDS;
            if at % 2 == 0 {
                if at == 0 && self.count != 0 {
                    // The keys begin anew; what there is so far is another factor then.
                    self.sums = self.sums.map(|sum| sum.wrapping_mul(SPREAD).rotate_left(23));
                }
                self.waiting = word;
            } else {
                self.pair(at - 1, self.waiting, word);
            }
            self.count += 1;
        }

        #[inline(always)]
        fn pair(&mut self, at: usize, a: u32, b: u32) {
            for (i, sum) in self.sums.iter_mut().enumerate() {
                let [key_a, key_b] = unsafe { [KEYS[i * WORDS + at], KEYS[i * WORDS + at + 1]] };
                *sum = sum.wrapping_add(u64::from(a.wrapping_add(key_a)) * u64::from(b.wrapping_add(key_b)));
            }
        }
    }

    impl Hasher for FoldHasher<'_> {
        #[inline(always)]
        fn write(&mut self, bytes: &[u8]) {
            let (words, rest) = bytes.as_chunks::<4>();
            for word in words {
                self.word(u32::from_ne_bytes(*word));
            }
            if !rest.is_empty() {
                let mut last = [0; 4];
                last[..rest.len()].copy_from_slice(rest);
                self.word(u32::from_ne_bytes(last));
            }
        }

        #[inline(always)]
        fn write_u8(&mut self, i: u8) {
            self.word(i.into());
        }

        #[inline(always)]
        fn write_u16(&mut self, i: u16) {
            self.word(i.into());
        }

        #[inline(always)]
        fn write_u32(&mut self, i: u32) {
            self.word(i);
        }

        #[inline(always)]
        fn write_u64(&mut self, i: u64) {
            self.word(i as u32);
            self.word((i >> 32) as u32);
        }

        #[inline(always)]
        fn write_usize(&mut self, i: usize) {
            if usize::BITS > 32 { self.write_u64(i as u64) } else { self.word(i as u32) }
        }

        #[inline(always)]
        fn finish(&self) -> u64 {
            let mut whole = self.clone();
            let at = self.count % WORDS;
            if at % 2 == 1 {
                whole.pair(at - 1, self.waiting, 0);
            }
            let product = (whole.sums[0] ^ whole.sums[1].rotate_left(32)).wrapping_mul(SPREAD);
            product ^ product >> 32
        }
    }

    #[derive(Clone, Debug, Default)]
    pub struct RandomState;

    impl BuildHasher for RandomState {
        type Hasher = FoldHasher<'static>;

        #[inline(always)]
        fn build_hasher(&self) -> FoldHasher<'static> {
            FoldHasher { sums: [0; 2], waiting: 0, count: 0, keys: PhantomData }
        }
    }
}
