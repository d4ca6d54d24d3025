/** The words of the pages, by key. Each language writes them in `content/<language>/ui.yml`. */
import type { ClockSentences } from './recovery.ts'

export const SITE_KEYS = [
  'skip', 'menu', 'mainMenu', 'footer', 'home', 'learn', 'recovery', 'checklist', 'privacy', 'start', 'independent', 'licence',
  'method', 'sources', 'accessibility', 'changes', 'embed', 'sales', 'offers', 'offersNote', 'offerFor', 'offerLine',
  'licences', 'pageMissing', 'pageMissingLead', 'pageMissingGo', 'listTitle', 'listDescription', 'listLead',
  'listShort', 'listPdf', 'listAreas', 'listCount', 'listDo', 'listWhy', 'listDone', 'listCost', 'listHalf',
  'listRungs', 'listAsk', 'listAuditor', 'listSources', 'listSourcesLead', 'listReviewed', 'listPlace', 'privacyTitle',
  'privacyDescription', 'privacyLead', 'privacyKeptTitle', 'privacyKept', 'privacyShared', 'privacyDeleteTitle',
  'offline', 'offlineDescription', 'offlineLead', 'offlineGo', 'privacyOffline',
  'privacyDelete', 'privacyNotTitle', 'privacyNot', 'privacyServerTitle', 'privacyServer', 'privacyWhoTitle',
  'privacyNotice', 'privacyOutside',
] as const

export const HOME_KEYS = [
  'title', 'description', 'lede', 'start', 'checklist', 'facts', 'private', 'daysTitle', 'daysLead',
  'daysWhat', 'daysYours', 'daysTheirs', 'dayFlood', 'dayFloodWho', 'dayPatch', 'dayPatchWho', 'dayLaptop',
  'dayLaptopWho', 'dayLink', 'dayLinkWho', 'dayPassword', 'dayPasswordWho', 'dayFolder', 'dayFolderWho', 'dayLeaver',
  'dayLeaverWho', 'daysSources', 'daysOthers', 'keepTitle', 'keepLead', 'keepFile', 'keepTeam', 'keepAccount', 'keepMail',
  'keepDays', 'keepCaption', 'keepCaptionHead', 'keepWhat', 'keepHow', 'keepRead', 'keepGo', 'stepsTitle', 'step1', 'step1Lead',
  'step2', 'step2Lead', 'step3', 'step3Lead', 'blank', 'sheets', 'stayTitle', 'stay', 'factsTitle', 'factsText',
  'calmTitle', 'calm',
] as const

/** The guide and its pages; their text is MDX in `content/<language>/learn`. */
export const LEARN_KEYS = [
  'title', 'description', 'heading', 'lede', 'models', 'guide', 'onPage', 'minutes', 'reviewed', 'check', 'checkGo', 'way',
  'previous', 'next', 'sources', 'published', 'read', 'note', 'share', 'shareMail', 'shareAddress',
] as const

/** The page of everyday jobs; what its PDF says is in `src/messages/quiz.ts`. */
export const EVERYDAY_PAGE_KEYS = [
  'name', 'title', 'description', 'lead', 'settings', 'pdf', 'parts', 'count', 'sourcesLead',
] as const

/** Showing only some of the controls. */
export const FILTER_KEYS = [
  'open', 'note', 'any', 'critical', 'criticalOnly', 'area', 'plan', 'effort', 'hour', 'hours', 'days', 'reset', 'shown', 'everyday',
] as const

export const QUIZ_KEYS = [
  'title', 'description', 'promise', 'leave', 'side', 'progress', 'done', 'now', 'toGo', 'context',
  'position', 'part', 'why', 'back', 'next', 'toCheck', 'backToCheck', 'keysChoose', 'keysNext', 'problem',
  'chooseOne', 'chooseMany', 'errorTitle', 'checkTitle', 'checkLead', 'checkMissing', 'change', 'changeOf',
  'scan', 'named', 'namedFrom', 'namedRemove', 'notAnswered', 'goOn', 'notUsed', 'seeResult', 'continue', 'opening', 'openingResult', 'allTitle', 'allLead',
] as const

export const RESULT_KEYS = [
  'title', 'description', 'loading', 'emptyTitle', 'emptyLead', 'start', 'example', 'exampleNote',
  'exampleLeave', 'noScriptTitle', 'noScriptLead', 'loadFailed', 'retry', 'actions', 'download', 'share',
  'ask', 'private', 'levels', 'profile', 'legend', 'legendUnknown', 'first', 'area', 'score', 'outOf',
  'radarLabel', 'radarToday', 'radarResilient', 'scenarios', 'scenariosLead', 'scenario', 'before', 'now',
  'nothing', 'floor', 'matrix', 'matrixLead', 'layer', 'owner', 'side', 'behind', 'risks', 'said', 'saidBy', 'cost', 'fix', 'plan', 'planLead', 'nothingLeft', 'price',
  'doneWhen', 'what', 'whereIs', 'source', 'sourceRead', 'details', 'halfStep', 'find', 'findLead',
  'findNone', 'copied', 'copyFailed', 'take',
  'takeLead', 'name', 'nameHelp', 'paper', 'a4', 'letter', 'making', 'saved', 'downloadFailed',
  'undrawable', 'print', 'sendPdf', 'sendAgain', 'shareTitle', 'shareLead', 'shareSummary', 'shareSummaryHolds',
  'shareAnswers', 'shareAnswersHolds', 'shareName', 'copyLink', 'shareAddress', 'filesLead',
  'change', 'guest', 'guestName', 'guestKeep', 'guestReplace', 'guestLeave', 'badLink',
  'named', 'summaryNote', 'unfinished', 'carryOn', 'notPrediction', 'version', 'method', 'formMissing',
] as const

/** Taking the result away: links, files for other programs, and what to keep. */
export const TAKE_KEYS = [
  'sendTitle', 'planTitle', 'planLead', 'planName', 'calendar', 'calendarHolds', 'calendarSave', 'table', 'tableHolds', 'tableSave', 'planner',
  'plannerHolds', 'plannerSave', 'nothing', 'nothingPlanner', 'keepTitle', 'keepLead', 'answers', 'data', 'dataHolds', 'dataSave', 'schema', 'saved', 'whole',
] as const

/** Bringing a scanner’s files; what is said about a file itself is in `src/messages/scan.ts`. */
export const SCANNING_KEYS = [
  'title', 'lead', 'private', 'choose', 'more', 'drop', 'dropNow', 'how', 'howScubagear', 'howMaester', 'howZerotrust', 'howProwler',
  'howSecurescore', 'reading', 'notRead', 'loadFailed', 'tenantGo', 'tenantNone', 'reports', 'remove', 'removeOf', 'removed', 'plan', 'people', 'suggest', 'suggestLead',
  'suggestNone', 'takeAll', 'take', 'takeOf', 'back', 'backOf', 'backAll', 'suggested', 'saidUnknown', 'later', 'tests', 'taken', 'tookOne',
  'tookAll', 'wentBack', 'differ', 'differLead', 'change', 'mine', 'theirs', 'same', 'gaps', 'elsewhere', 'earlier', 'earlierLead', 'unseen', 'read',
] as const

/** The page of what each file and link contains. */
export const FILES_KEYS = [
  'name', 'title', 'description', 'lead', 'never', 'onPage', 'holds', 'not', 'who', 'gone', 'schema', 'schemas', 'schemasLead',
  'pdf', 'pdfHolds', 'pdfNot', 'pdfWho', 'pdfGone', 'summary', 'summaryHolds', 'summaryNot', 'summaryWho', 'summaryGone',
  'link', 'linkHolds', 'linkNot', 'linkWho', 'linkGone', 'ask', 'askHolds', 'askNot', 'askWho', 'askGone',
  'answers', 'answersHolds', 'answersNot', 'answersWho', 'answersGone', 'report', 'reportHolds', 'reportNot', 'reportWho', 'reportGone',
  'tables', 'tablesHolds', 'tablesNot', 'tablesWho', 'tablesGone', 'calendar', 'calendarHolds', 'calendarNot', 'calendarWho', 'calendarGone',
  'scan', 'scanHolds', 'scanNot', 'scanWho', 'scanGone',
] as const

/** What the report page says before there is a result; everything else comes with the model. */
export const FIRST_KEYS = [
  'loading', 'emptyTitle', 'emptyLead', 'start', 'example', 'loadFailed', 'retry',
] as const satisfies readonly (typeof RESULT_KEYS)[number][]

/** What if some jobs were done: the switches of the plan, and what stands beside the first result. */
export const TICK_KEYS = [
  'lead', 'count', 'title', 'none', 'up', 'still', 'counted', 'now', 'off', 'keep', 'keepLead', 'kept', 'undo', 'note', 'today',
  'radar', 'profile', 'scenario', 'was', 'withIt',
] as const

export type TickWords = Record<(typeof TICK_KEYS)[number], string>

/** Where a control stands, as the business says; among them the facts by which a control does not apply. */
export const STANDING_KEYS = [
  'title', 'ask', 'said', 'saidLead', 'done', 'doneLead', 'planned', 'plannedLead', 'covered', 'coveredLead', 'accepted', 'acceptedLead',
  'by', 'until', 'why', 'product', 'everyone', 'keep', 'cancel', 'saved', 'noDay', 'pastDay', 'noProduct', 'longProduct', 'noReason',
  'longReason', 'left', 'leftLead', 'teams', 'devices', 'outsideAccess', 'itProvider', 'change', 'changeOf',
] as const

/** Going through an area control by control. */
export const DEEPER_KEYS = [
  'answer', 'title', 'lead', 'toFull', 'isFull', 'go', 'goOn', 'count', 'position', 'why', 'how', 'quick', 'covered', 'never', 'unknown',
  'next', 'finish', 'back', 'toReport', 'takeBack', 'takeBackNew', 'where',
] as const

export type StandingWords = Record<(typeof STANDING_KEYS)[number], string>
export type DeeperWords = Record<(typeof DEEPER_KEYS)[number], string>

/** The recovery clock’s page; its sentences are in `src/messages/recovery.ts`. */
export const CLOCK_KEYS = [
  'title', 'description', 'heading', 'lede', 'what', 'exampleNote', 'dateNote', 'dateLater', 'dateWrong',
  'backupSwitch', 'backupDays', 'backupText', 'backupCheck', 'settings', 'settingsLead', 'mailRetention',
  'oneDriveRetention', 'range', 'hold', 'plan', 'planUnknown', 'yes', 'no', 'panel', 'slider', 'earlier', 'later',
  'backToToday', 'legendYou', 'legendAdministrator', 'legendMicrosoft', 'legendSpent', 'legendGone', 'legendBackup', 'legendCopy',
  'goneFrom', 'goneFromShort', 'datesTitle', 'columnDay', 'columnDate', 'columnWhat', 'columnState',
  'noDates', 'datesNote', 'datesSources', 'sourcesGo', 'takeTitle', 'copyLink', 'copied', 'copyFailed', 'linkLabel', 'calendar',
  'calendarNone', 'calendarExample', 'calendarSaved', 'buyTitle', 'buyMail', 'buyLeaver', 'buyBackup', 'check',
  'tableTitle', 'tableLead', 'tablePart', 'tableWay', 'tableWho', 'tableDays', 'sourceNumber', 'sourcesTitle', 'whoYou',
  'whoAdministrator', 'whoMicrosoft', 'whoNobody', 'lengthDays', 'lengthNone', 'lengthOpen', 'lengthRange', 'lengthUpTo', 'lengthAfter',
  'unsure', 'older', 'needs', 'sourceRead', 'sourceOf', 'leftOutTitle', 'leftOutLead', 'reviewed',
] as const

/** What a sales team makes: a page to leave behind, a link, many at once. */
export const SALES_KEYS = [
  'title', 'description', 'heading', 'lede', 'make', 'makeLead', 'client', 'clientHelp', 'holds', 'holdsAnswers', 'holdsBlank',
  'noAnswers', 'contact', 'contactHelp', 'person', 'phone', 'mail', 'mailWrong', 'download', 'making', 'saved', 'failed', 'tooLong',
  'undrawable', 'link', 'linkLead', 'linkNameless', 'present', 'presentLead', 'presentGo', 'presentKeys', 'csv', 'csvLead',
  'csvTemplate', 'csvCommand', 'csvMore', 'points', 'pointsLead', 'checklist', 'checklistLead', 'private', 'noScript',
  'exampleCompany', 'exampleContact',
] as const

/** Presenter mode. */
export const PRESENT_KEYS = [
  'title', 'description', 'steps', 'matrix', 'clock', 'questions', 'result', 'gap', 'takeHome', 'back', 'next', 'full',
  'fullLeave', 'visitor', 'visitorReady', 'leave', 'noResult', 'noResultLead', 'ask', 'essential', 'essentialsLead', 'gapOf', 'read',
] as const

export type SalesWords = Record<(typeof SALES_KEYS)[number], string>
export type PresentWords = Record<(typeof PRESENT_KEYS)[number], string>

/** How to put the check on a site of one's own; the form is under `configure`, the site builders in `platforms.yml`. */
export const EMBED_KEYS = [
  'title', 'description', 'heading', 'lede', 'noScript', 'factScript', 'factScriptSize', 'factCookies', 'factCookiesNone', 'factAnswers',
  'factAnswersNone', 'factContrast', 'factContrastLevel', 'factOff', 'factOffLink', 'where', 'whereLead', 'onPage', 'paste', 'takes', 'then', 'use',
  'tried', 'vendor', 'unchecked', 'triedNote', 'vendorNote', 'uncheckedNote', 'sees', 'seesLead', 'seesNever', 'seesResults', 'seesHost',
  'seesLeads', 'seesScripts', 'seesSame', 'events', 'eventsLead', 'event', 'carries', 'eventReady', 'eventStart', 'eventProgress',
  'eventComplete', 'eventLead', 'eventCta', 'eventClose', 'eventError', 'methods', 'types', 'policy', 'policyLead', 'lost', 'lostLead',
  'lostWhat', 'lostThen', 'lostScript', 'lostScriptThen', 'lostFrame', 'lostFrameThen', 'lostStorage', 'lostStorageThen', 'lostSandbox',
  'lostSandboxThen', 'lostPinned', 'lostPinnedThen', 'lostPrint', 'lostPrintThen', 'linkText',
] as const

/** The form that writes the snippet. */
export const CONFIGURE_KEYS = [
  'form', 'yourBrand', 'name', 'nameHelp', 'logo', 'logoHelp', 'accent', 'accentPick', 'onLight', 'onDark', 'usedKept', 'usedTooLittle',
  'usedSoftened', 'look', 'scheme', 'schemeAuto', 'schemeLight', 'schemeDark', 'schemeHelp', 'mode', 'modeInline', 'modeDialog', 'height',
  'heightHelp', 'language', 'reach', 'cta', 'ctaHelp', 'ctaLabel', 'ctaLabelHelp', 'privacy', 'privacyHelp', 'told', 'toldNow', 'results', 'resultsNone',
  'resultsSummary', 'resultsAnswers', 'resultsHelp', 'leads', 'leadsOff', 'leadsPost', 'leadsOwn', 'leadsHelp', 'endpoint', 'endpointHelp',
  'special', 'specialNow', 'sameSite', 'sameSiteHelp', 'instance', 'instanceHelp', 'toSnippet', 'preview', 'previewFrame', 'previewNote', 'previewFixed',
  'size', 'sizeDesktop', 'sizePhone', 'system', 'systemLight', 'systemDark', 'ownColours', 'sampleAsked', 'sampleText', 'sampleButton',
  'sampleNext', 'sampleLink', 'ratio', 'snippet', 'kinds', 'kindElement', 'kindAdopted', 'kindFrame', 'kindAddress', 'forElement',
  'forAdopted', 'forFrame', 'forAddress', 'code', 'copy', 'copied', 'copyFailed', 'loader', 'evergreen', 'evergreenHelp', 'pinned', 'pinnedHelp',
  'leftOut', 'leftOutWrong', 'contactNote', 'dialogNote', 'elsewhere', 'wrongText', 'wrongColour', 'wrongLogo', 'wrongCta', 'wrongLabelAlone',
  'wrongPrivacy', 'wrongInstance', 'wrongEndpoint', 'wrongHeight',
] as const

export type ConfigureWords = Record<(typeof CONFIGURE_KEYS)[number], string>

/** The quiz inside a page of somebody else's. */
export const FRAME_KEYS = [
  'title', 'description', 'lead', 'layers', 'sharesNone', 'sharesSummary', 'sharesAnswers', 'around', 'moreReport',
  'moreAnswers', 'fullPage', 'confined', 'confinedShort', 'confinedAddress', 'ctaText', 'ctaLabel', 'ctaWhere', 'noScript', 'sharesForm',
] as const

/** The form after a report; what it sends in words is in `src/messages/quiz.ts`. */
export const LEAD_FORM_KEYS = [
  'title', 'lead', 'optional', 'name', 'email', 'company', 'message', 'withAnswers', 'withAnswersHelp', 'preview', 'previewLead', 'raw',
  'privacy', 'privacyOurs', 'send', 'sendMail', 'sending', 'nameMissing', 'emailMissing', 'emailWrong', 'consentMissing',
  'sent', 'sentText', 'sentWhat', 'handed', 'handedText', 'failed', 'unreachable', 'timeout', 'refused', 'said', 'still', 'again', 'text', 'copy',
  'copied', 'copyFailed', 'mail', 'mailShort', 'subject', 
] as const

/** What the pages of a site say where its brand takes leads; each stands in for a sentence that would promise too much. */
export const LEAD_SITE_KEYS = [
  'homePrivate', 'quizPromise', 'emptyLead', 'private', 'noScript', 'privacyDescription', 'privacyLead', 'privacyDelete', 'title', 'text', 'answers',
  'goes', 'goesMail', 'before',
] as const

export type LeadFormWords = Record<(typeof LEAD_FORM_KEYS)[number], string>

export type FrameWords = Record<(typeof FRAME_KEYS)[number], string>

/** Saving, opening and deleting answers; the same on the quiz and on the report. */
export const STORE_KEYS = [
  'save', 'open', 'delete', 'deleteAsk', 'deleteYes', 'deleteNo', 'deleted', 'memoryOnly', 'opened', 'notOpened', 'elsewhere', 'label',
  'partFailed', 'retry',
] as const

/** Asking the person who knows, on the report. */
export const ASKING_KEYS = [
  'others', 'othersLead', 'message', 'name', 'nameHelp', 'note', 'noteHelp', 'ready', 'none', 'copy', 'mail', 'file',
  'fileHelp', 'copied', 'saved', 'copyFailed', 'preview', 'leftPlaces', 'leftQuestions', 'leftNote', 'back', 'backLead', 'paste', 'pasteGo', 'pasteWrong',
] as const

export type AskingWords = Record<(typeof ASKING_KEYS)[number], string>

/** What the person who knows sees. */
export const ASKED_KEYS = [
  'title', 'heading', 'left', 'lead', 'count', 'where', 'how', 'start', 'draft', 'goOn', 'afresh', 'unknown', 'memoryOnly', 'checkLead', 'open',
  'goOpen', 'send', 'sendLead', 'copy', 'mail', 'file', 'copied', 'saved', 'mailShort', 'copyFailed', 'preview', 'kept', 'delete', 'nothing',
  'refused', 'subject', 'intro', 'link', 'inLink', 'outro',
] as const

export type AskedWords = Record<(typeof ASKED_KEYS)[number], string>

/** What came back from them, on the report. */
export const REPLIED_KEYS = [
  'title', 'lead', 'filled', 'clashes', 'clashLead', 'yours', 'theirs', 'same', 'unknown', 'left', 'nothing', 'noOwn',
  'take', 'begin', 'leave', 'close', 'taken', 'undo', 'undone',
] as const

export type RepliedWords = Record<(typeof REPLIED_KEYS)[number], string>

/** Several assessments on one device, an older one beside today’s, and what an update of the questions took away. */
export const PAST_KEYS = [
  'title', 'lead', 'name', 'saveName', 'named', 'keep', 'kept', 'startNew', 'startNote', 'others', 'unnamed', 'item',
  'earlier', 'use', 'used', 'read', 'readNote', 'compare', 'rename', 'remove', 'actionOf', 'removed', 'putBack', 'refused', 'file', 'notFile',
  'comparison', 'then', 'today', 'score', 'noScore', 'improved', 'slipped', 'unchanged', 'new', 'gone', 'profile',
  'print', 'close', 'droppedTitle', 'removedList', 'changedList', 'droppedRest', 'someQuestions',
] as const

export type PastWords = Record<(typeof PAST_KEYS)[number], string>

/** How the score works, with its worked example; among them the facts of a business as they stand after “if”. */
export const METHOD_KEYS = [
  'description', 'lede', 'judgement', 'version', 'onPage', 'open', 'json', 'exampleTitle', 'exampleLead',
  'exampleAnswers', 'exampleBecomes', 'answer', 'control', 'value', 'values', 'valuesLead',
  'rungNone', 'rungSome', 'rungMostly', 'rungAll', 'unknownIs', 'unknownCounts', 'halfWhy', 'counts',
  'countsLead', 'leaves', 'and', 'context', 'contextLead', 'fact', 'factors', 'weights', 'weight', 'effects',
  'critical', 'score', 'scoreRule', 'scoreRounding', 'areas', 'areasLead', 'total', 'sum', 'possible', 'earned', 'sumOf',
  'rawTitle', 'areaTitle', 'unknown', 'gates', 'gatesLead', 'gate', 'atValue', 'example', 'noCap', 'lifted',
  'held', 'free', 'levels', 'levelsLead', 'level', 'from', 'halfOrBetter', 'full', 'levelNow', 'reachable',
  'reachableNone', 'risk', 'riskLead', 'scenario', 'likelihood', 'impact', 'effectsLead', 'riskRule',
  'bandsLead', 'band', 'bandLast', 'riskFloor', 'riskTitle', 'start', 'startSum', 'startKept', 'addIf', 'effect',
  'factor', 'nothingActs', 'sideResult', 'riskResult', 'index', 'ranking', 'rankingLead', 'rankingRule',
  'rankingParts', 'effortPoints', 'costFactors', 'order', 'groups', 'priorityTitle', 'now', 'then', 'fall',
  'allRisks', 'scoreRise', 'effortLeft', 'prioritySum', 'unknowns', 'unknownsLead', 'few', 'tooFew', 'not',
  'notPrediction', 'notCompare', 'notSame', 'notSelling', 'notShaken', 'payments', 'noPayments', 'byod',
  'noByod', 'itProvider', 'noItProvider', 'copilot', 'noCopilot', 'regulated', 'noRegulated', 'teams', 'noTeams',
  'devices', 'noDevices', 'outsideAccess', 'noOutsideAccess', 'sensitiveData', 'peopleFrom', 'peopleTo',
] as const

/** The list of sources. */
export const SOURCES_KEYS = [
  'description', 'lede', 'careful', 'checked', 'oldest', 'published', 'undated', 'read', 'used',
  'unused',
] as const

/** What works for whom, and what does not yet. */
export const ACCESSIBILITY_KEYS = [
  'description', 'lede', 'aim', 'aimText', 'works', 'worksKeys', 'worksColour', 'worksDark', 'worksZoom',
  'worksScript', 'worksPdf', 'tested', 'testedAxe', 'testedHand', 'testedPdf', 'gaps', 'gapPeople', 'gapBrowsers',
  'gapPdf', 'gapNames', 'gapLanguage', 'gapSources', 'tell', 'tellLead', 'reviewed',
] as const

/** The log of reviews. */
export const CHANGES_KEYS = [
  'description', 'lede', 'owners', 'feed', 'feedLead',
] as const

export type ClockWords = Record<(typeof CLOCK_KEYS)[number], string> & ClockSentences
export type QuizWords = Record<(typeof QUIZ_KEYS)[number], string>
export type ResultWords = Record<(typeof RESULT_KEYS)[number], string>
export type TakeWords = Record<(typeof TAKE_KEYS)[number], string>
export type ScanningWords = Record<(typeof SCANNING_KEYS)[number], string>
/** The words that the report page brings along, and any that its surroundings say in their own way. */
export type FirstWords = Pick<ResultWords, (typeof FIRST_KEYS)[number]> & Partial<ResultWords>
export type StoreWords = Record<(typeof STORE_KEYS)[number], string>
