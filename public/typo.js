// Reporting a mistake at a selection. Loaded by reader.js when words are first selected or keys are used.
(() => {
  const source = document.querySelector('[data-typo] form');
  const body = document.getElementById('story');
  const words = globalThis.typoWords;
  if (!source || !body || !words) return;
  const story = body.closest('article') ?? body.parentElement;
  const heading = story.querySelector('h1');
  const stand = story.querySelector('.stand');
  const main = story.querySelector('figure.main figcaption');
  const asides = new Map([
    [heading, 'headline'],
    [stand, 'standfirst'],
    [main, 'caption'],
  ]);
  const nameOf = (node) => asides.get(node) ?? node.dataset?.block;
  const make = (name, given) => Object.assign(document.createElement(name), given);
  let [back, kept, last] = [null, null, null];

  /** The latest receipt, so that a reader who is often right can be told by it. */
  const key = 'infoshos-receipt';
  const read = () => {
    try {
      return localStorage.getItem(key) ?? '';
    } catch {
      return '';
    }
  };
  const keep = (token) => {
    try {
      localStorage.setItem(key, token);
    } catch {
      // Private windows keep nothing.
    }
  };

  /** The text of a node as the server counts it: a line break is one character, a footnote mark and our button none. */
  const textOf = (node) => {
    if (node.nodeType === 3) return node.data;
    if (node.nodeName === 'BR') return '\n';
    if (node.nodeName === 'SUP' && node.className === 'fn') return '';
    if (node.nodeName === 'SMALL' || node.nodeName === 'BUTTON' || node.nodeName === 'PICTURE') return '';
    return [...node.childNodes].map(textOf).join('');
  };
  const blockOf = (node) => {
    let one = node;
    while (one && !nameOf(one)) one = one.parentElement;
    return one;
  };
  const upTo = (block, node, offset) => {
    const range = document.createRange();
    range.setStart(block, 0);
    range.setEnd(node, offset);
    return textOf(range.cloneContents()).length;
  };

  /** Where the sentences of a text begin and end, without the spaces around them. */
  const sentences = (all) => {
    const parts = Intl.Segmenter ? [...new Intl.Segmenter(document.documentElement.lang, { granularity: 'sentence' }).segment(all)] : [{ index: 0, segment: all }];
    return parts.flatMap(({ index, segment }) => {
      const start = index + segment.length - segment.trimStart().length;
      return segment.trim() ? [{ start, end: start + segment.trim().length }] : [];
    });
  };
  const placeIn = (block, all, { start, end }, said) => {
    if (start >= end) return { reason: 'nothing' };
    return end - start > 256 ? { reason: 'long' } : { block, start, end, exact: all.slice(start, end), said };
  };

  /** What is selected: a place, or the reason why it is none. Of more than one block, the nearest whole sentence. */
  const chosen = () => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return { reason: 'nothing' };
    const range = selection.getRangeAt(0);
    const ending = blockOf(range.endContainer);
    let block = blockOf(range.startContainer);
    // Three clicks on a paragraph select up to the beginning of whatever comes next.
    const isEdge = ending !== block && (ending ? upTo(ending, range.endContainer, range.endOffset) : range.endOffset) === 0;
    if (!block || !story.contains(block) || !(isEdge || story.contains(range.endContainer))) return { reason: 'outside' };
    let start = upTo(block, range.startContainer, range.startOffset);
    if (ending && !isEdge && ending !== block && !textOf(block).slice(start).trim()) [block, start] = [ending, 0];
    const all = textOf(block);
    let end = ending === block ? upTo(block, range.endContainer, range.endOffset) : all.length;
    while (start < end && /\s/.test(all[start])) start += 1;
    while (end > start && /\s/.test(all[end - 1])) end -= 1;
    if (ending === block || isEdge) return placeIn(block, all, { start, end }, '');
    return placeIn(block, all, sentences(all).find((one) => one.end > start) ?? { start, end }, words.blocks);
  };

  const dialog = make('dialog', { className: 'typo-dialog' });
  dialog.setAttribute('aria-label', words.open);
  const form = source.cloneNode(true);
  const told = make('p', {});
  told.setAttribute('role', 'status');
  const close = make('button', { type: 'button', textContent: words.cancel });
  const row = make('div', { className: 'typo-row' });
  row.append(form.querySelector('button[type=submit]'), close);
  form.append(told, row);
  dialog.append(form);
  document.body.append(dialog);
  const shut = () => {
    dialog.close();
    back?.focus?.({ preventScroll: true });
    if (!kept) return;
    getSelection().removeAllRanges();
    getSelection().addRange(kept);
  };
  close.addEventListener('click', shut);
  dialog.addEventListener('keydown', (event) => event.key === 'Escape' && shut());
  const put = (name, value) => {
    const field = form.elements.namedItem(name) ?? form.appendChild(make('input', { type: 'hidden', name }));
    field.value = value;
  };
  const sentence = make('p', {});
  const choice = make('select', {});
  const choose = make('label', { textContent: words.sentence, hidden: true });
  choose.append(choice);
  form.prepend(sentence, choose);

  const show = (place) => {
    const all = textOf(place.block);
    const mark = make('mark', { textContent: place.exact });
    sentence.replaceChildren(all.slice(Math.max(0, place.start - 60), place.start), mark, all.slice(place.end, place.end + 60));
    for (const name of ['start', 'end', 'exact']) put(name, place[name]);
    put('block', nameOf(place.block));
    put('proposal', place.exact);
    put('previous', read());
  };

  /** `choices` are the sentences of a block that was chosen whole. */
  const open = (place, choices = []) => {
    at.hidden = true;
    close.textContent = place.reason ? words.close : words.cancel;
    const selection = getSelection();
    back = document.activeElement;
    kept = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : null;
    told.textContent = place.reason ? words.guards[place.reason] : place.said;
    for (const label of form.querySelectorAll('label, button[type=submit]')) label.hidden = !!place.reason;
    sentence.textContent = '';
    choose.hidden = choices.length < 2;
    choice.replaceChildren(...choices.map((one, index) => make('option', { value: index, textContent: one.exact.slice(0, 80) })));
    choice.onchange = () => show(choices[choice.value]);
    if (!place.reason) {
      show(place);
      form.elements.namedItem('exact').closest('label').hidden = true;
    }
    dialog.show();
    (place.reason ? close : choices.length > 1 ? choice : form.elements.namedItem('proposal')).focus();
  };

  let sending = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (sending) return;
    sending = true;
    const answer = await fetch(form.action, { method: 'POST', body: new FormData(form), headers: { accept: 'application/json' } })
      .then((response) => response.json())
      .catch(() => null);
    sending = false;
    if (!answer?.ok) {
      const reason = Object.values(answer?.fields ?? {})[0] ?? answer?.reason;
      told.textContent = words.errors[reason] ?? words.failed;
      return;
    }
    for (const label of form.querySelectorAll('label, button[type=submit]')) label.hidden = true;
    keep(answer.value.token);
    put('note', '');
    const link = make('a', { href: `/${form.elements.namedItem('locale').value}/typos/${answer.value.token}`, textContent: words.receipt });
    told.replaceChildren(`${words.thanks} `, link);
    close.textContent = words.close;
    link.focus();
  });

  const at = make('button', { type: 'button', className: 'typo-at', textContent: words.open, hidden: true });
  at.addEventListener('pointerdown', (event) => event.preventDefault());
  at.addEventListener('click', () => {
    const place = chosen();
    open(place.reason && last ? last : place);
  });
  document.body.append(at);
  const follow = () => {
    const place = chosen();
    at.hidden = place.reason === 'nothing' || place.reason === 'outside' || dialog.open;
    if (at.hidden) return;
    last = place;
    const box = getSelection().getRangeAt(0).getBoundingClientRect();
    at.style.top = `${box.bottom + scrollY + 8}px`;
    at.style.left = `${Math.max(8, Math.min(box.left, innerWidth - 200)) + scrollX}px`;
  };
  document.addEventListener('selectionchange', () => setTimeout(follow, 150));
  follow();
  const onKey = (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.target.closest?.('form')) return;
    event.preventDefault();
    open(chosen());
  };
  document.addEventListener('keydown', onKey);
  // The framework takes nodes that are put in before it has taken the article over for a mistake.
  const isTaken = () => Object.keys(story).some((key) => key.startsWith('__reactFiber'));
  const addControls = (turn) => {
    if (!isTaken() && turn < 100) {
      setTimeout(addControls, 50, turn + 1);
      return;
    }
    for (const block of new Set([heading, stand, main, ...body.querySelectorAll('[data-block]')])) {
      const text = block ? textOf(block) : '';
      if (text.trim() === '') continue;
      const button = make('button', { type: 'button', className: 'typo-block', textContent: words.block });
      button.addEventListener('click', () => {
        const all = textOf(block);
        const choices = sentences(all).map((one) => placeIn(block, all, { start: one.start, end: Math.min(one.end, one.start + 256) }, ''));
        open(choices[0] ?? { reason: 'nothing' }, choices);
      });
      if (/^H\d$/.test(block.nodeName)) block.after(button);
      else block.append(button);
    }
  };
  addControls(0);
  if (globalThis.typoFirst) onKey(globalThis.typoFirst);
})();
