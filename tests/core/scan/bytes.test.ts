import { expect, test } from 'vitest'
import { LIMIT, sniff } from '../../../src/core/scan/bytes.ts'
import { readScanBytes, readScanText } from '../../../src/core/scan/read.ts'
import { decode, fixture, refusalIn, scanIn, tinyMap } from './tiny.ts'

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text)

test.each<[string, Uint8Array, string]>([
  ['plain text', ascii('{"a":1}'), 'utf-8'],
  ['a single letter', ascii('a'), 'utf-8'],
  ['UTF-8 with a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b), 'utf-8'],
  ['UTF-16 little-endian with a byte order mark', Uint8Array.of(0xff, 0xfe, 0x7b, 0), 'utf-16le'],
  ['UTF-16 big-endian with a byte order mark', Uint8Array.of(0xfe, 0xff, 0, 0x7b), 'utf-16be'],
  ['UTF-16 little-endian without a byte order mark', Uint8Array.of(0x7b, 0, 0x22, 0), 'utf-16le'],
  ['UTF-16 big-endian without a byte order mark', Uint8Array.of(0, 0x7b, 0, 0x22), 'utf-16be'],
  ['a ZIP', ascii('PK\u0003\u0004report/ScubaResults.json'), 'zipped'],
  ['an empty ZIP', ascii('PK\u0005\u0006'), 'zipped'],
  ['gzip', Uint8Array.of(0x1f, 0x8b, 8, 0), 'zipped'],
  ['an Excel workbook', ascii('PK\u0003\u0004....[Content_Types].xml'), 'workbook'],
  ['another Excel workbook', ascii('PK\u0003\u0004....xl/workbook.xml'), 'workbook'],
  ['a PDF', ascii('%PDF-1.7'), 'notText'],
  ['a file of zero bytes', Uint8Array.of(0, 0, 0, 0), 'notText'],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0, 0, 0), 'notText'],
])('sniff detects the file type of %s', (_, bytes, found) => {
  expect(sniff(bytes)).toBe(found)
})

test('a scanner report gives the same result in every text encoding', () => {
  const text = decode(fixture('securescore.csv'), 'utf-8')
  const wide = Uint8Array.from(text.split('').flatMap((letter) => [letter.charCodeAt(0), 0]))
  const plain = scanIn(readScanText(text, tinyMap))
  expect(scanIn(readScanBytes(wide, decode, tinyMap))).toEqual(plain)
  expect(scanIn(readScanBytes(Uint8Array.of(0xff, 0xfe, ...wide), decode, tinyMap))).toEqual(plain)
})

test.each<[string, Uint8Array, string]>([
  ['an empty file', new Uint8Array(), 'empty'],
  ['a byte order mark alone', Uint8Array.of(0xef, 0xbb, 0xbf), 'empty'],
  ['a file of spaces', ascii(' \r\n\t'), 'empty'],
  ['a ZIP', ascii('PK\u0003\u0004'), 'zipped'],
  ['a workbook', ascii('PK\u0003\u0004xl/'), 'workbook'],
  ['a PDF', ascii('%PDF-1.7'), 'notText'],
  ['a report as an HTML page', ascii('\n<!DOCTYPE html><title>SCuBA</title>'), 'webPage'],
  ['XML', ascii('<?xml version="1.0"?>'), 'webPage'],
  ['a report in Markdown', ascii('# Maester Test Results\n\n| a | b |'), 'strange'],
  ['JSON of an unknown format', ascii('{"name":"x"}'), 'strange'],
  ['an empty list', ascii('[]'), 'strange'],
  ['a report of an unknown tool', ascii('{"MetaData":{"Tool":"ScubaGoggles"},"Results":{}}'), 'strange'],
  ['a report with a list as its results', ascii('{"MetaData":{"Tool":"ScubaGear"},"Results":[]}'), 'strange'],
  ['an answers file of the quiz', ascii('{"format":"whose-job/answers","version":1}'), 'ownFile'],
  ['incomplete JSON', ascii('{"MetaData":{"Tool":"Scuba'), 'brokenOff'],
  ['invalid JSON', ascii('{"a":1,,"b":"}"}'), 'damaged'],
  ['an incomplete table', ascii('PROVIDER;CHECK_ID;STATUS;MUTED\nm365;mfa'), 'brokenOff'],
])('%s is refused as a scanner report', (_, bytes, id) => {
  expect(refusalIn(readScanBytes(bytes, decode, tinyMap))?.id).toBe(id)
})

test('a scanner report that is cut off at any position is refused', () => {
  for (const name of ['scubagear.json', 'maester.json', 'prowler.ocsf.json']) {
    const whole = decode(fixture(name), 'utf-8').trimEnd()
    for (let length = 1; length < whole.length; length += 1) {
      expect(refusalIn(readScanText(whole.slice(0, length), tinyMap))?.id).toBe('brokenOff')
    }
  }
})

test('a file above the size limit is refused before it is decoded', () => {
  const never = (): string => {
    throw new Error('was decoded')
  }
  const size = { length: LIMIT + 1 }
  expect(readScanBytes(size as Uint8Array, never, tinyMap)).toMatchObject({
    refusal: { id: 'tooBig', values: { mb: 64 } },
  })
  expect(readScanText(size as unknown as string, tinyMap)).toMatchObject({ refusal: { id: 'tooBig' } })
})
