declare const brand: unique symbol

/** A `T` that the compiler keeps apart from every other `T`. Costs nothing at run time. */
export type Brand<T, Name extends string> = T & {readonly [brand]: Name}

/** Path of a document relative to the working directory, with `/`, as reports print it. */
export type DocumentPath = Brand<string, 'DocumentPath'>

/** BCP 47 tag in canonical case: `fr-FR`, `zh-Hans-CN`. */
export type Locale = Brand<string, 'Locale'>

/** Id of a translation unit as it stands in the file: `fb55e-106`, `675f5-p103`. */
export type UnitId = Brand<string, 'UnitId'>

/**
 * Text in comparison form: without white space, block-quote and list marks and Markdown escapes,
 * emphasis marks in one style. Only `normalize()` makes it, so it is never compared with raw text.
 */
export type NormalText = Brand<string, 'NormalText'>

/** A calendar day as `YYYY-MM-DD`: sorts as it compares. */
export type CalendarDate = Brand<string, 'CalendarDate'>
