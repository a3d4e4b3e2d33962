import type { FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import type { Deps } from '../deps.ts';
import type { App } from '../platform/app-type.ts';
import type { LookKind } from './look-kinds.ts';
import { recordLook } from './record-look.ts';

interface RouteLook {
  readonly kind: LookKind;
  /** What the work at this desk is: where the page itself is the reason, nobody is asked for another. */
  readonly work: string;
  readonly isUnmasked?: true;
  readonly isExport?: true;
  /** Name of the part of the address that names the record. */
  readonly subject?: string;
  /** People whose data it shows; none where names are masked. */
  readonly people?: number;
}

const assembly = '/api/estates/:estate/assemblies/:assembly';

/**
 * Answers that show owners' data to staff in the course of their work, in one table to review; what is asked for with a reason
 * of its own keeps its look itself. The look is kept before the answer goes out: if it cannot be kept, there is no answer.
 */
export const ROUTE_LOOKS: Readonly<Record<string, RouteLook>> = {
  'GET /api/estates/:estate/reconciliation': { kind: 'roster-doubts', work: '核对清册疑点（隐去姓名号码）' },
  'GET /api/estates/:estate/representations': { kind: 'representations', work: '办理代理和监护登记（隐去姓名）' },
  'GET /api/estates/:estate/representations/:representation/photo': {
    ...{
      kind: 'representations',
      work: '核对代理授权书和印章',
      subject: 'representation',
      isUnmasked: true,
      people: 1,
    },
  },
  'GET /api/estates/:estate/unreached': { kind: 'unreached', work: '通知短信未能送达的业主（隐去姓名）' },
  'GET /api/estates/:estate/petitions/:petition/owners': {
    ...{ kind: 'petition-list', work: '核对联名业主（只有房屋和面积）', subject: 'petition' },
  },
  'GET /api/estates/:estate/petitions/:petition/owners.pdf': {
    ...{ kind: 'petition-list', work: '打印联名名单（只有房屋和面积）', subject: 'petition', isExport: true },
  },
  [`GET ${assembly}/archive.zip`]: {
    ...{ kind: 'delivery-list', work: '下载归档材料（送达登记，无姓名号码）', isExport: true },
  },
  // A paper that was altered is photographed with what stands on it.
  [`GET ${assembly}/paper-photos/:sha256`]: {
    ...{ kind: 'paper-scan', work: '核对票箱、封条和纸质票的照片', subject: 'sha256', isUnmasked: true },
  },
  [`GET ${assembly}/nominations/register`]: { kind: 'nominations', work: '办理候选人推荐和资格核对' },
  [`GET ${assembly}/nominations/:nomination/papers/:sha256`]: {
    ...{ kind: 'nominations', work: '核对候选人材料', subject: 'nomination', isUnmasked: true, people: 1 },
  },
  [`GET ${assembly}/paper-voters`]: { kind: 'voters', work: '发放纸质表决票' },
  [`GET ${assembly}/papers/:serial/scan`]: {
    ...{ kind: 'paper-scan', work: '录入、复核或核验纸质表决票', subject: 'serial', isUnmasked: true, people: 1 },
  },
  [`GET ${assembly}/papers/:serial/powers/:seq/scan`]: {
    ...{ kind: 'paper-scan', work: '核对受托人能否代签表决票', subject: 'serial', isUnmasked: true, people: 2 },
  },
  [`GET ${assembly}/roll/objections`]: { kind: 'objections', work: '处理名册异议' },
  [`GET ${assembly}/objections`]: { kind: 'objections', work: '处理表决异议' },
  [`GET ${assembly}/denials`]: { kind: 'objections', work: '处理“不是我投的票”' },
  [`GET ${assembly}/voters/:voter/devices`]: {
    ...{ kind: 'voters', work: '停用投票设备（隐去姓名）', subject: 'voter' },
  },
  [`GET ${assembly}/objection-evidence/:evidence`]: {
    ...{ kind: 'objection-evidence', work: '核对异议材料', subject: 'evidence', isUnmasked: true, people: 1 },
  },
  [`GET ${assembly}/set-aside-ballots`]: { kind: 'voters', work: '核对未计入的表决票（只有房屋）' },
  [`POST ${assembly}/bundles/certifying`]: {
    ...{ kind: 'certifying-bundle', work: '调取核验数据包（已在日志登记，无姓名）', isExport: true },
  },
};

/** Must be registered after the sessions, and wrapped by fastify-plugin, so that its hook serves every route. */
export const routeLooks = fp(
  async (app: App, { deps }: { deps: Deps }) => {
    app.addHook('onSend', async (request, reply, payload) => {
      const look = ROUTE_LOOKS[`${request.method} ${request.routeOptions.url ?? ''}`];
      if (look && reply.statusCode < 300 && isStaff(request)) await keep(deps, request, look);
      return payload;
    });
  },
  { name: 'route-looks', decorators: { request: ['actor'] } },
);

/** Owners' accounts hold no post: they see their own. */
const isStaff = ({ actor }: FastifyRequest): boolean => actor?.grants.some(({ role }) => role !== 'owner') ?? false;

async function keep(deps: Deps, request: FastifyRequest, look: RouteLook): Promise<void> {
  const params = request.params as Readonly<Record<string, string>>;
  const { kind, work, isUnmasked = false, isExport = false, subject, people = 0 } = look;
  await deps.db.transaction().execute((tx) =>
    recordLook(deps, tx, {
      ...{ estate: params['estate'] ?? '-', by: request.actor!.accountId, kind, reason: work, isUnmasked, isExport },
      ...{ assembly: params['assembly'] ?? null, subject: subject ? (params[subject] ?? null) : null, people },
      isRoutine: !isExport,
    }),
  );
}
