/** A path of the desk to go back to after signing in; anything else becomes /desk. */
export function safeReturn(next: string | undefined): string {
  if (!next || next.length > 500 || !/^\/desk(?:[/?#]|$)/.test(next) || /\\|\p{Cc}/u.test(next)) return '/desk';
  const url = new URL(next, 'http://desk.invalid');
  return url.host === 'desk.invalid' && url.pathname.startsWith('/desk') ? url.pathname + url.search + url.hash : '/desk';
}
