import { README_TEXTS } from '../bundle/readme.ts';
import { toHex, utf8 } from '../bytes.ts';
import { sha256 } from '../hash.ts';
import { CONVENERS } from '../law/conveners/conveners.data.ts';
import { MATTERS } from '../law/matters.data.ts';

/** The matters that may stand in a notice, with the items under which they fall. */
export function matters(): string {
  const lines = MATTERS.flatMap(({ id, name, decides }) =>
    decides.kind === 'joint' ? [`| \`${id}\` | ${decides.items.join(', ')} | ${name.zh} |`] : [],
  );
  return ['| matter | items | name |', '| --- | --- | --- |', ...lines].join('\n');
}

const ASSEMBLIES = { first: 'first', later: 'later', any: 'first and later' } as const;

/** Which assemblies each kind of convener calls. */
export function conveners(): string {
  const lines = Object.entries(CONVENERS).map(([kind, { only }]) => `| \`${kind}\` | ${ASSEMBLIES[only]} |`);
  return ['| kind | assemblies |', '| --- | --- |', ...lines].join('\n');
}

export const readmeTexts = (): string => README_TEXTS.map((text) => `- \`${toHex(sha256(utf8(text)))}\``).join('\n');
