// What a page is given after it is read or when its reader asks, and what the pages for installing,
// for saved stories and for reading without a connection do: one file, for they share most.

export { readAloud } from './aloud';
export { actOnArticle } from './article-actions';
export { showCopyAge } from './copy-age';
export { showBrowser } from './install';
export { play } from './player';
export { readNext } from './read-next';
export { showSavedList } from './saved-list';
export { showSince } from './since';
export { showStored } from './stored';
export { syncWithAccount } from './sync';
