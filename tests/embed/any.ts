/** Generates the embed options that a host page can set, including malicious values. */
import fc from 'fast-check'
import { type Options, readOptions } from '../../src/embed/options.ts'

const nasty = fc.constantFrom(
  '"><script>x</script>',
  "'",
  '&quot;',
  '&#34;',
  '</a>',
  '<!--',
  '\u202e',
  '%22',
  '#',
  '+ +',
  ' ',
)
const words = fc
  .array(fc.oneof(fc.string({ unit: 'binary' }), nasty), { maxLength: 4 })
  .map((parts) => parts.join(''))
const address = fc
  .tuple(fc.constantFrom('https://acme.example/', 'mailto:', 'tel:'), words)
  .map((parts) => parts.join(''))

/** Generates valid options, as the configurator form passes them to the snippet. */
export const anyOptions: fc.Arbitrary<Options> = fc
  .record(
    {
      brand: words,
      'cta-label': words,
      cta: address,
      logo: address,
      privacy: address,
      for: words,
      source: words,
      campaign: words,
      instance: fc.constantFrom('a-1', 'b'),
    },
    { requiredKeys: [] },
  )
  .map(readOptions)
