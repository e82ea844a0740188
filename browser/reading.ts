/** Counts a reading: of a story that is there, once it has been before someone for five seconds. */
export function countReading(): void {
  const story = /^\/(\w\w)\/news\/([a-z0-9-]+)$/.exec(location.pathname);
  if (!story || document.querySelector('meta[name=status]')) return;
  const [, locale = '', slug = ''] = story;
  const count = () => {
    if (document.visibilityState === 'visible') navigator.sendBeacon('/api/reads', new URLSearchParams({ locale, slug }));
  };
  setTimeout(count, 5000);
}
