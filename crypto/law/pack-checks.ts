/** What there is to say of the pack itself: whose it is, what of it is a draft, and what nobody could read. */
import { ARTICLES } from './articles.ts';
import { finding, type Finding } from './findings.ts';
import type { Layer, ResolvedPack } from './packs/resolve.ts';

export const checkPack = (pack: ResolvedPack): Finding[] => [...standIn(pack), ...drafts(pack), ...unreadTexts(pack)];

/** A place without rules of its own, or whose own text has lapsed, has those of the level above it. */
function standIn({ id, insteadOf, nameZh, nameEn, onDay }: ResolvedPack): Finding[] {
  if (insteadOf === null) return [];
  return [
    finding('warning', 'place-without-pack', ARTICLES.guidance, {
      subject: id,
      says: {
        zh: `${onDay} 没有“${insteadOf}”自己的规则包，按上一级“${nameZh}”的规则办理`,
        en: `On ${onDay} there is no rule pack of ${insteadOf} itself; the rules of ${nameEn} above it are applied`,
      },
      remedy: { zh: '请主管部门确认当地是否另有规定', en: 'Ask the authority whether the place has rules of its own' },
    }),
  ];
}

function drafts({ layers }: ResolvedPack): Finding[] {
  return layers.filter(({ status }) => status === 'draft').map(draftLayer);
}

const draftLayer = ({ id, nameZh, nameEn, version }: Layer): Finding =>
  finding('info', 'layer-is-draft', ARTICLES.guidance, {
    subject: id,
    says: {
      zh: `${nameZh}的规则（${version}）是征求意见稿，只供参考，不影响能否发布公告`,
      en: `The rules of ${nameEn} (${version}) are a draft: they inform and do not decide whether a notice may be given`,
    },
    remedy: { zh: '请主管部门确认是否已经正式施行', en: 'Ask the authority whether the text is in force' },
  });

/** What nobody could read is said openly: its silence in the pack is not the law's silence. */
function unreadTexts({ id, layers }: ResolvedPack): Finding[] {
  const texts = layers.flatMap(({ unread }) => unread);
  if (texts.length === 0) return [];
  return [
    finding('info', 'texts-unread', ARTICLES.guidance, {
      subject: id,
      says: {
        zh: `以下文件未能读到全文，其规定请主管部门确认：${texts.join('；')}`,
        en: `These texts could not be read in full; ask the authority what they provide: ${texts.join('; ')}`,
      },
      remedy: { zh: '公告前向街道办事处确认', en: 'Confirm with the street office before posting' },
    }),
  ];
}
