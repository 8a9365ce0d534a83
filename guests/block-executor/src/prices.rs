//! The prices of precompiled contracts that a rollup's configuration sets: a contract's gas is multiplied by its factor, and 0 switches
//! it off, so that its address is an ordinary account's.

use alloc::string::String;
use alloc::vec::Vec;

use alloy_primitives::Address;
use alloy_primitives::map::AddressSet;
use revm::context_interface::{Cfg, ContextTr};
use revm::handler::PrecompileProvider;
use revm::interpreter::{CallInputs, Gas, InterpreterResult};
use revm::primitives::hardfork::SpecId;

use crate::precompiles::Precompiles;

pub struct PricedPrecompiles {
    precompiles: Precompiles,
    /// By ascending address; empty on Ethereum.
    prices: Vec<(Address, u64)>,
    /// Those that are not switched off, where there are prices.
    addresses: Option<AddressSet>,
}

impl PricedPrecompiles {
    pub fn new(spec: SpecId, prices: &[(Address, u64)]) -> Self {
        let precompiles = Precompiles::new(spec);
        let addresses = prices.iter().any(|(_, factor)| *factor == 0).then(|| {
            let mut addresses = precompiles.addresses().clone();
            addresses.retain(|address| !prices.contains(&(*address, 0)));
            addresses
        });
        PricedPrecompiles { precompiles, prices: prices.to_vec(), addresses }
    }

    fn factor(&self, address: &Address) -> u64 {
        self.prices.iter().find(|price| price.0 == *address).map_or(1, |price| price.1)
    }
}

impl<C: ContextTr<Cfg: Cfg<Spec = SpecId>>> PrecompileProvider<C> for PricedPrecompiles {
    type Output = InterpreterResult;

    /// The hardfork does not change within a block.
    fn set_spec(&mut self, _: SpecId) -> bool {
        false
    }

    fn run(&mut self, context: &mut C, inputs: &CallInputs) -> Result<Option<InterpreterResult>, String> {
        let factor = if self.prices.is_empty() { 1 } else { self.factor(&inputs.bytecode_address) };
        match factor {
            0 => Ok(None),
            1 => self.precompiles.run(context, inputs),
            _ => {
                // With the limit divided, a contract that cannot pay its price stops before it works.
                let limit = inputs.gas_limit / factor;
                let result = self.precompiles.run(context, &CallInputs { gas_limit: limit, ..inputs.clone() })?;
                Ok(result.map(|mut result| {
                    let is_paid = result.result.is_ok_or_revert();
                    let spent = if is_paid { (limit - result.gas.remaining()) * factor } else { inputs.gas_limit };
                    result.gas = Gas::new_with_regular_gas_and_reservoir(inputs.gas_limit, inputs.reservoir);
                    let _ = result.gas.record_regular_cost(spent);
                    result
                }))
            }
        }
    }

    fn warm_addresses(&self) -> &AddressSet {
        self.addresses.as_ref().unwrap_or(self.precompiles.addresses())
    }

    fn contains(&self, address: &Address) -> bool {
        address[..18] == [0; 18] && PrecompileProvider::<C>::warm_addresses(self).contains(address)
    }
}
