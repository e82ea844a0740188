// Everything a reader's page does by itself. Pages are whole without it.
(() => {
  const root = document.documentElement;
  const lang = root.lang === 'en' ? 'en-GB' : root.lang;
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const write = (element, text) => {
    if (element.textContent !== text) element.textContent = text;
  };

  const formats = {};
  const clock = (zone) => (formats[zone] ??= new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }));
  const steps = [['year', 31536000], ['month', 2592000], ['day', 86400], ['hour', 3600], ['minute', 60]];
  const ago = (from) => {
    const seconds = (new Date(from) - Date.now()) / 1000;
    const [unit, size] = steps.find(([, length]) => Math.abs(seconds) >= length) ?? ['minute', 60];
    return new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }).format(Math.round(seconds / size), unit);
  };
  const tick = () => {
    const now = new Date();
    for (const one of all('[data-z]')) {
      try {
        write(one, clock(one.dataset.z).format(now));
      } catch {}
    }
    for (const one of all('[data-today]')) write(one, new Intl.DateTimeFormat(lang, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(now).replace(/\s?г\.$/, ''));
    for (const one of all('[data-ago]')) write(one, ago(one.dataset.ago));
    setTimeout(tick, 60050 - (Date.now() % 60000));
  };

  const show = () => {
    for (const one of all('[data-set]')) one.setAttribute('aria-pressed', String((root.dataset[one.dataset.set] ?? '') === one.value));
  };
  const choose = (key, value) => {
    if (value) root.dataset[key] = value;
    else delete root.dataset[key];
    try {
      if (value) localStorage[key] = value;
      else localStorage.removeItem(key);
    } catch {}
    show();
  };

  const act = {
    set: (one) => choose(one.dataset.set, one.value),
    print: () => print(),
    more: (one) => {
      const list = one.previousElementSibling;
      const end = list.scrollLeft + list.clientWidth >= list.scrollWidth - 8;
      list.scrollTo({ left: end ? 0 : list.scrollLeft + list.clientWidth * 0.8, behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
    },
  };
  const closeViews = (but) => {
    for (const one of all('[data-view][open]')) if (one !== but) one.open = false;
  };

  addEventListener('click', (event) => {
    closeViews(event.target.closest('[data-view]'));
    for (const [name, run] of Object.entries(act)) {
      const one = event.target.closest(`[data-${name}]`);
      if (one) run(one);
    }
  });
  addEventListener('keydown', (event) => {
    const open = event.key === 'Escape' && document.querySelector('[data-view][open]');
    if (!open) return;
    open.open = false;
    open.querySelector('summary').focus();
  });
  addEventListener('storage', (event) => {
    if (event.key === 'theme' || event.key === 'text') choose(event.key, event.newValue ?? '');
  });

  const start = () => {
    show();
    (window.requestIdleCallback ?? setTimeout)(tick);
    matchMedia('(min-width: 56.25rem)').addEventListener('change', (wide) => {
      const menu = document.querySelector('[data-menu]');
      if (menu) menu.open = wide.matches;
    });
    if (!HTMLScriptElement.supports?.('speculationrules')) return;
    const rules = document.createElement('script');
    rules.type = 'speculationrules';
    const where = { and: [{ href_matches: `${location.origin}/${root.lang.slice(0, 2)}/*` }, { not: { href_matches: '/*.(xml|json|md|png)' } }, { not: { href_matches: '/*/search*' } }] };
    rules.textContent = JSON.stringify({ prerender: [{ where, eagerness: 'moderate' }] });
    document.head.append(rules);
  };
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
  else start();

  const story = /^\/(\w\w)\/news\/([a-z0-9-]+)$/.exec(location.pathname);
  if (story && navigator.sendBeacon && !document.querySelector('meta[name=status]'))
    setTimeout(() => document.visibilityState === 'visible' && navigator.sendBeacon('/api/reads', new URLSearchParams({ locale: story[1], slug: story[2] })), 5000);
})();
