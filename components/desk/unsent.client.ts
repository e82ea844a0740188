'use client';

/**
 * A form of the desk that was changed and not sent yet says so on its element, until it is settled.
 */
export const markUnsent = (form: HTMLFormElement | null, isUnsent: boolean): void => {
  if (!form) return;
  if (isUnsent) form.dataset.unsent = 'true';
  else delete form.dataset.unsent;
};

const isUnsent = (form: HTMLFormElement) => form.dataset.unsent !== undefined;

/** Milliseconds after which whoever waits is told instead. */
const patience = 10_000;

/** Sends one form and says whether it was taken. */
function send(form: HTMLFormElement): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (isTaken: boolean) => {
      clearTimeout(timer);
      form.removeEventListener('desk:settled', settled);
      form.removeEventListener('desk:refused', refused);
      resolve(isTaken);
    };
    const settled = () => end(true);
    const refused = () => end(false);
    const timer = setTimeout(refused, patience);
    form.addEventListener('desk:settled', settled);
    form.addEventListener('desk:refused', refused);
    form.requestSubmit();
  });
}

export type Unsent = 'all sent' | 'refused' | 'a time was set';

/**
 * Sends, one after the other, every form beside the text that was changed and not sent: what was
 * typed there goes with the text. Stops at one that is refused, and after one that sets a time to
 * go out, which means something else than now.
 */
export async function sendUnsent(): Promise<Unsent> {
  let isTimed = false;
  for (const form of document.querySelectorAll<HTMLFormElement>('#editor-panel form')) {
    if (!isUnsent(form)) continue;
    const time = form.elements.namedItem('publishAt');
    const setsTime = time instanceof HTMLInputElement && time.value !== '' && time.value !== time.defaultValue;
    if (!(await send(form))) return 'refused';
    isTimed ||= setsTime;
  }
  return isTimed ? 'a time was set' : 'all sent';
}
