import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject } from 'ajv';
import { envSchema } from 'env-schema';
import type { Static, TObject } from 'typebox';
import { err, ok, type Result } from '../../crypto/result.ts';

/** One thing that is wrong with the configuration: which variable, and what it should be. Never its value. */
export interface ConfigFault {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
}

export type Values = Readonly<Record<string, string | undefined>>;

/** `X_FILE` names a file whose content is the variable `X`, as secret stores mount them. An empty variable counts as unset. */
export function withFiles(
  env: Values,
  names: readonly string[],
): { readonly values: Values; readonly faults: readonly ConfigFault[] } {
  const set = Object.entries(env).filter((entry): entry is [string, string] => Boolean(entry[1]?.trim()));
  const values: Record<string, string> = Object.fromEntries(set);
  const faults: ConfigFault[] = [];
  for (const name of names) {
    const fileName = `${name}_FILE`;
    const path = values[fileName];
    if (path === undefined) continue;
    if (values[name] !== undefined) {
      faults.push({
        name,
        zh: `${name} 与 ${fileName} 只能设置一个`,
        en: `set either ${name} or ${fileName}, not both`,
      });
      continue;
    }
    const content = read(path);
    if (content === null)
      faults.push({ name: fileName, zh: '指定的文件无法读取', en: 'the file it names cannot be read' });
    else values[name] = content.trim();
  }
  return { values, faults };
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** Coerces and checks against the schema; each property's `zh` and `description` say what it should be. */
export function validate<S extends TObject>(schema: S, values: Values): Result<Static<S>, readonly ConfigFault[]> {
  const ajv = new Ajv({
    allErrors: true,
    coerceTypes: true,
    useDefaults: true,
    removeAdditional: true,
    keywords: ['zh'],
  });
  try {
    return ok(envSchema<Static<S>>({ schema: structuredClone(schema), data: { ...values }, env: false, ajv }));
  } catch (error) {
    const errors = (error as { errors?: ErrorObject[] }).errors;
    if (!errors) throw error;
    const names = new Set(errors.map((each) => each.instancePath.slice(1) || String(each.params['missingProperty'])));
    return err([...names].map((name) => faultOf(schema, name)));
  }
}

function faultOf(schema: TObject, name: string): ConfigFault {
  const property = schema.properties[name] as { zh?: string; description?: string } | undefined;
  return { name, zh: `应为${property?.zh ?? '有效的值'}`, en: `should be ${property?.description ?? 'valid'}` };
}
