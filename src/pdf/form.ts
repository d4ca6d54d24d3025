/** The form fields of the document: tick boxes. */
import { branch, words, type Box, type Kit, type Tag } from './document.ts'

type Ref = PDFKit.PDFKitReference

/** A tick box of the form. `name` must be unique and without full stops; a screen reader reads `tip`. */
export interface TickBox extends Box {
  name: string
  tip: string
  ticked: boolean
}

/** Starts the form and returns the function that adds a tick box to it. */
export function openForm(kit: Kit, draw: TickLooks): (parent: Tag, box: TickBox) => void {
  kit.font('public-sans-400').initForm()
  const form = (kit._root.data.AcroForm as { data: { Fields: Ref[]; NeedAppearances: boolean } }).data
  form.NeedAppearances = false
  const looks = { Yes: appearance(kit, draw.size, draw.on), Off: appearance(kit, draw.size, draw.off) }
  return (parent, box) => {
    const state = box.ticked ? 'Yes' : 'Off'
    const tag = branch(kit, parent, 'Form')
    // Not formCheckbox(): it drops TU, AP and the structure, https://github.com/foliojs/pdfkit/issues/1803
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
    // At once, because the box is added to the page that is current at this moment.
    tag.end()
  }
}

/** The two states of a tick box as PDF operators, in a square of `size` points. */
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
