//! The field of 2^256 − 2^32 − 977 in ten limbs of 26 bits, least significant first, the last of 22.
//!
//! An element has a *magnitude* m: limbs are at most 2m·(2^26 − 1), the last at most 2m·(2^22 − 1). Sums add magnitudes,
//! products want at most 8 on either side and give 1. *Normal* means the one representation below p, of magnitude 1. Whoever adds
//! keeps count; each function says what it needs and gives. (The representation is that of libsecp256k1.)

use crate::inverse;

const MASK: u32 = (1 << 26) - 1;
const TOP_MASK: u32 = (1 << 22) - 1;
/// 2^260 mod p is 2^36 + 15632: multipliers of the limb above and the limb itself.
const FOLD_HIGH: u32 = 1 << 10;
const FOLD_LOW: u32 = 15632;
/// p itself.
const P: [u32; 10] = [0x3fffc2f, 0x3ffffbf, MASK, MASK, MASK, MASK, MASK, MASK, MASK, TOP_MASK];

#[derive(Clone, Copy)]
#[repr(transparent)]
pub struct Field(pub [u32; 10]);

pub const ONE: Field = Field([1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);

/// A third root of one: (x, y) ↦ (BETA·x, y) multiplies a point by lambda.
pub const BETA: Field =
    Field([0x19501ee, 0x25b0a1c, 0x0995c13, 0x1d44bd6, 0x19cf049, 0x30d0d3a, 0x24479ea, 0x01c41b9, 0x22b657c, 0x1eba5a]);

/// Adds products of words to the 64-bit sum (`$lo`, `$hi`). Debug builds check that it does not overflow.
macro_rules! column {
    ($lo:ident, $hi:ident: $($a:ident * $b:ident),* $(; square $s:ident)?) => {
        let mut sum = u64::from($lo) | u64::from($hi) << 32;
        $(sum += u64::from($a) * u64::from($b);)*
        $(sum += u64::from($s) * u64::from($s);)?
        ($lo, $hi) = (sum as u32, (sum >> 32) as u32);
    };
}

/// Takes the low limb off a sum and shifts the sum down by it.
macro_rules! take_limb {
    ($lo:ident, $hi:ident) => {{
        let limb = $lo & MASK;
        $lo = $lo >> 26 | $hi << 6;
        $hi >>= 26;
        limb
    }};
}

/// The end of a product: the limbs of columns 0 to 8, column 9 as a sum, and the limb `u9` of weight 2^(26·19) are put together
/// and reduced to magnitude 1.
macro_rules! fold_top {
    ($lo:ident, $hi:ident, $u9:ident, $r0:ident, $r1:ident, $r2:ident) => {{
        let r9 = $lo & TOP_MASK;
        // What exceeds 2^256: e · 2^256 = e · (2^32 + 977), e below 2^43.
        $lo = $lo >> 22 | $hi << 10;
        $hi >>= 22;
        let shift14 = 1u32 << 14;
        column!($lo, $hi: $u9 * shift14);
        let e0 = $lo & MASK;
        let e1 = $lo >> 26 | $hi << 6;
        let (prime_low, shift6, one) = (977u32, 64u32, 1u32);
        ($lo, $hi) = ($r0, 0);
        column!($lo, $hi: e0 * prime_low);
        $r0 = take_limb!($lo, $hi);
        column!($lo, $hi: e1 * prime_low, e0 * shift6, $r1 * one);
        $r1 = $lo & MASK;
        $r2 += ($lo >> 26 | $hi << 6) + (e1 << 6);
        r9
    }};
}

impl Field {
    /// From 32 big-endian bytes; none where the number is not below p.
    pub fn from_bytes(bytes: &[u8; 32]) -> Option<Field> {
        let words = crate::scalar::words_from_bytes(bytes);
        let field = Field::from_words(&words);
        let top = field.0[2..9].iter().all(|limb| *limb == MASK) && field.0[9] == TOP_MASK;
        let not_below = top && (field.0[1] > P[1] || field.0[1] == P[1] && field.0[0] >= P[0]);
        (!not_below).then_some(field)
    }

    /// From eight words, least significant first.
    pub fn from_words(w: &[u32; 8]) -> Field {
        Field([
            w[0] & MASK,
            (w[0] >> 26 | w[1] << 6) & MASK,
            (w[1] >> 20 | w[2] << 12) & MASK,
            (w[2] >> 14 | w[3] << 18) & MASK,
            (w[3] >> 8 | w[4] << 24) & MASK,
            w[4] >> 2 & MASK,
            (w[4] >> 28 | w[5] << 4) & MASK,
            (w[5] >> 22 | w[6] << 10) & MASK,
            (w[6] >> 16 | w[7] << 16) & MASK,
            w[7] >> 10,
        ])
    }

    /// Eight words of a normal element, least significant first.
    pub fn to_words(self) -> [u32; 8] {
        let l = self.0;
        [
            l[0] | l[1] << 26,
            l[1] >> 6 | l[2] << 20,
            l[2] >> 12 | l[3] << 14,
            l[3] >> 18 | l[4] << 8,
            l[4] >> 24 | l[5] << 2 | l[6] << 28,
            l[6] >> 4 | l[7] << 22,
            l[7] >> 10 | l[8] << 16,
            l[8] >> 16 | l[9] << 10,
        ]
    }

    /// 32 big-endian bytes of a normal element.
    pub fn to_bytes(self) -> [u8; 32] {
        crate::scalar::bytes_from_words(&self.to_words())
    }

    /// Any magnitude up to 16; gives the normal representation.
    pub fn normalize(&self) -> Field {
        let mut t = self.0;
        carry_once(&mut t);
        let all_ones = t[2..9].iter().all(|limb| *limb == MASK) && t[9] == TOP_MASK;
        let at_least_p = t[9] >> 22 != 0 || all_ones && t[1] + 0x40 + (t[0] + 977 >> 26) > MASK;
        if at_least_p {
            t[0] += 977;
            t[1] += 0x40;
            for i in 0..9 {
                t[i + 1] += t[i] >> 26;
                t[i] &= MASK;
            }
            t[9] &= TOP_MASK;
        }
        Field(t)
    }

    /// Any magnitude up to 16; gives 1, though not necessarily the representation below p.
    #[inline(always)]
    pub fn carried(&self) -> Field {
        let mut t = self.0;
        carry_once(&mut t);
        Field(t)
    }

    /// Any magnitude up to 16.
    pub fn is_zero(&self) -> bool {
        let mut t = self.0;
        carry_once(&mut t);
        // Now below 2p: zero is 0 or p.
        t == [0; 10] || t == P
    }

    /// A normal element.
    pub fn is_odd(&self) -> bool {
        self.0[0] & 1 == 1
    }

    /// The sum; magnitudes add.
    #[inline(always)]
    pub fn add(&self, other: &Field) -> Field {
        Field(core::array::from_fn(|i| self.0[i] + other.0[i]))
    }

    /// The negative of an element of magnitude at most `magnitude`; gives magnitude + 1.
    #[inline(always)]
    pub fn negate(&self, magnitude: u32) -> Field {
        Field(core::array::from_fn(|i| 2 * (magnitude + 1) * P[i] - self.0[i]))
    }

    /// A small multiple; magnitude · factor.
    #[inline(always)]
    pub fn times(&self, factor: u32) -> Field {
        Field(self.0.map(|limb| limb * factor))
    }

    /// Half of an element of magnitude m; gives m / 2 + 1.
    #[inline(always)]
    pub fn half(&self) -> Field {
        let mut t = self.0;
        if t[0] & 1 == 1 {
            for i in 0..10 {
                t[i] += P[i];
            }
        }
        Field(core::array::from_fn(|i| if i < 9 { (t[i] >> 1) + ((t[i + 1] & 1) << 25) } else { t[9] >> 1 }))
    }

    /// The product; magnitudes at most 8, gives 1.
    #[inline(always)]
    pub fn multiply(&self, other: &Field) -> Field {
        #[cfg(target_arch = "mips")]
        return crate::field_mips::multiply(self, other);
        #[cfg(not(target_arch = "mips"))]
        self.multiply_portable(other)
    }

    /// The square; magnitude at most 8, gives 1.
    #[inline(always)]
    pub fn square(&self) -> Field {
        #[cfg(target_arch = "mips")]
        return crate::field_mips::square(self);
        #[cfg(not(target_arch = "mips"))]
        self.square_portable()
    }

    /// [`Field::multiply`] in Rust: for the host, and to compare with.
    #[cfg_attr(target_arch = "mips", allow(dead_code))]
    pub fn multiply_portable(&self, other: &Field) -> Field {
        let [a0, a1, a2, a3, a4, a5, a6, a7, a8, a9] = self.0;
        let [b0, b1, b2, b3, b4, b5, b6, b7, b8, b9] = other.0;
        let (mut lo, mut hi) = (0u32, 0u32);
        column!(lo, hi: a1 * b9, a2 * b8, a3 * b7, a4 * b6, a5 * b5, a6 * b4, a7 * b3, a8 * b2, a9 * b1);
        let u0 = take_limb!(lo, hi);
        column!(lo, hi: a2 * b9, a3 * b8, a4 * b7, a5 * b6, a6 * b5, a7 * b4, a8 * b3, a9 * b2);
        let u1 = take_limb!(lo, hi);
        column!(lo, hi: a3 * b9, a4 * b8, a5 * b7, a6 * b6, a7 * b5, a8 * b4, a9 * b3);
        let u2 = take_limb!(lo, hi);
        column!(lo, hi: a4 * b9, a5 * b8, a6 * b7, a7 * b6, a8 * b5, a9 * b4);
        let u3 = take_limb!(lo, hi);
        column!(lo, hi: a5 * b9, a6 * b8, a7 * b7, a8 * b6, a9 * b5);
        let u4 = take_limb!(lo, hi);
        column!(lo, hi: a6 * b9, a7 * b8, a8 * b7, a9 * b6);
        let u5 = take_limb!(lo, hi);
        column!(lo, hi: a7 * b9, a8 * b8, a9 * b7);
        let u6 = take_limb!(lo, hi);
        column!(lo, hi: a8 * b9, a9 * b8);
        let u7 = take_limb!(lo, hi);
        column!(lo, hi: a9 * b9);
        let u8 = lo & MASK;
        let u9 = lo >> 26 | hi << 6;

        let (low, high) = (FOLD_LOW, FOLD_HIGH);
        (lo, hi) = (0, 0);
        column!(lo, hi: a0 * b0, u0 * low);
        let mut r0 = take_limb!(lo, hi);
        column!(lo, hi: a0 * b1, a1 * b0, u1 * low, u0 * high);
        let mut r1 = take_limb!(lo, hi);
        column!(lo, hi: a0 * b2, a1 * b1, a2 * b0, u2 * low, u1 * high);
        let mut r2 = take_limb!(lo, hi);
        column!(lo, hi: a0 * b3, a1 * b2, a2 * b1, a3 * b0, u3 * low, u2 * high);
        let r3 = take_limb!(lo, hi);
        column!(lo, hi: a0 * b4, a1 * b3, a2 * b2, a3 * b1, a4 * b0, u4 * low, u3 * high);
        let r4 = take_limb!(lo, hi);
        column!(lo, hi: a0 * b5, a1 * b4, a2 * b3, a3 * b2, a4 * b1, a5 * b0, u5 * low, u4 * high);
        let r5 = take_limb!(lo, hi);
        column!(lo, hi: a0 * b6, a1 * b5, a2 * b4, a3 * b3, a4 * b2, a5 * b1, a6 * b0, u6 * low, u5 * high);
        let r6 = take_limb!(lo, hi);
        column!(lo, hi: a0 * b7, a1 * b6, a2 * b5, a3 * b4, a4 * b3, a5 * b2, a6 * b1, a7 * b0, u7 * low, u6 * high);
        let r7 = take_limb!(lo, hi);
        column!(lo, hi: a0 * b8, a1 * b7, a2 * b6, a3 * b5, a4 * b4, a5 * b3, a6 * b2, a7 * b1, a8 * b0);
        column!(lo, hi: u8 * low, u7 * high);
        let r8 = take_limb!(lo, hi);
        column!(lo, hi: a0 * b9, a1 * b8, a2 * b7, a3 * b6, a4 * b5, a5 * b4, a6 * b3, a7 * b2, a8 * b1, a9 * b0);
        column!(lo, hi: u9 * low, u8 * high);
        let r9 = fold_top!(lo, hi, u9, r0, r1, r2);
        Field([r0, r1, r2, r3, r4, r5, r6, r7, r8, r9])
    }

    /// [`Field::square`] in Rust: for the host, and to compare with.
    #[cfg_attr(target_arch = "mips", allow(dead_code))]
    pub fn square_portable(&self) -> Field {
        let [a0, a1, a2, a3, a4, a5, a6, a7, a8, a9] = self.0;
        // Twice a limb is at most 2^31: it fits.
        let [d1, d2, d3, d4, d5] = [2 * a1, 2 * a2, 2 * a3, 2 * a4, 2 * a5];
        let [d6, d7, d8, d9] = [2 * a6, 2 * a7, 2 * a8, 2 * a9];
        let (mut lo, mut hi) = (0u32, 0u32);
        column!(lo, hi: a1 * d9, a2 * d8, a3 * d7, a4 * d6; square a5);
        let u0 = take_limb!(lo, hi);
        column!(lo, hi: a2 * d9, a3 * d8, a4 * d7, a5 * d6);
        let u1 = take_limb!(lo, hi);
        column!(lo, hi: a3 * d9, a4 * d8, a5 * d7; square a6);
        let u2 = take_limb!(lo, hi);
        column!(lo, hi: a4 * d9, a5 * d8, a6 * d7);
        let u3 = take_limb!(lo, hi);
        column!(lo, hi: a5 * d9, a6 * d8; square a7);
        let u4 = take_limb!(lo, hi);
        column!(lo, hi: a6 * d9, a7 * d8);
        let u5 = take_limb!(lo, hi);
        column!(lo, hi: a7 * d9; square a8);
        let u6 = take_limb!(lo, hi);
        column!(lo, hi: a8 * d9);
        let u7 = take_limb!(lo, hi);
        column!(lo, hi: ; square a9);
        let u8 = lo & MASK;
        let u9 = lo >> 26 | hi << 6;

        let (low, high) = (FOLD_LOW, FOLD_HIGH);
        (lo, hi) = (0, 0);
        column!(lo, hi: u0 * low; square a0);
        let mut r0 = take_limb!(lo, hi);
        column!(lo, hi: a0 * d1, u1 * low, u0 * high);
        let mut r1 = take_limb!(lo, hi);
        column!(lo, hi: a0 * d2, u2 * low, u1 * high; square a1);
        let mut r2 = take_limb!(lo, hi);
        column!(lo, hi: a0 * d3, a1 * d2, u3 * low, u2 * high);
        let r3 = take_limb!(lo, hi);
        column!(lo, hi: a0 * d4, a1 * d3, u4 * low, u3 * high; square a2);
        let r4 = take_limb!(lo, hi);
        column!(lo, hi: a0 * d5, a1 * d4, a2 * d3, u5 * low, u4 * high);
        let r5 = take_limb!(lo, hi);
        column!(lo, hi: a0 * d6, a1 * d5, a2 * d4, u6 * low, u5 * high; square a3);
        let r6 = take_limb!(lo, hi);
        column!(lo, hi: a0 * d7, a1 * d6, a2 * d5, a3 * d4, u7 * low, u6 * high);
        let r7 = take_limb!(lo, hi);
        column!(lo, hi: a0 * d8, a1 * d7, a2 * d6, a3 * d5, u8 * low, u7 * high; square a4);
        let r8 = take_limb!(lo, hi);
        column!(lo, hi: a0 * d9, a1 * d8, a2 * d7, a3 * d6, a4 * d5, u9 * low, u8 * high);
        let r9 = fold_top!(lo, hi, u9, r0, r1, r2);
        Field([r0, r1, r2, r3, r4, r5, r6, r7, r8, r9])
    }

    fn square_times(&self, count: u32) -> Field {
        (0..count).fold(*self, |x, _| x.square())
    }

    /// A square root, of magnitude 1, of an element of magnitude at most 8; none where there is no root.
    ///
    /// The power (p + 1) / 4: its binary form has blocks of 223, 22 and 2 ones, reached by chaining blocks of ones.
    pub fn square_root(&self) -> Option<Field> {
        let x2 = self.square().multiply(self);
        let x3 = x2.square().multiply(self);
        let x6 = x3.square_times(3).multiply(&x3);
        let x9 = x6.square_times(3).multiply(&x3);
        let x11 = x9.square_times(2).multiply(&x2);
        let x22 = x11.square_times(11).multiply(&x11);
        let x44 = x22.square_times(22).multiply(&x22);
        let x88 = x44.square_times(44).multiply(&x44);
        let x176 = x88.square_times(88).multiply(&x88);
        let x220 = x176.square_times(44).multiply(&x44);
        let x223 = x220.square_times(3).multiply(&x3);
        let root = x223.square_times(23).multiply(&x22).square_times(6).multiply(&x2).square_times(2);
        root.square().add(&self.negate(8)).is_zero().then_some(root)
    }

    /// The inverse, normal, of an element that is not zero, of magnitude up to 16.
    pub fn inverse(&self) -> Field {
        Field::from_words(&inverse::inverse(&self.normalize().to_words(), &inverse::FIELD))
    }
}

/// Folds what exceeds 256 bits once and carries: limbs are then normal but for the last, and the value is below 2p.
#[inline(always)]
fn carry_once(t: &mut [u32; 10]) {
    let excess = t[9] >> 22;
    t[9] &= TOP_MASK;
    t[0] += excess * 977;
    t[1] += excess << 6;
    for i in 0..9 {
        t[i + 1] += t[i] >> 26;
        t[i] &= MASK;
    }
}
