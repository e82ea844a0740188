import { z } from 'zod';
import { texts as text } from '../ground/form-fields';

export const isTimeZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return /^[A-Za-z]/.test(zone);
  } catch {
    return false;
  }
};

/** Every setting: its form in the settings table, and what it is until someone sets it. */
export const settingForms = {
  name: text(80),
  tagline: text(200),
  about: text(20_000),
  contactIntro: text(2000),
  securityContact: z.union([z.null(), z.string().trim().max(200, 'too-long')]),
  zone: z.string().trim().max(60, 'too-long').refine(isTimeZone, 'bad-zone'),
  fourEyes: z.boolean(),
  comments: z.boolean(),
  typos: z.boolean(),
  /** Whose boundaries the maps show, in the words of the edition. */
  mapNote: text(300),
  /** What the law asks a publisher to say; the templates of pages are filled with it. */
  publisher: text(200),
  publisherAddress: text(400),
  publisherEmail: z.union([z.null(), z.string().trim().max(200, 'too-long')]),
  registration: text(300),
  responsible: text(200),
  owners: text(2000),
  dataAuthority: text(200),
} as const;

export type SettingKey = keyof typeof settingForms;
export type Settings = { [Key in SettingKey]: z.output<(typeof settingForms)[Key]> };

export const settingDefaults: Settings = {
  name: {},
  tagline: {},
  about: {},
  contactIntro: {},
  securityContact: null,
  zone: 'UTC',
  fourEyes: false,
  comments: true,
  typos: true,
  mapNote: {},
  publisher: {},
  publisherAddress: {},
  publisherEmail: null,
  registration: {},
  responsible: {},
  owners: {},
  dataAuthority: {},
};
