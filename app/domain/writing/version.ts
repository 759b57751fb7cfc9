export type Version = { version: number; savedBy: string; savedAt: Date };

/** Autosave makes a version every few seconds; after a pause as long as this a new sitting begins. */
const pauseMs = 10 * 60_000;

/** The last version of each sitting of one person, from versions that come newest first. */
export function lastOfSittings<V extends Version>(newestFirst: readonly V[]): V[] {
  return newestFirst.filter((version, place) => {
    const next = newestFirst[place - 1];
    return next === undefined || next.savedBy !== version.savedBy || +next.savedAt - +version.savedAt > pauseMs;
  });
}

export const versionsOnAPage = 20;
