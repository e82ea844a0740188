import type { ReactNode } from 'react';
import type { Person } from '@/lib/ground/actor';
import type { Locale, localized } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { can } from '@/lib/ground/policy';
import { mostCountedNotices } from '@/lib/notices/queries';
import { setDeskLanguage, signOut } from '@/lib/people/actions';
import { publicationName } from '@/lib/settings/publication-name';
import { AccountHint } from './account-hint.client';
import { DeskKeys } from './keys.client';
import { LanguageSwitch } from './language-switch.client';
import { Menu } from './menu.client';
import { ModeratorHint } from './moderator-hint.client';
import { navigationGroups } from './navigation';
import { NoticeCount } from './notice-count.client';
import { Palette } from './palette.client';
import { SignOut } from './sign-out.client';
import { Toasts } from './toast.client';

/** Beside the page where there is room; above it on a phone, and for whoever is not signed in. */
const aboveLook = 'flex flex-wrap items-center gap-3 border-b border-line bg-card px-4 py-3.5 md:px-6';
const besideLook =
  'flex flex-col gap-1 border-line bg-card py-2.5 max-md:border-b md:not-group-has-data-document/desk:sticky md:not-group-has-data-document/desk:top-0 md:not-group-has-data-document/desk:h-dvh md:not-group-has-data-document/desk:gap-3 md:not-group-has-data-document/desk:overflow-y-auto md:not-group-has-data-document/desk:border-e md:not-group-has-data-document/desk:pt-5 md:not-group-has-data-document/desk:pb-6 group-has-data-document/desk:flex-row group-has-data-document/desk:flex-wrap group-has-data-document/desk:items-center group-has-data-document/desk:justify-between group-has-data-document/desk:py-0 md:group-has-data-document/desk:justify-start md:group-has-data-document/desk:border-b';
const selfLook =
  'flex-wrap items-center px-4 [&_button]:text-sm [&_button]:whitespace-nowrap max-md:hidden max-md:[header:has(details[open])_&]:flex md:not-group-has-data-document/desk:mt-auto md:not-group-has-data-document/desk:flex-col md:not-group-has-data-document/desk:items-start md:not-group-has-data-document/desk:px-5 md:not-group-has-data-document/desk:pt-4 md:group-has-data-document/desk:ms-auto';
const mainLook =
  'mx-auto w-full max-w-295 px-4 pt-5 pb-24 md:px-9 md:pt-7 has-data-document:max-w-370 has-data-document:pt-0 has-[[data-two=true]]:max-w-none [&>details]:mt-4 [&>details>summary]:min-h-11 [&>details>summary]:py-2.5 [&>details>summary]:font-semibold';

type Props = { actor: Person | null; locale: Locale; siteName: Parameters<typeof localized>[0]; unread: number; zone: string; children: ReactNode };

/**
 * What stands around every page of the desk; only the language switch for someone who is not signed
 * in.
 */
export function DeskShell({ actor, locale, siteName, unread, zone, children }: Props) {
  const t = translator(locale, 'desk');
  const words = strings(locale, 'desk');
  const shown = navigationGroups
    .map((group) => ({ label: t(`nav.${group.name}`), places: group.places.filter((place) => actor && can(actor, place.permission)) }))
    .filter((group) => group.places.length > 0)
    .map((group) => ({ label: group.label, places: group.places.map((place) => ({ href: place.href, label: t(`nav.${place.name}`), key: place.key })) }));
  return (
    <Toasts words={words.form} broken={words.broken} errors={strings(locale, 'errors')} locale={locale} zone={zone}>
      <AccountHint on={actor !== null} />
      <ModeratorHint on={actor !== null && can(actor, 'comments.moderate')} />
      <a className="absolute -start-[999px] z-30 bg-paper px-4 py-3 focus:start-2 focus:top-2" href="#content">
        {t('skip')}
      </a>
      <div
        className={`group/desk grid min-h-dvh grid-cols-1 grid-rows-[auto_1fr] ${actor ? 'md:not-has-data-document:grid-cols-[13.5rem_minmax(0,1fr)] md:not-has-data-document:grid-rows-none' : ''}`}
      >
        <header className={actor ? besideLook : aboveLook}>
          <div className={`flex items-center justify-between gap-3 ${actor ? 'px-4 md:px-5' : ''}`}>
            <a className="font-serif text-2xl font-bold tracking-[-0.02em] text-ink no-underline" href={actor ? '/desk' : `/${locale}`}>
              {publicationName(siteName, locale)}
            </a>
            {actor && can(actor, 'desk.enter') && <NoticeCount count={unread} most={mostCountedNotices} label={strings(locale, 'notices').count} />}
          </div>
          {actor && <Menu groups={shown} label={t('nav.label')} menu={t('nav.menu')} />}
          <div className={`flex gap-x-4 gap-y-2 text-sm [&_p]:m-0 ${actor ? selfLook : 'ms-auto flex-wrap items-center gap-x-5'}`}>
            {actor && (
              <p data-part="desk-who">
                <a href="/desk/account">{actor.name}</a> <span className="text-xs text-soft md:block">{t(`roles.${actor.role}`)}</span>
              </p>
            )}
            <LanguageSwitch action={setDeskLanguage} current={locale} label={t('language')} />
            <p className="m-0">
              <a href={`/${locale}`}>{t('site')}</a>
            </p>
            {actor && <SignOut action={signOut} label={t('signOut')} words={strings(locale, 'layout').leaving} />}
            {actor && (
              <Palette words={strings(locale, 'finding').palette} places={shown.flatMap((group) => group.places)} finds={can(actor, 'articles.list')} />
            )}
            {actor && <DeskKeys words={words.keys} places={shown.flatMap((group) => group.places)} />}
          </div>
        </header>
        <main id="content" className={mainLook} tabIndex={-1}>
          {children}
        </main>
      </div>
    </Toasts>
  );
}
