/**
 * What came back for a form that was sent: the page it led to, or the same form with what is wrong
 * in it.
 */
export type FormAnswer = { ok: boolean; page: Document; url: string };

/**
 * Sends a form as the browser would, and reads the page that comes back. Rejects where there is no
 * connection.
 */
export async function sendForm(form: HTMLFormElement, submitter?: HTMLElement | null): Promise<FormAnswer> {
  const body = new FormData(form);
  if (submitter instanceof HTMLButtonElement && submitter.name) body.append(submitter.name, submitter.value);
  // A form from another page goes where that page would have sent it.
  const url = new URL(form.dataset.from ?? form.getAttribute('action') ?? '', location.href);
  const answer = await fetch(url, { method: 'POST', body, headers: { accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return { ok: answer.ok && answer.redirected, page, url: answer.url };
}

/** The page at an address, or null where there is none. Rejects where there is no connection. */
export async function fetchPage(path: string, how: RequestInit = { cache: 'no-store' }): Promise<Document | null> {
  const answer = await fetch(path, how);
  return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
}

/**
 * What a refused form says is wrong: with a field if one is named, else in general; '' where it
 * says nothing.
 */
export const refusalIn = (page: Document): string =>
  (page.querySelector('main [id$="-error"]') ?? page.querySelector('main [role=alert]'))?.textContent?.trim() ?? '';
