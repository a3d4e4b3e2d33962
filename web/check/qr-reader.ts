/** The part of https://wicg.github.io/shape-detection-api that is used here; most phones bring it, no library replaces it. */
interface Detector {
  detect(image: ImageBitmapSource): Promise<readonly { readonly rawValue: string }[]>;
}

type DetectorClass = new (options: { formats: readonly string[] }) => Detector;

const detectorClass = (): DetectorClass | undefined =>
  (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;

export const readsQrCodes = (): boolean => detectorClass() !== undefined;
/** Cameras exist on secure pages only. */
export const hasCamera = (): boolean =>
  (navigator as { mediaDevices?: MediaDevices }).mediaDevices?.getUserMedia !== undefined;

/** The text of the first QR code in a picture; null where there is none. */
export async function qrTextOf(image: ImageBitmapSource): Promise<string | null> {
  const Detector = detectorClass();
  if (!Detector) return null;
  const [found] = await new Detector({ formats: ['qr_code'] }).detect(image);
  return found?.rawValue ?? null;
}

/** What a chosen file holds: the text of a receipt, or of the QR code in a picture of one. */
export async function textOfFile(file: File): Promise<string | null> {
  if (!file.type.startsWith('image/')) return file.size < 200_000 ? file.text() : null;
  const image = await createImageBitmap(file).catch(() => null);
  return image && qrTextOf(image);
}
