import duplicateUnit from './duplicate-unit.ts'

/** Every rule that ships with tulint, by id. */
export const rules = {
  'duplicate-unit': duplicateUnit
}
