import { nameOf } from './holiday-names';
import { northern } from './holidays-north';
import { southern } from './holidays-south';

/**
 * One row for each holiday: of which state, when, by whose word. Those of the moon and of the sun’s
 * year stand with their day of each year that has been announced or reckoned; what is not known
 * yet is left to the newsroom.
 */
export const holidays = [...northern, ...southern].flatMap(({ source, states }) =>
  Object.entries(states).flatMap(([iso2, list]) =>
    list.map(([name, days, length = 1]) => ({ iso2, title: nameOf(name), days: days.split(' '), length, source })),
  ),
);
