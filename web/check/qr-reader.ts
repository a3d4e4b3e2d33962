/** The part of https://wicg.github.io/shape-detection-api that is used here: Android has it, iPhones and most desktops do not. */
interface Detector {
  detect(image: ImageBitmapSource): Promise<readonly { readonly rawValue: string }[]>;
}

type DetectorClass = new (options: { formats: readonly string[] }) => Detector;
type Picture = HTMLVideoElement | ImageBitmap;

const detectorClass = (): DetectorClass | undefined =>
  (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;

/** Cameras exist on secure pages only. */
export const hasCamera = (): boolean =>
  (navigator as { mediaDevices?: MediaDevices }).mediaDevices?.getUserMedia !== undefined;

/** The text of the first QR code in a picture; null where there is none. */
export async function qrTextOf(picture: Picture): Promise<string | null> {
  const Detector = detectorClass();
  // A browser may have the class and not what it needs.
  const found = Detector && (await new Detector({ formats: ['qr_code'] }).detect(picture).catch(() => []));
  return found?.[0]?.rawValue ?? textInPixels(pixelsOf(picture));
}

/** Looked for by the page itself, with a library that comes only now. */
export async function textInPixels(pixels: Pick<ImageData, 'data' | 'width' | 'height'>): Promise<string | null> {
  const { default: decodeQR } = await import('qr/decode.js');
  try {
    return decodeQR(pixels);
  } catch {
    // What it throws says that there is no code, or none that can be read.
    return null;
  }
}

/** More only costs time: the square is large in a picture that somebody took of it. */
const LONGEST_SIDE = 1_200;

function pixelsOf(picture: Picture): ImageData {
  const [width, height] =
    picture instanceof HTMLVideoElement ? [picture.videoWidth, picture.videoHeight] : [picture.width, picture.height];
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height, 1));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** What a chosen file holds: the text of a receipt, or of the QR code in a picture of one. */
export async function textOfFile(file: File): Promise<string | null> {
  if (!file.type.startsWith('image/')) return file.size < 200_000 ? file.text() : null;
  const image = await createImageBitmap(file).catch(() => null);
  return image && qrTextOf(image);
}
