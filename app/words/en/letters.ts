import type { letters as id } from "../id/letters";

export const letters = {
  mail: {
    greeting: (name: string) => `Dear ${name},`,
    link: "Open it in the portal:",
    links: "The proposals:",
    closing: "Yours sincerely,",
    sender: "The Sayembara secretariat",
    automatic: "The portal sent this letter by itself. Please do not reply.",
    reminder: {
      subject: (title: string, closes: string) => `Registration closes on ${closes}: ${title}`,
      writer: (title: string, edition: string, closes: string) =>
        `The proposal "${title}" (${edition}) is still with you and has not been submitted. Registration closes on ${closes}. Please complete it and forward it to the head of your unit.`,
      head: (title: string, edition: string, closes: string) =>
        `The proposal "${title}" (${edition}) awaits your decision. Registration closes on ${closes}. Please read it, then return or submit it.`,
      delegate: (title: string, edition: string, closes: string) =>
        `The proposal "${title}" (${edition}) has been endorsed and waits for you to submit it. Registration closes on ${closes}.`,
    },
    returned: {
      subject: (title: string) => `Proposal returned: ${title}`,
      text: (title: string, edition: string) =>
        `Your unit returned the proposal "${title}" (${edition}) with a note. Please read the note, mend the proposal and forward it again.`,
    },
    endorsed: {
      subject: (title: string) => `Endorsed by the head: ${title}`,
      writer: (title: string, edition: string) =>
        `The head of your unit endorsed the proposal "${title}" (${edition}). It has not been submitted yet; you will get a receipt as soon as it is.`,
      delegate: (title: string, edition: string, closes: string) =>
        `The head of your unit asks you to submit the proposal "${title}" (${edition}). Please do so before registration closes on ${closes}.`,
    },
    receipt: {
      subject: (title: string) => `Receipt: ${title}`,
      text: (title: string, edition: string, number: string) =>
        `The proposal "${title}" (${edition}) has been submitted under the number ${number}. You can read and download its receipt in the portal.`,
    },
    notSubmitted: {
      subject: (edition: string) => `Registration has closed: ${edition}`,
      text: (edition: string) =>
        `Registration has closed (${edition}). The proposals below were not submitted. What you wrote is kept and can be copied to a new draft in the next edition.`,
    },
    repair: {
      subject: (title: string) => `Documents need mending: ${title}`,
      text: (title: string, edition: string, due: string) =>
        `The secretariat asks for documents of the proposal "${title}" (${edition}) to be mended. Please send them by ${due}. The answers cannot be changed.`,
    },
    screened: {
      subject: (title: string) => `Result of the administrative screening: ${title}`,
      eligible: (title: string, edition: string) =>
        `The proposal "${title}" (${edition}) passed the administrative screening and will be judged.`,
      ineligible: (title: string, edition: string) =>
        `The proposal "${title}" (${edition}) did not pass the administrative screening. You can read the grounds in the portal.`,
    },
  },
  page: {
    title: "Letters",
    lead: "Letters that the portal sends to writers, heads and admins of units. What they say is not shown here.",
    notSending: "No letters are being sent",
    notSendingText:
      "The mail server has not been set up, so all letters wait here. Ask the server's operator to set SMTP_URL and MAIL_FROM.",
    filters: "Filter the letters",
    status: "State",
    kind: "Kind",
    recipient: "Recipient",
    attempts: "Attempts",
    written: "Written",
    outcome: "Details",
    sent: (time: string) => `Sent ${time}`,
    next: (time: string) => `Tried again ${time}`,
    retry: "Send again",
    retryNamed: (name: string) => `to ${name}`,
    caption: "Outgoing letters",
    none: "No letter matches.",
    count: (count: number, status: string) => `${count} in the state: ${status}`,
  },
  kinds: {
    reminder: "Reminder",
    invitation: "Invitation to write along",
    activation: "Account activation",
    returned: "Proposal returned",
    endorsed: "Endorsement",
    receipt: "Receipt",
    not_submitted: "Not submitted",
    repair_requested: "Repair requested",
    screened: "Screening result",
  },
  statuses: {
    queued: "Waiting to be sent",
    sent: "Sent",
    failed: "Will be tried again",
    abandoned: "Not delivered",
    stopped: "Called off",
  },
  troubles: {
    "address-refused": "The address was refused. Check its spelling.",
    "letter-refused": "The mail server refused the letter's content.",
    "login-refused": "The mail server refused the sender's account. Tell the server's operator.",
    unreachable: "The mail server cannot be reached.",
    "timed-out": "The mail server took too long to answer.",
    other: "The mail server did not accept this letter.",
  },
} satisfies typeof id;
