/** The name of a mail that a mail program has saved. */
export const MAIL_FILE = /\.eml$/i
