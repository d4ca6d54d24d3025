/** The words that a report and a checklist carry, by key. Each language writes them in `content/<language>/ui.yml`. */

export const REPORT_KEYS = [
  'of',
  'ofUnknown',
  'range',
  'critical',
  'reachable',
  'reached',
  'backup',
  'weakest',
  'askFirst',
  'plain',
  'heldByGate',
  'heldByCount',
  'heldByFull',
  'fewSentence',
  'tooFewSentence',
  'levelRange',
  'levelFrom',
  'planOver',
  'planOther',
  'quick',
  'full',
  'thisWeek',
  'thisMonth',
  'thisQuarter',
  'findOut',
  'thisWeekLead',
  'thisMonthLead',
  'thisQuarterLead',
  'findOutLead',
  'inPlace',
  'inPlaceLead',
  'partly',
  'started',
  'gain',
  'gainNone',
  'owned',
  'ownedAddOn',
  'needs',
  'anyPlan',
  'anyPlanAddOn',
  'fromPlan',
  'you',
  'it',
  'provider',
  'both',
  'bothProvider',
  'deadlineOn',
  'deadlineSince',
  'unknown',
  'youUnknown',
  'layerCovered',
  'layerGap',
  'layerUnknown',
  'layerTheirs',
  'layerNotAsked',
  'accepted',
  'acceptedLead',
  'plannedBy',
  'plannedOver',
  'coveredFull',
  'coveredPartly',
  'coveredBy',
  'acceptedUntil',
  'acceptedOver',
  'because',
  'plansLate',
  'risksOver',
  'fromDated',
  'fromUndated',
  'scubagear',
  'maester',
  'zerotrust',
  'prowler',
  'securescore',
] as const

export const CHECKLIST_KEYS = [
  'heading',
  'title',
  'titleFor',
  'lead',
  'leadFor',
  'leadBlank',
  'leadBlankFor',
  'blankOf',
  'blankSentence',
  'blankBand',
  'altFilled',
  'altUnknown',
  'altBlank',
  'legendFilled',
  'legendUnknown',
  'legendBlank',
  'promise',
  'promiseFile',
  'promiseBlank',
  'critical',
  'tick',
  'effort',
  'licence',
  'who',
  'where',
  'doneBy',
  'page',
  'runningScore',
  'runningBlank',
  'frameworks',
  'contents',
  'fileFilled',
  'fileBlank',
  'contact',
] as const

/** The printed list of everyday jobs. */
export const EVERYDAY_KEYS = [
  'printTitle',
  'printLead',
  'printOf',
  'printSentence',
  'printAlt',
  'printFile',
  'minutes',
  'hours',
  'total',
  'done',
  'time',
  'helps',
] as const

/** The page that a salesperson leaves with a client. */
export const LEAVE_KEYS = [
  'title',
  'titleFor',
  'heading',
  'madeFor',
  'madeForAll',
  'lead',
  'altOwners',
  'legendOwners',
  'actions',
  'actionsNone',
  'essentials',
  'source',
  'contact',
  'code',
  'codeAgain',
  'codeText',
  'codeAlt',
  'foot',
  'file',
] as const

/** The sentences of a leave-behind, in one language. */
export type LeaveWords = Record<(typeof LEAVE_KEYS)[number], string>

/** The heads of three things to say about a gap. */
export const POINT_KEYS = ['why', 'do', 'takes', 'question', 'terms', 'source'] as const

/** The same, in one language. */
export type PointWords = Record<(typeof POINT_KEYS)[number], string>

/** What is said about an answers file or a link that cannot be opened. */
export const FILE_KEYS = [
  'tooBig',
  'notJson',
  'wrongFormat',
  'laterVersion',
  'wrongVersion',
  'laterQuiz',
  'unknownQuiz',
  'missingQuiz',
  'strangePart',
  'at',
  'quote',
  'aList',
  'anObject',
  'nothing',
  'notObject',
  'notList',
  'notControl',
  'notValue',
  'notStatus',
  'notMark',
  'notQuestion',
  'notOption',
  'twice',
  'onlyOne',
  'alone',
  'notFact',
  'notOneOf',
  'notPeople',
  'notYesNo',
  'more',
  'badLink',
  'laterLink',
  'longLink',
] as const

/** What a tick in a what-if changes, as it is announced. */
export const WHAT_IF_KEYS = ['score', 'level', 'free', 'held', 'critical', 'risk', 'layer', 'same'] as const

/** The message with questions for the person who knows, and files of questions and replies that cannot be opened. */
export const ASK_KEYS = [
  'subject',
  'subjectFor',
  'intro',
  'open',
  'inLink',
  'outro',
  'notAsk',
  'notReply',
] as const

/** What a visitor may send after a report: what it says in words, and what is agreed to. */
export const LEAD_KEYS = [
  'consentBrand',
  'consentHost',
  'noScore',
  'score',
  'scoreRange',
  'answered',
  'ids',
  'rowName',
  'rowEmail',
  'rowCompany',
  'rowMessage',
  'rowResult',
  'rowAreas',
  'rowAnswered',
  'rowAnswers',
  'rowConsent',
  'rowHost',
  'rowAt',
  'rowId',
] as const

/** The same, in one language. */
export type LeadWords = Record<(typeof LEAD_KEYS)[number], string>

/** An older assessment beside a newer one; among them the facts of a business and the kinds of data. */
export const COMPARE_KEYS = [
  'otherQuiz',
  'otherModel',
  'otherScope',
  'notAsked',
  'summary',
  'since',
  'yes',
  'no',
  'plan',
  'people',
  'data',
  'payments',
  'byod',
  'itProvider',
  'copilot',
  'regulated',
  'teams',
  'devices',
  'outsideAccess',
  'ordinary',
  'health',
  'finance',
  'legal',
  'children',
] as const

/** The plan as a table, for Planner and as a calendar. */
export const EXPORT_KEYS = [
  'order',
  'id',
  'action',
  'area',
  'critical',
  'when',
  'due',
  'state',
  'status',
  'effort',
  'who',
  'licence',
  'cost',
  'where',
  'done',
  'why',
  'sources',
  'yes',
  'no',
  'plannerTask',
  'plannerBucket',
  'plannerProgress',
  'plannerPriority',
  'plannerStart',
  'plannerDue',
  'plannerLabels',
  'plannerNotes',
  'plannerUrgent',
  'plannerImportant',
  'plannerMedium',
  'plannerStarted',
  'plannerNotStarted',
  'eventGroup',
  'eventPlanned',
  'eventAccepted',
  'eventReview',
  'eventReviewText',
  'eventFor',
  'filePlan',
  'filePlanner',
  'fileReport',
] as const

export type WhatIfWords = Record<(typeof WHAT_IF_KEYS)[number], string>
export type AskWords = Record<(typeof ASK_KEYS)[number], string>
export type CompareWords = Record<(typeof COMPARE_KEYS)[number], string>
export type ExportWords = Record<(typeof EXPORT_KEYS)[number], string>

/** The sentences about files and links, in one language. */
export type FileWords = Record<(typeof FILE_KEYS)[number], string>

/** Everything a report needs in words beside the model's own. */
export interface ReportWords {
  /** BCP 47 tag. */
  language: string
  report: Record<(typeof REPORT_KEYS)[number], string>
  checklist: Record<(typeof CHECKLIST_KEYS)[number], string>
  /** Plan id → name. */
  plans: Record<string, string>
  /** Framework key → short name: "NIST". */
  frameworks: Record<string, string>
}
