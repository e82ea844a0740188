// Help with writing a comment, and one's own comments that wait. Loaded by reader.js when the form is first used or something is kept here.
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

  // The tiny Markdown, as lib/comments/markdown.tsx understands it. Elements and texts only.
  const addressOf = (given) => {
    if (!/^https?:\/\/[^\s\\]+$/i.test(given) || /[\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(given)) return null;
    try {
      const { href, username } = new URL(given);
      return username === '' ? href : null;
    } catch {
      return null;
    }
  };
  const forms =
    /`([^`\n]{1,500})`|\[([^[\]\n]{1,200})\]\(([^()\s]{1,1000})\)|\*\*([^*\n]{1,1000})\*\*|(?<![\p{L}\p{N}*])\*([^*\s][^*\n]{0,1000})\*|(?<![\p{L}\p{N}_])_([^_\s][^_\n]{0,1000})_(?![\p{L}\p{N}])|(https?:\/\/[^\s<>()[\]"']{1,1000})/giu;
  const link = (href, text) => make('a', { href, rel: 'nofollow ugc noopener' }, text);
  const inline = (text, depth = 0) => {
    if (depth >= 3) return [text];
    const nodes = [];
    let from = 0;
    for (const { 0: whole, index, ...parts } of text.matchAll(forms)) {
      const found = piece(parts, depth);
      if (!found) continue;
      nodes.push(text.slice(from, index), ...found);
      from = index + whole.length;
    }
    return [...nodes, text.slice(from)].filter((node) => node !== '');
  };
  const piece = ({ 1: code, 2: label, 3: target, 4: strong, 5: star, 6: low, 7: bare }, depth) => {
    if (code !== undefined) return [make('code', {}, code)];
    if (strong !== undefined) return [make('strong', {}, ...inline(strong, depth + 1))];
    if ((star ?? low) !== undefined) return [make('em', {}, ...inline(star ?? low, depth + 1))];
    const end = bare?.match(/[.,;:!?。，]+$/)?.[0] ?? '';
    const shown = bare?.slice(0, bare.length - end.length);
    const href = addressOf(shown ?? target);
    return href && [link(href, shown ?? label), end];
  };
  const blocks = (text) => {
    const all = [];
    let open = null;
    for (const line of text.split('\n')) {
      const isFence = line.startsWith('```');
      if (open?.kind === 'code') {
        if (isFence) open = null;
        else open.lines.push(line);
        continue;
      }
      const kind = isFence ? 'code' : line.startsWith('>') ? 'quote' : /^[-*] /.test(line) ? 'list' : 'text';
      if (kind === 'text' && line.trim() === '') {
        open = null;
        continue;
      }
      if (open?.kind !== kind) {
        open = { kind, lines: [] };
        all.push(open);
      }
      if (kind !== 'code') open.lines.push(kind === 'quote' ? line.replace(/^> ?/, '') : kind === 'list' ? line.slice(2) : line);
    }
    return all;
  };
  const block = ({ kind, lines }, depth) => {
    if (kind === 'code') return make('pre', {}, make('code', {}, lines.join('\n')));
    if (kind === 'list') return make('ul', {}, ...lines.map((line) => make('li', {}, ...inline(line))));
    if (kind === 'quote' && depth < 3) return make('blockquote', {}, ...blocks(lines.join('\n')).map((one) => block(one, depth + 1)));
    return make('p', {}, ...lines.flatMap((line, at) => [...(at > 0 ? [make('br')] : []), ...inline(line)]));
  };
  const looks = {
    p: 'margin:.4rem 0',
    ul: 'margin:.4rem 0;list-style:disc;padding-inline-start:1.25rem',
    pre: 'margin:.4rem 0;overflow-x:auto',
    blockquote: 'margin:.4rem 0;border-inline-start:3px solid var(--line);padding-inline-start:.8rem;color:var(--soft)',
    a: 'color:var(--accent);text-decoration:underline',
  };
  const render = (text) => {
    const nodes = blocks(text.trim()).map((one) => block(one, 0));
    const holder = make('div', { dir: 'auto' }, ...nodes);
    for (const [name, look] of Object.entries(looks)) for (const one of holder.querySelectorAll(name)) one.style.cssText = look;
    holder.style.cssText = 'font:400 1.0625rem/1.6 var(--serif);overflow-wrap:anywhere;unicode-bidi:isolate';
    return holder;
  };
  const small = 'margin:0;font-size:.875rem;color:var(--soft)';

  const form = document.querySelector('form[action="/api/comments"]');
  const story = form?.elements.story?.value;

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
      const drop = make('button', { type: 'button', textContent: words.discard });
      drop.style.cssText = 'font:inherit;color:var(--accent);background:none;border:0;padding:.4rem 0;cursor:pointer;text-decoration:underline';
      drop.addEventListener('click', () => {
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

  /** On a receipt: what was sent is no draft any more, and a comment that waits is remembered for its article. */
  const remember = ({ receipt, state }) => {
    const token = location.pathname.split('/').at(-1);
    change((kept) => {
      for (const [id, draft] of Object.entries(kept.drafts)) if (draft.isSent && id.startsWith(`${receipt}.`)) delete kept.drafts[id];
      kept.receipts = kept.receipts.filter((one) => one.token !== token);
      if (state === 'held') kept.receipts.push({ story: receipt, token, at: Date.now() });
    });
  };

  const own = ({ token, authorName, text, dir, status }) => {
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
    return article;
  };
  /** One's own comments on this story that nobody else sees yet; those that were decided are told of once. */
  const showOwn = async () => {
    const tokens = read()
      .receipts.filter((one) => one.story === story)
      .map((one) => one.token);
    if (tokens.length === 0) return;
    const answer = await fetch('/api/comments/state', { method: 'POST', body: JSON.stringify({ tokens }) });
    if (!answer.ok) return;
    const rows = await answer.json();
    const waiting = rows.filter((row) => row.status === 'held').map((row) => row.token);
    change((kept) => {
      kept.receipts = kept.receipts.filter((one) => !tokens.includes(one.token) || waiting.includes(one.token));
    });
    const shown = rows.filter((row) => row.status !== 'deleted' && !document.getElementById(`c-${row.id}`));
    if (shown.length === 0) return;
    let place = form;
    while (place.previousElementSibling && !/^H\d$/.test(place.nodeName)) place = place.previousElementSibling;
    const section = make('section', { id: 'comments-own' }, ...shown.map(own));
    section.setAttribute('aria-label', words.mine);
    place.before(section);
  };

  const page = document.querySelector('[data-receipt]');
  if (page) remember(page.dataset);
  if (form?.elements.text) help();
  if (form && !form.elements.parent) showOwn().catch(() => undefined);
})();
