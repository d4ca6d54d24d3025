/** Lays out the blocks of a document. */
import type { BlockOf, JobBlock, PaperBlock, PaperText } from '../../core/documents/paper.ts'
import { setAppendix } from './appendix.ts'
import { colours } from './colours.ts'
import {
  addBookmark,
  addWebLink,
  branch,
  drawDivider,
  leaf,
  type Kit,
  type Piece,
  type Tag,
} from './document.ts'
import { setJob, setQuestion } from './jobs.ts'
import { spansOf, type FlowPiece, type Layout, type Room } from './look.ts'
import { margin, styles } from './styles.ts'
import { drawText, setText } from './text.ts'

/** Lays out a block with its title. */
export function setBlock(layout: Layout, block: PaperBlock, room: Room): FlowPiece[] {
  const { kind, lead = '' } = block
  const title = kind === 'contact' || kind === 'code' ? undefined : block.title
  const head = title === undefined ? [] : [setTitle(layout, title, lead, room)]
  const pieces = setBody(layout, block, room, head[0]?.height ?? 0)
  return [...head, ...pieces].map((piece, index) =>
    index === 0 ? { ...piece, startsPage: block.startsPage } : piece,
  )
}

/** The kinds of blocks that `setBody` lays out itself. All others are in `text-blocks.ts`, which loads on demand. */
export const BLOCKS_LOADED_AT_START: ReadonlySet<PaperBlock['kind']> = new Set<JobBlock['kind']>([
  'events',
  'jobs',
  'questions',
  'appendix',
])

/** Lays out the body of a block. `above` is the height of its title. */
function setBody(layout: Layout, block: PaperBlock, room: Room, above: number): FlowPiece[] {
  const { kit, fields } = layout
  switch (block.kind) {
    case 'jobs':
      return inList(
        kit,
        block.jobs.map((job) => setJob(kit, job, block.doneBy, room, fields)),
      )
    case 'questions':
      return inList(
        kit,
        block.questions.map((question) => setQuestion(kit, question, block, room, fields)),
      )
    case 'events':
      return setEvents(kit, block, room)
    case 'appendix':
      return inList(kit, setAppendix(kit, block.items, room, layout.limit - above))
    default:
      return layout.setOther!(layout, block, room)
  }
}

/** Puts the items of a list, each of them a piece, into one list. */
export function inList(kit: Kit, items: readonly (Piece & Pick<FlowPiece, 'space'>)[]): FlowPiece[] {
  let list: Tag | undefined
  return items.map((item, index) => ({
    ...item,
    draw: (root: Tag, y: number) => {
      list ??= branch(kit, root, 'L')
      item.draw(list, y)
      if (index === items.length - 1) list.end()
    },
  }))
}

const whenWidth = 108
const whenGap = 14

/** Lays out events with their dates, and a link below. */
function setEvents(kit: Kit, { events, more }: BlockOf<'events'>, { x, width }: Room): FlowPiece[] {
  const start = x + whenWidth + whenGap
  const room = x + width - start
  const items = events.map(({ when: day, title, note: text }) => {
    const when = setText(kit, day, whenWidth, styles.rowTitle)
    const what = setText(kit, title, room, styles.rowTitle)
    const note = setText(kit, text, room, styles.why)
    const height = 10 + Math.max(when.height, what.height + note.height)
    return {
      height,
      draw: (list: Tag, y: number) => {
        const item = branch(kit, list, 'LI')
        const body = branch(kit, item, 'LBody')
        leaf(kit, body, 'P', () => drawText(kit, when, x, y + 5))
        leaf(kit, body, 'P', () => drawText(kit, what, start, y + 5))
        leaf(kit, body, 'P', () => drawText(kit, note, start, y + 5 + what.height))
        item.end()
        drawDivider(kit, x, y + height, width, 0.75, colours.rule)
      },
    }
  })
  if (!more) return inList(kit, items)
  const link = setText(kit, more.text, width, styles.small)
  const below: FlowPiece = {
    height: link.height,
    space: 4,
    draw: (root, y) => {
      const paragraph = branch(kit, root, 'P')
      const box = { x, y, width: link.width, height: link.height }
      addWebLink(kit, paragraph, box, more.url, more.text, () => drawText(kit, link, x, y))
      paragraph.end()
    },
  }
  return [...inList(kit, items), below]
}

/** Lays out the title of a block or a section, with a line and a lead below. Its drawing also adds a bookmark. */
export function setTitle(
  { kit, look }: Layout,
  text: string,
  said: PaperText,
  { x, width }: Room,
): FlowPiece {
  const { name, styles, size } = look
  const isReport = name === 'report'
  const title = setText(kit, text, width, styles.head)
  const lead = setText(kit, spansOf(said, styles.headLead), isReport ? width * 0.86 : width, styles.headLead)
  const top = isReport ? 12 : 0
  const rule = top + title.height + (isReport ? 4.5 : 2 * size)
  const leadTop = rule + (isReport ? 7.5 : 3 * size)
  const below = isReport && lead.height === 0 ? 0 : 3 * size
  return {
    height: (lead.height > 0 ? leadTop + lead.height : rule) + below,
    space: look.isTight ? 0 : 10,
    isHeading: true,
    draw: (root, y) => {
      // Of two blocks beside each other, the first has the bookmark. A handout has one page, and no lines below its titles.
      if (x === margin && name !== 'handout') addBookmark(kit, text, y + top)
      leaf(kit, root, 'H2', () => drawText(kit, title, x, y + top))
      if (name !== 'handout') drawDivider(kit, x, y + rule, width, isReport ? 1.5 : 1, colours.ink)
      if (lead.height > 0) leaf(kit, root, 'P', () => drawText(kit, lead, x, y + leadTop))
    },
  }
}
