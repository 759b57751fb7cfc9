/**
 * The portal's address as people type it, without a slash at its end: PUBLIC_URL, else where the request came to.
 * A letter is written without the request, whose Host header anybody may forge.
 */
export function publicUrl(request?: Request): string {
  const configured = process.env.PUBLIC_URL || undefined;
  const asked = request && new URL(request.url).origin;
  return (configured ?? asked ?? `http://localhost:${process.env.PORT || 3000}`).replace(/\/+$/, "");
}
