/** ↑ ↓ Home End move between the rows of a table or the entries of a list; Enter is left to the row itself. */
export function rowKeys(node: HTMLElement): () => void {
  const rows = () => [...node.querySelectorAll<HTMLElement>('[data-row]')];
  function onkeydown(event: KeyboardEvent) {
    const all = rows();
    const here = all.indexOf(document.activeElement as HTMLElement);
    const to = target(event.key, here, all.length);
    if (to === null) return;
    event.preventDefault();
    all[to]?.focus();
  }
  node.addEventListener('keydown', onkeydown);
  return () => node.removeEventListener('keydown', onkeydown);
}

function target(key: string, here: number, count: number): number | null {
  if (here < 0 || count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return Math.min(here + 1, count - 1);
    case 'ArrowUp':
      return Math.max(here - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
