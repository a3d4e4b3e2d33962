import { anyOf, object, type Shape } from '../shape.ts';
import { detachedJws, nonce } from './fields.ts';

type Fields = Readonly<Record<string, Shape<unknown>>>;

const signed = { jws: detachedJws, nonce };

/** Body of an act of one person: its fields, a nonce, and his signature over all of it; see replay/acts.ts. */
export const act = <F extends Fields>(fields: F) => object({ ...fields, ...signed });

/** The same with the signature of a second person, over the same text. */
export const actOfTwo = <F extends Fields>(fields: F) => object({ ...fields, ...signed, jws2: detachedJws });

/** An act of a person, or of the service alone. */
export const actOrNot = <F extends Fields>(fields: F) =>
  anyOf('a body with signature and nonce, or with neither', object(fields), act(fields));
