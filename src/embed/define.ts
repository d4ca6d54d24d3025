/** The loader, a classic script. It defines the element once, even if a page includes the loader twice. */
import { ResponsibilityCheck } from './element.ts'

if (!customElements.get('responsibility-check'))
  customElements.define('responsibility-check', ResponsibilityCheck)
