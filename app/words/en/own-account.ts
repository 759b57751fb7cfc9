import type { ownAccount as id } from "../id/own-account";

export const ownAccount = {
  title: "My account",
  name: "Name",
  nameHint: "As letters and pages write it.",
  saveName: "Save the name",
  address: "E-mail address",
  proven: (time: string) => `Confirmed on ${time}.`,
  unproven: "This address has not been confirmed",
  unprovenText:
    "Roles that score or decide begin to count once you have shown that this address is yours. We send a link to it.",
  sendProof: "Send the link",
  newAddress: "Change the address",
  newAddressHint: "The new address counts once you have opened the link that we send there.",
  emailMissing: "Enter an e-mail address.",
  sendNew: "Send a link to the new address",
  noMail: "This portal cannot send e-mail yet. The link goes out once the operator has named a mail server.",
  password: "Password",
  old: "Present password",
  oldMissing: "Enter your present password.",
  fresh: "New password",
  freshHint:
    "At least 12 characters. A few words that have nothing to do with each other are stronger than digits and signs.",
  again: "Repeat the new password",
  differs: "The two passwords differ. Type both again.",
  change: "Change the password",
  changeHint: "Other devices that are signed in will be signed out.",
  sessions: "Signed-in devices",
  sessionCount: (count: number) =>
    count <= 1 ? "You are signed in on this device alone." : `You are signed in on ${count} devices or browsers.`,
  endSessions: "Sign out everywhere else",
  signIns: "Latest attempts to sign in",
  when: "Time",
  from: "From",
  outcome: "Result",
  outcomes: { tried: "Not finished", refused: "Refused", signed_in: "Right password" },
  link: "My account",
} satisfies typeof id;
