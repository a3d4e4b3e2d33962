import { defineProblems } from '../platform/problems.ts';

/** Refusals around powers to vote for an owner. Each names the rule, and what to do instead. */
export const proxyProblems = defineProblems({
  PROXY_AGENT_UNKNOWN: {
    status: 404,
    zh: {
      title: '没有找到这位受托人',
      detail:
        '没有任何记录。受托人应是已在本小区核验过身份的业主，姓名和证件号须与登记一致。请核对，或请其先登录核验、到社区现场核验。受托人不是业主的，可持书面委托到社区现场领取这一户的纸质表决票。',
    },
    en: {
      title: 'No such agent was found',
      detail:
        'Nothing was recorded. An agent is an owner of this estate who has proved who he is; name and document number must be as registered. Check them, or ask him to prove himself first, online or at the desk. Whoever owns nothing here takes a written power to the desk and gets the paper ballot.',
    },
  },
  PROXY_AGENT_IS_PARTY: {
    status: 409,
    zh: {
      title: '这位受托人本来就可以投这一票',
      detail: '没有任何记录。不能委托自己或共有人：共有人可以直接用自己的手机表决。',
    },
    en: {
      title: 'This person may cast this vote anyway',
      detail: 'Nothing was recorded. Nobody gives a power to himself or a co-owner, who votes on his own phone.',
    },
  },
  PROXIES_NOT_ALLOWED: {
    status: 409,
    zh: {
      title: '本次会议不接受委托',
      detail: '没有任何记录。公告固定的规则是“一名受托人最多代理 0 户”。您可以线上表决，或到社区现场领取纸质表决票。',
    },
    en: {
      title: 'This assembly takes no proxies',
      detail:
        'Nothing was recorded. The rule frozen in the notice lets an agent act for nobody. Vote online, or on paper at the community desk.',
    },
  },
  PROXY_LIMIT_REACHED: {
    status: 409,
    zh: {
      title: '受托人代理的户数已满',
      detail:
        '没有任何记录。公告固定的规则是“一名受托人最多代理 {limit} 户”，超出的委托所投的票不计入。请改托他人，或由业主本人表决。',
    },
    en: {
      title: 'The agent acts for as many owners as the rules allow',
      detail:
        'Nothing was recorded. By the rule frozen in the notice an agent acts for {limit} at most, and ballots under further powers do not count. Choose somebody else, or let the owner vote himself.',
    },
  },
  PROXY_STANDS: {
    status: 409,
    zh: { title: '已有一份委托', detail: '没有任何记录。一户同时只能有一份委托。请先收回原来的委托，再办新的。' },
    en: {
      title: 'There is a power already',
      detail: 'Nothing was recorded. One power of a voter stands at a time: take back the earlier one first.',
    },
  },
  PROXY_VOTED_ALREADY: {
    status: 409,
    zh: { title: '这一户已经表决', detail: '没有任何记录。表决票已经收到，不需要再委托。' },
    en: {
      title: 'This voter has voted',
      detail: 'Nothing was recorded. The ballot has been received; no power is needed.',
    },
  },
  PROXY_BY_PROXY: {
    status: 403,
    zh: {
      title: '受托人不能转委托',
      detail: '没有任何记录。转委托须经业主同意（《民法典》第一百六十九条），请由业主本人办理。',
    },
    en: {
      title: 'An agent hands no power on',
      detail: 'Nothing was recorded. That takes the owner’s consent (Civil Code art. 169): the owner gives it himself.',
    },
  },
  PROXY_SIGNATURE_WRONG: {
    status: 400,
    zh: { title: '签名没有通过', detail: '没有任何记录。请刷新页面，在登记过的本机上重新签名。' },
    en: {
      title: 'The signature does not hold',
      detail: 'Nothing was recorded. Reload and sign again on the bound device.',
    },
  },
  PROXY_NOT_FOUND: {
    status: 404,
    zh: { title: '没有这份委托', detail: '没有任何记录。它不存在，或者与您无关。' },
    en: { title: 'There is no such power', detail: 'Nothing was recorded. It does not exist or is not yours.' },
  },
  PROXY_SETTLED: {
    status: 409,
    zh: { title: '这份委托已有结论', detail: '没有任何记录。它已被接受、拒绝或收回。请刷新后查看。' },
    en: {
      title: 'This power is settled',
      detail: 'Nothing was recorded. It was accepted, declined or taken back: reload.',
    },
  },
  PROXY_COVERS_NOTHING: {
    status: 422,
    zh: { title: '没有委托任何事项', detail: '没有任何记录。请至少委托一项；每一项都想自己表决的，不用办理委托。' },
    en: {
      title: 'The power covers no motion',
      detail: 'Nothing was recorded. Leave the agent one motion at least; whoever votes on all himself needs no power.',
    },
  },
  PROXY_DAY_WRONG: {
    status: 422,
    zh: { title: '到期日不对', detail: '没有任何记录。到期日不能早于今天。' },
    en: { title: 'The last day is wrong', detail: 'Nothing was recorded. The last day cannot lie before today.' },
  },
  PROXY_SCAN_UNKNOWN: {
    status: 422,
    zh: { title: '没有找到书面委托的影像', detail: '没有任何记录。请先上传书面委托的照片或扫描件，再签名。' },
    en: { title: 'The scan of the power is missing', detail: 'Nothing was recorded. Upload a picture of it first.' },
  },
});
