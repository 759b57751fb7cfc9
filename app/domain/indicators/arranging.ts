/** The list with the one at `place` exchanged with its neighbour; unchanged where there is none. */
export function moved<T>(list: readonly T[], place: number, by: -1 | 1): T[] {
  const [one, other] = [list[place], list[place + by]];
  if (one === undefined || other === undefined) return [...list];
  return list.map((item, at) => (at === place ? other : at === place + by ? one : item));
}

/** The list with another one at `place`; at its end where the place is beyond it. */
export function placed<T>(list: readonly T[], place: number, one: T): T[] {
  return place in list ? list.map((item, at) => (at === place ? one : item)) : [...list, one];
}

export function without<T>(list: readonly T[], place: number): T[] {
  return list.filter((_, at) => at !== place);
}
