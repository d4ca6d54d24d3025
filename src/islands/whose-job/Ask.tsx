import type { ComponentProps } from 'preact'
import { useState } from 'preact/hooks'
import { fill } from '../../core/model/format.ts'
import { encodeTen } from '../../core/whose-job/link.ts'
import type { Person, Role } from '../../core/whose-job/people.ts'
import { Button } from '../../ui/button/Button.tsx'
import { ChoiceGroup } from '../../ui/choice/Choice.tsx'
import { Disclosure } from '../../ui/disclosure/Disclosure.tsx'
import { useLazy } from '../../ui/use-lazy.ts'
import type { LoadedProps } from './screen-props.ts'
import { PasteTen } from './PasteTen.tsx'
import type { QrCode } from './QrCode.tsx'
import { SendTen, addressOf } from './SendTen.tsx'

interface Props extends LoadedProps {
  people: readonly Person[]
  /** At least two people have answered. */
  isMore: boolean
}

/** Asks someone else the same ten: by message, by a code on the same table, or by passing the device. */
export function Ask({ content, people, isMore, turn, ways, onGo }: Props) {
  const { words } = content
  const [isOpen, setIsOpen] = useState(false)
  const [role, setRole] = useState<Role>('it')
  const [name, setName] = useState('')
  const [first, ...others] = people as readonly [Person, ...Person[]]
  const payload = encodeTen({ people: [name ? { ...first, name } : first, ...others], asks: role })
  return (
    <section class="ten-next noprint">
      <Button
        size="big"
        look={isOpen || isMore ? 'line' : 'primary'}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        {isMore ? words.askMore : words.ask}
      </Button>
      {isOpen && (
        <div class="now-panel stack">
          <ChoiceGroup
            legend={words.askWho}
            name="ask-role"
            options={[
              { value: 'it', label: words.askIt },
              { value: 'business', label: words.askBusiness },
            ]}
            value={role}
            onChange={setRole}
          />
          <SendTen
            id="ask"
            words={words}
            name={name}
            onName={setName}
            subject={words.askSubject}
            payload={payload}
            page={ways?.pageUrl}
            write={(link) => fill(words.askText, { link })}
          />
          <p class="small muted measure">{words.askNote}</p>
          <Disclosure summary={words.code}>
            <p class="small">{words.codeHelp}</p>
            <Code text={addressOf(payload, ways?.pageUrl)} label={words.code} />
          </Disclosure>
          <Button
            look="line"
            onClick={() =>
              onGo({ role, said: '', screen: 'curtain', before: payload, isGuest: true, isPassed: true })
            }
          >
            {words.pass}
          </Button>
        </div>
      )}
      <PasteTen
        content={content}
        summary={words.paste}
        onOpen={({ payload: all }) => onGo({ ...turn, screen: 'result', all, isGuest: true })}
      />
    </section>
  )
}

/** A QR code that loads when it is shown. */
function Code(props: ComponentProps<typeof QrCode>) {
  const { part } = useLazy(() => import('./QrCode.tsx'))
  return part ? <part.QrCode {...props} /> : null
}
