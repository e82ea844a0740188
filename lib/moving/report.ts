import { mostPlaced } from '../front/queries';
import { placeText } from './receipt';
import type { Survey } from './survey';

const most = 40;

const listed = (title: string, map: Map<string, number>): string[] => {
  const rows = [...map].filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1]);
  if (rows.length === 0) return [];
  const more = rows.length > most ? [`  … and ${rows.length - most} more`] : [];
  return [`${title}:`, ...rows.slice(0, most).map(([name, count]) => `  ${count} × ${name}`), ...more];
};

const picturesLine = ({ pictures, picturesInside }: Survey): string =>
  picturesInside === null
    ? `Pictures: ${pictures}, shown as links until their files are fetched`
    : `Pictures: ${pictures}, of which ${picturesInside} lie in the folder and ${pictures - picturesInside} are missing`;

/** What an import would do, in lines for a terminal. */
export function reportLines(found: Survey): string[] {
  const sections = new Map([...found.sections].map(([name, { count, here }]) => [here ? `${name} (a section here)` : name, count] as const));
  return [
    `${found.format}, from ${found.info.site}`,
    ...listed('Texts', found.documents),
    ...listed('Languages', found.languages),
    ...listed('Comments', found.comments),
    ...listed('Authors', found.authors),
    ...listed('Categories', sections),
    ...listed('Tags', found.tags),
    ...listed('States that are not here', new Map([...found.states].filter(([, { here }]) => !here).map(([iso2, { count }]) => [iso2, count] as const))),
    ...(found.collisionCount > 0 ? [`Addresses that are another’s: ${found.collisionCount}`] : []),
    ...found.collisions.slice(0, most).map((collision) => `  ${collision.place}: ${collision.slug} → ${collision.becomes}`),
    ...(found.sticky > 0
      ? [`Texts that stood first: ${found.sticky}; the newest stories of them get the places that are free on the front page, of ${mostPlaced} in all`]
      : []),
    ...(found.pictures > 0 ? [picturesLine(found)] : []),
    ...listed('Markup that has no counterpart (its words are kept)', found.markup),
    ...listed('Left out', found.left),
    `Former addresses: ${found.addresses.led} will lead to the new ones${found.addresses.unusable.length > 0 ? `; ${found.addresses.unusable.length} cannot, such as ${found.addresses.unusable[0]}` : ''}`,
    ...(found.problemCount > 0 ? [`Problems: ${found.problemCount}`] : []),
    ...found.problems.slice(0, most).map((problem) => `  ${placeText(problem.place)}: ${problem.what}, ${problem.detail}`),
    ...found.unexplained.slice(0, most).map((shortcode) => `  unexplained: ${shortcode.word} at ${shortcode.place}`),
    ...(found.words > 0 ? [`${found.words} words`] : []),
  ];
}
