import type { accountLetters as id } from "../id/account-letters";

export const accountLetters = {
  activation: {
    subject: "Your account on the Sayembara portal",
    text: "Your account on the Sayembara portal is ready. Choose a password to start using it.",
  },
  seat: {
    subject: (stage) => `Invitation to the panel of judges: ${stage}`,
    text: (stage, edition) =>
      `The secretariat invites you to the panel of judges of ${stage}, ${edition}. An account on the Sayembara portal has been opened for you. Choose a password first; as long as the stage has not opened the portal then asks whether you take the seat.`,
  },
  reset: {
    subject: "A new password for the Sayembara portal",
    text: "Somebody asked for a new password for your account. If it was you, choose one by this link. If not, ignore this letter: your password has not changed.",
  },
  proof: {
    subject: "Confirm your e-mail address",
    text: "This address stands on your account on the Sayembara portal. Sign in, then open this link to show that the address is yours.",
  },
  moved: {
    subject: "The address of your account has changed",
    text: "Your account on the Sayembara portal now has another address, and this one opens it no longer. If you did not ask for this, tell the secretariat at once.",
  },
  warning: {
    subject: "Somebody tried to sign in to your account",
    text: "Today somebody tried again and again to sign in to your account on the Sayembara portal with a wrong password. If it was not you, make sure that you use your password nowhere else, or change it on the page My account.",
  },
  link: (link: string) => `Open this link:\n${link}`,
  until: (moment: string) =>
    `The link works until ${moment} and is only for you. If you do not know what this is about, ignore this letter.`,
} satisfies typeof id;
