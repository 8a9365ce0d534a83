//! Datatypes: none holds itself, fields have the abilities that their datatypes promise, phantom parameters are no field's type, and
//! type arguments have what is asked of them. Signatures of functions, and what native functions are declared as.

use alloc::vec::Vec;

use crate::module::{Abilities, Field, Module, Token};
use crate::natives::Native;
use crate::program::{Datatype, Definition, LinkedModule, Program};
use crate::types;
use crate::verify::{Refusal, Rule, refuse, types_of};

pub fn check(program: &Program) -> Result<(), Refusal> {
    for datatype in &program.datatypes {
        check_fields(program, datatype).map_err(|rule| refuse(datatype.module, rule))?;
    }
    recursion(program)?;
    for function in &program.functions {
        let linked = &program.modules[usize::from(function.module)];
        let handle = &linked.module.function_handles[usize::from(function.handle)];
        for row in [handle.parameters, handle.returns] {
            let tokens = &linked.module.signatures[usize::from(row)];
            types_of(program, linked, tokens, &[], &handle.type_parameters).map_err(|rule| refuse(function.module, rule))?;
        }
        if function.native.is_some() && !is_native(program, linked, function.handle) {
            return Err(refuse(function.module, Rule::UnknownNative));
        }
    }
    Ok(())
}

fn is_native(program: &Program, linked: &LinkedModule, handle: u16) -> bool {
    let handle = &linked.module.function_handles[usize::from(handle)];
    let name = &linked.module.identifiers[usize::from(handle.name)];
    let signature = |row: u16| &linked.module.signatures[usize::from(row)][..];
    // A TypeName: one field, a struct of one field, bytes.
    let named = |handle: u16| {
        let field = only_field(program, linked.datatypes[usize::from(handle)]);
        let inner = field.and_then(|(linked, token)| match token {
            Token::Datatype(handle) => only_field(program, linked.datatypes[usize::from(*handle)]),
            _ => None,
        });
        matches!(inner, Some((_, Token::Vector(element))) if **element == Token::U8)
    };
    let (parameters, returns) = (signature(handle.parameters), signature(handle.returns));
    Native::is_declared_by(linked.name(), name, handle.type_parameters.len(), parameters, returns, named)
        && handle.type_parameters.iter().all(|abilities| *abilities == Abilities::NONE)
}

fn only_field(program: &Program, number: u32) -> Option<(&LinkedModule, &Token)> {
    let linked = program.module_of_datatype(number);
    let Definition::Struct(definition) = program.datatype(number).definition else { return None };
    match &linked.module.structs[usize::from(definition)].fields[..] {
        [field] => Some((linked, &field.token)),
        _ => None,
    }
}

/// Of all variants, where it is an enum.
fn fields(module: &Module, definition: Definition) -> Vec<&Field> {
    match definition {
        Definition::Struct(row) => module.structs[usize::from(row)].fields.iter().collect(),
        Definition::Enum(row) => module.enums[usize::from(row)].variants.iter().flat_map(|variant| &variant.fields).collect(),
    }
}

fn check_fields(program: &Program, datatype: &Datatype) -> Result<(), Rule> {
    let linked = &program.modules[usize::from(datatype.module)];
    let handle = &linked.module.datatype_handles[usize::from(datatype.handle)];
    let constraints: Vec<Abilities> = handle.parameters.iter().map(|parameter| parameter.constraints).collect();
    // What a datatype's abilities are depends on those of its arguments, so here parameters have them all.
    let all: Vec<Abilities> = handle.parameters.iter().map(|_| Abilities::ALL).collect();
    // Of two abilities at once only key asks for another one, and it is a subset of what the others ask for.
    let needed = handle.abilities.of_fields();
    for field in fields(&linked.module, datatype.definition) {
        let of = types_of(program, linked, core::slice::from_ref(&field.token), &[], &constraints)?;
        if !types::abilities(program, &of[0], &all).has(needed) {
            return Err(Rule::FieldAbility);
        }
        phantom(program, linked, &field.token, &|index| handle.parameters[index].phantom)?;
    }
    Ok(())
}

/// Phantom parameters are arguments of phantom parameters only.
fn phantom(program: &Program, linked: &LinkedModule, token: &Token, is: &impl Fn(usize) -> bool) -> Result<(), Rule> {
    match token {
        Token::TypeParameter(index) if is(usize::from(*index)) => Err(Rule::Phantom),
        Token::Vector(inner) | Token::Reference(inner) | Token::MutableReference(inner) => phantom(program, linked, inner, is),
        Token::DatatypeInstance(handle, arguments) => {
            let parameters = &linked.module.datatype_handles[usize::from(*handle)].parameters;
            for (parameter, argument) in parameters.iter().zip(arguments) {
                match argument {
                    Token::TypeParameter(_) if parameter.phantom => {}
                    argument => phantom(program, linked, argument, is)?,
                }
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

/// No datatype has a field that holds one of itself, in whatever it is. Also through type arguments, as one field can be of such a type.
fn recursion(program: &Program) -> Result<(), Refusal> {
    #[derive(Clone, Copy, PartialEq)]
    enum State {
        New,
        Open,
        Done,
    }
    let held = |number: u32| {
        let datatype = program.datatype(number);
        let linked = &program.modules[usize::from(datatype.module)];
        let mut numbers = Vec::new();
        for field in fields(&linked.module, datatype.definition) {
            datatypes_in(linked, &field.token, &mut numbers);
        }
        numbers
    };
    let mut states: Vec<State> = program.datatypes.iter().map(|_| State::New).collect();
    for first in 0..program.datatypes.len() as u32 {
        if states[first as usize] != State::New {
            continue;
        }
        states[first as usize] = State::Open;
        let mut path = alloc::vec![(first, held(first))];
        while let Some((number, rest)) = path.last_mut() {
            match rest.pop() {
                None => {
                    states[*number as usize] = State::Done;
                    path.pop();
                }
                Some(next) => match states[next as usize] {
                    State::Open => return Err(refuse(program.datatype(next).module, Rule::Recursive)),
                    State::Done => {}
                    State::New => {
                        states[next as usize] = State::Open;
                        path.push((next, held(next)));
                    }
                },
            }
        }
    }
    Ok(())
}

fn datatypes_in(linked: &LinkedModule, token: &Token, numbers: &mut Vec<u32>) {
    match token {
        Token::Vector(inner) | Token::Reference(inner) | Token::MutableReference(inner) => datatypes_in(linked, inner, numbers),
        Token::Datatype(handle) => numbers.push(linked.datatypes[usize::from(*handle)]),
        Token::DatatypeInstance(handle, arguments) => {
            numbers.push(linked.datatypes[usize::from(*handle)]);
            arguments.iter().for_each(|argument| datatypes_in(linked, argument, numbers));
        }
        _ => {}
    }
}
