/** What is loaded when a comment is written, or one's own are looked for: one file, because each needs most of the other. */
export { helpWithComment } from './form';
export { showOwn } from './own';
