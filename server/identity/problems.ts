import { defineProblems } from '../platform/problems.ts';

export const signInProblems = defineProblems({
  IDENTITY_NUMBER_INVALID: {
    status: 422,
    zh: { title: '证件号码第18位不正确，请核对', detail: '没有计入尝试次数。请对照证件原件逐位核对。' },
    en: {
      title: 'The last character of the document number is wrong',
      detail: 'This does not count as a try. Compare it with the document.',
    },
  },
  IDENTITY_NUMBER_MALFORMED: {
    status: 422,
    zh: { title: '证件号码的位数或字符不对', detail: '没有计入尝试次数。请核对证件类型和号码。' },
    en: {
      title: 'The document number has a wrong length or character',
      detail: 'This does not count as a try. Check type and number.',
    },
  },
  PHONE_MALFORMED: {
    status: 422,
    zh: { title: '手机号码不正确', detail: '没有计入尝试次数。请核对手机号码；境外号码请以 + 和国家代码开头。' },
    en: {
      title: 'This is not a phone number',
      detail: 'This does not count as a try. Foreign numbers begin with + and the country code.',
    },
  },
  UNKNOWN_ESTATE: {
    status: 404,
    zh: { title: '没有这个小区', detail: '没有任何改动。请从小区的链接或二维码重新进入。' },
    en: { title: 'No such estate', detail: 'Nothing was changed. Open the link or QR code of your estate again.' },
  },
  IDENTITY_NOT_FOUND: {
    status: 422,
    zh: {
      title: '没有查到您在本小区的登记信息',
      detail:
        '可能原因：①新购房尚未登记 ②登记用的是其他证件 ③姓名有生僻字。还可以再试 {triesLeft} 次，也可以带证件到社区窗口核验。',
    },
    en: {
      title: 'The register does not list you in this estate',
      detail:
        'Perhaps the purchase is not registered yet, another document was used, or the name has rare characters. {triesLeft} tries left; or bring the document to the community desk.',
    },
  },
  FORMER_OWNER: {
    status: 422,
    zh: {
      title: '登记簿上，您在本小区已经没有房屋',
      detail:
        '房屋过户后不再凭原业主身份登录，没有发送验证码（还可以再试 {triesLeft} 次）。过户前已投的票，按公告仍然有效。您还没有投票的，由现业主投票；有疑问请联系社区窗口。进度、结果和用回执编号查验，不登录也能看。',
    },
    en: {
      title: 'By the register you own nothing in this estate any more',
      detail:
        'After a sale nobody signs in as the earlier owner; no code was sent ({triesLeft} tries left). A ballot cast before the sale stands as the notice says. If you have not voted, the present owner does; the community desk answers questions. Turnout, result and the check of a receipt number need no sign-in.',
    },
  },
  PHONE_NOT_KNOWN: {
    status: 422,
    zh: {
      title: '这个手机号不是您登记的号码',
      detail:
        '姓名和证件已核对，没有发送验证码。请改用登记的手机号（还可以再试 {triesLeft} 次），或带证件到社区窗口核验并登记新号码。',
    },
    en: {
      title: 'This phone is not on record for you',
      detail:
        'Name and document match; no code was sent. Use the phone on record ({triesLeft} tries left), or have the new one recorded at the community desk with your document.',
    },
  },
  PHONE_IN_USE: {
    status: 409,
    zh: {
      title: '该手机号已用于其他业主核验，请到窗口办理',
      detail: '没有发送验证码，没有任何改动。请带证件到社区窗口。',
    },
    en: {
      title: 'Another owner was verified with this phone',
      detail: 'No code was sent. Please bring your document to the community desk.',
    },
  },
  SLIP_UNKNOWN: {
    status: 404,
    zh: { title: '没有认出这张纸上的编号', detail: '没有发送验证码。请核对编号，或改用姓名和证件号码核验。' },
    en: {
      title: 'The code on the paper was not recognised',
      detail: 'No code was sent. Compare the characters, or show who you are with name and document number.',
    },
  },
  SLIP_NOT_MATCHED: {
    status: 422,
    zh: {
      title: '与这套房屋登记的业主证件不符',
      detail: '没有发送验证码。请核对证件号码的最后四位（还可以再试 {triesLeft} 次），或改用姓名和证件号码核验。',
    },
    en: {
      title: 'This does not match an owner of the unit',
      detail:
        'No code was sent. Check the last four characters of the document number ({triesLeft} tries left), or show who you are with name and document number.',
    },
  },
  NO_PHONE_KNOWN: {
    status: 409,
    zh: {
      title: '您还没有登记可以用的手机号',
      detail: '证件已核对，没有发送验证码。请带证件到社区窗口登记手机号，或申请纸质表决票。',
    },
    en: {
      title: 'No phone of yours is on record',
      detail: 'The document matches; no code was sent. Have a phone recorded at the community desk, or ask for paper.',
    },
  },
  REPRESENTATIVE_NEEDED: {
    status: 422,
    zh: {
      title: '单位业主请由已登记的授权代表办理',
      detail:
        '没有发送验证码。请授权代表带授权委托书和本人证件到社区窗口登记，之后用登记的手机登录；还可以再试 {triesLeft} 次。',
    },
    en: {
      title: 'An organisation acts through its authorised person',
      detail:
        'No code was sent. Have the authorised person recorded at the community desk; then use the phone recorded there. {triesLeft} tries left.',
    },
  },
  /** Five wrong identities or codes for one identity and phone. The lock ends by itself; the desk is the way around it. */
  IDENTITY_LOCKED: {
    status: 429,
    zh: {
      title: '请30分钟后再试，或到窗口核验',
      detail: '已连续5次不符，为保护您的账户暂停核验。已提交的表决不受影响。',
    },
    en: {
      title: 'Try again in 30 minutes, or come to the community desk',
      detail: 'Five tries did not match, so sign-in is paused to protect you. Votes already cast are not affected.',
    },
  },
  CODE_WRONG: {
    status: 422,
    zh: { title: '验证码不正确', detail: '请核对短信中的6位数字，还可以再试 {triesLeft} 次。' },
    en: { title: 'The code is wrong', detail: 'Check the six digits in the message. {triesLeft} tries left.' },
  },
  CODE_NOT_VALID: {
    status: 410,
    zh: { title: '验证码已使用或已过期', detail: '没有任何改动。每个验证码只能用一次，5分钟内有效，请重新获取。' },
    en: {
      title: 'The code was used or has expired',
      detail: 'Nothing was changed. A code works once within five minutes; request a new one.',
    },
  },
  CODES_TOO_OFTEN: {
    status: 429,
    zh: { title: '验证码发送太频繁', detail: '请使用已收到的最新验证码，或 10 分钟后再获取。' },
    en: {
      title: 'Too many codes were sent',
      detail: 'Use the newest code that you received, or request one in ten minutes.',
    },
  },
  MESSAGE_NOT_SENT: {
    status: 503,
    zh: { title: '短信暂时发不出去', detail: '没有任何改动。请稍后再试，或到社区窗口办理。' },
    en: {
      title: 'The message could not be sent',
      detail: 'Nothing was changed. Try again later or come to the community desk.',
    },
  },
});

export const sessionProblems = defineProblems({
  SESSION_ENDED: {
    status: 401,
    zh: { title: '登录已结束，请重新登录', detail: '已提交的表决不受影响，本机上填写的内容还在。' },
    en: {
      title: 'You are signed out',
      detail: 'Votes already cast are not affected and what you entered is still here. Please sign in again.',
    },
  },
});

export const deskProblems = defineProblems({
  OWNER_NOT_FOUND: {
    status: 422,
    zh: {
      title: '登记信息中没有这位业主',
      detail: '没有任何改动。请核对姓名、证件类型和号码；新购房未登记的，请先办理不动产登记。',
    },
    en: {
      title: 'The register does not list this owner',
      detail: 'Nothing was changed. Check name, document type and number.',
    },
  },
  CAPACITY_UNFIT: {
    status: 422,
    zh: {
      title: '代理身份与业主类型不符',
      detail: '没有任何改动。单位业主登记授权代表；自然人业主登记监护人或继承人。',
    },
    en: {
      title: 'This capacity does not fit the owner',
      detail: 'Nothing was changed. Organisations have an authorised person, natural persons a guardian or heir.',
    },
  },
  REPRESENTATION_NOT_FOUND: {
    status: 404,
    zh: { title: '没有这条代理登记', detail: '没有任何改动。它可能已经结束，请刷新列表。' },
    en: { title: 'No such representation', detail: 'Nothing was changed. It may have ended; reload the list.' },
  },
  REPRESENTATION_HAS_PHOTO: {
    status: 409,
    zh: { title: '这条登记已有照片', detail: '没有任何改动。原来的照片保留；拍错的，请结束这条登记后重新登记。' },
    en: {
      title: 'There is a photo already',
      detail: 'Nothing was changed. End this representation and record it anew.',
    },
  },
  SEAL_PHOTO_REFUSED: {
    status: 415,
    zh: { title: '不接受这张照片', detail: '没有保存。请用 JPEG 照片，边长不超过 1600 像素，不超过 200 kB。' },
    en: {
      title: 'This photo is not accepted',
      detail: 'Nothing was kept. A JPEG of at most 1,600 pixels a side and 200 kB.',
    },
  },
  SECOND_PERSON_NEEDED: {
    status: 409,
    zh: { title: '须由另一位工作人员确认', detail: '没有任何改动。登记人不能确认自己的登记。' },
    en: {
      title: 'Another person has to confirm',
      detail: 'Nothing was changed. Nobody confirms what he registered himself.',
    },
  },
});

export const accountProblems = defineProblems({
  ACCOUNT_EXISTS: {
    status: 409,
    zh: { title: '该手机号已有工作人员账户', detail: '没有任何改动。请直接给已有账户 {account} 授权。' },
    en: {
      title: 'A staff account has this phone',
      detail: 'Nothing was changed. Grant the role to the existing account {account}.',
    },
  },
  ACCOUNT_NOT_FOUND: {
    status: 404,
    zh: { title: '没有这个工作人员账户', detail: '没有任何改动。请先建立账户。' },
    en: { title: 'No such staff account', detail: 'Nothing was changed. Create the account first.' },
  },
  GRANT_NOT_FOUND: {
    status: 404,
    zh: { title: '没有这项授权', detail: '没有任何改动。它可能已经撤销。' },
    en: { title: 'No such grant', detail: 'Nothing was changed. It may have been revoked.' },
  },
  GRANT_BEYOND_SCOPE: {
    status: 403,
    zh: { title: '该小区或区域不在您的管理范围内', detail: '没有任何改动。请联系上级管理员。' },
    en: {
      title: 'This estate or area is outside your administration',
      detail: 'Nothing was changed. Ask the administrator above you.',
    },
  },
  GRANT_TO_ONESELF: {
    status: 403,
    zh: { title: '不能给自己授权或撤销', detail: '没有任何改动。请由另一位管理员办理。' },
    en: { title: 'Nobody decides over his own posts', detail: 'Nothing was changed. Ask another administrator.' },
  },
  GRANT_CONFLICTS: {
    status: 409,
    zh: {
      title: '与此人已有的岗位冲突',
      detail: '同一小区的业委会、社区和街道由不同的人担任。没有任何改动。请先撤销原岗位，或者另选一人。',
    },
    en: {
      title: 'This goes against a post that the person holds',
      detail:
        'Committee, community and street office of one estate are different people. Nothing was changed. Revoke the other post first, or choose somebody else.',
    },
  },
  GRANT_UNFIT: {
    status: 422,
    zh: {
      title: '这个角色不能授予这种范围',
      detail: '没有任何改动。业委会成员只属于一个小区，区级查看属于一个区域，业主身份由本人核验取得。',
    },
    en: {
      title: 'This role does not fit this scope',
      detail:
        'Nothing was changed. A committee member belongs to an estate, a district viewer to an area; owners prove who they are.',
    },
  },
});
