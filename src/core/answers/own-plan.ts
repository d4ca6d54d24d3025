/**
 * Finds facts about the business in stored answers without the quiz model: its Microsoft 365 plan, whether one person works
 * there, and whether someone looks after IT. A how-to page needs them before its first paint, and the model is too large to
 * wait for.
 */
import type { Context, Model, Option } from '../model/model.ts'

/** The facts that options of the quiz set. */
type Facts = Partial<Pick<Context, 'plan' | 'people'>> & Pick<Option, 'ownIt'>

/** The part of the quiz that decides these facts. The build writes it into the page. */
export interface PlanQuestions {
  /** Each option that sets one of these facts, in the order of the quiz: question id, option id, facts. */
  options: readonly (readonly [question: string, option: string, facts: Facts])[]
  /** The highest number of people that Microsoft allows on a Business plan. */
  most: number
}

/** What a how-to page knows about the business of the visitor. */
export interface OwnBusiness {
  /** `undefined` without a plan that the site knows. */
  plan?: string | undefined
  /** True if one person works there. */
  isAlone: boolean
  /** True if nobody looks after IT as their job. */
  noIt: boolean
}

/** Returns the part of the quiz that decides what a how-to page knows about a business. */
export function planQuestions({
  questions,
  constants,
}: Pick<Model, 'questions' | 'constants'>): PlanQuestions {
  return {
    options: questions.flatMap((question) =>
      question.options.flatMap(({ id, ownIt, sets: { context: { plan, people } = {} } }) => {
        const facts: Facts = { ...(plan && { plan }), ...(people && { people }), ...(ownIt && { ownIt }) }
        return Object.keys(facts).length > 0 ? [[question.id, id, facts] as const] : []
      }),
    ),
    most: constants.businessPlanPeople,
  }
}

/** Returns a stored plan. `undefined` for "other", and for a plan that the site does not know. */
export function knownPlan({ options }: PlanQuestions, plan: unknown): string | undefined {
  const isKnown = plan !== 'other' && options.some(([, , facts]) => facts.plan === plan)
  return typeof plan === 'string' && isKnown ? plan : undefined
}

/** Returns unknown data as a record. Data without properties is an empty record. */
export const propertiesOf = (data: unknown): Record<string, unknown> =>
  Object(data) as Record<string, unknown>

/**
 * Returns the facts in the parsed text of the stored answers. The data may come from an extension or an earlier version.
 */
export function businessOfAnswers(quiz: PlanQuestions, stored: unknown): OwnBusiness {
  const { choices, context } = propertiesOf(propertiesOf(stored)['answers'])
  const said = (fact: keyof Facts): unknown =>
    propertiesOf(context)[fact] ??
    quiz.options.find(
      ([question, option, facts]) =>
        facts[fact] !== undefined && [propertiesOf(choices)[question]].flat().includes(option),
    )?.[2][fact]
  const plan = knownPlan(quiz, said('plan'))
  const people = Number(said('people'))
  return {
    plan: plan?.startsWith('business-') && people > quiz.most ? undefined : plan,
    isAlone: people === 1,
    noIt: said('ownIt') === true,
  }
}
