//! Types, with datatypes of the whole package by number. In the checks of generic code they have type parameters, in a run none.

use alloc::rc::Rc;
use alloc::string::String;
use alloc::vec::Vec;

use crate::limits::{TYPE_DEPTH, TYPE_NODES};
use crate::module::{Abilities, Token};
use crate::program::Program;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Type {
    Bool,
    U8,
    U16,
    U32,
    U64,
    U128,
    U256,
    Address,
    Signer,
    Vector(Rc<Type>),
    Datatype(u32, Rc<[Type]>),
    Parameter(u16),
    Reference(Rc<Type>),
    MutableReference(Rc<Type>),
}

/// A type came out with too many parts, or too deep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLarge;

/// What the type of a token is where type parameters are `arguments`, and datatype handles the numbers in `datatypes`. A parameter
/// that is not among the arguments stays one.
pub fn instantiate(token: &Token, datatypes: &[u32], arguments: &[Type]) -> Result<Type, TooLarge> {
    let mut nodes = TYPE_NODES;
    let result = build(token, datatypes, arguments, &mut nodes)?;
    if depth(&result) > TYPE_DEPTH { Err(TooLarge) } else { Ok(result) }
}

pub fn instantiate_all(tokens: &[Token], datatypes: &[u32], arguments: &[Type]) -> Result<Rc<[Type]>, TooLarge> {
    tokens.iter().map(|token| instantiate(token, datatypes, arguments)).collect()
}

fn build(token: &Token, datatypes: &[u32], arguments: &[Type], nodes: &mut usize) -> Result<Type, TooLarge> {
    *nodes = nodes.checked_sub(1).ok_or(TooLarge)?;
    let mut inner = |token: &Token| Ok(Rc::new(build(token, datatypes, arguments, nodes)?));
    Ok(match token {
        Token::Bool => Type::Bool,
        Token::U8 => Type::U8,
        Token::U16 => Type::U16,
        Token::U32 => Type::U32,
        Token::U64 => Type::U64,
        Token::U128 => Type::U128,
        Token::U256 => Type::U256,
        Token::Address => Type::Address,
        Token::Signer => Type::Signer,
        Token::Vector(element) => Type::Vector(inner(element)?),
        Token::Reference(target) => Type::Reference(inner(target)?),
        Token::MutableReference(target) => Type::MutableReference(inner(target)?),
        Token::Datatype(handle) => Type::Datatype(datatypes[usize::from(*handle)], Rc::default()),
        Token::DatatypeInstance(handle, tokens) => {
            let types: Result<_, _> = tokens.iter().map(|token| build(token, datatypes, arguments, nodes)).collect();
            Type::Datatype(datatypes[usize::from(*handle)], types?)
        }
        Token::TypeParameter(index) => match arguments.get(usize::from(*index)) {
            Some(argument) => {
                *nodes = nodes.checked_sub(size(argument) - 1).ok_or(TooLarge)?;
                argument.clone()
            }
            None => Type::Parameter(*index),
        },
    })
}

/// The type with its parameters replaced.
pub fn substitute(of: &Type, arguments: &[Type]) -> Result<Type, TooLarge> {
    let mut nodes = TYPE_NODES;
    let result = replace(of, arguments, &mut nodes)?;
    if depth(&result) > TYPE_DEPTH { Err(TooLarge) } else { Ok(result) }
}

fn replace(of: &Type, arguments: &[Type], nodes: &mut usize) -> Result<Type, TooLarge> {
    *nodes = nodes.checked_sub(1).ok_or(TooLarge)?;
    let mut inner = |of: &Type| Ok(Rc::new(replace(of, arguments, nodes)?));
    Ok(match of {
        Type::Vector(element) => Type::Vector(inner(element)?),
        Type::Reference(target) => Type::Reference(inner(target)?),
        Type::MutableReference(target) => Type::MutableReference(inner(target)?),
        Type::Datatype(number, types) => {
            let types: Result<_, _> = types.iter().map(|of| replace(of, arguments, nodes)).collect();
            Type::Datatype(*number, types?)
        }
        Type::Parameter(index) => match arguments.get(usize::from(*index)) {
            Some(argument) => {
                *nodes = nodes.checked_sub(size(argument) - 1).ok_or(TooLarge)?;
                argument.clone()
            }
            None => of.clone(),
        },
        other => other.clone(),
    })
}

fn children(of: &Type) -> &[Type] {
    match of {
        Type::Vector(inner) | Type::Reference(inner) | Type::MutableReference(inner) => core::slice::from_ref(&**inner),
        Type::Datatype(_, types) => types,
        _ => &[],
    }
}

fn depth(of: &Type) -> usize {
    1 + children(of).iter().map(depth).max().unwrap_or(0)
}

pub fn size(of: &Type) -> usize {
    1 + children(of).iter().map(size).sum::<usize>()
}

pub fn is_reference(of: &Type) -> bool {
    matches!(of, Type::Reference(_) | Type::MutableReference(_))
}

/// What may be done with values of a type, where type parameters have the abilities in `parameters`.
pub fn abilities(program: &Program, of: &Type, parameters: &[Abilities]) -> Abilities {
    match of {
        Type::Signer => Abilities::SIGNER,
        Type::Reference(_) | Type::MutableReference(_) => Abilities::REFERENCE,
        Type::Parameter(index) => parameters.get(usize::from(*index)).copied().unwrap_or(Abilities::NONE),
        Type::Vector(element) => abilities(program, element, parameters).and(Abilities::PRIMITIVE),
        Type::Datatype(number, arguments) => {
            let handle = program.datatype_handle(*number);
            let mut result = handle.abilities;
            for (parameter, argument) in handle.parameters.iter().zip(arguments.iter()) {
                if parameter.phantom {
                    continue;
                }
                let has = abilities(program, argument, parameters);
                for ability in [Abilities::COPY, Abilities::DROP, Abilities::STORE, Abilities::KEY] {
                    if !has.has(ability.of_fields()) {
                        result = Abilities(result.0 & !ability.0);
                    }
                }
            }
            result
        }
        _ => Abilities::PRIMITIVE,
    }
}

/// The name of a type as `std::type_name` gives it: addresses as 64 digits.
pub fn name(program: &Program, of: &Type, text: &mut String) {
    text.push_str(match of {
        Type::Bool => "bool",
        Type::U8 => "u8",
        Type::U16 => "u16",
        Type::U32 => "u32",
        Type::U64 => "u64",
        Type::U128 => "u128",
        Type::U256 => "u256",
        Type::Address => "address",
        Type::Signer => "signer",
        Type::Vector(_) => "vector<",
        // Neither is the type of an argument of a type.
        Type::Reference(_) => "&",
        Type::MutableReference(_) => "&mut ",
        Type::Parameter(_) => "_",
        Type::Datatype(..) => "",
    });
    match of {
        Type::Vector(element) => {
            name(program, element, text);
            text.push('>');
        }
        Type::Reference(target) | Type::MutableReference(target) => name(program, target, text),
        Type::Datatype(number, arguments) => {
            let module = program.module_of_datatype(*number);
            push_address(&module.address, text);
            for part in [module.name(), program.datatype_name(*number)] {
                text.push_str("::");
                text.push_str(part);
            }
            for (i, argument) in arguments.iter().enumerate() {
                text.push(if i == 0 { '<' } else { ',' });
                name(program, argument, text);
            }
            if !arguments.is_empty() {
                text.push('>');
            }
        }
        _ => {}
    }
}

pub fn push_address(address: &[u8; 32], text: &mut String) {
    for byte in address {
        for digit in [byte >> 4, byte & 15] {
            text.push(char::from_digit(u32::from(digit), 16).unwrap_or('0'));
        }
    }
}

/// The types of fields, where the datatype's parameters are `arguments`.
pub fn field_types(fields: &[crate::module::Field], datatypes: &[u32], arguments: &[Type]) -> Result<Vec<Type>, TooLarge> {
    fields.iter().map(|field| instantiate(&field.token, datatypes, arguments)).collect()
}
