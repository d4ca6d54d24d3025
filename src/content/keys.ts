/** The words of the pages, by key. Each language writes them in `content/<language>/ui.yml`. */

export const SITE_KEYS = [
  'skip', 'menu', 'mainMenu', 'home', 'checklist', 'start', 'licence', 'independent', 'pageMissing', 'pageMissingLead', 'footer',
] as const

export const HOME_KEYS = [
  'title', 'description', 'lede', 'start', 'checklist', 'facts', 'private', 'where', 'onPremises', 'onPremisesTerm', 'iaas', 'iaasTerm', 'paas', 'paasTerm', 'saas', 'saasTerm',
] as const

export const QUIZ_KEYS = [
  'title', 'description', 'promise', 'leave', 'side', 'progress', 'done', 'now', 'toGo', 'context', 'position', 'part', 'why', 'back', 'next', 'toCheck', 'backToCheck', 'keysChoose', 'keysNext',
  'problem', 'chooseOne', 'chooseMany', 'errorTitle', 'checkTitle', 'checkLead', 'checkMissing', 'change', 'notAnswered', 'notUsed', 'seeResult', 'save', 'open', 'delete', 'deleteAsk', 'deleteYes', 'deleteNo',
  'deleted', 'memoryOnly', 'continueTitle', 'continueLead', 'continue', 'noScriptTitle', 'noScriptLead', 'tickAll', 'chooseOneHint', 'loading', 'otherTab',
] as const

export const RESULT_KEYS = [
  'title', 'description', 'emptyTitle', 'emptyLead', 'start', 'example', 'exampleNote', 'exampleLeave', 'exampleName', 'unfinishedTitle', 'unfinishedLead', 'carryOn',
  'noScriptTitle', 'noScriptLead', 'loading',
] as const
