import type { Localized, SampleLocale } from './story';

/**
 * What one story first said and was corrected to say: so that a newcomer finds a correction, and
 * its tasks on the other editions.
 */
export const correction = {
  story: 'trans-siberian',
  locale: 'en' as SampleLocale,
  said: '1 July 2018',
  says: '1 August 2018',
  note: 'The day on which the clocks were changed stood in the wrong month.',
};

type Withdrawn = { slug: string; headline: string; standfirst: string; dateline: string; body: string; notice: string };

/** A story that was published and withdrawn: its address answers 410 with the notice. */
export const withdrawn: { key: string; section: string; daysAgo: number; zone: string; editions: Record<keyof Localized, Withdrawn> } = {
  key: 'withdrawn',
  section: 'culture',
  daysAgo: 6,
  zone: 'Asia/Samarkand',
  editions: {
    en: {
      slug: 'a-festival-that-was-moved',
      headline: 'A festival of paper opens in Samarkand',
      standfirst: 'Makers from nine countries show their sheets.',
      dateline: 'Samarkand',
      body: 'The festival opens on Saturday in the old paper mill by the river.',
      notice:
        'The festival had been put off before we published, and we had not asked. This story belongs to the sample edition: it shows what a withdrawal looks like.',
    },
    ru: {
      slug: 'festival-kotoryi-perenesli',
      headline: 'В Самарканде открывается фестиваль бумаги',
      standfirst: 'Мастера из девяти стран покажут свои листы.',
      dateline: 'Самарканд',
      body: 'Фестиваль откроется в субботу на старой бумажной мельнице у реки.',
      notice: 'Фестиваль перенесли ещё до нашей публикации, а мы не уточнили. Материал входит в демонстрационный выпуск и показывает, как выглядит отзыв.',
    },
    zh: {
      slug: 'yan-qi-de-zhi-zhang-jie',
      headline: '撒马尔罕举办造纸艺术节',
      standfirst: '九国工匠展示手工纸。',
      dateline: '撒马尔罕',
      body: '艺术节将于周六在河畔的旧造纸坊开幕。',
      notice: '本文发表前艺术节已宣布延期，我们未经核实。本文属于示例版，用于展示撤回稿件的样子。',
    },
  },
};
