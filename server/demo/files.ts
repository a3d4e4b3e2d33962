import { join } from 'node:path';
import { PROJECT_ROOT } from '../platform/project.ts';

const folder = join(PROJECT_ROOT, 'server', 'demo', 'fenglin');

/** The fictional estate's registry feed and its committee's roster. */
export const FENGLIN = {
  registry: join(folder, 'registry.json'),
  roster: join(folder, 'roster.xlsx'),
} as const;
