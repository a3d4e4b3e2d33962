import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readCmap } from './cmap.ts';

export type Weight = 'regular' | 'bold';

/** Noto Sans SC (SIL Open Font License 1.1): the characters of GB 18030's first levels and of the general standard list. */
const FILES: Readonly<Record<Weight, string>> = {
  regular: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
};

const require = createRequire(import.meta.url);
const loaded = new Map<Weight, Buffer>();

/** Bytes of a whole font; read once in the life of the process. */
export function fontBytes(weight: Weight): Buffer {
  const known = loaded.get(weight) ?? readFileSync(require.resolve(FILES[weight]));
  loaded.set(weight, known);
  return known;
}

let cmap: ((codePoint: number) => boolean) | undefined;

/** Whether both weights can print it: they are cut from one drawing and have the same characters. */
export function isInFont(codePoint: number): boolean {
  cmap ??= readCmap(fontBytes('regular'));
  return cmap(codePoint);
}
