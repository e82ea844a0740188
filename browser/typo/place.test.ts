import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { articleOf, nameOfPlace, partsOf } from './place';
import { textOf } from './text';

const { document } = new JSDOM(`<main><article>
  <h1>A headline</h1><p data-part="standfirst">A standfirst</p>
  <figure><picture><img alt="A map"></picture><figcaption data-part="caption">The map <small>Drawn by us</small></figcaption></figure>
  <div id="story">
    <p data-block="a">Words<sup data-note=""><a id="r1" href="#n1">1</a></sup> and <a href="/en">links</a>.</p>
    <p data-block="s">10<sup>6</sup> m<sup>2</sup>, CO<sub>2</sub></p>
    <ul><li><p data-block="b">An item<br>of two lines</p></li></ul>
    <figure data-block="f"><picture><img alt="A train"></picture><figcaption>In snow <small>S. Ray</small></figcaption></figure>
    <figure data-block="g"><picture><img alt=""></picture></figure>
    <table><tbody><tr><td><p data-block="c">42</p></td></tr></tbody></table>
    <section><h2>Notes</h2><ol><li id="n1">A <a href="https://example.org/">note</a> <a href="#r1">↩</a></li></ol></section>
  </div></article>
  <aside><figure><img alt="elsewhere"></figure></aside></main>`).window;

test('each part of an article has the name and the text that the server knows', () => {
  const article = articleOf(document) as HTMLElement;
  expect(partsOf(article).map((part) => [nameOfPlace(part), textOf(part).trim()])).toEqual([
    ['headline', 'A headline'],
    ['standfirst', 'A standfirst'],
    ['caption.alt', 'A map'],
    ['caption', 'The map'],
    ['caption.credit', 'Drawn by us'],
    ['a', 'Words and links.'],
    ['s', '106 m2, CO2'],
    ['b', 'An item\nof two lines'],
    ['f', 'In snow'],
    ['f.alt', 'A train'],
    ['f.credit', 'S. Ray'],
    ['g', ''],
    ['g.alt', ''],
    ['c', '42'],
    ['n1', 'A note'],
  ]);
});
