/** What is drawn, as a photo to hand in; null where the browser makes none. */
export async function jpegOf(canvas: HTMLCanvasElement, name: string, quality = 0.85): Promise<File | null> {
  const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  return drawn && new File([drawn], name, { type: drawn.type });
}
