/** "1 section", "2 sections": English has two forms where Indonesian has one. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
