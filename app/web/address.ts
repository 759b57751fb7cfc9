/** A part of the address by its name in the site map, where it is never missing. */
export function partOf(params: Readonly<Record<string, string | undefined>>, name: string): string {
  return params[name] ?? "";
}
