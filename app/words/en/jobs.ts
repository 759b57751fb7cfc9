import type { jobs as id } from "../id/jobs";

export const jobs: typeof id = {
  kinds: { draw: "Assignment of judges", verification: "Verification of the ledger", advice: "How sure the ranks are" },
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
  back: { draw: "Back to the stage", verification: "Back to the ledger", advice: "Back to how sure the ranks are" },
  follow: "See how far it is",
  active: {
    draw: "The assignment of judges is being computed",
    verification: "A verification is running",
    advice: "How sure the ranks are is being computed",
  },
};
