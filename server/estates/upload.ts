import type { FastifyRequest } from 'fastify';

export interface Upload {
  readonly file: Uint8Array;
  /** As the client calls it; may hold a name, so it is neither kept nor logged. */
  readonly fileName: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** The one file of a multipart request, in memory (the platform limits its size), and its text fields; null without a file. */
export async function readUpload(request: FastifyRequest): Promise<Upload | null> {
  if (!request.isMultipart()) return null;
  const fields = new Map<string, string>();
  let found: Pick<Upload, 'file' | 'fileName'> | null = null;
  for await (const part of request.parts()) {
    if (part.type === 'field') fields.set(part.fieldname, String(part.value));
    else found ??= { file: await part.toBuffer(), fileName: part.filename };
  }
  return found && { ...found, fields };
}
