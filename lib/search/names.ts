import { sql } from 'drizzle-orm';
import { database } from '@/db/client';

const mostNames = 5000;

/** What states, capitals, institutions, topics and people are called in a language. */
export async function listNames(locale: string): Promise<string[]> {
  const name = sql`name ->> ${locale} as name`;
  const { rows } = await database().execute<{ name: string }>(sql`
    select name from (
      select ${name} from states union all select capital ->> ${locale} from states union all select ${name} from institutions
      union all select ${name} from tags union all select ${name} from people where public
    ) named where name <> '' limit ${mostNames}`);
  return rows.map((row) => row.name);
}
