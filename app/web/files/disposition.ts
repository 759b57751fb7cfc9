/** A file is saved, never opened in the page's place. */
export function attachmentDisposition(name: string): string {
  return `attachment; ${named(name)}`;
}

/** What browsers read in a place of its own, where nothing of it reaches the portal's pages; anything else is saved. */
const readable = ["application/pdf", "image/jpeg", "image/png", "image/webp"];

export function isReadable(mediaType: string): boolean {
  return readable.includes(mediaType);
}

/** A file is opened to be read, if browsers can. */
export function inlineDisposition(name: string, mediaType: string): string {
  return isReadable(mediaType) ? `inline; ${named(name)}` : attachmentDisposition(name);
}

/** In full for whoever reads RFC 5987, in ASCII for the rest. */
function named(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const full = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${plain}"; filename*=UTF-8''${full}`;
}
