import { atom } from 'nanostores'

/** The lines of the contact details that were typed for one client. The form for many clients starts with them. */
export const $contact = atom<readonly string[]>([])
