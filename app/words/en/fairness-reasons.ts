import type { Reason } from "~/domain/kernel/reasons";

/** Why not, about how entries are judged: stages, rubrics, copies without names, conflicts. */
export const fairnessReasons = {
  "sheets-were-shown": "You have been shown the other judges' sheets, so only the chair can open this one again.",
  "stage-has-panel": "This stage has had judges or a chair and so cannot be removed. Change its settings where needed.",
  "rubric-in-use": "A stage is still judged by this rubric. Choose another one for that stage first.",
  "scale-unusable":
    "The highest score must lie above the lowest and on its step, and the bounds for notes must lie on that scale.",
  "tie-order-twice": "Two criteria cannot have the same place in breaking ties.",
  "anchors-unusable": "Ranges of meanings must lie on the scale and must not overlap.",
  "blind-after-first":
    "Only the first stage can be judged without names: the results of an earlier one have told units and titles.",
  "judge-would-see-names":
    "This stage is judged without names. Its chair and the auditors of its edition see units and teams, and so cannot judge it. Choose somebody else, or end one of the roles first.",
  "stage-not-blind": "This stage is not judged without names, so no anonymous copy is needed.",
  "words-unusable": "Enter at least three letters or digits, one letter among them, and at most 200 characters.",
  "words-hidden-already": "These words are hidden already.",
  "too-many-hidden": "At most 100 words or phrases can be added for one entry.",
  "nothing-chosen": "Choose at least one judge and entry.",
  "no-such-entry": "Enter the number of an entry of this stage.",
  "not-to-be-excepted":
    "Only a conflict by the same directorate can be excepted. This judge has no conflict with that entry, has another one, or a question about it is not answered yet.",
  "own-override": "You proposed this exception, so you cannot answer it. Ask another chair.",
  "about-yourself": "You cannot decide this about yourself. Ask somebody else.",
  "override-answered": "This exception has been answered. Reload this page to see the answer.",
  "no-presentations": "A timetable is for a stage of presentations.",
  "no-room-left": "No entry can be placed in these days, hours and rooms. Add days or rooms.",
  "room-taken": "The room is in use at this time.",
  "judge-busy": "One of the entry's judges is expected in another room at this time.",
  "unit-busy": "This unit is expected in another room at this time.",
  "slot-outside-stage": "The time has to be still to come, after the stage opens, and over before it closes.",
  "slot-begun": "This presentation has begun, so the answer cannot be changed any more.",
  "slot-not-begun": "Attendance is noted from the beginning of the presentation on.",
  "slot-held": "This presentation has been held, so its time is not changed any more.",
  "slot-moved": "Time or room was changed a moment ago. Look at what is new on this page, then answer again.",
  "slots-clash": "Some times clash. Move those marked below, then tell the timetable.",
  "judge-reminded": "This judge was reminded within the last 24 hours. You can do so again tomorrow.",
  "practice-unprepared": "Please add one practice proposal at least, then open the practice.",
  "calibration-running": "The practice is open to judges. End it first if its list has to change.",
  "calibration-not-running":
    "This practice is not open, so your last entries were not saved. Contact the secretariat if practice is still needed.",
  "practice-begun":
    "A judge has scored this practice proposal already, so it can't be changed or taken out. Add another one if needed.",
  "practice-full": "The list is full. Take one out before you add another.",
  "practice-empty": "Fill in the title and at least one part.",
  "practice-handed-in": "You have handed in this practice already.",
  "practice-source-unknown":
    "This number was not found in a finished edition that you run. Check the receipt number again.",
  "practice-source-competes":
    "A proposal of this edition carries this one on. Choose another, so that judges do not know an entry beforehand.",
  "photograph-decided-on":
    "The chair has decided on the statement that this photograph shows, so it can't be moved or removed.",
  "own-paper-sheet": "This is your own sheet as a judge. Another officer types and checks it.",
  "judge-not-declared":
    "The judge has not declared to be free of conflict with this entry. Ask the judge to declare it in the portal first.",
  "judge-not-serving": "This judge does not serve in this stage any more, so the sheet cannot be used.",
  "paper-sheet-in": "This sheet has been handed in, so it need not be typed.",
  "paper-sheet-given-back":
    "This sheet went back to its judge, who took it back or for whom the chair opened it again. Since then only the judge changes it, in the portal.",
  "paper-sheet-typed":
    "Another officer has just typed this sheet, so what you typed here has not been used. Compare what stands below with the paper, then press Compare and hand in.",
  "paper-sheet-not-typed":
    "There is no first typing to compare with: this sheet has not been typed, or was sent back. Look through what stands below, then press Save to be checked.",
  "paper-visit-unfinished":
    "The visit notes of this entry are not complete, so the sheet cannot be handed in yet. Ask the judges to complete them in the portal first.",
  "paper-differs-from-portal":
    "Both typings are the same, but the judge has saved something else in the portal. Ask the judge which is right. If it is the paper, the judge changes it in the portal and you compare again; if it is the portal, the judge hands in there.",
  "paper-differs-too-often":
    "The two typings have differed three times. Send this sheet back, then type it anew together with the paper before you.",
  "own-typing": "You typed this sheet yourself. Another officer checks it.",
  "own-typing-waits": "You have typed this sheet already. To change it, take your typing back first.",
  "too-many-questions":
    "Five of your questions about this entry are not answered yet. Wait for the answers, or withdraw one.",
  "question-answered": "This question has been answered, so it cannot be withdrawn any more.",
  "question-withdrawn": "The judge has withdrawn this question.",
  "question-unanswered": "Answer this question first.",
  "reply-released": "This answer has been passed on to the entrant already.",
  "reply-outdated": "Another answer has just been sent. Read it on this page, then decide again.",
  "visit-unusable": "A field visit needs at least two judges for each entry, and cannot be judged without names.",
  "no-visit": "This stage is not judged by field visits.",
  "visit-unfinished":
    "The visit notes are incomplete. Open the page Visit notes, fill in the details of the visit and the result of each claim, then hand in this score sheet.",
  "visit-outside-stage": "The visit must lie after judging opened and in the past.",
  "no-contradiction": "The judges have changed what they found of this claim. Reload this page to see the latest.",
  "already-ruled": "Another panel chair has decided on this finding already. Reload this page to read it.",
  "contradictions-undecided":
    "A visit found claims that do not hold, and no panel chair has decided on them yet. Judging can be closed once all are decided on the page Findings of visits.",
  "all-scheduled": "Every entry has a time already.",
  "readings-out-of-range": "There must be at least one reading and at most as many as the entry needs by itself.",
  "combination-impossible":
    "A third judge needs a desk review with 2 judges per entry and a difference within the rubric's scale. Leaving out the highest and the lowest needs at least 5 judges per entry.",
  "grade-off-scale": "The passing grade must lie on the scale of this stage's rubric.",
  "weights-not-100": "The weights of all criteria must add up to exactly 100.",
} satisfies Partial<Record<Reason, string>>;
