//! The instructions on structs, enums and vectors. A vector of bytes is kept as bytes: which one it is shows when its first element
//! comes.

use alloc::vec::Vec;

use crate::fault::Fault;
use crate::limits::VECTOR_OPERANDS;
use crate::machine::Machine;
use crate::value::{Place, PlaceMut, VALUE_BYTES, Value};

/// Room that a vector without any gets first, and is then doubled.
const FIRST_VALUES: usize = 4;
const FIRST_BYTES: usize = 16;

impl Machine<'_> {
    pub(crate) fn pack(&mut self, count: usize, variant: Option<u16>) -> Result<(), Fault> {
        self.charge(count as u64)?;
        self.take(count as u64 * VALUE_BYTES)?;
        let fields = self.pop_many(count)?.into_boxed_slice();
        self.push(match variant {
            None => Value::Struct(fields),
            Some(tag) => Value::Variant { tag, fields },
        })
    }

    pub(crate) fn unpack(&mut self, variant: Option<u16>) -> Result<(), Fault> {
        let fields = match (self.pop()?, variant) {
            (Value::Struct(fields), None) => fields,
            (Value::Variant { tag, fields }, Some(variant)) if tag == variant => fields,
            (Value::Variant { .. }, Some(_)) => return Err(Fault::VariantMismatch),
            _ => return Err(Fault::Operand),
        };
        self.charge(fields.len() as u64)?;
        self.give_back(fields.len() as u64 * VALUE_BYTES);
        fields.into_iter().try_for_each(|field| self.push(field))
    }

    /// References to all fields of the variant that a reference leads to.
    pub(crate) fn unpack_reference(&mut self, variant: u16) -> Result<(), Fault> {
        let reference = self.pop_reference()?;
        let count = match self.place(&reference)? {
            Place::Value(Value::Variant { tag, fields }) if *tag == variant => fields.len(),
            Place::Value(Value::Variant { .. }) => return Err(Fault::VariantMismatch),
            _ => return Err(Fault::Operand),
        };
        self.charge(count as u64)?;
        for field in 0..count {
            let copy = reference.clone();
            self.take(copy.own_bytes())?;
            self.push_step(copy, field as u32)?;
        }
        self.discard(Value::Reference(reference));
        Ok(())
    }

    pub(crate) fn vector_pack(&mut self, count: u64) -> Result<(), Fault> {
        if count > VECTOR_OPERANDS {
            return Err(Fault::Operand);
        }
        self.charge(count)?;
        let elements = self.pop_many(count as usize)?;
        let vector = match elements.first() {
            Some(Value::U8(_)) => {
                let mut bytes = Vec::with_capacity(elements.len());
                for element in &elements {
                    let Value::U8(byte) = element else { return Err(Fault::Operand) };
                    bytes.push(*byte);
                }
                Value::Bytes(bytes)
            }
            _ => Value::Vector(elements),
        };
        self.push_counted(vector)
    }

    pub(crate) fn vector_unpack(&mut self, count: u64) -> Result<(), Fault> {
        let vector = self.pop()?;
        let length = match &vector {
            Value::Bytes(bytes) => bytes.len(),
            Value::Vector(elements) => elements.len(),
            _ => return Err(Fault::Operand),
        };
        if length as u64 != count {
            return Err(Fault::VectorLength);
        }
        self.charge(count)?;
        self.give_back(vector.own_bytes());
        match vector {
            Value::Bytes(bytes) => bytes.into_iter().try_for_each(|byte| self.push(Value::U8(byte))),
            Value::Vector(elements) => elements.into_iter().try_for_each(|element| self.push(element)),
            _ => Err(Fault::Operand),
        }
    }

    pub(crate) fn vector_length(&mut self) -> Result<(), Fault> {
        let reference = self.pop_reference()?;
        let length = match self.place(&reference)? {
            Place::Value(Value::Bytes(bytes)) => bytes.len(),
            Place::Value(Value::Vector(elements)) => elements.len(),
            _ => return Err(Fault::Operand),
        };
        self.discard(Value::Reference(reference));
        self.push(Value::U64(length as u64))
    }

    pub(crate) fn vector_borrow(&mut self) -> Result<(), Fault> {
        let Value::U64(index) = self.pop()? else { return Err(Fault::Operand) };
        let reference = self.pop_reference()?;
        let length = match self.place(&reference)? {
            Place::Value(Value::Bytes(bytes)) => bytes.len(),
            Place::Value(Value::Vector(elements)) => elements.len(),
            _ => return Err(Fault::Operand),
        };
        if index >= length as u64 {
            return Err(Fault::IndexOutOfBounds);
        }
        self.push_step(reference, index as u32)
    }

    pub(crate) fn vector_push(&mut self) -> Result<(), Fault> {
        let element = self.pop()?;
        let reference = self.pop_reference()?;
        let PlaceMut::Value(vector) = self.place_mut(&reference)? else { return Err(Fault::Operand) };
        let before = vector.own_bytes();
        // Room is counted before it is made: a vector does not grow by more than it has.
        match (vector, element) {
            (Value::Bytes(bytes), Value::U8(byte)) if bytes.len() < bytes.capacity() => bytes.push(byte),
            (Value::Vector(elements), element) if elements.len() < elements.capacity() && !matches!(element, Value::U8(_)) => {
                elements.push(element)
            }
            (_, element) => {
                self.take(before.max(FIRST_VALUES as u64 * VALUE_BYTES))?;
                let PlaceMut::Value(vector) = self.place_mut(&reference)? else { return Err(Fault::Operand) };
                grow(vector, element)?;
                let after = vector.own_bytes();
                self.give_back(before + before.max(FIRST_VALUES as u64 * VALUE_BYTES));
                self.take(after)?;
                self.charge(after / VALUE_BYTES)?;
            }
        }
        self.discard(Value::Reference(reference));
        Ok(())
    }

    pub(crate) fn vector_pop(&mut self) -> Result<(), Fault> {
        let reference = self.pop_reference()?;
        let element = match self.place_mut(&reference)? {
            PlaceMut::Value(Value::Bytes(bytes)) => bytes.pop().map(Value::U8),
            PlaceMut::Value(Value::Vector(elements)) => elements.pop(),
            _ => return Err(Fault::Operand),
        };
        let element = element.ok_or(Fault::PopOfEmptyVector)?;
        self.discard(Value::Reference(reference));
        self.push(element)
    }

    pub(crate) fn vector_swap(&mut self) -> Result<(), Fault> {
        let (Value::U64(j), Value::U64(i)) = (self.pop()?, self.pop()?) else { return Err(Fault::Operand) };
        let reference = self.pop_reference()?;
        let within = |length: usize| i.max(j) < length as u64;
        match self.place_mut(&reference)? {
            PlaceMut::Value(Value::Bytes(bytes)) if within(bytes.len()) => bytes.swap(i as usize, j as usize),
            PlaceMut::Value(Value::Vector(elements)) if within(elements.len()) => elements.swap(i as usize, j as usize),
            PlaceMut::Value(Value::Bytes(_) | Value::Vector(_)) => return Err(Fault::IndexOutOfBounds),
            _ => return Err(Fault::Operand),
        }
        self.discard(Value::Reference(reference));
        Ok(())
    }
}

/// Adds an element to a vector that has no room for it, or is not yet known to be of bytes.
fn grow(vector: &mut Value, element: Value) -> Result<(), Fault> {
    match (&mut *vector, element) {
        (Value::Bytes(bytes), Value::U8(byte)) => {
            bytes.reserve_exact(bytes.capacity().max(FIRST_BYTES));
            bytes.push(byte);
        }
        (Value::Vector(elements), Value::U8(byte)) if elements.is_empty() => {
            let mut bytes = Vec::with_capacity(FIRST_BYTES);
            bytes.push(byte);
            *vector = Value::Bytes(bytes);
        }
        (Value::Vector(elements), element) if !matches!(element, Value::U8(_)) => {
            elements.reserve_exact(elements.capacity().max(FIRST_VALUES));
            elements.push(element);
        }
        _ => return Err(Fault::Operand),
    }
    Ok(())
}
