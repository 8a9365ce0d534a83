/**
 * Names that somebody may have meant.
 * @module
 */
const MOST = 3

/** The names that hold the text, shortest first, or else those that differ in few letters. */
export function nearest(text: string, names: readonly string[]): string[] {
  const wanted = text.toLowerCase()
  const holding = names.filter(name => name.toLowerCase().includes(wanted))
  if (holding.length > 0) return holding.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).slice(0, MOST)
  // Two letters that changed places are two differences.
  const limit = Math.max(wanted.length > 3 ? 2 : 1, Math.floor(wanted.length / 3))
  return names
    .map(name => ({ name, distance: editDistance(wanted, lastPart(name).toLowerCase()) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST)
    .map(({ name }) => name)
}

const lastPart = (name: string): string => name.slice(name.lastIndexOf('::') + 1).replace(/^:/, '')

/** Levenshtein: letters inserted, left out or changed. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[b.length]!
}
