import { all, make, near } from './element';
import { pageLocale } from './page';
import { read, write } from './storage';

const key = 'infoshos-capitals';
const most = 12;

/**
 * The capitals that this reader put first, each as the button that did it names it: the code of its
 * state, its zone, its name in each language.
 */
const readPins = (): string[] => (read(key) ?? '').split('\n').filter((line) => /^[a-z]{2}\|/.test(line));

const isOther = (pin: string) => (candidate: string) => candidate.slice(0, 3) !== pin.slice(0, 3);

/** Puts them first in the ribbon, with those that it has not, and marks their buttons. */
function showPins(): void {
  const pins = readPins();
  const locale = pageLocale();
  const ribbon = document.querySelector('nav [data-flags]');
  for (const pin of [...pins].reverse()) {
    const [code = '', z = '', ...names] = pin.split('|');
    const href = `/${locale}/states/${code}`;
    const time = make('time');
    time.dataset.z = z;
    ribbon?.prepend(
      ribbon.querySelector(`[href="${href}"]`)?.parentElement ?? make('li', {}, make('a', { href }, names[['en', 'ru', 'zh'].indexOf(locale)] ?? '', time)),
    );
  }
  for (const button of all('[data-pin]')) button.setAttribute('aria-pressed', String(!pins.every(isOther(button.dataset.pin ?? ''))));
}

export function listenToPins(): void {
  showPins();
  addEventListener('click', (event) => {
    const pin = near(event, '[data-pin]')?.dataset.pin;
    if (!pin) return;
    const pins = readPins();
    const others = pins.filter(isOther(pin));
    write(key, (others.length < pins.length ? others : [pin, ...pins].slice(0, most)).join('\n'));
    showPins();
  });
}
