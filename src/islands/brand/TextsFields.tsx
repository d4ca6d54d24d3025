import { type DraftOffer, OFFER_FIELDS, WORD_FIELDS, type WordField } from '../../brand/draft-fields.ts'
import { fill } from '../../core/model/format.ts'
import { TextField as Line } from '../../ui/field/Field.tsx'
import { Notice } from '../../ui/notice/Notice.tsx'
import { MoreFields } from '../configure/ConfigureForm.tsx'
import { type FormProps, idOf } from './BrandFields.tsx'
import { fieldLabelsOf, offerLabelsOf } from './labels.ts'

interface Props extends FormProps {
  language: string
  /** The name of the language. */
  name: string
  /** The sentence about texts that the language lacks. */
  lack: string | undefined
}

/** The texts of a brand in another language of its site. Below each field is the text of the first language. */
export function TextsFields(props: Props) {
  const { words, kept, problems, onDraft, onLeave, language, name, lack } = props
  const { texts, offers, words: all } = kept.draft
  const own = all[language] ?? {}
  const labels = fieldLabelsOf(props)
  const offerLabels = offerLabelsOf(props)
  const hasBooking = WORD_FIELDS.some((field) => field.startsWith('booking.') && texts[field].trim() !== '')
  const isNeeded = (field: WordField): boolean => {
    if (field === 'consent' || field === 'privacy') return texts[field].trim() !== ''
    // The same in most languages: only a file that was opened has these.
    if (!field.startsWith('booking.') && !['quizName', 'about'].includes(field))
      return own[field] !== undefined && texts[field].trim() !== ''
    return hasBooking || !field.startsWith('booking.')
  }
  const hasPrice = ({ price, words: { [language]: theirs } }: DraftOffer): boolean =>
    price !== '' || theirs?.price !== undefined
  const field = (path: string, label: string, first: string, value: string, isLong: boolean) => ({
    ...{
      key: path,
      id: idOf(path),
      label,
      hint: first.trim(),
      error: problems[path],
      isErrorAnnounced: true,
    },
    ...{ value, autocomplete: 'off' as const },
    ...(/\.(?:url|privacy)$/.test(path)
      ? { inputMode: 'url' as const, dir: 'ltr' as const }
      : { lang: language, dir: 'auto' as const }),
    ...(isLong && { rows: 3 }),
    onBlur: () => {
      onLeave(path)
    },
  })
  return (
    <MoreFields title={fill(words.texts, { language: name })} now={words.textsNow}>
      {lack !== undefined && <Notice>{lack}</Notice>}
      {WORD_FIELDS.filter(isNeeded).map((one) => (
        <Line
          {...field(
            `words.${language}.${one}`,
            labels[one],
            texts[one],
            own[one] ?? '',
            one === 'about' || one === 'consent',
          )}
          onInput={(text) => {
            onDraft({ words: { ...all, [language]: { ...own, [one]: text } } })
          }}
        />
      ))}
      {offers.map(
        (offer, index) =>
          offer.title.trim() !== '' && (
            <fieldset key={index} class="brand-offer">
              <legend class="like-h4">{fill(words.offer, { n: index + 1 })}</legend>
              {OFFER_FIELDS.filter((one) => one !== 'price' || hasPrice(offer)).map((one) => (
                <Line
                  {...field(
                    `words.${language}.offers.${String(index)}.${one}`,
                    offerLabels[one],
                    offer[one] ?? '',
                    offer.words[language]?.[one] ?? '',
                    false,
                  )}
                  onInput={(text) => {
                    const theirs = { ...offer.words, [language]: { ...offer.words[language], [one]: text } }
                    onDraft({
                      offers: offers.map((other, at) => (at === index ? { ...other, words: theirs } : other)),
                    })
                  }}
                />
              ))}
            </fieldset>
          ),
      )}
    </MoreFields>
  )
}
