/** Changes texts of the pages if the brand names a statistics endpoint. The usual texts promise that nothing is counted. */
import type { Brand } from '../brand/brand.ts'
import type { Ui } from '../messages/ui.ts'

/** Returns the interface texts for a brand. They are unchanged if the brand names no endpoint. */
export function withStatistics(ui: Ui, { statistics, leads }: Pick<Brand, 'statistics' | 'leads'>): Ui {
  if (!statistics) return ui
  const words = ui.statisticsSite
  const { privacyNot } = words
  return {
    ...ui,
    home: { ...ui.home, facts: words.homeFacts },
    quiz: { ...ui.quiz, promise: leads ? words.quizPromiseForm : ui.quiz.promise },
    result: {
      ...ui.result,
      emptyLead: leads ? words.emptyLeadForm : words.emptyLead,
      private: leads ? words.privateForm : words.private,
    },
    lead: { ...ui.lead, lead: words.leadLead },
    leadSite: { ...ui.leadSite, before: words.leadBefore },
    site: {
      ...ui.site,
      privacyNot,
      privacyDescription: leads ? words.privacyDescriptionForm : words.privacyDescription,
    },
  }
}
