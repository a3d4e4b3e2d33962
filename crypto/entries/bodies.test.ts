import { expect, test } from 'vitest';
import { BODIES, type EntryType } from './bodies.ts';
import { SIGNERS } from './signers.ts';

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly ObjectSchema[];
}

/** Each form that a body of the type can have. */
const formsOf = (type: EntryType): readonly ObjectSchema[] => {
  const schema = BODIES[type].schema as ObjectSchema;
  return schema.anyOf ?? [schema];
};
const types = Object.keys(BODIES) as EntryType[];
const typesWith = (field: string) =>
  types.filter((type) => formsOf(type).some(({ properties }) => properties && field in properties)).sort();

test('no body has a field of its own that the signed text adds, so nobody signs a text that reads two ways', () => {
  expect(typesWith('aud')).toEqual([]);
});

test('what people do not sign is the clock reading of a ballot or paper, and nothing else', () => {
  expect(typesWith('received')).toEqual(['ballot', 'ballot-attested', 'paper-registered']);
});

test('an act has a nonce exactly where it has a signature, and both always or, where the service may speak, never', () => {
  for (const type of types.filter((each) => each !== 'ballot'))
    for (const { properties = {}, required = [] } of formsOf(type)) {
      expect([type, 'nonce' in properties]).toEqual([type, 'jws' in properties]);
      for (const name of ['jws', 'jws2', 'nonce'].filter((each) => each in properties))
        expect(required).toContain(name);
    }
});

test('the forms ask for the signatures that the rules ask for', () => {
  for (const type of types.filter((each) => each !== 'ballot')) {
    const forms = formsOf(type);
    const { jws, jws2, optional, orDevice } = SIGNERS[type];
    expect([type, forms.some(({ properties = {} }) => 'jws' in properties)]).toEqual([type, jws !== undefined]);
    expect([type, forms.some(({ properties = {} }) => 'jws2' in properties)]).toEqual([type, jws2 !== undefined]);
    expect([type, forms.length > 1]).toEqual([type, (optional ?? orDevice) === true]);
  }
});
