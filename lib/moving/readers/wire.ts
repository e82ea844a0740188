/** What every text of an agency has in common: an editor publishes it, not a file. */
export const wireDraft = () => ({
  kind: 'document' as const,
  type: 'story' as const,
  slug: '',
  format: 'html' as const,
  state: 'draft' as const,
  sections: [],
  comments: [],
  fields: {},
});
