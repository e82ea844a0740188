export const holidays = {
  title: 'Public holidays',
  of: 'Public holidays: {state}',
  year: 'The coming twelve months, as far as a source is known; there may be more. Holidays that follow the moon or a yearly decision are listed once their date is announced.',
  next: 'Next public holiday',
  sources: 'Sources',
  desk: {
    title: 'Public holidays',
    lead: 'Stand on the state’s page as a calendar of the coming twelve months, and in a file for calendar programs.',
    add: 'Add a holiday',
    saved: 'The holiday is saved; page and calendar follow.',
    removed: 'The holiday is removed.',
    name: 'Holiday',
    days: 'When',
    daysHint: '03-08 for each year, 2027-03-09 for that year only; several with commas. What follows the moon or a decision needs its date of each year.',
    length: 'How many days',
    none: 'No date in the coming twelve months',
  },
} as const;
