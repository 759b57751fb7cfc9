export const ordinaryBodyLimit = 2 * 1024 * 1024;

/** Where files are handed in: the route there streams and has its own cap for each file. */
const uploadPaths = [/^\/berkas(\/|$)/, /\/lampiran(\/|$)/];

/** How many bytes a request to this path may carry; undefined where the route counts for itself. */
export function bodyLimitOf(path: string): number | undefined {
  return uploadPaths.some((pattern) => pattern.test(path)) ? undefined : ordinaryBodyLimit;
}
