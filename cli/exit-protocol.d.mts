export const UNAVAILABLE: 69
export const BUG: 70
export const ANSWERED: number
export const CODES: readonly number[]
export const LIMITS: Readonly<Record<string, string>>
export function answerOf(code: number): number | undefined
export function say(code: string, exitCode: number, message: string): void
export function removePartial(file: string): void
