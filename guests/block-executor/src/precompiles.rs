//! The EVM's precompiled contracts, as the EVM calls them. What they compute is in the crate `evm-precompiles`, but for the recovery
//! of signers.

use alloy_primitives::map::AddressSet;
use alloy_primitives::{Address, Bytes};
use evm_precompiles::{ECRECOVER, Fork};
use revm::context_interface::{Cfg, ContextTr};
use revm::handler::{PrecompileProvider, precompile_output_to_interpreter_result};
use revm::interpreter::{CallInputs, InterpreterResult};
use revm::precompile::{PrecompileHalt, PrecompileOutput};
use revm::primitives::hardfork::SpecId;

use crate::signatures;

const ECRECOVER_GAS: u64 = 3000;

pub struct Precompiles {
    fork: Fork,
    addresses: AddressSet,
}

impl Precompiles {
    /// The precompiled contracts of a hardfork from Shanghai on.
    pub fn new(spec: SpecId) -> Self {
        let fork = if spec.is_enabled_in(SpecId::OSAKA) {
            Fork::Osaka
        } else if spec.is_enabled_in(SpecId::PRAGUE) {
            Fork::Prague
        } else if spec.is_enabled_in(SpecId::CANCUN) {
            Fork::Cancun
        } else {
            Fork::Shanghai
        };
        let addresses = evm_precompiles::addresses(fork).map(|number| {
            let mut address = Address::ZERO;
            address[18..].copy_from_slice(&number.to_be_bytes());
            address
        });
        Precompiles { fork, addresses: addresses.collect() }
    }

    pub fn addresses(&self) -> &AddressSet {
        &self.addresses
    }
}

/// Whatever is wrong with the input, the answer is empty and not a failure.
fn ecrecover(input: &[u8], gas_limit: u64) -> Option<evm_precompiles::Output> {
    if gas_limit < ECRECOVER_GAS {
        return None;
    }
    let mut padded = [0; 128];
    let length = input.len().min(padded.len());
    padded[..length].copy_from_slice(&input[..length]);
    let bytes = signatures::ecrecover(&padded).map_or(alloc::vec::Vec::new(), |signer| signer.to_vec());
    Some(evm_precompiles::Output { gas: ECRECOVER_GAS, bytes })
}

impl<C: ContextTr<Cfg: Cfg<Spec = SpecId>>> PrecompileProvider<C> for Precompiles {
    type Output = InterpreterResult;

    /// The hardfork is that of the chain and does not change within a block.
    fn set_spec(&mut self, _: SpecId) -> bool {
        false
    }

    fn run(&mut self, context: &mut C, inputs: &CallInputs) -> Result<Option<InterpreterResult>, alloc::string::String> {
        let address = &inputs.bytecode_address;
        if !PrecompileProvider::<C>::contains(self, address) {
            return Ok(None);
        }
        let number = u16::from_be_bytes([address[18], address[19]]);
        let input = inputs.input.as_bytes(context);
        let answer = match number {
            ECRECOVER => ecrecover(&input, inputs.gas_limit),
            _ => evm_precompiles::run(number, self.fork, &input, inputs.gas_limit),
        };
        let output = match answer {
            Some(output) => PrecompileOutput::new(output.gas, Bytes::from(output.bytes), inputs.reservoir),
            // Whatever the reason, no gas is left and no output.
            None => PrecompileOutput::halt(PrecompileHalt::OutOfGas, inputs.reservoir),
        };
        Ok(Some(precompile_output_to_interpreter_result(output, inputs.gas_limit)))
    }

    fn warm_addresses(&self) -> &AddressSet {
        &self.addresses
    }

    fn contains(&self, address: &Address) -> bool {
        address[..18] == [0; 18] && self.addresses.contains(address)
    }
}
