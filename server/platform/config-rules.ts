import { Type } from 'typebox';
import type { ConfigFault, Values } from './environment.ts';

const KEY_32 = '^[A-Za-z0-9+/]{43}=$';
const said = (zh: string, en: string) => ({ zh, description: en });
const key32 = said(
  '32 个随机字节的 base64（44 个字符）',
  '32 random bytes in base64 (44 characters): openssl rand -base64 32',
);
const optional = (pattern: string, words: object) => Type.Optional(Type.String({ pattern, ...words }));
const postgresUrl = said('postgres:// 开头的数据库地址', 'a database address that begins with postgres://');

/** Every variable that the service reads. A variable set to nothing counts as unset. */
export const ENVIRONMENT = Type.Object({
  YIJUE_MODE: Type.Union([Type.Literal('demo'), Type.Literal('production')], {
    default: 'demo',
    ...said(' demo 或 production', 'demo or production'),
  }),
  HOST: Type.String({ default: '127.0.0.1', ...said('监听的地址', 'the address to listen on') }),
  PORT: Type.Integer({
    default: 3000,
    minimum: 0,
    maximum: 65535,
    ...said(' 0 到 65535 的端口号', 'a port, 0 to 65535'),
  }),
  PUBLIC_HOST: optional(
    '^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[1-9][0-9]{0,4})?$',
    said('对外的主机名（小写，不带 http://）', 'the host name that owners see, in lower case, without http://'),
  ),
  DATA_DIR: optional('.', said('数据文件夹', 'a folder')),
  DATABASE_URL: optional('^postgres(ql)?://', postgresUrl),
  MIGRATIONS_DATABASE_URL: optional('^postgres(ql)?://', postgresUrl),
  DATABASE_POOL: Type.Integer({ default: 10, minimum: 2, maximum: 500, ...said(' 2 到 500', 'connections, 2 to 500') }),
  SMS_GATEWAY_URL: optional('^https?://', said(' http(s):// 开头的短信网关地址', "the SMS gateway's http(s) address")),
  SMS_GATEWAY_TOKEN: optional('.', said('短信网关的令牌', "the SMS gateway's token")),
  SESSION_SECRET: optional('^.{32,}$', said('至少 32 个字符', 'at least 32 random characters')),
  DATA_KEY: optional(KEY_32, key32),
  INDEX_KEY: optional(KEY_32, key32),
  LOG_MASTER_KEY: optional(KEY_32, key32),
  LOG_MASTER_KEY_ID: optional(
    '^[a-z0-9-]{1,32}$',
    said('小写字母、数字、连字符', 'lower-case letters, digits, hyphens'),
  ),
  LOG_MASTER_KEYS_RETIRED: optional(
    '^[a-z0-9-]{1,32}:[A-Za-z0-9+/]{43}=(,[a-z0-9-]{1,32}:[A-Za-z0-9+/]{43}=)*$',
    said('以逗号分隔的 id:base64', 'id:base64 pairs with commas between'),
  ),
  WITNESSES: optional(
    '^https?://[^\\s,]+ [^\\s,]+(, ?https?://[^\\s,]+ [^\\s,]+)*$',
    said('以逗号分隔的“地址 空格 公钥”', 'pairs of address and verifier key, a space between, commas between pairs'),
  ),
  WITNESS_QUORUM: Type.Optional(
    Type.Integer({ minimum: 0, maximum: 10, ...said('不超过见证方个数', 'at most the number of witnesses') }),
  ),
  DEMO_CLOCK: optional('^(on|off)$', said(' on 或 off', 'on or off')),
  DEMO_ESTATE: optional('^(fenglin|none)$', said(' fenglin 或 none', 'fenglin or none')),
  WEB_BUILD: optional('^(on|off)$', said(' on 或 off', 'on or off')),
  OVERLOADED_AFTER_MS: Type.Integer({
    default: 3000,
    minimum: 100,
    maximum: 600_000,
    ...said(' 100 到 600000 毫秒', 'milliseconds, 100 to 600000'),
  }),
  METRICS_PORT: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 65535, ...said(' 1 到 65535 的端口号', 'a port, 1 to 65535') }),
  ),
  TRUST_PROXY: Type.Integer({
    default: 0,
    minimum: 0,
    maximum: 5,
    ...said('前置代理的层数', 'the number of proxies in front, 0 to 5'),
  }),
  REQUESTS_PER_MINUTE: Type.Optional(Type.Integer({ minimum: 1, ...said('每分钟请求数', 'requests a minute') })),
  LOG_LEVEL: Type.Optional(
    Type.Union(
      (['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const).map((level) => Type.Literal(level)),
      said(' fatal、error、warn、info、debug 或 silent', 'fatal, error, warn, info, debug or silent'),
    ),
  ),
});

const REQUIRED_IN_PRODUCTION: readonly ConfigFault[] = [
  { name: 'DATABASE_URL', zh: '正式运行须使用自己的 PostgreSQL', en: 'production needs a PostgreSQL of its own' },
  {
    name: 'PUBLIC_HOST',
    zh: '须设置：它写入每份日志的名称',
    en: 'must be set: it becomes part of the name of every log',
  },
  { name: 'SMS_GATEWAY_URL', zh: '须设置真实的短信网关', en: 'a real SMS gateway must be set' },
  ...['SESSION_SECRET', 'DATA_KEY', 'INDEX_KEY', 'LOG_MASTER_KEY', 'LOG_MASTER_KEY_ID'].map((name) => ({
    name,
    zh: `须设置（也可用 ${name}_FILE）`,
    en: `must be set (or ${name}_FILE)`,
  })),
];

/** What depends on several variables at once: a production that would be a demonstration in disguise does not start. */
export function productionFaults(values: Values): readonly ConfigFault[] {
  if (values['YIJUE_MODE'] !== 'production') return disguisedDemo(values);
  const missing = REQUIRED_IN_PRODUCTION.filter(({ name }) => values[name] === undefined);
  const clock = { name: 'DEMO_CLOCK', zh: '正式运行中没有可调的时钟', en: 'production has no clock that can be moved' };
  return values['DEMO_CLOCK'] === 'on' ? [...missing, clock] : missing;
}

function disguisedDemo(values: Values): readonly ConfigFault[] {
  if (values['NODE_ENV'] !== 'production') return [];
  const zh = 'NODE_ENV=production 时不得以演示模式运行，请设 YIJUE_MODE=production';
  return [{ name: 'YIJUE_MODE', zh, en: 'NODE_ENV=production refuses the demonstration: set YIJUE_MODE=production' }];
}
