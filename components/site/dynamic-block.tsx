import type { ReactNode } from 'react';
import { Teaser } from '@/components/article/teaser';
import { factsLook } from '@/components/ui/plain-page';
import type { DynamicAttrs } from '@/lib/articles/body/dynamic';
import { cacheTags } from '@/lib/ground/cache';
import { type Locale, localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { getStorySource, headingOf, tagsOfKind } from '@/lib/pages/dynamic';
import { listPublicPeople, listPublicPeopleById } from '@/lib/people/queries';
import { getSettings } from '@/lib/settings/queries';
import { getChrome } from '@/lib/site/chrome';
import { ContactForm } from './contact-form';
import { RegionMap } from './region-map';

type Properties = { attrs: DynamicAttrs; locale: Locale };

/**
 * A block of a page that is looked up when the page is rendered; the page goes stale by what it
 * shows. Nothing to show is not shown.
 */
export async function DynamicBlock({ attrs, locale }: Properties) {
  await cacheTags(...tagsOfKind(attrs.shows));
  switch (attrs.shows) {
    case 'people':
      return <PeopleList attrs={attrs} locale={locale} />;
    case 'stories':
      return <StoryList attrs={attrs} locale={locale} />;
    case 'contact':
      return <ContactBox attrs={attrs} locale={locale} />;
    case 'form':
      return (
        <Part attrs={attrs} heading={headingOf(attrs, locale)}>
          <ContactForm locale={locale} className="mt-3" />
        </Part>
      );
    case 'map':
      return <StatesMap attrs={attrs} locale={locale} />;
  }
}

/** Not the looks of the running text around it. */
const look = 'my-[1.75em] text-base [&_li+li]:mt-0 [&_a]:text-ink [&_a]:no-underline [&_a]:hover:underline [&_h3]:mt-0 [&_ul]:list-none [&_ul]:ps-0';

/** A section of the page under its own heading. */
function Part({ attrs, heading, href, children }: { attrs: DynamicAttrs; heading: string; href?: string; children: ReactNode }) {
  const id = `block-${attrs.id}`;
  return (
    <section className={look} aria-labelledby={id}>
      <h2 className="rule" id={id}>
        {href ? <a href={href}>{heading}</a> : heading}
      </h2>
      {children}
    </section>
  );
}

/** More than this are on the page of everyone. */
const mostShown = 200;

async function PeopleList({ attrs, locale }: Properties) {
  const people = attrs.people ? await listPublicPeopleById(attrs.people) : await listPublicPeople(mostShown);
  if (people.length === 0) return null;
  return (
    <Part attrs={attrs} heading={headingOf(attrs, locale)}>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(15rem,100%),1fr))] gap-x-8">
        {people.map((person) => (
          <li key={person.id} className="border-b border-line py-2.5">
            <a className="block text-lg" href={`/${locale}/people/${person.slug}`}>
              {localized(person.name, locale)}
            </a>
            {localized(person.title, locale) && <span className="fine">{localized(person.title, locale)}</span>}
          </li>
        ))}
      </ul>
    </Part>
  );
}

async function StoryList({ attrs, locale }: Properties) {
  const source = await getStorySource(attrs.from, locale);
  if (!source) return null;
  await cacheTags(...source.tags);
  const cards = await source.list(attrs.count);
  if (cards.length === 0) return null;
  return (
    <Part attrs={attrs} heading={headingOf(attrs, locale, source)} href={source.path}>
      {cards.map((card) => (
        <Teaser key={card.id} card={card} locale={locale} look="block" level={3} dated />
      ))}
    </Part>
  );
}

async function ContactBox({ attrs, locale }: Properties) {
  const settings = await getSettings();
  const t = translator(locale, 'pages');
  const email = settings.publisherEmail;
  const lines = (['publisher', 'publisherAddress', 'responsible'] as const).flatMap((name) => {
    const said = localized(settings[name], locale).trim();
    return said ? [[name, said] as const] : [];
  });
  return (
    <Part attrs={attrs} heading={headingOf(attrs, locale)}>
      <dl className={factsLook}>
        {lines.map(([name, said]) => (
          <div key={name}>
            <dt>{t(`reader.contact.${name}`)}</dt>
            <dd className="whitespace-pre-line">{said}</dd>
          </div>
        ))}
        {email && (
          <div>
            <dt>{t('reader.contact.email')}</dt>
            <dd>
              <a href={`mailto:${email}`}>{email}</a>
            </dd>
          </div>
        )}
      </dl>
      <p>
        <a className="tap font-sans text-ui font-semibold text-accent" href={`/${locale}/contact`}>
          {t('reader.contact.write')} →
        </a>
      </p>
    </Part>
  );
}

async function StatesMap({ attrs, locale }: Properties) {
  const { groups, mapNote } = await getChrome(locale);
  return (
    <Part attrs={attrs} heading={headingOf(attrs, locale)} href={`/${locale}/states`}>
      <RegionMap locale={locale} groups={groups} note={mapNote} />
    </Part>
  );
}
