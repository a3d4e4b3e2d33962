import { CODE_MINUTES } from './one-time-code.ts';

/** Texts of messages. Each says who writes, what happened and that nobody will ask for the code. */
const NEVER_ASKED = '工作人员不会索要验证码和银行卡。';

/** Last four digits: enough for the receiver to know his own phone. */
const tail = (phone: string): string => `尾号${phone.slice(-4)}`;

export const ownerCodeText = (estateName: string, code: string): string =>
  `【议决】${estateName}业主大会：验证码 ${code},${CODE_MINUTES}分钟内有效，只用于本人登录。${NEVER_ASKED}如非本人操作，请勿告诉任何人。`;

/** Of a code that lets a ballot go; says so, because whoever reads it may be asked for it by somebody else. */
export const secondCodeText = (estateName: string, code: string): string =>
  `【议决】${estateName}业主大会：验证码 ${code},${CODE_MINUTES}分钟内有效，只用于确认提交表决。${NEVER_ASKED}如非本人操作，请勿告诉任何人。`;

/** Of a code that a member of an office types beside his signing key. */
export const signingCodeText = (code: string): string =>
  `【议决】验证码 ${code},${CODE_MINUTES}分钟内有效，只用于您本人签署街道办事处的意见。请勿转发。如非本人操作，请联系管理员。`;

export const staffCodeText = (code: string): string =>
  `【议决】工作登录验证码 ${code},${CODE_MINUTES}分钟内有效。请勿转发。如非本人操作，请联系管理员。`;

export const phoneUsedText = (estateName: string, phone: string): string =>
  `【议决】您在${estateName}的业主身份刚刚以${tail(phone)}的手机完成核验。如非本人操作，请立即联系社区窗口。${NEVER_ASKED}`;

export const deskBoundText = (estateName: string, phone: string): string =>
  `【议决】社区窗口已核验证件，为您在${estateName}登记了${tail(phone)}的手机。如非本人办理，请立即联系社区窗口。${NEVER_ASKED}`;

/** Told before anything is bound: whoever has the old phone can still stop it. */
export const contactAskedText = (estateName: string, phone: string, isLogged: boolean): string =>
  `【议决】表决期间，有人在${estateName}社区窗口申请为您登记${tail(phone)}的手机，须${isLogged ? '两名工作人员签名记入表决日志，或由您在议决中确认' : '第二名工作人员确认'}。如非本人办理，请立即联系街道办事处。${NEVER_ASKED}`;

const CAPACITY_WORDS = { authorised: '授权代表', guardian: '监护人', heir: '继承人（资格待核）' } as const;

export const representedText = (estateName: string, capacity: keyof typeof CAPACITY_WORDS): string =>
  `【议决】社区窗口为您在${estateName}的房屋登记了${CAPACITY_WORDS[capacity]}。如有疑问，请联系社区窗口。${NEVER_ASKED}`;
