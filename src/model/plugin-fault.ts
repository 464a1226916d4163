/** A plugin’s rule did what no rule may: exit status 2, and its author’s to mend. `cause` is what it did. */
export class PluginFault extends Error {
  /** The plugin’s name. */
  readonly plugin: string

  constructor(message: string, plugin: string, options: {readonly cause: unknown}) {
    super(message, options)
    this.name = 'PluginFault'
    this.plugin = plugin
  }
}
