import type { letters as id } from "../id/letters";
import { counted } from "./counted";

const entries = (count: number) => counted(count, "entry", "entries");

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
    replyReleased: {
      subject: (title) => `Note from the secretariat: ${title}`,
      text: (title, where) =>
        `While the proposal "${title}" was judged in ${where}, a judge asked a question. The secretariat's answer is passed on to you too and can be read in the portal. You need not answer.`,
    },
    judging: {
      seat: {
        subject: (stage) => `Your seat as a judge: ${stage}`,
        text: (where, closes) =>
          `You have been appointed as a judge in ${where}. Judging lasts until ${closes}. Please say before judging opens whether you accept and, if so, how many entries you can read, what you know best, and which units you have had ties with.`,
      },
      slot: {
        subject: (title) => `Time of the presentation: ${title}`,
        entrant: (title, where) => `The proposal "${title}" is presented in ${where}.`,
        movedSubject: (title) => `Change in the presentation: ${title}`,
        moved: (title, where) =>
          `There is a new time or room for the presentation of "${title}" in ${where}. Time and room below replace what you were told before.`,
        meeting: (time, room, due) => `Time: ${time}\nRoom: ${room}\n\nPlease confirm by ${due}.`,
        judge: (where, count) =>
          `${counted(count, "presentation", "presentations")} for you in the timetable of ${where} have been set or changed. The times are in the portal and can be saved to your calendar.`,
      },
      calibration: {
        subject: (stage) => `Practice scoring is open: ${stage}`,
        text: (where) =>
          `Practice scoring for ${where} is open. Please score all practice proposals in the portal before the stage begins. Once you and at least two others have handed in, you can compare your scores with theirs, without names. Practice scores do not affect the result.`,
      },
      paper: {
        subject: (stage) => `Your paper sheet is in: ${stage}`,
        text: (where, end) =>
          `The score sheet that you filled in on paper for one of your entries in ${where} was typed by two officers and handed in for you. Please look in the portal whether it says what you wrote. If something is wrong, take the sheet back in the portal, correct it and hand it in again by ${end}. If it cannot be taken back, ask the chair to open it again.`,
      },
      answered: {
        subject: (stage) => `The secretariat answered a judge's question: ${stage}`,
        text: (where) =>
          `The secretariat answered a question about one of your entries in ${where}. You can read question and answer in the portal.`,
      },
      seatDeclined: {
        subject: (stage) => `A judge has declined: ${stage}`,
        text: (where) =>
          `A judge has declined a seat in ${where}, and has left the panel. The reason is on the panel's page. If need be, appoint somebody else before judging opens.`,
      },
      assigned: {
        subject: (stage: string) => `Assigned to you: ${stage}`,
        text: (count: number, where: string, closes: string) =>
          `You have ${entries(count)} to score in ${where}. Judging closes on ${closes}. Please declare first whether you have a conflict of interest, then read and score them one by one.`,
      },
      reminder: {
        subject: (stage: string, closes: string) => `Judging closes on ${closes}: ${stage}`,
        text: (count: number, where: string, closes: string) =>
          `You still have ${entries(count)} to hand in for ${where}. Judging closes on ${closes}. If something keeps you from it, tell the secretariat, so that the work can be passed on.`,
      },
      over: {
        subject: (stage: string) => `Judging time is over: ${stage}`,
        text: (where: string, closes: string) =>
          `The time for judging ${where} ended on ${closes}, and the stage has not been closed. If all sheets are in, close it. If not, it can be extended, a judge's work passed on, or fewer readings be enough for an entry.`,
      },
      extended: {
        subject: (stage: string, closes: string) => `${stage} is open until ${closes}`,
        text: (count: number, where: string, closes: string) =>
          `Judging of ${where} now closes on ${closes}. You have ${entries(count)} left to hand in.`,
      },
      reopened: {
        subject: (stage: string) => `Score sheet opened again: ${stage}`,
        text: (where: string, closes: string) =>
          `One of your score sheets in ${where} was opened again. The reason stands on the sheet. Please look at it, mend it if need be, and hand it in again by ${closes}.`,
      },
      passedOn: {
        subject: (stage: string) => `Your work was passed on: ${stage}`,
        text: (where: string) =>
          `The entries that you had not handed in for ${where} were passed on to other judges. What you handed in stands. Thank you for your work.`,
      },
      conflict: {
        subject: (stage: string) => `Conflict of interest: ${stage}`,
        text: (where: string) =>
          `A conflict of interest between a judge and an entry came up in ${where}. That sheet does not count, and another judge is sought. Please see whether every entry still has enough judges.`,
      },
    },
    stageResult: {
      subject: (stage: string, title: string) => `Result of ${stage}: ${title}`,
      advanced: (title: string, stage: string, edition: string) =>
        `Congratulations. The proposal "${title}" passed ${stage} of ${edition} and goes on to the next stage.`,
      stopped: (title: string, stage: string, edition: string) =>
        `The proposal "${title}" does not go on from ${stage} of ${edition}. Thank you for your team's work. The proposal and its receipt stay on record.`,
    },
    finalResult: {
      subject: (edition: string) => `Final result of ${edition}`,
      advanced: (title: string, edition: string, decree: string) =>
        `Congratulations. The proposal "${title}" was named a winner of ${edition} by decree no. ${decree}.`,
      stopped: (title: string, edition: string, decree: string) =>
        `The final result of ${edition} was determined by decree no. ${decree}. The proposal "${title}" is not among the winners. Thank you for coming all the way.`,
    },
    corrected: {
      subject: (edition: string) => `Decree on the result of ${edition} replaced`,
      text: (title: string, edition: string, decree: string) =>
        `The decree on the result of ${edition} was replaced by decree no. ${decree}. The reason stands on the result page. Nothing changes for the proposal "${title}".`,
    },
    nomination: {
      subject: (title: string) => `Nomination: ${title}`,
      returned: (title: string) =>
        `The authority sent the dossier of "${title}" back with a note. Please mend it and pass it on again.`,
      approved: (title: string) =>
        `The authority approved the nomination of "${title}". Please enter the dossier on the scheme's site and note its reference.`,
      ended: (title: string) => `The nomination of "${title}" was ended. The reason stands in the portal.`,
    },
  },
  page: {
    title: "Letters",
    lead: "Letters that the portal sends to writers, heads, judges, organisers and owners of accounts. What they say is not shown here.",
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
    password_reset: "New password",
    address_proof: "Address confirmation",
    address_changed: "Address changed",
    sign_in_warning: "Warning about sign-in attempts",
    assigned: "Assignment to a judge",
    judging_reminder: "Reminder to a judge",
    judging_over: "Judging time is over",
    stage_extended: "More time for judging",
    sheet_reopened: "Score sheet opened again",
    work_passed_on: "Work passed on",
    conflict_told: "Conflict of interest",
    stage_result: "Result of a stage",
    final_result: "Final result",
    decree_corrected: "Decree replaced",
    nomination_told: "News of a nomination",
    seat_offered: "Seat on a panel",
    seat_declined: "Judge declined",
    slot_given: "Time of a presentation",
    paper_sheet_in: "Paper sheet handed in",
    calibration_opened: "Practice scoring",
    question_answered: "Answer to a judge's question",
    reply_released: "Note from the secretariat",
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
