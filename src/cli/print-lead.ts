/** Receives what the contact form sends on this machine, and prints it. So a host tries the form before anything is online. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Io } from './command.ts'

/** The path below the site. `src/islands/lead/deliver.ts` has the same one. */
export const TRIAL_PATH = 'lead-on-this-machine'
/** The maximum size of a lead, in bytes. */
const LARGEST = 100_000

/** Returns a body with one value on each line. */
function inLines(type: string, body: string): string {
  if (type.includes('urlencoded'))
    return [...new URLSearchParams(body)].map(([name, value]) => `${name}: ${value}`).join('\n')
  try {
    return JSON.stringify(JSON.parse(body), null, 2)
  } catch {
    return body
  }
}

/** Prints without the characters that control a terminal, because anyone on this machine can send something. */
const plain = (text: string): string => text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]|\p{Cf}/gu, '')

/** Returns a function that prints each lead, and answers like a receiver. */
export function printLead(out: Io['out']): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    // A page of another site must not write into the terminal.
    const { origin, host = '' } = request.headers
    if (origin !== undefined && origin !== `http://${host}`) {
      response.writeHead(403).end()
      return
    }
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (part: string) => {
      body += part
      if (body.length > LARGEST) request.destroy()
    })
    request.on('end', () => {
      out(
        `\nThe contact form sent this. It went to this machine only:\n${plain(inLines(request.headers['content-type'] ?? '', body))}\n\n`,
      )
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
  }
}
