import { expect, test } from 'vitest';
import { PictureFiles } from './picture-files';

const files = new PictureFiles('/nowhere', [
  'site/content/posts/a/cover.jpg',
  'site/content/posts/b/cover.jpg',
  'site/static/img/Hall.JPG',
  'uploads/2015/01/gate.png',
  'uploads/2016/01/gate.png',
  'uploads/2016/02/only.png',
]);

test.each([
  ['a path in the folder of the text', 'content/posts/b/cover.jpg', 'site/content/posts/b/cover.jpg'],
  ['a path that is another text’s', 'content/posts/c/cover.jpg', null],
  ['a path from the top of the site, letters large or small', '/img/Hall.JPG', 'site/static/img/Hall.JPG'],
  ['an address of the old site', 'https://old.example/wp-content/uploads/2016/01/gate.png?w=300', 'uploads/2016/01/gate.png'],
  ['an address whose name two files have', 'https://old.example/gate.png', null],
  ['an address whose name one file has', 'https://old.example/only.png', 'uploads/2016/02/only.png'],
  ['a size made of a picture', 'https://old.example/uploads/2016/02/only-300x200.png', 'uploads/2016/02/only.png'],
  ['a way out of the folder', '../../etc/passwd', null],
])('%s', (_what, url, file) => {
  expect(files.find(url)).toBe(file);
});
