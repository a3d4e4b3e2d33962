import { Type } from 'typebox';
import type { Deps } from '../../deps.ts';
import type { App } from '../../platform/app-type.ts';
import { defineProblems } from '../../platform/problems.ts';
import { AssemblyParams, inEstate, logOf } from '../schemas.ts';
import { EVIDENCE_TYPES, evidenceFor, giveEvidence, MAX_EVIDENCE_BYTES, openEvidence } from './evidence.ts';

const evidenceProblems = defineProblems({
  EVIDENCE_MISSING: {
    status: 422,
    zh: { title: '没有收到文件', detail: '异议已经提交，没有丢失。请重新选择照片或 PDF。' },
    en: { title: 'No file arrived', detail: 'The objection itself is filed. Choose the photo or PDF again.' },
  },
  EVIDENCE_TYPE_REFUSED: {
    status: 422,
    zh: { title: '只收 JPG、PNG 照片或 PDF，每个不超过 8 MB', detail: '文件没有保存，异议已经提交。请换一个文件。' },
    en: {
      title: 'JPEG, PNG or PDF of at most 8 MB',
      detail: 'The file was not kept; the objection itself is filed. Choose another file.',
    },
  },
  EVIDENCE_TOO_MANY: {
    status: 409,
    zh: { title: '每件异议最多 5 个文件', detail: '这个文件没有保存，先前的都在。更多材料请交社区窗口。' },
    en: { title: 'Five files for each objection', detail: 'This one was not kept. Bring more to the community desk.' },
  },
  EVIDENCE_OBJECTION_UNKNOWN: {
    status: 404,
    zh: { title: '没有这件异议', detail: '文件没有保存。只能为自己提出的异议补充材料。' },
    en: { title: 'No such objection', detail: 'The file was not kept. Evidence goes with an objection of your own.' },
  },
  EVIDENCE_UNKNOWN: {
    status: 404,
    zh: { title: '没有这个文件', detail: '只有提出人和办理人员可以查看。请刷新后再试。' },
    en: { title: 'No such file', detail: 'Whoever objected and those who answer may open it. Reload and try again.' },
  },
});

const OF = '/api/estates/:estate/assemblies/:assembly';
const Uuid = Type.String({ format: 'uuid' });
const tags = ['objections'];
const access = inEstate('owner', 'committee', 'community', 'officer');

/** Photos and papers with objections, to the roll and to the vote; never public. */
export async function evidenceRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  app.post(
    `${OF}/objections/:objection/evidence`,
    {
      config: { access },
      schema: {
        ...{ tags, summary: 'Adds evidence to an objection of your own: one file as multipart/form-data' },
        ...{ description: `Types: ${EVIDENCE_TYPES.join(', ')}`, consumes: ['multipart/form-data'] },
        params: Type.Object({ ...AssemblyParams.properties, objection: Uuid }),
        response: { 201: Type.Object({ id: Type.String() }) },
      },
    },
    async (request, reply) => {
      const file = request.isMultipart() ? await request.file({ limits: { fileSize: MAX_EVIDENCE_BYTES } }) : undefined;
      if (!file) return reply.problem(evidenceProblems.EVIDENCE_MISSING);
      const content = await file.toBuffer().catch(() => null);
      if (!content) return reply.problem(evidenceProblems.EVIDENCE_TYPE_REFUSED);
      const given = { objection: request.params.objection, content, type: file.mimetype };
      const result = await giveEvidence(deps, logOf(request.params), request.actor!, given);
      return result.ok ? reply.code(201).send(result.value) : reply.refuse(evidenceProblems, result.error);
    },
  );

  app.get(
    `${OF}/objection-evidence`,
    {
      config: { access },
      schema: {
        ...{ tags, summary: 'Evidence: your own, or all of it for those who answer', params: AssemblyParams },
        response: {
          200: Type.Object({
            evidence: Type.Array(
              Type.Object({ id: Uuid, objection: Uuid, bytes: Type.Integer(), type: Type.String() }),
            ),
          }),
        },
      },
    },
    async (request) => ({ evidence: [...(await evidenceFor(deps, logOf(request.params), request.actor!))] }),
  );

  app.get(
    `${OF}/objection-evidence/:evidence`,
    {
      config: { access },
      schema: {
        ...{ tags, summary: 'One file of evidence' },
        params: Type.Object({ ...AssemblyParams.properties, evidence: Uuid }),
      },
    },
    async (request, reply) => {
      const file = await openEvidence(deps, logOf(request.params), request.actor!, request.params.evidence);
      if (!file) return reply.problem(evidenceProblems.EVIDENCE_UNKNOWN);
      return reply
        .type(file.type)
        .header('content-security-policy', "sandbox; default-src 'none'")
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'private, no-store')
        .send(file.content);
    },
  );
}
