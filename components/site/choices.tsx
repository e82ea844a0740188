import type { Locale } from '@/lib/ground/locales';
import { strings } from '@/lib/ground/messages';

type Choice = [key: string, title: string, options: [value: string, name: string][]];

/**
 * What stands in every page's panel: colours and size of the text. The empty value is what holds
 * without a choice.
 */
export function displayChoices(locale: Locale): Choice[] {
  const { theme, themes, text, texts } = strings(locale, 'site');
  return [
    [
      'theme',
      theme,
      [
        ['', themes.auto],
        ['light', themes.light],
        ['dark', themes.dark],
      ],
    ],
    [
      'text',
      text,
      [
        ['', texts.normal],
        ['large', texts.large],
        ['contrast', texts.contrast],
      ],
    ],
  ];
}

/** What the page for it adds: sepia, line length, typeface. */
export function everyChoice(locale: Locale): Choice[] {
  const { warm, width, widths, face, faces } = strings(locale, 'comfort');
  return [
    ...displayChoices(locale).map(([key, title, options]): Choice => [key, title, key === 'theme' ? [...options, ['light warm', warm]] : options]),
    [
      'width',
      width,
      [
        ['narrow', widths.narrow],
        ['', widths.normal],
        ['wide', widths.wide],
      ],
    ],
    [
      'face',
      face,
      [
        ['', faces.serif],
        ['sans', faces.sans],
      ],
    ],
  ];
}

/** Whether keys of one letter work. */
export function keysChoice(locale: Locale): Choice {
  const { single, singles } = strings(locale, 'comfort');
  return [
    'keys',
    single,
    [
      ['', singles.on],
      ['off', singles.off],
    ],
  ];
}

/** Buttons that set a choice; browser/display.ts keeps it and marks the one that holds. */
export const Choices = ({ choices }: { choices: Choice[] }) =>
  choices.map(([key, title, options]) => (
    <fieldset key={key}>
      <legend className="mt-2 mb-1 text-xs text-soft">{title}</legend>
      {options.map(([value, name]) => (
        <button
          key={value}
          type="button"
          className="tap w-full rounded-md px-3 text-start hover:bg-card aria-pressed:bg-mark aria-pressed:font-semibold"
          data-set={key}
          value={value}
        >
          {name}
        </button>
      ))}
    </fieldset>
  ));
