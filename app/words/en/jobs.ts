import type { jobs as id } from "../id/jobs";

export const jobs: typeof id = {
  kinds: {
    draw: "Assignment of judges",
    verification: "Verification of the ledger",
    advice: "Certainty of the ranking",
  },
  waiting: "Waiting for its turn. It begins as soon as other work is done.",
  running: "In progress.",
  progress: (percent) => `${percent}% done.`,
  mayLeave: "This page renews itself. You may close it; the work goes on.",
  bar: "Progress",
  asked: (name, moment) => `Asked for by ${name}, ${moment}.`,
  cancel: "Stop this work",
  cancelled: "This work was stopped",
  cancelledText: "Nothing has changed.",
  failed: "This work did not succeed",
  faults: {
    fault:
      "Something went wrong in the portal, and nothing has changed. Try again; if it happens again, tell the system admin.",
    "gave-up":
      "This work broke off three times, and nothing has changed. Tell the system admin before you try it again.",
  },
  back: {
    draw: "Back to the stage",
    verification: "Back to the ledger",
    advice: "Back to the certainty of the ranking",
  },
  follow: "See how far it is",
  active: {
    draw: "The assignment of judges is being computed",
    verification: "A verification is running",
    advice: "The certainty of the ranking is being computed",
  },
};
