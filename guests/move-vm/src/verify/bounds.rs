//! Every index of a module is in its table, every type has as many arguments as its handle says, and references stand where they may.
//! The rest of the executor indexes tables of a module that has passed this.

use alloc::collections::BTreeSet;

use crate::instruction::Instruction;
use crate::limits::{SMALL_COUNT, TYPE_NODES, VECTOR_OPERANDS};
use crate::module::*;
use crate::verify::{Refusal, Rule, refuse};

type Check = Result<(), Rule>;

pub fn check(module: &Module) -> Result<(), Refusal> {
    tables(module).map_err(|rule| refuse(0, rule))?;
    for (i, function) in module.functions.iter().enumerate() {
        let Some(code) = &function.code else { continue };
        let refused = |offset: usize, rule| Refusal { module: 0, function: Some(i as u16), offset: offset as u16, rule };
        locals(module, function, code).map_err(|rule| refused(0, rule))?;
        for (offset, instruction) in code.instructions.iter().enumerate() {
            check_instruction(module, function, code, instruction).map_err(|rule| refused(offset, rule))?;
        }
    }
    Ok(())
}

fn row<T>(table: &[T], index: u16) -> Result<&T, Rule> {
    table.get(usize::from(index)).ok_or(Rule::Index)
}

fn holds(condition: bool, rule: Rule) -> Check {
    if condition { Ok(()) } else { Err(rule) }
}

fn tables(module: &Module) -> Check {
    for handle in module.module_handles.iter().chain(&module.friends) {
        row(&module.addresses, handle.address)?;
        row(&module.identifiers, handle.name)?;
    }
    row(&module.module_handles, module.self_handle)?;
    for handle in &module.datatype_handles {
        row(&module.module_handles, handle.module)?;
        row(&module.identifiers, handle.name)?;
    }
    for signature in &module.signatures {
        for token in signature {
            check_token(module, token, true)?;
        }
    }
    for handle in &module.function_handles {
        row(&module.module_handles, handle.module)?;
        row(&module.identifiers, handle.name)?;
        let types = handle.type_parameters.len();
        for index in [handle.parameters, handle.returns] {
            for token in row(&module.signatures, index)? {
                check_parameters(token, types)?;
            }
        }
    }
    for instantiation in &module.function_instantiations {
        let handle = row(&module.function_handles, instantiation.of)?;
        type_arguments(module, instantiation.types, handle.type_parameters.len())?;
    }
    definitions(module)?;
    for field in &module.field_handles {
        let owner = row(&module.structs, field.owner)?;
        row(&owner.fields, field.field)?;
    }
    for instantiation in &module.field_instantiations {
        let field = row(&module.field_handles, instantiation.of)?;
        let owner = row(&module.structs, field.owner)?;
        type_arguments(module, instantiation.types, parameters(module, owner.handle)?)?;
    }
    for instantiation in &module.struct_instantiations {
        let definition = row(&module.structs, instantiation.of)?;
        type_arguments(module, instantiation.types, parameters(module, definition.handle)?)?;
    }
    for instantiation in &module.enum_instantiations {
        let definition = row(&module.enums, instantiation.of)?;
        type_arguments(module, instantiation.types, parameters(module, definition.handle)?)?;
    }
    for handle in &module.variant_handles {
        row(&row(&module.enums, handle.of)?.variants, handle.variant)?;
    }
    for handle in &module.variant_instantiations {
        let instantiation = row(&module.enum_instantiations, handle.of)?;
        row(&row(&module.enums, instantiation.of)?.variants, handle.variant)?;
    }
    module.constants.iter().try_for_each(|constant| constant_token(&constant.token))
}

/// Definitions are of handles of this module, each once, and cover what it names of itself.
fn definitions(module: &Module) -> Check {
    let mut seen = BTreeSet::new();
    for definition in &module.structs {
        own_datatype(module, definition.handle)?;
        holds(seen.insert(definition.handle), Rule::DuplicateName)?;
        check_fields(module, definition.handle, &definition.fields)?;
    }
    for definition in &module.enums {
        own_datatype(module, definition.handle)?;
        holds(seen.insert(definition.handle), Rule::DuplicateName)?;
        let mut names = BTreeSet::new();
        for variant in &definition.variants {
            row(&module.identifiers, variant.name)?;
            holds(names.insert(variant.name), Rule::DuplicateName)?;
            check_fields(module, definition.handle, &variant.fields)?;
        }
    }
    let mut seen = BTreeSet::new();
    for function in &module.functions {
        let handle = row(&module.function_handles, function.handle)?;
        holds(handle.module == module.self_handle, Rule::ForeignDefinition)?;
        holds(seen.insert(function.handle), Rule::DuplicateName)?;
    }
    Ok(())
}

fn own_datatype(module: &Module, handle: u16) -> Check {
    holds(row(&module.datatype_handles, handle)?.module == module.self_handle, Rule::ForeignDefinition)
}

fn check_fields(module: &Module, handle: u16, fields: &[Field]) -> Check {
    let types = parameters(module, handle)?;
    let mut names = BTreeSet::new();
    for field in fields {
        row(&module.identifiers, field.name)?;
        holds(names.insert(field.name), Rule::DuplicateName)?;
        check_token(module, &field.token, false)?;
        check_parameters(&field.token, types)?;
    }
    Ok(())
}

fn parameters(module: &Module, handle: u16) -> Result<usize, Rule> {
    Ok(row(&module.datatype_handles, handle)?.parameters.len())
}

fn type_arguments(module: &Module, signature: u16, count: usize) -> Check {
    let tokens = row(&module.signatures, signature)?;
    holds(tokens.len() == count && count > 0, Rule::TypeArguments)?;
    tokens.iter().try_for_each(|token| check_token(module, token, false))
}

fn check_token(module: &Module, token: &Token, reference: bool) -> Check {
    holds(nodes(token) <= TYPE_NODES, Rule::TypeArguments)?;
    match token {
        Token::Reference(target) | Token::MutableReference(target) if reference => inner_token(module, target),
        other => inner_token(module, other),
    }
}

fn inner_token(module: &Module, token: &Token) -> Check {
    match token {
        Token::Reference(_) | Token::MutableReference(_) => Err(Rule::ReferencePlace),
        Token::Vector(element) => inner_token(module, element),
        Token::Datatype(handle) => holds(parameters(module, *handle)? == 0, Rule::TypeArguments),
        Token::DatatypeInstance(handle, arguments) => {
            holds(parameters(module, *handle)? == arguments.len(), Rule::TypeArguments)?;
            arguments.iter().try_for_each(|argument| inner_token(module, argument))
        }
        _ => Ok(()),
    }
}

fn children(token: &Token) -> &[Token] {
    match token {
        Token::Vector(inner) | Token::Reference(inner) | Token::MutableReference(inner) => core::slice::from_ref(&**inner),
        Token::DatatypeInstance(_, arguments) => arguments,
        _ => &[],
    }
}

fn nodes(token: &Token) -> usize {
    1 + children(token).iter().map(nodes).sum::<usize>()
}

/// Type parameters of a token are below `count`.
fn check_parameters(token: &Token, count: usize) -> Check {
    if let Token::TypeParameter(index) = token {
        holds(usize::from(*index) < count, Rule::Index)?;
    }
    children(token).iter().try_for_each(|child| check_parameters(child, count))
}

/// Constants are numbers, booleans, addresses, and vectors of those.
fn constant_token(token: &Token) -> Check {
    match token {
        Token::Vector(element) => constant_token(element),
        Token::Bool | Token::U8 | Token::U16 | Token::U32 | Token::U64 | Token::U128 | Token::U256 | Token::Address => Ok(()),
        _ => Err(Rule::BadConstant),
    }
}

fn locals(module: &Module, function: &FunctionDefinition, code: &Code) -> Check {
    let handle = &module.function_handles[usize::from(function.handle)];
    let tokens = row(&module.signatures, code.locals)?;
    tokens.iter().try_for_each(|token| check_parameters(token, handle.type_parameters.len()))?;
    holds(local_count(module, function, code) <= SMALL_COUNT as usize + 1, Rule::TooManyLocals)?;
    for table in &code.jump_tables {
        let definition = row(&module.enums, table.head)?;
        holds(table.targets.len() == definition.variants.len(), Rule::JumpTable)?;
        table.targets.iter().try_for_each(|target| row(&code.instructions, *target).map(|_| ()))?;
    }
    Ok(())
}

fn local_count(module: &Module, function: &FunctionDefinition, code: &Code) -> usize {
    let handle = &module.function_handles[usize::from(function.handle)];
    module.signatures[usize::from(handle.parameters)].len() + module.signatures[usize::from(code.locals)].len()
}

/// The instruction's operands are there, and it is generic where what it names is.
fn check_instruction(module: &Module, function: &FunctionDefinition, code: &Code, instruction: &Instruction) -> Check {
    use Instruction::*;
    let types = module.function_handles[usize::from(function.handle)].type_parameters.len();
    let in_scope = |signature: u16| {
        let tokens = row(&module.signatures, signature)?;
        tokens.iter().try_for_each(|token| check_parameters(token, types))
    };
    let plain = |handle: u16| holds(parameters(module, handle)? == 0, Rule::TypeArguments);
    match instruction {
        BrTrue(target) | BrFalse(target) | Branch(target) => row(&code.instructions, *target).map(|_| ()),
        LdConst(index) => row(&module.constants, *index).map(|_| ()),
        CopyLoc(local) | MoveLoc(local) | StLoc(local) | MutBorrowLoc(local) | ImmBorrowLoc(local) => {
            holds(usize::from(*local) < local_count(module, function, code), Rule::Index)
        }
        MutBorrowField(index) | ImmBorrowField(index) => {
            let field = row(&module.field_handles, *index)?;
            plain(module.structs[usize::from(field.owner)].handle)
        }
        MutBorrowFieldGeneric(index) | ImmBorrowFieldGeneric(index) => in_scope(row(&module.field_instantiations, *index)?.types),
        Call(index) => holds(row(&module.function_handles, *index)?.type_parameters.is_empty(), Rule::TypeArguments),
        CallGeneric(index) => in_scope(row(&module.function_instantiations, *index)?.types),
        Pack(index) | Unpack(index) => plain(row(&module.structs, *index)?.handle),
        PackGeneric(index) | UnpackGeneric(index) => in_scope(row(&module.struct_instantiations, *index)?.types),
        PackVariant(index) | UnpackVariant(index) | UnpackVariantImmRef(index) | UnpackVariantMutRef(index) => {
            let handle = row(&module.variant_handles, *index)?;
            plain(module.enums[usize::from(handle.of)].handle)
        }
        PackVariantGeneric(index)
        | UnpackVariantGeneric(index)
        | UnpackVariantGenericImmRef(index)
        | UnpackVariantGenericMutRef(index) => {
            let handle = row(&module.variant_instantiations, *index)?;
            in_scope(module.enum_instantiations[usize::from(handle.of)].types)
        }
        VariantSwitch(table) => row(&code.jump_tables, u16::from(*table)).map(|_| ()),
        VecPack(signature, _)
        | VecUnpack(signature, _)
        | VecLen(signature)
        | VecImmBorrow(signature)
        | VecMutBorrow(signature)
        | VecPushBack(signature)
        | VecPopBack(signature)
        | VecSwap(signature) => {
            if let VecPack(_, count) | VecUnpack(_, count) = instruction {
                holds(*count <= VECTOR_OPERANDS, Rule::Index)?;
            }
            let tokens = row(&module.signatures, *signature)?;
            holds(tokens.len() == 1, Rule::TypeArguments)?;
            check_token(module, &tokens[0], false)?;
            in_scope(*signature)
        }
        _ => Ok(()),
    }
}
