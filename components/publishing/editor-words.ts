import type { EditorWords } from '@/components/editor/node-views.client';
import { type Locale, locales } from '@/lib/ground/locales';
import { strings } from '@/lib/ground/messages';

function trimmed(locale: Locale): EditorWords {
  const {
    list: _list,
    create: _create,
    front: _front,
    schedule: _schedule,
    preview: _preview,
    history: _history,
    media: _media,
    ...words
  } = strings(locale, 'editor');
  return words;
}
const known = new Map(locales.map((locale) => [locale, trimmed(locale)]));

/**
 * The words that the editor needs in the browser; the same object each time, so that a page holds
 * it once.
 */
export const editorWords = (locale: Locale): EditorWords => known.get(locale) ?? trimmed(locale);
