import { expect, test } from 'vitest';
import { refill } from './refill';

const page = `<!DOCTYPE html><html><head><title>A</title></head><body><form action="" data-form="typo"><input type="hidden" name="form" value="typo"/><textarea name="exact"></textarea></form><form action="" encType="multipart/form-data" method="POST" class="f" data-form="comment"><input type="hidden" name="$ACTION_KEY" value="k1"/><input type="hidden" name="story" value="7"/><textarea id="t" rows="6" name="text" required=""></textarea><input id="n" name="name" maxLength="60" value=""/><input type="checkbox" name="replies" value="true"/><select name="reason"><option value="spam" selected="">S</option><option value="other">O</option></select><input name="website" value=""/><button>Send</button></form></body></html>`;
const state = {
  status: 429,
  wait: 20,
  problem: 'Wait & see',
  errors: {},
  typed: { text: '\n</textarea><b>"x"', name: 'An"n', story: '8', replies: 'true', reason: 'other', website: 'x' },
};

test('what was typed stands in the form again, as text', () => {
  const filled = refill(page, 'comment', state) ?? '';
  expect(filled).toContain('required="">\n\n&lt;/textarea&gt;&lt;b&gt;&quot;x&quot;</textarea>');
  expect(filled).toContain('<input id="n" name="name" maxLength="60" value="An&quot;n"/>');
  expect(filled).toContain('<input type="checkbox" name="replies" value="true" checked=""/>');
  expect(filled).toContain('<option value="spam">S</option><option value="other" selected="">O</option>');
});

test('why it came back is said in the form and in the head', () => {
  const filled = refill(page, 'comment', state) ?? '';
  expect(filled).toMatch(/data-form="comment"><p role="alert" [^>]*>Wait &amp; see<\/p>/);
  expect(filled).toContain('<meta name="status" content="429"/><meta name="retry-after" content="20"/></head>');
});

test('what the page itself says in the form stays, and so does every other form', () => {
  const filled = refill(page, 'comment', state) ?? '';
  expect(filled).toContain('name="story" value="7"');
  expect(filled).toContain('name="$ACTION_KEY" value="k1"');
  expect(filled).toContain('<input name="website" value=""/>');
  expect(filled).toContain('<textarea name="exact"></textarea></form>');
});

test('a page without the form cannot be filled', () => {
  expect(refill(page, 'contact', state)).toBeNull();
  expect(refill('', 'comment', state)).toBeNull();
});
