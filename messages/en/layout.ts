export const layout = {
  panel: 'About this article',
  publish: 'Publish',
  story: 'Story',
  review: 'Review',
  back: 'Articles',
  newArticle: 'New article',
  toPanel: 'More',
  details: 'Picture, dateline, address',
  blocks: '{count, plural, =0 {No block of that name} one {One block. Enter takes it.} other {# blocks. Arrow keys choose, Enter takes.}}',
  signedOut: 'You were signed out. Go on writing: it is kept in this browser.',
} as const;
