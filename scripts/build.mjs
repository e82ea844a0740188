import path from 'node:path';
import { build } from './launcher/build.mjs';
import { runMain } from './launcher/say.mjs';

await runMain(async () => {
  process.chdir(path.resolve(import.meta.dirname, '..'));
  await build(process.env.NEXT_DIST_DIR);
  return 0;
});
