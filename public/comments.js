// Help with writing a comment, and one's own comments: those that wait, and change and delete for ten minutes. Loaded by reader.js when the form is first used or something is kept here.
import { readMarkdown } from './tiny-markdown.js';

(() => {
  const words = globalThis.commentWords;
  if (!words) return;
  const key = 'infoshos-comments';
  const days = 30 * 86_400_000;
  const most = 20;
  const language = document.documentElement.lang;
  const make = (name, given = {}, ...inside) => {
    const element = Object.assign(document.createElement(name), given);
    element.append(...inside);
    return element;
  };

  /** Drafts by story and what they answer, and the receipts of comments that wait. Private windows keep nothing. */
  const read = () => {
    try {
      const { drafts, receipts } = JSON.parse(localStorage.getItem(key)) ?? {};
      const isFresh = ({ at }) => at > Date.now() - days;
      return {
        drafts: Object.fromEntries(Object.entries(drafts ?? {}).filter(([, draft]) => typeof draft?.text === 'string' && isFresh(draft))),
        receipts: (Array.isArray(receipts) ? receipts : []).filter((one) => /^\d+$/.test(one?.story) && /^[\w-]{32}$/.test(one.token) && isFresh(one)),
      };
    } catch {
      return { drafts: {}, receipts: [] };
    }
  };
  const change = (work) => {
    const kept = read();
    work(kept);
    const drafts = Object.entries(kept.drafts)
      .sort(([, a], [, b]) => b.at - a.at)
      .slice(0, most);
    const receipts = kept.receipts.slice(-most);
    try {
      if (drafts.length + receipts.length === 0) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify({ drafts: Object.fromEntries(drafts), receipts }));
    } catch {
      // What cannot be kept is written and sent all the same.
    }
  };

  const toDom = (piece) =>
    typeof piece === 'string' ? piece : make(piece.name, piece.href ? { href: piece.href, rel: 'nofollow ugc noopener' } : {}, ...piece.inside.map(toDom));
  const looks = {
    p: 'margin:.4rem 0',
    ul: 'margin:.4rem 0;list-style:disc;padding-inline-start:1.25rem',
    pre: 'margin:.4rem 0;overflow-x:auto',
    blockquote: 'margin:.4rem 0;border-inline-start:3px solid var(--line);padding-inline-start:.8rem;color:var(--soft)',
    a: 'color:var(--accent);text-decoration:underline',
  };
  const render = (text) => {
    const holder = make('div', { dir: 'auto' }, ...readMarkdown(text.trim()).map(toDom));
    for (const [name, look] of Object.entries(looks)) for (const one of holder.querySelectorAll(name)) one.style.cssText = look;
    holder.style.cssText = 'font:400 1.0625rem/1.6 var(--serif);overflow-wrap:anywhere;unicode-bidi:isolate';
    return holder;
  };
  const small = 'margin:0;font-size:.875rem;color:var(--soft)';

  const form = document.querySelector('form[action="/api/comments"]');
  const discussion = document.getElementById('comments');
  const story = form?.elements.story?.value ?? discussion?.dataset.story ?? discussion?.querySelector('[data-story]')?.dataset.story;
  const plainButton = 'font:inherit;color:var(--accent);background:none;border:0;padding:.4rem 0;min-height:2.75rem;cursor:pointer;text-decoration:underline';
  const button = (text, press) => {
    const one = make('button', { type: press ? 'button' : 'submit', textContent: text });
    one.style.cssText = plainButton;
    if (press) one.addEventListener('click', press);
    return one;
  };

  const help = () => {
    const { text, parent } = form.elements;
    const id = `${story}.${parent?.value ?? ''}`;
    const counter = make('p', { id: 'comment-left' });
    counter.style.cssText = small;
    const told = make('p');
    told.setAttribute('role', 'status');
    told.style.cssText = small;
    const shown = make('div');
    const preview = make('details', { open: true, hidden: true }, make('summary', { textContent: words.preview }), shown);
    preview.style.cssText = 'border-inline-start:3px solid var(--line);padding-inline-start:.8rem';
    text.after(counter, told, preview);
    text.setAttribute('aria-describedby', `${text.getAttribute('aria-describedby') ?? ''} comment-left`.trim());

    const show = () => {
      const left = text.maxLength - text.value.length;
      counter.textContent = words.left.replace('{count}', left.toLocaleString(language));
      if (left <= 100) counter.setAttribute('aria-live', 'polite');
      else counter.removeAttribute('aria-live');
      preview.hidden = text.value.trim() === '';
      shown.replaceChildren(render(text.value));
    };
    let waiting;
    const keep = (isSent) => {
      clearTimeout(waiting);
      change(({ drafts }) => {
        if (text.value.trim()) drafts[id] = { text: text.value, at: Date.now(), isSent };
        else delete drafts[id];
      });
    };
    text.addEventListener('input', () => {
      show();
      told.replaceChildren();
      clearTimeout(waiting);
      waiting = setTimeout(keep, 400, false);
    });
    addEventListener('pagehide', () => waiting && text.value !== sent && keep(false));
    let sent = null;
    form.addEventListener('submit', () => {
      sent = text.value;
      keep(true);
    });

    const draft = read().drafts[id];
    if (draft && text.value === '') {
      text.value = draft.text;
      const drop = button(words.discard, () => {
        text.value = '';
        keep(false);
        show();
        told.textContent = words.discarded;
        text.focus();
      });
      told.append(`${words.restored} `, drop);
    }
    show();
  };

  /** On a receipt: what was sent is no draft any more, and a comment that waits or can be changed is remembered for its article. */
  const remember = ({ receipt, state, until }) => {
    const token = location.pathname.split('/').at(-1);
    change((kept) => {
      for (const [id, draft] of Object.entries(kept.drafts)) if (draft.isSent && id.startsWith(`${receipt}.`)) delete kept.drafts[id];
      kept.receipts = kept.receipts.filter((one) => one.token !== token);
      if (state === 'held' || Number(until) > Date.now()) kept.receipts.push({ story: receipt, token, at: Date.now() });
    });
  };

  const send = async (verb, fields) => {
    try {
      const body = new URLSearchParams({ locale: language.slice(0, 2), ...fields });
      const answer = await fetch(`/api/comments/${verb}`, { method: 'POST', headers: { accept: 'application/json' }, body });
      return await answer.json();
    } catch {
      return { ok: false };
    }
  };

  /** Change and delete, on one's own comment while its ten minutes last: by forms that open in its place, closed with Escape, sent with Ctrl and Enter. */
  const manage = (row, { article, header, body }) => {
    const draft = `edit.${row.id}`;
    const told = make('p', { tabIndex: -1 });
    told.setAttribute('role', 'status');
    told.style.cssText = small;
    const bar = make('p');
    bar.style.cssText = 'display:flex;flex-wrap:wrap;gap:.25rem .9rem;margin:0;font-size:.875rem';
    const showBar = (isShown) => {
      bar.style.display = isShown ? 'flex' : 'none';
    };
    let form = null;
    const close = (back) => {
      form?.remove();
      form = null;
      body.hidden = false;
      const isOpen = Date.now() < row.until;
      showBar(isOpen);
      (isOpen ? back : told).focus();
    };
    const open = (back, name, parts, submit) => {
      told.textContent = '';
      form = make('form', {}, ...parts);
      form.dataset.own = name;
      form.style.cssText = 'display:grid;gap:.5rem;justify-items:start;margin:.4rem 0';
      let busy = false;
      form.addEventListener('submit', async (event) => {
        event.preventDefault();
        if (busy) return;
        busy = true;
        told.textContent = words.own.wait;
        const answer = await submit();
        busy = false;
        if (!answer.ok) told.textContent = answer.told ?? words.own.failed;
      });
      form.addEventListener('keydown', (event) => {
        if (event.key === 'Escape') close(back);
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
        else return;
        event.preventDefault();
        event.stopPropagation();
      });
      showBar(false);
      body.after(form);
    };
    const startEdit = () => {
      const id = `own-text-${row.id}`;
      const text = make('textarea', { id, rows: 6, maxLength: 5000, required: true, dir: 'auto', value: read().drafts[draft]?.text ?? row.text });
      text.style.cssText =
        'font:400 1.0625rem/1.5 var(--sans);color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:4px;padding:.55rem .75rem;width:100%;box-sizing:border-box';
      const hint = make('p', { id: `${id}-hint`, textContent: words.own.hint });
      hint.style.cssText = small;
      text.setAttribute('aria-describedby', hint.id);
      const keep = () =>
        change(({ drafts }) => {
          if (text.value.trim() && text.value !== row.text) drafts[draft] = { text: text.value, at: Date.now() };
          else delete drafts[draft];
        });
      text.addEventListener('input', keep);
      const parts = [make('label', { htmlFor: id, textContent: words.own.text }), text, hint];
      const buttons = make('div', {}, button(words.own.save), button(words.own.cancel, () => close(edit)));
      buttons.style.cssText = 'display:flex;gap:.9rem;font-size:.875rem';
      open(edit, 'edit', [...parts, buttons], async () => {
        const answer = await send('edit', { token: row.token, text: text.value });
        if (!answer.ok) return answer;
        const isChanged = text.value.trim() !== row.text;
        row.text = text.value.trim();
        text.value = row.text;
        keep();
        const shown = render(row.text);
        body.replaceChildren(...shown.childNodes);
        if (isChanged && !header.querySelector('[data-edited]') && ![...header.children].some((one) => one.textContent === words.edited)) {
          const mark = make('span', { textContent: words.edited });
          mark.dataset.edited = '';
          header.append(mark);
        }
        if (answer.value.status === 'held' && row.status !== 'held') {
          row.status = 'held';
          const state = make('span', { textContent: words.states.held });
          state.style.cssText = 'color:var(--accent);font-weight:600';
          header.append(state);
          article.querySelector(':scope > footer')?.remove();
        }
        told.textContent = answer.value.status === 'held' ? words.states.held : words.own.saved;
        close(edit);
        return answer;
      });
      body.hidden = true;
      text.focus();
    };
    const startRemove = () => {
      const sure = button(words.own.remove);
      const buttons = make('div', {}, sure, button(words.own.cancel, () => close(remove)));
      buttons.style.cssText = 'display:flex;gap:.9rem;font-size:.875rem';
      const said = make('p', { textContent: words.own.removeNow });
      said.style.cssText = small;
      open(remove, 'remove', [said, buttons], async () => {
        const answer = await send('remove', { token: row.token });
        if (!answer.ok) return answer;
        change((kept) => {
          delete kept.drafts[draft];
          kept.receipts = kept.receipts.filter((one) => one.token !== row.token);
        });
        const gone = make('p', { tabIndex: -1, textContent: words.states.deleted });
        gone.setAttribute('role', 'status');
        gone.style.cssText = small;
        article.replaceChildren(gone);
        gone.focus();
        return answer;
      });
      sure.focus();
    };
    const edit = button(words.own.edit, startEdit);
    const remove = button(words.own.remove, startRemove);
    bar.append(edit, remove);
    bar.dataset.own = 'bar';
    article.append(bar, told);
    // What is being written when the time is over stays open: the answer says so, and nothing is lost.
    setTimeout(() => form ?? bar.remove(), Math.max(0, row.until - Date.now()));
  };

  const own = (row) => {
    const { token, authorName, text, dir, status } = row;
    const state = make('span', { textContent: words.states[status] });
    state.style.cssText = 'color:var(--accent);font-weight:600';
    const link = make('a', { href: `/${language.slice(0, 2)}/comments/${token}`, textContent: words.mineReceipt });
    link.style.cssText = 'color:var(--soft)';
    const by = make('header', {}, make('b', { dir: 'auto', textContent: authorName }), state, link);
    by.style.cssText = 'display:flex;flex-wrap:wrap;gap:.25rem .9rem;align-items:baseline;font-size:.875rem';
    const body = render(text);
    body.dir = dir;
    const article = make('article', {}, by, body);
    article.style.cssText = 'padding:.9rem 0';
    if (row.until) manage(row, { article, header: by, body });
    return article;
  };
  /** One's own comments on this story that nobody else sees yet; those that were decided are told of once; what can still be changed, can be changed in its place. */
  const showOwn = async () => {
    const tokens = read()
      .receipts.filter((one) => one.story === story)
      .map((one) => one.token);
    if (tokens.length === 0) return;
    const answer = await fetch('/api/comments/state', { method: 'POST', body: JSON.stringify({ tokens }) });
    if (!answer.ok) return;
    const rows = await answer.json();
    const open = rows.filter((row) => row.status === 'held' || row.until).map((row) => row.token);
    change((kept) => {
      kept.receipts = kept.receipts.filter((one) => !tokens.includes(one.token) || open.includes(one.token));
    });
    for (const row of rows) {
      const article = document.getElementById(`c-${row.id}`);
      const [header, body] = [article?.querySelector(':scope > header'), article?.querySelector(':scope > div')];
      if (row.until && header && body) manage(row, { article, header, body });
    }
    const shown = rows.filter((row) => row.status !== 'deleted' && !document.getElementById(`c-${row.id}`));
    if (shown.length === 0 || form?.elements.parent) return;
    const section = make('section', { id: 'comments-own' }, ...shown.map(own));
    section.setAttribute('aria-label', words.mine);
    if (!form) {
      discussion.hidden = false;
      discussion.append(section);
      return;
    }
    let place = form;
    while (place.previousElementSibling && !/^H\d$/.test(place.nodeName)) place = place.previousElementSibling;
    place.before(section);
  };

  const page = document.querySelector('[data-receipt]');
  if (page) remember(page.dataset);
  if (form?.elements.text) help();
  if (story) showOwn().catch(() => undefined);
})();
