/** The sentences of the recovery clock, by key. Each language writes them in `content/<language>/ui.yml` under `clock`. */
export const CLOCK_SENTENCES = [
  'allOpen', 'someOpen', 'onlyPerhaps', 'noneOpen', 'elsewhere', 'yesYou', 'yesAdministrator', 'yesBackup', 'yesSafe',
  'yesHold', 'maybe', 'maybeMicrosoft', 'maybePlan', 'maybeBackup', 'noLonger', 'never', 'onDay', 'today', 'lineAt',
  'closesNext', 'safe', 'safeShort', 'holdShort', 'daysLeft', 'lastDay', 'youShort', 'administratorShort',
  'microsoftShort', 'backupShort', 'perhaps', 'planShort', 'unsureShort', 'gone', 'goneDays', 'goneDay', 'goneToday',
  'goneAlways', 'backupName', 'backupHow', 'copyShort', 'dayAndDate', 'day', 'open', 'upcoming', 'closed', 'thenGone',
  'thenYou', 'thenAdministrator', 'thenMicrosoft', 'thenBackup', 'thenPerhaps', 'noEnd', 'eventTitle', 'eventText',
] as const

export type ClockSentences = Record<(typeof CLOCK_SENTENCES)[number], string>
