import type { kept as id } from "../id/kept";

export const kept = {
  elsewhere: "This device holds writing that has not been saved:",
  restored: "What you had not saved is back in the form",
  restoredText: "It was left on this device. Check it, then press the save button.",
  overtaken:
    "Meanwhile somebody saved other changes. When you press the save button, both versions are shown to you first.",
  discard: "Discard these entries",
  away: "Not saved: the portal cannot be reached. Press the save button again once you are connected.",
  back: "The connection is back. Press the save button to save what you entered.",
  copy: "A copy of what you entered is on this device.",
} satisfies typeof id;
