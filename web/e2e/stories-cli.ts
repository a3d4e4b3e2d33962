/**
 * `npm run stories [-- WORD …]`: every story, or those whose file has one of the words. Each has a product of its own: stories
 * move the clock, close the vote and leave it certified.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../server/platform/project.ts';

const VITEST = join(PROJECT_ROOT, 'node_modules/vitest/vitest.mjs');
const words = process.argv.slice(2);
const stories = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.story.ts'))
  .filter((name) => words.length === 0 || words.some((word) => name.includes(word)))
  .sort();

const isTold = (story: string): boolean =>
  spawnSync(process.execPath, [VITEST, 'run', '--project', 'stories', `web/e2e/${story}`], {
    cwd: PROJECT_ROOT,
    stdio: 'inherit',
  }).status === 0;

const failed = stories.filter((story) => !isTold(story));
console.log(
  `${stories.length - failed.length} of ${stories.length} stories passed${failed.map((each) => `\n  failed: ${each}`).join('')}`,
);
process.exitCode = stories.length === 0 || failed.length > 0 ? 1 : 0;
