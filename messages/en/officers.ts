export const officers = {
  title: 'People',
  and: ', ',
  since: 'since {year}',
  desk: {
    lead: 'Who holds an office of the institution now, as its page names them.',
    add: 'Add a person',
    saved: 'Saved; the page follows.',
    removed: 'The person is no longer named there.',
    name: 'Name',
    role: 'Office',
    since: 'In office since (year)',
  },
} as const;
