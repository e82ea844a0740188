/** The script of the reader's buttons and of the offline pages. However often it stands on a page, it is loaded once. */
export function ReaderScript() {
  return <script async src="/reader.js" />;
}
