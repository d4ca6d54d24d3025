/** The URLs of the PDF's font files, which the bundler copies into the build. */
import newsreader from '../../brand/fonts/newsreader-500.ttf?url&no-inline'
import newsreaderAccents from '../../brand/fonts/newsreader-500-accents.ttf?url&no-inline'
import newsreaderExt from '../../brand/fonts/newsreader-500-ext.ttf?url&no-inline'
import cyrillic400 from '../../brand/fonts/noto-sans-cyrillic-400.ttf?url&no-inline'
import cyrillic700 from '../../brand/fonts/noto-sans-cyrillic-700.ttf?url&no-inline'
import greek400 from '../../brand/fonts/noto-sans-greek-400.ttf?url&no-inline'
import greek700 from '../../brand/fonts/noto-sans-greek-700.ttf?url&no-inline'
import publicSans400 from '../../brand/fonts/public-sans-400.ttf?url&no-inline'
import publicSans400Ext from '../../brand/fonts/public-sans-400-ext.ttf?url&no-inline'
import publicSans400Vietnamese from '../../brand/fonts/public-sans-400-vietnamese.ttf?url&no-inline'
import publicSans650 from '../../brand/fonts/public-sans-650.ttf?url&no-inline'
import publicSans650Ext from '../../brand/fonts/public-sans-650-ext.ttf?url&no-inline'
import publicSans650Vietnamese from '../../brand/fonts/public-sans-650-vietnamese.ttf?url&no-inline'
import type { LatinFile } from './fonts.ts'

/** Font file → its URL in the build. */
export const fontAddresses: Record<LatinFile, string> = {
  'public-sans-400': publicSans400,
  'public-sans-650': publicSans650,
  'newsreader-500': newsreader,
  'public-sans-400-ext': publicSans400Ext,
  'public-sans-650-ext': publicSans650Ext,
  'newsreader-500-accents': newsreaderAccents,
  'newsreader-500-ext': newsreaderExt,
  'public-sans-400-vietnamese': publicSans400Vietnamese,
  'public-sans-650-vietnamese': publicSans650Vietnamese,
  'noto-sans-greek-400': greek400,
  'noto-sans-greek-700': greek700,
  'noto-sans-cyrillic-400': cyrillic400,
  'noto-sans-cyrillic-700': cyrillic700,
}
