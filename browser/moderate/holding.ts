import { make } from '../element';
import { askModeration, explainRefusal } from './ask';
import type { Desk } from './tools';

const fields = ['open', 'premoderated', 'slow', 'questions'] as const;
type Field = (typeof fields)[number];
export type HoldingFields = Record<Field, boolean>;

/** What the verb is sent: minutes where it takes minutes. */
const valueFor = (field: Field, isOn: boolean): string => (field === 'slow' ? (isOn ? '10' : '0') : isOn ? 'yes' : 'no');

/**
 * The bar by which the whole discussion is closed, read first, slowed down or made questions and
 * answers, and set free again.
 */
export function holdingBar(desk: Desk, story: string, holding: HoldingFields): HTMLElement {
  const { words, hear } = desk;
  const wrong = make('p', { className: 'mod-wrong', role: 'alert' });
  const bar = make('div', { className: 'mod mod-line', role: 'group' });
  bar.setAttribute('aria-label', words.holding.about);
  for (const field of fields) {
    const name = () => words.holding[field][holding[field] ? 'on' : 'off'];
    const button = make('button', { type: 'button', textContent: name() });
    button.addEventListener('click', async () => {
      if (button.getAttribute('aria-disabled')) return;
      button.setAttribute('aria-disabled', 'true');
      const answer = await askModeration('hold', { story, field, value: valueFor(field, !holding[field]) });
      button.removeAttribute('aria-disabled');
      wrong.textContent = answer.ok ? '' : explainRefusal(words, answer);
      if (!answer.ok) return;
      holding[field] = !holding[field];
      button.textContent = name();
      hear.textContent = words.holding.done[field][holding[field] ? 'on' : 'off'];
    });
    bar.append(button);
  }
  bar.append(wrong);
  return bar;
}
