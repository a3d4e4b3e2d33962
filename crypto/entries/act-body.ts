import { anyOf, object, oneOf, type Shape } from '../shape.ts';
import { detachedJws, nonce } from './fields.ts';

type Fields = Readonly<Record<string, Shape<unknown>>>;

const signed = { jws: detachedJws, nonce };

/** Body of an act of one person: its fields, a nonce, and his signature over all of it; see replay/acts.ts. */
export const act = <F extends Fields, O extends Fields = Record<never, never>>(fields: F, optional?: O) =>
  object({ ...fields, ...signed }, optional);

/** The same with the signature of a second person, over the same text. */
export const actOfTwo = <F extends Fields>(fields: F) => object({ ...fields, ...signed, jws2: detachedJws });

/** An act of a person, or of the service alone. */
export const actOrNot = <F extends Fields>(fields: F) =>
  anyOf('a body with signature and nonce, or with neither', object(fields), act(fields));

/** An act about an owner that he signs with his own device, or two workers together in his stead. */
export const actOfOwnerOrStaff = <F extends Fields>(fields: F) =>
  anyOf(
    'an act of an owner’s device, or of two of the staff',
    act({ ...fields, by: oneOf('owner') }),
    actOfTwo({ ...fields, by: oneOf('two-staff') }),
  );
