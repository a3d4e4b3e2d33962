/** What may be handed in as a document, and how its bytes begin; null where a type has no mark of its own. */
const BEGINNINGS: Readonly<Record<string, readonly number[] | null>> = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'image/webp': [0x52, 0x49, 0x46, 0x46],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': [0x50, 0x4b, 0x03, 0x04],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': [0x50, 0x4b, 0x03, 0x04],
  'text/plain': null,
  'application/json': null,
};

export const DOCUMENT_TYPES = Object.keys(BEGINNINGS);

const strict = new TextDecoder('utf-8', { fatal: true });

/** Whether the bytes are of the type that they are said to be, and of one that is accepted. */
export function isOfType(type: string, content: Uint8Array): boolean {
  const beginning = Object.hasOwn(BEGINNINGS, type) ? BEGINNINGS[type] : undefined;
  if (beginning === undefined) return false;
  return beginning === null ? isText(type, content) : beginning.every((byte, index) => content[index] === byte);
}

function isText(type: string, content: Uint8Array): boolean {
  try {
    const text = strict.decode(content);
    if (type === 'application/json') JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Shown in the page; everything else is only ever saved, so that no upload runs as a page of this site. */
export const isShownInline = (type: string): boolean =>
  type.startsWith('image/') || type === 'application/pdf' || type === 'text/plain';
