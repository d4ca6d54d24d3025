/** What the conformance report says about this site: its name, its version, and who answers for it. */
import { version } from '../../../package.json'
import { readConformance } from '../../content/conformance.ts'
import { readOriginal, readSite } from '../../content/site.ts'
import { paperBrand } from '../../content/brand.ts'
import { conformanceReport, type ReportedSite } from '../../core/documents/conformance.ts'

export const conformance = readConformance()

/** Returns who publishes this site. The email address is empty if the brand file has none. */
export function reportedSite(): ReportedSite {
  const { name, site, root, email = '' } = readSite().brand
  return { name, site: `${site}${root}`, version, email }
}

/** Returns the report as a document, and the brand that it shows. */
export function printedReport() {
  return {
    document: conformanceReport(conformance, reportedSite()),
    paper: paperBrand(readSite().brand, readOriginal().ui),
  }
}
