/** What a frame of another site may do: all that the check needs. Each name follows "allow-". */
export const SANDBOX =
  'scripts same-origin forms popups popups-to-escape-sandbox downloads modals top-navigation-by-user-activation'
