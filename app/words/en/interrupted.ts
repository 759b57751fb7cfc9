import type { interrupted as id } from "../id/interrupted";

const wait = "What was saved is safe. Wait a moment, then try again.";
const told = "What was saved is safe. The portal's operator has to mend it; tell the secretariat if it goes on.";

export const interrupted = {
  troubles: {
    away: { title: "One moment, the system is interrupted", text: `The portal cannot read or save just now. ${wait}` },
    busy: { title: "One moment, the system is busy", text: `Too many people are saving at the same time. ${wait}` },
    full: { title: "The portal cannot save now", text: `Its storage is full. ${told}` },
    "read-only": { title: "The portal cannot save now", text: `Its storage cannot be written to. ${told}` },
    damaged: { title: "Some data cannot be read now", text: `The portal's stored data is damaged. ${told}` },
    missing: {
      title: "This file cannot be opened now",
      text: `It is on record but not in the portal's storage. ${told}`,
    },
  },
  kept: "What you typed is still on this page and not saved yet. Keep this page open and send it again with the button below.",
  notKept: "Your form was not sent. Go back to it, fill it in and send it again.",
  sendAgain: "Send again",
  tryAgain: "Try again",
  backToForm: "Back to the form",
  code: (requestId: string) => `Code for the secretariat: ${requestId}`,
} satisfies typeof id;
