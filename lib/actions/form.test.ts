import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fieldsOf, readForm } from './form';

const form = (...fields: [string, string | Blob][]): FormData => {
  const made = new FormData();
  for (const [name, value] of fields) made.append(name, value);
  return made;
};

describe('what a form says', () => {
  test('is one value for each name, a list for a name that comes twice or more', () => {
    expect(readForm(form(['title', 'Rivers'], ['languages', 'en'], ['languages', 'ru'], ['languages', 'zh']))).toEqual({
      title: 'Rivers',
      languages: ['en', 'ru', 'zh'],
    });
  });

  test('has the parts of its JSON among its fields, and nothing of the framework’s', () => {
    expect(readForm(form(['$ACTION_ID_7', ''], ['json', '{"id":7,"to":"done"}'], ['note', 'x']))).toEqual({ id: 7, to: 'done', note: 'x' });
  });

  test.each(['null', '7', '"words"', 'true'])('takes nothing from JSON that is no object: %s', (json) => {
    expect(readForm(form(['json', json], ['note', 'x']))).toEqual({ note: 'x' });
  });

  test('is refused where its JSON is broken, or where it has more fields than any form of ours', () => {
    expect(() => readForm(form(['json', '{"id":']))).toThrow(expect.objectContaining({ reason: 'bad-input' }));
    const many = form(...Array.from({ length: 501 }, (_, at) => [`f${at}`, ''] as [string, string]));
    expect(() => readForm(many)).toThrow(expect.objectContaining({ reason: 'too-large' }));
  });

  test('changes no object but its own, whatever a field is called', () => {
    const read = readForm(form(['__proto__', 'x'], ['constructor', 'y'], ['json', '{"__proto__":{"isAdministrator":true}}']));
    expect(({} as { isAdministrator?: boolean }).isAdministrator).toBeUndefined();
    expect(Object.hasOwn(read, 'constructor')).toBe(true);
  });
});

describe('what is wrong with a form', () => {
  const shape = z.object({
    title: z.string().min(1).max(5),
    password: z.string().min(12),
    email: z.email(),
    slug: z.string().refine((slug) => /^[a-z-]+$/.test(slug), 'bad-slug'),
    name: z.object({ en: z.string().min(1) }),
    count: z.number(),
  });
  const right = { title: 'Title', password: 'a long sentence', email: 'a@b.example', slug: 'a-b', name: { en: 'A' }, count: 1 };
  const wrong = (more: object) => {
    const { error } = shape.safeParse({ ...right, ...more });
    return error ? fieldsOf(error) : {};
  };

  test('is said beside its field, in words that a person can act on', () => {
    expect(wrong({})).toEqual({});
    expect(wrong({ title: '' })).toEqual({ title: 'required' });
    expect(wrong({ title: 'Too long' })).toEqual({ title: 'too-long' });
    expect(wrong({ password: 'short' })).toEqual({ password: 'too-short' });
    expect(wrong({ email: 'nobody@nowhere' })).toEqual({ email: 'bad-email' });
    expect(wrong({ slug: 'Not a slug' })).toEqual({ slug: 'bad-slug' });
    expect(wrong({ count: undefined })).toEqual({ count: 'required' });
  });

  test('names a field inside another by both, and each field once', () => {
    expect(wrong({ name: { en: '' }, title: undefined })).toEqual({ 'name.en': 'required', title: 'required' });
    const twice = z.object({ title: z.string().max(2).regex(/^a/) }).safeParse({ title: 'bcd' });
    expect(twice.error && fieldsOf(twice.error)).toEqual({ title: 'too-long' });
  });

  test('of the form as a whole has no field', () => {
    const whole = z
      .object({})
      .refine(() => false, 'bad-input')
      .safeParse({});
    expect(whole.error && fieldsOf(whole.error)).toEqual({ form: 'bad-input' });
  });
});
