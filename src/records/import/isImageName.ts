const IMAGE_NAME = /^[^/\\<>"|?*]{1,150}\.(?:jpe?g|png|webp|gif|svg)$/i;

/** Whether a whole line is the file name of an image, as saved pages have it in its place. */
export function isImageName(line: string): boolean {
  return line.length <= 160 && IMAGE_NAME.test(line);
}
