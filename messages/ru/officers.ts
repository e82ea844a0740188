import type { officers as english } from '../en/officers';
import type { Shape } from '../shape';

export const officers: Shape<typeof english> = {
  title: 'Руководство',
  and: ', ',
  since: 'с {year} года',
  desk: {
    lead: 'Кто сейчас занимает должности в органе — так, как их называет его страница.',
    add: 'Добавить человека',
    saved: 'Сохранено; страница обновится.',
    removed: 'Этот человек больше не назван на странице.',
    name: 'Имя',
    role: 'Должность',
    since: 'В должности с (год)',
  },
};
