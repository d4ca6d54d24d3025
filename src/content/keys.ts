/** The words of the pages, by key. Each language writes them in `content/<language>/ui.yml`. */

export const SITE_KEYS = [
  'skip', 'menu', 'mainMenu', 'footer', 'home', 'checklist', 'privacy', 'start', 'independent', 'licence',
  'pageMissing', 'pageMissingLead', 'pageMissingGo', 'listTitle', 'listDescription', 'listLead', 'listShort',
  'listPdf', 'listAreas', 'listCount', 'listDo', 'listWhy', 'listDone', 'listCost', 'listHalf', 'listRungs',
  'listAsk', 'listAuditor', 'listSources', 'listSourcesLead', 'listRead', 'listReviewed', 'listPlace', 'privacyTitle',
  'privacyDescription', 'privacyLead', 'privacyKeptTitle', 'privacyKept', 'privacyShared', 'privacyDeleteTitle',
  'privacyDelete', 'privacyNotTitle', 'privacyNot', 'privacyServerTitle', 'privacyServer', 'privacyWhoTitle',
  'privacyOutside',
] as const

export const HOME_KEYS = [
  'title', 'description', 'heading', 'lede', 'start', 'checklist', 'facts', 'private', 'daysTitle', 'daysLead',
  'daysWhat', 'daysYours', 'daysTheirs', 'dayFlood', 'dayFloodWho', 'dayPatch', 'dayPatchWho', 'dayLaptop',
  'dayLaptopWho', 'dayLink', 'dayLinkWho', 'dayPassword', 'dayPasswordWho', 'dayFolder', 'dayFolderWho', 'dayLeaver',
  'dayLeaverWho', 'keepTitle', 'keepFigure', 'keepLead', 'keepFile', 'keepTeam', 'keepAccount', 'keepMail',
  'keepDays', 'keepCaption', 'keepCaptionHead', 'keepWhat', 'keepHow', 'keepRead', 'stepsTitle', 'step1', 'step1Lead',
  'step2', 'step2Lead', 'step3', 'step3Lead', 'blank', 'sheets', 'stayTitle', 'stay', 'factsTitle', 'factsText',
  'calmTitle', 'calm',
] as const

export const QUIZ_KEYS = [
  'title', 'description', 'promise', 'leave', 'side', 'progress', 'done', 'now', 'toGo', 'context',
  'position', 'part', 'why', 'back', 'next', 'toCheck', 'backToCheck', 'keysChoose', 'keysNext', 'problem',
  'chooseOne', 'chooseMany', 'errorTitle', 'checkTitle', 'checkLead', 'checkMissing', 'change', 'changeOf',
  'notAnswered', 'goOn', 'notUsed', 'seeResult', 'continue', 'allTitle', 'allLead',
] as const

export const RESULT_KEYS = [
  'title', 'description', 'loading', 'emptyTitle', 'emptyLead', 'start', 'example', 'exampleNote',
  'exampleLeave', 'noScriptTitle', 'noScriptLead', 'loadFailed', 'retry', 'actions', 'download', 'share',
  'ask', 'private', 'levels', 'profile', 'legend', 'legendUnknown', 'first', 'area', 'score', 'outOf',
  'radarLabel', 'radarToday', 'radarResilient', 'scenarios', 'scenariosLead', 'scenario', 'before', 'now',
  'nothing', 'floor', 'matrix', 'matrixLead', 'layer', 'owner', 'side', 'behind', 'risks', 'said', 'cost', 'fix', 'plan', 'planLead', 'nothingLeft', 'gainTitle', 'price',
  'doneWhen', 'what', 'whereIs', 'source', 'sourceRead', 'details', 'halfStep', 'find', 'findLead',
  'findNone', 'copy', 'copied', 'copyFailed', 'mail', 'mailSubject', 'mailIntro', 'mailOutro', 'take',
  'takeLead', 'name', 'nameHelp', 'paper', 'a4', 'letter', 'making', 'saved', 'downloadFailed',
  'undrawable', 'print', 'sendPdf', 'shareTitle', 'shareLead', 'shareSummary', 'shareSummaryHolds',
  'shareAnswers', 'shareAnswersHolds', 'shareName', 'copyLink', 'shareAddress', 'filesTitle', 'filesLead',
  'change', 'guest', 'guestName', 'guestKeep', 'guestReplace', 'guestLeave', 'badLink',
  'summaryNote', 'unfinished', 'carryOn', 'notPrediction', 'version', 'method',
] as const

/** Saving, opening and deleting answers; the same on the quiz and on the report. */
export const STORE_KEYS = [
  'save', 'open', 'delete', 'deleteAsk', 'deleteYes', 'deleteNo', 'deleted', 'memoryOnly', 'opened', 'notOpened', 'label',
] as const

export type QuizWords = Record<(typeof QUIZ_KEYS)[number], string>
export type ResultWords = Record<(typeof RESULT_KEYS)[number], string>
export type StoreWords = Record<(typeof STORE_KEYS)[number], string>
