(() => {
  const key = 'infoshos-saved';
  const most = 500;
  const read = () => {
    try {
      const list = JSON.parse(localStorage.getItem(key) ?? '[]');
      return Array.isArray(list) ? list.filter((one) => one && /^[a-z]{2}$/.test(one.locale) && /^[a-z0-9-]+$/.test(one.slug) && typeof one.headline === 'string') : [];
    } catch {
      return [];
    }
  };
  const write = (list) => {
    try {
      localStorage.setItem(key, JSON.stringify(list.slice(0, most)));
      return true;
    } catch {
      return false;
    }
  };
  const isSame = (data) => (one) => one.locale === data.locale && one.slug === data.slug;
  const headline = () => document.querySelector('h1')?.textContent ?? document.title;

  let words;
  /** What is seldom said is fetched when it is first needed. */
  const fetchWords = () => {
    words ??= fetch(`/${document.documentElement.lang.slice(0, 2)}/words/reader`)
      .then((answer) => (answer.ok ? answer.json() : {}))
      .catch(() => {
        words = undefined;
        return {};
      });
    return words;
  };
  const say = async (near, what, url) => {
    const holder = near.closest('[data-actions]');
    const line = holder?.querySelector('[role=status]');
    if (line) line.textContent = what === 'done' ? holder.dataset.done : ((await fetchWords())[what] ?? '{url}').replace('{url}', url ?? '');
  };

  const showSaved = (button, saved) => {
    button.setAttribute('aria-pressed', String(saved));
  };
  const showAll = () => {
    const list = read();
    for (const button of document.querySelectorAll('[data-act=save]')) showSaved(button, list.some(isSame(button.dataset)));
  };

  const copy = async (button, url) => {
    try {
      await navigator.clipboard.writeText(url);
      say(button, 'done');
    } catch {
      say(button, 'failed', url);
    }
  };

  const fragment = (raw) => {
    const text = raw.replace(/\s+/g, ' ');
    const part = (some) => encodeURIComponent(some).replaceAll('-', '%2D');
    const words = text.split(' ');
    if (text.length <= 120 && !raw.includes('\n')) return part(text);
    if (words.length > 9) return `${part(words.slice(0, 4).join(' '))},${part(words.slice(-4).join(' '))}`;
    return `${part(text.slice(0, 12))},${part(text.slice(-12))}`;
  };
  const address = () => document.querySelector('link[rel=canonical]')?.href ?? location.href.split('#')[0];

  let selected = '';
  document.addEventListener('selectionchange', () => {
    const text = String(getSelection() ?? '').trim();
    const inside = getSelection()?.anchorNode?.parentElement?.closest('article, main');
    if (text && inside) selected = text;
    else if (!document.activeElement?.closest?.('[data-act=copy-selection]')) selected = '';
  });

  let installing = null;
  const acts = {
    save(button) {
      const list = read();
      const known = list.some(isSame(button.dataset));
      const { locale, slug } = button.dataset;
      const next = known ? list.filter((one) => !isSame(button.dataset)(one)) : [{ locale, slug, headline: headline(), savedAt: new Date().toISOString() }, ...list];
      if (write(next)) showAll();
      else say(button, 'full');
    },
    share(button) {
      if (!navigator.share) return copy(button, address());
      return navigator.share({ title: headline(), url: address() }).catch(() => undefined);
    },
    copy(button) {
      return copy(button, address());
    },
    'copy-selection'(button) {
      if (!selected) return say(button, 'first');
      return copy(button, `${address()}#:~:text=${fragment(selected)}`);
    },
    print() {
      print();
    },
    install(button) {
      installing?.prompt();
      installing = null;
      button.hidden = true;
    },
    retry() {
      location.reload();
    },
  };

  document.addEventListener('mousedown', (event) => {
    if (event.target.closest?.('[data-act=copy-selection]')) event.preventDefault();
  });
  document.addEventListener('click', (event) => {
    const button = event.target.closest?.('[data-act]');
    if (button && Object.hasOwn(acts, button.dataset.act)) acts[button.dataset.act](button);
  });
  addEventListener('storage', (event) => {
    if (event.key === key) showAll();
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted) showAll();
  });
  addEventListener('beforeinstallprompt', (event) => {
    const button = document.querySelector('[data-act=install]');
    if (!button) return;
    event.preventDefault();
    installing = event;
    button.hidden = false;
  });
  addEventListener('appinstalled', () => {
    for (const one of document.querySelectorAll('[data-install-done]')) one.hidden = false;
  });

  const browserOf = (agent) => {
    if (/YaBrowser/.test(agent)) return 'yandex';
    if (/SamsungBrowser/.test(agent)) return 'samsung';
    if (/OPR\//.test(agent)) return 'opera';
    if (/Edg(e|A|iOS)?\//.test(agent)) return 'edge';
    if (/Firefox|FxiOS/.test(agent)) return /FxiOS/.test(agent) ? 'ios' : 'firefox';
    if (/iPhone|iPad|iPod/.test(agent) || (/Macintosh/.test(agent) && navigator.maxTouchPoints > 1)) return 'ios';
    if (/Chrome|CriOS/.test(agent)) return /Android/.test(agent) ? 'android' : 'chrome';
    return /Safari/.test(agent) ? 'safari' : '';
  };
  const showBrowser = () => {
    const place = document.querySelector('[data-browsers]');
    if (!place) return;
    document.querySelector(`[data-browser=${browserOf(navigator.userAgent) || 'none'}]`)?.setAttribute('data-own', '');
    for (const one of document.querySelectorAll('[data-standalone]')) one.hidden = !matchMedia('(display-mode: standalone)').matches;
  };
  const titleOf = async (request) => {
    const html = await (await caches.match(request)).text();
    const { title } = new DOMParser().parseFromString(/<title>[^<]*/.exec(html)?.[0] ?? '', 'text/html');
    return title.replace(/ — [^—]*$/, '');
  };
  const showStored = async () => {
    const place = document.querySelector('[data-stored]');
    if (!place || !('caches' in self)) return;
    const requests = (await Promise.all((await caches.keys()).filter((name) => name.startsWith('infoshos-pages')).map(async (name) => (await caches.open(name)).keys()))).flat();
    const pages = await Promise.all(requests.filter((one) => !/\/offline$/.test(one.url)).map(async (one) => [new URL(one.url).pathname, await titleOf(one)]));
    const list = document.createElement('ul');
    list.style.cssText = 'list-style:none;margin:0;padding:0';
    list.append(
      ...pages.reverse().map(([path, title]) => {
        const row = document.createElement('li');
        const link = document.createElement('a');
        link.href = path;
        link.textContent = title || path;
        link.lang = path.slice(1, 3);
        link.style.color = 'inherit';
        row.style.cssText = 'padding:.625rem 0;border-bottom:1px solid var(--line)';
        row.append(link);
        return row;
      }),
    );
    // In a shadow root, because the framework would take nodes it does not know for a mistake.
    (place.shadowRoot ?? place.attachShadow({ mode: 'open' })).replaceChildren(list);
    for (const one of document.querySelectorAll('[data-stored-title]')) one.hidden = pages.length === 0;
  };

  const start = () => {
    showAll();
    showBrowser();
    showStored().catch(() => undefined);
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
  if ('serviceWorker' in navigator) {
    const register = () => navigator.serviceWorker.register('/sw.js').catch(() => undefined);
    if (document.readyState === 'complete') register();
    else addEventListener('load', register);
  }
})();

// Reporting a mistake: its code and its words are fetched when words are first selected, or keys are used to move about.
(() => {
  const events = ['selectionchange', 'keydown'];
  const listen = () => events.map((name) => document.addEventListener(name, hear));
  const hear = async (event) => {
    const isKey = event.type === 'keydown';
    const isCall = isKey && event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (!document.querySelector('[data-typo]') || (isKey ? !isCall && event.key !== 'Tab' : getSelection()?.isCollapsed !== false)) return;
    for (const name of events) document.removeEventListener(name, hear);
    if (isCall) globalThis.typoFirst = event;
    try {
      const answer = await fetch(`/${document.documentElement.lang.slice(0, 2)}/words/typo`);
      if (!answer.ok) return listen();
      globalThis.typoWords = await answer.json();
      document.head.append(Object.assign(document.createElement('script'), { src: '/typo.js', onerror: listen }));
    } catch {
      listen();
    }
  };
  listen();
})();

// Help with writing a comment, and one's own that wait: fetched when the form is first used, or where something is kept for it.
(() => {
  const isKept = () => {
    try {
      return localStorage.getItem('infoshos-comments') !== null;
    } catch {
      return false;
    }
  };
  let loading = false;
  const load = async () => {
    if (loading) return;
    loading = true;
    const failed = () => {
      loading = false;
    };
    try {
      const answer = await fetch(`/${document.documentElement.lang.slice(0, 2)}/words/comments`);
      if (!answer.ok) return failed();
      globalThis.commentWords = await answer.json();
      document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: '/comments.js', onerror: failed }));
    } catch {
      failed();
    }
  };
  document.addEventListener('focusin', (event) => {
    if (event.target.closest?.('form[action="/api/comments"]')) load();
  });
  const look = () => {
    if (document.querySelector('[data-receipt]') || (isKept() && document.querySelector('form[action="/api/comments"], [data-story]'))) load();
  };
  // After the framework has looked at the page: it takes nodes it does not know for a mistake.
  if (document.readyState === 'complete') look();
  else addEventListener('load', () => setTimeout(look));
})();

// Moderators decide about comments where readers read: only in a browser in which the desk was opened by one of them.
(() => {
  const look = async () => {
    if (!document.querySelector('#comments, form[action="/api/comments"], article[id^="c-"]')) return;
    const answer = await fetch(`/${document.documentElement.lang.slice(0, 2)}/words/moderate`).catch(() => null);
    if (!answer?.ok) return;
    globalThis.moderateWords = await answer.json();
    document.head.append(Object.assign(document.createElement('script'), { src: '/moderate.js' }));
  };
  try {
    if (localStorage.getItem('infoshos-moderator') === null) return;
  } catch {
    return;
  }
  if (document.readyState === 'complete') look();
  else addEventListener('load', () => setTimeout(look));
})();
