//! Reads a module of version 7: a header, a list of tables, and the tables one behind the other. Written from the published file
//! format (`move-binary-format`). Total: whatever the bytes, the result is a module or a [`ReadError`].

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use crate::cursor::{Cursor, Malformed, ReadError};
use crate::instruction;
use crate::limits::{
    CONSTANT_BYTES, IDENTIFIER_BYTES, INDEX, JUMP_TABLES, METADATA_KEY_BYTES, SMALL_COUNT, TABLE_ROWS, TYPE_DEPTH, VARIANTS,
};
use crate::module::*;

const MAGIC: [u8; 4] = [0xa1, 0x1c, 0xeb, 0x0b];
/// Version 7, with the dialect's number in the upper byte.
const VERSION: u32 = 0x0500_0007;

const NATIVE: u8 = 2;
const ENTRY: u8 = 4;

type Read<T> = Result<T, ReadError>;

/// Reads a module.
pub fn read_module(bytes: &[u8]) -> Read<Module> {
    let mut header = Cursor::new(bytes);
    if header.array()? != MAGIC {
        return Err(header.error(Malformed::BadMagic));
    }
    if header.array().map(u32::from_le_bytes)? != VERSION {
        return Err(header.error(Malformed::Version));
    }
    let mut tables = header.list(SMALL_COUNT, |cursor| {
        Ok((cursor.byte()?, cursor.uleb(u32::MAX)? as usize, cursor.uleb(u32::MAX)? as usize))
    })?;
    let content = header.position();
    let mut seen = 0u32;
    for (kind, ..) in &tables {
        if *kind == 0 || *kind > 0x14 || *kind == 9 {
            return Err(header.error(Malformed::UnknownTable));
        }
        if seen >> kind & 1 != 0 {
            return Err(header.error(Malformed::DuplicateTable));
        }
        seen |= 1 << kind;
    }
    tables.sort_by_key(|table| table.1);
    let mut module = Module::default();
    let mut expected = 0;
    for (kind, offset, length) in tables {
        if offset != expected || length == 0 {
            return Err(header.error(Malformed::TableLayout));
        }
        let start = content.checked_add(offset);
        let table = start.and_then(|start| Cursor::part(bytes, start, length));
        let mut table = table.ok_or_else(|| header.error(Malformed::TableLayout))?;
        expected += length;
        read_table(kind, &mut table, &mut module)?;
    }
    let mut last = Cursor::part(bytes, content + expected, bytes.len() - content - expected).ok_or_else(|| header.error(Malformed::Truncated))?;
    module.self_handle = index(&mut last)?;
    if !last.is_empty() {
        return Err(last.error(Malformed::TrailingBytes));
    }
    Ok(module)
}

fn read_table(kind: u8, table: &mut Cursor, module: &mut Module) -> Read<()> {
    match kind {
        0x01 => module.module_handles = table.all(TABLE_ROWS, module_handle)?,
        0x02 => module.datatype_handles = table.all(TABLE_ROWS, datatype_handle)?,
        0x03 => module.function_handles = table.all(TABLE_ROWS, function_handle)?,
        0x04 => module.function_instantiations = table.all(TABLE_ROWS, instantiation)?,
        0x05 => module.signatures = table.all(TABLE_ROWS, |cursor| cursor.list(SMALL_COUNT, token))?,
        0x06 => module.constants = table.all(TABLE_ROWS, constant)?,
        0x07 => module.identifiers = table.all(TABLE_ROWS, identifier)?,
        0x08 => module.addresses = table.all(TABLE_ROWS, Cursor::array)?,
        0x0a => module.structs = table.all(TABLE_ROWS, struct_definition)?,
        0x0b => module.struct_instantiations = table.all(TABLE_ROWS, instantiation)?,
        0x0c => module.functions = table.all(TABLE_ROWS, function_definition)?,
        0x0d => module.field_handles = table.all(TABLE_ROWS, |cursor| Ok(FieldHandle { owner: index(cursor)?, field: small(cursor)? }))?,
        0x0e => module.field_instantiations = table.all(TABLE_ROWS, instantiation)?,
        0x0f => module.friends = table.all(TABLE_ROWS, module_handle)?,
        0x10 => {
            table.all(TABLE_ROWS, |cursor| {
                cursor.sized(METADATA_KEY_BYTES)?;
                cursor.sized(CONSTANT_BYTES)
            })?;
        }
        0x11 => module.enums = table.all(TABLE_ROWS, enum_definition)?,
        0x12 => module.enum_instantiations = table.all(TABLE_ROWS, instantiation)?,
        0x13 => module.variant_handles = table.all(TABLE_ROWS, variant_handle)?,
        _ => module.variant_instantiations = table.all(TABLE_ROWS, variant_handle)?,
    }
    Ok(())
}

fn index(cursor: &mut Cursor) -> Read<u16> {
    Ok(cursor.uleb(INDEX)? as u16)
}

fn small(cursor: &mut Cursor) -> Read<u16> {
    Ok(cursor.uleb(SMALL_COUNT)? as u16)
}

fn module_handle(cursor: &mut Cursor) -> Read<ModuleHandle> {
    Ok(ModuleHandle { address: index(cursor)?, name: index(cursor)? })
}

fn abilities(cursor: &mut Cursor) -> Read<Abilities> {
    let bits = cursor.byte()?;
    if bits > Abilities::ALL.0 {
        return Err(cursor.error(Malformed::UnknownAbility));
    }
    Ok(Abilities(bits))
}

fn datatype_handle(cursor: &mut Cursor) -> Read<DatatypeHandle> {
    Ok(DatatypeHandle {
        module: index(cursor)?,
        name: index(cursor)?,
        abilities: abilities(cursor)?,
        parameters: cursor.list(SMALL_COUNT, |cursor| {
            Ok(DatatypeParameter { constraints: abilities(cursor)?, phantom: cursor.uleb(1)? == 1 })
        })?,
    })
}

fn function_handle(cursor: &mut Cursor) -> Read<FunctionHandle> {
    Ok(FunctionHandle {
        module: index(cursor)?,
        name: index(cursor)?,
        parameters: index(cursor)?,
        returns: index(cursor)?,
        type_parameters: cursor.list(SMALL_COUNT, abilities)?,
    })
}

fn instantiation(cursor: &mut Cursor) -> Read<Instantiation> {
    Ok(Instantiation { of: index(cursor)?, types: index(cursor)? })
}

fn variant_handle(cursor: &mut Cursor) -> Read<VariantHandle> {
    Ok(VariantHandle { of: index(cursor)?, variant: small(cursor)? })
}

fn constant(cursor: &mut Cursor) -> Read<Constant> {
    Ok(Constant { token: token(cursor)?, data: cursor.sized(CONSTANT_BYTES)?.to_vec() })
}

/// Letters, digits and underscores, not first a digit, and not an underscore alone.
fn identifier(cursor: &mut Cursor) -> Read<String> {
    let bytes = cursor.sized(IDENTIFIER_BYTES)?;
    let letters = bytes.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'_');
    let first = bytes.first().is_some_and(|byte| !byte.is_ascii_digit()) && bytes != b"_";
    if !(letters && first) {
        return Err(cursor.error(Malformed::Identifier));
    }
    Ok(bytes.iter().map(|&byte| byte as char).collect())
}

fn token(cursor: &mut Cursor) -> Read<Token> {
    token_in(cursor, TYPE_DEPTH)
}

fn token_in(cursor: &mut Cursor, depth: usize) -> Read<Token> {
    let depth = depth.checked_sub(1).ok_or_else(|| cursor.error(Malformed::TypeTooDeep))?;
    Ok(match cursor.byte()? {
        0x01 => Token::Bool,
        0x02 => Token::U8,
        0x03 => Token::U64,
        0x04 => Token::U128,
        0x05 => Token::Address,
        0x06 => Token::Reference(Box::new(token_in(cursor, depth)?)),
        0x07 => Token::MutableReference(Box::new(token_in(cursor, depth)?)),
        0x08 => Token::Datatype(index(cursor)?),
        0x09 => Token::TypeParameter(index(cursor)?),
        0x0a => Token::Vector(Box::new(token_in(cursor, depth)?)),
        0x0b => {
            let handle = index(cursor)?;
            let arguments = cursor.list(SMALL_COUNT, |cursor| token_in(cursor, depth))?;
            if arguments.is_empty() {
                return Err(cursor.error(Malformed::UnknownType));
            }
            Token::DatatypeInstance(handle, arguments)
        }
        0x0c => Token::Signer,
        0x0d => Token::U16,
        0x0e => Token::U32,
        0x0f => Token::U256,
        _ => return Err(cursor.error(Malformed::UnknownType)),
    })
}

fn fields(cursor: &mut Cursor) -> Read<Vec<Field>> {
    cursor.list(SMALL_COUNT, |cursor| Ok(Field { name: index(cursor)?, token: token(cursor)? }))
}

fn struct_definition(cursor: &mut Cursor) -> Read<StructDefinition> {
    let handle = index(cursor)?;
    match cursor.byte()? {
        1 => Err(cursor.error(Malformed::NativeStruct)),
        2 => Ok(StructDefinition { handle, fields: fields(cursor)? }),
        _ => Err(cursor.error(Malformed::UnknownFlag)),
    }
}

fn enum_definition(cursor: &mut Cursor) -> Read<EnumDefinition> {
    let handle = index(cursor)?;
    if cursor.byte()? != 2 {
        return Err(cursor.error(Malformed::UnknownFlag));
    }
    let variants = cursor.list(VARIANTS, |cursor| Ok(Variant { name: index(cursor)?, fields: fields(cursor)? }))?;
    if variants.is_empty() {
        return Err(cursor.error(Malformed::EmptyEnum));
    }
    Ok(EnumDefinition { handle, variants })
}

fn function_definition(cursor: &mut Cursor) -> Read<FunctionDefinition> {
    let handle = index(cursor)?;
    let visibility = match cursor.byte()? {
        0 => Visibility::Private,
        1 => Visibility::Public,
        3 => Visibility::Friend,
        _ => return Err(cursor.error(Malformed::UnknownFlag)),
    };
    let flags = cursor.byte()?;
    if flags & !(NATIVE | ENTRY) != 0 {
        return Err(cursor.error(Malformed::UnknownFlag));
    }
    // What of global storage it acquires: this dialect has none.
    if cursor.uleb(SMALL_COUNT)? != 0 {
        return Err(cursor.error(Malformed::Number));
    }
    let code = if flags & NATIVE == 0 { Some(code(cursor)?) } else { None };
    Ok(FunctionDefinition { handle, visibility, entry: flags & ENTRY != 0, code })
}

fn code(cursor: &mut Cursor) -> Read<Code> {
    Ok(Code {
        locals: index(cursor)?,
        instructions: cursor.list(INDEX, instruction::read)?,
        jump_tables: cursor.list(JUMP_TABLES, |cursor| {
            let head = index(cursor)?;
            let count = cursor.uleb(VARIANTS)?;
            if cursor.byte()? != 1 {
                return Err(cursor.error(Malformed::UnknownFlag));
            }
            let mut targets = Vec::new();
            for _ in 0..count {
                targets.push(index(cursor)?);
            }
            Ok(JumpTable { head, targets })
        })?,
    })
}
