/** Why a plugin cannot be used: what is wrong with it, and what its user can do. */
export class Refusal extends Error {
  readonly hint: string

  constructor(message: string, hint: string, cause?: unknown) {
    super(message, {cause})
    this.name = 'Refusal'
    this.hint = hint
  }
}
