import { all } from './element';
import { loadWords, pageLanguage, pageLocale } from './page';

const voiceHere = () => speechSynthesis.getVoices().find(({ lang }) => lang.toLowerCase().startsWith(pageLocale()));

/** Some browsers learn of their voices only when they are asked. */
const findVoice = async () =>
  voiceHere() ??
  new Promise<SpeechSynthesisVoice | undefined>((done) => {
    speechSynthesis.addEventListener('voiceschanged', () => done(voiceHere()), { once: true });
    setTimeout(() => done(voiceHere()), 1000);
  });

const isInside = (element: HTMLElement) => element.parentElement?.closest('li, figure, blockquote > p');

/**
 * Headline, standfirst and text in the browser's own voice, block by block: long utterances are cut
 * off by some. Again: stops.
 */
export async function readAloud(button: HTMLElement): Promise<void> {
  const said = button.dataset.stops;
  speechSynthesis.cancel();
  if (said) {
    delete button.dataset.stops;
    button.textContent = said;
    return;
  }
  const [says, voice] = await Promise.all([loadWords<{ stop: string; noVoice: string }>('reader'), findVoice()]);
  const line = button.parentElement?.querySelector('[role=status]');
  if (line) line.textContent = voice ? '' : says.noVoice;
  if (!voice) return;
  button.dataset.stops = button.textContent ?? '';
  button.textContent = says.stop;
  addEventListener('pagehide', () => speechSynthesis.cancel());
  const texts = all('h1, [data-part=standfirst], #story :is(p, h2, h3, li)')
    .filter((element) => !isInside(element))
    .map((element) => element.textContent?.trim() ?? '');
  const parts = texts.filter(Boolean).map((text) => Object.assign(new SpeechSynthesisUtterance(text), { lang: pageLanguage(), voice }));
  const last = parts.at(-1);
  if (last)
    last.onend = () => {
      if (button.dataset.stops) readAloud(button);
    };
  for (const part of parts) speechSynthesis.speak(part);
}
