import { useEffect, useMemo, useState } from 'preact/hooks'
import { fill } from '../../core/model/format.ts'
import { type ComparedJob, comparePeople } from '../../core/whose-job/compare.ts'
import { encodeTen } from '../../core/whose-job/link.ts'
import { PEOPLE_LIMIT, type Person, packSaid } from '../../core/whose-job/people.ts'
import { Notice } from '../../ui/notice/Notice.tsx'
import { Ask } from './Ask.tsx'
import { JobText } from './JobText.tsx'
import type { LoadedProps } from './screen-props.ts'
import { TenPicture } from './TenPicture.tsx'
import { namePeople, nameVerdict, sayGaps, sayHeadline, saySaid } from '../../core/whose-job/say.ts'
import { SendTen } from './SendTen.tsx'
import { WaysOn } from './WaysOn.tsx'

interface Props extends LoadedProps {
  people: readonly Person[]
}

/** The picture of one to four people, what Microsoft's texts say, and what to do next. */
export function TenResult(props: Props) {
  const { content, people, heading, turn, place } = props
  const { words, jobs, language } = content
  const [name, setName] = useState('')
  const rows = useMemo(() => comparePeople(jobs, people), [jobs, people])
  const names = namePeople(people, words)
  const isMany = people.length > 1
  const [pressing, ...gaps] = sayGaps(rows, words, language)
  const isOwn = !turn.isGuest || packSaid(people[0]!.said) === place.kept().said
  // The person who has just answered may type a name.
  const named = people.map((person, index) =>
    name && index === people.length - 1 ? { ...person, name } : person,
  )
  useEffect(() => {
    if (isMany && isOwn) place.keep({ said: packSaid(people[0]!.said), all: encodeTen({ people }) })
  }, [])

  return (
    <div class="wrap ten-page ten-page--wide">
      {turn.isEarlier && <Notice>{words.earlier}</Notice>}
      <h1 tabIndex={-1} ref={heading}>
        {sayHeadline(rows, words, language)}
      </h1>
      {pressing && <p class="lede">{pressing.jobs.join(' · ')}</p>}
      {gaps.length > 0 && (
        <ul class="ten-gaps">
          {gaps.map(({ text, jobs: named }) => (
            <li key={text}>
              <b>{text}</b> {named.join(' · ')}
            </li>
          ))}
        </ul>
      )}
      {props.ways?.offer}
      <TenPicture rows={rows} names={names} words={words} />
      {isMany && !isOwn && <Notice>{words.guest}</Notice>}
      {isMany && turn.all === undefined && (
        <section class="ten-next noprint">
          <h2>{words.send}</h2>
          <p class="small muted measure">{words.sendNote}</p>
          <SendTen
            id="send"
            words={words}
            name={name}
            onName={setName}
            subject={words.sendSubject}
            payload={encodeTen({ people: named })}
            page={props.ways?.pageUrl}
            write={(link) =>
              fill(words.sendText, {
                link,
                list: rows.map((row) => `- ${sayRow(row, namePeople(named, words), words)}`).join('\n'),
              })
            }
          />
        </section>
      )}
      {people.length < PEOPLE_LIMIT && <Ask {...props} isMore={isMany} />}
      <section class="ten-texts">
        <h2>{words.textsTitle}</h2>
        <p class="small muted">{words.textsNote}</p>
        {rows.map(({ job, verdict }) => (
          <JobText
            key={job.id}
            job={jobs.find(({ id }) => id === job.id)!}
            isOpen={verdict === 'microsoft' || verdict === 'theirs'}
          />
        ))}
      </section>
      <WaysOn {...props} rows={rows} names={names} isOwn={isOwn} />
    </div>
  )
}

function sayRow(row: ComparedJob, names: readonly string[], words: LoadedProps['content']['words']): string {
  return fill(words.sendLine, {
    job: row.job.short,
    verdict: nameVerdict(row, words),
    said: saySaid(row, names, words),
  })
}
