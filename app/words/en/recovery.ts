import type { recovery as id } from "../id/recovery";

export const recovery = {
  title: "Forgotten password",
  lead: "Enter your account's e-mail address. If there is an account with it, we send a link by which you choose a new password.",
  email: "E-mail",
  emailMissing: "Enter your e-mail address.",
  submit: "Send the link",
  sent: "Look into your mailbox",
  sentText:
    "If there is an account with that address, the link is on its way and works for 24 hours. Look into the spam folder too. If nothing comes within half an hour, ask the secretariat.",
  noMail: "This portal cannot send e-mail yet. Ask the secretariat or the system admin.",
  blocked: "There were too many requests from this network. Try again in an hour.",
  link: "Forgotten your password?",
  reset: {
    title: "New password",
    lead: "Choose a new password for your account. Every device that is signed in will be signed out.",
    submit: "Save the password and sign in",
  },
  confirm: {
    title: "Confirm your address",
    lead: (email: string) => `You say that ${email} is your own address.`,
    submit: "Yes, this is my address",
    signIn: "Sign in with the account that asked for this first, then open the link again.",
    other: "This link is for another account. Sign out, then sign in with the account that asked for it.",
  },
  overReset: "Ask for a new link on the page Forgotten password.",
  overConfirm: "Ask for a new link on the page My account.",
} satisfies typeof id;
