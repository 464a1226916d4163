import type {WorkPackage} from '../../model/work-package.ts'

/** Writes a locale's work package as a file. */
export interface PackageFormat {
  /** With the dot. */
  readonly extension: string
  /** @param version - Of tulint. */
  readonly write: (workPackage: WorkPackage, version: string) => string
}
