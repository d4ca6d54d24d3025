/** Changes texts of the pages if the brand has a contact form. The usual texts promise that the site sends no data. */
import type { Brand } from '../brand/brand.ts'
import type { Ui } from '../messages/ui.ts'

/**
 * Returns the interface texts for a brand. They are unchanged if the brand has no contact form. They do not depend on whether
 * the visitor sent the form: the site stores no trace of that, and another device would not know it.
 */
export function withLeads(ui: Ui, { leads }: Pick<Brand, 'leads'>): Ui {
  if (!leads) return ui
  const words = ui.leadSite
  const { privacyDescription, privacyLead, privacyDelete } = words
  return {
    ...ui,
    home: { ...ui.home, private: words.homePrivate },
    quiz: { ...ui.quiz, promise: words.quizPromise },
    whoseJob: { ...ui.whoseJob, lead: words.tenLead },
    result: { ...ui.result, emptyLead: words.emptyLead, private: words.private },
    site: { ...ui.site, privacyDescription, privacyLead, privacyDelete },
  }
}
