/** k6's JavaScript has no TextEncoder and TextDecoder; the core needs them for UTF-8. Nothing happens where they exist. */
class Encoder {
  encode(text: string): Uint8Array {
    const characters = unescape(encodeURIComponent(text));
    const bytes = new Uint8Array(characters.length);
    for (let i = 0; i < bytes.length; i++) bytes[i] = characters.charCodeAt(i);
    return bytes;
  }

  encodeInto(text: string, into: Uint8Array): { read: number; written: number } {
    const bytes = this.encode(text);
    into.set(bytes);
    return { read: text.length, written: bytes.length };
  }
}

class Decoder {
  decode(bytes: Uint8Array): string {
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return decodeURIComponent(escape(text));
  }
}

const globals = globalThis as Record<string, unknown>;
globals['TextEncoder'] ??= Encoder;
globals['TextDecoder'] ??= Decoder;
