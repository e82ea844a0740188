const measures = String.raw`[kMGTcmdnµμ]?(?:m|g|l|t|W|Hz|Pa|V|A|J|B)[²³]?|km/h|ha|kWh|per|percent|million|billion|trillion|a\.m|p\.m|am|pm|мм|см|м|км|ч|мин|сек|г|кг|т|га|л|шт|чел|руб|коп|тыс|млн|млрд|трлн|год[а-я]*|гг|в|вв|век[а-я]*|процент[а-я]*`;
const months =
  'январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр|January|February|March|April|May|June|July|August|September|October|November|December';
const afterNumber = new RegExp(String.raw`^(?:[%‰°₽€$£¥]|\d{3}(?!\d)|(?:${measures})(?!\p{L})|(?:${months})\p{L}*)`, 'u');
const shortRussian =
  /(?:^|[\s\u00a0\u202f(«„—–-])(?:[аиоувксяАИОУВКСЯ]|во|до|за|из|ко|на|не|ни|но|об|от|по|со|то|да|же|ли|бы|без|для|над|под|при|про|или|что|как)$/u;
const beforeName = {
  en: /(?:^|[\s\u00a0(“‘])(?:No|Nos|p|pp|pages?|vol|ch|chapter|fig|figure|table|section|art|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Sen|Gov|St|Art|Fig|Figure|Page|Pages|Table|Chapter|Section|Article|Vol)\.?$|(?:^|[\s\u00a0(“‘.])[A-Z]\.$|[№§]$/u,
  ru: /(?<!\d[\s\u00a0\u202f]?)(?:^|[\s\u00a0(«„])(?:г|гг|ул|просп|пл|пер|им|о|оз|р|обл|пос|дер|проф|акад|тов|г-н|г-жа)\.?$|(?:^|[\s\u00a0(«„.])[А-ЯЁ]\.$/u,
};
const beforeFigure = /(?:^|[\s\u00a0(«„])(?:д|кв|корп|стр|с|рис|табл|ст|гл|т|см|пп?|ч|вып|тел)\.$|[№§]$/u;
/** т. е., т. д., и т. п., н. э., до н. э. */
const inShort = /(?:^|[\s\u00a0(«„])(?:т|н)\.$/u;

/**
 * Whether the typography of the language wants a space between these words that no line ends at.
 */
function wantsNoBreak(before: string, after: string, locale: string): boolean {
  if (before === '' || after === '' || /\s$/u.test(before) || /^\s/u.test(after)) return false;
  if (/[«‹]$/u.test(before) || /^[»›]/u.test(after)) return false;
  if (/\d$/u.test(before)) return locale === 'zh' ? /^\d{3}(?!\d)/.test(after) : afterNumber.test(after);
  if (locale === 'en') return beforeName.en.test(before) && /^[\p{Lu}\d]/u.test(after);
  if (locale !== 'ru') return false;
  return (
    /^[—–](?=[\s\u00a0]|$)/u.test(after) ||
    shortRussian.test(before) ||
    (beforeName.ru.test(before) && /\.$/.test(before) && /^[\p{Lu}\d«]/u.test(after)) ||
    (/(?:^|[\s\u00a0(«„])(?:г-н|г-жа)$/u.test(before) && /^[А-ЯЁ]/u.test(after)) ||
    (/(?:^|[\s\u00a0(«„–—-])[IVXLCХI]+$/u.test(before) && /^(?:в(?:в|ек[а-я]*)?\.?)(?!\p{L})/u.test(after)) ||
    (beforeFigure.test(before) && /^\d/.test(after)) ||
    (inShort.test(before) && /^[декпнэо]\./u.test(after)) ||
    /^(?:бы|же|ли)(?!\p{L})/u.test(after)
  );
}

/**
 * Ordinary spaces for those that no line ends at, but where the language wants them. The length
 * stays the same.
 */
export function ordinarySpaces(text: string, locale: string): string {
  return text.replace(/[\u00a0\u202f\u2007]/gu, (space, at: number) =>
    wantsNoBreak(text.slice(Math.max(0, at - 24), at), text.slice(at + 1, at + 25), locale) ? space.replace('\u2007', '\u00a0') : ' ',
  );
}

/** What has words of its own, unlike a list or a table, which has them in its parts. */
const wordHolder = /^(P|DIV|LI|TD|TH|H[1-6]|BLOCKQUOTE|ASIDE|FIGCAPTION|DT|DD|BODY|SECTION|ARTICLE|PRE)$/;

/** The same through a document, whatever elements the words of a block are in. */
export function ordinarySpacesIn(root: Element, locale: string): void {
  const runs = new Map<Element, Text[]>();
  const walk = (node: Node, block: Element) => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) {
        const run = runs.get(block);
        if (run) run.push(child as Text);
        else runs.set(block, [child as Text]);
      } else if (child.nodeType === 1 && child.nodeName !== 'CODE') walk(child, wordHolder.test((child as Element).tagName) ? (child as Element) : block);
    }
  };
  walk(root, root);
  for (const texts of runs.values()) {
    trimIndent(texts);
    const whole = texts.map((text) => text.data).join('');
    if (!/[\u00a0\u202f\u2007]/u.test(whole)) continue;
    const respaced = ordinarySpaces(whole, locale);
    let at = 0;
    for (const text of texts) {
      const { length } = text.data;
      text.data = respaced.slice(at, at + length);
      at += length;
    }
  }
}

/** Chinese paragraphs are often set in by two wide spaces, which are no words. */
function trimIndent(texts: Text[]): void {
  for (const text of texts) {
    text.data = text.data.replace(/^[\s\u00a0]*\u3000[\s\u3000]*/u, '');
    if (text.data.trim() !== '') return;
  }
}
