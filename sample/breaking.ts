import type { Localized } from './story';

/**
 * The line over the front page: what such a line looks like, for whoever opens the sample edition
 * first.
 */
export const breaking: { story: string; words: Localized } = {
  story: 'two-gauges',
  words: {
    en: 'Sample: this is how a breaking line looks; it goes by itself in two days',
    ru: 'Пример: так выглядит срочная строка; через два дня она исчезнет сама',
    zh: '示例：突发新闻条就是这样，两天后自动撤下',
  },
};
