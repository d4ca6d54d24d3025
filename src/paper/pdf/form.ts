/** The form of the PDF, with its tick boxes and text fields. */
import { colours, operands } from './colours.ts'
import { branch, words, type Box, type Kit, type Tag } from './document.ts'
import { smallest } from './styles.ts'

type Ref = PDFKit.PDFKitReference

/** A field of the form. `name` must be unique in the form and contain no full stop. Screen readers read `tip`. */
export interface FieldBox extends Box {
  name: string
  tip: string
}

export interface TickBox extends FieldBox {
  ticked?: boolean
}

export interface TextBox extends FieldBox {
  /** If `true`, the field has several lines. */
  isLong?: boolean
}

/** Adds a tick box or a text field to an element of the structure tree. */
export type AddTick = (parent: Tag, box: TickBox) => void
export type AddText = (parent: Tag, box: TextBox) => void

/** The functions that add a field of each kind. */
export interface AddFields {
  tick: AddTick
  text: AddText
}

/** The PDF dictionary of the form. PDFKit's types lack it. */
interface Form {
  Fields: Ref[]
  NeedAppearances: boolean
  /** How a field shows what someone types, as PDF operators. */
  DA: unknown
  DR: { Font: Record<string, Ref> }
}

/** Returns the form of a document, after `openForm`. */
function formOf(kit: Kit): Form {
  return (kit._root.data.AcroForm as { data: Form }).data
}

/**
 * Adds a field to the form. `more` are the PDF keys of its type. PDFKit's own functions ignore the PDF keys TU and AP, and
 * the structure element: https://github.com/foliojs/pdfkit/issues/1803
 */
function addField(kit: Kit, parent: Tag, box: FieldBox, type: 'Btn' | 'Tx', more: object): void {
  const tag = branch(kit, parent, 'Form')
  kit.annotate(box.x, box.y, box.width, box.height, {
    Subtype: 'Widget',
    FT: type,
    T: words(box.name),
    TU: words(box.tip),
    F: 4,
    ...more,
    structParent: tag,
  } as object)
  formOf(kit).Fields.push(kit.page.annotations.at(-1))
  // The element must end before the page changes, because PDFKit assigns the field to the current page.
  tag.end()
}

/** The side of a tick box, in points. */
export const boxSide = 13.5

/**
 * Adds a form to the document. Returns a function that adds a tick box to this form. The box is PDF paths, empty and ticked,
 * which need no symbol font. A thick line with round corners becomes a frame, because a filled square covers its inner half.
 */
export function openForm(kit: Kit): AddTick {
  kit.font('public-sans-400').initForm()
  formOf(kit).NeedAppearances = false
  const square = '1.3 1.3 10.9 10.9 re'
  const colour = `${operands(colours.paper)} rg ${operands(colours.ink)} RG`
  const frame = `${colour} 2.6 w 1 j ${square} S ${square} f`
  const appearance = (operators: string): Ref => lookOf(kit, boxSide, boxSide, operators)
  const looks = {
    Yes: appearance(`${frame} 2 w 1 J 3.2 6.9 m 5.7 4.2 l 10.4 9.8 l S`),
    Off: appearance(frame),
  }
  return (parent, box) => {
    const state = box.ticked ? 'Yes' : 'Off'
    addField(kit, parent, box, 'Btn', { V: state, AS: state, AP: { N: looks } })
  }
}

/** Returns the appearance of a field: PDF operators in a box whose lower left corner is at (0, 0). */
function lookOf(kit: Kit, width: number, height: number, operators: string): Ref {
  const ref = kit.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height], Resources: {} })
  ref.end(operators)
  return ref
}

/**
 * Lets the form show what someone types, in a font with the encoding of Windows. `name` is the name of the font in the
 * form. With `isFramed`, each field has a border. Returns a function that adds a text field. Call it after `openForm`.
 */
export function openText(kit: Kit, name: string, font: Ref, isFramed: boolean): AddText {
  const form = formOf(kit)
  const DA = words(`/${name} ${String(smallest)} Tf ${operands(colours.ink)} rg`)
  form.DR.Font[name] = font
  form.DA = DA
  const line = operands(colours.control)
  // Viewers draw this border again when someone has typed a text.
  const border = isFramed && { MK: { BC: line.split(' ').map(Number) }, BS: { W: 1 } }
  const looks: Record<string, Ref> = {}
  return (parent, field) => {
    const { width, height, isLong } = field
    const size = `${width - 1} ${height - 1}`
    const frame = isFramed ? `${line} RG 0.5 0.5 ${size} re S ` : ''
    const look = (looks[size] ??= lookOf(kit, width, height, `${frame}/Tx BMC EMC`))
    addField(kit, parent, field, 'Tx', { DA, AP: { N: look }, ...border, ...(isLong && { Ff: 4096 }) })
  }
}
