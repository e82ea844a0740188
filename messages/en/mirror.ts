export const mirror = {
  comment: 'This is a copy of the site: comments can be read here, not written.',
  contact: 'This is a copy of the site: it takes no messages.',
  search: 'This is a copy of the site and cannot be searched. Everything is in the archive, by day.',
};
