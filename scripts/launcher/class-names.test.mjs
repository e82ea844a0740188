import { parse } from 'postcss';
import { describe, expect, test } from 'vitest';
import { asInHtml, nameClasses, renameClasses } from './class-names.mjs';

const css = `.flex{display:flex}.md\\:p-1\\.5{padding:.5rem}.before\\:content-\\[\\'\\·\\'\\]:before{content:"·"}.text-soft{color:gray}
.border-line{border:1px}.group:hover .group-hover\\:underline{text-decoration:underline}a[href$=".text-soft"]{color:red}@media print{.text-soft{color:#000}}`;
const make = (given = {}) => {
  const sheets = [parse(css)];
  const named = nameClasses({ sheets, scripts: '', sources: 'text-soft text-soft border-line', lists: [], ...given });
  return { ...named, text: renameClasses(sheets[0], named) };
};

describe('short names of classes', () => {
  test('stand in the place of every class, the commonest first, and nowhere else', () => {
    const { names, text } = make();
    expect(names.get('text-soft')).toBe('a');
    expect(text).toContain('.a{color:gray}');
    expect(text).toContain('@media print{.a{color:#000}}');
    expect(text).toContain('a[href$=".text-soft"]');
    expect(text).toContain('padding:.5rem');
    expect(names.get('md:p-1.5')).toMatch(/^\w$/);
    expect(text).toContain(`.${names.get("before:content-['·']")}:before{content:"·"}`);
    expect(text).toContain(`.${names.get('group')}:hover .${names.get('group-hover:underline')}{`);
    expect(new Set(names.values()).size).toBe(names.size);
  });

  test('are not given to what scripts write', () => {
    const { names, text } = make({ scripts: 'make("p",{className:"flex text-soft"})' });
    expect([names.has('flex'), names.has('text-soft')]).toEqual([false, false]);
    expect(text).toContain('.text-soft{color:gray}');
  });

  test('are one for a list that stands as a whole, which then has every rule of its classes', () => {
    const list = "flex md:p-1.5 before:content-['·'] text-soft border-line one two";
    const { sets, names, text } = make({ lists: [list, 'flex text-soft', `${list} group`] });
    expect([...sets.keys()]).toEqual([list]);
    const [name] = sets.values();
    for (const rule of [`.${names.get('flex')},.${name}{display:flex}`, `:before,.${name}:before{`, `@media print{.${names.get('text-soft')},.${name}{`])
      expect(text.replaceAll(/,\s+/g, ',')).toContain(rule);
  });

  test('are looked up as React writes them', () => expect(asInHtml("[&>a]:before:content-['·']")).toBe('[&amp;&gt;a]:before:content-[&#x27;·&#x27;]'));
});
