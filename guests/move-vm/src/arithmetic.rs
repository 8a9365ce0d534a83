//! Integers: the left operand is replaced by the result.

use alloc::boxed::Box;
use core::cmp::Ordering;

use crate::fault::Fault;
use crate::u256::U256;
use crate::value::Value;

/// For each integer type what becomes of two numbers of it.
macro_rules! checked {
    ($name:ident, $method:ident) => {
        pub fn $name(left: &mut Value, right: &Value) -> Result<(), Fault> {
            match (left, right) {
                (Value::U64(a), Value::U64(b)) => *a = a.$method(*b).ok_or(Fault::Arithmetic)?,
                (Value::U8(a), Value::U8(b)) => *a = a.$method(*b).ok_or(Fault::Arithmetic)?,
                (Value::U16(a), Value::U16(b)) => *a = a.$method(*b).ok_or(Fault::Arithmetic)?,
                (Value::U32(a), Value::U32(b)) => *a = a.$method(*b).ok_or(Fault::Arithmetic)?,
                (Value::U128(a), Value::U128(b)) => **a = a.$method(**b).ok_or(Fault::Arithmetic)?,
                (Value::U256(a), Value::U256(b)) => **a = a.$method(**b).ok_or(Fault::Arithmetic)?,
                _ => return Err(Fault::Operand),
            }
            Ok(())
        }
    };
}

macro_rules! bitwise {
    ($name:ident, $operator:tt) => {
        pub fn $name(left: &mut Value, right: &Value) -> Result<(), Fault> {
            match (left, right) {
                (Value::U64(a), Value::U64(b)) => *a = *a $operator *b,
                (Value::U8(a), Value::U8(b)) => *a = *a $operator *b,
                (Value::U16(a), Value::U16(b)) => *a = *a $operator *b,
                (Value::U32(a), Value::U32(b)) => *a = *a $operator *b,
                (Value::U128(a), Value::U128(b)) => **a = **a $operator **b,
                (Value::U256(a), Value::U256(b)) => **a = a.bitwise(**b, |a, b| a $operator b),
                _ => return Err(Fault::Operand),
            }
            Ok(())
        }
    };
}

impl U256 {
    fn checked_div(self, other: Self) -> Option<Self> {
        self.checked_div_rem(other).map(|(quotient, _)| quotient)
    }

    fn checked_rem(self, other: Self) -> Option<Self> {
        self.checked_div_rem(other).map(|(_, remainder)| remainder)
    }
}

checked!(add, checked_add);
checked!(sub, checked_sub);
checked!(mul, checked_mul);
checked!(div, checked_div);
checked!(rem, checked_rem);
bitwise!(and, &);
bitwise!(or, |);
bitwise!(xor, ^);

/// Bits that are shifted out are lost; by as many as there are is an error.
pub fn shift(value: &mut Value, by: u8, left: bool) -> Result<(), Fault> {
    macro_rules! shift {
        ($value:expr, $bits:literal) => {{
            if by >= $bits {
                return Err(Fault::Arithmetic);
            }
            *$value = if left { *$value << by } else { *$value >> by }
        }};
    }
    match value {
        Value::U8(a) => shift!(a, 8),
        Value::U16(a) => shift!(a, 16),
        Value::U32(a) => shift!(a, 32),
        Value::U64(a) => shift!(a, 64),
        Value::U128(a) => shift!(&mut **a, 128),
        Value::U256(a) => **a = if left { a.shl(by) } else { a.shr(by) },
        _ => return Err(Fault::Operand),
    }
    Ok(())
}

pub fn compare(left: &Value, right: &Value) -> Result<Ordering, Fault> {
    Ok(match (left, right) {
        (Value::U64(a), Value::U64(b)) => a.cmp(b),
        (Value::U8(a), Value::U8(b)) => a.cmp(b),
        (Value::U16(a), Value::U16(b)) => a.cmp(b),
        (Value::U32(a), Value::U32(b)) => a.cmp(b),
        (Value::U128(a), Value::U128(b)) => a.cmp(b),
        (Value::U256(a), Value::U256(b)) => a.cmp(b),
        _ => return Err(Fault::Operand),
    })
}

#[derive(Clone, Copy)]
pub enum Width {
    U8,
    U16,
    U32,
    U64,
    U128,
    U256,
}

/// The number as one of another type, if it fits.
pub fn cast(value: &Value, to: Width) -> Result<Value, Fault> {
    let number = match value {
        Value::U8(a) => u128::from(*a),
        Value::U16(a) => u128::from(*a),
        Value::U32(a) => u128::from(*a),
        Value::U64(a) => u128::from(*a),
        Value::U128(a) => **a,
        Value::U256(a) => match (a.to_u128(), to) {
            (_, Width::U256) => return Ok(Value::U256(a.clone())),
            (Some(number), _) => number,
            (None, _) => return Err(Fault::Arithmetic),
        },
        _ => return Err(Fault::Operand),
    };
    let too_large = |_| Fault::Arithmetic;
    Ok(match to {
        Width::U8 => Value::U8(number.try_into().map_err(too_large)?),
        Width::U16 => Value::U16(number.try_into().map_err(too_large)?),
        Width::U32 => Value::U32(number.try_into().map_err(too_large)?),
        Width::U64 => Value::U64(number.try_into().map_err(too_large)?),
        Width::U128 => Value::U128(Box::new(number)),
        Width::U256 => Value::U256(Box::new(U256::from(number))),
    })
}
