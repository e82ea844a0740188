import './readers.css';

export const metadata = { title: '404', robots: { index: false } };

/** For addresses outside every language; those within one are answered by [locale]/[...rest]. */
export default function NowhereAtAll() {
  return (
    <html lang="en">
      <body>
        <main className="wrap pt-9">
          <h1 className="text-5xl">404</h1>
          <ul className="*:border-b *:border-line *:py-2 *:text-accent">
            <li>
              <a href="/en">There is no such page. To the front page</a>
            </li>
            <li lang="ru">
              <a href="/ru">Такой страницы нет. На главную</a>
            </li>
            <li lang="zh-Hans">
              <a href="/zh">没有这个页面。返回首页</a>
            </li>
          </ul>
        </main>
      </body>
    </html>
  );
}
