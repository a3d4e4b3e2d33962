import type { Config } from '../config.ts';

/** Where people reach the service, for links in messages and on paper. The demonstration speaks plain HTTP. */
export const publicOrigin = ({ mode, publicHost }: Pick<Config, 'mode' | 'publicHost'>): string =>
  `${mode === 'demo' ? 'http' : 'https'}://${publicHost}`;
