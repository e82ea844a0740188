import { borderPath, landPath, statePaths } from '@/lib/states/map-geometry';

export const dynamic = 'force-static';

/** The shapes of the region's map, one id each, so that pages refer to them and stay small. */
export function GET(): Response {
  const shapes = [['land', landPath], ['lines', borderPath], ...Object.entries(statePaths).map(([iso2, path]) => [iso2.toLowerCase(), path])];
  const body = `<svg xmlns="http://www.w3.org/2000/svg"><defs>${shapes.map(([id, path]) => `<path id="${id}" d="${path}"/>`).join('')}</defs></svg>`;
  return new Response(body, { headers: { 'content-type': 'image/svg+xml; charset=utf-8', 'cache-control': 'public, max-age=86400' } });
}
