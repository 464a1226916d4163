import type {Circumstances} from '../model/bitext.ts'
import type {CalendarDate} from '../model/brand.ts'

/** What rules may know of the world on a day. */
export function circumstancesOn(today: CalendarDate): Circumstances {
  return {today, hasCome: day => day <= today}
}
