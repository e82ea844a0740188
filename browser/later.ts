import { near, whenReady } from './element';
import { accountKey, read, readValue, seenKey, write } from './storage';

const commentForm = 'form[data-form=comment]';

/**
 * A part that did not come is asked for again when it is next needed: the page does without it, and
 * says so to whoever looks.
 */
const missing = (error: unknown): void => console.warn(error);

/** What was saved or chosen goes to the account of whoever has signed in with this browser. */
export function syncLater(): void {
  if (read(accountKey) !== null) import('./additions').then(({ syncWithAccount }) => syncWithAccount()).catch(missing);
}

const everyMilliseconds = 600_000;

/** Runs when the page is complete and has been handed to whoever looks after it. */
function whenComplete(work: () => void): void {
  if (document.readyState === 'complete') work();
  else addEventListener('load', () => setTimeout(work));
}

/**
 * Reporting a mistake and quoting: when words are first selected, or keys are used to move about.
 */
function listenForTypos(): void {
  const hear = (event: Event) => {
    const call = event instanceof KeyboardEvent && event.key === 'Enter' && (event.ctrlKey || event.metaKey) ? event : null;
    const isMove = event instanceof KeyboardEvent && event.key === 'Tab';
    if (!document.querySelector('[data-typo],#comment-text') || !(call || isMove || getSelection()?.isCollapsed === false)) return;
    listen(false);
    import('./typo/reporter')
      .then(({ startReporter }) => startReporter(call))
      .catch((error: unknown) => {
        listen(true);
        missing(error);
      });
  };
  const listen = (isOn: boolean) => {
    for (const name of ['selectionchange', 'keydown'])
      if (isOn) document.addEventListener(name, hear);
      else document.removeEventListener(name, hear);
  };
  listen(true);
}

/**
 * Help with writing: when a form is first used. One's own comments: where something is kept for
 * them.
 */
function listenForComments(): void {
  const help = (form: Element | null) => {
    if (form instanceof HTMLFormElement) import('./comment/comment').then(({ helpWithComment }) => helpWithComment(form)).catch(missing);
  };
  document.addEventListener('focusin', (event) => help(near(event, commentForm)));
  // The help may come when a form is on its way already.
  document.addEventListener('submit', ({ target }) => ((target as HTMLElement).dataset.sent = ''));
  whenComplete(() => {
    const isKept = read('infoshos-comments') !== null;
    if (isKept) help(document.querySelector(commentForm));
    const first = document.querySelector('article[id^="c-"]');
    if (first)
      new IntersectionObserver(
        (seen, watch) => {
          if (!seen.some((entry) => entry.isIntersecting)) return;
          watch.disconnect();
          import('./comment/comment').then(({ talk }) => talk()).catch(missing);
        },
        { rootMargin: '400px' },
      ).observe(first);
    if (document.querySelector('[data-receipt]') || (isKept && document.querySelector(`${commentForm}, [data-story]`)))
      import('./comment/comment').then(({ showOwn }) => showOwn()).catch(missing);
    if (read('infoshos-moderator') !== null && document.querySelector(`${commentForm}, article[id^="c-"], #comments`))
      import('./moderate/moderate').then(({ moderate }) => moderate()).catch(missing);
  });
}

/** The buttons at an article and on the pages for offline and installing. */
function listenForActions(): void {
  let selected = '';
  document.addEventListener('selectionchange', () => {
    const selection = getSelection();
    const text = String(selection ?? '').trim();
    if (text && selection?.anchorNode?.parentElement?.closest('article, main')) selected = text;
    else if (!document.activeElement?.closest('[data-act=copy-selection]')) selected = '';
  });
  document.addEventListener('mousedown', (event) => {
    if (near(event, '[data-act=copy-selection]')) event.preventDefault();
  });
  addEventListener('click', (event) => {
    const player = near(event, 'button[data-player]');
    if (player) import('./additions').then(({ play }) => play(player)).catch(missing);
    const button = near(event, '[data-act]');
    if (!button) return;
    if (button.dataset.act === 'print') print();
    else if (button.dataset.act === 'listen') import('./additions').then(({ readAloud }) => readAloud(button)).catch(missing);
    else if (button.dataset.act === 'retry') location.reload();
    else
      import('./additions')
        .then(({ actOnArticle }) => actOnArticle(button, selected))
        .then(syncLater)
        .catch(missing);
  });
}

type Installing = Event & { prompt: () => void };

function listenForInstalling(): void {
  addEventListener('beforeinstallprompt', (event) => {
    const button = document.querySelector<HTMLElement>('[data-act=install]');
    if (!button) return;
    event.preventDefault();
    button.hidden = false;
    button.onclick = () => {
      (event as Installing).prompt();
      button.hidden = true;
    };
  });
  addEventListener('appinstalled', () => {
    for (const element of document.querySelectorAll<HTMLElement>('[data-install-done]')) element.hidden = false;
  });
}

/** What a story leads on to: when its reader comes near its end. */
function listenForEnd(): void {
  const place = document.querySelector<HTMLElement>('[data-lead-on]');
  if (!place) return;
  const near = new IntersectionObserver(
    (seen) => {
      if (!seen.some((entry) => entry.isIntersecting)) return;
      near.disconnect();
      import('./additions').then(({ readNext }) => readNext(place)).catch(missing);
    },
    { rootMargin: '600px' },
  );
  near.observe(place);
}

/** What is loaded when it is first needed. */
export function listenForLater(): void {
  listenForTypos();
  listenForComments();
  listenForActions();
  listenForInstalling();
  whenReady(() => {
    listenForEnd();
    const [stored, saved] = ['[data-stored]', '[data-saved]'].map((selector) => document.querySelector<HTMLElement>(selector));
    if (stored) import('./additions').then(({ showStored }) => showStored(stored)).catch(missing);
    if (saved) import('./additions').then(({ showSavedList }) => showSavedList(saved)).catch(missing);
    const since = document.querySelector<HTMLElement>('[data-since]');
    // On the first visit there is nothing to compare with.
    if (since && read(seenKey) === null) write(seenKey, `${Date.now()} 0`);
    else if (since) import('./additions').then(({ showSince }) => showSince(since)).catch(missing);
    const account = readValue(accountKey) as { at?: number } | null;
    if (account && Date.now() - (account.at ?? 0) > everyMilliseconds) syncLater();
    const { kept } = document.documentElement.dataset;
    if (kept) import('./additions').then(({ showCopyAge }) => showCopyAge(kept)).catch(missing);
    if (document.querySelector('[data-browsers]')) import('./additions').then(({ showBrowser }) => showBrowser()).catch(missing);
  });
}
