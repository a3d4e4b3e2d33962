type Texts = Readonly<Record<string, string>>;
type Modules = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const isTexts = (value: unknown): value is Texts =>
  typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string');

const textsIn = (modules: Modules): ReadonlyMap<string, Texts> =>
  new Map(Object.entries(modules).map(([path, module]) => [path, Object.values(module).find(isTexts) ?? {}]));

/** For tests: every Chinese text file, whatever part of the app it belongs to, by its path. */
export const CHINESE = textsIn(import.meta.glob(['../**/*.zh-CN.ts', './zh-CN.pages.ts'], { eager: true }));
/** The English beside them. */
export const ENGLISH = textsIn(import.meta.glob(['../**/*.en.ts', './en.ts'], { eager: true }));

const isOfDesks = (path: string): boolean => /desk/.test(path);

/** What owners and the public read, in Chinese: another language has all of it in one file. */
export const OF_PAGES: Texts = Object.assign(
  {},
  ...[...CHINESE].filter(([path]) => !isOfDesks(path)).map(([, texts]) => texts),
);
