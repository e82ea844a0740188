export const comfort = {
  warm: 'Sepia',
  width: 'Lines',
  widths: { narrow: 'Short', normal: 'Normal', wide: 'Long' },
  face: 'Typeface',
  faces: { serif: 'Serif', sans: 'Sans serif' },
  listen: 'Read aloud',
  stop: 'Stop reading',
  keys: 'Keys',
  keysOf: { search: 'Search', keys: 'Show these keys', mistake: 'Report a mistake in the selected words', close: 'Close what is open' },
  single: 'Single keys work',
  singleHint: 'Turn them off if you dictate, or if they get in your way.',
  close: 'Close',
};
