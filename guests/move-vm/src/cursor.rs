//! Reads numbers and bytes from a slice. Nothing here can fail but by a [`ReadError`].

use alloc::vec::Vec;

/// What is wrong with a binary, and at which byte of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadError {
    pub kind: Malformed,
    pub offset: u32,
}

/// What a binary can be refused for before anything in it is looked at as a program.
/// Numbers are those of outcomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Malformed {
    /// It ends, or a table of it does, in the middle of something.
    Truncated = 0,
    /// A number is written with more bytes than it needs, or is above what its place allows.
    Number = 1,
    BadMagic = 2,
    /// Of another version than 7, or of another dialect.
    Version = 3,
    UnknownTable = 4,
    DuplicateTable = 5,
    /// Tables do not lie one behind the other.
    TableLayout = 6,
    UnknownOpcode = 7,
    /// Of global storage, which this dialect does not have.
    DeprecatedOpcode = 8,
    UnknownType = 9,
    TypeTooDeep = 10,
    UnknownFlag = 11,
    UnknownAbility = 12,
    Identifier = 13,
    NativeStruct = 14,
    /// An enum without variants.
    EmptyEnum = 15,
    /// Bytes follow where nothing may.
    TrailingBytes = 16,
    /// Above [`crate::limits`].
    TooLarge = 17,
}

pub struct Cursor<'a> {
    bytes: &'a [u8],
    at: usize,
    /// Of the slice's first byte in the whole.
    base: usize,
}

impl<'a> Cursor<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Cursor { bytes, at: 0, base: 0 }
    }

    /// A cursor over `length` bytes from `start`, if they are there.
    pub fn part(bytes: &'a [u8], start: usize, length: usize) -> Option<Self> {
        let bytes = bytes.get(start..start.checked_add(length)?)?;
        Some(Cursor { bytes, at: 0, base: start })
    }

    pub fn error(&self, kind: Malformed) -> ReadError {
        ReadError { kind, offset: (self.base + self.at) as u32 }
    }

    pub fn is_empty(&self) -> bool {
        self.at == self.bytes.len()
    }

    pub fn position(&self) -> usize {
        self.at
    }

    pub fn take(&mut self, length: usize) -> Result<&'a [u8], ReadError> {
        let end = self.at.checked_add(length).filter(|&end| end <= self.bytes.len());
        let end = end.ok_or_else(|| self.error(Malformed::Truncated))?;
        let taken = &self.bytes[self.at..end];
        self.at = end;
        Ok(taken)
    }

    pub fn array<const N: usize>(&mut self) -> Result<[u8; N], ReadError> {
        let mut array = [0; N];
        array.copy_from_slice(self.take(N)?);
        Ok(array)
    }

    pub fn byte(&mut self) -> Result<u8, ReadError> {
        Ok(self.array::<1>()?[0])
    }

    /// A number in LEB128, at most `max`, with no byte more than it needs.
    pub fn uleb(&mut self, max: u32) -> Result<u32, ReadError> {
        let mut value = 0u64;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                let longer = byte == 0 && shift > 0;
                return match u32::try_from(value) {
                    Ok(value) if value <= max && !longer => Ok(value),
                    _ => Err(self.error(Malformed::Number)),
                };
            }
        }
        Err(self.error(Malformed::Number))
    }

    /// A length in LEB128, and as many bytes.
    pub fn sized(&mut self, max: u32) -> Result<&'a [u8], ReadError> {
        let length = self.uleb(max)?;
        self.take(length as usize)
    }

    /// A count in LEB128, and as many items. Memory is taken as they are read, so that a count alone takes none.
    pub fn list<T>(&mut self, max: u32, mut item: impl FnMut(&mut Self) -> Result<T, ReadError>) -> Result<Vec<T>, ReadError> {
        let count = self.uleb(max)?;
        let mut items = Vec::new();
        for _ in 0..count {
            items.push(item(self)?);
        }
        Ok(items)
    }

    /// Items up to the end, at most `max`.
    pub fn all<T>(&mut self, max: usize, mut item: impl FnMut(&mut Self) -> Result<T, ReadError>) -> Result<Vec<T>, ReadError> {
        let mut items = Vec::new();
        while !self.is_empty() {
            if items.len() == max {
                return Err(self.error(Malformed::TooLarge));
            }
            items.push(item(self)?);
        }
        Ok(items)
    }
}
