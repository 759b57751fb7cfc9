export const megabyte = 1_048_576;

/** "2" or "1.9": at most one decimal, with a point. */
export function megabytes(bytes: number): string {
  return String(Math.round((bytes / megabyte) * 10) / 10);
}
