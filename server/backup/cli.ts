import { resolve } from 'node:path';
import { readConfig, type Config } from '../config.ts';
import { filesFolder } from '../deps.ts';
import { becomeOwnerOf, OperatorError, say, sayFaults } from '../platform/operator.ts';
import { openLogins } from './logins.ts';
import type { Manifest } from './manifest.ts';
import { refusalSentence } from './refusal-sentence.ts';
import { restoreBackup } from './restore-backup.ts';
import { takeBackup } from './take-backup.ts';

const USAGE = 'npm run backup -- DIR   |   npm run restore -- DIR';

const sums = ({ takenAt, tables, files }: Manifest): string => {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return `${takenAt}: ${tables.length} tables, ${rows} rows, ${files} files`;
};

async function backup(config: Config, folder: string): Promise<number> {
  const logins = await openLogins(config);
  try {
    const manifest = await takeBackup({ ownerUrl: logins.ownerUrl, filesFolder: filesFolder(config) }, folder);
    say(`已备份 / backed up: ${sums(manifest)}`);
    say('密钥不在备份中，请另行妥善保管。/ The keys are not in it: keep them elsewhere, apart.');
    return 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    say('目标文件夹已有备份，没有改动。/ The folder holds a backup already; nothing was changed.');
    return 1;
  } finally {
    await logins.close();
  }
}

async function restore(config: Config, folder: string): Promise<number> {
  const logins = await openLogins(config);
  try {
    const restored = await restoreBackup(folder, { ...logins, filesFolder: filesFolder(config) });
    say(restored.ok ? `已恢复 / restored: ${sums(restored.value)}` : refusalSentence(restored.error));
    return restored.ok ? 0 : 1;
  } finally {
    await logins.close();
  }
}

const COMMANDS: Readonly<Record<string, (config: Config, folder: string) => Promise<number>>> = { backup, restore };

async function main([name = '', folder, ...rest]: readonly string[]): Promise<number> {
  const command = COMMANDS[name];
  if (!command || folder === undefined || rest.length > 0) {
    say(`用法 / usage: ${USAGE}`);
    return 2;
  }
  const config = readConfig(process.env);
  if (!config.ok) {
    sayFaults(config.error);
    return 1;
  }
  try {
    becomeOwnerOf(config.value.dataDir);
    return await command(config.value, resolve(folder));
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    say(error.message);
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
