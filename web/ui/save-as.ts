/** Some browsers read the file only after the click has been answered. */
const UNTIL_READ_MS = 60_000;

/** Hands a file that only this session may fetch to the browser's downloads. */
export function saveAs(file: Blob, name: string): void {
  const href = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(href), UNTIL_READ_MS);
}
