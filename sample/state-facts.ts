/**
 * What is widely known of each state, without words, so that every language can say it: people in
 * millions (2024), official languages (BCP 47), currency (ISO 4217), calling code (E.164), national
 * day (month-day, where it is the same each year).
 */
export const stateFacts: Record<string, [millions: number, languages: string[], currency: string, code: string, day: string | null]> = {
  CN: [1419, ['zh'], 'CNY', '+86', '10-01'],
  RU: [144.8, ['ru'], 'RUB', '+7', '06-12'],
  KZ: [20.6, ['kk', 'ru'], 'KZT', '+7', '10-25'],
  KG: [7.2, ['ky', 'ru'], 'KGS', '+996', '08-31'],
  TJ: [10.6, ['tg'], 'TJS', '+992', '09-09'],
  UZ: [36.4, ['uz'], 'UZS', '+998', '09-01'],
  IN: [1451, ['hi', 'en'], 'INR', '+91', '01-26'],
  PK: [251, ['ur', 'en'], 'PKR', '+92', '03-23'],
  IR: [91.6, ['fa'], 'IRR', '+98', '02-11'],
  BY: [9.1, ['be', 'ru'], 'BYN', '+375', '07-03'],
  MN: [3.5, ['mn'], 'MNT', '+976', '07-11'],
  AF: [42.6, ['ps', 'fa-AF'], 'AFN', '+93', '08-19'],
  LK: [23.1, ['si', 'ta'], 'LKR', '+94', '02-04'],
  TR: [87.5, ['tr'], 'TRY', '+90', '10-29'],
  AM: [3, ['hy'], 'AMD', '+374', '09-21'],
  AZ: [10.3, ['az'], 'AZN', '+994', '05-28'],
  KH: [17.6, ['km'], 'KHR', '+855', '11-09'],
  NP: [29.7, ['ne'], 'NPR', '+977', null],
  EG: [116.5, ['ar'], 'EGP', '+20', '07-23'],
  QA: [3, ['ar'], 'QAR', '+974', '12-18'],
  SA: [34, ['ar'], 'SAR', '+966', '09-23'],
  BH: [1.6, ['ar'], 'BHD', '+973', '12-16'],
  KW: [4.9, ['ar'], 'KWD', '+965', '02-25'],
  MV: [0.53, ['dv'], 'MVR', '+960', '07-26'],
  MM: [54.5, ['my'], 'MMK', '+95', '01-04'],
  AE: [11, ['ar'], 'AED', '+971', '12-02'],
  LA: [7.8, ['lo'], 'LAK', '+856', '12-02'],
};

export const factSources = {
  population: {
    name: { en: 'UN, World Population Prospects', ru: 'ООН, «Мировые демографические перспективы»', zh: '联合国《世界人口展望》' },
    url: 'https://population.un.org/wpp/',
    asOf: '2024',
  },
  languages: {
    name: { en: 'Unicode CLDR', ru: 'Unicode CLDR', zh: 'Unicode CLDR' },
    url: 'https://www.unicode.org/cldr/charts/latest/supplemental/territory_language_information.html',
    asOf: '2025',
  },
  currency: { name: { en: 'ISO 4217', ru: 'ISO 4217', zh: 'ISO 4217' }, url: 'https://www.iso.org/iso-4217-currency-codes.html', asOf: '2025' },
  callingCode: { name: { en: 'ITU-T E.164', ru: 'МСЭ-T E.164', zh: '国际电联E.164' }, url: 'https://www.itu.int/pub/T-SP-E.164D', asOf: '2016' },
  nationalDay: {
    name: { en: 'UN, list of national days', ru: 'ООН, список национальных праздников', zh: '联合国国庆日名单' },
    url: 'https://www.un.org/dgacm/en/content/protocol/national-holidays',
    asOf: '2025',
  },
} as const;
