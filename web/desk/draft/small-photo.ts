import { jpegOf } from '../ui/jpeg-of.ts';

const [WIDTH, HEIGHT] = [480, 640];

/**
 * The middle of a picture as a portrait of 480 × 640, drawn anew: of what the camera wrote beside it nothing is left.
 * A file that the browser cannot draw is sent as it is, for the service to say what is wrong with it.
 */
export async function smallPhoto(file: File): Promise<File> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return file;
  const scale = Math.max(WIDTH / picture.width, HEIGHT / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  const canvas = Object.assign(document.createElement('canvas'), { width: WIDTH, height: HEIGHT });
  canvas.getContext('2d')!.drawImage(picture, (WIDTH - width) / 2, (HEIGHT - height) / 2, width, height);
  picture.close();
  return (await jpegOf(canvas, 'photo.jpg')) ?? file;
}
