import type { Page } from '@playwright/test';
import { keysLeadTo, press, reach, type } from './by-keyboard';
import { savedAnew, statusOf, text } from './editor-page';
import { expect, test } from './fixtures';
import { confirmPublishing, everywhere, sourceEdition, translate } from './publish';

const unique = Date.now().toString(36);
const headline = `A ferry crosses again ${unique}`;
const notice = (page: Page, said: string) => page.getByRole('listitem').filter({ hasText: headline }).filter({ hasText: said });

/** To the notices, as the keys lead there, and on to the article that one is about. */
async function openNotice(page: Page, said: string): Promise<void> {
  await page.goto('/desk');
  await keysLeadTo(page, ['g', 'g'], '/desk/notices');
  await press(page, notice(page, said).getByRole('link', { name: headline }));
  await page.waitForURL(/\/desk\/articles\/\d+$/);
}

test('a newcomer writes and hands in, an editor is told and publishes, the newcomer is told; a translation waits at the brake: all by keyboard', async ({
  editor,
  newcomer,
}) => {
  test.slow();
  const name = `Mira${unique}`;
  const writer = await newcomer('contributor', { name });
  await writer.goto('/desk');
  await keysLeadTo(writer, ['g', 'a'], '/desk/articles');
  await keysLeadTo(writer, ['w'], '/desk/articles/new');
  await expect(writer.getByLabel('Headline')).toBeFocused();
  await writer.keyboard.type(headline);
  await writer.keyboard.press('Enter');
  await writer.waitForURL(/\/desk\/articles\/\d+$/);
  await reach(writer, text(writer));
  await writer.keyboard.type('It left at noon.\nReuters');
  await savedAnew(writer);
  await press(writer, writer.getByRole('button', { name: 'Submit for review' }), 'Shift+Tab');
  await expect(statusOf(writer)).toHaveText('In review');

  await openNotice(editor, `${name} submitted it for review`);
  await press(editor, editor.getByRole('button', { name: 'Publish', exact: true }));
  await confirmPublishing(editor);
  await everywhere(editor);

  await press(editor, translate(editor, 'Русский'));
  await editor.waitForURL(/\/desk\/articles\/\d+\?beside=\d+$/);
  await expect(sourceEdition(editor)).toContainText('It left at noon.');
  await type(editor, editor.getByPlaceholder('Headline'), `Паром снова ходит ${unique}`);
  await reach(editor, text(editor));
  await editor.keyboard.press('Control+Home');
  await editor.keyboard.press('Shift+End');
  await editor.keyboard.type('Он отошёл в полдень.');
  await savedAnew(editor);
  await press(editor, editor.getByRole('button', { name: 'Publish', exact: true }));
  await expect(editor.getByRole('alert').filter({ hasText: 'One passage is not translated yet.' })).toBeVisible();
  const stops = editor.getByRole('region', { name: 'Not translated' });
  await press(editor, stops.getByRole('button', { name: /^Right as it is ?: Reuters/ }));
  await expect(stops).toBeHidden();
  await press(editor, editor.getByRole('button', { name: 'Publish', exact: true }));
  await confirmPublishing(editor);
  await everywhere(editor);

  await openNotice(writer, 'Sample editor published it');
});
