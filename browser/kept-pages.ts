// What is done on the pages for installing, for saved stories and for reading without a connection:
// one file, for they share most.
export { carry } from './carry';
export { showCopyAge } from './copy-age';
export { showBrowser } from './install';
export { showSavedList } from './saved-list';
export { showStored } from './stored';
