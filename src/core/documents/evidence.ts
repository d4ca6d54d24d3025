/**
 * The evidence sheet for an insurer or an auditor: the claims of a business, their proofs, and the unknown controls. It
 * contains no score, because a score is not evidence.
 */
import type { ChecklistBrand } from './checklist.ts'
import { contactOf } from './contact.ts'
import { fileStemOf } from './file-name.ts'
import { type PaperBlock, type PaperDocument, plainTable } from './paper.ts'
import type { ReportWords } from '../../messages/ui.ts'
import type { Report, ReportControl } from '../report/types.ts'
import { fill } from '../model/format.ts'
import { dateInWords } from '../model/format-dates.ts'
import { type ClaimWords, byId, isClaimed, saidOf, sourceInWords } from '../report/claim-text.ts'
import { namesInNotes } from '../report/proof-text.ts'

/** The texts that an evidence sheet needs. */
export interface EvidenceSheetWords extends ClaimWords, Pick<ReportWords, 'checklist'> {}

/** Returns how far a control is in place, as text. Quotes what the business said, unless another product covers it. */
function valueInWords(control: ReportControl, { evidence: words }: EvidenceSheetWords): string {
  const value = control.value === 1 ? words.full : words.partly
  const said = saidOf(control)
  return said ? fill(words.quoted, { value, said }) : value
}

const heading = (level: 2 | 3, text: string): PaperBlock => ({ kind: 'heading', level, text })
const textBlock = (text: string): PaperBlock => ({ kind: 'text', text })

const nameOf = ({ id, title }: ReportControl): string => `${id} ${title}`

/** Returns a table as a list with one block. Empty if the table has no rows. */
function tableOf(caption: string, columns: string[], rows: string[][]): PaperBlock[] {
  return rows.length > 0 ? [plainTable(caption, columns, rows)] : []
}

/** Returns the columns of a control's proof as text: what it is, where it is, the date. `undefined` without a proof. */
function proofOf({ proof }: ReportControl, { language }: EvidenceSheetWords): string[] | undefined {
  return proof && [proof.what, proof.where, dateInWords(proof.date, language)]
}

/** Returns the tables of the claims: first those with a proof. */
function claimBlocks(claims: readonly ReportControl[], all: EvidenceSheetWords): PaperBlock[] {
  const { evidence: words } = all
  const claimOf = (control: ReportControl): string[] => [
    nameOf(control),
    valueInWords(control, all),
    sourceInWords(control, all),
  ]
  const proven = claims.flatMap((control) => {
    const proof = proofOf(control, all)
    return proof ? [[...claimOf(control), ...proof]] : []
  })
  const unproven = claims.filter(({ proof }) => !proof).map(claimOf)
  const columns = [words.control, words.value, words.source]
  return [
    heading(2, words.claimed),
    ...(claims.length === 0 ? [textBlock(words.claimedNone)] : []),
    ...tableOf(words.proven, [...columns, words.proof, words.where, words.seen], proven),
    ...tableOf(words.unproven, columns, unproven),
  ]
}

/** Returns the blocks about controls that are unknown, not in place or not applicable. Empty if there are none. */
function otherBlocks({ actions: unsorted, notApplicable }: Report, all: EvidenceSheetWords): PaperBlock[] {
  const { evidence: words } = all
  const actions = byId(unsorted)
  const unknown = actions.filter(({ value }) => value === 'unknown').map(nameOf)
  const open = actions.filter(({ value }) => value === 0)
  const noted = actions.flatMap((action) => {
    const proof = isClaimed(action) ? undefined : proofOf(action, all)
    return proof ? [[nameOf(action), ...proof]] : []
  })
  const blocks: PaperBlock[] = [
    ...(unknown.length > 0
      ? [heading(3, words.unknown), textBlock(words.unknownLead), { kind: 'list' as const, items: unknown }]
      : []),
    ...tableOf(
      words.open,
      [words.control, words.state],
      open.map((action) => [nameOf(action), action.status?.text ?? words.none]),
    ),
    ...tableOf(words.noted, [words.control, words.proof, words.where, words.seen], noted),
    ...(notApplicable.length > 0
      ? [heading(3, words.out), textBlock(fill(words.outLead, { list: notApplicable.join(', ') }))]
      : []),
  ]
  return blocks.length > 0 ? [heading(2, words.notClaimed), ...blocks] : []
}

/** Builds the evidence sheet of a report. A claim is a control that is at least partly in place, by the order of the ids. */
export function evidenceSheet(report: Report, all: EvidenceSheetWords, brand: ChecklistBrand): PaperDocument {
  const { evidence: words, checklist, language } = all
  const { name = '', date, dateText, actions, inPlace } = report
  const claims = byId([...actions, ...inPlace]).filter(isClaimed)
  const proven = claims.filter(({ proof }) => proof).length
  const unknown = actions.filter(({ value }) => value === 'unknown').length
  const title = fill(name ? words.titleFor : words.title, { quiz: brand.quizTitle, name })
  return {
    language,
    title,
    names: [...(name ? [name] : []), ...namesInNotes(report)],
    date,
    dateText: fill(words.asOf, { date: dateText }),
    heading: fill(name ? words.headingFor : words.heading, { name }),
    lead: words.lead,
    facts: [
      fill(words.claims, { n: claims.length, proven }),
      ...(unknown > 0 ? [fill(words.unknowns, { n: unknown })] : []),
      report.scopeText,
      fill(words.versions, { model: report.model, quiz: report.quiz }),
    ],
    blocks: [
      ...claimBlocks(claims, all),
      ...otherBlocks(report, all),
      heading(2, words.cannot),
      {
        kind: 'list',
        items: [words.limits1, words.limits2, words.limits3, words.limits4, words.limits5],
      },
    ],
    fileName: fileStemOf(words.file, name, date),
    contact: contactOf(brand, checklist),
    labels: { page: checklist.page, runningHead: title },
  }
}
