import { ago } from './clock';
import { make } from './element';
import { fillIn, loadWords, pageLanguage } from './page';

/** Says of a page that it is a copy, and how old it is. */
export async function showCopyAge(moment: string): Promise<void> {
  const { copyFrom } = await loadWords<{ copyFrom: string }>('reader');
  const at = new Date(moment);
  const language = pageLanguage();
  const date = at.toLocaleString(language, { dateStyle: 'long', timeStyle: 'short' });
  const line = make('p', { className: 'mt-4 border-s-4 border-accent bg-card px-3.5 py-2.5 font-sans text-ui', role: 'status' });
  document.querySelector('main')?.prepend(line);
  line.textContent = fillIn(copyFrom, { date, ago: ago(moment, Date.now(), language) });
}
