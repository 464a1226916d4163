import type {PackageFormat} from './package-format.ts'
import {packageCsv} from './csv.ts'
import {po} from './po.ts'
import {xliff12} from './xliff12.ts'
import {xliff2} from './xliff2.ts'

/** Every format of `tulint export` by the name that `--format` takes. */
export const packageFormats: Readonly<Record<string, PackageFormat>> = {xliff2, xliff12, po, csv: packageCsv}
