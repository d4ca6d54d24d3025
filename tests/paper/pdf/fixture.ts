/** Fictional checklists for the tests of the PDF. */
import { readFileSync } from 'node:fs'
import { type Checklist, type ChecklistSection, checklistPaper } from '../../support/checklist.ts'
import type { PaperDocument, PaperJob } from '../../../src/core/documents/paper.ts'
import { drawEmptyBands } from '../../../src/paper/pdf/blank-drawing.ts'
import { makePaperPdf } from '../../../src/paper/pdf/make-paper.ts'
import { paperText } from '../../../src/paper/pdf/paper-text.ts'
import type { PaperSize } from '../../../src/core/documents/paper-size.ts'
import { fontsFor, type FontFile, type PdfFonts } from '../../../src/paper/pdf/fonts.ts'

export const brand = {
  name: 'Northgate IT',
  mark: 'M3 29V3h26v26h-8V16a5 5 0 0 0-10 0v13z',
  accent: '#01614d',
}

/** Returns a checklist row with texts of ordinary length. */
export function aRow(id: string, changes: Partial<PaperJob> = {}): PaperJob {
  return {
    id,
    code: id,
    title: `Close the account of someone who left, ${id}`,
    why: 'Until you do, their phone still gets your email. Nobody is told when it is read.',
    flag: 'Critical',
    done: false,
    effort: '2 hours to write, 15 minutes each',
    terms: ['Your IT provider', '2 hours to write, 15 minutes each'],
    details: [
      {
        label: 'Where',
        text: 'admin.microsoft.com > Users > Active users > Block sign-in, and sign out of all sessions',
      },
    ],
    tick: `${id}, not done`,
    ...changes,
  }
}

/** Returns a checklist with the given sections. */
export function aChecklist(sections: ChecklistSection[], changes: Partial<Checklist> = {}): Checklist {
  return {
    kind: 'filled',
    language: 'en-GB',
    title: 'Checklist for Tom & Jerry <Ltd>',
    names: ['Tom & Jerry'],
    date: '2026-11-24',
    dateText: '24 November 2026',
    cover: {
      heading: 'Whose job\nis it?',
      lead: 'Your Microsoft\u00a0365 checklist, made for Tom & Jerry. It covers the part that is yours.',
      figure: '54',
      of: 'out of 100. Higher is safer.',
      sentence: 'The groundwork is there. Three gaps could cost you data.',
      bands: [80, 35, 20, 100, 0, 50, 65, 29].map((value, index) => ({
        name: `Area ${index + 1}`,
        value,
        high: value,
        text: String(value),
      })),
      alt: 'Eight bands. Area 1 is at 80 of 100.',
      legend: 'Filled: covered today. Lined: still open.',
      promise: 'Made in your browser. Northgate IT has not seen your answers.',
      contact: [
        { text: 'Book a call: northgate-it.example/call', url: 'https://northgate-it.example/call' },
        { text: '+44 20 7946 0000', url: 'tel:+442079460000' },
      ],
    },
    sections,
    labels: {
      doneBy: 'Done by, date',
      answer: 'Answer',
      answeredBy: 'Answered by, date',
      page: 'Page {page} of {pages}',
      runningHead: 'Checklist for Tom & Jerry',
      runningFact: 'Score 54, 24 November 2026',
    },
    fileName: 'checklist',
    ...changes,
  }
}

/** Returns a checklist with these rows in one section. */
export function listOf(...rows: PaperJob[]): Checklist {
  return aChecklist([{ id: 'a', title: 'A', rows }])
}

/** Returns a checklist of 36 rows in eight sections. Its texts are as long as the real texts. */
export function fullChecklist(changes: Partial<Checklist> = {}): Checklist {
  const sizes = [8, 5, 4, 5, 3, 3, 4, 4]
  const titles = [
    'Ask everyone for a second step at sign-in',
    'Set up a separate backup of email, OneDrive and SharePoint',
    'Stop strangers sending email in your name',
    'Keep administrators few, and their accounts separate',
    'Know every laptop and phone that opens your files',
  ]
  const whys = [
    'A stolen or guessed password is the usual way in. Microsoft forces a second step on its admin center, but not on ordinary mailboxes.',
    'The recycle bin stops at 93 days. A backup has no such limit, and nobody inside can empty it.',
    'Fake sign-in pages can pass an ordinary app code on while it still works. A passkey belongs to the real site, so the trick fails.',
  ]
  const wheres = [
    'entra.microsoft.com > Entra ID > Authentication methods > Policies > Passkey (FIDO2); then Conditional Access > Policies > Grant > Require authentication strength',
    'security.microsoft.com > Email & collaboration > Policies & rules > Threat policies > Preset security policies',
  ]
  const sections = sizes.map((size, area) => ({
    id: `A${area + 1}`,
    title:
      ['Signing in', 'Email safety', 'Backup and recovery', 'Laptops and phones'][area % 4]! + ` ${area + 1}`,
    ...(area === 0 && { lead: 'Tick a job when it is done, and write who did it and when.' }),
    rows: Array.from({ length: size }, (_, index) =>
      aRow(`A${area + 1}-0${index + 1}`, {
        title: titles[(area + index) % titles.length]!,
        why: whys[(area + index) % whys.length]!,
        details: [{ label: 'Where', text: wheres[index % wheres.length]! }],
        flag: index < 3 ? 'Critical' : '',
        done: index === 2,
        tick: `${titles[(area + index) % titles.length]!}, area ${area + 1}, job ${index + 1}`,
      }),
    ),
  }))
  return aChecklist(sections, changes)
}

/** Reads the bytes of font files from src/brand/fonts. */
export function readFonts(files: FontFile[]): PdfFonts {
  return Object.fromEntries(
    files.map((file) => [file, new Uint8Array(readFileSync(`src/brand/fonts/${file}.ttf`))]),
  )
}

/** Makes the PDF of a checklist with the fonts that it needs. */
export const pdfOf = (checklist: Checklist, paper: PaperSize = 'a4'): Promise<Uint8Array> =>
  pdfOfPaper(checklistPaper(checklist), paper)

/** Makes the PDF of a document with the fonts that it needs. */
export function pdfOfPaper(page: PaperDocument, paper: PaperSize = 'a4'): Promise<Uint8Array> {
  return makePaperPdf(page, brand, readFonts(fontsFor(paperText(page, brand.name))), {
    paper,
    drawEmptyBands,
  })
}
