//! Modules of a package and all they depend on, linked: each handle leads to the definition it names, in whichever module that is.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use crate::bcs;
use crate::limits::MODULES;
use crate::module::*;
use crate::natives::Native;
use crate::types;
use crate::value::Value;
use crate::verify::{Refusal, Rule, bounds, refuse};

/// A module and where its handles lead.
pub struct LinkedModule {
    pub module: Module,
    pub address: Address,
    /// By datatype handle.
    pub datatypes: Vec<u32>,
    /// By function handle.
    pub functions: Vec<u32>,
    pub constants: Vec<Value>,
}

impl LinkedModule {
    pub fn name(&self) -> &str {
        let handle = self.module.module_handles[usize::from(self.module.self_handle)];
        &self.module.identifiers[usize::from(handle.name)]
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Definition {
    Struct(u16),
    Enum(u16),
}

/// A datatype of the package.
#[derive(Clone, Copy, Debug)]
pub struct Datatype {
    pub module: u16,
    pub handle: u16,
    pub definition: Definition,
}

/// A function of the package.
#[derive(Clone, Copy, Debug)]
pub struct Function {
    pub module: u16,
    pub definition: u16,
    pub handle: u16,
    pub native: Option<Native>,
    pub parameters: u8,
    pub returns: u8,
    /// Parameters and further locals.
    pub locals: u16,
    /// Whether a run of it depends on its type arguments: it names types, or calls what does.
    pub names_types: bool,
}

pub struct Program {
    /// By address and name, ascending.
    pub modules: Vec<LinkedModule>,
    pub datatypes: Vec<Datatype>,
    pub functions: Vec<Function>,
}

type Names<'a> = BTreeMap<(u16, &'a str), u32>;

impl Program {
    /// Links modules that have been read. Their code is not looked at: [`crate::verify::verify`] does that.
    pub fn link(modules: Vec<Module>) -> Result<Program, Refusal> {
        if modules.len() > MODULES as usize {
            return Err(refuse(0, Rule::TooManyModules));
        }
        let mut linked = Vec::new();
        for (i, module) in modules.into_iter().enumerate() {
            bounds::check(&module).map_err(|refusal| Refusal { module: i as u16, ..refusal })?;
            let handle = module.module_handles[usize::from(module.self_handle)];
            let address = module.addresses[usize::from(handle.address)];
            linked.push(LinkedModule { module, address, datatypes: Vec::new(), functions: Vec::new(), constants: Vec::new() });
        }
        for (i, pair) in linked.windows(2).enumerate() {
            if (pair[0].address, pair[0].name()) >= (pair[1].address, pair[1].name()) {
                return Err(refuse(i as u16 + 1, Rule::ModuleOrder));
            }
        }
        let mut program = Program { modules: linked, datatypes: Vec::new(), functions: Vec::new() };
        program.link_datatypes()?;
        program.link_functions()?;
        program.load_constants()?;
        program.find_who_names_types();
        Ok(program)
    }

    fn link_datatypes(&mut self) -> Result<(), Refusal> {
        let mut datatypes = Vec::new();
        for (i, linked) in self.modules.iter().enumerate() {
            let module = i as u16;
            let structs = linked.module.structs.iter().map(|definition| definition.handle).enumerate();
            let enums = linked.module.enums.iter().map(|definition| definition.handle).enumerate();
            datatypes.extend(structs.map(|(i, handle)| Datatype { module, handle, definition: Definition::Struct(i as u16) }));
            datatypes.extend(enums.map(|(i, handle)| Datatype { module, handle, definition: Definition::Enum(i as u16) }));
        }
        self.datatypes = datatypes;
        let mut names = Names::new();
        for (number, datatype) in self.datatypes.iter().enumerate() {
            let name = self.datatype_name(number as u32);
            if names.insert((datatype.module, name), number as u32).is_some() {
                return Err(refuse(datatype.module, Rule::DuplicateName));
            }
        }
        let mut found = Vec::new();
        for (i, linked) in self.modules.iter().enumerate() {
            let targets = self.module_targets(linked);
            let resolved = linked.module.datatype_handles.iter().map(|handle| {
                let module = targets[usize::from(handle.module)].ok_or(Rule::MissingModule)?;
                let name = linked.module.identifiers[usize::from(handle.name)].as_str();
                let number = *names.get(&(module, name)).ok_or(Rule::MissingDatatype)?;
                let defined = self.datatype_handle(number);
                let same = handle.parameters.iter().zip(&defined.parameters);
                let same = same.into_iter().all(|(a, b)| a.constraints == b.constraints && a.phantom == b.phantom);
                let counts = handle.parameters.len() == defined.parameters.len();
                if same && counts && handle.abilities == defined.abilities { Ok(number) } else { Err(Rule::HandleDiffers) }
            });
            let resolved: Result<Vec<u32>, Rule> = resolved.collect();
            found.push(resolved.map_err(|rule| refuse(i as u16, rule))?);
        }
        for (linked, datatypes) in self.modules.iter_mut().zip(found) {
            linked.datatypes = datatypes;
        }
        Ok(())
    }

    fn link_functions(&mut self) -> Result<(), Refusal> {
        let mut functions = Vec::new();
        for (i, linked) in self.modules.iter().enumerate() {
            for (definition, function) in linked.module.functions.iter().enumerate() {
                let handle = &linked.module.function_handles[usize::from(function.handle)];
                let parameters = linked.module.signatures[usize::from(handle.parameters)].len();
                let more = function.code.as_ref().map_or(0, |code| linked.module.signatures[usize::from(code.locals)].len());
                let name = &linked.module.identifiers[usize::from(handle.name)];
                let native = match function.code {
                    None => Some(Native::of(&linked.address, linked.name(), name).ok_or(refuse(i as u16, Rule::UnknownNative))?),
                    Some(_) => None,
                };
                functions.push(Function {
                    module: i as u16,
                    definition: definition as u16,
                    handle: function.handle,
                    native,
                    parameters: parameters as u8,
                    returns: linked.module.signatures[usize::from(handle.returns)].len() as u8,
                    locals: (parameters + more) as u16,
                    names_types: native.is_some_and(Native::names_types),
                });
            }
        }
        self.functions = functions;
        let mut names = Names::new();
        for (number, function) in self.functions.iter().enumerate() {
            if names.insert((function.module, self.function_name(number as u32)), number as u32).is_some() {
                return Err(refuse(function.module, Rule::DuplicateName));
            }
        }
        let mut found = Vec::new();
        for (i, linked) in self.modules.iter().enumerate() {
            let targets = self.module_targets(linked);
            let resolved = linked.module.function_handles.iter().map(|handle| {
                let module = targets[usize::from(handle.module)].ok_or(Rule::MissingModule)?;
                let name = linked.module.identifiers[usize::from(handle.name)].as_str();
                let number = *names.get(&(module, name)).ok_or(Rule::MissingFunction)?;
                self.check_function_handle(i as u16, handle, number)?;
                Ok(number)
            });
            let resolved: Result<Vec<u32>, Rule> = resolved.collect();
            found.push(resolved.map_err(|rule| refuse(i as u16, rule))?);
        }
        for (linked, functions) in self.modules.iter_mut().zip(found) {
            linked.functions = functions;
        }
        Ok(())
    }

    /// A handle says of a function what its definition says, and is not of one that the module may not call.
    fn check_function_handle(&self, user: u16, handle: &FunctionHandle, number: u32) -> Result<(), Rule> {
        let function = &self.functions[number as usize];
        let (by, of) = (&self.modules[usize::from(user)], &self.modules[usize::from(function.module)]);
        let defined = &of.module.function_handles[usize::from(function.handle)];
        let same = |mine: u16, theirs: u16| {
            let (mine, theirs) = (&by.module.signatures[usize::from(mine)], &of.module.signatures[usize::from(theirs)]);
            types::instantiate_all(mine, &by.datatypes, &[]) == types::instantiate_all(theirs, &of.datatypes, &[])
        };
        if handle.type_parameters != defined.type_parameters
            || !same(handle.parameters, defined.parameters)
            || !same(handle.returns, defined.returns)
        {
            return Err(Rule::HandleDiffers);
        }
        let visible = user == function.module
            || match of.module.functions[usize::from(function.definition)].visibility {
                Visibility::Public => true,
                Visibility::Private => false,
                Visibility::Friend => of.module.friends.iter().any(|friend| {
                    of.module.addresses[usize::from(friend.address)] == by.address
                        && of.module.identifiers[usize::from(friend.name)] == by.name()
                }),
            };
        if visible { Ok(()) } else { Err(Rule::NotVisible) }
    }

    /// Which modules the module handles of one name.
    fn module_targets(&self, linked: &LinkedModule) -> Vec<Option<u16>> {
        let targets = linked.module.module_handles.iter().map(|handle| {
            let address = &linked.module.addresses[usize::from(handle.address)];
            self.find_module(address, &linked.module.identifiers[usize::from(handle.name)])
        });
        targets.collect()
    }

    fn load_constants(&mut self) -> Result<(), Refusal> {
        let mut loaded = Vec::new();
        for (i, linked) in self.modules.iter().enumerate() {
            let values = linked.module.constants.iter().map(|constant| {
                let of = types::instantiate(&constant.token, &[], &[]).ok()?;
                bcs::decode_all(self, &of, &constant.data)
            });
            let values: Option<Vec<Value>> = values.collect();
            loaded.push(values.ok_or(refuse(i as u16, Rule::BadConstant))?);
        }
        for (linked, constants) in self.modules.iter_mut().zip(loaded) {
            linked.constants = constants;
        }
        Ok(())
    }

    /// Marks callers of what names types, until no more are found.
    fn find_who_names_types(&mut self) {
        use crate::instruction::Instruction::CallGeneric;
        let mut callers: Vec<Vec<u32>> = Vec::new();
        callers.resize_with(self.functions.len(), Vec::new);
        for (number, function) in self.functions.iter().enumerate() {
            let linked = &self.modules[usize::from(function.module)];
            let code = linked.module.functions[usize::from(function.definition)].code.as_ref();
            for instruction in code.iter().flat_map(|code| &code.instructions) {
                if let CallGeneric(row) = instruction {
                    let handle = linked.module.function_instantiations[usize::from(*row)].of;
                    callers[linked.functions[usize::from(handle)] as usize].push(number as u32);
                }
            }
        }
        let named = (0..self.functions.len() as u32).filter(|&number| self.functions[number as usize].names_types);
        let mut work: Vec<u32> = named.collect();
        while let Some(number) = work.pop() {
            for caller in core::mem::take(&mut callers[number as usize]) {
                if !core::mem::replace(&mut self.functions[caller as usize].names_types, true) {
                    work.push(caller);
                }
            }
        }
    }

    pub fn find_module(&self, address: &Address, name: &str) -> Option<u16> {
        let found = self.modules.binary_search_by(|linked| (&linked.address, linked.name()).cmp(&(address, name)));
        found.ok().map(|index| index as u16)
    }

    pub fn find_function(&self, module: u16, name: &str) -> Option<u32> {
        let mut numbers = 0..self.functions.len() as u32;
        numbers.find(|&number| self.functions[number as usize].module == module && self.function_name(number) == name)
    }

    pub fn datatype(&self, number: u32) -> &Datatype {
        &self.datatypes[number as usize]
    }

    pub fn module_of_datatype(&self, number: u32) -> &LinkedModule {
        &self.modules[usize::from(self.datatype(number).module)]
    }

    pub fn datatype_handle(&self, number: u32) -> &DatatypeHandle {
        &self.module_of_datatype(number).module.datatype_handles[usize::from(self.datatype(number).handle)]
    }

    pub fn datatype_name(&self, number: u32) -> &str {
        &self.module_of_datatype(number).module.identifiers[usize::from(self.datatype_handle(number).name)]
    }

    pub fn module_of_function(&self, number: u32) -> &LinkedModule {
        &self.modules[usize::from(self.functions[number as usize].module)]
    }

    pub fn function_handle(&self, number: u32) -> &FunctionHandle {
        &self.module_of_function(number).module.function_handles[usize::from(self.functions[number as usize].handle)]
    }

    pub fn function_name(&self, number: u32) -> &str {
        &self.module_of_function(number).module.identifiers[usize::from(self.function_handle(number).name)]
    }
}
