/** What the server says by itself, before or instead of a page. */
export const front = {
  tooLargeTitle: 'That is too large to accept',
  tooLarge:
    'What was sent is larger than this page accepts. Go back in your browser: what you typed should still be in the form. Shorten it and send it again.',
  slowTitle: 'That took too long to arrive',
  slow: 'What you sent did not arrive in time, so it was not accepted. Go back in your browser: what you typed should still be in the form. Please send it again.',
  brokenTitle: 'This page could not be shown',
  broken: 'Something went wrong on our side. Please try again in a moment.',
  awayTitle: 'This page cannot be shown just now',
  away: 'Part of this site is unavailable for a moment. Pages that were read recently still work; please try this one again shortly.',
  again: 'Try again',
  home: 'To the front page',
};
