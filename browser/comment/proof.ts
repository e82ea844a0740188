import { solve } from './solve';

type State = 'idle' | 'working' | 'ready' | 'failed';

const staleAfter = 50 * 60_000;

/**
 * Does the work of a proof. The browser's own hash runs outside the page's thread, so that typing
 * is not disturbed.
 */
async function solveProof(): Promise<string> {
  const answer = await fetch('/api/comments/proof', { headers: { accept: 'application/json' } });
  if (!answer.ok) throw new Error(`no task: ${answer.status}`);
  const challenge = await answer.json();
  const solution = await solve(challenge);
  if (!solution) throw new Error('no solution in time');
  return JSON.stringify({ challenge, solution });
}

/**
 * Makes a proof of work for the form of a comment: begun at once, waited for when it is sent. Where
 * it cannot be made, the form goes without it and the comment is read by a person first.
 */
export function proveForm(form: HTMLFormElement): void {
  const input = form.elements.namedItem('proof') as HTMLInputElement | null;
  if (!input) return;
  let state: State = 'idle';
  let madeAt = 0;
  let work: Promise<void> = Promise.resolve();
  const note = (next: State) => {
    state = next;
    form.dataset.proof = next;
  };
  const isReady = () => state === 'failed' || (state === 'ready' && Date.now() - madeAt < staleAfter);
  const begin = () => {
    if (state === 'working' || isReady()) return;
    note('working');
    work = solveProof().then(
      (proof) => {
        input.value = proof;
        madeAt = Date.now();
        note('ready');
      },
      () => {
        input.value = '';
        note('failed');
      },
    );
  };
  const send = (event: SubmitEvent) => {
    if (isReady()) {
      // Each proof counts once: the next comment from this page brings another.
      setTimeout(note, 0, 'idle');
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    begin();
    const { submitter } = event;
    work.then(() => form.requestSubmit(submitter));
  };
  form.addEventListener('focusin', begin);
  form.addEventListener('input', begin);
  form.addEventListener('submit', send, { capture: true });
  begin();
}
