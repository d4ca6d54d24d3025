import type { ClockProps } from './clock-props.ts'
import { ButtonLink } from '../../ui/button/Button.tsx'

/** Notes about backups and about ways to get more time for a recovery, with a link to the quiz. */
export function Aside({ words, quizUrl }: Pick<ClockProps, 'words' | 'quizUrl'>) {
  return (
    <div class="advice">
      <p>{words.backupText}</p>
      <p class="small muted">{words.backupCheck}</p>
      <h2 class="like-h3">{words.buyTitle}</h2>
      <ul>
        <li>{words.buyMail}</li>
        <li>{words.buyLeaver}</li>
        <li>{words.buyBackup}</li>
      </ul>
      <p>
        <ButtonLink href={quizUrl}>{words.check}</ButtonLink>
      </p>
    </div>
  )
}
