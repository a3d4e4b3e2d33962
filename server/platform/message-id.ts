/** RFC 9562, version 8, from the first 16 of some hashed bytes: what a gateway knows a message by, the same in every attempt. */
export function messageId(hash: Uint8Array): string {
  const hex = Buffer.from(hash.subarray(0, 16)).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}
