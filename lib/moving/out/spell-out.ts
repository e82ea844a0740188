import type { BodyNode } from '@/db/schema';
import type { DynamicAttrs } from '../../articles/body/dynamic';
import { articlePath } from '../../articles/content/path';
import { type Locale, localized } from '../../ground/locales';
import { translator } from '../../ground/messages';
import { getStorySource, headingOf } from '../../pages/dynamic';
import { listPublicPeople, listPublicPeopleById } from '../../people/queries';
import { getSettings } from '../../settings/queries';
import { listGroups } from '../../states/queries';

const most = 200;

type Line = { text: string; href?: string; more?: string };

const inline = ({ text, href, more }: Line): BodyNode[] => [
  { type: 'text', text, ...(href ? { marks: [{ type: 'link', attrs: { href } }] } : {}) },
  ...(more ? [{ type: 'text', text: `, ${more}` }] : []),
];
const paragraph = (id: string, line: Line): BodyNode => ({ type: 'paragraph', attrs: { id }, content: inline(line) });
const heading = (id: string, line: Line, level = 2): BodyNode => ({ type: 'heading', attrs: { id, level }, content: inline(line) });

const list = (id: string, lines: Line[]): BodyNode => ({
  type: 'bulletList',
  attrs: { id },
  content: lines.map((line, at) => ({ type: 'listItem', attrs: { id: `${id}-${at}` }, content: [paragraph(`${id}-${at}p`, line)] })),
});

/**
 * What a block that a page looks up shows today, as blocks that stand by themselves: for what
 * cannot look anything up. Null for what no text can be, such as a form, and where there is nothing
 * to show.
 */
export async function spellOut(attrs: DynamicAttrs, locale: Locale): Promise<BodyNode[] | null> {
  const source = attrs.shows === 'stories' ? await getStorySource(attrs.from, locale) : null;
  const { id } = attrs;
  const whole = { stories: source?.path, people: `/${locale}/people`, map: `/${locale}/states`, contact: undefined, form: undefined }[attrs.shows];
  const titled = (blocks: BodyNode[]) => [heading(`${id}-h`, { text: headingOf(attrs, locale, source), href: whole }), ...blocks];
  const listed = (lines: Line[]) => (lines.length > 0 ? titled([list(`${id}-l`, lines)]) : null);
  switch (attrs.shows) {
    case 'stories':
      return listed(((await source?.list(attrs.count)) ?? []).map((card) => ({ text: card.headline, href: articlePath({ ...card, kind: 'story', locale }) })));
    case 'people': {
      const people = attrs.people ? await listPublicPeopleById(attrs.people) : await listPublicPeople(most);
      return listed(
        people.map((person) => ({ text: localized(person.name, locale), href: `/${locale}/people/${person.slug}`, more: localized(person.title, locale) })),
      );
    }
    case 'map': {
      const groups = (await listGroups()).filter((group) => group.states.length > 0);
      const of = (group: (typeof groups)[number]) =>
        group.states.map((state) => ({ text: localized(state.name, locale), href: statePath(locale, state.iso2) }));
      return groups.length > 0
        ? titled(groups.flatMap((group) => [heading(`${id}-${group.id}`, { text: localized(group.name, locale) }, 3), list(`${id}-${group.id}l`, of(group))]))
        : null;
    }
    case 'contact': {
      const lines = await contactLines(locale);
      return lines.length > 0 ? titled(lines.map((line, at) => paragraph(`${id}-${at}`, line))) : null;
    }
    case 'form':
      return null;
  }
}

const statePath = (locale: Locale, iso2: string): string => `/${locale}/states/${iso2.toLowerCase()}`;

async function contactLines(locale: Locale): Promise<Line[]> {
  const settings = await getSettings();
  const t = translator(locale, 'pages');
  const said = (['publisher', 'publisherAddress', 'responsible'] as const).flatMap((name) => {
    const text = localized(settings[name], locale).replace(/\s+/g, ' ').trim();
    return text ? [{ text: `${t(`reader.contact.${name}`)}: ${text}` }] : [];
  });
  const { publisherEmail: email } = settings;
  return [...said, ...(email ? [{ text: email, href: `mailto:${email}` }] : []), { text: t('reader.contact.write'), href: `/${locale}/contact` }];
}
