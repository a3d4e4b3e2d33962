import { defineProblems } from '../platform/problems.ts';

/** Refusals around a vote. Each says what was not recorded; none repeats what was chosen. */
export const ballotProblems = defineProblems({
  NOT_YOUR_VOTE: {
    status: 403,
    zh: { title: '您不能为该表决权人投票', detail: '没有任何记录。本次名册中，该表决权人不是您，也没有登记由您代表。' },
    en: {
      title: 'You cannot vote for this voter',
      detail: 'Nothing was recorded. On this roll the voter is not you, and nobody registered you as representing it.',
    },
  },
  CONSENT_WITHDRAWN: {
    status: 409,
    zh: {
      title: '您已撤回以电子方式表决的同意',
      detail: '没有任何记录。您可以申请纸质表决票；也可以在“我的个人信息”中重新同意后在手机上表决。',
    },
    en: {
      title: 'You took back your consent to vote electronically',
      detail: 'Nothing was recorded. Ask for paper, or agree again under “My data” and vote on your phone.',
    },
  },
  VOTING_NOT_READY: {
    status: 409,
    zh: { title: '本次会议还不能表决', detail: '名册固化、街道确认和公告完成后才能办理。没有任何记录。' },
    en: {
      title: 'This assembly is not ready for votes',
      detail: 'The roll must be frozen and countersigned and the notice given. Nothing was recorded.',
    },
  },
  VOTING_NOT_OPEN: {
    status: 409,
    zh: { title: '表决尚未开始', detail: '表决将于{opensAtZh}开始，您的选择没有被记录。到时请再提交。' },
    en: {
      title: 'Voting has not begun',
      detail: 'It opens at {opensAt}. Your choice was not recorded; submit it then.',
    },
  },
  VOTING_SUSPENDED: {
    status: 409,
    zh: {
      title: '表决已暂停',
      detail: '您的选择没有被记录，可以保留在本机。恢复后会补足暂停的时间，并通知您继续办理。',
    },
    en: {
      title: 'Voting is suspended',
      detail:
        'Your choice was not recorded; it can stay on this device. The time lost is added when voting goes on, and you will be told.',
    },
  },
  /** The deadline passed while the page was open. The draft stays on the phone so that nothing seems lost. */
  VOTING_CLOSED: {
    status: 409,
    zh: { title: '表决已截止', detail: '表决已于{closedAtZh}截止，未能提交。您的选择没有被记录。' },
    en: { title: 'Voting has closed', detail: 'It closed at {closedAt}. Your choice was not recorded.' },
  },
  ALREADY_VOTED: {
    status: 409,
    zh: {
      title: '您已经投过票',
      detail:
        '已于{atZh}收到一张{channelZh}表决票，按公告不能更改。本次没有重复计入。如不是您本人所投，请立即提出异议。',
    },
    en: {
      title: 'You have voted already',
      detail:
        'A ballot ({channel}) was received at {at}, and the notice allows no change. This one was not recorded. If it was not you, raise an objection at once.',
    },
  },
  CHANGE_USED: {
    status: 409,
    zh: {
      title: '更改次数已用完',
      detail: '按公告只能更改一次，最近一次于{atZh}收到。本次没有被记录。如不是您本人所投，请立即提出异议。',
    },
    en: {
      title: 'Your one change is used',
      detail:
        'The notice allows one change; the last ballot was received at {at}. This one was not recorded. If it was not you, raise an objection at once.',
    },
  },
  CO_OWNER_VOTED: {
    status: 409,
    zh: {
      title: '共有人已经投票',
      detail: '共有人已于{atZh}提交{channelZh}表决票，按公告以先收到的为准。本次没有被记录。如有异议，请立即提出。',
    },
    en: {
      title: 'A co-owner has voted',
      detail:
        'A co-owner’s ballot ({channel}) was received at {at}; by the notice the first one counts. This one was not recorded.',
    },
  },
  /** Beside the powers: whoever may vote for an owner, and the owner himself. */
  AGENT_VOTED: {
    status: 409,
    zh: {
      title: '您的受托人已经投票',
      detail:
        '受托人已于{atZh}提交{channelZh}表决票，按公告以先收到的为准。本次没有被记录。收回委托只对还没有投的票有效；如不是您的意思，请立即提出异议。',
    },
    en: {
      title: 'Your agent has voted',
      detail:
        'Your agent’s ballot ({channel}) was received at {at}; by the notice the first one counts. This one was not recorded. Taking a power back reaches only what has not been cast; object at once if this is not what you meant.',
    },
  },
  PRINCIPAL_VOTED: {
    status: 409,
    zh: {
      title: '委托人已经亲自表决',
      detail: '业主已于{atZh}亲自表决（{channelZh}），委托不再有效。本次没有被记录，您不用再做什么。',
    },
    en: {
      title: 'The owner has voted himself',
      detail:
        'The owner’s own ballot ({channel}) was received at {at}, so the power is spent. This one was not recorded; there is nothing left for you to do.',
    },
  },
  PROXY_ENDED: {
    status: 409,
    zh: {
      title: '这份委托已到期',
      detail: '委托的期限到{atZh}为止，之后投的票不计入，所以没有记录。请告诉委托人：可以亲自表决，或另行委托。',
    },
    en: {
      title: 'This power has ended',
      detail:
        'The power lasted until {at}. A ballot under it would not count, so it was not recorded. Tell the owner: he can vote himself or give another power.',
    },
  },
  PROXY_BEYOND_LIMIT: {
    status: 409,
    zh: {
      title: '您代理的户数已超过上限',
      detail:
        '公告固定的规则是“一名受托人最多代理 {limit} 户”，这份委托在上限之外，票不会计入，所以没有记录。请告诉委托人：可以亲自表决，或改托他人。',
    },
    en: {
      title: 'This power is beyond the limit',
      detail:
        'By the rule frozen in the notice an agent acts for {limit} at most. A ballot under this power would not count, so it was not recorded. Tell the owner: he can vote himself or choose somebody else.',
    },
  },
  PAPER_STANDS: {
    status: 409,
    zh: {
      title: '已有一张纸质表决票',
      detail: '已于{atZh}收到一张纸质表决票，按公告以该票为准。本次没有重复计入。如不是您本人所投，请立即提出异议。',
    },
    en: {
      title: 'There is a paper ballot already',
      detail:
        'A paper ballot was received at {at}, and by the notice it stands. This one was not recorded. If it was not you, raise an objection at once.',
    },
  },
  BALLOT_MALFORMED: {
    status: 400,
    zh: { title: '表决票格式不对', detail: '没有被记录。请刷新页面，重新选择后提交。' },
    en: { title: 'The ballot is malformed', detail: 'It was not recorded ({fault}). Reload, choose again and submit.' },
  },
  CHOICE_DIFFERS: {
    status: 400,
    zh: { title: '表决票与选择不一致', detail: '没有被记录。请刷新页面，重新选择后提交。' },
    en: {
      title: 'The choice does not open the commitment',
      detail: 'The ballot was not recorded. Reload, choose again and submit.',
    },
  },
  CHOICE_UNFIT: {
    status: 422,
    zh: { title: '选择不符合表决事项', detail: '没有被记录。请核对事项、选项和可选人数后重新提交。' },
    en: {
      title: 'The choice does not fit the motions',
      detail: 'The ballot was not recorded. Check motions, options and the number of candidates and submit again.',
    },
  },
  NOTICE_DIFFERS: {
    status: 409,
    zh: { title: '表决内容有更新', detail: '没有被记录。请重新阅读公告后再提交。' },
    en: { title: 'The ballot names another notice', detail: 'It was not recorded. Read the notice again and submit.' },
  },
  /** No key, a key of somebody else, or one that a newer device has replaced. */
  DEVICE_NOT_BOUND: {
    status: 409,
    zh: { title: '本机尚未登记为投票设备', detail: '没有被记录。请先登记本机，再提交同样的选择。' },
    en: {
      title: 'This device is not bound',
      detail: 'The ballot was not recorded. Bind this device and submit again.',
    },
  },
  DEVICE_KEY_USED: {
    status: 409,
    zh: { title: '这把设备密钥已经登记过', detail: '没有任何记录。请重新生成密钥后再登记。' },
    en: { title: 'This device key was used before', detail: 'Nothing was recorded. Make a new key and bind that.' },
  },
  DEVICE_PROOF_WRONG: {
    status: 400,
    zh: { title: '设备密钥的证明不对', detail: '没有任何记录。请刷新页面后重新登记本机。' },
    en: {
      title: 'The proof of the device key is wrong',
      detail: 'Nothing was recorded. Reload and bind this device again.',
    },
  },
  BALLOT_SIGNATURE_WRONG: {
    status: 403,
    zh: { title: '表决票签名验证不通过', detail: '没有被记录。请刷新页面后重新提交。' },
    en: {
      title: 'The signature of the ballot does not verify',
      detail: 'It was not recorded. Reload and submit again.',
    },
  },
  PAPER_REQUESTED: {
    status: 409,
    zh: {
      title: '这套房屋已申请纸质票，线上暂停办理',
      detail: '没有被记录，您的选择还在本机。撤回纸质票申请后，可以马上在线提交。',
    },
    en: {
      title: 'Paper was asked for, so online voting waits',
      detail: 'Nothing was recorded; your answers are still here. Withdraw the request and submit at once.',
    },
  },
  SECOND_CODE_NEEDED: {
    status: 403,
    zh: {
      title: '请再输入一次短信验证码',
      detail: '为确认是您本人在提交，请获取新的验证码。您的选择还在，还没有被记录；输入后再提交一次即可。',
    },
    en: {
      title: 'One more code before it is sent',
      detail: 'So that nobody else submits it, ask for a new code. Your answers are still here and not recorded yet.',
    },
  },
  BALLOT_OUT_OF_ORDER: {
    status: 409,
    zh: { title: '表决票序号已用过', detail: '没有被记录。请刷新页面后重新提交。' },
    en: { title: 'The counter of the ballot is used', detail: 'It was not recorded. The next one is {nextN}.' },
  },
  BALLOT_DIFFERS: {
    status: 409,
    zh: { title: '同一编号已有另一张表决票', detail: '先前的已记录，本次没有被记录。请刷新页面查看回执。' },
    en: {
      title: 'Another ballot has this nonce',
      detail: 'The earlier one is recorded and this one is not. Reload to see the receipt.',
    },
  },
  /** The channel is not in the notice, or no officer has enrolled the service's key. */
  PLAIN_NOT_OFFERED: {
    status: 409,
    zh: {
      title: '本次会议没有开通不用脚本的网页表决',
      detail: '您的选择没有被记录。请换用手机自带浏览器打开，或到社区窗口领取纸质表决票。',
    },
    en: {
      title: 'This assembly does not take ballots from the page without scripts',
      detail: 'Your choice was not recorded. Use another browser, or ask the community desk for a paper ballot.',
    },
  },
  RECEIPT_NOT_SENT: {
    status: 503,
    zh: { title: '短信暂时发不出去', detail: '您的表决和回执不受影响。请抄下或拍下回执编号，或稍后再试。' },
    en: {
      title: 'The message could not be sent',
      detail: 'Ballot and receipt are as they were. Write the number down, or try again later.',
    },
  },
  ENTRY_NOT_FOUND: {
    status: 404,
    zh: { title: '没有这条记录', detail: '请核对编号。' },
    en: { title: 'No such entry', detail: 'Check the number.' },
  },
});

type Timed = { readonly at: string; readonly atZh: string; readonly channel: string; readonly channelZh: string };

export type VotingRefusal =
  | {
      readonly code:
        | 'NOT_YOUR_VOTE'
        | 'CONSENT_WITHDRAWN'
        | 'VOTING_NOT_READY'
        | 'VOTING_SUSPENDED'
        | 'CHOICE_DIFFERS'
        | 'NOTICE_DIFFERS'
        | 'DEVICE_NOT_BOUND'
        | 'PLAIN_NOT_OFFERED'
        | 'DEVICE_KEY_USED'
        | 'BALLOT_SIGNATURE_WRONG'
        | 'BALLOT_DIFFERS'
        | 'PAPER_REQUESTED'
        | 'SECOND_CODE_NEEDED';
    }
  | { readonly code: 'BALLOT_MALFORMED' | 'DEVICE_PROOF_WRONG'; readonly fault: string }
  /** Says which motion, never which mark. */
  | { readonly code: 'CHOICE_UNFIT'; readonly motion: string | null }
  | { readonly code: 'VOTING_NOT_OPEN'; readonly opensAt: string; readonly opensAtZh: string }
  | { readonly code: 'VOTING_CLOSED'; readonly closedAt: string; readonly closedAtZh: string }
  | { readonly code: 'BALLOT_OUT_OF_ORDER'; readonly nextN: number }
  | { readonly code: 'PROXY_BEYOND_LIMIT'; readonly limit: number }
  | { readonly code: 'PROXY_ENDED'; readonly at: string; readonly atZh: string }
  | ({
      readonly code:
        'ALREADY_VOTED' | 'CHANGE_USED' | 'CO_OWNER_VOTED' | 'AGENT_VOTED' | 'PRINCIPAL_VOTED' | 'PAPER_STANDS';
      /** Receipt number. */
      readonly receiptCode: string;
    } & Timed);
