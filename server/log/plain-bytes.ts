/** The driver's `Buffer` as what the core works with: `slice` of the one shares memory, of the other copies. */
export const plainBytes = (buffer: Uint8Array): Uint8Array =>
  new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
