import type { documents as english } from '../en/documents';
import type { Shape } from '../shape';

export const documents: Shape<typeof english> = {
  title: 'Документы',
  older: '{count, plural, one {Ещё # документ} few {Ещё # документа} many {Ещё # документов} other {Ещё # документа}}',
  desk: {
    lead: 'На странице органа, новые первыми; у каждого — текст на тех языках, на которых он есть.',
    add: 'Добавить документ',
    saved: 'Документ сохранён; страница обновится.',
    removed: 'Документ удалён.',
    name: 'Название',
    day: 'Дата',
    files: 'Адрес текста',
    filesHint: 'Где читать документ на каждом языке: страница или файл. Языки, которых нет, оставьте пустыми.',
  },
};
