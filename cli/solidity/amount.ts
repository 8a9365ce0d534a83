/**
 * Amounts as people write them.
 * @module
 */
const UNITS: Readonly<Record<string, number>> = { wei: 0, gwei: 9, ether: 18 }

/** A whole number: 12, 1_000, 0xff, 1e18, 5gwei, 0.5ether, and negative ones; undefined for anything else. */
export function parseAmount(text: string): bigint | undefined {
  const plain = text.replaceAll('_', '')
  if (/^0x[0-9a-f]+$/i.test(plain)) return BigInt(plain)
  const [, sign, whole, fraction = '', exponent, unit] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e(\d{1,2}))? ?(wei|gwei|ether)?$/.exec(plain) ?? []
  if (whole === undefined) return undefined
  const decimals = Number(exponent ?? 0) + (unit === undefined ? 0 : UNITS[unit]!)
  // More digits than the unit has would be rounded.
  if (fraction.length > decimals) return undefined
  const value = BigInt(whole + fraction) * 10n ** BigInt(decimals - fraction.length)
  return sign === '-' ? -value : value
}
