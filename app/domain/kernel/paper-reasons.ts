/** Why a sheet on paper is not taken. */
export const paperReasons = [
  "own-paper-sheet",
  "judge-not-declared",
  "judge-not-serving",
  "paper-sheet-in",
  "paper-sheet-given-back",
  "paper-visit-unfinished",
  "paper-differs-too-often",
  "own-typing-waits",
  "paper-sheet-typed",
  "paper-sheet-not-typed",
  "paper-differs-from-portal",
  "own-typing",
] as const;
