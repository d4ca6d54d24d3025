/** Adapts the texts of the pages for a brand with a contact form, so that no page promises that nothing is sent. */
import type { Brand } from '../brand/brand.ts'
import type { Ui } from '../messages/ui.ts'

/** Returns the texts that are true for this brand. Without a contact form, returns `ui` unchanged. */
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
