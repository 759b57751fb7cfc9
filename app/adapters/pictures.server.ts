import sharp, { type Sharp } from "sharp";

export type PictureTrouble = "damaged" | "overblown";

/** Sixty-four megapixels: more than phones take, less than fills the memory. */
const mostPixels = 64_000_000;
const thumbnailSide = 320;

const encodings = {
  "image/jpeg": (picture: Sharp) => picture.jpeg({ quality: 92 }),
  "image/png": (picture: Sharp) => picture.png({ compressionLevel: 9 }),
  "image/webp": (picture: Sharp) => picture.webp({ quality: 92 }),
};

export type PictureType = keyof typeof encodings;

export function isPictureType(mediaType: string): mediaType is PictureType {
  return Object.hasOwn(encodings, mediaType);
}

/**
 * Writes a picture anew in the same format, turned upright and with its colours, without everything else that a camera
 * writes along: place, time, device, thumbnail. @returns what is wrong with it, if it cannot be opened
 */
export function redrawPicture(path: string, target: string, type: PictureType): Promise<PictureTrouble | undefined> {
  return attempt(encodings[type](opened(path).rotate().keepIccProfile()).toFile(target));
}

/** A small WebP of a picture, without anything written along. */
export function drawThumbnail(path: string, target: string): Promise<PictureTrouble | undefined> {
  const small = opened(path).rotate().resize(thumbnailSide, thumbnailSide, { fit: "inside", withoutEnlargement: true });
  return attempt(small.webp({ quality: 75 }).toFile(target));
}

function opened(path: string) {
  return sharp(path, { limitInputPixels: mostPixels, failOn: "error", sequentialRead: true });
}

async function attempt(drawing: Promise<unknown>): Promise<PictureTrouble | undefined> {
  try {
    await drawing;
    return undefined;
  } catch (error) {
    return error instanceof Error && error.message.includes("pixel limit") ? "overblown" : "damaged";
  }
}
