/** Reads a length as minutes and seconds, "2:45" or "2.45", into seconds; undefined when it is none. */
export function readDuration(text: string): number | undefined {
  const [, minutes, seconds] = /^(\d{1,3})\s*[:.]\s*([0-5]\d)$/.exec(text.trim()) ?? [];
  const total = Number(minutes) * 60 + Number(seconds);
  return Number.isNaN(total) || total === 0 ? undefined : total;
}

/** 165 seconds are "2:45". */
export function showDuration(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
