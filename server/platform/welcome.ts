import type { Deps } from '../deps.ts';
import type { App } from './app-type.ts';

/** What the terminal shows once the service listens: where to go and, in the demonstration, how to sign in as whom. */
export async function welcome(app: App, { config }: Deps): Promise<string> {
  const address = addressOf(app, config.host);
  const lines = [
    '',
    `  议决 Yijue  ${config.mode === 'demo' ? '演示 demonstration' : ''}`.trimEnd(),
    `  打开 Open       ${address}`,
    `  接口 API        ${address}/api/docs`,
    '  停止 Stop       Ctrl-C',
    '',
  ];
  return `${lines.join('\n')}\n`;
}

function addressOf(app: App, host: string): string {
  const bound = app.server.address();
  const port = bound !== null && typeof bound === 'object' ? bound.port : 0;
  const isLocal = host === '127.0.0.1' || host === '0.0.0.0' || host === '::';
  return `http://${isLocal ? 'localhost' : host}:${port}`;
}
