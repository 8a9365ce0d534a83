//! BCS, the encoding of Move's values: little-endian numbers, lengths in LEB128, structs field by field, enums by variant.

use alloc::boxed::Box;
use alloc::vec::Vec;

use crate::cursor::Cursor;
use crate::fault::Fault;
use crate::limits::VALUE_DEPTH;
use crate::program::{Definition, Program};
use crate::types::{self, Type};
use crate::u256::U256;
use crate::value::Value;

/// The largest length that the format has.
const LENGTH: u32 = i32::MAX as u32;

pub fn encode(value: &Value, to: &mut Vec<u8>) -> Result<(), Fault> {
    encode_in(value, to, VALUE_DEPTH)
}

fn encode_in(value: &Value, to: &mut Vec<u8>, depth: usize) -> Result<(), Fault> {
    let depth = depth.checked_sub(1).ok_or(Fault::ValueTooDeep)?;
    match value {
        Value::Bool(value) => to.push(u8::from(*value)),
        Value::U8(value) => to.push(*value),
        Value::U16(value) => to.extend_from_slice(&value.to_le_bytes()),
        Value::U32(value) => to.extend_from_slice(&value.to_le_bytes()),
        Value::U64(value) => to.extend_from_slice(&value.to_le_bytes()),
        Value::U128(value) => to.extend_from_slice(&value.to_le_bytes()),
        Value::U256(value) => to.extend_from_slice(&value.to_le_bytes()),
        Value::Address(address) | Value::Signer(address) => to.extend_from_slice(&**address),
        Value::Bytes(bytes) => {
            encode_length(bytes.len(), to);
            to.extend_from_slice(bytes);
        }
        Value::Vector(elements) => {
            encode_length(elements.len(), to);
            for element in elements {
                encode_in(element, to, depth)?;
            }
        }
        Value::Struct(fields) => {
            for field in fields {
                encode_in(field, to, depth)?;
            }
        }
        Value::Variant { tag, fields } => {
            encode_length(usize::from(*tag), to);
            for field in fields {
                encode_in(field, to, depth)?;
            }
        }
        Value::Nothing | Value::Reference(_) => return Err(Fault::Operand),
    }
    Ok(())
}

pub fn encode_length(mut length: usize, to: &mut Vec<u8>) {
    while length >= 0x80 {
        to.push(length as u8 | 0x80);
        length >>= 7;
    }
    to.push(length as u8);
}

/// The value of this type that the bytes are, all of them. Of structs only those that anybody may make: strings and options.
pub fn decode_all(program: &Program, of: &Type, bytes: &[u8]) -> Option<Value> {
    let mut cursor = Cursor::new(bytes);
    let value = decode(program, of, &mut cursor)?;
    cursor.is_empty().then_some(value)
}

fn decode(program: &Program, of: &Type, cursor: &mut Cursor) -> Option<Value> {
    Some(match of {
        Type::Bool => Value::Bool(match cursor.byte().ok()? {
            0 => false,
            1 => true,
            _ => return None,
        }),
        Type::U8 => Value::U8(cursor.byte().ok()?),
        Type::U16 => Value::U16(u16::from_le_bytes(cursor.array().ok()?)),
        Type::U32 => Value::U32(u32::from_le_bytes(cursor.array().ok()?)),
        Type::U64 => Value::U64(u64::from_le_bytes(cursor.array().ok()?)),
        Type::U128 => Value::U128(Box::new(u128::from_le_bytes(cursor.array().ok()?))),
        Type::U256 => Value::U256(Box::new(U256::from_le_bytes(cursor.array().ok()?))),
        Type::Address => Value::Address(Box::new(cursor.array().ok()?)),
        Type::Vector(element) if **element == Type::U8 => {
            let bytes = cursor.sized(LENGTH).ok()?;
            if bytes.is_empty() { Value::Vector(Vec::new()) } else { Value::Bytes(bytes.to_vec()) }
        }
        Type::Vector(element) => Value::Vector(elements(program, element, cursor)?),
        Type::Datatype(number, arguments) => {
            let rule = open_struct(program, *number)?;
            let linked = program.module_of_datatype(*number);
            let Definition::Struct(definition) = program.datatype(*number).definition else { return None };
            let fields = &linked.module.structs[usize::from(definition)].fields;
            let types = types::field_types(fields, &linked.datatypes, arguments).ok()?;
            let values: Option<Vec<Value>> = types.iter().map(|of| decode(program, of, cursor)).collect();
            let values = values?;
            let holds = match (rule, values.as_slice()) {
                (_, [Value::Vector(elements)]) if elements.is_empty() => true,
                (Open::Utf8, [Value::Bytes(bytes)]) => core::str::from_utf8(bytes).is_ok(),
                (Open::Ascii, [Value::Bytes(bytes)]) => bytes.is_ascii(),
                (Open::Option, [Value::Vector(elements)]) => elements.len() < 2,
                (Open::Option, [Value::Bytes(bytes)]) => bytes.len() < 2,
                _ => false,
            };
            if !holds {
                return None;
            }
            Value::Struct(values.into_boxed_slice())
        }
        Type::Signer | Type::Parameter(_) | Type::Reference(_) | Type::MutableReference(_) => return None,
    })
}

fn elements(program: &Program, element: &Type, cursor: &mut Cursor) -> Option<Vec<Value>> {
    // A struct without fields would have elements of no bytes; open structs have one.
    cursor.list(LENGTH, |cursor| decode(program, element, cursor).ok_or(cursor.error(crate::cursor::Malformed::Number))).ok()
}

#[derive(Clone, Copy)]
enum Open {
    Utf8,
    Ascii,
    Option,
}

/// What a value of a struct of the standard library has to be, where anybody may make one.
fn open_struct(program: &Program, number: u32) -> Option<Open> {
    let linked = program.module_of_datatype(number);
    let std = linked.address[..31].iter().all(|&byte| byte == 0) && linked.address[31] == 1;
    match (linked.name(), program.datatype_name(number)) {
        ("string", "String") if std => Some(Open::Utf8),
        ("ascii", "String") if std => Some(Open::Ascii),
        ("option", "Option") if std => Some(Open::Option),
        _ => None,
    }
}
