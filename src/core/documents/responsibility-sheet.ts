/**
 * The responsibility sheet for a client and its IT provider: what Microsoft does on each layer of Microsoft 365, what stays with
 * the client, and who does it. Both sign. The sheet "who does what" is about regular jobs and the people who do them.
 */
import type { PageContent, PaperPage } from './paper-page.ts'
import type { PaperBlock, PaperCell, PaperTable } from './paper.ts'
import { fill } from '../model/format.ts'
import { dateInWords } from '../model/format-dates.ts'
import { mustFind } from '../model/must.ts'
import { sourceDates } from '../model/source-dates.ts'

const ID = 'client-and-provider'

/** Returns the table with a row for each layer. Microsoft alone does a layer of its own, so that nobody ticks a box there. */
function layersTable({ matrix, ui }: PageContent): PaperTable & { title: string; lead: string } {
  const { responsibility: words, sheets } = ui
  const { layers, owners, words: names } = matrix
  const whoOf = (id: string, name: string): PaperCell => ({
    choices: (['client', 'provider'] as const).map((who) => ({
      id: `${id}-${who}`,
      tip: `${fill(sheets.field, { row: name, column: words.who })}: ${words[who]}`,
      label: words[who],
    })),
    example: '',
  })
  return {
    ...{ kind: 'table', title: words.layers, lead: words.layersLead, caption: words.layers },
    head: names.layer,
    columns: [
      { name: words.microsoft, kind: 'text' },
      { name: words.stays, kind: 'text' },
      { name: words.who, kind: 'who' },
    ],
    rows: layers.map(({ id, name, cells }) => {
      const { owner, you, provider } = cells.at(-1)!
      return {
        ...{ id, title: [{ text: name, isLabel: true }], state: owners[owner].name },
        cells: [
          { fixed: provider },
          { fixed: you },
          owner === 'provider' ? { fixed: sheets.microsoft } : whoOf(id, name),
        ],
      }
    }),
  }
}

/** Returns the fields that one side signs, in half of the width. */
function signature(id: string, title: string, { ui: { responsibility: words } }: PageContent): PaperBlock {
  const fields = [
    { id: 'name', label: words.name, kind: 'text' },
    { id: 'day', label: words.day, kind: 'date' },
    { id: 'signature', label: words.signature, kind: 'text' },
  ] as const
  return {
    ...{ kind: 'fields', title, half: true },
    fields: fields.map((field) => ({
      ...{ ...field, id: `${id}-${field.id}`, tip: `${title}: ${field.label}`, example: '' },
    })),
  }
}

export const responsibilitySheet: PaperPage = {
  id: ID,
  controls: ['GP-03'],
  about: ({ responsibility: { title, description } }) => ({ title, description }),
  source: ({ matrix }) => matrix.source,
  write: (content, brand, date) => {
    const { model, matrix, sheets, ui } = content
    const { language, responsibility: words } = ui
    const source = mustFind(model.sources, matrix.source)
    const title = fill(ui.sheets.print, { quiz: brand.quizTitle, title: words.title })
    return {
      ...{ language, title, names: [], date, facts: [], contact: [], look: 'form', pages: 1, fileName: ID },
      dateText: fill(ui.sheets.asOf, { date: dateInWords(date, language) }),
      heading: words.title,
      lead: fill(words.lead, { sheet: mustFind(sheets, 'who-does-what').title }),
      blocks: [
        layersTable(content),
        signature('client', words.forClient, content),
        signature('provider', words.forProvider, content),
      ],
      labels: { page: ui.checklist.page, runningHead: title },
      foot: `${matrix.words.sourceLead} ${source.title}. ${sourceDates(source, ui.sourceDates, language)}`,
    }
  },
}
