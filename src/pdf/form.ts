/** The form of the PDF, with its tick boxes. */
import { branch, words, type Box, type Kit, type Tag } from './document.ts'

type Ref = PDFKit.PDFKitReference

/** A tick box. `name` must be unique in the form and contain no full stop. Screen readers read `tip`. */
export interface TickBox extends Box {
  name: string
  tip: string
  ticked: boolean
}

/** Adds a form to the document. Returns a function that adds a tick box to this form. */
export function openForm(kit: Kit, draw: TickLooks): (parent: Tag, box: TickBox) => void {
  kit.font('public-sans-400').initForm()
  const form = (kit._root.data.AcroForm as { data: { Fields: Ref[]; NeedAppearances: boolean } }).data
  form.NeedAppearances = false
  const looks = { Yes: appearance(kit, draw.size, draw.on), Off: appearance(kit, draw.size, draw.off) }
  return (parent, box) => {
    const state = box.ticked ? 'Yes' : 'Off'
    const tag = branch(kit, parent, 'Form')
    // PDFKit's `formCheckbox` ignores the PDF keys TU and AP, and the structure element:
    // https://github.com/foliojs/pdfkit/issues/1803
    kit.annotate(box.x, box.y, box.width, box.height, {
      Subtype: 'Widget',
      FT: 'Btn',
      T: words(box.name),
      TU: words(box.tip),
      F: 4,
      V: state,
      AS: state,
      AP: { N: looks },
      structParent: tag,
    } as object)
    form.Fields.push(kit.page.annotations.at(-1))
    // The element must end before the page changes, because PDFKit assigns the tick box to the current page.
    tag.end()
  }
}

/** The ticked and the empty state of a tick box as PDF operators, in a square of `size` points. */
export interface TickLooks {
  size: number
  on: string
  off: string
}

function appearance(kit: Kit, size: number, operators: string): Ref {
  const ref = kit.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, size, size], Resources: {} })
  ref.end(operators)
  return ref
}
