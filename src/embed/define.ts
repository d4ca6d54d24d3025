/** The loader, a classic script: defines the element once, however often a page includes it. */
import { ResponsibilityCheck } from './element.ts'

if (!customElements.get('responsibility-check'))
  customElements.define('responsibility-check', ResponsibilityCheck)
