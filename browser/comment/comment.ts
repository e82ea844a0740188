// Everything that a discussion is given when it is near or used: one file, for its parts share most
// of what they are made of.
export { helpWithComment } from './form';
export { showOwn } from './own';
export { talk } from './talk';
