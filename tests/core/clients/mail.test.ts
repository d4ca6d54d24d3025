import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findLinks, mailDate, senderName } from '../../../src/core/clients/found-links.ts'
import { htmlAsText } from '../../../src/core/clients/html-text.ts'
import { readCsv } from '../../../src/core/clients/read-csv.ts'
import { readClientFile } from '../../../src/core/clients/read-file.ts'
import { readMail } from '../../../src/core/clients/read-mail.ts'
import { type TableColumns, previewTable } from '../../../src/core/clients/table-columns.ts'
import { writeAnswersFile } from '../../../src/core/exchange/answers-file.ts'
import { encodeShare } from '../../../src/core/exchange/share.ts'
import { encodeTen } from '../../../src/core/whose-job/link.ts'
import { summarise } from '../../../src/core/report/summary.ts'
import { writeReport } from '../../../src/core/report/report.ts'
import { decodeText } from '../../../src/islands/clients/decode-text.ts'
import { FACTS, SUMMARY } from '../lead-tiny.ts'
import { answers } from '../tiny.ts'
import { TODAY, fileOf, foundIn, model, problemsOf, read, readJson, words } from './samples.ts'
import { forAll } from '../../support/for-all.ts'

const half = answers({ choices: { first: ['half'] }, controls: { 'XB-01': 1 } })
const linkTo = (name?: string): string =>
  `https://check.example/report/#r=${encodeShare(model, { kind: 'answers', answers: half, name }) as string}`
const numbers = summarise(writeReport(model, words, half, { today: '2026-09-01' }))
const numbersLink = (name?: string): string =>
  `https://check.example/#r=${encodeShare(model, { kind: 'summary', summary: numbers, name }) as string}`

/** Returns the bytes of a text as one character each, as a mail has them. */
const bytesOf = (text: string): string => Buffer.from(text).toString('latin1')
const readEml = (lines: readonly string[], more = {}) =>
  readClientFile(
    model,
    words,
    fileOf(lines.join('\r\n'), { name: 'FW Your result 2020-01-01.eml', ...more }),
    TODAY,
    decodeText,
  )
const mailOf = (...lines: string[]) => readMail(lines.join('\r\n'), decodeText)
const namesIn = (text: string): string[] => foundIn(read(text, { name: '' })).map(({ name }) => name)

describe('a text from a mailbox', () => {
  const mail = (from: string, ...body: string[]): string =>
    [`From: ${from}`, 'Sent: Tuesday, 25 November 2026', 'To: Me <me@msp.example>', ...body].join('\n')

  test('gives one client for each mail, named by its link or its sender', () => {
    const text = [
      mail('Ada Löw <ada@example.com>', 'Subject: My result', '', `Here is my result: ${linkTo()}`),
      mail('web@msp.example', '', 'Link to your result:', numbersLink('Harbour Street'), 'Sent from: x'),
    ].join('\n\n')
    expect(namesIn(text)).toEqual(['Ada Löw', 'Harbour Street'])
  })

  test('names the sender of a mail with a damaged link', () => {
    const text = `${mail('Ada Löw <ada@example.com>', linkTo().slice(0, -9))}\n\n${mail('b@b.example', linkTo())}`
    expect(problemsOf(read(text, { name: '' }))).toEqual([expect.stringMatching(/^line 4, Ada Löw: /)])
  })

  test.each([
    ['Von: "Löw, Ada" <ada@example.com>', 'Löw, Ada'],
    ['> De : Ada [mailto:ada@example.com]', 'Ada'],
    ['*From:* ada@example.com', 'ada@example.com'],
    ['Ada Löw <ada@example.com>', 'Ada Löw'],
    ['من: آدا <ada@example.com>', 'آدا'],
  ])('finds the sender in %j', (line, name) => {
    expect(namesIn(`${line}\n\nSee ${linkTo()}\n`)).toEqual([name])
  })

  test('takes the words before a link as its name if there is no sender', () => {
    expect(namesIn(`To: Me <me@msp.example>\nHarbour: ${linkTo('Other')}\n`)).toEqual(['Harbour'])
    expect(namesIn(`Harbour <info@harbour.example>: ${linkTo()}\n`)).toHaveLength(1)
    expect(namesIn(`From: nobody\nHarbour: ${linkTo()}`)).toEqual(['Harbour'])
  })

  test('takes the words before its links as names if a mail has several results', () => {
    const [one, other] = [linkTo('One'), numbersLink('Other')]
    expect(namesIn(mail('Ada <ada@msp.example>', '', `Harbour: ${one}`, `Quay: ${other}`))).toEqual([
      'Harbour',
      'Quay',
    ])
    // A reply repeats the same link.
    expect(new Set(namesIn(mail('Ada <ada@msp.example>', '', `Harbour: ${one}`, `> Quay: ${one}`)))).toEqual(
      new Set(['One']),
    )
  })

  test('opens a link that a program has put into another address', () => {
    const safe = `https://eur01.safelinks.example/?url=${encodeURIComponent(linkTo('Harbour'))}&data=05%7C02`
    expect(namesIn(`Look: ${safe}`)).toHaveLength(1)
    expect(namesIn(`From: a@b.example\n${safe}`)).toEqual(['Harbour'])
    const ten = encodeTen({
      people: [{ role: 'business', said: Array.from({ length: 10 }, () => 'it' as const) }],
    })
    expect(findLinks(`x%23ten%3D${ten}`)).toMatchObject([{ isTen: true, payload: ten }])
  })

  test('takes the date of a mail, if it is valid', () => {
    const text = (date: string): string => `From: a@b.example\nDate: ${date}\n${linkTo()}\n`
    const dateOf = (date: string) => foundIn(read(text(date)))[0]?.check
    expect(dateOf('Tue, 1 Sep 2026 10:20:30 +0000')).toMatchObject({ date: '2026-09-01', isDated: true })
    expect(dateOf('Tue, 1 Sep 2099 10:20:30 +0000')).toMatchObject({ isDated: false })
    expect(dateOf('gestern')).toMatchObject({ isDated: false })
  })
})

test.each([
  ['Date: Tue, Sep 1, 2026 at 10:20 AM', '2026-09-01'],
  ['> *Sent:* Tuesday, September 1, 2026 10:20 AM', '2026-09-01'],
  ['Gesendet: Dienstag, 3. März 2026 10:20', '2026-03-03'],
  ['Datum: Mo., 5. Okt. 2026 um 10:20 Uhr', '2026-10-05'],
  ['Fecha: mar, 1 sept 2026 a las 10:20', '2026-09-01'],
  ['Enviado el: jueves, 6 de agosto de 2026 10:20', '2026-08-06'],
  ['Envoyé : mardi 1er septembre 2026 10:20', '2026-09-01'],
  ['Date : mercredi 4 février 2026 à 10:20', '2026-02-04'],
  ['Date : mer. 3 juin 2026', '2026-06-03'],
  ['Date : ven. 3 juil. 2026', '2026-07-03'],
  ['Sent from Gmail on 1 Sep 2026', undefined],
])('the date of a forwarded mail is in %j', (line, date) => {
  expect(findLinks(`From: Ada <a@b.example>\n${line}\n\n#r=x`)).toMatchObject([{ sender: 'Ada', date }])
})

test.each([
  ...([
    ['ene', 1],
    ['déc', 12],
    ['dic', 12],
    ['Dez', 12],
    ['avr', 4],
    ['abr', 4],
    ['Mai', 5],
  ] as const),
  ...([
    ['juillet', 7],
    ['août', 8],
    ['Mrz', 3],
    ['fév', 2],
    ['AOÛT', 8],
    ['noviembre', 11],
  ] as const),
])('the month “%s” is read', (month, n) => {
  expect(mailDate(`9. ${month} 2026`)).toBe(`2026-${String(n).padStart(2, '0')}-09`)
})

test('a sender is a name, otherwise an address', () => {
  expect(senderName('"Ada Löw" <ada@example.com>')).toBe('Ada Löw')
  expect(senderName('ada@example.com (Ada)')).toBe('ada@example.com')
  expect(senderName('')).toBeUndefined()
  expect(mailDate('Fri, 05 June 2026')).toBe('2026-06-05')
  expect(mailDate('5 Foo 2026')).toBeUndefined()
})

describe('a saved mail', () => {
  const plain = [
    'From: =?utf-8?Q?Ada_L=C3=B6w?= <ada@example.com>',
    'Date: Tue, 1 Sep 2026 10:20:30 +0000',
    'Subject: Result',
  ]

  test('gives the client, the day and the result of its link', () => {
    const [one] = foundIn(readEml([...plain, '', `My result: ${linkTo()}`], { folder: 'London' }))
    expect(one).toMatchObject({
      name: 'Ada Löw',
      group: 'London',
      check: { date: '2026-09-01', isDated: true },
    })
  })

  test('has its text as quoted-printable or Base64, in any character set', () => {
    const quoted = linkTo()
      .replace(/=/g, '=3D')
      .replace(/(.{60})/g, '$1=\r\n')
    const type = 'Content-Type: text/plain; charset="iso-8859-1"'
    const encoded = [...plain, type, 'Content-Transfer-Encoding: quoted-printable', '', `L=F6w ${quoted}`]
    expect(foundIn(readEml(encoded))).toHaveLength(1)
    expect(readMail(encoded.join('\n'), decodeText).text).toContain(`Löw ${linkTo()}`)
    const base64 = Buffer.from(`Größe\n${linkTo()}`)
      .toString('base64')
      .replace(/(.{76})/g, '$1\r\n')
    const mail = mailOf(...plain, 'Content-Transfer-Encoding: BASE64', '', base64)
    expect(mail.text).toBe(`Größe\n${linkTo()}`)
  })

  test('has its text as HTML only, or as one of two', () => {
    const html = `<html><p>Hi &amp; bye</p><a class=x href="${linkTo('Harbour')}">My result</a><br>&#x41;&#66;&#0;&foo;</html>`
    const parts = (text: string) => [
      ...plain,
      'Content-Type: multipart/alternative;\r\n boundary=a+b',
      ...['', 'ignored', '--a+b', 'Content-Type: text/plain', '', text],
      ...['--a+b', 'Content-Type: text/html; charset=utf-8', '', html, '--a+b--', ''],
    ]
    expect(foundIn(readEml(parts('Open my result')))[0]?.name).toBe('Harbour')
    expect(foundIn(readEml(parts(linkTo('Plain'))))[0]?.name).toBe('Plain')
    expect(mailOf(...parts('').slice(0, 8), '--a+b--').text).toBe('')
    expect(htmlAsText(html)).toContain('Hi & bye')
    expect(htmlAsText(html)).toContain('AB&#0;&foo;')
  })

  test('has a link in its HTML if its plain text has only a "#"', () => {
    const lines = [
      ...plain,
      ...['Content-Type: multipart/alternative; boundary=x', ''],
      ...['--x', 'Content-Type: text/plain', '', 'Our order #7 and 5%23'],
      ...['--x', 'Content-Type: text/html', '', `<a href="${linkTo('Harbour')}">Result</a>`, '--x--'],
    ]
    expect(foundIn(readEml(lines))[0]?.name).toBe('Harbour')
  })

  test.each([
    [`filename="Joe's Diner.json"`, "Joe's Diner.json"],
    [`filename="=?utf-8?Q?Joe's_L=C3=B6w?=.json"`, "Joe's Löw.json"],
    [`filename="old.json"; filename*=UTF-8'de'L%C3%B6w's%20Diner.json`, "Löw's Diner.json"],
    [`filename*=iso-8859-1''L%F6w.json`, 'Löw.json'],
    [`filename*=L%C3%B6w.json`, 'Löw.json'],
    [`filename*1="Diner.json"; filename*0="Joe's "`, "Joe's Diner.json"],
    [`filename*0*=utf-8''L%C3;\r\n filename*1*=%B6w;\r\n filename*2=" 5%25.json"`, 'Löw 5%25.json'],
  ])('has a file with the name in %j', (field, name) => {
    const mail = mailOf(`Content-Disposition: attachment; ${field}`, '', '{}')
    expect(mail.files).toEqual([{ name, text: '{}' }])
  })

  test('has parts if there are spaces around the "=" of the boundary', () => {
    const lines = ['', '--a b', '', 'first', '--a b', '', 'second', '--a b--']
    expect(mailOf('Content-Type: multipart/mixed; boundary = "a b"', ...lines).text).toBe('first\nsecond')
  })

  test('is plain text if it has no boundary', () => {
    expect(foundIn(readEml([...plain, 'Content-Type: multipart/mixed', '', linkTo()]))).toHaveLength(1)
  })

  test('gives the result of a mail in it that is Base64', () => {
    const inner = Buffer.from(`From: Bob <bob@example.com>\r\n\r\n${linkTo()}`).toString('base64')
    const lines = ['Content-Type: message/rfc822', 'Content-Transfer-Encoding: base64', '', inner]
    expect(foundIn(readEml([...plain, ...lines])).map(({ name }) => name)).toEqual(['Bob'])
  })

  test('can start with a byte order mark', () => {
    const mail = mailOf(bytesOf('\uFEFFFrom: Ada <a@b.example>'), '', 'Hello')
    expect(mail).toMatchObject({ from: 'Ada <a@b.example>', text: 'Hello' })
  })

  test('ends at its last boundary', () => {
    const type = 'Content-Type: multipart/mixed; boundary=x'
    expect(mailOf(type, '', '--x', '', 'in', '--x--', '', 'after').text).toBe('in')
    expect(mailOf(type, '', '--x', '', 'in', '--x--x', 'on').text).toBe('in\r\n--x--x\r\non')
  })

  test('has fields whose encoded words split a character', () => {
    const from = 'From: =?utf-8?Q?L=C3?=\r\n =?UTF-8?B?tnc=?= =?iso-8859-1?Q?_=F6?= x'
    expect(mailOf(from, '', '').from).toBe('Löw ö x')
  })

  test('gives the results of its files, and of a mail in it', () => {
    const file = Buffer.from(writeAnswersFile(model, half)).toString('base64')
    const lines = [
      ...plain,
      'Content-Type: multipart/mixed; boundary="x"',
      ...['', '--x', 'Content-Type: application/octet-stream; name="photo.png"', '', 'x'],
      ...['--x', 'Content-Disposition: attachment; filename="microsoft-365-answers.json"'],
      ...['Content-Transfer-Encoding: base64', '', file],
      ...[
        '--x',
        "Content-Disposition: attachment; filename*=utf-8''North.json",
        '',
        writeAnswersFile(model, half),
      ],
      ...['--x', 'Content-Type: message/rfc822', '', 'From: Bob <bob@example.com>', '', numbersLink()],
      ...['--x', 'Content-Disposition: attachment; filename=bad.json', '', '{', '--x--'],
    ]
    const result = readEml(lines)
    expect(foundIn(result).map(({ name }) => name)).toEqual(['Ada Löw', 'North', 'Bob'])
    expect(problemsOf(result)).toEqual(['damaged'])
  })

  test('with an HTML tag that never ends is read', () => {
    const open = `<a ${'href="x" '.repeat(40_000)}`
    expect(htmlAsText(`${open}<p>Hi</p><a class="b" href='c'>`)).toBe(`${open}\nHi\n\nc\n`)
    expect(htmlAsText('<a name="x">Top</a>')).toBe('Top')
  })

  test('with a very long sender or date is read', () => {
    const long = 'a'.repeat(300_000)
    expect(senderName(`<${long}@example.com>`)).toBeUndefined()
    expect(mailDate(`${long} 1 Sep 2026`)).toBeUndefined()
    expect(foundIn(readEml([`From: <${long}`, '', linkTo('Harbour')]))[0]?.name).toBe('Harbour')
  })

  test('without a result is refused with a sentence', () => {
    expect(problemsOf(readEml([...plain, '', 'Hello']))).toEqual(['notOurs'])
    expect(problemsOf(readEml([...plain, '', 'https://check.example/#r=cut']))).toHaveLength(1)
    expect(problemsOf(readEml(['no fields']))).toEqual(['notOurs'])
  })

  test('without a sender is a client without a name', () => {
    expect(foundIn(readEml(['Subject: x', '', linkTo()]))[0]?.name).toMatch(/^unnamed/)
  })

  test('has fields in UTF-8 or in two encoded words', () => {
    expect(mailOf(bytesOf('From: Ada Löw <a@b.example>'), '', '').from).toBe('Ada Löw <a@b.example>')
    expect(mailOf('From: =?utf-8?B?QWRh?= =?utf-8?B?IEzDtnc=?=', '', '').from).toBe('Ada Löw')
    expect(mailOf('Subject: x').from).toBe('')
  })

  test('with parts in parts in parts ends', () => {
    const deep = (depth: number): string =>
      depth === 0
        ? `\r\n${linkTo()}`
        : `Content-Type: multipart/mixed; boundary=b${String(depth)}\r\n\r\n--b${String(depth)}\r\n${deep(depth - 1)}\r\n--b${String(depth)}--`
    expect(mailOf(deep(3)).text).toContain('#r=')
    expect(mailOf(deep(20)).text).toBe('')
    const rfc = (depth: number): string =>
      depth === 0 ? `\r\n${linkTo()}` : `Content-Type: message/rfc822\r\n\r\n${rfc(depth - 1)}`
    expect(mailOf(rfc(3)).text).toContain('#r=')
    expect(mailOf(rfc(20)).text).not.toContain('#r=')
    const many = Array.from({ length: 300 }, () => '--m\r\n\r\nx').join('\r\n')
    expect(mailOf('Content-Type: multipart/mixed; boundary=m', '', many).text.split('\n')).toHaveLength(199)
  })

  test('never throws, whatever it contains', () => {
    forAll(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(readEml([text]).ok).toBe(false)
      expect(
        typeof readMail(`Content-Type: multipart/mixed; boundary=${text.slice(0, 5)}\n\n${text}`, decodeText)
          .text,
      ).toBe('string')
      expect(typeof htmlAsText(text)).toBe('string')
    })
  })

  test('is read without a decoder too', () => {
    const file = fileOf([...plain, '', linkTo()].join('\n'), { name: 'a.eml' })
    expect(foundIn(readClientFile(model, words, file, TODAY))).toHaveLength(1)
  })
})

describe('a table from another program', () => {
  const csv = (text: string) => read(text, { name: 'export.csv' })

  test('is split into rows, with quotation marks, line breaks and each separator', () => {
    expect(readCsv('a,b\r\n"x, ""y""\nz",2\n\n,\n')).toEqual([['a', 'b'], ['x, "y"\nz', '2'], [''], ['', '']])
    expect(readCsv('a;b\r1;"2"')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
    expect(readCsv('a\tb,c\n1\t2')).toEqual([
      ['a', 'b,c'],
      ['1', '2'],
    ])
    expect(readCsv('')).toEqual([])
    expect(readCsv('sep=;\r\na,b;c\r\n')).toEqual([['a,b', 'c']])
    expect(readCsv('"SEP=\t"\na;b;c\t2')).toEqual([['a;b;c', '2']])
    expect(readCsv('"open, quote\nx')).toEqual([['"open', ' quote'], ['x']])
  })

  test('names each client by the column of the business, the link or the person', () => {
    const rows = [
      'First name;E-Mail;Company name;Message;Created at',
      `Ada;a@b.example;Harbour;"Score: 33\nLink to your result:\n${linkTo('Other')}\nSent";2026-09-01T10:00`,
      `Bob;b@b.example;;${linkTo('North')};2099-01-01`,
      `Cleo;c@b.example;;${linkTo()};`,
      'Dora;d@b.example;South;no link;',
    ]
    const result = csv(rows.join('\r\n'))
    const found = foundIn(result)
    expect(result).toMatchObject({ ok: true, skipped: ['noLink 5'] })
    expect(found.map(({ name }) => name)).toEqual(['Harbour', 'North', 'Cleo'])
    expect(found[0]?.check).toMatchObject({ date: '2026-09-01', isDated: true })
    expect(found[1]?.check).toMatchObject({ isDated: false })
  })

  test('without headings is a list of links', () => {
    expect(foundIn(csv(`Harbour,${linkTo()}\nNorth,${linkTo()}`)).map(({ name }) => name)).toEqual([
      'Harbour',
      'North',
    ])
    expect(foundIn(csv(`${linkTo('Other')},x`)).map(({ name }) => name)).toEqual(['Other'])
    expect(problemsOf(csv('a,b\n1,2'))).toEqual(['notOurs'])
  })

  test('with a damaged link names its row, as a spreadsheet counts', () => {
    expect(problemsOf(csv(`Company,Link\nHarbour,https://a.example/#r=cut\n`))[0]).toContain('row 2')
    expect(problemsOf(csv(`\nCompany,Link\n\n ,\nHarbour,https://a.example/#r=cut\n`))[0]).toContain('row 5')
  })

  test('names the rows without a link in one sentence', () => {
    const rows = ['A,', `B,${linkTo()}`, 'C,', 'D,', 'E,x', `F,${linkTo()}`, 'G,']
    expect(csv(['Company,Link', ...rows].join('\n'))).toMatchObject({ skipped: ['noLink 2, 4-6, 8'] })
  })

  test('reads a link that a program has encoded more than once', () => {
    const link = linkTo('North').replace('#r=', '%2523r%25253D')
    expect(foundIn(csv(`Link\n${link}`)).map(({ name }) => name)).toEqual(['North'])
  })

  describe('with chosen columns', () => {
    const text = [
      'Client id,Account,Last page,Result',
      `77,Harbour,${linkTo('Old')},${linkTo('New')}`,
      `78,,${linkTo('Old')},${linkTo('North')}`,
      `79,South,${linkTo('Old')},`,
      '80,A short row',
    ].join('\n')
    const namesOf = (columns?: TableColumns): string[] =>
      foundIn(read(text, { name: 'export.csv', columns })).map(({ name }) => name)

    test('reads the names and the links there alone, and names the other rows', () => {
      expect(namesOf()).toEqual(['77', '78', '79'])
      const columns = { name: 1, link: 3, day: undefined }
      expect(namesOf(columns)).toEqual(['Harbour', 'North'])
      expect(namesOf({ name: undefined, link: 3, day: undefined })).toEqual(['New', 'North'])
      expect(read(text, { name: 'export.csv', columns })).toMatchObject({ skipped: ['noLink 4-5'] })
      expect(
        problemsOf(read(text, { name: 'export.csv', columns: { name: 0, link: 1, day: undefined } })),
      ).toEqual(['notOurs'])
    })

    test('reads the day there alone', () => {
      const table = `Ref,Seen,Created,Link\nHarbour,1.8.2026 10:20,2026-08-02,${linkTo()}`
      const dayOf = (day: number | undefined) =>
        foundIn(read(table, { name: 'a.csv', columns: { name: 0, link: 3, day } })).map(
          ({ check }) => check.date,
        )
      expect(dayOf(1)).toEqual(['2026-08-01'])
      expect(dayOf(2)).toEqual(['2026-08-02'])
      expect(dayOf(undefined)).not.toEqual(['2026-08-02'])
      expect(previewTable(table).columns).toEqual({ name: undefined, link: 3, day: 2 })
    })

    test('reads a code without the address before it, in the first row too', () => {
      const code = linkTo().split('#r=')[1]!
      const columns = { name: 0, link: 1, day: undefined }
      const read2 = (table: string) => foundIn(read(table, { name: 'a.csv', columns }))
      expect(read2(`Name,Code\nHarbour, ${code}`).map(({ name }) => name)).toEqual(['Harbour'])
      expect(read2(`Harbour,${code}`).map(({ name }) => name)).toEqual(['Harbour'])
      expect(problemsOf(csv(`Name,Code\nHarbour,${code}`))).toEqual(['notOurs'])
    })
  })

  describe('before its columns are chosen', () => {
    test('shows the headings, the first rows, and what the site reads', () => {
      const rows = Array.from({ length: 5 }, (_, n) => `C${String(n)},${n > 0 ? linkTo() : ''},${linkTo()}`)
      const preview = previewTable(['Company,Page,Result,,', ...rows].join('\n'))
      expect(preview.headings).toEqual(['Company', 'Page', 'Result', '', ''])
      expect(preview.rows).toHaveLength(3)
      expect(preview.rows[0]).toHaveLength(5)
      expect(preview.rows[0]?.slice(0, 2)).toEqual(['C0', ''])
      expect(preview.rows[0]?.[2]).toHaveLength(60)
      expect(preview.columns).toEqual({ name: 0, link: 2, day: undefined })
    })

    test('has no column that the site does not find', () => {
      expect(previewTable('id,x\n1,2,3')).toEqual({
        headings: ['id', 'x', ''],
        rows: [['1', '2', '3']],
        columns: { name: undefined, link: undefined, day: undefined },
      })
      expect(previewTable('id,Name\n1,2').columns).toMatchObject({ name: 1, link: undefined })
      expect(previewTable(`A,${linkTo()}`).columns).toMatchObject({ name: 0, link: 1 })
      expect(previewTable('')).toEqual({
        headings: [],
        rows: [],
        columns: { name: 0, link: undefined, day: undefined },
      })
    })
  })

  test('reads links to the ten jobs, and refuses too many rows', () => {
    const ten = encodeTen({
      people: [{ role: 'business', said: Array.from({ length: 10 }, () => 'it' as const) }],
    })
    expect(csv(`Firma,Link\nHarbour,https://a.example/whose-job/#ten=${ten}`)).toMatchObject({
      found: [{ name: 'Harbour' }],
    })
    const rows = Array.from({ length: 2001 }, () => 'x,#r=a').join('\n')
    expect(problemsOf(csv(`Company,Link\n${rows}`))).toEqual(['tooMany 2000'])
  })
})

test('a lead without answers gives the numbers of its link', () => {
  const lead = {
    ...{ id: FACTS.id, at: '2026-11-25T10:20:30.400Z', summary: { ...SUMMARY, scope: 'full' } },
    contact: { name: 'Ada', email: 'ada@example.com', company: 'A & B' },
  }
  const [one] = foundIn(readJson({ ...lead, link: numbersLink('A & B') }))
  expect(one).toMatchObject({ name: 'A & B', check: { kind: 'summary', date: '2026-09-01' } })
  expect(problemsOf(readJson({ ...lead, link: 'https://a.example/#ten=x' }))).toEqual(['leadOf A & B'])
  expect(problemsOf(readJson({ ...lead, link: 'nothing' }))).toEqual(['leadOf A & B'])
})
