/** `npm run teams-app`: writes the package with which a brand's site is an app in Microsoft Teams. */
import { writeFileSync } from 'node:fs'
import { zipSync } from 'fflate'
import project from '../../package.json' with { type: 'json' }
import { pathOf } from '../brand/brand.ts'
import { chooseBrand } from '../brand/read.ts'
import { teamsPackage, type TeamsTexts } from '../build/teams-app.ts'
import { readLanguages } from '../content/languages.ts'
import { readUi } from '../content/read.ts'
import { command, runInTerminal, textOption } from './command.ts'
import { ZIP_DATE } from './files.ts'

/** Returns the texts of the app in a language. */
function textsIn(language: string): TeamsTexts {
  const { teams: words, whoseJob, language: tag } = readUi('content', language)
  const { quizName } = chooseBrand(process.env, language)
  return {
    ...{ language: new Intl.Locale(tag).baseName.toLowerCase(), name: quizName },
    ...{ short: words.short, full: words.full, check: words.check, ten: whoseJob.heading },
  }
}

export const main = command(
  {
    uses: ['BRAND=acme npm run teams-app -- --terms https://acme.example/terms'],
    about: 'Writes a package with the check and the ten jobs as tabs for Microsoft Teams.',
    options: {
      terms: textOption('<address>', 'Your terms of use, which Teams demands.'),
      privacy: textOption('<address>', 'Your privacy notice, instead of that of the brand file.'),
      out: { ...textOption('<file>', 'Write to this file.'), default: 'teams-app.zip' },
    },
  },
  async ({ values: { terms, privacy, out } }, io) => {
    const brand = chooseBrand(process.env)
    const { base } = readLanguages('content')
    const [first = base, ...others] = brand.languages.length > 0 ? brand.languages : [base]
    const app = {
      ...{ brand, version: project.version, terms, privacy: privacy ?? brand.privacy },
      site: new URL(pathOf(brand.root, { ...brand, languages: [first, ...others] }, first), brand.site).href,
      texts: [textsIn(first), ...others.map(textsIn)] as const,
    }
    writeFileSync(out, zipSync(await teamsPackage(app), { mtime: ZIP_DATE }))
    io.out(`${out}\n`)
    return 0
  },
)

if (import.meta.main) await runInTerminal(main)
