import { never } from '../../crypto/result.ts';
import { readConfig } from '../config.ts';
import { closeDeps, createDeps } from '../deps.ts';
import { createLog } from '../platform/log.ts';
import { say, sayFaults } from '../platform/operator.ts';
import { appointFirstAdministrator, type FirstAdministratorRefusal } from './accounts.ts';

/**
 * Appoints the first administrator of a production database, once. Name and phone come from the environment, so that they stay
 * out of process lists: ADMINISTRATOR_NAME, ADMINISTRATOR_PHONE, ADMINISTRATOR_AREA (division code).
 */
async function main(env: NodeJS.ProcessEnv): Promise<number> {
  const { ADMINISTRATOR_NAME: name, ADMINISTRATOR_PHONE: phone, ADMINISTRATOR_AREA: area } = env;
  const config = readConfig(env);
  if (!config.ok) {
    sayFaults(config.error);
    return 1;
  }
  const { url } = config.value.database;
  if (!name || !phone || !area || url === null) {
    say('请设置 ADMINISTRATOR_NAME、ADMINISTRATOR_PHONE、ADMINISTRATOR_AREA 和 DATABASE_URL。');
    say('Set ADMINISTRATOR_NAME, ADMINISTRATOR_PHONE, ADMINISTRATOR_AREA and DATABASE_URL.');
    return 1;
  }
  const deps = await createDeps({ config: config.value, log: createLog(config.value), databaseUrl: url });
  try {
    const result = await appointFirstAdministrator(deps, { name, phone, area });
    say(
      result.ok
        ? '已设立首位管理员，可用其手机登录。/ The first administrator can now sign in with his phone.'
        : reason(result.error),
    );
    return result.ok ? 0 : 1;
  } finally {
    await closeDeps(deps);
  }
}

function reason({ code }: FirstAdministratorRefusal): string {
  switch (code) {
    case 'ADMINISTRATOR_EXISTS':
      return '已有管理员，请由其授权。/ There is an administrator already, who appoints all others.';
    case 'ACCOUNT_EXISTS':
      return '该手机号已有账户。/ This phone has an account already.';
    case 'AREA_UNKNOWN':
      return '区划代码应为 2、4、6、9 或 12 位数字。/ A division code has 2, 4, 6, 9 or 12 digits.';
    case 'PHONE_MALFORMED':
      return '手机号码不正确。/ This is not a phone number.';
    default:
      return never(code);
  }
}

process.exitCode = await main(process.env);
