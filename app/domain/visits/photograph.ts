/** What a device's photograph may weigh, and how many of a visit are kept; as a kind of file is told. */
export const photographs = {
  id: "foto-kunjungan",
  media: "picture" as const,
  maxBytes: 15_000_000,
  maxCount: 20,
};

/** How many may ever have been put to a visit: removed ones are kept in the store. */
export const mostEver = 3 * photographs.maxCount;

export const longestCaption = 300;

export type Photograph = {
  id: string;
  entryId: string;
  name: string;
  bytes: number;
  sha256: string;
  thumbnailSha256: string;
  mediaType: string;
  caption: string;
  /** The key of the claim of which it tells; empty for the visit as a whole. */
  claim: string;
  version: number;
};
