import {z} from 'zod'

/** The option of every rule that rests on which texts belong together. */
export const leastConfidence = z
  .number()
  .min(0)
  .max(1)
  .default(0.5)
  .describe('In plain documents, the least probability with which texts must belong together, or be missing, for a finding about them.')
