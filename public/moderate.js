// Moderating where readers read. Loaded by reader.js in a browser in which a moderator has had the desk open.
(() => {
  const words = globalThis.moderateWords;
  const scope = document.getElementById('comments') ?? document.querySelector('main');
  if (!words || !scope) return;
  const isArticle = scope.id === 'comments';
  const locale = document.documentElement.lang.slice(0, 2);
  const make = (name, given = {}, ...inside) => {
    const element = Object.assign(document.createElement(name), given);
    element.append(...inside);
    return element;
  };
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_all, name) => values[name] ?? '');

  const storyOf = () => {
    const form = scope.querySelector('form[action="/api/comments"] [name=story]')?.value;
    const link = scope.querySelector('a[href*="/comments?story="]')?.href ?? location.href;
    return form ?? new URL(link).searchParams.get('story') ?? '';
  };
  const story = storyOf();
  if (!/^\d+$/.test(story)) return;

  const post = async (name, given) => {
    const body = new FormData();
    body.set('json', JSON.stringify(given));
    const answer = await fetch(`/api/comments/${name}`, { method: 'POST', body, headers: { accept: 'application/json' } })
      .then((response) => response.json())
      .catch(() => null);
    // Signed out, or no longer a moderator: this browser is a reader's again.
    if (answer?.reason === 'signed-out' || answer?.reason === 'not-allowed') localStorage.removeItem('infoshos-moderator');
    return answer ?? { ok: false, reason: 'failed', values: {} };
  };
  const explain = ({ reason, fields, values }) => fill(words.errors[Object.values(fields ?? {})[0]] ?? words.errors[reason] ?? words.errors.failed, values ?? {});

  const look = `
    .mod { display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; margin: .35rem 0 0; font: 400 .875rem/1.3 var(--sans); }
    .mod button, .mod a, .mod select, .mod input { box-sizing: border-box; min-height: 2.25rem; font: inherit; color: var(--accent); background: var(--paper); border: 1px solid var(--line); border-radius: 4px; padding: .35rem .7rem; max-width: 100%; }
    .mod[hidden] { display: none; }
    .mod select, .mod input { color: var(--ink); border-color: var(--soft); }
    .mod input { flex: 1 1 12rem; }
    .mod button { cursor: pointer; }
    .mod button.mod-main { color: var(--paper); background: var(--accent); border-color: var(--accent); }
    .mod [aria-disabled=true] { opacity: .6; cursor: progress; }
    .mod a { display: inline-flex; align-items: center; text-decoration: underline; }
    .mod-line { margin: .9rem 0; padding: .25rem .8rem; border-inline-start: 3px solid var(--accent); background: var(--card); }
    .mod-wrong { flex-basis: 100%; margin: 0; color: var(--urgent); font-weight: 500; }
    .mod-soft { margin: .25rem 0; font: 400 .875rem/1.5 var(--sans); color: var(--soft); }
    .mod-text { margin: .4rem 0; font: 400 1.0625rem/1.6 var(--serif); white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; }
    .mod-text mark { color: inherit; background: var(--mark); }
    .mod-waiting { margin: 1.5rem 0; padding: .25rem 1rem .75rem; border: 1px dashed var(--soft); border-radius: 5px; }
    .mod-waiting article { padding: .75rem 0; border-top: 1px solid var(--line); }
    .mod-waiting :is(h2, h3) { margin: .5rem 0 0; font: 600 1.0625rem/1.4 var(--sans); }
    .mod-hear { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    @media (pointer: coarse) { .mod button, .mod a, .mod select, .mod input { min-height: 2.75rem; } }
    @media print { .mod, .mod-waiting { display: none; } }`;
  const hear = make('p', { className: 'mod-hear' });
  hear.setAttribute('role', 'status');

  /** The page as readers get it now, asked for until it is as it should be; null where it does not become so in three seconds. */
  const follow = async (isDone) => {
    for (let turn = 0; turn < 12; turn += 1) {
      const answer = await fetch(location.pathname, { cache: 'reload', credentials: 'omit' }).catch(() => null);
      const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
      if (page && isDone(page)) return page;
      await new Promise((done) => setTimeout(done, 250));
    }
    return null;
  };
  /** What stands around the comments: how many there are, and those at their head. The framework does not look after it. */
  const redraw = (page) => {
    const counted = page.querySelector('#comments-title + p');
    if (counted) scope.querySelector('#comments-title + p')?.replaceWith(counted);
    const head = page.querySelector('#comments section > section:not([id])');
    const own = scope.querySelector('section > section:not([id])');
    if (own && head) own.replaceWith(head);
    else if (own) own.remove();
    else if (head) scope.querySelector('#comments-title + p')?.after(head);
  };
  const redrawWhen = async (isDone) => {
    const page = isArticle ? await follow(isDone) : null;
    if (page) redraw(page);
    return page;
  };
  /** Puts one that was approved where it stands in the page as it is now. */
  const putIn = (page, id) => {
    const item = page.getElementById(`c-${id}`)?.closest('li');
    if (!item || document.getElementById(`c-${id}`)) return;
    const before = item.previousElementSibling?.querySelector(':scope > [id^="c-"]');
    const above = item.parentElement.closest('li')?.querySelector(':scope > [id^="c-"]');
    const neighbour = before && document.getElementById(before.id)?.closest('li');
    const parent = above && document.getElementById(above.id)?.closest('li');
    if (neighbour) neighbour.after(item);
    else if (above && !parent) return;
    else {
      const list = parent ? parent.querySelector(':scope > ol') : scope.querySelector('section > ol');
      if (list) list.append(item);
      else if (parent) parent.append(item.parentElement);
      else waitingPlace()?.before(item.parentElement);
    }
  };
  const waitingPlace = () => (isArticle ? scope.querySelector('section > h3') : scope.querySelector('#answer, #report'));

  /** Everything a moderator may do with one comment, under it. */
  const addTools = (article, row, isPublic) => {
    const name = article.querySelector('header b')?.textContent ?? '';
    const tools = make('div', { className: 'mod' });
    tools.setAttribute('role', 'group');
    tools.setAttribute('aria-label', fill(words.about, { name }));
    const wrong = make('p', { className: 'mod-wrong' });
    wrong.setAttribute('role', 'alert');
    let isBusy = false;
    const run = async (button, name, given) => {
      if (isBusy) return null;
      isBusy = true;
      button.setAttribute('aria-disabled', 'true');
      wrong.textContent = '';
      const answer = await post(name, given);
      button.removeAttribute('aria-disabled');
      isBusy = false;
      if (answer.ok) return answer.value;
      wrong.textContent = explain(answer);
      tools.append(wrong);
      return null;
    };
    const button = (text, work, className = '') => {
      const made = make('button', { type: 'button', textContent: text, className });
      made.addEventListener('click', () => work(made));
      return made;
    };

    /** In the place of a decided comment stands what was decided, with the way back. */
    const settle = (decision, undo) => {
      const back = button(words.undo, async (pressed) => {
        const done = await run(pressed, 'undo', undo);
        if (!done) {
          line.append(wrong);
          return;
        }
        line.remove();
        if (!isPublic) document.getElementById(`c-${row.id}`)?.closest('li')?.remove();
        for (const one of hidden) one.hidden = false;
        hear.textContent = words.undone;
        tools.querySelector('button')?.focus();
        redrawWhen((page) => isPublic === (page.getElementById(`c-${row.id}`) !== null));
      });
      const line = make('div', { className: 'mod mod-line' }, make('span', { textContent: words.done[decision] }), back);
      if (decision === 'approved') line.append(make('a', { href: `/${locale}/comments/at/${row.id}`, textContent: words.see }));
      const hidden = [article, ...(isPublic ? (article.parentElement?.querySelectorAll(':scope > ol') ?? []) : [])];
      for (const one of hidden) one.hidden = true;
      article.before(line);
      hear.textContent = words.done[decision];
      back.focus();
      redrawWhen((page) => (decision === 'approved') === (page.getElementById(`c-${row.id}`) !== null)).then((page) => {
        if (!page || decision !== 'approved' || !line.isConnected) return;
        putIn(page, row.id);
        const put = document.getElementById(`c-${row.id}`);
        if (put) addTools(put, { ...row, queue: `/desk/comments?queue=approved&after=${row.id + 1}` }, true);
      });
    };
    const decide = async (pressed, decision, given = {}) => {
      const done = await run(pressed, 'decide', { ids: [row.id], from: isPublic ? 'approved' : 'held', decision, ...given });
      if (done) settle(decision, done.undo);
    };

    const reason = make('select', { name: 'reason' }, ...Object.entries(words.reasons).map(([value, textContent]) => make('option', { value, textContent })));
    reason.setAttribute('aria-label', words.reason);
    reason.value = 'other';
    const note = make('input', { name: 'note', maxLength: 1000, placeholder: words.note });
    note.setAttribute('aria-label', words.note);
    const sure = make('button', { type: 'submit', textContent: words.reject, className: 'mod-main' });
    const form = make('form', { className: 'mod', hidden: true }, reason, note, sure);
    const open = (isOpen) => {
      form.hidden = !isOpen;
      rejecting.setAttribute('aria-expanded', String(isOpen));
      (isOpen ? reason : rejecting).focus();
    };
    const rejecting = button(`${words.reject}…`, () => open(form.hidden));
    rejecting.setAttribute('aria-expanded', 'false');
    form.append(button(words.cancel, () => open(false)));
    form.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') open(false);
    });
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      await decide(sure, 'rejected', { reason: reason.value, note: note.value });
      if (wrong.textContent) form.append(wrong);
    });

    const featuring = button(row.featured ? words.unfeature : words.feature, async (pressed) => {
      const done = await run(pressed, 'feature', { id: row.id, featured: !row.featured });
      if (!done) return;
      row.featured = done.featured;
      featuring.textContent = row.featured ? words.unfeature : words.feature;
      hear.textContent = row.featured ? words.done.featured : words.done.unfeatured;
      redrawWhen((page) => row.featured === (page.querySelector(`#comments section > section a[href$="/comments/at/${row.id}"]`) !== null));
    });
    const approving = button(isPublic ? words.keep : words.approve, async (pressed) => {
      if (!isPublic) return decide(pressed, 'approved');
      const done = await run(pressed, 'decide', { ids: [row.id], from: 'reported', decision: 'approved' });
      if (!done) return;
      hear.textContent = words.done.kept;
      rejecting.focus();
      approving.remove();
      reports.remove();
    });
    const reports = make('span', { textContent: fill(words.reports, { count: row.reports }) });
    tools.append(
      ...(isPublic && row.reports > 0 ? [reports] : []),
      ...(isPublic && row.reports === 0 ? [] : [approving]),
      rejecting,
      button(words.spam, (pressed) => decide(pressed, 'spam')),
      ...(isPublic ? [featuring] : []),
      ...(row.queue ? [make('a', { href: row.queue, textContent: words.queue })] : []),
    );
    article.append(tools, form);
  };

  const showWaiting = (rows) => {
    const place = waitingPlace();
    const title = make(isArticle ? 'h3' : 'h2', { id: 'comments-waiting-title', textContent: words.waiting });
    const section = make('section', { id: 'comments-waiting', className: 'mod-waiting' }, title, make('p', { className: 'mod-soft', textContent: words.waitingLead }));
    section.setAttribute('aria-labelledby', title.id);
    const nameOf = new Intl.DisplayNames(document.documentElement.lang, { type: 'language', fallback: 'code' });
    const at = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
    for (const row of rows) {
      const text = make('div', { className: 'mod-text', lang: row.language, dir: row.dir }, ...row.pieces.map((one) => (one.marked ? make('mark', {}, one.text) : one.text)));
      const written = make('time', { dateTime: row.createdAt, textContent: `${at.format(new Date(row.createdAt))} UTC` });
      const by = make('header', { className: 'mod-soft' }, make('b', { dir: 'auto', textContent: row.authorName }), ` · ${nameOf.of(row.language)} · `, written);
      const article = make('article', {}, by, text);
      const why = row.heldFor.flatMap((name) => words.rules[name] ?? []);
      if (why.length > 0) article.append(make('p', { className: 'mod-soft', textContent: `${words.why}: ${why.join('; ')}` }));
      addTools(article, { ...row, featured: false, reports: 0 }, false);
      section.append(article);
    }
    if (place) place.before(section);
    else scope.append(section);
  };

  const start = async () => {
    const articles = [...scope.querySelectorAll('article[id^="c-"]')];
    const answer = await post('moderate', { story, ids: articles.map((article) => article.id.slice(2)) });
    if (!answer.ok || answer.value.shown.length + answer.value.waiting.length === 0) return;
    document.head.append(make('style', { textContent: look }));
    scope.append(hear);
    for (const row of answer.value.shown) addTools(document.getElementById(`c-${row.id}`), row, true);
    if (answer.value.waiting.length > 0) showWaiting(answer.value.waiting);
  };
  // The framework takes nodes that are put in before it has taken the page over for a mistake.
  const isTaken = () => isArticle || Object.keys(scope).some((key) => key.startsWith('__reactFiber'));
  const wait = (turn) => {
    if (isTaken() || turn === 100) start();
    else setTimeout(wait, 50, turn + 1);
  };
  wait(0);
})();
