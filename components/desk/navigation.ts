import type { Permission } from '@/lib/ground/policy';
import type { en } from '@/messages/en';

type Name = Exclude<keyof (typeof en)['desk']['nav'], 'label' | 'menu' | 'write' | 'paper' | 'run'>;
export type NavigationEntry = { name: Name; href: string; permission: Permission; key: string };
export type NavigationGroup = { name: 'write' | 'paper' | 'run'; places: NavigationEntry[] };

/** The desk's pages. `key` is the letter after g. */
export const navigationGroups: NavigationGroup[] = [
  {
    name: 'write',
    places: [
      { name: 'dashboard', href: '/desk', permission: 'desk.enter', key: 'd' },
      { name: 'articles', href: '/desk/articles', permission: 'articles.list', key: 'a' },
      { name: 'notices', href: '/desk/notices', permission: 'desk.enter', key: 'g' },
      { name: 'media', href: '/desk/media', permission: 'media.list', key: 'm' },
      { name: 'comments', href: '/desk/comments', permission: 'comments.moderate', key: 'c' },
      { name: 'typos', href: '/desk/typos', permission: 'typos.handle', key: 't' },
      { name: 'messages', href: '/desk/messages', permission: 'messages.answer', key: 'i' },
      { name: 'partners', href: '/desk/partners', permission: 'partners.take', key: 'z' },
    ],
  },
  {
    name: 'paper',
    places: [
      { name: 'front', href: '/desk/front', permission: 'front.order', key: 'o' },
      { name: 'pages', href: '/desk/pages', permission: 'pages.manage', key: 'j' },
      { name: 'siteMenu', href: '/desk/menu', permission: 'menu.manage', key: 'u' },
      { name: 'sections', href: '/desk/sections', permission: 'sections.manage', key: 's' },
      { name: 'states', href: '/desk/states', permission: 'states.manage', key: 'r' },
      { name: 'institutions', href: '/desk/institutions', permission: 'institutions.manage', key: 'n' },
      { name: 'meetings', href: '/desk/meetings', permission: 'meetings.manage', key: '2' },
      { name: 'tags', href: '/desk/tags', permission: 'tags.manage', key: 'k' },
      { name: 'funding', href: '/desk/funding', permission: 'funding.manage', key: 'f' },
      { name: 'redirects', href: '/desk/redirects', permission: 'redirects.read', key: 'x' },
    ],
  },
  {
    name: 'run',
    places: [
      { name: 'people', href: '/desk/people', permission: 'people.manage', key: 'p' },
      { name: 'settings', href: '/desk/settings', permission: 'settings.manage', key: 'e' },
      { name: 'api', href: '/desk/api', permission: 'api.manage', key: 'q' },
      { name: 'webhooks', href: '/desk/webhooks', permission: 'api.manage', key: 'w' },
      { name: 'moving', href: '/desk/import', permission: 'moving.manage', key: '1' },
      { name: 'embargoes', href: '/desk/embargoes', permission: 'embargoes.join', key: 'b' },
      { name: 'log', href: '/desk/log', permission: 'log.read', key: 'l' },
      { name: 'status', href: '/desk/status', permission: 'settings.manage', key: 'h' },
      { name: 'account', href: '/desk/account', permission: 'account.manage', key: 'y' },
    ],
  },
];
