import type { VoterId } from '../brands.ts';
import { fromUtf8, utf8 } from '../bytes.ts';
import { canonicalize, parseCanonical } from '../canonical.ts';
import { DELIVERY_LIST_TYPE, voterId } from '../entries/fields.ts';
import { fits, list, object } from '../shape.ts';

export { DELIVERY_LIST_TYPE };

/**
 * The document of a `delivery` that says to whom a ballot was delivered with the warning of what silence means. Only where
 * silent owners are counted does anything rest on it; then it belongs to every bundle, and holds pseudonyms alone.
 */
const deliveryList = object({ voters: list(voterId, 1_000_000) });

export const deliveryListBytes = (voters: readonly VoterId[]): Uint8Array =>
  utf8(canonicalize({ voters: [...new Set(voters)].sort() }));

/** The voters of a list, or null if the bytes are not one. */
export function readDeliveryList(bytes: Uint8Array): readonly VoterId[] | null {
  const text = fromUtf8(bytes);
  const value = text === null ? null : parseCanonical(text);
  if (!value?.ok || !fits(deliveryList, value.value)) return null;
  const { voters } = value.value;
  return voters.every((voter, index) => index === 0 || voters[index - 1]! < voter) ? voters : null;
}
