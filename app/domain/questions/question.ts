/** What the secretariat said to a question; the last reply counts. */
export type Reply = {
  id: string;
  text: string;
  repliedAt: Date;
  /** Since when the entrant reads it too. */
  releasedAt: Date | null;
};

/** What a judge asks the secretariat about an entry. Who asked is nobody's to read but the secretariat's. */
export type Question = {
  id: string;
  text: string;
  askedAt: Date;
  withdrawnAt: Date | null;
  /** In the order in which they were said. */
  replies: Reply[];
};

export const shortestQuestion = 10;
export const longestQuestion = 2000;

/** So many of a judge's questions about one entry may wait at once. */
export const mostWaiting = 5;

export function isWaiting({ withdrawnAt, replies }: Pick<Question, "withdrawnAt" | "replies">): boolean {
  return withdrawnAt === null && replies.length === 0;
}
