import { address } from '@/lib/ground/addresses';
import type { Locale } from '@/lib/ground/locales';
import { strings } from '@/lib/ground/messages';
import { actionsLook } from './article-actions';

/** Plain links: nothing is asked of anyone until one is followed. */
const places = [
  ['Telegram', 'https://t.me/share/url?url='],
  ['VK', 'https://vk.com/share.php?url='],
  ['WhatsApp', 'https://wa.me/?text='],
  ['X', 'https://x.com/intent/post?url='],
] as const;

/** Under a story: where to send it, its address, print. */
export function ShareLinks({ locale, slug }: { locale: Locale; slug: string }) {
  const { copy, print, share } = strings(locale, 'reader');
  const url = encodeURIComponent(address(`/${locale}/news/${slug}`));
  return (
    <div className={actionsLook} data-actions="">
      <span className="text-soft">{share}</span>
      {places.map(([name, to]) => (
        <a key={name} href={to + url} rel="nofollow">
          {name}
        </a>
      ))}
      <button type="button" data-act="copy">
        {copy}
      </button>
      <button type="button" data-act="print">
        {print}
      </button>
      <span role="status" className="text-soft [overflow-wrap:anywhere]" />
    </div>
  );
}
