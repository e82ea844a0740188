import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { start, stopChild } from '../launcher/children.mjs';
import { freePort } from '../launcher/postgres.mjs';
import { until } from './asking.mjs';

/**
 * A real nginx with a configuration of deploy/ as it is shipped, on another port and with the sites
 * of this machine behind it. Gives its address, and how to stop it.
 */
export async function startNginx(program, folder, file, sites) {
  const port = await freePort();
  const own = path.join(folder, `nginx-${port}`);
  mkdirSync(own, { recursive: true });
  const upstream = path.join(own, 'upstream.conf');
  // The names of containers are not known here; what else is said of a server holds.
  const server = /^server site:3000 resolve(.*);$/m.exec(readFileSync('deploy/upstream.conf', 'utf8'))?.[1];
  writeFileSync(upstream, `${sites.map((site) => `server 127.0.0.1:${site}${server};`).join('\n')}\nkeepalive 64;\n`);
  const shipped = readFileSync(path.join('deploy', file), 'utf8')
    .replaceAll('/etc/nginx/infoshos-upstream.conf', upstream)
    .replaceAll('/var/cache/nginx/infoshos', path.join(own, 'cache'))
    .replaceAll(/listen 80\b/g, `listen ${port}`);
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${path.join(own, name)};`).join(' ');
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const whole = `${user} daemon off; pid ${own}/pid; error_log ${own}/error.log; worker_processes 1;
events { worker_connections 4096; }
http { access_log off; ${places}
${shipped}
}`;
  writeFileSync(path.join(own, 'nginx.conf'), whole);
  const child = start(program, ['-c', path.join(own, 'nginx.conf'), '-p', own], { stdio: ['ignore', 'inherit'] });
  const base = `http://localhost:${port}`;
  await until(
    () =>
      fetch(`${base}/api/health`).then(
        () => true,
        () => false,
      ),
    10_000,
  );
  return { base, port, stop: () => stopChild(child) };
}
