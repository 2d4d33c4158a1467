export type Channel = 'email' | 'text' | 'door'
export type LetterState = 'waiting' | 'sending' | 'sent' | 'kept' | 'failed' | 'withdrawn' | 'hand-sent' | 'told'

/** A person has heard when the letter left, or somebody says so. A letter in the outbox has reached nobody. */
export const heardStates = ['sent', 'hand-sent', 'told'] as const satisfies readonly LetterState[]

/** What a tick on the hand list makes of a letter: mail and text are sent by hand, the door is told. */
export function tickedState(channel: Channel): 'hand-sent' | 'told' {
  return channel === 'door' ? 'told' : 'hand-sent'
}

/** What a person does by hand: texts, doors, and mail while no mail server is set. */
export function isByHand(channel: Channel, state: LetterState): boolean {
  return channel === 'email' ? state === 'kept' : state === 'waiting'
}

/** Minutes until a letter that the mail server put off is tried again; null when it has been tried often enough. */
export function retryAfter(attempts: number): number | null {
  return [5, 15, 60, 240, 720][attempts] ?? null
}

/** The words to one person: `{name}` becomes theirs. */
export function addressed(words: string, name: string): string {
  return words.replaceAll('{name}', () => name)
}
