//! Values are trees that somebody owns: a local, an operand, or the value they are in. A reference is the way to a value from a local,
//! and is followed whenever it is used, so one that leads nowhere is an error and never a memory fault. Only operands and locals can be
//! references.

use alloc::boxed::Box;
use alloc::vec::Vec;

use crate::fault::Fault;
use crate::limits::VALUE_DEPTH;
use crate::module::Address;
use crate::u256::U256;

#[derive(Debug)]
pub enum Value {
    /// What a local holds before something is stored there, and after it has been moved away.
    Nothing,
    Bool(bool),
    U8(u8),
    U16(u16),
    U32(u32),
    U64(u64),
    U128(Box<u128>),
    U256(Box<U256>),
    Address(Box<Address>),
    Signer(Box<Address>),
    /// A vector whose elements are bytes. One that never had an element is not known to be of bytes.
    Bytes(Vec<u8>),
    /// Any other vector.
    Vector(Vec<Value>),
    Struct(Box<[Value]>),
    Variant { tag: u16, fields: Box<[Value]> },
    Reference(Reference),
}

/// The way from a local of the machine, counted from the first frame's first, through fields and elements.
#[derive(Debug, Clone)]
pub struct Reference {
    length: u8,
    local: u32,
    steps: Steps,
}

const INLINE: usize = 2;

#[derive(Debug, Clone)]
enum Steps {
    Few([u32; INLINE]),
    Many(Box<[u32]>),
}

impl Reference {
    pub fn to_local(local: u32) -> Self {
        Reference { length: 0, local, steps: Steps::Few([0; INLINE]) }
    }

    /// One step further; none if the way gets too long.
    pub fn step(mut self, step: u32) -> Option<Self> {
        let length = usize::from(self.length);
        match &mut self.steps {
            Steps::Few(steps) if length < INLINE => steps[length] = step,
            steps => {
                let mut all = Vec::with_capacity(length + 1);
                all.extend_from_slice(match steps {
                    Steps::Few(few) => few,
                    Steps::Many(many) => many,
                });
                all.push(step);
                self.steps = Steps::Many(all.into_boxed_slice());
            }
        }
        self.length = self.length.checked_add(1)?;
        Some(self)
    }

    /// What it takes in memory outside of where it stands.
    pub fn own_bytes(&self) -> u64 {
        match &self.steps {
            Steps::Few(_) => 0,
            Steps::Many(steps) => steps.len() as u64 * 4,
        }
    }

    pub fn local(&self) -> usize {
        self.local as usize
    }

    pub fn steps(&self) -> &[u32] {
        match &self.steps {
            Steps::Few(few) => &few[..usize::from(self.length).min(INLINE)],
            Steps::Many(many) => many,
        }
    }
}

/// Where a reference leads.
pub enum Place<'a> {
    Value(&'a Value),
    Byte(u8),
}

pub enum PlaceMut<'a> {
    Value(&'a mut Value),
    Byte(&'a mut u8),
}

/// Follows steps into a value.
pub fn follow<'a>(mut value: &'a Value, steps: &[u32]) -> Option<Place<'a>> {
    for (i, &step) in steps.iter().enumerate() {
        let step = step as usize;
        value = match value {
            Value::Struct(fields) | Value::Variant { fields, .. } => fields.get(step)?,
            Value::Vector(elements) => elements.get(step)?,
            Value::Bytes(bytes) if i + 1 == steps.len() => return Some(Place::Byte(*bytes.get(step)?)),
            _ => return None,
        };
    }
    Some(Place::Value(value))
}

pub fn follow_mut<'a>(mut value: &'a mut Value, steps: &[u32]) -> Option<PlaceMut<'a>> {
    for (i, &step) in steps.iter().enumerate() {
        let step = step as usize;
        value = match value {
            Value::Struct(fields) | Value::Variant { fields, .. } => fields.get_mut(step)?,
            Value::Vector(elements) => elements.get_mut(step)?,
            Value::Bytes(bytes) if i + 1 == steps.len() => return Some(PlaceMut::Byte(bytes.get_mut(step)?)),
            _ => return None,
        };
    }
    Some(PlaceMut::Value(value))
}

/// Bytes that a value takes in memory outside of where it stands, as counted by the memory limit: 16 for each value in a vector or
/// struct. It is a rule, not a measurement, so that it is the same on every machine.
pub const VALUE_BYTES: u64 = 16;

impl Value {
    /// What dropping it gives back, of itself without what its fields and elements hold.
    pub fn own_bytes(&self) -> u64 {
        match self {
            Value::U128(_) => 16,
            Value::U256(_) | Value::Address(_) | Value::Signer(_) => 32,
            Value::Bytes(bytes) => bytes.capacity() as u64,
            Value::Vector(elements) => elements.capacity() as u64 * VALUE_BYTES,
            Value::Struct(fields) | Value::Variant { fields, .. } => fields.len() as u64 * VALUE_BYTES,
            Value::Reference(reference) => reference.own_bytes(),
            _ => 0,
        }
    }

    /// A copy and the memory it takes, at most `room`.
    pub fn copy(&self, room: u64) -> Result<(Value, u64), Fault> {
        let mut used = 0;
        let copy = self.copy_into(room, &mut used, VALUE_DEPTH)?;
        Ok((copy, used))
    }

    fn copy_into(&self, room: u64, used: &mut u64, depth: usize) -> Result<Value, Fault> {
        let bytes = match self {
            Value::Bytes(bytes) => bytes.len() as u64,
            Value::Vector(elements) => elements.len() as u64 * VALUE_BYTES,
            other => other.own_bytes(),
        };
        *used += bytes;
        if *used > room {
            return Err(Fault::OutOfMemory);
        }
        let depth = depth.checked_sub(1).ok_or(Fault::ValueTooDeep)?;
        Ok(match self {
            Value::Nothing => Value::Nothing,
            Value::Bool(value) => Value::Bool(*value),
            Value::U8(value) => Value::U8(*value),
            Value::U16(value) => Value::U16(*value),
            Value::U32(value) => Value::U32(*value),
            Value::U64(value) => Value::U64(*value),
            Value::U128(value) => Value::U128(value.clone()),
            Value::U256(value) => Value::U256(value.clone()),
            Value::Address(value) => Value::Address(value.clone()),
            Value::Signer(value) => Value::Signer(value.clone()),
            Value::Bytes(bytes) => Value::Bytes(bytes.clone()),
            Value::Vector(elements) => Value::Vector(copy_all(elements, room, used, depth)?),
            Value::Struct(fields) => Value::Struct(copy_all(fields, room, used, depth)?.into_boxed_slice()),
            Value::Variant { tag, fields } => {
                Value::Variant { tag: *tag, fields: copy_all(fields, room, used, depth)?.into_boxed_slice() }
            }
            Value::Reference(reference) => Value::Reference(reference.clone()),
        })
    }

    /// Whether two values of one type are equal, and how many values were looked at; none where they cannot be of one type.
    pub fn equals(&self, other: &Value, looked: &mut u64) -> Option<bool> {
        equal(self, other, looked, VALUE_DEPTH)
    }
}

fn copy_all(values: &[Value], room: u64, used: &mut u64, depth: usize) -> Result<Vec<Value>, Fault> {
    let mut copies = Vec::with_capacity(values.len());
    for value in values {
        copies.push(value.copy_into(room, used, depth)?);
    }
    Ok(copies)
}

fn equal(a: &Value, b: &Value, looked: &mut u64, depth: usize) -> Option<bool> {
    let depth = depth.checked_sub(1)?;
    *looked += 1;
    Some(match (a, b) {
        (Value::Bool(a), Value::Bool(b)) => a == b,
        (Value::U8(a), Value::U8(b)) => a == b,
        (Value::U16(a), Value::U16(b)) => a == b,
        (Value::U32(a), Value::U32(b)) => a == b,
        (Value::U64(a), Value::U64(b)) => a == b,
        (Value::U128(a), Value::U128(b)) => a == b,
        (Value::U256(a), Value::U256(b)) => a == b,
        (Value::Address(a), Value::Address(b)) | (Value::Signer(a), Value::Signer(b)) => a == b,
        (Value::Bytes(a), Value::Bytes(b)) => {
            *looked += a.len().min(b.len()) as u64 / VALUE_BYTES;
            a == b
        }
        (Value::Bytes(bytes), Value::Vector(empty)) | (Value::Vector(empty), Value::Bytes(bytes)) => {
            if !empty.is_empty() {
                return None;
            }
            bytes.is_empty()
        }
        (Value::Vector(a), Value::Vector(b)) => a.len() == b.len() && equal_all(a, b, looked, depth)?,
        (Value::Struct(a), Value::Struct(b)) => {
            if a.len() != b.len() {
                return None;
            }
            equal_all(a, b, looked, depth)?
        }
        (Value::Variant { tag: i, fields: a }, Value::Variant { tag: j, fields: b }) => {
            i == j && a.len() == b.len() && equal_all(a, b, looked, depth)?
        }
        _ => return None,
    })
}

fn equal_all(a: &[Value], b: &[Value], looked: &mut u64, depth: usize) -> Option<bool> {
    for (a, b) in a.iter().zip(b) {
        if !equal(a, b, looked, depth)? {
            return Some(false);
        }
    }
    Some(true)
}
