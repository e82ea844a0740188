/**
 * The theme's colours (app/theme.css) for what no style sheet reaches: pictures, a manifest, a
 * browser's own frame, the page that stands when nothing else does. app/style.test.ts holds both to
 * each other.
 */
export const light = {
  paper: '#fbf9f4',
  card: '#f3efe6',
  ink: '#17181c',
  soft: '#555761',
  line: '#d9d3c5',
  accent: '#1b4b82',
  urgent: '#b3341f',
  land: '#e6e0d2',
} as const;

export const dark = { paper: '#111317', ink: '#ece9e2', accent: '#8db6e6', urgent: '#f08a72' } as const;
