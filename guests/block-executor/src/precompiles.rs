//! The EVM's precompiled contracts. Their table is built when one is first called: most blocks call none, and building it costs
//! as much as a few Keccak permutations.

use alloy_primitives::map::AddressSet;
use alloy_primitives::{Address, Bytes, address};
use revm::context_interface::{Cfg, ContextTr};
use revm::handler::{EthPrecompiles, PrecompileProvider, precompile_output_to_interpreter_result};
use revm::interpreter::{CallInputs, InterpreterResult};
use revm::precompile::{PrecompileHalt, PrecompileOutput};
use revm::primitives::hardfork::SpecId;

use crate::signatures;

/// Addresses 1 to this are precompiles from Prague on.
const LAST_SHORT: u8 = 0x11;
/// The precompile that has an implementation of its own here.
const ECRECOVER: Address = Address::with_last_byte(1);
const ECRECOVER_GAS: u64 = 3000;
/// secp256r1 verification, from Osaka on (EIP-7951).
const P256_VERIFY: Address = address!("0000000000000000000000000000000000000100");

pub struct LazyPrecompiles {
    spec: SpecId,
    addresses: AddressSet,
    table: Option<EthPrecompiles>,
}

impl LazyPrecompiles {
    /// The precompiles of a hardfork from Prague on.
    pub fn new(spec: SpecId) -> Self {
        let mut addresses = AddressSet::with_capacity_and_hasher(LAST_SHORT as usize + 1, Default::default());
        for last in 1..=LAST_SHORT {
            addresses.insert(Address::with_last_byte(last));
        }
        if spec.is_enabled_in(SpecId::OSAKA) {
            addresses.insert(P256_VERIFY);
        }
        LazyPrecompiles { spec, addresses, table: None }
    }
}

/// Whatever is wrong with the input, the answer is empty and not a failure.
fn ecrecover(input: &[u8], gas_limit: u64, reservoir: u64) -> PrecompileOutput {
    if gas_limit < ECRECOVER_GAS {
        return PrecompileOutput::halt(PrecompileHalt::OutOfGas, reservoir);
    }
    let mut padded = [0; 128];
    let length = input.len().min(padded.len());
    padded[..length].copy_from_slice(&input[..length]);
    let answer = signatures::ecrecover(&padded).map_or(Bytes::new(), |signer| Bytes::copy_from_slice(&signer));
    PrecompileOutput::new(ECRECOVER_GAS, answer, reservoir)
}

impl<C: ContextTr<Cfg: Cfg<Spec = SpecId>>> PrecompileProvider<C> for LazyPrecompiles {
    type Output = InterpreterResult;

    /// The hardfork is that of the chain and does not change within a block.
    fn set_spec(&mut self, _: SpecId) -> bool {
        false
    }

    fn run(&mut self, context: &mut C, inputs: &CallInputs) -> Result<Option<InterpreterResult>, alloc::string::String> {
        if !PrecompileProvider::<C>::contains(self, &inputs.bytecode_address) {
            return Ok(None);
        }
        if inputs.bytecode_address == ECRECOVER {
            let output = ecrecover(&inputs.input.as_bytes(context), inputs.gas_limit, inputs.reservoir);
            return Ok(Some(precompile_output_to_interpreter_result(output, inputs.gas_limit)));
        }
        self.table.get_or_insert_with(|| EthPrecompiles::new(self.spec)).run(context, inputs)
    }

    fn warm_addresses(&self) -> &AddressSet {
        &self.addresses
    }

    fn contains(&self, address: &Address) -> bool {
        address[..18] == [0; 18] && self.addresses.contains(address)
    }
}
