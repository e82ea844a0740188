// Reporting a mistake at a selection. Loaded by reader.js when words are first selected or keys are used.
(() => {
  const holder = document.querySelector('[data-typo]');
  const source = holder?.querySelector('form');
  const body = document.getElementById('story');
  if (!source || !body) return;
  const words = JSON.parse(holder.dataset.typo);
  const story = body.closest('article') ?? body.parentElement;
  const heading = story.querySelector('h1');
  if (heading) heading.dataset.block = 'headline';
  const stand = story.querySelector('.stand');
  if (stand) stand.dataset.block = 'standfirst';
  const main = story.querySelector('figure.main figcaption');
  if (main) main.dataset.block = 'caption';
  const make = (name, given) => Object.assign(document.createElement(name), given);
  let back = null;

  /** The text of a node as the server counts it: a line break is one character, a footnote mark and our button none. */
  const textOf = (node) => {
    if (node.nodeType === 3) return node.data;
    if (node.nodeName === 'BR') return '\n';
    if (node.nodeName === 'SUP' || node.nodeName === 'SMALL' || node.nodeName === 'BUTTON' || node.nodeName === 'PICTURE') return '';
    return [...node.childNodes].map(textOf).join('');
  };
  const blockOf = (node) => (node.nodeType === 1 ? node : node.parentElement)?.closest('[data-block]');
  const upTo = (block, node, offset) => {
    const range = document.createRange();
    range.setStart(block, 0);
    range.setEnd(node, offset);
    return textOf(range.cloneContents()).length;
  };

  /** What is selected: a place, or the reason why it is none. */
  const chosen = () => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return { reason: 'typo-nothing' };
    const range = selection.getRangeAt(0);
    const block = blockOf(range.startContainer);
    if (!block || !story.contains(block)) return { reason: 'typo-outside' };
    const all = textOf(block);
    let start = upTo(block, range.startContainer, range.startOffset);
    let end = blockOf(range.endContainer) === block ? upTo(block, range.endContainer, range.endOffset) : all.length;
    const isAcross = blockOf(range.endContainer) !== block && !(range.endOffset === 0);
    while (start < end && /\s/.test(all[start])) start += 1;
    while (end > start && /\s/.test(all[end - 1])) end -= 1;
    if (start === end) return { reason: 'typo-nothing' };
    if (end - start > 256) return { reason: isAcross ? 'blocks' : 'typo-long' };
    return { block, start, end, exact: all.slice(start, end), said: isAcross ? words.blocks : '' };
  };

  const dialog = make('dialog', { className: words.classes.dialog });
  dialog.setAttribute('aria-label', words.open);
  const form = source.cloneNode(true);
  const told = make('p', {});
  told.setAttribute('role', 'status');
  const close = make('button', { type: 'button', textContent: words.cancel });
  close.addEventListener('click', () => dialog.close());
  form.append(told, close);
  dialog.append(form);
  document.body.append(dialog);
  dialog.addEventListener('close', () => back?.focus?.({ preventScroll: true }));
  dialog.addEventListener('keydown', (event) => event.key === 'Escape' && dialog.close());
  const put = (name, value) => {
    const field = form.elements.namedItem(name) ?? form.appendChild(make('input', { type: 'hidden', name }));
    field.value = value;
  };
  const sentence = make('p', {});
  form.prepend(sentence);

  const open = (place) => {
    at.hidden = true;
    back = document.activeElement;
    told.textContent = place.reason ? (words.errors[place.reason] ?? words.blocks) : place.said;
    for (const label of form.querySelectorAll('label, button[type=submit]')) label.hidden = !!place.reason;
    sentence.textContent = '';
    if (!place.reason) {
      const all = textOf(place.block);
      sentence.append(all.slice(Math.max(0, place.start - 60), place.start), make('mark', { textContent: place.exact }), all.slice(place.end, place.end + 60));
      put('block', place.block.dataset.block);
      put('start', place.start);
      put('end', place.end);
      put('exact', place.exact);
      put('proposal', place.exact);
      form.elements.namedItem('exact').closest('label').hidden = true;
    }
    dialog.show();
    (place.reason ? close : form.elements.namedItem('proposal')).focus();
  };

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const answer = await fetch(form.action, { method: 'POST', body: new FormData(form), headers: { accept: 'application/json' } })
      .then((response) => response.json())
      .catch(() => null);
    if (!answer?.ok) {
      const reason = Object.values(answer?.fields ?? {})[0] ?? answer?.reason;
      told.textContent = words.errors[reason] ?? words.failed;
      return;
    }
    for (const label of form.querySelectorAll('label, button[type=submit]')) label.hidden = true;
    const link = make('a', { href: `/${form.elements.namedItem('locale').value}/typos/${answer.value.token}`, textContent: words.receipt });
    told.replaceChildren(`${words.thanks} `, link);
    link.focus();
  });

  const at = make('button', { type: 'button', className: words.classes.at, textContent: words.open, hidden: true });
  at.addEventListener('pointerdown', (event) => event.preventDefault());
  at.addEventListener('click', () => open(chosen()));
  document.body.append(at);
  const follow = () => {
    const place = chosen();
    at.hidden = !!place.reason || dialog.open;
    if (at.hidden) return;
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
  for (const block of body.querySelectorAll('[data-block]')) {
    const text = textOf(block);
    if (text.trim() === '') continue;
    const button = make('button', { type: 'button', className: words.classes.block, textContent: words.block });
    button.addEventListener('click', () => open({ block, start: 0, end: Math.min(256, text.length), exact: text.slice(0, 256), said: '' }));
    block.append(button);
  }
  if (globalThis.typoFirst) onKey(globalThis.typoFirst);
})();
