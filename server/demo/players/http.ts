import type { App } from '../../platform/app-type.ts';

/** A file in a multipart request. */
export interface Upload {
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array;
}

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly token?: string | undefined;
  readonly body?: unknown;
  readonly files?: readonly Upload[];
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly bytes: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
  json<T>(): T;
  text(): string;
}

/** The only way in: what a person's device could send. */
export type Http = (call: Call) => Promise<Answer>;

/** A refusal that the play did not expect; its words are those that a person would have read. */
export class UnexpectedAnswer extends Error {
  readonly answer: Answer;

  constructor(call: Call, answer: Answer) {
    super(`${call.method} ${call.path}: ${answer.status} ${answer.text().slice(0, 2000)}`);
    this.answer = answer;
  }
}

/** The reply's body, nothing where it has none; anything but success ends the play. */
export const asked = async <T>(http: Http, call: Call): Promise<T> => takenFrom(call, await http(call));

export function takenFrom<T>(call: Call, answer: Answer): T {
  if (answer.status >= 300) throw new UnexpectedAnswer(call, answer);
  return answer.status === 204 ? (undefined as T) : answer.json<T>();
}

/** Over the network, as everybody else. A 503 with Retry-After is waited out, as the app does. */
export const fetchHttp =
  (base: string): Http =>
  async (call) => {
    for (let attempt = 0; ; attempt++) {
      const reply = await fetch(base + call.path, {
        method: call.method,
        headers: headersOf(call),
        ...(call.files ? { body: await formOf(call.files).arrayBuffer() } : bodyOf(call)),
      });
      if (reply.status === 503 && attempt < 20) {
        await new Promise((resolve) => setTimeout(resolve, 1000 * Number(reply.headers.get('retry-after') ?? 1)));
        continue;
      }
      return answerOf(reply.status, new Uint8Array(await reply.arrayBuffer()), Object.fromEntries(reply.headers));
    }
  };

/** Into an application without a socket: the same routes, the same checks. */
export const injectHttp =
  (app: App): Http =>
  async (call) => {
    const reply = await app.inject({
      method: call.method,
      url: call.path,
      headers: headersOf(call),
      ...(call.files
        ? { payload: Buffer.from(await formOf(call.files).arrayBuffer()) }
        : call.body === undefined
          ? {}
          : { payload: JSON.stringify(call.body) }),
    });
    const headers = Object.fromEntries(Object.entries(reply.headers).map(([name, value]) => [name, String(value)]));
    return answerOf(reply.statusCode, new Uint8Array(reply.rawPayload), headers);
  };

const BOUNDARY = 'yijue-play-6b1f0c9e2d7a';

function headersOf({ token, body, files, headers }: Call): Record<string, string> {
  return {
    'x-yijue': '1',
    ...(token ? { authorization: `Bearer ${token}` } : {}),
    ...(files ? { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` } : {}),
    ...(body !== undefined && !files ? { 'content-type': 'application/json' } : {}),
    ...headers,
  };
}

const bodyOf = ({ body }: Call): { body?: string } => (body === undefined ? {} : { body: JSON.stringify(body) });

function formOf(files: readonly Upload[]): Blob {
  const parts = files.flatMap(({ name, type, content }) => [
    `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`,
    new Uint8Array(content),
    '\r\n',
  ]);
  return new Blob([...parts, `--${BOUNDARY}--\r\n`]);
}

export const answerOf = (status: number, bytes: Uint8Array, headers: Readonly<Record<string, string>>): Answer => ({
  status,
  bytes,
  headers,
  text: () => new TextDecoder().decode(bytes),
  json: <T>() => JSON.parse(new TextDecoder().decode(bytes)) as T,
});
