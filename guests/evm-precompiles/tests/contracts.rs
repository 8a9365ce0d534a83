//! Every contract but those of pairing-friendly curves, against the implementations that the revm crate uses.
mod common;

use common::{FORKS, Random, bytes, compare, compare_at, exists, hex, rounds};
use evm_precompiles::Fork;

#[test]
fn the_same_addresses_in_every_fork() {
    for (fork, _) in FORKS {
        let ours: Vec<u16> = evm_precompiles::addresses(fork).collect();
        for address in 0..=0x200 {
            assert_eq!(ours.contains(&address), exists(address, fork), "{address:#x} in {fork:?}");
        }
    }
}

#[test]
fn hashes_and_identity() {
    let mut random = Random(1);
    for address in [2, 3, 4] {
        for length in [0, 1, 31, 32, 33, 55, 56, 63, 64, 65, 119, 120, 128, 1000] {
            compare(address, Fork::Prague, &random.bytes(length));
        }
    }
}

#[test]
fn blake2_compressions() {
    let mut random = Random(2);
    for round in 0..400 {
        let mut input = random.bytes(213);
        let rounds = [0, 1, 9, 10, 11, 12, 21, 300][round % 8] as u32;
        input[..4].copy_from_slice(&rounds.to_be_bytes());
        input[212] = (round / 8 % 3) as u8;
        compare(9, Fork::Osaka, &input);
    }
    for length in [0, 212, 214] {
        assert_eq!(compare(9, Fork::Osaka, &random.bytes(length)), None);
    }
    let mut many = vec![0xff; 4];
    many.extend([0; 209]);
    assert_eq!(compare_at(9, Fork::Osaka, &many, u64::from(u32::MAX) - 1), None);
}

/// The input of MODEXP.
fn modexp(base: &[u8], exponent: &[u8], modulus: &[u8]) -> Vec<u8> {
    let mut input = vec![];
    for number in [base, exponent, modulus] {
        input.extend([0; 24]);
        input.extend((number.len() as u64).to_be_bytes());
    }
    input.extend([base, exponent, modulus].concat());
    input
}

#[test]
fn powers_of_small_numbers() {
    let corners: Vec<Vec<u8>> =
        [0u64, 1, 2, 3, 4, 5, 6, 8, 12, 255, 256, 257, 0xffff_ffff, 1 << 32, 3 << 28, u64::MAX, 1 << 63, 3 << 62]
            .iter()
            .map(|number| number.to_be_bytes().to_vec())
            .collect();
    for base in &corners {
        for exponent in &corners {
            for modulus in &corners {
                compare(5, Fork::Osaka, &modexp(base, exponent, modulus));
            }
        }
    }
    for (base, exponent, modulus) in [("", "", ""), ("", "", "05"), ("03", "", "05"), ("03", "05", ""), ("", "05", "01")] {
        compare(5, Fork::Prague, &modexp(&bytes(base), &bytes(exponent), &bytes(modulus)));
    }
}

#[test]
fn powers_of_random_numbers() {
    let mut random = Random(0x9e3779b97f4a7c15);
    for round in 0..rounds(2000) {
        let limit = if round % 20 == 0 { 160 } else { 40 };
        let (b, e, m) = (random.below(limit), random.below(if round % 9 == 0 { 70 } else { 12 }), random.below(limit));
        let input = modexp(&random.number(b), &random.number(e), &random.number(m));
        compare(5, FORKS[round % 4].0, &input);
        // Cut off, which means zeros; and too long.
        compare(5, FORKS[round % 4].0, &input[..random.below(input.len() + 1)]);
        compare(5, FORKS[round % 4].0, &[&input[..], &[7; 9]].concat());
    }
}

/// Numbers whose limbs have fewer bits, bases that are much longer than the modulus, and the other way round; odd and even moduli.
#[test]
fn powers_of_large_numbers() {
    let mut random = Random(77);
    let sizes = [(440, 3, 443), (444, 2, 444), (445, 40, 445), (450, 2, 100), (10, 2, 700), (1024, 1, 1024), (1724, 1, 1725), (3000, 1, 33)];
    for (b, e, m) in sizes {
        for even in [0, 1, 40] {
            let (base, exponent, mut modulus) = (random.number(b), random.number(e), random.number(m));
            modulus[0] |= 0x80;
            modulus[m - 1] |= 1;
            modulus[m - even.min(m - 1)..].fill(0);
            compare(5, Fork::Prague, &modexp(&base, &exponent, &modulus));
        }
    }
    for length in [444, 1700] {
        let ones = vec![0xff; length];
        compare(5, Fork::Prague, &modexp(&ones, &[3], &ones));
    }
}

#[test]
fn modexp_of_extreme_lengths() {
    let lengths = ["00", "01", "20", "0400", "0401", "ffffffff", "0100000000", "ffffffffffffffff", "010000000000000000"];
    for base in lengths {
        for exponent in lengths {
            for modulus in lengths {
                let mut input: Vec<u8> = [base, exponent, modulus].iter().flat_map(|l| bytes(&format!("{l:0>64}"))).collect();
                input.extend([3; 40]);
                for (fork, _) in FORKS {
                    // So little gas that neither allocates much.
                    compare_at(5, fork, &input, 1_000_000);
                }
            }
        }
    }
}

/// Points, digests and signatures that the p256 crate made; each with every part replaced.
#[test]
fn signatures_of_p256() {
    use p256::ecdsa::{Signature, SigningKey, signature::hazmat::PrehashSigner};
    let mut random = Random(4);
    let order = bytes("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
    let prime = bytes("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff");
    let mut one = vec![0; 32];
    one[31] = 1;
    let below = |number: &[u8]| number.iter().enumerate().map(|(i, b)| if i == 31 { b - 1 } else { *b }).collect::<Vec<u8>>();
    let replacements = [vec![0; 32], one, order.clone(), below(&order), prime.clone(), below(&prime), vec![0xff; 32]];
    let mut valid = 0;
    for round in 0..rounds(8) {
        let key = SigningKey::from_slice(&random.bytes(32)).unwrap();
        let digest = if round % 5 == 0 { vec![0xff; 32] } else { random.bytes(32) };
        let signature: Signature = key.sign_prehash(&digest).unwrap();
        let point = key.verifying_key().to_encoded_point(false);
        let input = [&digest[..], &signature.to_bytes(), &point.as_bytes()[1..]].concat();
        assert_eq!(compare(0x100, Fork::Osaka, &input).map(|answer| hex(&answer)), Some(format!("{:0>64}", "1")));
        valid += 1;
        for part in 0..5 {
            for replacement in &replacements {
                let mut other = input.clone();
                other[32 * part..32 * part + 32].copy_from_slice(replacement);
                compare(0x100, Fork::Osaka, &other);
            }
            let mut other = input.clone();
            other[random.below(32) + 32 * part] ^= 1 << random.below(8);
            compare(0x100, Fork::Osaka, &other);
        }
        // The other s of the same signature, and other lengths.
        let high = Signature::from_scalars(signature.r(), -signature.s()).unwrap();
        let mut other = input.clone();
        other[32..96].copy_from_slice(&high.to_bytes());
        compare(0x100, Fork::Osaka, &other);
        compare(0x100, Fork::Osaka, &input[..159]);
        compare(0x100, Fork::Osaka, &[&input[..], &[0]].concat());
    }
    assert_eq!(valid, rounds(8));
}

/// A signature whose point has an x coordinate above the order: it verifies with r = x − order; and sums that are infinite.
#[test]
fn corners_of_p256() {
    use p256::elliptic_curve::PrimeField;
    use p256::elliptic_curve::ops::Reduce;
    use p256::elliptic_curve::bigint::Encoding;
    use p256::elliptic_curve::sec1::{FromEncodedPoint, ToEncodedPoint};
    use p256::{AffinePoint, EncodedPoint, FieldBytes, ProjectivePoint, Scalar, U256};

    let order = U256::from_be_hex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
    let mut tried = 0;
    for above in 0..60u32 {
        let r = U256::from_u32(above);
        let x = order.wrapping_add(&r).to_be_bytes();
        let candidate = EncodedPoint::from_bytes([&[2][..], &x].concat()).unwrap();
        let Some(point) = Option::<AffinePoint>::from(AffinePoint::from_encoded_point(&candidate)) else { continue };
        if above == 0 {
            continue;
        }
        // With s = 1: R = digest·G + r·Q, so Q = (R − digest·G) / r.
        let digest = Scalar::from(5u64);
        let scalar_r = <Scalar as Reduce<U256>>::reduce(r);
        let key = (ProjectivePoint::from(point) - ProjectivePoint::GENERATOR * digest) * scalar_r.invert().unwrap();
        let key = key.to_affine().to_encoded_point(false);
        let one = Scalar::ONE.to_repr();
        let parts: [FieldBytes; 3] = [digest.to_repr(), scalar_r.to_repr(), one];
        let input = [parts.concat(), key.as_bytes()[1..].to_vec()].concat();
        assert_eq!(compare(0x100, Fork::Osaka, &input).unwrap().len(), 32);
        tried += 1;
    }
    assert!(tried > 20);
    // Q = G and digest = −r: the sum is infinite. Q = G and digest = r: both tables are the same.
    let generator = AffinePoint::GENERATOR.to_encoded_point(false);
    for digest in [-Scalar::from(9u64), Scalar::from(9u64)] {
        let parts = [digest.to_repr(), Scalar::from(9u64).to_repr(), Scalar::from(77u64).to_repr()];
        compare(0x100, Fork::Osaka, &[parts.concat(), generator.as_bytes()[1..].to_vec()].concat());
    }
}
