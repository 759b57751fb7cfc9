import type { Words } from "../words";
import { counted } from "./counted";

export const calibration: Words["calibration"] = {
  title: "Practice scoring",
  none: "There is no practice proposal yet.",
  noneText: "The secretariat prepares them before the stage opens.",
  officer: {
    link: "Practice scoring",
    lead: "Before the stage opens all judges score the same few proposals and compare their scores without names. Practice scores do not affect the result, and the secretariat does not see them.",
    states: {
      preparing: "Not open to judges yet",
      running: (time) => `Open to judges since ${time}`,
      ended: "Not open now",
    },
    entry: "Practice proposal",
    source: "Origin",
    fromPast: (number) => `Past proposal ${number}`,
    written: "Fictional",
    handedIn: "Scored by",
    byJudges: (count) => counted(count, "judge", "judges"),
    judges: "Judges",
    done: "Done",
    doneOf: (done, of) => `${done} of ${of}`,
    noJudges: "The panel of this stage has no judges yet.",
    open: "Open the practice to judges",
    openText: (judges) =>
      `The judges of this stage (${judges}) get a letter and can practise at once. While the practice is open its proposals can't be added to or changed.`,
    end: "End the practice",
    endText:
      "Judges who have not finished can't go on. Comparisons can still be seen. Until the stage opens, the practice can be opened again.",
    add: "Add a practice proposal",
    addText: (most) =>
      `At most ${most}. Choose some of different quality, so that judges see whether they agree on the good and on the weak ones.`,
    examples: "Ready-made fictional proposals",
    blank: "Write one from an empty form",
    past: "A proposal of a finished edition",
    number: "Receipt number",
    numberHint: "Names that the portal knows are hidden first. Check the text before you save it.",
    take: "Take its text",
    change: "Change a practice proposal",
    back: "Practice scoring",
    formLead: "Judges read it like any proposal, without a unit's name.",
    pastLead:
      "Look once more for names of the unit, of people or of places and take them out. Judges in conflict with the proposal that it comes from don't get it.",
    name: "Title",
    numberMissing: "Please give the number of the receipt.",
    nameMissing: "Please give the practice proposal a title.",
    tooLong: "The text is too long.",
    save: "Save the practice proposal",
    remove: "Take out of the practice",
    removeText: "This proposal is no longer practised on.",
  },
  judge: {
    link: "Practice scoring",
    lead: "Practice scores do not affect the result. Judges who have handed in and the panel chair see them without names; the secretariat does not. A practice sheet can't be changed once it is handed in. The comparison appears once at least three judges have handed in.",
    none: "There is no practice for you now.",
    noneText: "You get a letter when the secretariat opens one.",
    over: "This practice has ended. What you handed in can still be seen.",
    list: "List of the practice",
    assignments: "List of your work",
    fact: "practice, does not affect the result",
    state: "State",
    states: { unread: "Not begun", draft: "Begun", done: "Handed in" },
    own: "Your score",
    others: "Mean of the others",
    tooFew:
      "The comparison appears here once at least three judges have handed in a practice sheet for the same proposal. Please look again later.",
    higher: (points, count) =>
      `On ${counted(count, "practice proposal", "practice proposals")} your scores are on average higher by ${points} than those of the other judges.`,
    lower: (points, count) =>
      `On ${counted(count, "practice proposal", "practice proposals")} your scores are on average lower by ${points} than those of the other judges.`,
    equal: "On average your scores equal those of the other judges; on single proposals they may differ.",
    meaning:
      "To differ is not to be wrong. Read again what the scores mean at the criterion where you are furthest apart, so that a score means the same to all judges.",
    stale:
      "This practice was changed in another window. What you typed below is not saved yet; press the button once more to use it.",
    next: "Score the next practice proposal",
  },
  comparison: {
    title: "Comparison",
    criterion: "Criterion",
    own: "Yours",
    mean: "Mean of the others",
    meanAll: "Mean",
    range: "Lowest–highest of the others",
    rangeAll: "Lowest–highest",
    values: (list) => `Scores of the other judges: ${list}.`,
    valuesAll: (list) => `Scores of the judges: ${list}.`,
    spread: "Spread",
    total: "Total",
    picture: (sheets) =>
      `${counted(sheets, "sheet", "sheets")} compared. Dots are the other judges' scores, without names; the diamond is yours.`,
    pictureAll: (sheets) =>
      `${counted(sheets, "sheet", "sheets")} compared. Each dot is one judge's score, without a name.`,
  },
  chair: {
    lead: "This page shows how far judges' scores differ on the same proposals. Before the stage opens, discuss the criteria with the widest spread with your panel.",
    link: "Practice scoring",
    progress: (done, of) => `${done} of ${counted(of, "judge", "judges")} handed in.`,
    held: "You judge in this stage too: hand in your own practice first, so that the scores of others do not sway you.",
    tooFew: "The comparison appears once at least three judges have handed in.",
  },
};
