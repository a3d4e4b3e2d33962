import type { Config } from '../config.ts';
import type { App } from './app-type.ts';

/** What the terminal shows once a demonstration listens: where to go, and how to sign in as whom. */
export function welcome(app: App, { host }: Config, sheet: readonly string[]): string {
  const address = addressOf(app, host);
  const lines = [
    '',
    '议决 Yijue · 演示 demonstration',
    `打开 Open   ${address}`,
    `接口 API    ${address}/api/docs`,
    ...(sheet.length > 0 ? ['', ...sheet] : []),
    '',
    '停止 Stop   Ctrl-C',
  ];
  return `${lines.map((line) => `  ${line}`.trimEnd()).join('\n')}\n\n`;
}

function addressOf(app: App, host: string): string {
  const bound = app.server.address();
  const port = bound !== null && typeof bound === 'object' ? bound.port : 0;
  const isLocal = host === '127.0.0.1' || host === '0.0.0.0' || host === '::';
  return `http://${isLocal ? 'localhost' : host}:${port}`;
}
