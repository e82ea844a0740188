import { endOfAddress } from './web-addresses';

/**
 * Where a Chinese sentence goes on without a space after a Latin letter, or the next address begins
 * without one: not in what is asked or named behind `?` and `#`.
 */
const goesOn = /(?<=^[^?#]*(?:[a-z]|%[\dA-F]{2}|\d(?=[的和与及或])))\p{Script=Han}|(?<=^.[^?#]*[^/?#:=&])https?:\/\//u;
/** “https://a.org/x's page”; but McDonald's is the name of a page. */
const owner = /(?<=\/[^A-Z/][^/]*)['’]s$/;

/**
 * Where an address that stands in a sentence ends: besides what `endOfAddress` knows, before what a
 * reader takes for the next word. Kept apart, for what readers are sent has no room for it.
 */
export function endInSentence(text: string, start: number): number {
  const address = text.slice(start, endOfAddress(text, start));
  const at = address.search(goesOn);
  const end = at < 0 ? start + address.length : endOfAddress(text.slice(0, start + at), start);
  return start + text.slice(start, end).replace(owner, '').length;
}
