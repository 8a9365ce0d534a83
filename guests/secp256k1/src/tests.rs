//! Against the k256 crate, on pseudo-random and extreme inputs. They run on the host.
extern crate std;

use k256::ecdsa::{RecoveryId, Signature, SigningKey, VerifyingKey};

use crate::{field, is_low_s, recover, words};

struct Random(u64);

impl Random {
    fn word(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545f4914f6cdd1d)
    }

    fn bytes(&mut self) -> [u8; 32] {
        core::array::from_fn(|_| (self.word() >> 56) as u8)
    }

    /// Bytes with long runs of equal bits, where carries go far.
    fn runs(&mut self) -> [u8; 32] {
        let mut bits = [0u8; 32];
        let mut at = 0;
        while at < 256 {
            let (run, one) = (1 + self.word() as usize % 60, self.word() >> 63 == 1);
            for bit in at..(at + run).min(256) {
                bits[bit / 8] |= u8::from(one) << (bit % 8);
            }
            at += run;
        }
        bits
    }
}

fn reference(digest: &[u8; 32], r: &[u8; 32], s: &[u8; 32], odd: bool) -> Option<[u8; 64]> {
    let signature = Signature::from_scalars(*r, *s).ok()?;
    // k256 wants a low s: (r, n − s) with the other parity names the same key.
    let (signature, odd) = match signature.normalize_s() {
        Some(low) => (low, !odd),
        None => (signature, odd),
    };
    let key = VerifyingKey::recover_from_prehash(digest, &signature, RecoveryId::new(odd, false)).ok()?;
    key.to_encoded_point(false).as_bytes()[1..].try_into().ok()
}

#[test]
fn recovers_signers() {
    let mut random = Random(0x9e3779b97f4a7c15);
    for _ in 0..300 {
        let key = SigningKey::from_slice(&random.bytes()).unwrap();
        let digest = random.bytes();
        let (signature, id) = key.sign_prehash_recoverable(&digest).unwrap();
        let (r, s) = signature.split_bytes();
        let expected: [u8; 64] = key.verifying_key().to_encoded_point(false).as_bytes()[1..].try_into().unwrap();
        assert_eq!(recover(&digest, &r.into(), &s.into(), id.is_y_odd()), Some(expected));
        assert!(is_low_s(&s.into()));
    }
}

#[test]
fn agrees_on_anything() {
    let mut random = Random(42);
    let mut found = 0;
    for i in 0..2000 {
        let (digest, r, s) = if i % 2 == 0 {
            (random.bytes(), random.bytes(), random.bytes())
        } else {
            (random.runs(), random.runs(), random.runs())
        };
        let odd = random.word() >> 63 == 1;
        let got = recover(&digest, &r, &s, odd);
        assert_eq!(got, reference(&digest, &r, &s, odd), "digest {digest:02x?} r {r:02x?} s {s:02x?} odd {odd}");
        found += usize::from(got.is_some());
    }
    assert!(found > 500);
}

#[test]
fn agrees_on_extremes() {
    let order = hex("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141");
    let prime = hex("fffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2f");
    let below = |mut bytes: [u8; 32]| {
        bytes[31] -= 1;
        bytes
    };
    let mut one = [0; 32];
    one[31] = 1;
    let generator = hex("79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798");
    let values = [[0; 32], one, [0xff; 32], order, below(order), prime, below(prime), generator];
    for digest in values {
        for r in values {
            for s in values {
                for odd in [false, true] {
                    assert_eq!(recover(&digest, &r, &s, odd), reference(&digest, &r, &s, odd));
                }
            }
        }
    }
}

#[test]
fn field_operations() {
    let mut random = Random(7);
    let mut block = field::block_of_field();
    let prime = &field::P;
    for i in 0..2000 {
        let mut number = || words::from_bytes(&if i % 2 == 0 { random.bytes() } else { random.runs() });
        let (a, b) = (number(), number());
        let mut sum = [0; 8];
        field::add(&mut sum, &a, &b);
        let mut difference = [0; 8];
        field::subtract(&mut difference, &sum, &b);
        assert_eq!(field::reduced(&difference), field::reduced(&a));
        field::subtract_twice(&mut difference, &a, &b);
        field::add(&mut sum, &difference, &b);
        field::add(&mut difference, &sum, &b);
        assert_eq!(field::reduced(&difference), field::reduced(&a));
        field::subtract(&mut difference, &a, &a);
        assert!(field::is_zero(&difference) && field::is_zero(prime) && field::is_zero(&words::ZERO));
        if !field::is_zero(&a) {
            let inverse = field::inverse(&mut block, &a);
            assert_eq!(words::product(&mut block, &inverse, &a), words::ONE);
        }
    }
}

fn hex(text: &str) -> [u8; 32] {
    core::array::from_fn(|i| u8::from_str_radix(&text[2 * i..2 * i + 2], 16).unwrap())
}
