/** Collects the text of a leave-behind, to find the fonts that it needs. */
import type { LeaveBehind } from '../core/documents/leave-behind.ts'
import { namesIn, withoutNames, type Typeface } from './fonts.ts'

/** Returns the text of a leave-behind that fonts draw, by typeface. */
export function leaveText(page: LeaveBehind, brandName: string): Record<Typeface, string> {
  const { result, drawing, ten, actions, agreed, contact, code } = page
  const text = {
    display: [
      page.heading,
      result?.figure ?? '',
      result?.sentence ?? '',
      page.actionsTitle,
      ten?.title ?? '',
      contact.title,
      code.title,
      ...drawing.bands.map(({ text }) => text),
    ].join(' '),
    bold: [
      brandName,
      page.madeFor,
      code.address,
      ...drawing.bands.map(({ name }) => name),
      ...drawing.owners.map(({ name }) => name),
      ...actions.flatMap(({ title, terms }) => [title, terms]),
      ...(ten ? [ten.job, ...ten.columns, ...ten.rows.flatMap(({ title, said }) => [title, ...said])] : []),
      agreed.decision,
      agreed.owner,
      agreed.day,
      ...contact.lines,
    ].join(' '),
    regular: [
      page.dateText,
      page.lead,
      result?.of ?? '',
      result?.weakest ?? '',
      drawing.legend,
      ...drawing.owners.map(({ layers }) => layers),
      ...actions.flatMap(({ text, source }) => [text, source]),
      ...(ten?.rows.flatMap(({ title, said }) => [title, ...said]) ?? []),
      ...contact.lines,
      code.text,
      page.foot,
      '0123456789 · .',
    ].join(' '),
  }
  return withoutNames(text, namesIn(page, brandName))
}
