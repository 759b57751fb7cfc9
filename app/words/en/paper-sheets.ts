import type { Words } from "../words";
import { counted } from "./counted";

export const paperSheets: Words["paperSheets"] = {
  print: {
    title: "Paper sheet",
    heading: "Score sheet",
    link: "Print a paper sheet",
    lead: (end) =>
      `Print this page from your browser. Fill it in, sign it, and give it to the secretariat early: two officers have to finish typing it before judging closes on ${end}.`,
    leadOfficer: (judge, count) =>
      `${counted(count, "sheet", "sheets")} for ${judge}, each beginning on a new page. Print this page from your browser.`,
    none: "All sheets of this judge are handed in, or the judge has not declared to be free of conflict yet.",
    code: "Sheet code",
    entry: "Entry",
    judge: "Judge",
    stage: "Stage",
    criterion: "Criterion",
    score: "Score",
    note: "Note",
    weight: (weight) => `weight ${weight}%`,
    howTo: (from, to, step) =>
      `Write one score for each criterion: a whole number from ${from} to ${to}${step === 1 ? "" : `, that is ${from}, ${from + step} and so on`}. A sheet can be handed in once all scores, the notes that are due and the reason for the whole are filled in.`,
    overall: "Reason for the whole (required, one or two sentences)",
    declared: "I judged by myself and have no conflict of interest with this entry.",
    returnBy: (end) => `Give this original to the secretariat. Judging closes on ${end}.`,
    signature: "Date and judge's signature",
  },
  officer: {
    title: "Paper sheets",
    lead: "One officer types the whole sheet. A second one types all scores again without seeing those of the first, and checks the notes. Where all scores are the same, the sheet is handed in for its judge.",
    code: "Code on the sheet",
    codeHint: "Printed in the upper right corner of the sheet, such as K7QF3-M2DX8.",
    codeMissing: "Write the code that is printed on the sheet.",
    codeWrong:
      "This code has a typing mistake. A code has 10 letters and digits, never the letters I, L and O nor the digits 0 and 1. Compare them one by one with the sheet.",
    codeUnknown:
      "No sheet of this stage has this code. Look at the stage that is printed on the sheet. If it is this one, the entry is no longer assigned to this judge, and the sheet cannot be used.",
    open: "Open sheet",
    waiting: "Underway",
    none: "No sheet is waiting.",
    entry: "Entry and judge",
    time: "Time",
    state: "State",
    states: {
      yours: "You typed it; another officer checks it",
      check: "You can check it",
      again: "To be typed again",
    },
    cameIn: "Came in",
    typedBy: "Typed by",
    checkedBy: "Checked by",
    printing: "Print for a judge",
    printingText:
      "A sheet can be printed once its judge has declared in the portal to have no conflict of interest with the entry, as long as it is not handed in.",
    noJudges: "There is no sheet to print: no judge has declared in the portal yet, or all sheets are handed in.",
    judge: "Judge",
    left: "Not handed in",
    one: (number) => `Paper sheet of entry ${number}`,
    ofJudge: (judge, code) => `Judge ${judge} · Code ${code}`,
    type: "Type the sheet",
    typeText: "Type exactly what is written. Where something is blank or cannot be read, do not guess: ask the judge.",
    checkTitle: "Check by typing again",
    checkText: (time) =>
      `Typed by another officer on ${time}. Type all scores once more from the paper. The notes and the reason for the whole stand as that officer typed them; correct them where they differ from the paper.`,
    score: (criterion, from, to) => `${criterion} (${from} to ${to})`,
    note: (criterion) => `Note: ${criterion}`,
    overall: "Reason for the whole",
    submitType: "Save to be checked",
    submitCheck: "Compare and hand in",
    differs: (criterion) => `${criterion}: not the same as first typed. Look at the paper again.`,
    retyped: "The first typing has just been replaced. Look at the notes below again, then press the button once more.",
    waits: "This sheet waits for another officer",
    waitsText: (time) =>
      `You typed it on ${time}. Another officer types all scores again. Where all are the same, the sheet is handed in for its judge.`,
    sendBack: "Send back to be typed anew",
    sendBackText:
      "Where the first typing is wrong, send this sheet back: that typing is dropped, and the sheet is typed from the beginning.",
    takeBack: "Take my typing back",
    takeBackText:
      "If you made a mistake, take your typing back: it is dropped, and the sheet is typed from the beginning.",
  },
};
