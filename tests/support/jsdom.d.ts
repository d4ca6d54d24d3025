/** The part of jsdom that tests in Node use. The package has no types. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string)
    window: typeof globalThis
  }
}
