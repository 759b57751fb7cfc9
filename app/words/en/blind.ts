/** Judging without names: what officers prepare for it. */
export const blind = {
  link: "Anonymous copies for judges",
  title: "Anonymous copies",
  lead: "Judges of this stage read a copy without the names of units and people, without places and contacts. Names that the portal knows are hidden by themselves. A file opens to judges only after you have checked it.",
  entries: "Entries",
  search: "Number or title",
  which: "Files",
  everything: "All",
  onlyUnchecked: "Not checked yet",
  name: "Title",
  files: "Files",
  none: "No entry matches.",
  fileCount: (files: number, unchecked: number) => {
    if (files === 0) return "No files";
    return unchecked === 0 ? `${files} checked` : `${unchecked} of ${files} not checked`;
  },
  left: (count: number) => {
    if (count === 0) return "All files have been checked.";
    return count === 1
      ? "One file has not been checked and is still closed to judges."
      : `${count} files have not been checked and are still closed to judges.`;
  },
  copy: {
    original: "Original title",
    asJudges: "As judges read it",
    words: "Hidden words",
    wordsText:
      "Names of the unit (former ones too), city, province, team, writers, heads, e-mail addresses, telephone numbers, NIP and links are hidden by themselves. Add whatever else could tell whose it is, such as the name of a building.",
    add: "Word or phrase",
    addHint: "Capitals make no difference.",
    addMissing: "Enter the words to hide.",
    hide: "Hide",
    none: "No further words yet.",
    show: "Show again",
    showNamed: (words: string) => `Show again: ${words}`,
    files: "Files",
    filesText:
      "Open each file and look whether it names the unit, people or places, also in letterheads, stamps and photographed signs. Judges get the file under a neutral name and without hidden details such as its author.",
    noFiles: "This entry has no files.",
    file: "File",
    state: "Decision",
    change: "Change",
    states: {
      unchecked: "Not decided, closed to judges",
      nameless: "Open to judges",
      telling: "Closed to judges",
    },
    open: "Open to judges",
    openNamed: (file: string) => `Open to judges: ${file}`,
    close: "Close to judges",
    closeNamed: (file: string) => `Close to judges: ${file}`,
    closeRest: "Close all that have not been checked",
    next: "Next entry that has not been checked",
    over: "Copies can be changed only from when the entries are filled in until judging closes.",
  },
};
