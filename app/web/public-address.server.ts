/** An address of this portal for a letter: under PUBLIC_URL where that is set, otherwise as the request came. */
export function publicAddress(request: Request, path: string): string {
  return new URL(path, process.env.PUBLIC_URL || request.url).href;
}
