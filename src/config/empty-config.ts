import {ownCatalogue} from './catalogue.ts'
import {type Config, configSchema} from './schema.ts'

/** What a configuration says that says nothing. `tulint` itself ships it made: that takes longer than a document. */
export function emptyConfig(): Config {
  return configSchema(ownCatalogue).parse({})
}
