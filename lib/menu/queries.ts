import { eq } from 'drizzle-orm';
import { database, type Queryable } from '@/db/client';
import { settings } from '@/db/schema';
import { type MenuEntry, menuList } from './menu';

/** The menu as it was set by hand, or null while it follows the sections. */
export async function getMenu(db: Queryable = database()): Promise<MenuEntry[] | null> {
  const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.key, 'menu'));
  const read = menuList.safeParse(row?.value);
  return read.success ? read.data : null;
}
