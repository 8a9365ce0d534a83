// The same functions for each integer type.

#[defines_primitive(u8)]
module std::u8 {
    use std::string::String;

    const MAX: u8 = 0xff;

    public fun max(x: u8, y: u8): u8 {
        if (x > y) x else y
    }

    public fun min(x: u8, y: u8): u8 {
        if (x < y) x else y
    }

    public fun diff(x: u8, y: u8): u8 {
        if (x > y) x - y else y - x
    }

    public fun bitwise_not(x: u8): u8 {
        x ^ MAX
    }

    /// Rounded up.
    public fun divide_and_round_up(x: u8, y: u8): u8 {
        if (x % y == 0) x / y else x / y + 1
    }

    public fun pow(mut base: u8, mut exponent: u8): u8 {
        let mut result = 1;
        while (exponent > 0) {
            if (exponent % 2 == 1) result = result * base;
            exponent = exponent / 2;
            if (exponent > 0) base = base * base;
        };
        result
    }

    public fun to_string(mut x: u8): String {
        if (x == 0) return b"0".to_string();
        let mut digits = vector[];
        while (x > 0) {
            digits.push_back((x % 10) as u8 + 48);
            x = x / 10;
        };
        digits.reverse();
        digits.to_string()
    }

    public fun sqrt(x: u8): u8 {
        let x = x as u256;
        let mut bit = 1 << 126;
        if (bit > x) while (bit > x) bit = bit >> 2;
        let mut rest = x;
        let mut root = 0;
        while (bit != 0) {
            if (rest >= root + bit) {
                rest = rest - root - bit;
                root = (root >> 1) + bit;
            } else root = root >> 1;
            bit = bit >> 2;
        };
        root as u8
    }

    public macro fun max_value(): u8 {
        0xff
    }

    public macro fun range_do<$R: drop>($start: u8, $stop: u8, $f: |u8| -> $R) {
        let mut i = $start;
        let stop = $stop;
        while (i < stop) {
            $f(i);
            i = i + 1;
        }
    }

    public macro fun do<$R: drop>($stop: u8, $f: |u8| -> $R) {
        range_do!(0, $stop, $f)
    }
}

#[defines_primitive(u16)]
module std::u16 {
    use std::string::String;

    const MAX: u16 = 0xffff;

    public fun max(x: u16, y: u16): u16 {
        if (x > y) x else y
    }

    public fun min(x: u16, y: u16): u16 {
        if (x < y) x else y
    }

    public fun diff(x: u16, y: u16): u16 {
        if (x > y) x - y else y - x
    }

    public fun bitwise_not(x: u16): u16 {
        x ^ MAX
    }

    /// Rounded up.
    public fun divide_and_round_up(x: u16, y: u16): u16 {
        if (x % y == 0) x / y else x / y + 1
    }

    public fun pow(mut base: u16, mut exponent: u8): u16 {
        let mut result = 1;
        while (exponent > 0) {
            if (exponent % 2 == 1) result = result * base;
            exponent = exponent / 2;
            if (exponent > 0) base = base * base;
        };
        result
    }

    public fun to_string(mut x: u16): String {
        if (x == 0) return b"0".to_string();
        let mut digits = vector[];
        while (x > 0) {
            digits.push_back((x % 10) as u8 + 48);
            x = x / 10;
        };
        digits.reverse();
        digits.to_string()
    }

    public fun sqrt(x: u16): u16 {
        let x = x as u256;
        let mut bit = 1 << 126;
        if (bit > x) while (bit > x) bit = bit >> 2;
        let mut rest = x;
        let mut root = 0;
        while (bit != 0) {
            if (rest >= root + bit) {
                rest = rest - root - bit;
                root = (root >> 1) + bit;
            } else root = root >> 1;
            bit = bit >> 2;
        };
        root as u16
    }

    public fun try_as_u8(x: u16): Option<u8> {
        if (x > 0xff) option::none() else option::some(x as u8)
    }

    public macro fun max_value(): u16 {
        0xffff
    }

    public macro fun range_do<$R: drop>($start: u16, $stop: u16, $f: |u16| -> $R) {
        let mut i = $start;
        let stop = $stop;
        while (i < stop) {
            $f(i);
            i = i + 1;
        }
    }

    public macro fun do<$R: drop>($stop: u16, $f: |u16| -> $R) {
        range_do!(0, $stop, $f)
    }
}

#[defines_primitive(u32)]
module std::u32 {
    use std::string::String;

    const MAX: u32 = 0xffffffff;

    public fun max(x: u32, y: u32): u32 {
        if (x > y) x else y
    }

    public fun min(x: u32, y: u32): u32 {
        if (x < y) x else y
    }

    public fun diff(x: u32, y: u32): u32 {
        if (x > y) x - y else y - x
    }

    public fun bitwise_not(x: u32): u32 {
        x ^ MAX
    }

    /// Rounded up.
    public fun divide_and_round_up(x: u32, y: u32): u32 {
        if (x % y == 0) x / y else x / y + 1
    }

    public fun pow(mut base: u32, mut exponent: u8): u32 {
        let mut result = 1;
        while (exponent > 0) {
            if (exponent % 2 == 1) result = result * base;
            exponent = exponent / 2;
            if (exponent > 0) base = base * base;
        };
        result
    }

    public fun to_string(mut x: u32): String {
        if (x == 0) return b"0".to_string();
        let mut digits = vector[];
        while (x > 0) {
            digits.push_back((x % 10) as u8 + 48);
            x = x / 10;
        };
        digits.reverse();
        digits.to_string()
    }

    public fun sqrt(x: u32): u32 {
        let x = x as u256;
        let mut bit = 1 << 126;
        if (bit > x) while (bit > x) bit = bit >> 2;
        let mut rest = x;
        let mut root = 0;
        while (bit != 0) {
            if (rest >= root + bit) {
                rest = rest - root - bit;
                root = (root >> 1) + bit;
            } else root = root >> 1;
            bit = bit >> 2;
        };
        root as u32
    }

    public fun try_as_u8(x: u32): Option<u8> {
        if (x > 0xff) option::none() else option::some(x as u8)
    }

    public fun try_as_u16(x: u32): Option<u16> {
        if (x > 0xffff) option::none() else option::some(x as u16)
    }

    public macro fun max_value(): u32 {
        0xffffffff
    }

    public macro fun range_do<$R: drop>($start: u32, $stop: u32, $f: |u32| -> $R) {
        let mut i = $start;
        let stop = $stop;
        while (i < stop) {
            $f(i);
            i = i + 1;
        }
    }

    public macro fun do<$R: drop>($stop: u32, $f: |u32| -> $R) {
        range_do!(0, $stop, $f)
    }
}

#[defines_primitive(u64)]
module std::u64 {
    use std::string::String;

    const MAX: u64 = 0xffffffffffffffff;

    public fun max(x: u64, y: u64): u64 {
        if (x > y) x else y
    }

    public fun min(x: u64, y: u64): u64 {
        if (x < y) x else y
    }

    public fun diff(x: u64, y: u64): u64 {
        if (x > y) x - y else y - x
    }

    public fun bitwise_not(x: u64): u64 {
        x ^ MAX
    }

    /// Rounded up.
    public fun divide_and_round_up(x: u64, y: u64): u64 {
        if (x % y == 0) x / y else x / y + 1
    }

    public fun pow(mut base: u64, mut exponent: u8): u64 {
        let mut result = 1;
        while (exponent > 0) {
            if (exponent % 2 == 1) result = result * base;
            exponent = exponent / 2;
            if (exponent > 0) base = base * base;
        };
        result
    }

    public fun to_string(mut x: u64): String {
        if (x == 0) return b"0".to_string();
        let mut digits = vector[];
        while (x > 0) {
            digits.push_back((x % 10) as u8 + 48);
            x = x / 10;
        };
        digits.reverse();
        digits.to_string()
    }

    public fun sqrt(x: u64): u64 {
        let x = x as u256;
        let mut bit = 1 << 126;
        if (bit > x) while (bit > x) bit = bit >> 2;
        let mut rest = x;
        let mut root = 0;
        while (bit != 0) {
            if (rest >= root + bit) {
                rest = rest - root - bit;
                root = (root >> 1) + bit;
            } else root = root >> 1;
            bit = bit >> 2;
        };
        root as u64
    }

    public fun try_as_u8(x: u64): Option<u8> {
        if (x > 0xff) option::none() else option::some(x as u8)
    }

    public fun try_as_u16(x: u64): Option<u16> {
        if (x > 0xffff) option::none() else option::some(x as u16)
    }

    public fun try_as_u32(x: u64): Option<u32> {
        if (x > 0xffffffff) option::none() else option::some(x as u32)
    }

    public macro fun max_value(): u64 {
        0xffffffffffffffff
    }

    public macro fun range_do<$R: drop>($start: u64, $stop: u64, $f: |u64| -> $R) {
        let mut i = $start;
        let stop = $stop;
        while (i < stop) {
            $f(i);
            i = i + 1;
        }
    }

    public macro fun do<$R: drop>($stop: u64, $f: |u64| -> $R) {
        range_do!(0, $stop, $f)
    }
}

#[defines_primitive(u128)]
module std::u128 {
    use std::string::String;

    const MAX: u128 = 0xffffffffffffffffffffffffffffffff;

    public fun max(x: u128, y: u128): u128 {
        if (x > y) x else y
    }

    public fun min(x: u128, y: u128): u128 {
        if (x < y) x else y
    }

    public fun diff(x: u128, y: u128): u128 {
        if (x > y) x - y else y - x
    }

    public fun bitwise_not(x: u128): u128 {
        x ^ MAX
    }

    /// Rounded up.
    public fun divide_and_round_up(x: u128, y: u128): u128 {
        if (x % y == 0) x / y else x / y + 1
    }

    public fun pow(mut base: u128, mut exponent: u8): u128 {
        let mut result = 1;
        while (exponent > 0) {
            if (exponent % 2 == 1) result = result * base;
            exponent = exponent / 2;
            if (exponent > 0) base = base * base;
        };
        result
    }

    public fun to_string(mut x: u128): String {
        if (x == 0) return b"0".to_string();
        let mut digits = vector[];
        while (x > 0) {
            digits.push_back((x % 10) as u8 + 48);
            x = x / 10;
        };
        digits.reverse();
        digits.to_string()
    }

    public fun sqrt(x: u128): u128 {
        let x = x as u256;
        let mut bit = 1 << 126;
        if (bit > x) while (bit > x) bit = bit >> 2;
        let mut rest = x;
        let mut root = 0;
        while (bit != 0) {
            if (rest >= root + bit) {
                rest = rest - root - bit;
                root = (root >> 1) + bit;
            } else root = root >> 1;
            bit = bit >> 2;
        };
        root as u128
    }

    public fun try_as_u8(x: u128): Option<u8> {
        if (x > 0xff) option::none() else option::some(x as u8)
    }

    public fun try_as_u16(x: u128): Option<u16> {
        if (x > 0xffff) option::none() else option::some(x as u16)
    }

    public fun try_as_u32(x: u128): Option<u32> {
        if (x > 0xffffffff) option::none() else option::some(x as u32)
    }

    public fun try_as_u64(x: u128): Option<u64> {
        if (x > 0xffffffffffffffff) option::none() else option::some(x as u64)
    }

    public macro fun max_value(): u128 {
        0xffffffffffffffffffffffffffffffff
    }

    public macro fun range_do<$R: drop>($start: u128, $stop: u128, $f: |u128| -> $R) {
        let mut i = $start;
        let stop = $stop;
        while (i < stop) {
            $f(i);
            i = i + 1;
        }
    }

    public macro fun do<$R: drop>($stop: u128, $f: |u128| -> $R) {
        range_do!(0, $stop, $f)
    }
}

#[defines_primitive(u256)]
module std::u256 {
    use std::string::String;

    const MAX: u256 = 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff;

    public fun max(x: u256, y: u256): u256 {
        if (x > y) x else y
    }

    public fun min(x: u256, y: u256): u256 {
        if (x < y) x else y
    }

    public fun diff(x: u256, y: u256): u256 {
        if (x > y) x - y else y - x
    }

    public fun bitwise_not(x: u256): u256 {
        x ^ MAX
    }

    /// Rounded up.
    public fun divide_and_round_up(x: u256, y: u256): u256 {
        if (x % y == 0) x / y else x / y + 1
    }

    public fun pow(mut base: u256, mut exponent: u8): u256 {
        let mut result = 1;
        while (exponent > 0) {
            if (exponent % 2 == 1) result = result * base;
            exponent = exponent / 2;
            if (exponent > 0) base = base * base;
        };
        result
    }

    public fun to_string(mut x: u256): String {
        if (x == 0) return b"0".to_string();
        let mut digits = vector[];
        while (x > 0) {
            digits.push_back((x % 10) as u8 + 48);
            x = x / 10;
        };
        digits.reverse();
        digits.to_string()
    }

    public fun try_as_u8(x: u256): Option<u8> {
        if (x > 0xff) option::none() else option::some(x as u8)
    }

    public fun try_as_u16(x: u256): Option<u16> {
        if (x > 0xffff) option::none() else option::some(x as u16)
    }

    public fun try_as_u32(x: u256): Option<u32> {
        if (x > 0xffffffff) option::none() else option::some(x as u32)
    }

    public fun try_as_u64(x: u256): Option<u64> {
        if (x > 0xffffffffffffffff) option::none() else option::some(x as u64)
    }

    public fun try_as_u128(x: u256): Option<u128> {
        if (x > 0xffffffffffffffffffffffffffffffff) option::none() else option::some(x as u128)
    }

    public macro fun max_value(): u256 {
        0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff
    }

    public macro fun range_do<$R: drop>($start: u256, $stop: u256, $f: |u256| -> $R) {
        let mut i = $start;
        let stop = $stop;
        while (i < stop) {
            $f(i);
            i = i + 1;
        }
    }

    public macro fun do<$R: drop>($stop: u256, $f: |u256| -> $R) {
        range_do!(0, $stop, $f)
    }
}
