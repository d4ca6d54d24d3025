import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import { expect, it } from 'vitest'
import { canDraw } from '../../../src/build/picture/text.ts'

it('the Arabic font has each Arabic letter that the pictures can draw', () => {
  const kit = new PDFDocument().font(readFileSync('src/brand/fonts/noto-sans-arabic-700.ttf'))
  const { font } = (
    kit as unknown as { _font: { font: { hasGlyphForCodePoint: (code: number) => boolean } } }
  )._font
  const codes = Array.from({ length: 0x1000 }, (_, step) => 0x500 + step).filter((code) =>
    /\p{Script=Arabic}/u.test(String.fromCodePoint(code)),
  )
  const drawn = codes.filter((code) => canDraw(String.fromCodePoint(code)))
  expect(drawn).toContain(0x628)
  expect(drawn.filter((code) => !font.hasGlyphForCodePoint(code))).toEqual([])
})

it('no picture is drawn if the fonts are missing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'no-fonts-'))
  const FONTCONFIG_FILE = join(folder, 'fonts.conf')
  writeFileSync(FONTCONFIG_FILE, `<fontconfig><dir>${folder}</dir></fontconfig>`)
  const { status, stderr } = spawnSync(process.execPath, ['src/build/picture/text.ts'], {
    input: '[]',
    encoding: 'utf8',
    env: { FONTCONFIG_FILE },
  })
  rmSync(folder, { recursive: true })
  expect(status).toBe(1)
  expect(stderr).toContain('The fonts of the pictures were not found.')
})
