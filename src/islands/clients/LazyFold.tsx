import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Disclosure } from '../../ui/disclosure/Disclosure.tsx'

/** A disclosure that renders its content only when it opens, because a table has many of them. */
export function LazyFold({ summary, children }: { summary: string; children: () => ComponentChildren }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Disclosure
      summary={summary}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setOpen(true)
      }}
    >
      {isOpen && children()}
    </Disclosure>
  )
}
