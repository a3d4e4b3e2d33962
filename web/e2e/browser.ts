import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const PLACES = [
  '/usr/bin',
  ...(process.env['PATH'] ?? '').split(delimiter),
  '/Applications/Chromium.app/Contents/MacOS',
  '/Applications/Google Chrome.app/Contents/MacOS',
];
const MAC_NAMES = ['Chromium', 'Google Chrome'];

/** Why there may be none, for whoever reads that tests were skipped. */
export const NO_BROWSER =
  'no Chromium or Chrome was found; install one (Debian: apt-get install chromium fonts-noto-cjk) or name it with CHROMIUM=…';

/** The machine's Chromium: what CHROMIUM names, else Debian's, else one on the PATH. Null when there is none. */
export function findBrowser(): string | null {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && named !== '') {
    if (!isProgram(named)) throw new Error(`CHROMIUM names ${named}, which is not a program`);
    return named;
  }
  const candidates = PLACES.filter(Boolean).flatMap((place) =>
    [...NAMES, ...MAC_NAMES].map((name) => join(place, name)),
  );
  return candidates.find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** No first-run dialogues, no updates, no talk with anybody but the product. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
