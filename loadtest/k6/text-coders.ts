/** UTF-8 by way of k6's own base64, which knows no other text: a page of ten kilobytes took a quarter of a second by hand. */
import encoding from 'k6/encoding';

class Encoder {
  encode(text: string): Uint8Array {
    return new Uint8Array(encoding.b64decode(encoding.b64encode(text)));
  }

  encodeInto(text: string, into: Uint8Array): { read: number; written: number } {
    const bytes = this.encode(text);
    into.set(bytes);
    return { read: text.length, written: bytes.length };
  }
}

class Decoder {
  decode(bytes: Uint8Array): string {
    return encoding.b64decode(encoding.b64encode(bytes.slice().buffer as ArrayBuffer), 'std', 's');
  }
}

const globals = globalThis as Record<string, unknown>;
globals['TextEncoder'] ??= Encoder;
globals['TextDecoder'] ??= Decoder;
