import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { start, stopChild } from '../launcher/children.mjs';
import { freePort } from '../launcher/postgres.mjs';

/**
 * nginx with two servers of one process and no cache: `still` gives one page from the disk,
 * compressed beforehand, and `before` passes everything on to the site. Gives their addresses, and
 * how to stop them.
 */
export async function startNginx(program, folder, site, html) {
  const own = path.join(folder, 'nginx');
  mkdirSync(path.join(own, 'pages'), { recursive: true });
  writeFileSync(path.join(own, 'pages', 'page.html'), html);
  writeFileSync(path.join(own, 'pages', 'page.html.gz'), gzipSync(html));
  const [still, before] = [await freePort(), await freePort()];
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${own}/${name};`).join(' ');
  const configuration = `${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; pid ${own}/pid; error_log ${own}/error.log; worker_processes 1;
events { worker_connections 1024; }
http {
  access_log off; keepalive_requests 1000000; ${temporary}
  types { text/html html; }
  upstream site { server ${new URL(site).host}; keepalive 64; keepalive_requests 1000000; }
  server { listen 127.0.0.1:${still}; root ${own}/pages; gzip_static on; }
  server { listen 127.0.0.1:${before}; location / { proxy_pass http://site; proxy_http_version 1.1; proxy_set_header Connection ""; proxy_set_header Host localhost:${new URL(site).port}; } }
}`;
  writeFileSync(path.join(own, 'nginx.conf'), configuration);
  const child = start(program, ['-c', path.join(own, 'nginx.conf'), '-p', own], { stdio: ['ignore', 'inherit'] });
  const page = `http://127.0.0.1:${still}/page.html`;
  for (let waited = 0; waited < 100; waited += 1) {
    if (
      await fetch(page).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { page, before: `http://127.0.0.1:${before}`, stop: () => stopChild(child) };
}
