// What a page is given after it is read or when its reader asks: one file, for each of them is a
// few lines.

export { readAloud } from './aloud';
export { actOnArticle } from './article-actions';
export { leadOn } from './lead-on';
export { play } from './player';
export { showSince } from './since';
