/** What the page has asked before its scripts came (`first-questions.ts`). Each answer is taken once. */
export interface FirstAnswers {
  /** The access token; null where nobody is signed in. */
  session?: Promise<string | null>;
  /** By address; null where it could not be asked. */
  readonly answers: Record<string, Promise<Response | null>>;
}

declare global {
  // An index of the global object, as the inlined script sets it.
  var yijueFirst: FirstAnswers | undefined;
}

/** The session that was asked for already; undefined where it was not, or was taken before. */
export function firstSession(): Promise<string | null> | undefined {
  const first = globalThis.yijueFirst;
  const session = first?.session;
  delete first?.session;
  return session;
}

/** The answer that was asked for already; null where the question has to be asked, once more or at all. */
export async function firstAnswer(address: string): Promise<Response | null> {
  const answers = globalThis.yijueFirst?.answers;
  const answer = answers?.[address];
  if (!answers || !answer) return null;
  delete answers[address];
  const reply = await answer.catch(() => null);
  // A session that ended in between is refreshed by whoever asks again.
  return reply?.status === 401 ? null : reply;
}
