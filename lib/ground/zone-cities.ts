import type { Locale } from './locales';

/**
 * How a time of a zone is named by a city: the capital where the zone has one of the roster;
 * Russian in the form that follows «по».
 */
const cities: Record<string, readonly [en: string, ru: string, zh: string]> = {
  'Africa/Cairo': ['Cairo', 'Каиру', '开罗'],
  'America/New_York': ['New York', 'Нью-Йорку', '纽约'],
  'Asia/Almaty': ['Astana', 'Астане', '阿斯塔纳'],
  'Asia/Ashgabat': ['Ashgabat', 'Ашхабаду', '阿什哈巴德'],
  'Asia/Bahrain': ['Manama', 'Манаме', '麦纳麦'],
  'Asia/Baku': ['Baku', 'Баку', '巴库'],
  'Asia/Bangkok': ['Bangkok', 'Бангкоку', '曼谷'],
  'Asia/Bishkek': ['Bishkek', 'Бишкеку', '比什凯克'],
  'Asia/Colombo': ['Colombo', 'Коломбо', '科伦坡'],
  'Asia/Dubai': ['Abu Dhabi', 'Абу-Даби', '阿布扎比'],
  'Asia/Dushanbe': ['Dushanbe', 'Душанбе', '杜尚别'],
  'Asia/Hong_Kong': ['Hong Kong', 'Гонконгу', '香港'],
  'Asia/Irkutsk': ['Irkutsk', 'Иркутску', '伊尔库茨克'],
  'Asia/Kabul': ['Kabul', 'Кабулу', '喀布尔'],
  'Asia/Kamchatka': ['Petropavlovsk-Kamchatsky', 'Петропавловску-Камчатскому', '堪察加彼得罗巴甫洛夫斯克'],
  'Asia/Karachi': ['Islamabad', 'Исламабаду', '伊斯兰堡'],
  'Asia/Kathmandu': ['Kathmandu', 'Катманду', '加德满都'],
  'Asia/Kolkata': ['New Delhi', 'Нью-Дели', '新德里'],
  'Asia/Krasnoyarsk': ['Krasnoyarsk', 'Красноярску', '克拉斯诺亚尔斯克'],
  'Asia/Kuwait': ['Kuwait City', 'Эль-Кувейту', '科威特城'],
  'Asia/Novosibirsk': ['Novosibirsk', 'Новосибирску', '新西伯利亚'],
  'Asia/Omsk': ['Omsk', 'Омску', '鄂木斯克'],
  'Asia/Phnom_Penh': ['Phnom Penh', 'Пномпеню', '金边'],
  'Asia/Qatar': ['Doha', 'Дохе', '多哈'],
  'Asia/Riyadh': ['Riyadh', 'Эр-Рияду', '利雅得'],
  'Asia/Samarkand': ['Samarkand', 'Самарканду', '撒马尔罕'],
  'Asia/Seoul': ['Seoul', 'Сеулу', '首尔'],
  'Asia/Shanghai': ['Beijing', 'Пекину', '北京'],
  'Asia/Singapore': ['Singapore', 'Сингапуру', '新加坡'],
  'Asia/Tashkent': ['Tashkent', 'Ташкенту', '塔什干'],
  'Asia/Tehran': ['Tehran', 'Тегерану', '德黑兰'],
  'Asia/Tokyo': ['Tokyo', 'Токио', '东京'],
  'Asia/Ulaanbaatar': ['Ulaanbaatar', 'Улан-Батору', '乌兰巴托'],
  'Asia/Urumqi': ['Urumqi', 'Урумчи', '乌鲁木齐'],
  'Asia/Vientiane': ['Vientiane', 'Вьентьяну', '万象'],
  'Asia/Vladivostok': ['Vladivostok', 'Владивостоку', '符拉迪沃斯托克'],
  'Asia/Yakutsk': ['Yakutsk', 'Якутску', '雅库茨克'],
  'Asia/Yangon': ['Naypyidaw', 'Нейпьидо', '内比都'],
  'Asia/Yekaterinburg': ['Yekaterinburg', 'Екатеринбургу', '叶卡捷琳堡'],
  'Asia/Yerevan': ['Yerevan', 'Еревану', '埃里温'],
  'Europe/Berlin': ['Berlin', 'Берлину', '柏林'],
  'Europe/Brussels': ['Brussels', 'Брюсселю', '布鲁塞尔'],
  'Europe/Istanbul': ['Ankara', 'Анкаре', '安卡拉'],
  'Europe/Kaliningrad': ['Kaliningrad', 'Калининграду', '加里宁格勒'],
  'Europe/London': ['London', 'Лондону', '伦敦'],
  'Europe/Minsk': ['Minsk', 'Минску', '明斯克'],
  'Europe/Moscow': ['Moscow', 'Москве', '莫斯科'],
  'Europe/Paris': ['Paris', 'Парижу', '巴黎'],
  'Europe/Samara': ['Samara', 'Самаре', '萨马拉'],
  'Europe/Zurich': ['Geneva', 'Женеве', '日内瓦'],
  'Indian/Maldives': ['Malé', 'Мале', '马累'],
};

/** After a time of day: whose time it is, by a city; null for a zone without one here. */
export function cityOfZone(locale: Locale, zone: string): string | null {
  const city = cities[zone];
  if (!city) return null;
  return { en: city[0], ru: `по ${city[1]}`, zh: `（${city[2]}时间）` }[locale];
}
