/** A worker that records its requests. The test sends its replies. */
export class FakeWorker<Request, Reply> extends EventTarget {
  asked: Request[] = []
  isOver = false
  postMessage(request: Request): void {
    this.asked.push(request)
  }
  reply(data: Reply): void {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
  terminate(): void {
    this.isOver = true
  }
}
