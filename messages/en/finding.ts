export const finding = {
  text: 'Words, address or number',
  textHint: 'In drafts and in what is public, in all three languages.',
  more: 'More filters',
  person: 'Author',
  tag: 'Tag (its address)',
  state: 'State',
  from: 'Changed from',
  to: 'until',
  changedLast: 'What changed last stands first.',
  slow: 'This search takes too long. Add a filter or another word.',
  scopes: { label: 'Lists', all: 'All', mine: 'Mine', waiting: 'Waiting for me', changed: 'Changes not published', templates: 'Templates' },
} as const;
