import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Shell } from '@/components/desk/shell';
import '@/components/desk/desk.css';
import { languageTags } from '@/lib/locales';
import { deskLocale } from '@/lib/people/desk-language';
import { currentActor } from '@/lib/people/session';
import { getSettings } from '@/lib/settings/queries';
import { translator } from '@/lib/site/messages';

export async function generateMetadata(): Promise<Metadata> {
  const name = translator(await deskLocale(), 'desk')('name');
  return { title: { default: name, template: `%s · ${name}` }, robots: { index: false, follow: false }, referrer: 'same-origin' };
}

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const [actor, locale, { name }] = await Promise.all([currentActor(), deskLocale(), getSettings()]);
  return (
    <html lang={languageTags[locale]}>
      <body>
        <Shell actor={actor.kind === 'person' ? actor : null} locale={locale} siteName={name}>
          {children}
        </Shell>
      </body>
    </html>
  );
}
