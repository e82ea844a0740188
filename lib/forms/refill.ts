import type { FormState } from '../ground/form-state';
import { problemLook } from '../ground/form-state';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' };
const plain = (text: string): string => text.replace(/[&<>"']/g, (letter) => escapes[letter] ?? '');
const read = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
const without = (tag: string, name: string): string => tag.replace(new RegExp(`\\s${name}="[^"]*"`), '');
const withOne = (tag: string, attribute: string): string => tag.replace(/\s*\/?>$/, ` ${attribute}/>`);

type Typed = NonNullable<FormState>['typed'];

function fillInput(tag: string, typed: Typed): string {
  const value = typed[read(tag, 'name')];
  const type = read(tag, 'type');
  if (type === 'hidden' || read(tag, 'name') === 'website') return tag;
  if (type === 'checkbox') return value === 'true' ? withOne(without(tag, 'checked'), 'checked=""') : without(tag, 'checked');
  return value === undefined ? tag : withOne(without(tag, 'value'), `value="${plain(value)}"`);
}

const fillArea = (begin: string, typed: Typed): string | null => {
  const value = typed[read(begin, 'name')];
  // A line end after the tag counts for nothing, so one that was typed has to be the second.
  return value === undefined ? null : `${begin}\n${plain(value)}</textarea>`;
};

function fillChoice(begin: string, options: string, typed: Typed): string {
  const value = typed[read(begin, 'name')];
  if (value === undefined) return begin + options;
  const chosen = options.replace(/<option\b[^>]*>/g, (tag) => {
    const bare = without(tag, 'selected');
    return read(tag, 'value') === plain(value) ? bare.replace(/>$/, ' selected="">') : bare;
  });
  return begin + chosen;
}

/**
 * The page of a form with what was typed put back into it, and why it came back: for answers that
 * the framework is not asked for. `html` is the page as it is rendered for everyone. Null where it
 * has no such form.
 */
export function refill(html: string, name: string, { status, wait, problem, typed }: NonNullable<FormState>): string | null {
  const begin = /^[a-z]{1,20}$/.test(name) && new RegExp(`<form\\b[^>]*\\sdata-form="${name}"[^>]*>`).exec(html);
  const end = begin ? html.indexOf('</form>', begin.index) : -1;
  if (!begin || end < 0) return null;
  const from = begin.index + begin[0].length;
  const inside = html
    .slice(from, end)
    .replace(/<input\b[^>]*>/g, (tag) => fillInput(tag, typed))
    .replace(/(<textarea\b[^>]*>)[^<]*<\/textarea>/g, (all, tag: string) => fillArea(tag, typed) ?? all)
    .replace(/(<select\b[^>]*>)([\s\S]*?)(?=<\/select>)/g, (_all, tag: string, options: string) => fillChoice(tag, options, typed));
  const alert = `<p role="alert" tabindex="-1" autofocus="" class="${problemLook}">${plain(problem)}</p>`;
  const marks = `<meta name="status" content="${status}"/>${wait === undefined ? '' : `<meta name="retry-after" content="${wait}"/>`}`;
  const before = html.slice(0, from).replace('</head>', `${marks}</head>`);
  return before + alert + inside + html.slice(end);
}
