export const documents = {
  title: 'Documents',
  older: '{count, plural, one {# older document} other {# older documents}}',
  desk: {
    lead: 'Stand on the institution’s page, the latest first, each with its text in the languages that there are.',
    add: 'Add a document',
    saved: 'The document is saved; the page follows.',
    removed: 'The document is removed.',
    name: 'Title',
    day: 'Date',
    files: 'Address of the text',
    filesHint: 'Where each language is to be read, as a page or a file; leave out those that there are not.',
  },
} as const;
