import { address } from '@/lib/ground/addresses';
import type { Locale } from '@/lib/ground/locales';
import { strings } from '@/lib/ground/messages';

type Feed = { path: string; name: string; isWhole?: boolean; isFile?: boolean };

/**
 * Feeds under a heading: what each carries, and its address to copy. The whole paper's comes in
 * three formats.
 */
export function FeedList({ locale, title, feeds }: { locale: Locale; title: string; feeds: Feed[] }) {
  const { copy } = strings(locale, 'reader');
  return (
    <section className="mt-8">
      <h2 className="rule">{title}</h2>
      <ul>
        {feeds.map(({ path, name, isWhole, isFile }) => {
          const files = isFile ? [''] : isWhole ? ['/feed.xml', '/atom.xml', '/feed.json'] : ['/feed.xml'];
          return files.map((file) => {
            const url = address(`/${locale}${path}${file}`);
            return (
              <li key={url} className="flex items-center justify-between gap-x-4 border-b border-line py-1 text-base">
                <a
                  className="min-w-0 py-1.5"
                  href={url}
                  id={file === '/atom.xml' || file === '/feed.json' ? undefined : path.slice(1).replaceAll('/', '-') || undefined}
                >
                  {name}
                  {isWhole && ` (${{ '/feed.xml': 'RSS', '/atom.xml': 'Atom', '/feed.json': 'JSON Feed' }[file]})`}
                  <span className="block fine [overflow-wrap:anywhere]">{url}</span>
                </a>
                <button
                  type="button"
                  className="tap shrink-0 font-sans text-ui font-medium text-accent noscript:hidden"
                  data-act="copy"
                  data-url={url}
                  aria-label={`${copy}: ${name}`}
                >
                  {copy}
                </button>
              </li>
            );
          });
        })}
      </ul>
    </section>
  );
}
