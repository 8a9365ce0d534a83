//! The native functions of the standard library. A module's handle has to declare them as they are here, so that checked code can rely
//! on what they take and return.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use crate::bcs;
use crate::fault::Fault;
use crate::machine::Machine;
use crate::module::{Address, Token};
use crate::sha3::sha3_256;
use crate::types::{self, Type};
use crate::value::{Place, VALUE_BYTES, Value};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Native {
    VectorEmpty,
    VectorLength,
    VectorBorrow,
    VectorBorrowMut,
    VectorPushBack,
    VectorPopBack,
    VectorDestroyEmpty,
    VectorSwap,
    StringCheckUtf8,
    StringIsCharBoundary,
    StringSubString,
    StringIndexOf,
    BcsToBytes,
    HashSha2,
    HashSha3,
    TypeName,
    TypeAddress,
    DebugPrint,
    DebugPrintStack,
}

/// Module, name, number of type parameters, parameters, results. `T` is the type parameter; `TypeName` any struct of one struct of bytes.
type Row = (&'static str, &'static str, usize, &'static [&'static str], &'static [&'static str], Native);

const BYTES: &str = "vector<u8>";
const BYTES_REF: &str = "&vector<u8>";
const NATIVES: &[Row] = &[
    ("vector", "empty", 1, &[], &["vector<T>"], Native::VectorEmpty),
    ("vector", "length", 1, &["&vector<T>"], &["u64"], Native::VectorLength),
    ("vector", "borrow", 1, &["&vector<T>", "u64"], &["&T"], Native::VectorBorrow),
    ("vector", "borrow_mut", 1, &["&mut vector<T>", "u64"], &["&mut T"], Native::VectorBorrowMut),
    ("vector", "push_back", 1, &["&mut vector<T>", "T"], &[], Native::VectorPushBack),
    ("vector", "pop_back", 1, &["&mut vector<T>"], &["T"], Native::VectorPopBack),
    ("vector", "destroy_empty", 1, &["vector<T>"], &[], Native::VectorDestroyEmpty),
    ("vector", "swap", 1, &["&mut vector<T>", "u64", "u64"], &[], Native::VectorSwap),
    ("string", "internal_check_utf8", 0, &[BYTES_REF], &["bool"], Native::StringCheckUtf8),
    ("string", "internal_is_char_boundary", 0, &[BYTES_REF, "u64"], &["bool"], Native::StringIsCharBoundary),
    ("string", "internal_sub_string", 0, &[BYTES_REF, "u64", "u64"], &[BYTES], Native::StringSubString),
    ("string", "internal_index_of", 0, &[BYTES_REF, BYTES_REF], &["u64"], Native::StringIndexOf),
    ("bcs", "to_bytes", 1, &["&T"], &[BYTES], Native::BcsToBytes),
    ("hash", "sha2_256", 0, &[BYTES], &[BYTES], Native::HashSha2),
    ("hash", "sha3_256", 0, &[BYTES], &[BYTES], Native::HashSha3),
    ("type_name", "get", 1, &[], &["TypeName"], Native::TypeName),
    ("type_name", "get_with_original_ids", 1, &[], &["TypeName"], Native::TypeName),
    ("type_name", "with_defining_ids", 1, &[], &["TypeName"], Native::TypeName),
    ("type_name", "with_original_ids", 1, &[], &["TypeName"], Native::TypeName),
    ("type_name", "defining_id", 1, &[], &["address"], Native::TypeAddress),
    ("type_name", "original_id", 1, &[], &["address"], Native::TypeAddress),
    ("debug", "print", 1, &["&T"], &[], Native::DebugPrint),
    ("debug", "print_stack_trace", 0, &[], &[], Native::DebugPrintStack),
];

/// Of the standard library.
const STD: Address = {
    let mut address = [0; 32];
    address[31] = 1;
    address
};

impl Native {
    /// The native function of this name.
    pub fn of(address: &Address, module: &str, name: &str) -> Option<Native> {
        let row = NATIVES.iter().find(|row| row.0 == module && row.1 == name)?;
        (*address == STD).then_some(row.5)
    }

    pub fn names_types(self) -> bool {
        matches!(self, Native::TypeName | Native::TypeAddress)
    }

    /// Whether a declaration is what the function is. `named` says of a datatype handle whether it can be a type's name.
    pub fn is_declared_by(
        module: &str,
        name: &str,
        type_parameters: usize,
        parameters: &[Token],
        returns: &[Token],
        named: impl Fn(u16) -> bool,
    ) -> bool {
        let Some(row) = NATIVES.iter().find(|row| row.0 == module && row.1 == name) else { return false };
        let same = |tokens: &[Token], texts: &[&str]| {
            tokens.len() == texts.len() && tokens.iter().zip(texts).all(|(token, text)| is_written(token, text, &named))
        };
        type_parameters == row.2 && same(parameters, row.3) && same(returns, row.4)
    }
}

fn is_written(token: &Token, text: &str, named: &impl Fn(u16) -> bool) -> bool {
    match token {
        Token::MutableReference(target) => text.strip_prefix("&mut ").is_some_and(|text| is_written(target, text, named)),
        Token::Reference(target) => text.strip_prefix('&').is_some_and(|text| is_written(target, text, named)),
        Token::Vector(element) => {
            let inner = text.strip_prefix("vector<").and_then(|text| text.strip_suffix('>'));
            inner.is_some_and(|text| is_written(element, text, named))
        }
        Token::TypeParameter(0) => text == "T",
        Token::Bool => text == "bool",
        Token::U8 => text == "u8",
        Token::U64 => text == "u64",
        Token::Address => text == "address",
        Token::Datatype(handle) => text == "TypeName" && named(*handle),
        _ => false,
    }
}

/// Calls a native function: its arguments are the last operands, and its result becomes one.
pub fn call(machine: &mut Machine, native: Native, types: &[Type]) -> Result<(), Fault> {
    match native {
        Native::VectorEmpty => machine.vector_pack(0),
        Native::VectorLength => machine.vector_length(),
        Native::VectorBorrow | Native::VectorBorrowMut => machine.vector_borrow(),
        Native::VectorPushBack => machine.vector_push(),
        Native::VectorPopBack => machine.vector_pop(),
        Native::VectorDestroyEmpty => machine.vector_unpack(0),
        Native::VectorSwap => machine.vector_swap(),
        Native::StringCheckUtf8 => {
            let valid = with_bytes(machine, |bytes| core::str::from_utf8(bytes).is_ok())?;
            machine.push(Value::Bool(valid))
        }
        Native::StringIsCharBoundary => {
            let index = pop_u64(machine)?;
            let boundary = with_bytes(machine, |bytes| match bytes.get(index as usize) {
                _ if index > bytes.len() as u64 => false,
                None => true,
                Some(byte) => byte & 0xc0 != 0x80,
            })?;
            machine.push(Value::Bool(boundary))
        }
        Native::StringSubString => {
            let (end, start) = (pop_u64(machine)?, pop_u64(machine)?);
            let (start, end) = (usize::try_from(start), usize::try_from(end));
            let (Ok(start), Ok(end)) = (start, end) else { return Err(Fault::Native) };
            let part = with_bytes(machine, |bytes| bytes.get(start..end).map(<[u8]>::to_vec))?;
            push_bytes(machine, part.ok_or(Fault::Native)?)
        }
        Native::StringIndexOf => {
            let sought = with_bytes(machine, <[u8]>::to_vec)?;
            let reference = machine.pop_reference()?;
            let length = bytes_at(machine.place(&reference)?)?.len();
            // Of the plain search, at worst.
            machine.charge(length as u64 / VALUE_BYTES * (sought.len() as u64 / VALUE_BYTES + 1))?;
            let bytes = bytes_at(machine.place(&reference)?)?;
            let found = match sought.len() {
                0 => Some(0),
                count => bytes.windows(count).position(|window| window == sought),
            };
            machine.discard(Value::Reference(reference));
            machine.push(Value::U64(found.unwrap_or(length) as u64))
        }
        Native::BcsToBytes => {
            let reference = machine.pop_reference()?;
            let mut bytes = Vec::new();
            match machine.place(&reference)? {
                Place::Byte(byte) => bytes.push(byte),
                Place::Value(value) => bcs::encode(value, &mut bytes)?,
            }
            machine.discard(Value::Reference(reference));
            bytes.shrink_to_fit();
            push_bytes(machine, bytes)
        }
        Native::HashSha2 => hash(machine, guest::sha256),
        Native::HashSha3 => hash(machine, sha3_256),
        Native::TypeName => {
            let mut text = String::new();
            types::name(machine.program, types.first().ok_or(Fault::Operand)?, &mut text);
            push_bytes(machine, text.into_bytes())?;
            // A TypeName is a struct of an ASCII string, which is one of bytes.
            machine.pack(1, None)?;
            machine.pack(1, None)
        }
        Native::TypeAddress => match types.first() {
            Some(Type::Datatype(number, _)) => {
                let address = machine.program.module_of_datatype(*number).address;
                machine.push_counted(Value::Address(Box::new(address)))
            }
            // Of primitive types there is none.
            _ => Err(Fault::Native),
        },
        Native::DebugPrint => {
            let reference = machine.pop_reference()?;
            machine.discard(Value::Reference(reference));
            Ok(())
        }
        Native::DebugPrintStack => Ok(()),
    }
}

fn pop_u64(machine: &mut Machine) -> Result<u64, Fault> {
    match machine.pop()? {
        Value::U64(value) => Ok(value),
        _ => Err(Fault::Operand),
    }
}

fn bytes_at(place: Place<'_>) -> Result<&[u8], Fault> {
    match place {
        Place::Value(Value::Bytes(bytes)) => Ok(bytes),
        Place::Value(Value::Vector(elements)) if elements.is_empty() => Ok(&[]),
        _ => Err(Fault::Operand),
    }
}

/// What comes of the bytes that the last operand refers to.
fn with_bytes<T>(machine: &mut Machine, what: impl Fn(&[u8]) -> T) -> Result<T, Fault> {
    let reference = machine.pop_reference()?;
    let length = bytes_at(machine.place(&reference)?)?.len();
    machine.charge(length as u64 / VALUE_BYTES)?;
    let result = what(bytes_at(machine.place(&reference)?)?);
    machine.discard(Value::Reference(reference));
    Ok(result)
}

fn push_bytes(machine: &mut Machine, bytes: Vec<u8>) -> Result<(), Fault> {
    machine.charge(bytes.len() as u64 / VALUE_BYTES)?;
    machine.push_counted(Value::Bytes(bytes))
}

fn hash(machine: &mut Machine, hash: impl Fn(&[u8]) -> [u8; 32]) -> Result<(), Fault> {
    let value = machine.pop()?;
    let bytes = bytes_at(Place::Value(&value))?;
    machine.charge(bytes.len() as u64 / 4 + 64)?;
    let digest = hash(bytes).to_vec();
    machine.discard(value);
    push_bytes(machine, digest)
}
