/**
 * The loader: a classic script on a host's page. Defines `<responsibility-check>` once, even if the page includes the
 * loader twice.
 */
import { ResponsibilityCheck } from './element.ts'

if (!customElements.get('responsibility-check'))
  customElements.define('responsibility-check', ResponsibilityCheck)
