import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import PdfButton from './PdfButton.svelte';

vi.mock('../../api/download.ts', () => ({ download: async (path: string) => new Blob([path]) }));

test('a paper of one owner is let go of when another is chosen, and the last one when the page is left', async () => {
  const kept = new Set<string>();
  let made = 0;
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    const address = `blob:${++made}`;
    kept.add(address);
    return address;
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((address) => kept.delete(address));
  const { rerender, unmount } = render(PdfButton, { path: '/one', name: '选票' });

  for (const [path, address] of [
    ['/one', 'blob:1'],
    ['/two', 'blob:2'],
  ] as const) {
    await rerender({ path });
    expect(kept).toEqual(new Set());
    await fireEvent.click(screen.getByRole('button', { name: '选票' }));
    expect((await screen.findByRole('link')).getAttribute('href')).toBe(address);
    expect(kept).toEqual(new Set([address]));
  }
  unmount();
  expect(kept).toEqual(new Set());
});
