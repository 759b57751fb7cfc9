import type { AttachmentMedia } from "db/vocabulary";

/** The media types that each kind of shelf takes, with the endings their names may have. */
const taken: Record<AttachmentMedia, Record<string, readonly string[]>> = {
  document: { "application/pdf": [".pdf"] },
  picture: { "image/jpeg": [".jpg", ".jpeg"], "image/png": [".png"], "image/webp": [".webp"] },
};

export function isTaken(media: AttachmentMedia, mediaType: string): boolean {
  return Object.hasOwn(taken[media], mediaType);
}

/** The media types of a shelf and their endings, by which a device offers only such files. */
export function takenBy(media: AttachmentMedia): string[] {
  return Object.entries(taken[media]).flatMap(([mediaType, endings]) => [mediaType, ...endings]);
}

/** The endings of a media type, the usual one first; none where no shelf takes it. */
export function endingsOf(mediaType: string): readonly string[] {
  return { ...taken.document, ...taken.picture }[mediaType] ?? [];
}
