import { execFileSync, spawnSync } from 'node:child_process';

/** Whether this machine has the tool that reads the words of a PDF (Debian's poppler-utils). */
export const canReadPdf = (): boolean => spawnSync('pdftotext', ['-v'], { timeout: 10_000 }).status === 0;

/** The words of a PDF, page after page, as another program reads them from its bytes. */
export const textOfPdf = (pdf: Uint8Array): string =>
  execFileSync('pdftotext', ['-layout', '-enc', 'UTF-8', '-', '-'], { input: pdf, timeout: 30_000, maxBuffer: 2 ** 26 })
    .toString('utf8')
    .normalize('NFC');

export const pagesOfPdf = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\b/g)?.length ?? 0;
