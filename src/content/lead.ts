/** What the pages say where a brand takes leads: a sentence that would promise too much gives way to one that is true. */
import type { Brand } from '../brand/brand.ts'
import type { Ui } from '../messages/ui.ts'

/** The words of the site, true for this brand; the same words where it takes none. */
export function withLeads(ui: Ui, { leads }: Pick<Brand, 'leads'>): Ui {
  if (!leads) return ui
  const words = ui.leadSite
  const { privacyDescription, privacyLead, privacyDelete } = words
  return {
    ...ui,
    home: { ...ui.home, private: words.homePrivate },
    quiz: { ...ui.quiz, promise: words.quizPromise },
    result: { ...ui.result, emptyLead: words.emptyLead, private: words.private },
    site: { ...ui.site, privacyDescription, privacyLead, privacyDelete },
  }
}
