/** Makes the first PDF faster: parses the fonts and runs the drawing code once, before anyone asks for a PDF. */
import { closeDocument, leaf, openDocument, openTree } from './document.ts'
import type { PdfFonts } from './fonts.ts'
import { styles } from './styles.ts'
import { drawText, setText } from './text.ts'

/** Draws a page that nobody sees. `fonts` must contain the three usual fonts. */
export async function rehearse(fonts: PdfFonts): Promise<void> {
  const date = new Date(0)
  const kit = openDocument({ title: '', author: '', language: 'en', date, paper: 'a4', fonts })
  const root = openTree(kit)
  kit.addPage()
  for (const style of Object.values(styles)) {
    const block = setText(kit, 'Back up every mailbox, and look for quizzes (with judgement).', 90, style)
    leaf(kit, root, 'P', () => drawText(kit, block, 0, 0))
  }
  await closeDocument(kit, root)
}
