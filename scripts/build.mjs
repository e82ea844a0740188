import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './launcher/build.mjs';
import { runMain } from './launcher/say.mjs';

await runMain(async () => {
  process.chdir(path.resolve(fileURLToPath(new URL('.', import.meta.url)), '..'));
  await build(process.env.NEXT_DIST_DIR);
  return 0;
});
