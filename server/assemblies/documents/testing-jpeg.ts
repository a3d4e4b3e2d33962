/** One segment of a JPEG: marker, length, content. */
export function segment(marker: number, content: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** The frame of a JPEG as a parser meets it; no picture that a browser could draw. */
export function jpeg(
  spoken: readonly Buffer[],
  { width = 480, height = 640, scan = 40 }: { width?: number; height?: number; scan?: number } = {},
): Buffer {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\u0001\u0001')),
    ...spoken,
    segment(0xc0, frame),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.alloc(scan, 0x5a),
    Buffer.from([0xff, 0xd9]),
  ]);
}
