import type { Page } from 'playwright-core';

/** One thing as a screen reader is told of it. */
export interface Heard {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly states: Readonly<Record<string, unknown>>;
}

interface AxNode {
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly description?: { readonly value: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value: unknown } }[];
}

/** The page's accessibility tree in reading order, as the browser hands it to whoever reads it out. */
export async function readOut(page: Page): Promise<readonly Heard[]> {
  const devtools = await page.context().newCDPSession(page);
  try {
    const { nodes } = (await devtools.send('Accessibility.getFullAXTree')) as unknown as { nodes: readonly AxNode[] };
    return nodes
      .filter(({ ignored }) => !ignored)
      .map(({ role, name, description, properties = [] }) => ({
        ...{ role: role?.value ?? '', name: name?.value ?? '', description: description?.value ?? '' },
        states: Object.fromEntries(properties.map(({ name: state, value }) => [state, value.value])),
      }));
  } finally {
    await devtools.detach();
  }
}

export const heard = (all: readonly Heard[], role: string): readonly Heard[] =>
  all.filter((each) => each.role === role);
